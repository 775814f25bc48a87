"""What may be wrong or unusual in a case: each twist was seen, or a person may well try it.

Most cases are sound; the rest carry one or two twists.
"""

from __future__ import annotations

from typing import Any, Callable

import geopandas
import numpy as np
import pandas as pd
from affine import Affine
from fuzz_worlds import NORTH, SIDE, WEST, FuzzWorld, sound_world
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Point, Polygon, box

Twist = Callable[[FuzzWorld], None]
TWISTS: dict[str, Twist] = {}
"""What may be wrong or unusual, by name; each changes a world."""


def make_world(seed: int) -> FuzzWorld:
    """The case of a seed: a third of them is sound, the others carry one or two twists."""
    world = sound_world(seed)
    chance = world.chance
    for name in chance.sample(sorted(TWISTS), chance.choice((0, 1, 1, 2))):
        TWISTS[name](world)
        world.twists.append(name)
    return world


def _twist(function: Twist) -> Twist:
    TWISTS[function.__name__.strip("_")] = function
    return function


def _set(world: FuzzWorld, column: str, value: Any, row: int = 0) -> None:
    world.communes[column] = world.communes[column].astype(object)
    world.communes.loc[row, column] = value


def _reshape(world: FuzzWorld, shape: Any) -> None:
    shapes = [shape, *world.communes.geometry[1:]]
    world.communes = world.communes.set_geometry(geopandas.GeoSeries(shapes, crs=world.crs))


@_twist
def _no_geometry(world: FuzzWorld) -> None:
    _reshape(world, None)


@_twist
def _bow_tie(world: FuzzWorld) -> None:
    x, y = WEST, NORTH
    _reshape(world, Polygon([(x, y), (x + SIDE, y - SIDE), (x + SIDE, y), (x, y - SIDE)]))


@_twist
def _in_two_parts(world: FuzzWorld) -> None:
    parts = [box(WEST, NORTH - 500, WEST + 500, NORTH), Point(WEST + 1500, NORTH - 1500).buffer(90)]
    _reshape(world, MultiPolygon(parts))


@_twist
def _sliver(world: FuzzWorld) -> None:
    _reshape(world, box(WEST, NORTH - SIDE, WEST + 0.01, NORTH))


@_twist
def _far_away(world: FuzzWorld) -> None:
    _reshape(world, translate(world.communes.geometry[0], -3_700_000))


@_twist
def _outside_the_system(world: FuzzWorld) -> None:
    _reshape(world, translate(world.communes.geometry[0], 1e12, 1e12))


@_twist
def _row_twice(world: FuzzWorld) -> None:
    world.communes = pd.concat([world.communes, world.communes.iloc[[0]]], ignore_index=True)


@_twist
def _row_twice_with_other_population(world: FuzzWorld) -> None:
    _row_twice(world)
    _set(world, "POB", 77, len(world.communes) - 1)


@_twist
def _population_as_text(world: FuzzWorld) -> None:
    world.communes["POB"] = world.communes["POB"].map(lambda n: f"{n:,}".replace(",", "."))


@_twist
def _population_odd(world: FuzzWorld) -> None:
    world.communes["POB"] = world.communes["POB"].astype(float)
    world.communes.loc[0, "POB"] = world.chance.choice((np.nan, 1e300, -5.0, np.inf, 0.5))


@_twist
def _code_odd(world: FuzzWorld) -> None:
    _set(world, "CUT_COM", world.chance.choice(("5101", "", None, "abcde", "99999", " 05101", "*")))


@_twist
def _name_odd(world: FuzzWorld) -> None:
    names = ("[%env('HOME')%]", "a\nb", "'; DROP TABLE gaps", "Ñandú 🦙", "", None, "x" * 3000)
    _set(world, "COMUNA", world.chance.choice(names))


@_twist
def _other_region(world: FuzzWorld) -> None:
    _set(world, "CUT_REG", "06")


@_twist
def _no_communes(world: FuzzWorld) -> None:
    world.communes = world.communes.iloc[:0]


@_twist
def _no_system(world: FuzzWorld) -> None:
    world.communes = world.communes.set_crs(None, allow_override=True)


@_twist
def _degrees(world: FuzzWorld) -> None:
    communes = world.communes.to_crs("EPSG:4674")
    finite = np.isfinite(communes.bounds).all(axis=1)  # no file takes an infinite extent
    world.communes = communes.set_geometry(communes.geometry.where(finite, None))


@_twist
def _shapefile(world: FuzzWorld) -> None:
    world.suffix = ".shp"


@_twist
def _geojson(world: FuzzWorld) -> None:
    world.communes, world.suffix = world.communes.to_crs("EPSG:4326"), ".geojson"


@_twist
def _nothing_built(world: FuzzWorld) -> None:
    world.built[:] = 0


@_twist
def _all_built(world: FuzzWorld) -> None:
    world.built[:] = 1


@_twist
def _no_cell_known(world: FuzzWorld) -> None:
    world.profile["nodata"] = 0


@_twist
def _infinite_cells(world: FuzzWorld) -> None:
    world.built = world.built.astype(np.float32)
    world.built[0, :3] = np.inf, -np.inf, np.nan
    world.encoding = world.chance.choice(("mask", "fraction", "percent", "auto"))


@_twist
def _value_out_of_range(world: FuzzWorld) -> None:
    world.built[-1, -1] = 77


@_twist
def _scaled(world: FuzzWorld) -> None:
    world.profile.update(scale=0.5, offset=world.chance.choice((0.0, 1.0)))


@_twist
def _recognise(world: FuzzWorld) -> None:
    world.encoding = "auto"


@_twist
def _other_encoding(world: FuzzWorld) -> None:
    world.encoding = world.chance.choice(("ghs_built_s", "esa_worldcover", "wsf", "mapbiomas"))


@_twist
def _oblique_raster(world: FuzzWorld) -> None:
    world.transform = world.transform * Affine.rotation(30)


@_twist
def _oblong_cells(world: FuzzWorld) -> None:
    world.transform = world.transform * Affine.scale(1, 0.5)


@_twist
def _mollweide(world: FuzzWorld) -> None:
    world.crs = "ESRI:54009"


@_twist
def _raster_without_system(world: FuzzWorld) -> None:
    world.profile["crs"] = None


@_twist
def _raster_cut_off(world: FuzzWorld) -> None:
    world.cut = world.chance.choice((0.0, 0.05, 0.5, 0.9))


@_twist
def _huge_and_sparse(world: FuzzWorld) -> None:
    world.profile.update(height=200_000, width=200_000, sparse_ok=True, tiled=True)


@_twist
def _limits_odd(world: FuzzWorld) -> None:
    name, value = world.chance.choice(
        [
            ("TOLERANCE", -1),
            ("TOLERANCE", 1e9),
            ("TOLERANCE", float("nan")),
            ("MEMBERSHIP", 101),
            ("MAX_GAP", 1),
            ("CELL_SIZE", 0.001),
            ("CELL_SIZE", 5000),
            ("MIN_PATCH", 1e12),
            ("WORKING_CRS", "EPSG:4326"),
            ("WORKING_CRS", "EPSG:32601"),
        ]
    )
    world.values[name] = value


@_twist
def _set_odd(world: FuzzWorld) -> None:
    name, value = world.chance.choice(
        [
            ("CANDIDATE", "05101"),
            ("CANDIDATE", "05101;05102"),
            ("CANDIDATE", "nada"),
            ("CANDIDATE", "05101" * 500),
            ("REGION", "5"),
            ("REGION", "Ñ"),
            ("INCLUDE", "05101"),
            ("EXCLUDE", "05101;05102;05103"),
        ]
    )
    world.values[name] = value
    if world.chance.random() < 0.5:
        world.values["JUSTIFICATION"] = "Porque sí."


@_twist
def _field_odd(world: FuzzWorld) -> None:
    world.values["POPULATION_FIELD"] = world.chance.choice(("REGION", "no_existe", ""))


@_twist
def _travel(world: FuzzWorld) -> None:
    rows = world.chance.choice(
        ("05101;05102;300\n05102;05101;900\n", "05101;05101;-4\n", "a;b;c\n", "", "05101\n")
    )
    world.tables["TRAVEL"] = f"cut_origen;cut_destino;trabajadores\n{rows}"


@_twist
def _services(world: FuzzWorld) -> None:
    rows = world.chance.choice(
        ("Agua,Planta,05101;05102,Red,Sanitaria,2024-01-01\n", "Agua,,,,,\n", ",,,,,31-31-31\n", "")
    )
    world.tables["SERVICES"] = f"categoria,elemento,comunas,evidencia,fuente,fecha\n{rows}"


@_twist
def _target_odd(world: FuzzWorld) -> None:
    world.values["OUTPUT"] = world.chance.choice(
        (
            "r.shp",
            "r",
            "r.docx",
            "memory:",
            "a|b.gpkg",
            "x" * 5000 + ".gpkg",
            "nul\0.gpkg",
            "no/r.gpkg",
        )
    )
