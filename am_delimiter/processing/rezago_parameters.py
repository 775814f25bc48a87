"""The parameters of «Lagging territories», and what was given for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..core.basis import mark
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr
from .common_parameters import commune_fields, polygons, result_file, summary_file
from .evidence_form import read_communes
from .form_parameters import choice, form, shown_by
from .layer_parameters import LayersParameter, VectorLayerParameter
from .run import Run

if TYPE_CHECKING:
    from ..core.rezago import MeasureTable, RezagoCase

RULES = {
    "POOREST_COUNT": mark("Poorest communes of the country that count"),
    "REGION_POOREST": mark("Poorest part of the communes of a region"),
    "POOREST_SHARE": mark("Part of the communes among the poorest, at least"),
    "ISOLATED_SHARE": mark("Part of the localities that are isolated, more than"),
    "TESTS_NEEDED": mark("Tests to be met"),
    "TIES": mark("Communes that tie for the last place"),
    "REGION_ROUNDING": mark("Rounding of the poorest part"),
    "INDEX_PRESET": mark("List of variables to compare with"),
    "NORMALISATION": mark("Normalisation of the variables"),
    "LACKING": mark("Communes without a figure in some variable"),
    "GAP_SCOPE": mark("What a gap is measured against"),
    "GAP_VINTAGE": mark("Reference of the gaps of two dates"),
    "REFERENCE_COVER": mark("Communes with a figure that a mean needs"),
    "EXIT_ONE_IN": mark("Exit: one closed gap of each"),
    "EXIT_OF": mark("What the third is of"),
    "LEAST_COMMUNES": mark("Least communes of a territory"),
    "CONTIGUITY_GAP": mark("Gap between borders that still touch"),
    "CONTIGUITY_BORDER": mark("Least common border of neighbours"),
}
"""Labels of the rules of ``rezago_rules.json``, by the name of the parameter."""

COLUMNS = {
    "TERRITORY_FIELD": ("territory", mark("Column with the territory (empty: recognised)")),
    "CENTRE_FIELD": ("centre", mark("Column with the commune of the centre (empty: recognised)")),
    "POVERTY_FIELD": ("poverty", mark("Column with income poverty, % (empty: recognised)")),
    "NATIONAL_RANK_FIELD": (
        "national_rank",
        mark("Column with the place in the country, 1: the poorest (empty: recognised)"),
    ),
    "REGION_RANK_FIELD": (
        "region_rank",
        mark("Column with the place in the region, 1: the poorest (empty: recognised)"),
    ),
    "LOCALITIES_FIELD": ("localities", mark("Column with localities (empty: recognised)")),
    "ISOLATED_FIELD": ("isolated", mark("Column with isolated localities (empty: recognised)")),
    "CODE_FIELD": ("cut", mark("Column with the commune code of the tables (empty: recognised)")),
}
"""Columns of the tables: what each holds, and its label, by the name of the parameter."""

YEARS = {
    "POVERTY_YEAR": ("poverty", mark("Year of the poverty (CASEN)")),
    "ISOLATION_YEAR": ("isolation", mark("Year of the study of isolation")),
    "DATA_YEAR": ("data", mark("Year of the variables without one of their own")),
    "BEFORE_YEAR": ("earlier", mark("Year of the earlier tables")),
}
"""Dates of the data, by the name of the parameter."""


def rezago_form(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """The tables, the territories, the rules and the files to write."""
    texts = {**COLUMNS, **YEARS}
    return [
        polygons("COMMUNES", tr("Communes")),
        _tables("TABLES", tr("Tables by commune (poverty, isolation, variables)"), optional=False),
        QgsProcessingParameterString(
            "TERRITORIES",
            tr("Territories, such as «Arauco: 08201, 08202; Ranco: 14201, 14203»"),
            multiLine=True,
            optional=True,
        ),
        _text("CENTRES", tr("Centres, such as «Arauco: 08202 (why)»")),
        QgsProcessingParameterFile(
            "CASE",
            tr("Result whose candidates are territories"),
            fileFilter=tr("GeoPackage (*.gpkg)"),
            optional=True,
        ),
        VectorLayerParameter(
            "VARIABLES",
            tr("List of variables of the index"),
            [Qgis.ProcessingSourceType.Vector],
            optional=True,
        ),
        _tables("BEFORE", tr("Tables by commune of an earlier date"), optional=True),
        *(_text(name, tr(label)) for name, (_, label) in texts.items()),  # i18n: dynamic
        *(_rule(name, tr(label), known) for name, label in RULES.items()),  # i18n: dynamic
        *commune_fields(),
        *form(known, "working_crs"),
        result_file(),
        summary_file(by_default=False),
    ]


def _tables(name: str, label: str, *, optional: bool) -> LayersParameter:
    return LayersParameter(name, label, Qgis.ProcessingSourceType.Vector, optional=optional)


def _text(name: str, label: str) -> QgsProcessingParameterString:
    return QgsProcessingParameterString(name, label, optional=True)


def _rule(name: str, label: str, known: Catalogue) -> QgsProcessingParameterDefinition:
    """A choice among the options of a rule, or a number within its limits."""
    entry = known.rezago_rules[name.lower()]
    if entry.options:
        return choice(name, label, entry.options, entry.default, known)
    made = QgsProcessingParameterNumber(
        name,
        f"{label} [{entry.unit}]",
        type=Qgis.ProcessingNumberParameterType.Double,
        defaultValue=entry.default,
        minValue=entry.min,
        maxValue=entry.max,
    )
    made.setMetadata(shown_by("number_field.NumberWidget"))
    return made


def read_rezago_case(run: Run) -> RezagoCase:
    """Everything the study depends on."""
    from ..bridge.measure_layers import candidate_territories, measure_table
    from ..core.rezago import RezagoCase, choose_lag_rules

    case, listed = run.text("CASE").strip(), run.table("VARIABLES")
    candidates = candidate_territories(Path(case), run.progress) if case else ()
    return RezagoCase(
        communes=read_communes(run),
        tables=_given(run, "TABLES"),
        rules=choose_lag_rules(run.known, **_rules(run)),
        earlier=_given(run, "BEFORE"),
        variables=measure_table(listed, run.progress) if listed else None,
        territories=run.text("TERRITORIES"),
        centres=run.text("CENTRES"),
        candidates=candidates,
        case_path=case,
        fields={role: run.text(name).strip() for name, (role, _) in COLUMNS.items()},
        vintages={what: run.text(name).strip() for name, (what, _) in YEARS.items()},
        working_crs=run.working_crs(),
    )


def _given(run: Run, name: str) -> tuple[MeasureTable, ...]:
    from ..bridge.measure_layers import measure_table

    return tuple(measure_table(layer, run.progress) for layer in run.layers(name))


def _rules(run: Run) -> dict[str, Any]:
    """The rules by id, as they were chosen."""
    known = run.known.rezago_rules
    return {
        name.lower(): run.choice(name) if known[name.lower()].options else run.number(name)
        for name in RULES
    }
