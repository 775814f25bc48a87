"""Between the declarations of parameters and the dialog: what it shows, what was chosen in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..core.catalogue import (
    DECLARED,
    Asked,
    Catalogue,
    Parameter,
    ParameterDeclaration,
    ParameterGroup,
)
from ..toolbelt.i18n import tr
from .option_words import words_of
from .run import Run

REMOTE = "ALLOW_REMOTE"


def form(
    catalogue: Catalogue, *wanted: ParameterGroup | str
) -> list[QgsProcessingParameterDefinition]:
    """The declared parameters of these groups and ids, in this order.

    Their defaults, limits and units are those of the catalogue.
    """
    found = [one for what in wanted for one in DECLARED if what in (one.group, one.id)]
    return [_definition(one, catalogue) for one in found]


def chosen(run: Run) -> dict[str, Any]:
    """Numbers and choices by catalogue id; what was left empty takes its default there."""
    found: dict[str, Any] = {}
    for one in filter(lambda one: run.offers(one.name), DECLARED):
        if one.asked is Asked.CHOICE:
            text, options = run.choice(one.name), run.known.parameters[one.id].options
            found[one.id] = next((o for o in options if str(o) == text), text)
        elif one.asked is Asked.NUMBER and run.parameters.get(one.name) is not None:
            found[one.id] = run.number(one.name)
    return found


def group_of(name: str) -> ParameterGroup | None:
    """What a parameter is about, None for one that is not declared."""
    id_ = name.lower()  # once: every form asks this of every parameter when QGIS starts
    return next((one.group for one in DECLARED if one.id == id_), None)


def allow_remote() -> QgsProcessingParameterDefinition:
    """Whether a case may open what is not a file of this computer; off unless somebody asks."""
    return QgsProcessingParameterBoolean(
        REMOTE, tr("Open also what the case names on other computers"), defaultValue=False
    )


def remote_allowed(run: Run) -> bool:
    """Whether the user allowed it."""
    return bool(run.algorithm.parameterAsBoolean(run.parameters, REMOTE, run.context))


def _definition(
    declared: ParameterDeclaration, known: Catalogue
) -> QgsProcessingParameterDefinition:
    label, entry = tr(declared.label), known.parameters[declared.id]  # i18n: dynamic
    if declared.asked is Asked.NUMBER:
        made = number_of(declared.name, f"{label} [{entry.unit}]", entry)
    elif declared.asked is Asked.CHOICE:
        made = choice(declared.name, label, entry.options, entry.default, known)
    elif declared.asked is Asked.SYSTEM:
        made = QgsProcessingParameterCrs(declared.name, label, optional=True)
    else:
        several = declared.asked is Asked.LINES
        made = QgsProcessingParameterString(declared.name, label, multiLine=several, optional=True)
    if declared.asked is Asked.COMMUNES:
        made.setMetadata(shown_by("communes_field.CommunesWidget"))
    elif declared.asked is Asked.AREA:
        names = [one.name for one in known.metropolitan_areas.values() if one.communes_known]
        made.setMetadata(shown_by("area_field.AreaWidget", names=names))
    return made


def number_of(name: str, label: str, entry: Parameter) -> QgsProcessingParameterNumber:
    """A number, which may be left empty where the catalogue has no default.

    Distances are plain numbers in metres: a Processing distance would follow the units of a layer.
    """
    made = QgsProcessingParameterNumber(
        name,
        label,
        type=Qgis.ProcessingNumberParameterType.Double,
        defaultValue=entry.default,
        optional=entry.default is None,
        minValue=entry.min,
        maxValue=entry.max,
    )
    made.setMetadata(shown_by("number_field.NumberWidget"))
    return made


def choice(
    name: str, label: str, options: Iterable[object], default: object, known: Catalogue
) -> QgsProcessingParameterEnum:
    """One of several options, by their ids; dialogs show them in words."""
    ids = [str(option) for option in options]
    made = QgsProcessingParameterEnum(
        name, label, options=ids, defaultValue=str(default), usesStaticStrings=True
    )
    words = [words_of(name, option, known) for option in ids]
    made.setMetadata(shown_by("choice_field.ChoiceWidget", words=words))
    return made


def shown_by(widget: str, **more: Any) -> dict[str, Any]:
    """The metadata that let a dialog show a parameter by a widget of ours, imported only then."""
    package = __name__.partition(".")[0]
    return {"widget_wrapper": {"class": f"{package}.widgets.{widget}", **more}}
