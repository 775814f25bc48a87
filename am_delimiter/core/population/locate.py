"""Located population: how many persons live inside each patch, commune by commune.

Persons come from polygons (census blocks, entities) or rasters of persons per cell. The rule for
polygons is a parameter:

* ``areal``: spread evenly over the cells whose centre lies in the block; a block that holds no
  centre counts at the cell under its representative point;
* ``point``: all in the cell under the representative point;
* ``built``: as for rasters, spread evenly over the cells of patches in the block, if there are any.

Blocks are measured by the same cells as patches and communes, so that nothing is counted by two
geometries. Every person of a source ends in exactly one place: totals close to the last digit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray

from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.vocabulary import PeopleRule, RepeatedPopulation
from ..catalogue.catalogue import Catalogue
from ..continuum.patches import Patches
from ..land.builtup import PolygonEvidence
from ..land.communes import Communes
from ..land.places import boxes_of, places_of
from ..land.raster import Bounds, RasterPort
from ..land.raster_provenance import RasterEvidence
from .located import RURAL, STEP, UNTOLD, URBAN, LocatedPopulation, Portions, add_up
from .located_blocks import PeopleLayer, PeopleSchema, Units, read_units, recognise_people
from .located_cells import HeldCells, held_cells
from .located_notes import area_notes, split_note, urban_rule
from .located_rasters import locate_raster
from .population_errors import NoPeopleInExtent
from .repeated_blocks import settle_repeats
from .unit_portions import locate_units, unit_cells
from .urban import UrbanCells, urban_cells


@dataclass(frozen=True)
class People:
    """What the user gave to locate the population; ``field`` "" is recognised.

    ``limits`` are the polygons of urban land, if any.
    """

    polygons: tuple[PeopleLayer, ...] = ()
    rasters: tuple[RasterEvidence, ...] = ()
    field: str = ""
    limits: tuple[PolygonEvidence, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was given that locates persons."""
        return bool(self.polygons or self.rasters)

    @property
    def names(self) -> str:
        """The names of all layers, for a sentence."""
        return ", ".join([p.name for p in self.polygons] + [r.name for r in self.rasters])


@dataclass(frozen=True)
class ReadPeople:
    """The polygons of some people in the communes of a study, whatever is built there.

    ``units`` and ``notes`` (layers,) are those of each layer of `People.polygons`.
    """

    people: People
    schemas: tuple[PeopleSchema, ...]
    units: tuple[Units, ...]
    notes: tuple[tuple[Note, ...], ...]


@dataclass(frozen=True)
class NearPeople:
    """Read people on the lattice of some patches; they serve any choice of these patches.

    ``units`` (layers,) are those near the ``places`` of the study, ``held`` (layers,) the cells of
    the lattice that each layer holds; ``urban`` are the urban cells, None without limits.
    """

    read: ReadPeople
    places: tuple[Bounds, ...]
    units: tuple[Units, ...]
    held: tuple[HeldCells, ...]
    urban: UrbanCells | None


def read_people(
    people: People,
    communes: Communes,
    catalogue: Catalogue,
    reading: RepeatedPopulation = RepeatedPopulation.UNDECIDED,
) -> ReadPeople:
    """Read the polygons of every layer; ``communes`` are in the working system.

    ``reading`` says what blocks with different persons in several rows are.
    """
    schemas = [recognise_people(layer, people.field, catalogue) for layer in people.polygons]
    read = [_read(*pair, communes, catalogue, reading) for pair in zip(people.polygons, schemas)]
    return ReadPeople(
        people=people,
        schemas=tuple(schemas),
        units=tuple(units for units, _ in read),
        notes=tuple(tuple(notes) for _, notes in read),
    )


def bring_near(read: ReadPeople, patches: Patches, communes: Communes) -> NearPeople:
    """Put read people on the lattice of some patches."""
    places = _study_places(patches, communes)
    near = [_near(units, places) for units in read.units]
    urban = urban_cells(read.people.limits, _reach(places, near), patches)
    held = tuple(held_cells(list(units.shapes), patches.grid) for units in near)
    return NearPeople(read, tuple(places), tuple(near), held, urban)


def locate_population(
    people: People,
    rule: PeopleRule,
    patches: Patches,
    communes: Communes,
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress,
    reading: RepeatedPopulation = RepeatedPopulation.UNDECIDED,
) -> LocatedPopulation:
    """Locate the persons of every layer; those of several layers add up.

    ``reading`` says what blocks with different persons in several rows are; nobody is located in
    the communes of those that it leaves undecided. ``communes`` are in the working system. Raises
    `NoPeopleInExtent` when nobody lives in them.
    """
    read = read_people(people, communes, catalogue, reading)
    near = bring_near(read, patches, communes)
    return locate_near(near, rule, tuple(PeopleRule), patches, communes, port, progress)


def locate_near(
    near: NearPeople,
    rule: PeopleRule,
    rules: Sequence[PeopleRule],
    patches: Patches,
    communes: Communes,
    port: RasterPort,
    progress: Progress,
) -> LocatedPopulation:
    """Locate people on patches: those they were brought near to, or some of them.

    ``rules`` are those by which polygons are located, ``rule`` among them is the one that decides.
    """
    people, urban = near.read.people, near.urban
    by_cell: list[Portions] = []
    notes: list[Note] = []
    census = set()
    steps = len(people.polygons) + len(people.rasters)
    by_rule: dict[PeopleRule, list[Portions]] = {each: [] for each in rules if near.units}
    for done, (layer, schema) in enumerate(zip(people.polygons, near.read.schemas)):
        units = near.units[done]
        cells = unit_cells(units, patches, urban, near.held[done])
        for each, portions in by_rule.items():
            portions.append(locate_units(units, each, cells))
            progress.check()
        progress.report((done + 1) / steps)
        notes += near.read.notes[done]
        notes += _polygon_rules(layer, schema.persons, schema.cut, rule)
        notes += [] if urban else area_notes(layer.name, schema.area, units)
        census.add(schema.census)
    for done, raster in enumerate(people.rasters, start=len(people.polygons)):
        part = progress.part(done / steps, (done + 1) / steps)
        by_cell += locate_raster(raster, near.places, patches, communes, port, part, urban)
        notes.append(_raster_rule(raster))
        notes += [] if urban else area_notes(raster.name, "", None)
        census.add("")
    undecided = sorted(set().union(*(units.undecided for units in near.units)))
    by_cell = [_without(part, undecided) for part in by_cell]
    by_rule = {e: [_without(part, undecided) for part in ps] for e, ps in by_rule.items()}
    found = [*by_rule.get(rule, ()), *by_cell]
    if not undecided and not any((part.steps[part.commune >= 0] > 0).any() for part in found):
        raise NoPeopleInExtent(layers=people.names)
    compared = census.pop() if len(census) == 1 else ""
    notes += urban.notes if urban else ()
    by = urban_rule(found, urban)
    size = (len(patches), len(communes))
    others = {
        each: add_up([*portions, *by_cell], *size, compared, by, [])
        for each, portions in by_rule.items()
        if each is not rule
    }
    located = add_up(found, *size, compared, by, notes)
    by_area = None if people.rasters else _by_area(near.units, len(communes), undecided)
    located = replace(located, by_rule=others, by_area=by_area)
    return replace(located, notes=(*located.notes, *split_note(located)))


def _read(
    layer: PeopleLayer,
    schema: PeopleSchema,
    communes: Communes,
    catalogue: Catalogue,
    reading: RepeatedPopulation,
) -> tuple[Units, list[Note]]:
    """The units of a layer, each once."""
    units, ids, notes = read_units(layer, schema, communes, catalogue)
    units, told = settle_repeats(units, ids, layer.name, schema.persons, reading)
    return units, [*notes, *told]


def _without(part: Portions, communes: list[int]) -> Portions:
    """The portions that are of none of some communes."""
    return part.take(~np.isin(part.commune, communes))


def _by_area(
    near: Sequence[Units], size: int, undecided: Sequence[int]
) -> NDArray[np.float64] | None:
    """Persons (communes, 2) of the polygons that their field calls urban, and rural.

    NaN where it does not tell of all; None where no field tells of any.
    """
    told = np.zeros((size, 2), dtype=np.float64)
    silent = np.zeros(size, dtype=bool)
    silent[list(undecided)] = True
    for units in near:
        own = units.take(units.commune >= 0)
        for place, area in enumerate((URBAN, RURAL)):
            chosen = own.urban == area
            told[:, place] += np.bincount(own.commune[chosen], own.steps[chosen], size) * STEP
        silent[own.commune[own.urban == UNTOLD]] = True
    if not told.any():
        return None
    told[silent] = np.nan
    return told


def _study_places(patches: Patches, communes: Communes) -> list[Bounds]:
    """Boxes that hold the communes and all patches, and not what lies between far ones."""
    shapes = shapely.get_parts(np.asarray(communes.frame.geometry.values))
    boxes = [shapely.box(*one) for one in boxes_of(patches.runs, patches.grid)]
    return places_of(np.concatenate((shapes, np.array(boxes, dtype=object))), 0.0)


def _reach(places: Sequence[Bounds], near: Sequence[Units]) -> Bounds:
    """What holds some places and all units: those of a commune's own code may stick out of it."""
    shapes = [
        *(shapely.box(*one) for one in places),
        *(shape for units in near for shape in units.shapes),
    ]
    west, south, east, north = shapely.total_bounds(shapes)
    return west, south, east, north


def _near(units: Units, places: Sequence[Bounds]) -> Units:
    """The units that touch the study, and those that say they belong to it."""
    study = shapely.union_all([shapely.box(*one) for one in places])
    kept = shapely.intersects(units.shapes, study) | (units.commune >= 0)
    return units.take(kept)


def _polygon_rules(layer: PeopleLayer, persons: str, cut: str, rule: PeopleRule) -> list[Note]:
    """Say where the persons of polygons were put, and in which commune."""
    where = {
        PeopleRule.AREAL: mark(
            "Located population: the persons of each polygon of {layer} (field {field}) are spread "
            "evenly over the working cells whose centre it holds; a polygon that holds none counts "
            "at the cell under its representative point."
        ),
        PeopleRule.POINT: mark(
            "Located population: all persons of a polygon of {layer} (field {field}) count at the "
            "working cell under its representative point."
        ),
        PeopleRule.BUILT: mark(
            "Located population: the persons of each polygon of {layer} (field {field}) are spread "
            "evenly over the cells of patches whose centre it holds, and count outside when it "
            "holds only other cells; a polygon that holds no centre counts at the cell under its "
            "representative point."
        ),
    }[rule]
    whose = mark("The polygons of {layer} belong to the commune in which they lie.")
    if cut:
        whose = mark("The polygons of {layer} belong to the commune of their field {field}.")
    details = {"layer": layer.name}
    return [Note(where, {**details, "field": persons}), Note(whose, {**details, "field": cut})]


def _raster_rule(raster: RasterEvidence) -> Note:
    template = mark(
        "Located population: the persons of each cell of {layer} are split evenly over the working "
        "cells of patches whose centre it holds; when it holds none, they count at the working "
        "cell under its own centre. They belong to the commune that this centre lies in."
    )
    return Note(template, {"layer": raster.name})
