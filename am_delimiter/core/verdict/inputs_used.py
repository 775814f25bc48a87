"""The files that a result rests on, as they are printed and proved."""

from __future__ import annotations

from collections.abc import Sequence

from ..basis.filling import filled
from ..basis.fingerprints import InputFile, fingerprint
from ..basis.notes import mark
from ..basis.progress import Progress
from ..basis.vocabulary import PRINTED_PEOPLE_RULES, InputKind
from ..catalogue.catalogue import Catalogue
from ..catalogue.printed_values import printed_number
from ..credits.credited_inputs import LayerFacts, SaidFacts, with_credits
from ..land.builtup import Builtup, SourceMask
from ..land.land_given import LandGiven
from ..population.located_blocks import recognise_people
from ..population.population import CENSUS_SOURCES
from ..services.registers import SharedInputs
from .case import Case
from .survey import Survey


def record_inputs(survey: Survey, progress: Progress) -> tuple[InputFile, ...]:
    """What the result rests on, with its hash."""
    return files_of(
        survey.case,
        survey.communes.schema,
        survey.builtup.rasters,
        survey.checked.travel_files,
        survey.catalogue,
        progress,
        official=_is_official(survey),
    )


def known_of(survey: Survey) -> SaidFacts:
    """What is known of where the files of a case come from."""
    case = survey.case
    return SaidFacts(case.said, case.facts, _is_official(survey))


def _is_official(survey: Survey) -> bool:
    """Whether the communes are of the country; those of an example are made up."""
    regions = set(survey.communes.frame["region"])
    return not regions.isdisjoint(survey.catalogue.regions)


def files_of(
    case: Case,
    schema: str,
    rasters: Sequence[SourceMask],
    travel_files: Sequence[InputFile],
    catalogue: Catalogue,
    progress: Progress,
    official: bool = True,
) -> tuple[InputFile, ...]:
    """The files of a case with their hashes; the wording is printed, so it is Spanish.

    ``schema`` is that of the communes, ``rasters`` are those that were read. Communes that are not
    ``official`` are made up, and so is what lies on them.
    """
    progress.stage(mark("Recording the inputs"))
    layer = case.land.communes
    found = (
        fingerprint(InputKind.COMMUNES, layer.name, layer.path, schema, progress),
        *_evidence_of(case.land, rasters, progress),
        *_crossing_files(case.land, progress),
        *_people_files(case, catalogue, progress),
        *_register_files(case.shared, progress),
        _population_file(case, catalogue),
        *travel_files,
    )
    facts = (*case.facts, *(_facts_of(raster) for raster in rasters))
    return with_credits(found, SaidFacts(case.said, facts, official), catalogue)


def _facts_of(raster: SourceMask) -> LayerFacts:
    """What a built-up raster says of itself."""
    kind = InputKind.BUILTUP.value
    return LayerFacts(raster.info.path, raster.name, kind, tags=raster.info.said)


def _population_file(case: Case, catalogue: Catalogue) -> InputFile:
    """Where the inhabitants of whole communes come from: a census, or a field of the layer."""
    source = catalogue.sources.get(CENSUS_SOURCES.get(case.parameters.population, ""))
    if source:
        detail = f"{source.publisher}, {source.date}"
        return InputFile(InputKind.POPULATION, source.title, "", "", "", detail)
    layer = case.land.communes
    return InputFile(InputKind.POPULATION, layer.name, layer.path, "", "", case.population_field)


def evidence_files(given: LandGiven, builtup: Builtup, progress: Progress) -> list[InputFile]:
    """The evidence with its hash and how it was understood, in print, so in Spanish."""
    return _evidence_of(given, builtup.rasters, progress)


def _evidence_of(
    given: LandGiven, rasters: Sequence[SourceMask], progress: Progress
) -> list[InputFile]:
    found = []
    for raster in rasters:
        detail = f"{raster.encoded}; ≥ {printed_number(raster.share * 100)} %"
        found.append(
            fingerprint(InputKind.BUILTUP, raster.name, raster.info.path, detail, progress)
        )
    found += [
        fingerprint(InputKind.BUILTUP, layer.name, layer.path, "polígonos", progress)
        for layer in given.polygons
    ]
    return found


def _crossing_files(given: LandGiven, progress: Progress) -> list[InputFile]:
    """The layers of barriers and bridges with their hash; the kinds are printed, so Spanish."""
    kinds = ((InputKind.BARRIER, given.barriers), (InputKind.BRIDGE, given.bridges))
    return [
        fingerprint(kind, layer.name, layer.path, _elements(len(layer.frame)), progress)
        for kind, layers in kinds
        for layer in layers
    ]


def _elements(count: int) -> str:
    return filled("{count} {count:elemento|elementos}", {"count": count})


def _people_files(case: Case, catalogue: Catalogue, progress: Progress) -> list[InputFile]:
    """The layers that located the population, with their hash, in print, so in Spanish."""
    kind, rule = InputKind.LOCATED, PRINTED_PEOPLE_RULES[case.parameters.people_rule]
    found = []
    for layer in case.people.polygons:
        field = recognise_people(layer, case.people.field, catalogue).persons
        detail = f"polígonos; campo {field}; {rule}"
        found.append(fingerprint(kind, layer.name, layer.path, detail, progress))
    found += [
        fingerprint(InputKind.URBAN_LIMIT, layer.name, layer.path, "polígonos", progress)
        for layer in case.people.limits
    ]
    return found + [
        fingerprint(kind, raster.name, raster.path, "personas por celda", progress)
        for raster in case.people.rasters
    ]


def _register_files(shared: SharedInputs, progress: Progress) -> list[InputFile]:
    """The tables and layers of services and instruments with their hash."""
    named = [
        *((InputKind.SERVICES, table.name, table.path, "tabla") for table in shared.services),
        *((InputKind.SERVICES, layer.name, layer.path, "capa") for layer in shared.layers),
        *((InputKind.INSTRUMENTS, table.name, table.path, "tabla") for table in shared.instruments),
    ]
    return [fingerprint(*item, progress) for item in named]
