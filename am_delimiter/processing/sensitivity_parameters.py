"""The lists of values that only ``am_delimiter:sensitivity`` asks for, and the axes they give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..core.basis import MembershipBy, PopulationMeasure
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr
from .evidence_form import evidence_of
from .form_parameters import shown_by
from .layer_parameters import LayersParameter
from .option_words import words_of
from .run import Run

if TYPE_CHECKING:
    from ..core.robustness import Axes
    from ..core.verdict import Case

LISTS = {
    "TOLERANCES": "tolerance",
    "SHARES": "builtup_share",
    "MIN_PATCHES": "min_patch",
    "MEMBERSHIP_SHARES": "membership",
}
"""Each list of numbers with the parameter whose values it lists."""


def axes_form(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    """What is changed, and the values that are tried; those of the case are always among them."""
    labels = {
        "TOLERANCES": tr("Tolerances that are tried"),
        "SHARES": tr("Built-up shares that are tried"),
        "MIN_PATCHES": tr("Minimum patches that are tried"),
        "MEMBERSHIP_SHARES": tr("Limits of membership that are tried"),
    }
    lists = [_numbers(name, label, known) for name, label in labels.items()]
    others = LayersParameter(
        "OTHER_BUILTUP",
        tr("Other built-up layers, in place of those of the case"),
        Qgis.ProcessingSourceType.MapLayer,
        optional=True,
    )
    sources = QgsProcessingParameterString(
        "SOURCES",
        tr("Sources: name: layer; layer (empty: each other layer is one)"),
        multiLine=True,
        optional=True,
    )
    rules = _several(
        "MEMBERSHIP_RULES",
        tr("Measures of membership that are tried"),
        [one.value for one in MembershipBy],
        known,
    )
    measures = _several(
        "POPULATION_MEASURES",
        tr("Measures of the population that are tried"),
        [one.value for one in PopulationMeasure],
        known,
    )
    return [*lists, rules, measures, others, sources]


def _numbers(name: str, label: str, known: Catalogue) -> QgsProcessingParameterString:
    entry = known.limits[name.lower()]
    told = ", ".join(f"{one:g}" for one in entry.options if not isinstance(one, str))
    return QgsProcessingParameterString(
        name, f"{label} [{entry.unit}]", defaultValue=told, optional=True
    )


def _several(
    name: str, label: str, options: list[str], known: Catalogue
) -> QgsProcessingParameterEnum:
    """Several of some options, by their ids; dialogs show them in words."""
    made = QgsProcessingParameterEnum(
        name,
        label,
        options=options,
        allowMultiple=True,
        defaultValue=options[:1],
        optional=True,
        usesStaticStrings=True,
    )
    words = [words_of(name, option, known) for option in options]
    made.setMetadata(shown_by("choices_field.ChoicesWidget", words=words))
    return made


def chart_file() -> QgsProcessingParameterFileDestination:
    """The heat map by itself."""
    return QgsProcessingParameterFileDestination(
        "CHART",
        tr("Sheet with the heat map"),
        fileFilter=f"{tr('PDF (*.pdf)')};;{tr('PNG (*.png)')}",
        optional=True,
        createByDefault=False,
    )


def read_axes(run: Run, case: Case) -> Axes:
    """The axes that were asked for; raises a named error for a list that cannot be read."""
    from ..core.robustness import parse_numbers, plan_axes, read_sources, rules_of

    known = run.known
    lists = {name: parse_numbers(run.text(name), id_, known) for name, id_ in LISTS.items()}
    kinds = [MembershipBy(one) for one in run.choices("MEMBERSHIP_RULES")]
    rasters, polygons = evidence_of(run, "OTHER_BUILTUP")
    own = (*case.land.rasters, *case.land.polygons)
    return plan_axes(
        case.land,
        case.parameters,
        others=read_sources(run.text("SOURCES"), own, (*rasters, *polygons)),
        shares=lists["SHARES"],
        min_patches=lists["MIN_PATCHES"],
        rules=rules_of(kinds, lists["MEMBERSHIP_SHARES"], case.parameters),
        tolerances=lists["TOLERANCES"],
        measures=[PopulationMeasure(one) for one in run.choices("POPULATION_MEASURES")],
    )
