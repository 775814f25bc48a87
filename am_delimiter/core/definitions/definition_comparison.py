"""A candidate beside every definition that was given, commune by commune."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from ..basis.fingerprints import InputFile
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..records.candidate_rows import AreaRow
from .built_land import BuiltByCommune, built_by_commune
from .compared_sets import DefinitionSet, Inhabitants, corresponding_set
from .continuum_evidence import continuum_evidence
from .definition_case import DefinitionsGiven, OfficialLayer, codes_of
from .definition_errors import NoDefinitionGiven
from .definition_evidence import DefinitionEvidence, DefinitionStanding
from .definition_notes import about_sets
from .official_evidence import has_codes, listed_evidence, polygon_evidence
from .study_evidence import area_evidence, centre_evidence

BY_LAND = ("ccu", "luc", "minvu")
"""Definitions that are drawn or listed by others: one that holds nothing of the candidate is of
another place."""


@dataclass(frozen=True)
class DefinedCommune:
    """A commune of the comparison; ``shape`` is None for one that no layer draws."""

    cut: str
    name: str
    region: str
    region_name: str
    own: bool
    shape: BaseGeometry | None


@dataclass(frozen=True)
class DefinitionComparison:
    """The answer, frozen: ``sets`` in the order of the catalogue, ``communes`` by code."""

    given: DefinitionsGiven
    catalogue: Catalogue
    area: AreaRow
    candidate: tuple[str, ...]
    people: Inhabitants
    sets: tuple[DefinitionSet, ...]
    communes: tuple[DefinedCommune, ...]
    inputs: tuple[InputFile, ...]
    notes: tuple[Note, ...]

    @property
    def counted(self) -> list[DefinitionSet]:
        """The definitions that cover the candidate."""
        return [one for one in self.sets if one.counted]

    @property
    def names(self) -> dict[str, str]:
        """Names of the communes by code."""
        return {one.cut: one.name for one in self.communes}

    def agreeing(self, cut: str) -> tuple[int, int]:
        """In how many definitions a commune is, and how many tell anything of it."""
        told = [one.standing(cut) for one in self.counted]
        known = [one for one in told if one is not DefinitionStanding.UNKNOWN]
        return known.count(DefinitionStanding.IN), len(known)


def compare_definitions(
    given: DefinitionsGiven, known: Catalogue, progress: Progress | None = None
) -> DefinitionComparison:
    """Compare a candidate with the definitions that were given.

    Raises a named `AmDelimiterError` for anything that the user has to mend.
    """
    progress = progress or Progress()
    if not any((given.degurba, given.functional, given.ccu, given.luc, given.minvu)):
        raise NoDefinitionGiven
    area = given.ground.candidate(given.candidate)
    candidate = tuple(codes_of(area.communes))
    progress.stage(mark("Reading the definitions"))
    found = _evidence(given, candidate, known, progress.part(0.0, 0.9))
    people = _people(given, found, known)
    sets = tuple(corresponding_set(one, candidate, people, one.kind.id in BY_LAND) for one in found)
    communes = _communes(given, candidate, sets, known)
    progress.report(1.0)
    return DefinitionComparison(
        given=given,
        catalogue=known,
        area=area,
        candidate=candidate,
        people=people,
        sets=sets,
        communes=communes,
        inputs=tuple(item for one in found for item in one.inputs),
        notes=(
            *(note for one in found for note in one.notes),
            *about_sets(sets, candidate, {one.cut: one.name for one in communes}),
        ),
    )


def _evidence(
    given: DefinitionsGiven, candidate: tuple[str, ...], known: Catalogue, progress: Progress
) -> list[DefinitionEvidence]:
    """What each definition tells, in the order of the catalogue."""
    kinds, ground = known.definition_kinds, given.ground
    found = [continuum_evidence(kinds["continuum"], ground, progress)]
    progress.report(0.1)
    if given.degurba:
        found.append(centre_evidence(kinds["degurba"], given.degurba, ground, known, progress))
    if given.functional:
        study = given.functional
        found.append(area_evidence(kinds["functional"], study, ground, known, progress))
    progress.report(0.2)
    drawn = {"ccu": given.ccu, "luc": given.luc, "minvu": given.minvu}
    official = {name: layer for name, layer in drawn.items() if layer is not None}
    laid = {n: one for n, one in official.items() if not (n == "minvu" and _is_list(one, known))}
    built = _built(given, candidate, progress.part(0.2, 0.5)) if laid else None
    steps = iter(progress.part(0.5, 0.95).parts([1.0] * max(len(official), 1)))
    for name, layer in official.items():
        step = next(steps)
        if name in laid and built is not None:
            found.append(polygon_evidence(kinds[name], layer, given, built, known, step))
        else:
            found.append(listed_evidence(kinds[name], layer, given, known, step))
        step.report(1.0)
    return found


def _is_list(layer: OfficialLayer, known: Catalogue) -> bool:
    """Whether a layer tells the code of each commune, or has no shapes to be laid over."""
    return has_codes(layer, known) or bool(layer.given.frame.geometry.isna().all())


def _built(
    given: DefinitionsGiven, candidate: tuple[str, ...], progress: Progress
) -> BuiltByCommune:
    """The built-up land of the communes that are looked at."""
    progress.stage(mark("Measuring the built-up land of each commune"))
    regions, beside = _regions(given, candidate), _in_their_continua(given, candidate)
    cuts = [row.cut for row in given.ground.communes if row.region in regions or row.cut in beside]
    found = built_by_commune(given.ground, cuts, progress)
    progress.report(1.0)
    return found


def _in_their_continua(given: DefinitionsGiven, candidate: tuple[str, ...]) -> set[str]:
    """The communes, of whatever region, with land in a continuum of a commune of the candidate."""
    rows = given.ground.memberships
    numbers = {row.continuum for row in rows if row.cut in candidate}
    return {row.cut for row in rows if row.continuum in numbers}


def _regions(given: DefinitionsGiven, candidate: tuple[str, ...]) -> set[str]:
    return {given.ground.rows[cut].region for cut in candidate if cut in given.ground.rows}


def _people(
    given: DefinitionsGiven, found: list[DefinitionEvidence], known: Catalogue
) -> Inhabitants:
    """Inhabitants of the communes of the case, and by the catalogue those of the others."""
    rows = given.ground.rows
    decides = given.ground.stored_value("population")
    beyond = {cut for one in found for cut in one.communes} - rows.keys()
    official = {cut: known.communes[cut] for cut in sorted(beyond) if cut in known.communes}
    own: Mapping[str, int | None] = {
        cut: getattr(one, decides, None) for cut, one in official.items()
    }
    return Inhabitants(
        decides={**own, **{cut: row.population for cut, row in rows.items()}},
        census_2017={
            **{cut: one.census_2017 for cut, one in official.items()},
            **{cut: row.census_2017 for cut, row in rows.items()},
        },
        census_2024={
            **{cut: one.census_2024 for cut, one in official.items()},
            **{cut: row.census_2024 for cut, row in rows.items()},
        },
        built_ha={cut: row.built_ha for cut, row in rows.items()},
    )


def _communes(
    given: DefinitionsGiven,
    candidate: tuple[str, ...],
    sets: tuple[DefinitionSet, ...],
    known: Catalogue,
) -> tuple[DefinedCommune, ...]:
    """The communes of the regions of the candidate, and those of every corresponding set."""
    ground, regions = given.ground, _regions(given, candidate)
    inside = {cut for one in sets for cut in one.communes}
    wanted = inside | set(candidate) | {r.cut for r in ground.communes if r.region in regions}
    shapes = dict(zip((row.cut for row in ground.communes), ground.shapes))
    return tuple(_commune(cut, given, candidate, sets, shapes, known) for cut in sorted(wanted))


def _commune(
    cut: str,
    given: DefinitionsGiven,
    candidate: tuple[str, ...],
    sets: tuple[DefinitionSet, ...],
    shapes: Mapping[str, BaseGeometry],
    known: Catalogue,
) -> DefinedCommune:
    row, official = given.ground.rows.get(cut), known.communes.get(cut)
    told = [one.evidence for one in sets]
    name = next((one.names[cut] for one in told if cut in one.names), cut)
    region = known.regions.get(cut[:2])
    return DefinedCommune(
        cut=cut,
        name=row.name if row else official.name if official else name,
        region=row.region if row else cut[:2],
        region_name=row.region_name if row else region.name if region else "",
        own=cut in candidate,
        shape=shapes.get(cut) or next((e.shapes[cut] for e in told if cut in e.shapes), None),
    )
