"""Parameters that several algorithms have: their names are public."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..core.catalogue import Catalogue, ParameterGroup
from ..toolbelt.i18n import tr
from .form_parameters import choice, form
from .layer_parameters import FeatureSourceParameter, LayersParameter


def inputs(
    catalogue: Catalogue, *, builtup_needed: bool = True
) -> list[QgsProcessingParameterDefinition]:
    """The communes, the evidence and what its values mean; that may come by another way too."""
    builtup = LayersParameter(
        "BUILTUP",
        tr("Built-up layers (rasters or polygons)"),
        Qgis.ProcessingSourceType.MapLayer,
        optional=not builtup_needed,
    )
    evidence = form(catalogue, ParameterGroup.EVIDENCE)
    return [polygons("COMMUNES", tr("Communes")), builtup, encoding(catalogue), *evidence]


def polygons(name: str, label: str) -> FeatureSourceParameter:
    """A layer of polygons, or a selection of one."""
    return FeatureSourceParameter(name, label, [Qgis.ProcessingSourceType.VectorPolygon])


def encoding(catalogue: Catalogue) -> QgsProcessingParameterDefinition:
    """What the values of the rasters mean."""
    options = ("auto", *catalogue.encodings)
    return choice("ENCODING", tr("Encoding of the rasters"), options, "auto", catalogue)


def report_file() -> QgsProcessingParameterFileDestination:
    """The pages of a result, where they are asked for."""
    return QgsProcessingParameterFileDestination(
        "PDF",
        tr("PDF report"),
        fileFilter=tr("PDF (*.pdf)"),
        optional=True,
        createByDefault=False,
    )


def people_inputs(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """The layers that locate the population, and how their persons are read."""
    layers = LayersParameter(
        "POPULATION_LAYERS",
        tr("Population layers (blocks with persons or rasters of persons per cell)"),
        Qgis.ProcessingSourceType.MapLayer,
        optional=True,
    )
    field = QgsProcessingParameterString(
        "PEOPLE_FIELD", tr("Field with the persons of a polygon (empty: recognised)"), optional=True
    )
    return [layers, field, *form(catalogue, ParameterGroup.PEOPLE)]


def continuity_rules(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What decides the continuum beside the tolerance, and who is its member."""
    members = ("membership_by", "membership", "membership_area")
    return form(catalogue, ParameterGroup.CONTINUUM, *members)


def sufficiency(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """How much evidence a commune needs, and how near to its limit a membership is remarked."""
    return form(catalogue, ParameterGroup.SUFFICIENCY, "membership_margin")


def crossings(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What raises a gap and what carries it; the plain gap is always given beside."""
    vector = Qgis.ProcessingSourceType.VectorAnyGeometry
    barriers = LayersParameter(
        "BARRIERS", tr("Rivers, cliffs (lines or polygons)"), vector, optional=True
    )
    bridges = LayersParameter(
        "BRIDGES",
        tr("Bridges and roads that carry a gap (lines or polygons)"),
        vector,
        optional=True,
    )
    return [barriers, *form(catalogue, ParameterGroup.CROSSINGS), bridges]


def commune_fields() -> list[QgsProcessingParameterDefinition]:
    """The fields of the communes, for layers of no known schema."""
    labels = {
        "CUT_FIELD": tr("Field with the commune code (empty: recognised)"),
        "NAME_FIELD": tr("Field with the commune name (empty: recognised)"),
    }
    return [field_of("COMMUNES", name, label) for name, label in labels.items()]


def field_of(layer: str, name: str, label: str) -> QgsProcessingParameterField:
    """A field of the layer that another parameter gives; it may be left empty."""
    return QgsProcessingParameterField(name, label, parentLayerParameterName=layer, optional=True)


def result_file() -> QgsProcessingParameterFileDestination:
    """The GeoPackage of the result."""
    return QgsProcessingParameterFileDestination(
        "OUTPUT", tr("Result"), fileFilter=tr("GeoPackage (*.gpkg)")
    )


def summary_file(*, by_default: bool = True) -> QgsProcessingParameterFileDestination:
    """The summary of the result; ``by_default`` the dialog proposes a temporary file."""
    return QgsProcessingParameterFileDestination(
        "SUMMARY",
        tr("Summary"),
        fileFilter=tr("JSON (*.json)"),
        optional=True,
        createByDefault=by_default,
    )
