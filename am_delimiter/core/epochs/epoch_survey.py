"""The survey of one epoch, on the grid and with the communes that all epochs have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray

from ..basis.errors import AmDelimiterError, Cancelled
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import check_resolved
from ..continuum.fabric import find_fabric
from ..land.communes import Communes
from ..land.evidence import read_evidence
from ..land.geometry import outline, transform_bounds
from ..land.land_errors import NoCommuneInExtent
from ..land.land_given import LandGiven
from ..land.raster import RasterInfo, RasterPort
from ..land.working_grid import working_cell, working_system
from ..population.locate import People, locate_population
from ..services.registers import Shared
from ..verdict.checked_case import CheckedCase
from ..verdict.commune_facts import CommuneFacts
from ..verdict.joins import join_communes
from ..verdict.study_area import StudyArea
from ..verdict.survey import Survey
from .epoch_errors import EpochUnreadable
from .epoch_holes import Seen
from .epoch_people import YearCount, as_population, raster_count
from .epoch_years import YearLayers


@dataclass(frozen=True)
class CommonGround:
    """What all epochs share, so that their cells and communes are the same.

    ``communes`` are those that some epoch reaches or the user names, in the working system ``crs``
    (WKT); ``cell_m`` is the side of the working cells.
    """

    communes: Communes
    crs: str
    cell_m: float


def common_ground(
    checked: CheckedCase, epochs: Sequence[YearLayers], catalogue: Catalogue
) -> CommonGround:
    """The communes, the system and the cells for all epochs: the finest that any of them asks for.

    Raises `NoCommuneInExtent` when no epoch reaches a commune, `CellTooLarge` for a tolerance under
    the cell.
    """
    land, everyone = checked.case.land, checked.everywhere
    infos = [info for epoch in epochs for info in epoch.infos]
    crs = everyone.frame.crs.to_wkt()
    frames = [shapely.box(*transform_bounds(info.bounds, info.crs, crs)) for info in infos]
    near = shapely.intersects(everyone.frame.geometry.values, shapely.union_all(frames))
    if not near.any():
        names = ", ".join(dict.fromkeys(epoch.names for epoch in epochs))
        raise NoCommuneInExtent(layer=everyone.layer, evidence=names)
    named = everyone.frame["cut"].isin(checked.case.named).values
    communes = everyone.keep(near | named)
    working = working_system(land.working_crs, communes, catalogue)
    parameters = checked.case.parameters
    cell = parameters.cell_m or working_cell(
        infos, working, catalogue.number("cells_per_source"), catalogue.number("finest_cell")
    )
    check_resolved((parameters.tolerance_m,), cell)
    return CommonGround(communes.to_crs(working), working, cell)


@dataclass(frozen=True)
class Surveyed:
    """An epoch: its layers, all that is known of its land, and the people of its year.

    ``seen`` is where its rasters hold data, ``covered`` (communes,) the share 0–1 of each commune
    of which they say something.
    """

    layers: YearLayers
    survey: Survey
    people: YearCount
    seen: tuple[Seen, ...]
    covered: NDArray[np.float64]

    @property
    def year(self) -> int:
        """The year of the epoch."""
        return self.layers.year

    @property
    def built_ha(self) -> NDArray[np.float64]:
        """Built-up hectares of each commune, shape (communes,)."""
        patches = self.survey.patches
        return np.asarray(patches.commune_cells.sum(axis=0).A1 * patches.grid.cell_hectares)

    def compares(self, other: Surveyed) -> bool:
        """Whether what differs is growth: same product, cells, encoding and share."""
        return self.layers.compares(other.layers) and _how_read(self) == _how_read(other)


def _how_read(one: Surveyed) -> set[tuple[str, float]]:
    return {(source.encoding.id, source.share) for source in one.survey.builtup.rasters}


def cover_of(infos: Sequence[RasterInfo], communes: Communes, crs: str) -> NDArray[np.float64]:
    """The share 0–1 of each commune that some rasters cover, shape (communes,)."""
    shapes = np.asarray(communes.frame.geometry.values)
    footprint = shapely.union_all([outline(info, crs) for info in infos])
    with np.errstate(invalid="ignore"):  # GEOS leaves a flag that means nothing
        held = shapely.area(shapely.intersection(shapes, footprint))
    return np.asarray(held / shapely.area(shapes))


def survey_epoch(
    checked: CheckedCase,
    ground: CommonGround,
    epoch: YearLayers,
    people: YearCount,
    port: RasterPort,
    progress: Progress,
) -> Survey:
    """Find the land of an epoch and join its communes; nobody is judged.

    Raises `EpochUnreadable`, which names the year, for what is wrong with its rasters.
    """
    progress.stage(mark("Measuring the epoch {year}"), year=str(epoch.year))
    land = _land_of(checked.case.land, epoch, ground)
    parameters = replace(checked.case.parameters, cell_m=ground.cell_m)
    catalogue = encoded_until(checked.catalogue, epoch)
    kept = ground.communes.cuts
    try:
        builtup, communes = read_evidence(
            land, ground.communes, parameters, kept, catalogue, port, progress.part(0.0, 0.5)
        )
        part = progress.part(0.5, 0.9)
        fabric = find_fabric(land, communes, builtup, parameters, catalogue, part)
    except Cancelled:
        raise
    except AmDelimiterError as error:
        problem = Note(error.template, error.details)
        raise EpochUnreadable(year=str(epoch.year), problem=problem) from error
    area = StudyArea(communes, fabric, tuple(builtup.notes))
    case = replace(checked.case, land=land, parameters=parameters)
    own = replace(checked, case=case, catalogue=catalogue)
    facts = CommuneFacts(as_population(people, communes), None, Shared(), ())
    return Survey(own, area, facts, join_communes(own, area, facts, progress.part(0.9, 1.0)))


def counted_again(epoch: Surveyed, people: YearCount) -> Surveyed:
    """The same epoch with another count of its people, by which evidence is enough or not."""
    survey = epoch.survey
    facts = replace(survey.facts, population=as_population(people, survey.communes))
    joins = join_communes(survey.checked, survey.area, facts, Progress())
    return replace(epoch, survey=replace(survey, facts=facts, joins=joins), people=people)


def _land_of(land: LandGiven, epoch: YearLayers, ground: CommonGround) -> LandGiven:
    rasters = tuple(layer.evidence for layer in epoch.layers)
    return replace(land, rasters=rasters, polygons=(), working_crs=ground.crs)


def encoded_until(catalogue: Catalogue, epoch: YearLayers) -> Catalogue:
    """The catalogue in which a raster of years is built-up up to that of the epoch."""
    product = epoch.product
    if product is None or product.value_base is None or product.encoding is None:
        return catalogue
    encoding = catalogue.encodings[product.encoding]
    value = (epoch.year - product.value_base) * (product.value_step or 1)
    name = f"{encoding.name}: construido hasta {epoch.year}"
    if product.value_step == 1:
        until = replace(encoding, max=value, name=name)
    else:
        until = replace(encoding, min=value, name=name)
    return replace(catalogue, encodings={**catalogue.encodings, encoding.id: until})


def persons_of(
    layers: YearLayers,
    survey: Survey,
    covered: NDArray[np.float64],
    most: NDArray[np.float64],
    port: RasterPort,
    progress: Progress,
) -> YearCount:
    """The inhabitants of each commune by rasters of persons.

    A commune of which they cover less than of the built-up land (``most``, communes) is not known.
    """
    case, catalogue, communes = survey.case, survey.catalogue, survey.communes
    people = People(rasters=tuple(layer.evidence for layer in layers.layers))
    located = locate_population(
        people, case.parameters.people_rule, survey.patches, communes, catalogue, port, progress
    )
    least = most * (1 - catalogue.epoch_rule("epoch_cover") / 100)
    known = (located.persons > 0) & (covered >= least)
    persons = {
        cut: float(count) if sure else None
        for cut, count, sure in zip(communes.cuts, located.persons.tolist(), known.tolist())
    }
    return raster_count(layers.year, layers.names, persons)
