"""Small random cases as files: a place of squares with built-up cells; ``fuzz_twists`` spoils it.

A seed gives always the same case.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import rasterio
from affine import Affine
from shapely.geometry import box

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


def sound_world(seed: int) -> FuzzWorld:
    """A case in which nothing is wrong."""
    chance, numbers = random.Random(seed), np.random.default_rng(seed)  # noqa: S311 (no secret)
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
