"""Small random cases as files: a place of squares, and what a user may have got wrong in it.

A seed gives always the same case. Most are sound; the rest carry one or two *twists*, each a kind
of input that was seen in real files or that a person may well try.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable

import geopandas
import numpy as np
import pandas as pd
import rasterio
from affine import Affine
from shapely.affinity import translate
from shapely.geometry import MultiPolygon, Point, Polygon, box

SIDE = 2_000.0
"""Metres of a commune's side."""

_CUTS = ("05101", "05102", "05103", "05105", "05107", "05109")
"""Codes in force: a former one is read as that of today."""

WEST, NORTH = 300_000.0, 6_300_000.0
_CELLS = {"EPSG:32719": 100.0, "EPSG:5361": 50.0, "EPSG:32719 fine": 20.0}
_TIME = 1_700_000_000


@dataclass
class FuzzWorld:
    """A case before it is written. ``built`` is a grid of values that ``encoding`` explains."""

    seed: int
    chance: random.Random
    numbers: np.random.Generator
    communes: geopandas.GeoDataFrame
    built: np.ndarray
    transform: Affine
    crs: str
    encoding: str
    profile: dict[str, Any] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    """Parameters of the run beside its files."""

    tables: dict[str, str] = field(default_factory=dict)
    """Text of tables, by the parameter that reads them."""

    cut: float = 1.0
    """Share of the raster's bytes that are left."""

    suffix: str = ".gpkg"
    twists: list[str] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong with the files or the values."""
        return not self.twists


def make_world(seed: int) -> FuzzWorld:
    """The case of a seed: a third of them is sound, the others carry one or two twists."""
    chance, numbers = random.Random(seed), np.random.default_rng(seed)  # noqa: S311 (no secret)
    world = _sound_world(seed, chance, numbers)
    for name in chance.sample(sorted(TWISTS), chance.choice((0, 1, 1, 2))):
        TWISTS[name](world)
        world.twists.append(name)
    return world


def write_world(world: FuzzWorld, folder: Path) -> dict[str, Any]:
    """The files of a case in a new folder, and the parameters that name them."""
    folder.mkdir()
    communes = folder / f"comunas{world.suffix}"
    world.communes.to_file(communes)
    raster = folder / "construido.tif"
    _write_raster(world, raster)
    parameters = {"COMMUNES": str(communes), "BUILTUP": [str(raster)], "ENCODING": world.encoding}
    for name, text in world.tables.items():
        table = folder / f"{name.lower()}.csv"
        table.write_text(text, encoding="utf-8")
        parameters[name] = str(table)
    return {**parameters, **world.values}


def _write_raster(world: FuzzWorld, file: Path) -> None:
    rows, cols = world.built.shape
    profile = {
        "driver": "GTiff",
        "count": 1,
        "dtype": world.built.dtype,
        "height": rows,
        "width": cols,
        "crs": world.crs,
        "transform": world.transform,
        **world.profile,
    }
    scale, offset = profile.pop("scale", None), profile.pop("offset", None)
    with rasterio.open(file, "w", **profile) as target:
        if profile["height"] == rows:  # a sparse file holds nothing
            target.write(world.built, 1)
        if scale is not None:
            target.scales, target.offsets = (scale,), (offset,)
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * world.cut)])


# -- a sound case ----------------------------------------------------------------------------


def _sound_world(seed: int, chance: random.Random, numbers: np.random.Generator) -> FuzzWorld:
    across, down = chance.randint(1, 3), chance.randint(1, 2)
    name = chance.choice(sorted(_CELLS))
    crs, cell = name.split()[0], _CELLS[name]
    shape = (int(down * SIDE / cell), int(across * SIDE / cell))
    world = FuzzWorld(
        seed=seed,
        chance=chance,
        numbers=numbers,
        communes=_squares(across, down, crs, chance),
        built=_blobs(shape, chance, numbers),
        transform=Affine(cell, 0, WEST, 0, -cell, NORTH),
        crs=crs,
        encoding="mask",
        values={"POPULATION": "field", "POPULATION_FIELD": "POB"},
    )
    _sound_values(world)
    return world


def _squares(across: int, down: int, crs: str, chance: random.Random) -> geopandas.GeoDataFrame:
    shapes = [
        box(x, y - SIDE, x + SIDE, y)
        for x in (WEST + i * SIDE for i in range(across))
        for y in (NORTH - j * SIDE for j in range(down))
    ]
    cuts = list(_CUTS[: len(shapes)])
    return geopandas.GeoDataFrame(
        {
            "CUT_COM": cuts,
            "COMUNA": [f"Comuna {cut}" for cut in cuts],
            "CUT_REG": [cut[:2] for cut in cuts],
            "REGION": ["Valparaíso" for _ in cuts],
            "POB": [chance.randint(1_000, 200_000) for _ in cuts],
        },
        geometry=shapes,
        crs=crs,
    )


def _blobs(
    shape: tuple[int, int], chance: random.Random, numbers: np.random.Generator
) -> np.ndarray:
    """Rectangles of built-up cells over some dust."""
    rows, cols = shape
    built = (numbers.random(shape) < chance.choice((0, 0.002, 0.02))).astype(np.uint8)
    for _ in range(chance.randint(1, 5)):
        top, left = chance.randrange(rows), chance.randrange(cols)
        built[top : top + rows // 3, left : left + cols // 3] = 1
    return built


def _sound_values(world: FuzzWorld) -> None:
    """Any parameter within its limits, each with its own chance."""
    chance = world.chance
    choices: dict[str, tuple[Any, ...]] = {
        "TOLERANCE": (0, 50, 100, 200, 1000, 3000),
        "MIN_PATCH": (0, 0, 1),
        "MEMBERSHIP": (10, 50, 90),
        "MEMBERSHIP_BY": ("share", "area"),
        "CONNECTIVITY": ("4", "8"),
        "MIN_DENSITY": (0, 0, 20),
        "MAX_GAP": (5000, 3000),
        "PRESET": ("own", "own", "insee", "statistics_sweden"),
    }
    for name, options in choices.items():
        if chance.random() < 0.4:
            world.values[name] = chance.choice(options)


# -- what may be wrong -----------------------------------------------------------------------

Twist = Callable[[FuzzWorld], None]
TWISTS: dict[str, Twist] = {}
"""What may be wrong or unusual, by name; each changes a world."""


def _twist(function: Twist) -> Twist:
    TWISTS[function.__name__.strip("_")] = function
    return function


def _set(world: FuzzWorld, column: str, value: Any, row: int = 0) -> None:
    world.communes[column] = world.communes[column].astype(object)
    world.communes.loc[row, column] = value


def _reshape(world: FuzzWorld, shape: Any) -> None:
    world.communes.loc[[0], "geometry"] = geopandas.GeoSeries([shape], crs=world.crs)


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
    world.communes = world.communes.to_crs("EPSG:4674")


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
