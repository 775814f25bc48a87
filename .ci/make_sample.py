"""Make the embedded sample: a fictional region in the open Pacific, west of central Chile.

    .venv/bin/python .ci/make_sample.py [OUTPUT_FOLDER]

Everything is designed in UTM 18S (EPSG:5362) in kilometres around ``ORIGIN``, so that distances
are ground distances, and only then written in the systems real data come in: communes in
EPSG:5360, built-up in Mollweide tiles like those of GHS-BUILT-S. Every run gives the same content.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pyogrio
import rasterio
import shapely
from pyproj import Transformer
from rasterio.transform import from_origin
from scipy import ndimage
from scipy.interpolate import CubicSpline
from shapely import LineString, MultiLineString, Point, Polygon
from shapely.ops import polygonize, unary_union

Pair = tuple[float, float]
Lobe = tuple[float, float, float, float, float]

UTM, GEOGRAPHIC, MOLLWEIDE = "EPSG:5362", "EPSG:5360", "ESRI:54009"
ORIGIN = (357_000.0, 6_341_000.0)
CELL = 100
TILE_EDGE = -4_000_000
NODATA = 65535
SHARE = 0.20
SEED = 21074
BANK = 0.44  # km from the river's axis that stay free of buildings
DATE = "2026-01-01T00:00:00.000Z"
COMMUNES_FILE = "comunas_ficticias.gpkg"
TRAVEL_FILE = "viajes_ficticios.csv"
SERVICES_FILE = "servicios_ficticios.csv"
TILES = {
    "north": "GHS_BUILT_S_E2020_FICTICIA_54009_100_R13_C12.tif",
    "south": "GHS_BUILT_S_E2020_FICTICIA_54009_100_R14_C12.tif",
}
NAMES = {
    "99": "Región Ficticia de Aurora",
    "98": "Región Ficticia de Poniente",
    "991": "Provincia Ficticia de Aurora",
    "992": "Provincia Ficticia de Las Lomas",
    "981": "Provincia Ficticia de Poniente",
}


@dataclass(frozen=True)
class Commune:
    """One fictional commune: code, name, a point inside it and its population."""

    cut: str
    name: str
    seed: Pair
    census_2017: int
    census_2024: int


# fmt: off
COMMUNES = (
    Commune("98101", "Quebrada Honda", (-13.0, 14.0), 29_412, 31_655),
    Commune("99101", "Puerto Aurora", (-9.5, 0.0), 129_874, 138_420),
    Commune("99102", "Villa Alba", (-2.0, 0.5), 74_905, 84_310),
    Commune("99103", "San Telmo", (-10.0, -12.0), 44_215, 46_870),
    Commune("99104", "Los Boldos", (1.0, -12.0), 20_912, 23_540),
    Commune("99105", "Dos Cerros", (-1.0, 10.0), 43_158, 49_300),
    Commune("99106", "El Maitén", (8.0, 1.0), 12_630, 14_275),
    Commune("99201", "Las Lomas", (17.0, 5.0), 3_402, 3_180),
)

# Lines of the map, in km around ORIGIN. Coast and outer border share both ends.
COAST: list[Pair] = [
    (-16.8, 21.4), (-17.4, 18.2), (-20.2, 14.8), (-21.4, 11.4), (-19.4, 8.6), (-16.2, 7.3),
    (-14.3, 5.3), (-13.1, 2.7), (-12.8, 0.2), (-13.5, -2.2), (-14.7, -3.7), (-15.4, -4.9),
    (-15.6, -6.6), (-14.8, -8.9), (-15.6, -11.5), (-18.3, -13.6), (-18.6, -16.4), (-16.2, -19.6),
]
OUTER: list[Pair] = [
    (-16.8, 21.4), (-13.2, 20.6), (-10.3, 22.6), (-7.0, 21.4), (-3.0, 22.8), (1.6, 21.0),
    (5.0, 22.3), (8.6, 20.6), (12.0, 18.2), (16.4, 19.3), (19.8, 17.0), (21.2, 12.4), (24.3, 9.2),
    (23.6, 4.4), (25.6, 0.2), (23.4, -4.2), (24.4, -8.6), (21.0, -12.2), (20.2, -16.2),
    (15.6, -18.0), (11.4, -20.9), (6.6, -19.8), (2.2, -22.0), (-2.6, -20.6), (-6.2, -21.9),
    (-10.2, -20.2), (-13.4, -21.2), (-16.2, -19.6),
]
RIVER: list[Pair] = [
    (-15.3, -4.9), (-12.6, -4.6), (-10.0, -4.2), (-7.4, -4.55), (-5.2, -4.7), (-3.0, -4.2),
    (-0.4, -4.5), (2.2, -5.1), (5.2, -4.2), (8.6, -4.9), (11.8, -4.4), (14.6, -5.4), (19.0, -4.5),
    (23.9, -6.4),
]
RIVER_END: Pair = (14.6, -5.4)  # where it stops being a border
# Inner borders; the ends are pulled to the nearest vertex of the line named beside them.
BORDERS: list[tuple[str, list[Pair], str]] = [
    ("coast", [(-14.2, 5.1), (-13.0, 5.7), (-10.4, 5.2), (-7.8, 4.2)], ""),
    ("", [(-7.8, 4.2), (-6.6, 3.2), (-5.2, 3.4)], ""),
    ("", [(-5.2, 3.4), (-3.2, 2.9), (-0.6, 4.2), (2.3, 4.0)], ""),
    ("", [(-5.2, 3.4), (-5.6, 1.2), (-4.8, -1.6), (-5.2, -4.7)], "river"),
    ("", [(2.3, 4.0), (0.9, 1.8), (1.3, -1.0), (3.3, -5.0)], "river"),
    ("", [(2.3, 4.0), (4.6, 6.6), (7.8, 6.6)], ""),
    ("", [(7.8, 6.6), (11.5, 6.0), (13.0, 2.4), (15.2, -0.6), RIVER_END], "river"),
    ("", [(-7.8, 4.2), (-8.8, 8.0), (-6.2, 11.6), (-6.8, 16.2), (-9.4, 19.0), (-7.0, 21.4)],
     "outer"),
    ("", [(7.8, 6.6), (6.0, 10.2), (9.4, 13.4), (8.6, 16.6), (10.3, 19.4)], "outer"),
    ("river", [(-4.0, -4.4), (-5.2, -8.0), (-3.4, -12.0), (-5.6, -16.6), (-2.6, -20.6)], "outer"),
    ("river", [RIVER_END, (13.8, -7.8), (10.9, -9.6), (11.6, -13.0), (8.2, -16.4), (9.0, -20.4)],
     "outer"),
]
ROADS: list[list[Pair]] = [
    [(-12.5, 7.0), (-14.6, 10.5), (-13.4, 15.0), (-14.2, 18.0), (-12.4, 22.6)],
    [(-4.3, 5.5), (-3.6, 9.5), (-2.2, 13.6), (0.4, 17.5), (-0.5, 22.6)],
    [(0.5, 0.6), (3.8, 0.2), (6.5, 0.7), (10.5, 2.6), (14.0, 6.8), (17.0, 9.0), (24.0, 10.4)],
    [(-2.5, -1.0), (-1.2, -4.0), (-0.4, -6.2), (1.6, -11.0), (0.8, -15.5), (3.0, -22.4)],
    [(-9.5, -3.0), (-9.7, -6.0), (-10.9, -10.5), (-12.9, -15.0), (-12.3, -21.6)],
    [(-8.4, -5.9), (-4.4, -7.4), (-0.4, -6.2), (5.6, -9.2), (13.0, -9.6), (18.6, -12.4),
     (24.0, -12.0)],
    [(10.5, 2.6), (13.9, -3.0), (13.0, -9.6)],
]
# Built-up: ellipses (u, v, half-axes, degrees) that melt together within a town.
TOWNS: dict[str, list[Lobe]] = {
    "conurbation": [
        (-10.8, -0.8, 2.2, 1.8, 20), (-8.5, 0.9, 1.8, 1.2, -15), (-9.4, -3.2, 2.6, 1.2, 0),
        (-6.4, -1.0, 1.7, 1.3, 10), (-8.2, -1.0, 1.3, 1.2, 0), (-11.9, 2.4, 0.7, 1.5, 25),
        (-7.2, -3.4, 0.9, 0.8, 0),
        (-3.1, 0.1, 2.1, 1.4, 10), (-1.3, 1.0, 1.2, 0.9, -30), (-3.5, -1.42, 1.3, 0.7, 15),
        (-4.0, 4.7, 1.5, 1.2, 30), (-4.8, 5.4, 0.9, 0.75, 0), (-3.5, 2.6, 0.75, 1.2, 5),
        (-12.2, 6.7, 1.3, 0.85, -20), (-13.1, 7.5, 0.8, 0.7, 10), (-12.1, 4.8, 0.6, 1.3, 0),
        (0.6, 0.7, 1.3, 0.55, -5), (1.7, 0.5, 0.4, 0.55, 0),
    ],
    "san_telmo": [
        (-10.5, -5.2, 1.8, 0.85, 4), (-8.3, -5.4, 1.5, 0.85, 0), (-9.5, -6.0, 1.0, 0.7, 0),
    ],
    "los_boldos": [(-0.6, -5.84, 1.0, 0.8, 35), (0.2, -6.39, 0.8, 0.65, 0)],
    "dos_cerros_norte": [(-2.4, 13.1, 1.05, 0.85, 20), (-1.4, 13.7, 0.75, 0.6, 0)],
    "el_maiten": [(5.5, 0.5, 0.8, 0.65, 15), (6.4, 0.9, 0.6, 0.45, 20)],
    "las_lomas": [(17.0, 9.0, 0.3, 0.2, 30)],
}
PARKS: list[Lobe] = [
    (-8.9, 0.1, 0.5, 0.22, 30), (-6.6, -1.9, 0.3, 0.24, 0), (-2.2, 1.2, 0.4, 0.22, -20),
    (-11.3, -1.9, 0.24, 0.4, 10), (-4.5, 5.2, 0.3, 0.22, 45), (-9.2, -5.7, 0.3, 0.2, 0),
]
CENTRES: list[tuple[float, float, float, float]] = [  # u, v, radius, extra m2 per cell
    (-11.0, 0.2, 1.3, 3600), (-8.0, 1.3, 0.8, 1500), (-3.0, 0.4, 0.9, 2500), (-4.2, 4.9, 0.7, 1900),
    (-12.4, 6.9, 0.6, 1700), (-10.3, -5.5, 0.8, 2000), (-0.5, -6.1, 0.6, 1800),
    (-2.3, 13.4, 0.6, 1500), (5.6, 0.6, 0.5, 1500), (-9.0, -2.6, 0.8, 900),
]
TRAVEL: dict[str, dict[str, int]] = {
    "98101": {"98101": 7_120, "99101": 3_905, "99102": 880, "99105": 410},
    "99101": {"99101": 47_310, "99102": 5_240, "99105": 1_460, "99103": 1_390, "98101": 720,
              "99104": 240, "99106": 130},
    "99102": {"99102": 15_860, "99101": 14_730, "99105": 1_350, "99103": 420, "99106": 310,
              "98101": 190, "99104": 150},
    "99103": {"99103": 10_340, "99101": 6_180, "99102": 910, "99104": 330, "99105": 120},
    "99104": {"99104": 6_270, "99101": 1_520, "99102": 840, "99103": 410, "99201": 60},
    "99105": {"99105": 9_480, "99101": 6_020, "99102": 3_150, "98101": 260, "99106": 90},
    "99106": {"99106": 3_060, "99102": 1_490, "99101": 770, "99105": 85, "99201": 45},
    "99201": {"99201": 1_015, "99106": 130, "99104": 75, "99101": 40},
}
SERVICES: list[tuple[str, str, str, str, str]] = [
    ("Agua potable y saneamiento", "Planta de tratamiento de aguas servidas El Estero",
     "99101;99102;99105", "Una sola planta recibe las aguas de las tres comunas",
     "Sanitaria ficticia, memoria 2024"),
    ("Agua potable y saneamiento", "Captación y aducción Río Aurora", "99101;99102;99103;99105",
     "Red interconectada de producción de agua potable", "Sanitaria ficticia, memoria 2024"),
    ("Transporte público", "Recorridos 1 a 14 de buses urbanos", "99101;99102;99105;98101",
     "Un mismo perímetro de exclusión con tarifa integrada", "Registro ficticio de servicios"),
    ("Vialidad", "Avenida Intercomunal Aurora-Alba", "99101;99102",
     "Eje estructurante sin interrupción entre ambas comunas", "Plan intercomunal ficticio"),
    ("Vialidad", "Puente San Telmo", "99101;99103", "Único cruce del río a menos de 20 km",
     "Inventario vial ficticio"),
    ("Residuos domiciliarios", "Relleno sanitario Las Lomas",
     "99101;99102;99103;99104;99105;99106;99201", "Disposición final común por contrato",
     "Asociación municipal ficticia"),
    ("Salud", "Hospital de Puerto Aurora", "99101;99102;99103;99105;99106;99201",
     "Hospital base de la red asistencial", "Servicio de salud ficticio"),
    ("Educación", "Liceo técnico de Villa Alba", "99102;99101;99105",
     "41 % de su matrícula vive en otra comuna", "Servicio local de educación ficticio"),
    ("Seguridad y emergencia", "Cuerpo de Bomberos Aurora-Alba", "99101;99102",
     "Cobertura conjunta de siete compañías", "Estatutos ficticios"),
    ("Abastecimiento", "Terminal agropecuario de Los Boldos", "99104;99101;99102",
     "Abastece a las ferias de las tres comunas", "Municipalidad ficticia de Los Boldos"),
]
# fmt: on


# ---------------------------------------------------------------- lines and communes


def wiggly(points: list[Pair], seed: int, amplitude: float) -> np.ndarray:
    """A smooth line through the points with bends of several lengths; its ends stay put."""
    knots = np.asarray(points, dtype=float)
    along = np.r_[0.0, np.cumsum(np.hypot(*np.diff(knots, axis=0).T))]
    spline = CubicSpline(along, knots, bc_type="natural")
    t = np.linspace(0.0, along[-1], max(4, int(along[-1] / 0.12)))
    tangent = spline(t, 1)
    normal = np.c_[-tangent[:, 1], tangent[:, 0]] / np.hypot(*tangent.T)[:, None]
    rng = np.random.default_rng([SEED, seed])
    bend = np.zeros_like(t)
    for wave in (3.7, 1.9, 1.05, 0.58):
        bend += wave * (0.6 + 0.8 * rng.random()) * np.sin(2 * np.pi * (t / wave + rng.random()))
    fade = np.clip(np.minimum(t, along[-1] - t) / 0.8, 0.0, 1.0)
    line = spline(t) + normal * (bend * fade * amplitude / 3.7)[:, None]
    line[0], line[-1] = knots[0], knots[-1]
    return line


def nearest_vertex(line: np.ndarray, point: Pair) -> Pair:
    """The vertex of the line that is nearest to the point."""
    best = line[np.argmin(np.hypot(line[:, 0] - point[0], line[:, 1] - point[1]))]
    return float(best[0]), float(best[1])


def skeleton() -> dict[str, np.ndarray]:
    """Coast, outer border and river; the river starts at a vertex of the coast."""
    coast, outer = wiggly(COAST, 1, 0.22), wiggly(OUTER, 2, 0.20)
    mouth = nearest_vertex(coast, RIVER[0])
    return {"coast": coast, "outer": outer, "river": wiggly([mouth, *RIVER[1:]], 3, 0.10)}


def estuary(river: np.ndarray) -> Polygon:
    """The funnel with which the river meets the sea."""
    steps = [(i, 0.42 * (1.0 - i / 44) ** 1.4 + 0.04) for i in range(44)]
    discs = [Point(river[i]).buffer(width) for i, width in steps]
    hulls = [unary_union(pair).convex_hull for pair in zip(discs[:-1], discs[1:], strict=True)]
    outside = Point(2 * river[0] - river[4]).buffer(0.7)
    return unary_union([*hulls, unary_union([discs[0], outside]).convex_hull])


def border_lines(lines: dict[str, np.ndarray]) -> list[LineString]:
    """The inner borders, tied to coast, outer border and river at their ends."""
    result = []
    for number, (first, points, last) in enumerate(BORDERS):
        ends = list(points)
        if first:
            ends[0] = nearest_vertex(lines[first], ends[0])
        if last:
            ends[-1] = nearest_vertex(lines[last], ends[-1])
        result.append(LineString(wiggly(ends, 10 + number, 0.30)))
    return result


def river_border(river: np.ndarray) -> LineString:
    """The part of the river that is a border: from the mouth to its last node."""
    stop = nearest_vertex(river, RIVER_END)
    end = int(np.flatnonzero((river == stop).all(axis=1))[0])
    return LineString(river[: end + 1])


def commune_polygons(lines: dict[str, np.ndarray]) -> dict[str, Polygon]:
    """One polygon per commune in local km, cut out of one single net of lines."""
    water = estuary(lines["river"])
    net = [LineString(lines["coast"]), LineString(lines["outer"]), water.exterior]
    net += [river_border(lines["river"]), *border_lines(lines)]
    result: dict[str, Polygon] = {}
    for face in polygonize(unary_union(MultiLineString([list(x.coords) for x in net]))):
        if water.contains(face.representative_point()):
            continue
        cuts = [c.cut for c in COMMUNES if face.contains(Point(c.seed))]
        if len(cuts) != 1:
            raise ValueError(f"a face of {face.area:.3f} km2 holds {cuts}")
        result[cuts[0]] = face
    return result


def communes_table(polygons: dict[str, Polygon]) -> gpd.GeoDataFrame:
    """The communes with the fields of the SUBDERE division, in EPSG:5360."""
    rows = [
        {
            "CUT_REG": c.cut[:2],
            "CUT_PROV": c.cut[:3],
            "CUT_COM": c.cut,
            "REGION": NAMES[c.cut[:2]],
            "PROVINCIA": NAMES[c.cut[:3]],
            "COMUNA": c.name,
            "SUPERFICIE": round(polygons[c.cut].area, 2),
            "POB_2017": c.census_2017,
            "POB_2024": c.census_2024,
        }
        for c in COMMUNES
    ]
    shapes = [shapely.transform(polygons[c.cut], lambda p: p * 1000.0 + ORIGIN) for c in COMMUNES]
    table = gpd.GeoDataFrame(rows, geometry=shapes, crs=UTM).to_crs(GEOGRAPHIC)
    table["geometry"] = shapely.transform(table.geometry.values, lambda p: np.round(p, 7))
    return table


# ---------------------------------------------------------------- built-up


def lobes_field(u: np.ndarray, v: np.ndarray, lobes: list[Lobe], melt: float) -> np.ndarray:
    """About the distance in km to the union of ellipses: negative inside, edges melted."""
    total = np.zeros_like(u)
    for cu, cv, a, b, degrees in lobes:
        c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
        x, y = (u - cu) * c + (v - cv) * s, (v - cv) * c - (u - cu) * s
        distance = (np.hypot(x / a, y / b) - 1.0) * np.sqrt(a * b)
        total += np.exp(-np.clip(distance, -20.0, 40.0) / melt)
    return -melt * np.log(total)


def warped(u: np.ndarray, v: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Bend the plane a little, so that ellipses become organic shapes."""
    tau = 2 * np.pi
    du = 0.16 * np.sin(tau * v / 2.3 + 0.6) + 0.09 * np.sin(tau * (u + v) / 0.93 + 2.0)
    dv = 0.16 * np.sin(tau * u / 2.1 + 1.9) + 0.09 * np.sin(tau * (u - v) / 0.81 + 0.3)
    return u + du, v + dv


def urban_values(u: np.ndarray, v: np.ndarray, depth: np.ndarray, noise: np.ndarray) -> np.ndarray:
    """Built surface of town cells: 2,500 m2 and more, denser towards the centres."""
    value = 2750.0 + 1300.0 * (1.0 - np.exp(-np.clip(depth, 0.0, None) / 0.5))
    for cu, cv, radius, extra in CENTRES:
        value += extra * np.exp(-(((u - cu) ** 2 + (v - cv) ** 2) / radius**2))
    blocks = np.sin(2 * np.pi * (u + 0.2 * v) / 0.74) * np.sin(2 * np.pi * (v - 0.2 * u) / 0.66)
    value *= 1.0 + 0.07 * blocks + 0.26 * (noise - 0.5)
    return np.clip(value, 2500.0, 8600.0)


def rural_values(distance: np.ndarray, road: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Farms in the countryside, more along roads, and loose plots at the edge of the towns."""
    draw, size = rng.random(distance.shape), rng.random(distance.shape)
    chance = 0.035 + 0.42 * np.exp(-((road / 0.12) ** 2))
    value = np.where(draw < chance, 50.0 + 350.0 * size**2, 0.0)
    edge = np.exp(-((np.clip(distance, 0.0, None) / 0.22) ** 2))
    return np.where(draw < 0.6 * edge, 120.0 + 700.0 * size * edge, value)


def built_surface(u: np.ndarray, v: np.ndarray, river: LineString) -> np.ndarray:
    """Built m2 per cell for cell centres on land, in local km."""
    rng = np.random.default_rng(SEED)
    wu, wv = warped(u, v)
    field = np.minimum.reduce([lobes_field(wu, wv, lobes, 0.12) for lobes in TOWNS.values()])
    park = lobes_field(u, v, PARKS, 0.05) < 0.0
    points = shapely.points(u, v)
    road = shapely.distance(points, MultiLineString(ROADS))
    noise = rng.random(u.shape)
    rural = rural_values(field, road, rng)
    value = np.where(field < 0.0, urban_values(u, v, -field, noise), rural)
    value = np.where(park & (field < 0.0), 60.0 + 500.0 * noise, value)
    bed = shapely.distance(points, river) < BANK
    return np.where(bed, 0.0, value)


def window(table: gpd.GeoDataFrame) -> tuple[int, int, int, int]:
    """Columns and rows of the sample in Mollweide: west, north (in m), width, height (cells)."""
    west, south, east, north = table.to_crs(MOLLWEIDE).total_bounds
    left, top = int(np.floor(west / CELL) - 5) * CELL, int(np.ceil(north / CELL) + 5) * CELL
    return left, top, int((east - left) // CELL) + 6, int((top - south) // CELL) + 6


def built_raster(
    polygons: dict[str, Polygon], river: np.ndarray, frame: tuple[int, int, int, int]
) -> np.ndarray:
    """The whole raster: values judged at each cell's centre, on the ground, nodata off land."""
    left, top, width, height = frame
    column, row = np.arange(width) + 0.5, np.arange(height) + 0.5
    x, y = np.meshgrid(left + CELL * column, top - CELL * row)
    east, north = Transformer.from_crs(MOLLWEIDE, UTM, always_xy=True).transform(x, y)
    u, v = (east - ORIGIN[0]) / 1000.0, (north - ORIGIN[1]) / 1000.0
    land = unary_union(list(polygons.values()))
    shapely.prepare(land)
    dry = shapely.contains_xy(land, u, v)
    result = np.full(x.shape, NODATA, dtype=np.uint16)
    result[dry] = np.rint(built_surface(u[dry], v[dry], LineString(river))).astype(np.uint16)
    return result


def write_tile(path: Path, values: np.ndarray, left: int, top: int) -> None:
    """Write one tile in the way of GHS-BUILT-S."""
    profile = {
        "driver": "GTiff",
        "width": values.shape[1],
        "height": values.shape[0],
        "count": 1,
        "dtype": "uint16",
        "nodata": NODATA,
        "crs": MOLLWEIDE,
        "compress": "deflate",
        "zlevel": 9,
        "predictor": 1,
        "transform": from_origin(left, top, CELL, CELL),
    }
    with rasterio.open(path, "w", **profile) as target:
        target.write(values, 1)
        target.set_band_description(1, "m2 construidos por celda (datos ficticios)")
        target.update_tags(TIFFTAG_IMAGEDESCRIPTION="Datos ficticios, con la forma de GHS-BUILT-S")


# ---------------------------------------------------------------- measures


@dataclass(frozen=True)
class Town:
    """One patch of built-up cells: its communes, its area and its distance to the continuum."""

    communes: tuple[str, ...]
    hectares: int
    gap: float
    nearest: float


@dataclass(frozen=True)
class Facts:
    """What the sample holds, measured on the finished raster and communes."""

    towns: list[Town]
    hectares: dict[str, int]
    inside: dict[str, float]


def cell_polygons(rows: np.ndarray, cols: np.ndarray, left: int, top: int) -> np.ndarray:
    """The cells as polygons on the ground (EPSG:5362)."""
    x, y = left + CELL * cols[:, None], top - CELL * rows[:, None]
    corners = np.array([[0, 0], [CELL, 0], [CELL, -CELL], [0, -CELL]])
    to_utm = Transformer.from_crs(MOLLWEIDE, UTM, always_xy=True)
    east, north = to_utm.transform(x + corners[:, 0], y + corners[:, 1])
    return shapely.polygons(np.stack([east, north], axis=-1))


def cell_communes(
    rows: np.ndarray, cols: np.ndarray, left: int, top: int, table: gpd.GeoDataFrame
) -> np.ndarray:
    """The commune code of each cell, by its centre."""
    to_degrees = Transformer.from_crs(MOLLWEIDE, GEOGRAPHIC, always_xy=True)
    lon, lat = to_degrees.transform(left + CELL * (cols + 0.5), top - CELL * (rows + 0.5))
    codes = np.full(rows.shape, "", dtype="U5")
    for cut, shape in zip(table["CUT_COM"], table.geometry, strict=True):
        codes[shapely.contains_xy(shape, lon, lat)] = cut
    return codes


def measure(values: np.ndarray, left: int, top: int, table: gpd.GeoDataFrame) -> Facts:
    """Patches, shares and gaps at a built-up share of 20 %."""
    mask = (values != NODATA) & (values >= SHARE * CELL * CELL)
    labels, count = ndimage.label(mask, structure=np.ones((3, 3)))
    rows, cols = np.nonzero(labels)
    patch = labels[rows, cols]
    codes = cell_communes(rows, cols, left, top, table)
    cells = cell_polygons(rows, cols, left, top)
    shapes = [unary_union(cells[patch == k]) for k in range(1, count + 1)]
    sizes = np.bincount(patch)[1:]
    main = int(np.argmax(sizes))
    towns = []
    for k in np.argsort(-sizes, kind="stable"):
        others = [s for j, s in enumerate(shapes) if j != k]
        towns.append(
            Town(
                tuple(sorted(set(codes[patch == k + 1]))),
                int(sizes[k]),
                float(shapes[k].distance(shapes[main])),
                float(min(shapes[k].distance(s) for s in others)),
            )
        )
    hectares = {c.cut: int((codes == c.cut).sum()) for c in COMMUNES}
    core = patch == main + 1
    inside = {cut: float((core & (codes == cut)).sum() / n) for cut, n in hectares.items()}
    return Facts(towns, hectares, inside)


# ---------------------------------------------------------------- files

README = """# Muestra ficticia

**Nada de esto existe.** La «Región Ficticia de Aurora» y su vecina, la «Región Ficticia de
Poniente», están dibujadas en medio del océano Pacífico, al oeste de Chile central, para que nadie
las confunda con un lugar real. Sirven para probar el complemento sin descargar datos. Las hace
`.ci/make_sample.py`, siempre iguales.

## Archivos
| archivo | contenido |
|---|---|
| `{communes}` | capa `comunas`: ocho comunas ficticias en EPSG:5360, con los campos de la \
División Político-Administrativa (`CUT_REG`, `CUT_PROV`, `CUT_COM`, `REGION`, `PROVINCIA`, \
`COMUNA`, `SUPERFICIE` en km²) y la población de dos censos ficticios (`POB_2017`, `POB_2024`) |
| `{north}` | superficie construida, tesela norte |
| `{south}` | superficie construida, tesela sur |
| `{travel}` | viajes al trabajo: comuna de origen, comuna de destino, trabajadores |
| `{services}` | infraestructura y servicios compartidos: categoría, elemento, comunas servidas \
(separadas por `;`), evidencia, fuente, fecha |

Las teselas imitan GHS-BUILT-S: m² construidos por celda de 100 m (0 a 10.000), sin dato 65535
(mar y fuera de las comunas), ESRI:54009. Como en el producto real, el borde entre las filas 13 y
14 (y = −4.000.000 m) parte la ciudad en dos: hacen falta ambas.

## Qué contiene
Medido con un umbral de 20 % construido por celda. Las distancias van de borde a borde de celda,
en EPSG:5362; cada celda se cuenta en la comuna de su centro. La mancha mayor es el continuo.

| CUT | comuna | población 2017 | población 2024 | construido (ha) | dentro del continuo |
|---|---|---|---|---|---|
{commune_rows}

| mancha | construido (ha) | distancia al continuo | distancia a la mancha más próxima |
|---|---|---|---|
{town_rows}

## Qué muestra
- A 200 m pertenecen al continuo (más de 50 % de lo construido) 99101, 99102 y 99105, y 98101, que
  es de la otra región. El área candidata de la región 99 es 99101, 99102 y 99105.
- Las tres suman {total_2024} habitantes en 2024 y {total_2017} en 2017: según el censo, superan o
  no los 250.000.
- 99103 San Telmo está al otro lado del río; 99104 Los Boldos es una ciudad satélite; la segunda
  parte de 99105 Dos Cerros queda lejos; 99106 El Maitén solo entra en parte; 99201 Las Lomas es
  rural.
"""


def spanish(number: float, decimals: int = 0) -> str:
    """A number as it is written in Spanish texts: 1.234,5."""
    return f"{number:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def town_row(town: Town) -> str:
    """One line of the table of patches."""
    names = {c.cut: c.name for c in COMMUNES}
    label = ", ".join(f"{cut} {names[cut]}" for cut in town.communes)
    gap = "continuo" if town.gap == 0 else f"{spanish(town.gap)} m"
    return f"| {label} | {spanish(town.hectares)} | {gap} | {spanish(town.nearest)} m |"


def readme(facts: Facts) -> str:
    """The README of the sample, with what was measured."""
    rows = [
        f"| {c.cut} | {c.name} | {spanish(c.census_2017)} | {spanish(c.census_2024)} "
        f"| {spanish(facts.hectares[c.cut])} | {spanish(100 * facts.inside[c.cut], 1)} % |"
        for c in sorted(COMMUNES, key=lambda c: c.cut)
    ]
    members = [c for c in COMMUNES if c.cut[:2] == "99" and facts.inside[c.cut] > 0.5]
    return README.format(
        communes=COMMUNES_FILE,
        travel=TRAVEL_FILE,
        services=SERVICES_FILE,
        **TILES,
        commune_rows="\n".join(rows),
        town_rows="\n".join(map(town_row, facts.towns)),
        total_2017=spanish(sum(c.census_2017 for c in members)),
        total_2024=spanish(sum(c.census_2024 for c in members)),
    )


def write_csv(path: Path, header: list[str], rows: Sequence[tuple[object, ...]]) -> None:
    """Write a UTF-8 table with commas."""
    with path.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def write_tables(folder: Path) -> None:
    """Write the travel table and the inventory of services."""
    trips = [(o, d, n) for o, row in sorted(TRAVEL.items()) for d, n in sorted(row.items())]
    write_csv(folder / TRAVEL_FILE, ["cut_origen", "cut_destino", "trabajadores"], trips)
    write_csv(
        folder / SERVICES_FILE,
        ["categoria", "elemento", "comunas", "evidencia", "fuente", "fecha"],
        [(*row, "2025-06-30") for row in SERVICES],
    )


def write_communes(path: Path, table: gpd.GeoDataFrame) -> None:
    """Write the GeoPackage with a fixed date inside."""
    path.unlink(missing_ok=True)
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": DATE})
    try:
        pyogrio.write_dataframe(
            table,
            path,
            layer="comunas",
            driver="GPKG",
            geometry_type="Polygon",
            layer_options={
                "IDENTIFIER": "Comunas ficticias",
                "DESCRIPTION": "Región Ficticia de Aurora: nada de esto existe",
            },
        )
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})


def make(folder: Path) -> Facts:
    """Write the whole sample into the folder and return what it holds."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = skeleton()
    polygons = commune_polygons(lines)
    table = communes_table(polygons)
    left, top, width, height = window(table)
    values = built_raster(polygons, lines["river"], (left, top, width, height))
    cut = (top - TILE_EDGE) // CELL
    write_communes(folder / COMMUNES_FILE, table)
    write_tile(folder / TILES["north"], values[:cut], left, top)
    write_tile(folder / TILES["south"], values[cut:], left, TILE_EDGE)
    write_tables(folder)
    facts = measure(values, left, top, table)
    (folder / "README.md").write_text(readme(facts), encoding="utf-8")
    return facts


if __name__ == "__main__":
    default = Path(__file__).resolve().parent.parent / "resources" / "sample"
    output = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    make(output)
    for file in sorted(output.iterdir()):
        print(f"{file.name}  {file.stat().st_size:,} bytes")
