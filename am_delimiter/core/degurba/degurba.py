"""The Degree of Urbanisation of a place: classes of cells and of communes, frozen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..basis.notes import mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..catalogue.country_records import CommuneRecord
from ..land.communes import Communes, check_region, read_communes
from ..land.raster import Grid, RasterPort
from .cell_facts import CellFacts
from .classed_communes import ClassedCommune, classed_communes
from .cluster_list import clusters_found
from .commune_split import CommuneGround, PeopleCollector, PeopleOfCommunes
from .degurba_errors import LandFromNoCommunes, NobodyAtCommunes
from .degurba_found import Degurba, DegurbaCase
from .degurba_inputs import inputs_of
from .degurba_notes import notes_of
from .grid_classes import classify
from .land_rasters import Share, built_share, land_share
from .likely_people import census_beside, census_of, check_likely
from .output_grid import grid_for, grid_system
from .people_rasters import GridPeople, described_people, sum_people

FROM_COMMUNES = "communes"
_PERCENT = 100


def study_degurba(
    case: DegurbaCase, catalogue: Catalogue, port: RasterPort, progress: Progress | None = None
) -> Degurba:
    """Classify the cells and the communes of a case.

    Raises a named `AmDelimiterError` for anything in the case that the user has to mend.
    """
    progress = progress or Progress()
    progress.stage(mark("Reading the communes"))
    given = described_people(case.rasters, port, catalogue)
    crs = grid_system(case.grid_crs, [info for _, info in given])
    communes = _communes(case, catalogue, crs)
    grid = grid_for([info for _, info in given], crs, communes, catalogue)
    progress.report(0.05)
    ground = _ground(communes, grid, catalogue, progress.part(0.05, 0.15))
    collector = None if ground is None else PeopleCollector(ground)
    progress.stage(mark("Summing the persons on the grid"))
    people = sum_people(
        given,
        grid,
        port,
        catalogue,
        progress.part(0.15, 0.45),
        None if collector is None else collector.hear,
    )
    land, built = _land_and_built(case, grid, catalogue, port, progress.part(0.45, 0.6))
    facts = _facts(case, people, ground, grid, (land, built))
    split = None if collector is None else collector.people(people.persons)
    check_likely(facts, [raster.name for raster in case.rasters], catalogue)
    progress.stage(mark("Classifying the cells"))
    classes = classify(facts, case.chosen.rules, progress.part(0.6, 0.8))
    names = [] if communes is None else list(communes.frame["name"])
    heads = [] if communes is None else _heads(list(communes.frame["cut"]), catalogue)
    held = None if split is None else split.persons
    clusters, numbers = clusters_found(classes, facts, case.chosen.rules, grid, held, names, heads)
    progress.report(0.85)
    classed: list[ClassedCommune] = []
    outside = beside = None
    if communes is not None and ground is not None and split is not None:
        census = census_of(communes, catalogue)
        beside = census_beside(census, ground, split, facts)
        least = float(catalogue.degurba_checks["least_coverage"].default or 0) / _PERCENT
        cells = (classes.codes, facts.counted, numbers)
        classed = classed_communes(
            case.chosen.rules, (least, census), cells, clusters, ground, split
        )
        outside = _outside(people, split)
    found = Degurba(
        case=case,
        catalogue=catalogue,
        grid=grid,
        facts=facts,
        classes=classes,
        clusters=tuple(clusters),
        numbers=numbers,
        communes=communes,
        classed=_of_region(classed, communes, case.region),
        people=people,
        outside=outside,
    )
    progress.stage(mark("Recording the inputs"))
    inputs = inputs_of(case, communes, (people, built, land), progress.part(0.9, 1.0))
    notes = notes_of(found, split, beside)
    return replace(found, inputs=tuple(inputs), notes=tuple(notes))


def _communes(case: DegurbaCase, catalogue: Catalogue, crs: str) -> Communes | None:
    if case.communes is None:
        if case.land_from == FROM_COMMUNES:
            raise LandFromNoCommunes
        return None
    communes = read_communes(case.communes, catalogue)
    check_region(case.region, communes)
    return communes.to_crs(crs)


def _ground(
    communes: Communes | None, grid: Grid, catalogue: Catalogue, progress: Progress
) -> CommuneGround | None:
    if communes is None:
        return None
    small = float(catalogue.degurba_checks["split"].default or grid.cell)
    found = CommuneGround(list(communes.frame.geometry.values), grid, small, progress)
    if not found.parts.nnz:
        raise NobodyAtCommunes(layer=communes.layer)
    return found


def _land_and_built(
    case: DegurbaCase, grid: Grid, catalogue: Catalogue, port: RasterPort, progress: Progress
) -> tuple[Share | None, Share | None]:
    """What rasters tell of the land and of what is built; None where none was given."""
    land = built = None
    if case.land:
        progress.stage(mark("Reading the land"))
        land = land_share(case.land, grid, port, progress.part(0.0, 0.5))
    if case.built:
        progress.stage(mark("Reading what is built"))
        built = built_share(case.built, grid, port, catalogue, progress.part(0.5, 1.0))
    return land, built


def _facts(
    case: DegurbaCase,
    people: GridPeople,
    ground: CommuneGround | None,
    grid: Grid,
    told: tuple[Share | None, Share | None],
) -> CellFacts:
    """Persons, land and what is built on the grid."""
    land, built = told
    share = np.ones(grid.shape) if land is None else land.share
    from_communes = land is None and case.land_from == FROM_COMMUNES
    if from_communes and ground is not None:
        share = ground.land()
    return CellFacts(
        persons=people.persons,
        land=share,
        built=np.zeros(grid.shape) if built is None else built.share,
        counted=people.told > 0,
        cell_km2=grid.cell**2 / 1e6,
        land_known=land is not None or from_communes,
        built_known=built is not None,
    )


def _heads(cuts: list[str], catalogue: Catalogue) -> list[int]:
    """The places of the communes that a province is named after."""
    known = catalogue.communes
    return [n for n, cut in enumerate(cuts) if cut in known and _is_head(known[cut])]


def _is_head(commune: CommuneRecord) -> bool:
    return commune.name == commune.province


def _outside(people: GridPeople, split: PeopleOfCommunes) -> float:
    return max(float(people.persons.sum()) - float(split.persons.sum()), 0.0)


def _of_region(
    classed: Sequence[ClassedCommune], communes: Communes | None, region: str
) -> tuple[ClassedCommune, ...]:
    """The communes of the region that was asked for; all without one."""
    if communes is None or not region:
        return tuple(classed)
    regions = list(communes.frame["region"])
    return tuple(one for one in classed if regions[one.index] == region)
