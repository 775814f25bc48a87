"""The help of each parameter: what it is, its unit and limits, and where its number comes from."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterDefinition

from ..core.basis import Note, mark
from ..core.catalogue import Catalogue, DegurbaRule, Parameter
from ..toolbelt.i18n import tr, tr_note
from .help_of_axes import AXES
from .help_of_background import BACKGROUND
from .help_of_definitions import DEFINITIONS
from .help_of_degurba import DEGURBA
from .help_of_files import FILES
from .help_of_functional import FUNCTIONAL
from .help_of_governance import GOVERNANCE
from .help_of_land import LAND
from .help_of_people import PEOPLE
from .help_of_projects import PROJECTS
from .help_of_rezago import REZAGO
from .help_of_studies import STUDIES_PRINTED

HELP = {
    **LAND,
    **PEOPLE,
    **AXES,
    **FILES,
    **BACKGROUND,
    **STUDIES_PRINTED,
    **DEGURBA,
    **DEFINITIONS,
    **FUNCTIONAL,
    **PROJECTS,
    **GOVERNANCE,
    **REZAGO,
}
"""Source texts by the name of a parameter, or by ``algorithm.NAME`` where one means something of
its own there."""


def help_of(
    algorithm: str, definition: QgsProcessingParameterDefinition, catalogue: Catalogue
) -> str:
    """What the tooltip of a parameter says; "" of one without help."""
    name = definition.name()
    text = HELP.get(f"{algorithm}.{name}") or HELP.get(name)
    said = [tr(text)] if text else []  # i18n: dynamic
    entry = _entry(name.lower(), catalogue)
    if entry is not None:
        said += _measured(entry)
        if entry.options or entry.unit:
            source = Note(mark("Source: {source}."), {"source": entry.source})
            said.append(tr_note(source))
    rule = catalogue.degurba_rules.get(name.lower()) if algorithm == "degurba" else None
    if rule is not None:
        said += [_by_set(rule, catalogue), *_measured(rule)]
        said.append(tr_note(Note(mark("Source: {source}."), {"source": rule.source})))
    return " ".join(said)


def _entry(id_: str, catalogue: Catalogue) -> Parameter | None:
    """What the catalogue says of a parameter."""
    kinds = (catalogue.parameters, catalogue.portfolio_rules, catalogue.definition_rules)
    return next((entries[id_] for entries in kinds if id_ in entries), None)


def _by_set(rule: DegurbaRule, catalogue: Catalogue) -> str:
    """What a rule is when nothing is changed."""
    values = tuple(
        Note("{name}: {value}", {"name": one.name, "value": rule.value(one.id)})
        for one in catalogue.degurba_sets.values()
    )
    text = mark("Left empty, or left to the set of rules: {values}.")
    return tr_note(Note(text, {"values": values}))


def _measured(entry: Parameter | DegurbaRule) -> list[str]:
    """The unit of a number and its limits."""
    if not entry.unit or entry.options:
        return []
    if entry.min is None or entry.max is None:
        return [tr_note(Note(mark("Unit: {unit}."), {"unit": entry.unit}))]
    limits = {"least": entry.min, "most": entry.max, "unit": entry.unit}
    return [tr_note(Note(mark("From {least} to {most} ({unit})."), limits))]
