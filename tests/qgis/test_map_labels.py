"""Frames and labels of the map sheets, measured as they are printed: the sample and real areas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from map_labels import faults_of, placed_labels
from qgis import processing
from qgis.core import (
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemShape,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
)
from sample_case import COMMUNES, SAMPLE, TILES

from am_delimiter.bridge.stored_result import read_summary
from am_delimiter.core.basis import Progress
from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.expediente import document
from am_delimiter.expediente.maps.frame import MARGIN
from am_delimiter.expediente.maps.plan import chosen_flows, chosen_pairs, plan_sheets
from am_delimiter.expediente.maps.sheet_page import add_map_sheet, read_templates
from am_delimiter.expediente.maps.view import MapView
from am_delimiter.expediente.paper.plain_text import label_says
from am_delimiter.expediente.reading.dossier import Dossier
from am_delimiter.expediente.reading.result_file import read_case
from am_delimiter.expediente.request import Request
from am_delimiter.toolbelt.paths import resource

DATA = Path(__file__).parents[3] / "shared" / "data"
REGIONS = f"{DATA / 'comunas_INE2017_regiones.gpkg'}|layername="
NATIONAL = str(DATA / "comunas_chile_345_INE2017_simplif.gpkg")
GRAN_CONCEPCION = "08101,08102,08103,08105,08106,08107,08108,08109,08110,08111,08112"

AREAS: dict[str, dict[str, Any]] = {
    "sample": {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "TRAVEL": str(SAMPLE / "viajes_ficticios.csv"),
        "SERVICES": str(SAMPLE / "servicios_ficticios.csv"),
    },
    "conce": {
        "COMMUNES": f"{REGIONS}R08",
        "BUILTUP": [str(DATA / "blockcover2017_concepcion_54009_100.tif")],
        "REGION": "08",
        "CANDIDATE": GRAN_CONCEPCION,
    },
    "valpo": {
        "COMMUNES": f"{REGIONS}R05",
        "BUILTUP": [str(DATA / "blockcover2017_valparaiso_54009_100.tif")],
        "REGION": "05",
        "TRAVEL": str(DATA / "od_laboral_ENE2019amj_region_valparaiso.csv"),
    },
    "serena": {
        "COMMUNES": NATIONAL,
        "BUILTUP": [str(DATA / "limite_urbano_censal_INE2017_simplif.gpkg")],
        "REGION": "04",
    },
}
MEASURED = ("L1", "L2", "L3", "L5", "L6", "L7", "L9")


@dataclass
class Area:
    """A result with its project open, and the sheets that it has."""

    case: Dossier
    project: QgsProject
    views: dict[str, MapView]
    templates: dict[str, Any]
    layouts: dict[str, QgsPrintLayout] = field(default_factory=dict)

    @property
    def members(self) -> set[str]:
        """Names of the communes of the first candidate."""
        return {self.case.names[cut] for cut in self.case.candidates[0].communes}

    def sheet(self, key: str) -> QgsPrintLayout:
        """The sheet in a layout of its own, made once."""
        if key not in self.layouts:
            view, layout = self.views[key], QgsPrintLayout(self.project)
            add_map_sheet(layout, self.project, self.case, view, self.templates[view.template])
            self.layouts[key] = layout
        return self.layouts[key]

    def map_of(self, layout: QgsPrintLayout) -> QgsLayoutItemMap:
        return next(item for item in items(layout, QgsLayoutItemMap) if item.id().endswith("mapa"))


def items(layout: QgsPrintLayout, kind: type) -> list[Any]:
    return [item for item in layout.items() if isinstance(item, kind)]


def told(layout: QgsPrintLayout, name: str) -> str:
    labels = items(layout, QgsLayoutItemLabel)
    found = next(item for item in labels if item.id().endswith(f".{name}"))
    return " ".join(label_says(found).split())


@pytest.fixture(scope="module", params=AREAS)
def area(request: Any, provider: Any, tmp_path_factory: Any) -> Iterator[Area]:
    if request.param != "sample" and not DATA.is_dir():
        pytest.skip("the data of real areas are not on this computer")
    file = tmp_path_factory.mktemp(request.param) / "caso.gpkg"
    processing.run("am_delimiter:delimit", {**AREAS[request.param], "OUTPUT": str(file)})
    catalogue = load_catalogue(resource("catalogue"))
    layers = document.load_layers(file, catalogue)
    case = read_case(layers, read_summary(file), catalogue)
    request = Request()
    case, ground = document._grounded(case, layers["communes"], request, file.parent, Progress())
    with document._project(layers, case, file.parent, request, ground, ()) as (project, themes):
        views, _ = plan_sheets(case, themes)
        templates = read_templates(views, Path())
        found = Area(case, project, {view.key: view for view in views}, templates)
        yield found
        found.layouts.clear()


@pytest.mark.parametrize("key", MEASURED)
def test_every_commune_is_named_once_level_and_clear_of_the_others(area: Area, key: str) -> None:
    if key not in area.views:
        pytest.skip(f"no sheet {key} of this area")
    layout = area.sheet(key)
    assert faults_of(area.map_of(layout), area.members) == []


def test_place_people_and_area_are_three_different_maps(area: Area) -> None:
    found = {}
    for key in ("L1", "L2", "L5"):
        layout = area.sheet(key)
        found[key] = area.map_of(layout).extent()
    assert len({extent.toString() for extent in found.values()}) == 3
    assert found["L5"].area() < found["L2"].area()
    assert found["L5"].width() >= area.views["L5"].box.width() * MARGIN


def test_the_frame_of_the_people_holds_most_of_the_land_they_built(area: Area) -> None:
    layout = area.sheet("L5")
    extent = area.map_of(layout).extent()
    for cut in area.case.candidates[0].communes:
        place = area.case.places.settled[cut]
        assert extent.contains(QgsPointXY(*place.centre))
        assert extent.contains(QgsRectangle(*place.box))


def test_islands_out_of_the_frame_are_told(area: Area) -> None:
    layout = area.sheet("L2")
    extent, remark = area.map_of(layout).extent(), told(layout, "separacion")
    settled = area.case.places.settled
    parts = [part for cut in area.views["L2"].whole for part in settled[cut].parts]
    out = [part for part in parts if not extent.intersects(QgsRectangle(*part.box))]
    assert ("Fuera del cuadro" in remark) == bool(out)
    assert not out or f"{len(out)} isla" in remark
    # nobody knows of more than a twentieth of the land of a commune on such a part
    assert all(part.built < 0.05 * max(one.built for one in settled.values()) for part in out)


def test_the_key_shows_circles_as_large_as_those_of_the_map(area: Area) -> None:
    layout = area.sheet("L5")
    circles = {
        item.id().rpartition(".")[2]: item.sizeWithUnits().width()
        for item in sorted(items(layout, QgsLayoutItemShape), key=lambda one: one.id())
        if ".circulo" in item.id()
    }
    counts = [int(told(layout, f"{name}.cifra").replace(".", "")) for name in circles]
    most = max(row.population for row in area.case.rows.communes if row.population)
    # 15 mm for the largest commune of the layer, and areas as the inhabitants
    assert len(counts) == 3
    assert sorted(counts, reverse=True) == counts
    for count, size in zip(counts, circles.values()):
        assert size == pytest.approx(15 * (count / most) ** 0.5, abs=0.01)


def test_lines_that_are_drawn_are_counted(area: Area) -> None:
    pairs, flows = chosen_pairs(area.case), chosen_flows(area.case)
    for key, whole, drawn in (
        ("L6", pairs.whole, len(pairs.drawn)),
        ("L7", flows.whole, len(flows.labelled)),
    ):
        if key not in area.views:
            continue
        layout = area.sheet(key)
        shown = placed_labels(area.map_of(layout))
        lines = [one for one in shown if one.first_line.replace(".", "").isdigit()]
        assert len(lines) == drawn
        assert ("dibujados" in area.views[key].remark) == (drawn < whole)


def test_one_candidate_is_named_beside_the_map_and_not_on_it(area: Area) -> None:
    layout = area.sheet("L3")
    shown = [one.text for one in placed_labels(area.map_of(layout))]
    assert area.case.candidates[0].name in told(layout, "tema")
    assert (area.case.candidates[0].name in shown) == (len(area.case.candidates) > 1)
