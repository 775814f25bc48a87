"""The project of the expediente: a QGIS project of its own, never the one the user has open."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsLabelingEngineSettings,
    QgsLayerTreeGroup,
    QgsMapThemeCollection,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt, QTime

from ..bridge.geopackage import layer_uri
from ..core.catalogue import Catalogue
from ..toolbelt.paths import resource
from .case import Case, check_layer

DRAWN = ("gaps", "metropolitan_areas", "limits", "continuum", "patches", "communes")
"""Layers from top to bottom; ``limits`` are the communes again, as lines over the built-up land."""

SERVICES = ("service_lines", "service_pairs")
"""Above them, where services were given; their theme is that of no printed map."""

SERVICE_THEME = "Servicios compartidos"

THEMES = {
    "Comunas": ("metropolitan_areas", "communes"),
    "Continuo": ("metropolitan_areas", "limits", "continuum", "patches", "communes"),
    "Separaciones": DRAWN,
}
TRAVEL = "travel_flows"
"""Drawn where there is a travel table, and not at first: it would hide what decides."""

UNLISTED = "am_delimiter/sin_leyenda"
"""Custom property of layers that no legend lists."""

LIMITS_TITLE = "Límites comunales"


def load_layers(geopackage: Path, catalogue: Catalogue) -> dict[str, QgsVectorLayer]:
    """Every layer and table of a result with its stored style; `ResultIncomplete` if one lacks."""
    return {
        name: check_layer(
            QgsVectorLayer(layer_uri(geopackage, name), spec.title, "ogr"), geopackage, name
        )
        for name, spec in catalogue.layers.items()
    }


def make_project(layers: dict[str, QgsVectorLayer]) -> QgsProject:
    """A project with the layers in a tree, the tables in a closed group, and the map themes."""
    project = QgsProject()
    project.setCrs(layers["communes"].crs())
    limits = _limits(layers["communes"])
    shown = {**layers, "limits": limits}
    root = project.layerTreeRoot()
    if layers[TRAVEL].featureCount():
        project.addMapLayer(layers[TRAVEL], False)
        root.addLayer(layers[TRAVEL]).setItemVisibilityChecked(False)
    given = tuple(name for name in SERVICES if layers[name].featureCount())
    for name in (*given, *DRAWN):
        project.addMapLayer(shown[name], False)
        node = root.addLayer(shown[name])
        node.setExpanded(False)
        node.setItemVisibilityChecked(name not in SERVICES)
    _add_tables(project, root.addGroup("Tablas"), layers, (*given, *DRAWN))
    themes = {SERVICE_THEME: (*given, "metropolitan_areas", "limits", "communes")} if given else {}
    _add_themes(project, shown, {**THEMES, **themes})
    _settle_labels(project)
    return project


def _limits(communes: QgsVectorLayer) -> QgsVectorLayer:
    layer = QgsVectorLayer(communes.source(), LIMITS_TITLE, "ogr")
    layer.loadNamedStyle(str(resource("styles", "limits.qml")), True)
    layer.setCustomProperty(UNLISTED, "1")
    return layer


def _add_tables(
    project: QgsProject,
    group: QgsLayerTreeGroup,
    layers: dict[str, QgsVectorLayer],
    drawn: tuple[str, ...],
) -> None:
    for name, layer in layers.items():
        if name not in drawn and not project.mapLayer(layer.id()):
            project.addMapLayer(layer, False)
            group.addLayer(layer)
    group.setExpanded(False)


def _add_themes(
    project: QgsProject,
    shown: dict[str, QgsVectorLayer],
    themes: dict[str, tuple[str, ...]],
) -> None:
    for theme, names in themes.items():
        record = QgsMapThemeCollection.MapThemeRecord()
        for name in names:
            state = QgsMapThemeCollection.MapThemeLayerRecord(shown[name])
            state.usingCurrentStyle = True
            state.currentStyle = shown[name].styleManager().currentStyle()
            state.isVisible = True
            record.addLayerRecord(state)
        project.mapThemeCollection().insert(theme, record)


def _settle_labels(project: QgsProject) -> None:
    """No label is cut at the edge of a map."""
    settings = project.labelingEngineSettings()
    settings.setFlag(QgsLabelingEngineSettings.Flag.UsePartialCandidates, False)
    project.setLabelingEngineSettings(settings)


def describe(project: QgsProject, case: Case) -> None:
    """Title, author and keywords, which become those of the PDF."""
    title = f"Expediente de área metropolitana: {case.title()}"
    project.setTitle(title)
    metadata = project.metadata()
    metadata.setTitle(title)
    metadata.setAuthor(f"am_delimiter {case.summary['versions']['am_delimiter']}")
    metadata.setLanguage("es")
    metadata.setAbstract(
        f"Continuo urbano, separaciones y criterios de la Ley 21.074. {', '.join(case.regions)}."
    )
    words = ["área metropolitana", "Ley 21.074", "continuo urbano", *case.regions]
    metadata.setKeywords({"Temas": words})
    day = case.day
    metadata.setCreationDateTime(QDateTime(day, QTime(0, 0), Qt.TimeSpec.UTC))
    project.setMetadata(metadata)
