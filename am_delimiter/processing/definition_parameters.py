"""The parameters of ``am_delimiter:definitions``; their names are public."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr
from ..toolbelt.paths import plugin_version
from ..toolbelt.remembered import LAST_CASE, recalled_file
from .common_parameters import field_of
from .delimit_parameters import provenance
from .form_parameters import number_of
from .layer_kinds import facts_given
from .layer_parameters import FeatureSourceParameter
from .run import Run

if TYPE_CHECKING:
    from ..core.definitions import DefinitionsGiven, OfficialLayer, StudyTable

STUDY_LAYERS = {"DEGURBA": "degurba_communes", "FUNCTIONAL_AREA": "functional_communes"}
"""The layer that a result of each study holds."""


def definitions_form(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """The case, its candidate, and the definitions that it is compared with."""
    polygon, anything = Qgis.ProcessingSourceType.VectorPolygon, Qgis.ProcessingSourceType.Vector
    return [
        _case(),
        QgsProcessingParameterString(
            "CANDIDATE",
            tr("Candidate: its code, name or communes (empty: the first)"),
            optional=True,
        ),
        _study("DEGURBA", tr("Result of «Degree of Urbanisation»")),
        _study("FUNCTIONAL_AREA", tr("Result of «Functional area»")),
        _layer("CCU", tr("Official urban continuum (CCU)"), polygon),
        _layer("LUC", tr("Urban limits of the census (LUC)"), polygon),
        _layer("MINVU", tr("Functional areas of MINVU (polygons or list of communes)"), anything),
        field_of(
            "CCU", "CCU_FIELD", tr("CCU: field that puts polygons together (empty: touching)")
        ),
        field_of("LUC", "LUC_FIELD", tr("LUC: field of the conurbation (empty: recognised)")),
        field_of("MINVU", "MINVU_FIELD", tr("MINVU: field with the area (empty: recognised)")),
        field_of("MINVU", "MINVU_CUT_FIELD", tr("MINVU: field with the commune code")),
        *_rules(known),
        provenance(),
    ]


def _case() -> QgsProcessingParameterFile:
    return QgsProcessingParameterFile(
        "CASE",
        tr("Result that holds the case"),
        defaultValue=recalled_file(LAST_CASE),
        fileFilter=tr("GeoPackage (*.gpkg)"),
    )


def _study(name: str, label: str) -> QgsProcessingParameterFile:
    return QgsProcessingParameterFile(
        name, label, optional=True, fileFilter=tr("GeoPackage (*.gpkg)")
    )


def _layer(name: str, label: str, kind: Qgis.ProcessingSourceType) -> FeatureSourceParameter:
    return FeatureSourceParameter(name, label, [kind], optional=True)


def _rules(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What puts a commune inside official polygons, and which of these are one."""
    labels = {
        "polygon_share": tr("More than this share of its built-up land inside the polygons"),
        "polygon_join": tr("Polygons up to this apart are one"),
    }
    entries = {id_: known.definition_rules[id_] for id_ in labels}
    return [
        number_of(id_.upper(), f"{labels[id_]} [{entry.unit}]", entry)
        for id_, entry in entries.items()
    ]


def read_definitions(run: Run) -> DefinitionsGiven:
    """Everything that was given, read; a named error for what cannot be used."""
    from ..bridge.definition_files import stored_ground
    from ..core.basis import read_said
    from ..core.definitions import DefinitionsGiven, NoDefinitionGiven

    if not any(run.parameters.get(name) for name in (*STUDY_LAYERS, "CCU", "LUC", "MINVU")):
        raise NoDefinitionGiven
    ground = stored_ground(run.file("CASE"), plugin_version(), run.progress.part(0.0, 0.2))
    return DefinitionsGiven(
        ground=ground,
        polygon_share=run.number("POLYGON_SHARE") / 100,
        polygon_join_m=run.number("POLYGON_JOIN"),
        candidate=run.text("CANDIDATE"),
        degurba=_study_given(run, "DEGURBA"),
        functional=_study_given(run, "FUNCTIONAL_AREA"),
        ccu=_official(run, "CCU"),
        luc=_official(run, "LUC"),
        minvu=_official(run, "MINVU"),
        said=read_said(run.text("PROVENANCE")),
        facts=facts_given(run),
    )


def _study_given(run: Run, name: str) -> StudyTable | None:
    from ..bridge.definition_files import study_table

    text = run.text(name).strip()
    return study_table(Path(text), STUDY_LAYERS[name], run.progress) if text else None


def _official(run: Run, name: str) -> OfficialLayer | None:
    """A layer with the fields that were chosen, None where none was given."""
    from ..bridge.layers import any_layer
    from ..core.definitions import OfficialLayer

    if run.parameters.get(name) in (None, ""):
        return None
    cut = run.text("MINVU_CUT_FIELD") if name == "MINVU" else ""
    layer = any_layer(run.source(name), run.layer(name), run.progress)
    return OfficialLayer(layer, run.text(f"{name}_FIELD"), cut)
