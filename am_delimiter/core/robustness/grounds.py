"""The grounds of a study of robustness: land and people for each source, share and minimum patch.

They are all that takes time. A source is read once for each share; larger minimum patches are some
of the patches that are there already, and what faces others of them is found once; the polygons of
the population are read once for a source and put on the cells once for a share.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..basis.errors import AmDelimiterError
from ..basis.notes import Note
from ..basis.progress import Progress
from ..catalogue.declared_parameters import Parameters
from ..continuum.continuum_errors import NoPatchLeft, NothingDense, TooMuchMemory
from ..continuum.fabric import Fabric, among_patches
from ..continuum.facing import Facing, face
from ..land.land_errors import EmptyBuiltup, NoCommuneInExtent
from ..land.raster import RasterPort
from ..population.locate import NearPeople, ReadPeople, bring_near, locate_near, read_people
from ..population.located import LocatedPopulation
from ..population.population_errors import NoPeopleInExtent, NoUrbanLimitInExtent
from ..verdict.checked_case import CheckedCase
from ..verdict.commune_facts import CommuneFacts, gather_facts
from ..verdict.study_area import StudyArea, find_study_area
from .axes import Axes

REFUSED = (
    *(EmptyBuiltup, NoPatchLeft, NothingDense, TooMuchMemory),
    *(NoCommuneInExtent, NoPeopleInExtent, NoUrbanLimitInExtent),
)
"""What makes a combination not evaluable; any other error is in the input and ends the study."""


@dataclass(frozen=True)
class Surroundings:
    """What a combination is judged in: the case of a source, its land and its people."""

    checked: CheckedCase
    area: StudyArea
    facts: CommuneFacts

    @property
    def fabric(self) -> Fabric:
        """The urban fabric."""
        return self.area.fabric


@dataclass(frozen=True)
class Ground:
    """A source (its position), a built-up share in percent and a minimum patch in hectares.

    ``around`` is None where the land cannot be judged, and ``reason`` says why.
    """

    source: int
    share_percent: float | None
    min_patch_ha: float
    around: Surroundings | None
    reason: Note | None = None


@dataclass
class Work:
    """What a study had to make, to be told: readings of land, fabrics, hierarchies, judgements."""

    readings: int = 0
    fabrics: int = 0
    hierarchies: int = 0
    judged: int = 0


def refusal_of(error: AmDelimiterError) -> Note:
    """An error as the reason why something is not evaluable."""
    return Note(error.template, error.details)


@dataclass
class GroundMaker:
    """Makes the grounds of a case, source by source."""

    checked: CheckedCase
    axes: Axes
    port: RasterPort
    work: Work
    _people: dict[int, ReadPeople] = field(default_factory=dict)
    _facts: dict[int, CommuneFacts] = field(default_factory=dict)

    def grounds(
        self, source: int, share_percent: float | None, progress: Progress
    ) -> Iterator[Ground]:
        """The grounds of a source and a share, by growing minimum patch."""
        sizes = self.axes.min_patches
        least = replace(
            self.checked.case.parameters,
            builtup_share_percent=share_percent,
            min_patch_ha=sizes[0],
            tolerance_m=0.0,  # each tolerance is held against the cells when it is judged
        )
        checked = self._checked(source, least)
        self.work.readings += 1
        try:
            area = find_study_area(checked, self.port, progress.part(0.0, 0.6))
            near = self._near(source, checked, area)
        except REFUSED as error:
            for size in sizes:
                yield Ground(source, share_percent, size, None, _refusal_at(size, error))
            return
        progress.check()
        facing = self._facing(checked, area, progress.part(0.6, 0.6))
        for size, part in zip(sizes, progress.part(0.6, 1.0).parts([1] * len(sizes))):
            parameters = replace(checked.case.parameters, min_patch_ha=size)
            try:
                found = among_patches(
                    area.fabric, checked.case.land, parameters, facing, part.part(0.0, 0.5)
                )
            except NoPatchLeft as error:
                yield Ground(source, share_percent, size, None, refusal_of(error))
                continue
            self.work.fabrics += 1
            rest, own = part.part(0.5, 1.0), replace(area, fabric=found)
            yield self._ground(source, checked, own, near, size, rest)
            part.report(1.0)

    def _checked(self, source: int, parameters: Parameters) -> CheckedCase:
        case = self.checked.case
        land = self.axes.sources[source].of(case.land)
        return replace(self.checked, case=replace(case, land=land, parameters=parameters))

    def _near(self, source: int, checked: CheckedCase, area: StudyArea) -> NearPeople | None:
        """The people of the case, put on the cells of a study."""
        people, communes = checked.case.people, area.communes
        if not people:
            return None
        if source not in self._people:
            reading = checked.case.parameters.repeated_population
            self._people[source] = read_people(people, communes, checked.catalogue, reading)
        return bring_near(self._people[source], area.fabric.patches, communes)

    def _facing(self, checked: CheckedCase, area: StudyArea, progress: Progress) -> Facing | None:
        """What faces others of the patches, where there are larger minimum patches to search."""
        patches, several = area.fabric.patches, len(self.axes.min_patches) > 1
        if not several or checked.case.land.has_crossings:
            return None
        return face(patches.runs, patches.of_run, progress)

    def _ground(
        self,
        source: int,
        checked: CheckedCase,
        area: StudyArea,
        near: NearPeople | None,
        size: float,
        progress: Progress,
    ) -> Ground:
        own = replace(checked.case.parameters, min_patch_ha=size)
        checked = replace(checked, case=replace(checked.case, parameters=own))
        share = own.builtup_share_percent
        try:
            located = self._located(near, checked, area, progress)
        except NoPeopleInExtent as error:
            return Ground(source, share, size, None, refusal_of(error))
        if source not in self._facts:
            self._facts[source] = gather_facts(checked, area, None, progress)
        facts = replace(self._facts[source], located=located)
        return Ground(source, share, size, Surroundings(checked, area, facts))

    def _located(
        self, near: NearPeople | None, checked: CheckedCase, area: StudyArea, progress: Progress
    ) -> LocatedPopulation | None:
        if near is None:
            return None
        rule, patches = checked.case.parameters.people_rule, area.fabric.patches
        return locate_near(near, rule, (rule,), patches, area.communes, self.port, progress)


def _refusal_at(size: float, error: AmDelimiterError) -> Note:
    """Why a minimum patch is refused, where the least one of all is already."""
    if "min_patch" in error.details:
        return Note(error.template, {**error.details, "min_patch": size})
    return refusal_of(error)
