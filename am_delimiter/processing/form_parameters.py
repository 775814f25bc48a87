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
from .run import Run

REMOTE = "ALLOW_REMOTE"


def form(
    catalogue: Catalogue, *wanted: ParameterGroup | str
) -> list[QgsProcessingParameterDefinition]:
    """The declared parameters of these groups and ids, in this order.

    Their defaults, limits and units are those of the catalogue.
    """
    found = [one for what in wanted for one in DECLARED if what in (one.group, one.id)]
    return [_definition(one, catalogue.parameters[one.id]) for one in found]


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


def advanced(
    parameters: list[QgsProcessingParameterDefinition],
) -> list[QgsProcessingParameterDefinition]:
    """The same parameters, folded away: few need to change them."""
    for parameter in parameters:
        flag = Qgis.ProcessingParameterFlag.Advanced
        parameter.setFlags(parameter.flags() | flag)
    return parameters


def allow_remote() -> QgsProcessingParameterDefinition:
    """Whether a case may open what is not a file of this computer; off unless somebody asks."""
    made = QgsProcessingParameterBoolean(
        REMOTE, tr("Open also what the case names on other computers"), defaultValue=False
    )
    return advanced([made])[0]


def remote_allowed(run: Run) -> bool:
    """Whether the user allowed it."""
    return bool(run.algorithm.parameterAsBoolean(run.parameters, REMOTE, run.context))


def _definition(
    declared: ParameterDeclaration, entry: Parameter
) -> QgsProcessingParameterDefinition:
    label = tr(declared.label)  # i18n: dynamic
    if declared.asked is Asked.NUMBER:
        made = _number(declared.name, f"{label} [{entry.unit}]", entry)
    elif declared.asked is Asked.CHOICE:
        made = choice(declared.name, label, entry.options, entry.default)
    elif declared.asked is Asked.SYSTEM:
        made = QgsProcessingParameterCrs(declared.name, label, optional=True)
    else:
        several = declared.asked is Asked.LINES
        made = QgsProcessingParameterString(declared.name, label, multiLine=several, optional=True)
    return advanced([made])[0] if declared.advanced else made


def _number(name: str, label: str, entry: Parameter) -> QgsProcessingParameterNumber:
    """A number, which may be left empty where the catalogue has no default.

    Distances are plain numbers in metres: a Processing distance would follow the units of a layer.
    """
    return QgsProcessingParameterNumber(
        name,
        label,
        type=Qgis.ProcessingNumberParameterType.Double,
        defaultValue=entry.default,
        optional=entry.default is None,
        minValue=entry.min,
        maxValue=entry.max,
    )


def choice(
    name: str, label: str, options: Iterable[object], default: object
) -> QgsProcessingParameterEnum:
    """One of several options, by their names."""
    return QgsProcessingParameterEnum(
        name,
        label,
        options=[str(option) for option in options],
        defaultValue=str(default),
        usesStaticStrings=True,
    )
