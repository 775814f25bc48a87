"""The parameters that only ``am_delimiter:delimit`` has, and the case that is read from them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..core.catalogue import Catalogue, ParameterGroup
from ..toolbelt.i18n import tr
from .common_parameters import (
    commune_fields,
    continuity_rules,
    crossings,
    field_of,
    report_file,
    result_file,
    sufficiency,
    summary_file,
)
from .evidence_form import read_case
from .form_parameters import form
from .layer_parameters import LayersParameter, VectorLayerParameter
from .run import Run
from .travel_parameters import read_travel

if TYPE_CHECKING:
    from ..core.services import RegisterTable, SharedInputs
    from ..core.verdict import Case


def rules(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What decides, and which set or region is judged."""
    return [*judging_rules(catalogue), *form(catalogue, ParameterGroup.SCOPE)]


def judging_rules(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What decides: tolerance, membership and population."""
    limits = LayersParameter(
        "URBAN_LIMITS",
        tr("Urban limits (polygons; empty: the area of each block, if it says so)"),
        Qgis.ProcessingSourceType.VectorPolygon,
        optional=True,
    )
    field = field_of(
        "COMMUNES", "POPULATION_FIELD", tr("Field of the communes with their population")
    )
    return [
        *form(catalogue, ParameterGroup.RULE),
        *continuity_rules(catalogue),
        *form(catalogue, ParameterGroup.POPULATION),
        limits,
        field,
    ]


def rarely_changed(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What few need to change."""
    return [
        *crossings(catalogue),
        *form(catalogue, ParameterGroup.GUARDS),
        *commune_fields(),
        *form(catalogue, "partial_membership"),
        *sufficiency(catalogue),
        *form(catalogue, ParameterGroup.GRID),
    ]


def shared(catalogue: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """Services and joint policies: tables, layers and how they are read."""
    layers = LayersParameter(
        "SERVICE_LAYERS",
        tr("Service layers (networks, facilities or territories)"),
        Qgis.ProcessingSourceType.Vector,  # also tables: facilities with latitude and longitude
        optional=True,
    )
    return [
        _table("SERVICES", tr("Services (table)")),
        layers,
        *form(catalogue, ParameterGroup.REGISTERS),
        _table("INSTRUMENTS", tr("Planning instruments and joint policies (table)")),
        *form(catalogue, ParameterGroup.SHARING),
    ]


def provenance() -> QgsProcessingParameterString:
    """Where the files come from, as a person says it."""
    label = tr("Where the files come from (file; institution; title; year; licence)")
    return QgsProcessingParameterString("PROVENANCE", label, multiLine=True, optional=True)


def _table(name: str, label: str) -> VectorLayerParameter:
    kinds = [Qgis.ProcessingSourceType.Vector]
    return VectorLayerParameter(name, label, kinds, optional=True)


def destinations() -> list[QgsProcessingParameterFileDestination]:
    """The files that are written."""
    return [
        result_file(),
        summary_file(),
        report_file(),
        QgsProcessingParameterFileDestination(
            "PROJECT",
            tr("QGIS project"),
            fileFilter=tr("QGIS project (*.qgz)"),
            optional=True,
            createByDefault=False,
        ),
    ]


def read_delimitation(run: Run) -> Case:
    """Everything a delimitation depends on."""
    from ..core.modification import read_modified
    from ..core.verdict import read_decision

    by_hand = (run.text(name) for name in ("INCLUDE", "EXCLUDE", "JUSTIFICATION"))
    modifies = read_modified(run.text("MODIFIES"))
    return replace(read_undecided(run), decision=read_decision(*by_hand), modifies=modifies)


def read_undecided(run: Run) -> Case:
    """The same without what is decided by hand."""
    from ..core.basis import read_said
    from ..core.verdict import parse_cuts, parse_region

    return read_case(
        run,
        population_field=run.text("POPULATION_FIELD"),
        candidate=parse_cuts(run.text("CANDIDATE")),
        region=parse_region(run.text("REGION")),
        travel=read_travel(run),
        shared=read_shared(run),
        said=read_said(run.text("PROVENANCE")),
    )


def read_shared(run: Run) -> SharedInputs:
    """The tables and layers of services and instruments."""
    from ..bridge.register_layers import service_layer
    from ..core.services import SharedInputs

    return SharedInputs(
        services=_register(run, "SERVICES"),
        layers=tuple(
            service_layer(x, run.known, run.progress) for x in run.layers("SERVICE_LAYERS")
        ),
        instruments=_register(run, "INSTRUMENTS"),
        category=run.text("SERVICE_CATEGORY").strip(),
        categories=run.text("SERVICE_CATEGORIES").strip(),
    )


def _register(run: Run, name: str) -> tuple[RegisterTable, ...]:
    from ..bridge.register_layers import register_table

    layer = run.table(name)
    return (register_table(layer, run.progress),) if layer else ()
