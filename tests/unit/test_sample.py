"""The embedded sample: remade from its script, and its designed facts by independent means."""

from __future__ import annotations

import csv
import re
import runpy
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import rasterio
from rasterio.merge import merge
from rasterio.warp import transform
from scipy import ndimage

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
TILES = (
    "GHS_BUILT_S_E2020_FICTICIA_54009_100_R13_C12.tif",
    "GHS_BUILT_S_E2020_FICTICIA_54009_100_R14_C12.tif",
)
TABLES = ("viajes_ficticios.csv", "servicios_ficticios.csv", "README.md")
CODES = {"99101", "99102", "99103", "99104", "99105", "99106", "99201", "98101"}


class City:
    """The mosaic, its patches at a share of 20 % and the commune of every built cell."""

    def __init__(self, folder: Path) -> None:
        self.communes = gpd.read_file(folder / "comunas_ficticias.gpkg", layer="comunas")
        mosaic, self.transform = merge([str(folder / name) for name in TILES])
        self.values = mosaic[0]
        mask = (self.values >= 2000) & (self.values != 65535)
        self.labels, self.count = ndimage.label(mask, structure=np.ones((3, 3)))
        self.rows, self.cols = np.nonzero(mask)
        self.patch = self.labels[self.rows, self.cols]
        self.main = int(np.argmax(np.bincount(self.patch)))
        self.cut = self._codes()

    def _codes(self) -> np.ndarray:
        x, y = self.transform * (self.cols + 0.5, self.rows + 0.5)
        points = gpd.GeoDataFrame(geometry=gpd.points_from_xy(x, y), crs="ESRI:54009")
        shapes = self.communes[["CUT_COM", "geometry"]]
        joined = points.to_crs(5360).sjoin(shapes, predicate="within", how="left")
        assert joined.index.is_unique
        return joined["CUT_COM"].to_numpy()

    def inside(self, cut: str) -> float:
        """Share of a commune's built cells that lie in the main patch."""
        return float((self.patch[self.cut == cut] == self.main).mean())

    def own_patch(self, cut: str) -> int:
        """The biggest patch of a commune apart from the main one."""
        others = self.patch[(self.cut == cut) & (self.patch != self.main)]
        return int(np.argmax(np.bincount(others)))

    def corners(self, patch: int) -> np.ndarray:
        """Cell corners (cell, 4, 2) of a patch's border cells, in EPSG:5362."""
        shape = self.labels == patch
        rows, cols = np.nonzero(shape & ~ndimage.binary_erosion(shape, np.ones((3, 3))))
        c = cols[:, None] + np.array([0, 1, 1, 0])
        r = rows[:, None] + np.array([0, 0, 1, 1])
        x, y = self.transform * (c.ravel(), r.ravel())
        east, north = transform("ESRI:54009", "EPSG:5362", list(x), list(y))
        return np.stack([east, north], axis=-1).reshape(-1, 4, 2)


def corners_to_edges(points: np.ndarray, cells: np.ndarray) -> float:
    """Brute force: the shortest distance from any point to any edge of the cells."""
    start = cells.reshape(-1, 2)
    side = np.roll(cells, -1, axis=1).reshape(-1, 2) - start
    best = np.inf
    for part in np.array_split(points, max(1, len(points) // 500)):
        offset = part[:, None, :] - start[None]
        along = np.clip((offset * side).sum(-1) / (side**2).sum(-1), 0.0, 1.0)
        away = offset - along[..., None] * side
        best = min(best, float(np.hypot(away[..., 0], away[..., 1]).min()))
    return best


def gap(first: np.ndarray, second: np.ndarray) -> float:
    """Edge-to-edge distance in metres between two sets of cells."""
    return min(
        corners_to_edges(first.reshape(-1, 2), second),
        corners_to_edges(second.reshape(-1, 2), first),
    )


def number(text: str) -> float:
    """Read a Spanish number: 1.234,5."""
    return float(text.replace(".", "").replace(",", "."))


@pytest.fixture(scope="module")
def remade(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("sample")
    script: dict[str, Any] = runpy.run_path(str(ROOT / ".ci" / "make_sample.py"), run_name="sample")
    script["make"](folder)
    return folder


@pytest.fixture(scope="module")
def city() -> City:
    return City(SAMPLE)


@pytest.mark.parametrize("name", TILES)
def test_tiles_are_remade_the_same(remade: Path, name: str) -> None:
    with rasterio.open(remade / name) as new, rasterio.open(SAMPLE / name) as old:
        assert new.transform == old.transform
        assert new.crs == old.crs
        assert np.array_equal(new.read(1), old.read(1))


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_remade_the_same(remade: Path, name: str) -> None:
    assert (remade / name).read_bytes() == (SAMPLE / name).read_bytes()


def test_communes_are_remade_the_same(remade: Path) -> None:
    new = gpd.read_file(remade / "comunas_ficticias.gpkg", layer="comunas")
    old = gpd.read_file(SAMPLE / "comunas_ficticias.gpkg", layer="comunas")
    assert new.drop(columns="geometry").equals(old.drop(columns="geometry"))
    # the same vertices in the same order; where a ring begins is for each version of GEOS to say
    assert new.normalize().geom_equals_exact(old.normalize(), 2e-7).all()


def test_nothing_else_and_small() -> None:
    files = {path.name: path.stat().st_size for path in SAMPLE.iterdir() if path.suffix != ".xml"}
    assert set(files) == {*TILES, *TABLES, "comunas_ficticias.gpkg"}
    assert sum(files.values()) < 400_000


def test_tiles_have_the_form_of_ghs_built_s(city: City) -> None:
    with rasterio.open(SAMPLE / TILES[0]) as north, rasterio.open(SAMPLE / TILES[1]) as south:
        assert north.bounds.bottom == south.bounds.top == -4_000_000
        for tile, row in ((north, 13), (south, 14)):
            assert (tile.dtypes, tile.nodata, tile.res) == (("uint16",), 65535, (100, 100))
            assert "Mollweide" in tile.crs.to_wkt()
            assert tile.profile["compress"] == "deflate"
            assert -18_041_000 + 11e6 <= tile.bounds.left < tile.bounds.right <= -18_041_000 + 12e6
            assert 9e6 - row * 1e6 <= tile.bounds.bottom < tile.bounds.top <= 10e6 - row * 1e6
    assert city.values[city.values != 65535].max() <= 10_000


def test_the_tile_edge_cuts_the_main_city(city: City) -> None:
    edge = round((city.transform.f + 4_000_000) / 100)
    rows = city.rows[(city.cut == "99101") & (city.patch == city.main)]
    assert min((rows < edge).mean(), (rows >= edge).mean()) > 0.3


def test_towns_stand_out_from_the_countryside(city: City) -> None:
    land = city.values[city.values != 65535]
    assert not ((land > 1000) & (land < 2500)).any()
    assert 0.01 < ((land > 0) & (land <= 1000)).mean() < 0.2
    assert (city.values[0] == 65535).all()
    assert (city.values[:, 0] == 65535).all()


def test_communes_are_a_clean_coverage(city: City) -> None:
    assert city.communes.crs.to_epsg() == 5360
    assert set(city.communes["CUT_COM"]) == CODES
    assert city.communes["REGION"].str.contains("Ficticia").all()
    shapes = city.communes.to_crs(5362).geometry
    union = shapes.union_all()
    assert shapes.is_valid.all()
    assert union.geom_type == "Polygon"
    assert not union.interiors
    assert shapes.area.sum() == pytest.approx(union.area, abs=100.0)
    assert shapes.area.to_numpy() / 1e6 == pytest.approx(city.communes["SUPERFICIE"], abs=0.02)


def test_population_exceeds_250000_only_in_2024(city: City) -> None:
    three = city.communes[city.communes["CUT_COM"].isin(["99101", "99102", "99105"])]
    assert three["POB_2024"].sum() == 272_030
    assert three["POB_2017"].sum() == 247_937


def test_six_patches_and_who_belongs(city: City) -> None:
    assert city.count == 6
    shares = {cut: city.inside(cut) for cut in CODES}
    assert {cut for cut, share in shares.items() if share > 0.5} == {
        "98101",
        "99101",
        "99102",
        "99105",
    }
    assert shares["98101"] == shares["99101"] == shares["99102"] == 1.0
    assert 0.65 <= shares["99105"] <= 0.70
    assert 0.15 <= shares["99106"] <= 0.35
    assert shares["99103"] == shares["99104"] == shares["99201"] == 0.0


@pytest.mark.parametrize(
    ("cut", "low", "high"),
    [
        ("99103", 750, 850),
        ("99104", 3_600, 3_800),
        ("99105", 5_800, 6_200),
        ("99106", 2_350, 2_650),
        ("99201", 5_500, 30_000),
    ],
)
def test_gap_to_the_continuum_by_brute_force(city: City, cut: str, low: int, high: int) -> None:
    metres = gap(city.corners(city.own_patch(cut)), city.corners(city.main))
    assert low <= metres <= high
    name = city.communes.set_index("CUT_COM").loc[cut, "COMUNA"]
    row = re.search(
        rf"^\| {cut} {name} \| [\d.]+ \| ([\d.]+) m \|",
        (SAMPLE / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert row is not None
    assert number(row[1]) == pytest.approx(metres, abs=1.0)


def test_satellites_are_no_nearer_to_each_other(city: City) -> None:
    """Los Boldos lies more than 3.5 km from every other patch, not only from the continuum."""
    satellite = city.corners(city.own_patch("99104"))
    for other in set(range(1, city.count + 1)) - {city.own_patch("99104")}:
        assert gap(satellite, city.corners(other)) > 3_500


def test_the_river_bed_is_empty_between_the_towns(city: City) -> None:
    """Along the whole front of San Telmo the other bank is 700 to 900 m away."""
    south, north = city.corners(city.own_patch("99103")), city.corners(city.main)
    east = south[..., 0].mean(axis=1)
    for start in np.arange(np.quantile(east, 0.15), np.quantile(east, 0.85) - 500, 500):
        front = south[(east >= start) & (east < start + 500)]
        assert 700 < gap(front, north) < 900


def test_readme_states_the_measured_shares(city: City) -> None:
    text = (SAMPLE / "README.md").read_text(encoding="utf-8")
    for words in ("Nada de esto existe", "272.030", "247.937"):
        assert words in text
    for cut in CODES:
        row = re.search(rf"^\| {cut} \|.*\| ([\d.]+) \| ([\d,]+) % \|$", text, re.MULTILINE)
        assert row is not None
        assert number(row[1]) == (city.cut == cut).sum()
        assert number(row[2]) == pytest.approx(100 * city.inside(cut), abs=0.05)


def test_travel_and_services_name_known_communes() -> None:
    with (SAMPLE / "viajes_ficticios.csv").open(encoding="utf-8", newline="") as source:
        trips = list(csv.DictReader(source))
    assert {t["cut_origen"] for t in trips} | {t["cut_destino"] for t in trips} == CODES
    assert len({(t["cut_origen"], t["cut_destino"]) for t in trips}) == len(trips)
    assert all(int(t["trabajadores"]) > 0 for t in trips)
    with (SAMPLE / "servicios_ficticios.csv").open(encoding="utf-8", newline="") as source:
        services = list(csv.DictReader(source))
    assert len(services) >= 8
    assert all(set(s["comunas"].split(";")) <= CODES for s in services)
    assert all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", s["fecha"]) for s in services)
