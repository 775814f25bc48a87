"""Services from layers: networks that cross, facilities that serve, territories that cover."""

from __future__ import annotations

import geopandas
import numpy as np
import pandas as pd
import pytest
from shapely.geometry import LineString, MultiPoint, Point, box
from worlds import NORTH, WEST, commune_layer

from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.communes import read_communes
from am_delimiter.core.land.land_errors import MissingCrs
from am_delimiter.core.services.facility_table import facilities_of
from am_delimiter.core.services.register_errors import NotAServiceLayer
from am_delimiter.core.services.registers import RegisterTable, ServiceLayer, SharedInputs
from am_delimiter.core.services.services import read_shared

CRS = "EPSG:5361"
KM = 1000.0


def at(x, y=0.5):
    """Kilometres from the western edge and below the northern one."""
    return (WEST + x * KM, NORTH - y * KM)


def line(*points):
    return LineString([at(*point) for point in points])


def square(x0, x1, y0=0.0, y1=1.0):
    (a, d), (c, b) = at(x0, y0), at(x1, y1)
    return box(a, b, c, d)


@pytest.fixture(scope="module")
def communes(catalogue):
    """Three communes of one square kilometre side by side."""
    shapes = {"05101": square(0, 1), "05109": square(1, 2), "05801": square(2, 3)}
    return read_communes(commune_layer(shapes, CRS), catalogue)


def layer(shapes, crs=CRS, name="capa", **fields):
    return ServiceLayer(name, "", geopandas.GeoDataFrame(fields, geometry=list(shapes), crs=crs))


def read(communes, catalogue, *layers, tables=(), category="", **rules):
    inputs = SharedInputs(services=tables, layers=layers, category=category)
    return read_shared(inputs, communes, CRS, choose_parameters(catalogue, **rules), catalogue)


def served(shared):
    return {entry.name: entry.cuts for entry in shared.services}


def told(shared):
    return " ".join(str(note) for note in shared.notes)


@pytest.mark.parametrize(
    ("points", "cuts"),
    [
        ([(0.2,), (1.2,)], ("05101", "05109")),
        ([(0.5,), (2.5,)], ("05101", "05109", "05801")),
        ([(0.2,), (1.1,)], ("05101", "05109")),  # exactly the 100 m
        ([(0.2,), (1.099,)], ("05101",)),
        ([(0.2,), (1.0,)], ("05101",)),  # ends on the border
        ([(1.0, 0.1), (1.0, 0.9)], ()),  # runs along the border
        ([(1.0, 0.1), (1.0, 0.5), (1.3, 0.5)], ("05109",)),
        ([(5, 5), (6, 6)], ()),
    ],
)
def test_a_network_serves_what_it_runs_through(communes, catalogue, points, cuts):
    assert served(read(communes, catalogue, layer([line(*points)], nombre=["eje"]))) == {
        "eje": cuts
    }


def test_a_minimum_of_nothing_is_still_no_touch(communes, catalogue):
    edge = layer([line((0.2,), (1.0,)), line((0.2, 0.2), (1.001, 0.2))], nombre=["toca", "entra"])
    assert served(read(communes, catalogue, edge, service_length=0)) == {
        "toca": ("05101",),
        "entra": ("05101", "05109"),
    }


def test_pieces_of_one_name_are_one_network_unless_far_apart(communes, catalogue):
    pieces = [line((0.2,), (0.9,)), line((1.05,), (1.5,)), line((2.7,), (2.95,))]
    roads = layer(pieces, nombre=["Ruta 60"] * 3)
    assert served(read(communes, catalogue, roads)) == {
        "Ruta 60 (1)": ("05101", "05109"),
        "Ruta 60 (2)": ("05801",),
    }
    assert served(read(communes, catalogue, roads, service_join=1200.0)) == {
        "Ruta 60": ("05101", "05109", "05801")
    }
    unnamed = layer(pieces[:2], otra=[1, 2])
    assert served(read(communes, catalogue, unnamed)) == {
        "capa 1": ("05101",),
        "capa 2": ("05109",),
    }


def test_pieces_of_two_categories_are_two_elements(communes, catalogue):
    pieces = [line((0.2,), (0.9,)), line((1.0,), (1.5,))]
    mixed = layer(pieces, nombre=["Norte"] * 2, categoria=["Energía", "Agua"])
    shared = read(communes, catalogue, mixed)
    assert [(e.kind, e.cuts) for e in shared.services] == [
        ("energy", ("05101",)),
        ("water", ("05109",)),
    ]


def test_a_territory_serves_what_it_covers_enough(communes, catalogue):
    areas = [square(0, 1.1), square(0, 1.09), square(0, 3), square(1, 2), square(0.95, 1.05)]
    names = ["al 10 %", "al 9 %", "todo", "una", "chico"]
    found = served(read(communes, catalogue, layer(areas, nombre=names), category="Residuos"))
    assert found == {
        "al 10 %": ("05101", "05109"),
        "al 9 %": ("05101",),
        "todo": ("05101", "05109", "05801"),
        "una": ("05109",),
        "chico": ("05101", "05109"),  # half of the territory in each
    }


def test_a_facility_serves_its_list_its_circle_or_its_commune(communes, catalogue):
    points = [Point(at(0.9)), Point(at(0.5)), Point(at(2.5))]
    hospitals = layer(points, nombre=["H1", "H2", "H3"], comunas_servidas=["", "5101;05801", None])
    assert served(read(communes, catalogue, hospitals)) == {
        "H1": ("05101",),
        "H2": ("05101", "05801"),
        "H3": ("05801",),
    }
    # a circle of 300 m around a place 100 m from the border: the segment beyond, by its formula
    beyond = (np.arccos(1 / 3) - np.sqrt(8) / 9) / np.pi
    assert round(beyond, 3) == 0.292
    for share, cuts in ((29, ("05101", "05109")), (30, ("05101",))):
        found = read(communes, catalogue, hospitals, service_radius=300, service_share=share)
        assert served(found)["H1"] == cuts
        assert served(found)["H2"] == ("05101", "05801")


def test_a_facility_takes_the_territory_of_its_name(communes, catalogue):
    point = layer([Point(at(0.5))], name="puntos", nombre=["Planta"], categoria=["Agua"])
    area = layer([square(0.4, 1.6)], name="áreas", nombre=["PLANTA"], categoria=["Saneamiento"])
    (entry,) = read(communes, catalogue, point, area).services
    assert (entry.cuts, entry.kind) == (("05101", "05109"), "water")
    assert [shape.geom_type for shape in entry.shapes] == ["Point", "Polygon"]


def test_facilities_of_one_name_are_not_the_same(communes, catalogue):
    points = [Point(at(0.5)), Point(at(1.5)), Point(at(1.6))]
    assert served(read(communes, catalogue, layer(points, nombre=["Posta"] * 3))) == {
        "Posta (Valparaíso)": ("05101",),
        "Posta (Viña del Mar) (2)": ("05109",),
        "Posta (Viña del Mar) (3)": ("05109",),
    }


def test_a_layer_appended_to_itself_counts_once(communes, catalogue):
    """Two schools of one name in one commune stay two; each copy of them is told."""
    points, names = [Point(at(0.5)), Point(at(0.6))], ["Liceo", "Liceo"]
    once = layer(points, name="escuelas", nombre=names)
    twice = layer(points * 2, name="escuelas", nombre=names * 2)
    expected = served(read(communes, catalogue, once, category="educación"))
    found = read(communes, catalogue, twice, category="educación")
    assert len(expected) == 2
    assert served(found) == expected
    assert "escuelas: 2 facilities are there more than once" in told(found)


def test_points_that_contradict_their_commune_are_told_and_not_used(communes, catalogue):
    here = geopandas.GeoSeries([Point(at(x)) for x in (0.5, 1.5, 1.1, 0.5, 0.5)], crs=CRS)
    points = list(here.to_crs(4326))
    points[1] = Point(points[1].y, points[1].x)
    points += [None, Point(-70.0, -30.0)]
    schools = layer(
        points,
        4326,
        nombre=["bien", "girado", "cerca", "lejos", "ajeno", "sin", "otro"],
        codigo_comuna=[5101, 5109, 5101, 5801, 13101, 5101, 13101],
    )
    shared = read(communes, catalogue, schools)
    assert served(shared) == {"bien": ("05101",), "cerca": ("05101",)}  # 100 m: within the margin
    text = told(shared)
    assert "1 facilities have latitude and longitude exchanged" in text
    assert "used: girado." in text
    assert "2 facilities lie outside the commune they name" in text
    assert "used: lejos; ajeno." in text
    assert "1 facilities have no coordinates: sin." in text
    assert "1 facilities name a commune that the layer of communes does not hold" in text
    exact = read(communes, catalogue, schools, service_margin=50)
    assert served(exact) == {"bien": ("05101",)}


def test_points_without_a_commune_of_their_own(communes, catalogue):
    here = geopandas.GeoSeries([Point(at(x)) for x in (1.5, 2.5, 3.1, 3.3)], crs=CRS).to_crs(4326)
    points = list(here)
    points[1] = Point(points[1].y, points[1].x)
    shared = read(communes, catalogue, layer(points, 4326, nombre=["a", "girado", "muelle", "mar"]))
    assert served(shared) == {"a": ("05109",), "muelle": ("05801",)}
    assert "exchanged, and their position was not used: girado." in told(shared)
    assert "outside every commune of the layer, and their position was not used: mar." in told(
        shared
    )


def test_a_list_stands_where_the_position_does_not(communes, catalogue):
    shared = read(
        communes,
        catalogue,
        layer([Point(at(9))], nombre=["Central"], comunas=["05101 05109"], fuente=["x"]),
    )
    (entry,) = shared.services
    assert (entry.cuts, entry.shapes) == (("05101", "05109"), ())
    assert "outside every commune" in told(shared)


def test_several_points_stand_at_their_middle(communes, catalogue):
    both = MultiPoint([at(0.4), at(0.6)])
    (entry,) = read(communes, catalogue, layer([both], nombre=["Campus"])).services
    assert entry.shapes[0].equals(Point(at(0.5)))


def test_a_table_and_a_layer_speak_of_the_same_element(communes, catalogue):
    import pandas as pd

    rows = pd.DataFrame({"elemento": ["Eje"], "comunas": ["05801"], "categoria": ["Vialidad"]})
    road = layer([line((0.2,), (1.5,))], nombre=["eje"])
    shared = read(
        communes, catalogue, road, tables=(RegisterTable("t", "", rows),), category="caminos"
    )
    assert served(shared) == {"Eje": ("05101", "05109", "05801")}


def test_empty_shapes_are_told(communes, catalogue):
    shared = read(communes, catalogue, layer([line((0.2,), (1.5,)), None], nombre=["a", "b"]))
    assert served(shared) == {"a": ("05101", "05109")}
    assert "without a shape were left out: 1." in told(shared)


@pytest.mark.parametrize(
    "shapes", [[], [None], [Point(0, 0), LineString([(0, 0), (1, 1)])]], ids=str
)
def test_a_layer_of_no_or_several_sorts_is_refused(communes, catalogue, shapes):
    with pytest.raises(NotAServiceLayer, match="capa"):
        read(communes, catalogue, layer(shapes, nombre=["x"] * len(shapes)))


def test_a_layer_without_a_system_is_refused(communes, catalogue):
    with pytest.raises(MissingCrs, match="capa"):
        read(communes, catalogue, layer([Point(at(0.5))], None, nombre=["x"]))


def test_facilities_by_their_latitude_and_longitude(communes, catalogue):
    """Decimal commas, exchanged columns and rows without coordinates, each told."""
    here = geopandas.GeoSeries([Point(at(x)) for x in (0.5, 1.5, 2.5)], crs=CRS).to_crs(4326)
    lat, lon = [f"{p.y:.7f}" for p in here], [f"{p.x:.7f}" for p in here]
    rows = {
        "nombre": ["punto", "coma", "girado", "vacío", "cero", "palabra", "lejos"],
        "latitud": [lat[0], lat[1].replace(".", ","), lon[2], "", "0", "s/i", "-3344,0"],
        "longitud": [lon[0], lon[1].replace(".", ","), lat[2], lon[0], "0,0", lon[0], lon[0]],
    }
    table = RegisterTable("postas", "", pd.DataFrame(rows, dtype=object))
    shared = read(communes, catalogue, facilities_of(table, catalogue))
    assert served(shared) == {"punto": ("05101",), "coma": ("05109",)}
    assert "postas: 1 facilities have latitude and longitude exchanged" in told(shared)
    assert "used: girado." in told(shared)
    assert "4 facilities have no coordinates: vacío; cero; palabra … (+1)." in told(shared)


def test_a_table_without_coordinates_is_no_layer(catalogue):
    table = RegisterTable("postas", "", pd.DataFrame({"nombre": ["a"], "latitud": ["-33"]}))
    assert facilities_of(table, catalogue) is None
