"""The files that a study of several years rests on, as they are printed and proved."""

from __future__ import annotations

from collections.abc import Sequence

from ..basis.fingerprints import InputFile, fingerprint
from ..basis.notes import mark
from ..basis.progress import Progress
from ..basis.vocabulary import InputKind
from ..catalogue.catalogue import Catalogue
from ..catalogue.printed_values import printed_number
from ..credits.credited_inputs import with_credits
from ..land.land_given import LandGiven
from ..population.population import CENSUS_SOURCES
from ..verdict.inputs_used import known_of
from .epoch_case import EpochCase
from .epoch_people import CENSUS, PeopleOfYears, YearCount
from .epoch_survey import Surveyed


def record_epoch_inputs(
    given: EpochCase, epochs: Sequence[Surveyed], people: PeopleOfYears, progress: Progress
) -> tuple[InputFile, ...]:
    """What the study rests on, with its hash, each file once; the wording is printed."""
    progress.stage(mark("Recording the inputs"))
    land: LandGiven = given.case.land
    schema = epochs[0].survey.communes.schema
    layer = land.communes
    found = [fingerprint(InputKind.COMMUNES, layer.name, layer.path, schema, progress)]
    seen: set[str] = set()
    for epoch in epochs:
        for source in epoch.survey.builtup.rasters:
            if source.info.path in seen:
                continue
            seen.add(source.info.path)
            of_values = epoch.layers.product is not None and epoch.layers.product.of_values
            year = "el valor es el año" if of_values else f"época {epoch.year}"
            detail = f"{year}; {source.encoded}; ≥ {printed_number(source.share * 100)} %"
            path = source.info.path
            found.append(fingerprint(InputKind.BUILTUP, source.name, path, detail, progress))
    found += [
        fingerprint(InputKind.LOCATED, one.name, one.path, "personas por celda", progress)
        for one in given.people
    ]
    survey = epochs[0].survey
    found += _counted_by(given, people, survey.catalogue)
    return with_credits(found, known_of(survey), survey.catalogue)


def _counted_by(given: EpochCase, people: PeopleOfYears, catalogue: Catalogue) -> list[InputFile]:
    """The censuses and fields that say how many live in the communes."""
    layer, kind = given.case.land.communes, InputKind.POPULATION
    counted = [one for one in people.counts.values() if not one.interpolated]
    found = []
    for count in sorted(counted, key=_year):
        source = next(
            (
                catalogue.sources[id_]
                for census, id_ in CENSUS_SOURCES.items()
                if count.kind == CENSUS and census.value.endswith(str(count.year))
            ),
            None,
        )
        if source is not None:
            detail = f"{source.publisher}, {source.date}"
            found.append(InputFile(kind, source.title, "", "", "", detail))
        elif given.fields.strip():
            found.append(InputFile(kind, layer.name, layer.path, "", "", count.source))
    return found


def _year(count: YearCount) -> int:
    return count.year
