"""How coordinates come into a saved project: what PROJ takes at the place, and nothing is asked."""

from __future__ import annotations

from typing import Any

import pyproj
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDatumTransform,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from am_delimiter.expediente.workspace.opening import best_offline, fix_operations, show_at_first

PLACES = {
    "Iquique": (-70.10, -20.20),
    "La Serena": (-71.25, -29.93),
    "Concepción": (-73.05, -36.82),
    "Coyhaique": (-72.07, -45.57),
}
CONCEPCION = QgsRectangle(663_000, 5_905_000, 684_000, 5_943_000)


def system(name: str) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem(name)


@pytest.mark.parametrize("target", ["EPSG:5361", "EPSG:32719"])
@pytest.mark.parametrize("source", ["EPSG:4326", "EPSG:3857", "EPSG:24879", "EPSG:9147"])
@pytest.mark.parametrize("place", PLACES)
def test_coordinates_are_those_of_proj(qgis_app: Any, place: str, source: str, target: str) -> None:
    """PSAD56 (24879) differs by hundreds of metres, and between parts of Chile by some."""
    degrees = pyproj.CRS(target).geodetic_crs
    there = pyproj.Transformer.from_crs(degrees, target, always_xy=True).transform(*PLACES[place])
    here = pyproj.Transformer.from_crs(target, source, always_xy=True).transform(*there)
    expected = pyproj.Transformer.from_crs(source, target, always_xy=True).transform(*here)
    chosen = best_offline(system(source), system(target), QgsPointXY(*PLACES[place]))
    context = QgsCoordinateTransformContext()
    assert context.addCoordinateOperation(system(source), system(target), chosen.proj)
    carry = QgsCoordinateTransform(system(source), system(target), context)
    assert carry.instantiatedCoordinateOperationDetails().proj == chosen.proj
    found = carry.transform(QgsPointXY(*here))
    assert (found.x(), found.y()) == pytest.approx(expected, abs=0.01)


@pytest.fixture
def project(qgis_app: Any) -> Any:
    made = QgsProject()
    made.setCrs(system("EPSG:5362"))
    show_at_first(made, CONCEPCION, system("EPSG:5362"))
    yield made
    made.clear()


def test_every_layer_has_its_operation(project: QgsProject) -> None:
    for code in ("EPSG:5362", "EPSG:24878"):
        assert project.addMapLayer(QgsVectorLayer(f"Point?crs={code}", code, "memory"))
    project.addMapLayer(QgsVectorLayer("None?field=a:int", "tabla", "memory"))
    fix_operations(project)
    fixed = project.transformContext().coordinateOperations()
    assert {pair[0] for pair in fixed} == {"EPSG:24878", "EPSG:4326", "EPSG:3857"}
    assert {pair[1] for pair in fixed} == {"EPSG:5362"}
    told = project.metadata().history()
    assert len(told) == 3
    assert "EPSG:24878 → EPSG:5362" in told[0] and "exactitud 5 m" in told[0]


def test_what_a_planner_chose_stays(project: QgsProject) -> None:
    pair = (system("EPSG:4326"), system("EPSG:5362"))
    own = QgsDatumTransform.operations(*pair)[1].proj
    context = project.transformContext()
    assert own != best_offline(*pair, QgsPointXY(*PLACES["Concepción"])).proj
    context.addCoordinateOperation(*pair, own)
    project.setTransformContext(context)
    fix_operations(project)
    assert project.transformContext().calculateCoordinateOperation(*pair) == own


def test_the_first_view_is_in_its_own_system(project: QgsProject) -> None:
    view = project.viewSettings().defaultViewExtent()
    assert view.crs() == system("EPSG:5362")
    assert view.contains(CONCEPCION) and view.width() < 1.5 * CONCEPCION.width()
