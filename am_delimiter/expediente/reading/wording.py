"""Spanish words for what a result holds: values with units, thresholds, origins, counts."""

from __future__ import annotations

from typing import Any

from ...core.basis import Verdict
from ...core.catalogue import COUNTS, choice_words
from ...core.records import CriterionSummary
from ...toolbelt.formats import Quantity, headcount, number
from .dossier import Dossier
from .sentences import counted, gap_quantity, gap_text, sign

UNKNOWN = "sin norma conocida"
ORIGINS = {"ley": "Ley", "practica": "Práctica", "parametro": "Parámetro"}


def host_text(versions: dict[str, str]) -> str:
    """In what the program ran: ``QGIS 3.40.6``, or the Python of a result made without QGIS."""
    name = "QGIS" if "QGIS" in versions else "Python"
    return f"{name} {versions[name]}"


def verdict_text(verdict: str) -> str:
    """The verdict with what it lacks: ``no evaluable (falta dato)``."""
    return f"{verdict} (falta dato)" if verdict == Verdict.NOT_EVALUABLE.value else verdict


def value_text(item: CriterionSummary, case: Dossier) -> str:
    """What was measured, with its unit, or why there is no number."""
    value, unit = item.value, item.unit
    if value is not None and unit == "m":
        return gap_text(value, case.tolerance_m)
    if value is not None:
        return counted(value, unit, item.threshold)
    if item.verdict == Verdict.NOT_MET.value:
        return f"más de {number(case.parameter('max_gap'))} m"
    return "sin dato"


def threshold_text(item: CriterionSummary) -> str:
    """What is asked for; a threshold without a known norm says so."""
    if item.threshold is None:
        return UNKNOWN
    text = f"{sign(item)} {counted(item.threshold, item.unit)}"
    return text if item.known else f"{text} ({UNKNOWN})"


def metres(value: float | None, case: Dossier, beyond: str = "más de") -> Quantity | str:
    """A gap in whole metres, or that it is wider than was searched."""
    if value is None:
        return f"{beyond} {number(case.parameter('max_gap'))} m"
    return gap_quantity(value, case.tolerance_m)


def count_name(name: str, case: Dossier) -> str:
    """Name of a count of inhabitants: a census or a field of the layer."""
    if name in COUNTS:
        return COUNTS[name]
    field = next((i.detail for i in case.summary.inputs if i.kind == "población"), "")
    return f"campo {field}" if field else "campo de la capa"


def people(value: float | None, limit: float | None = None) -> Quantity | str:
    """Inhabitants in whole numbers, or that the figure is missing; ``limit`` is their threshold."""
    return headcount(value, limit, missing="sin dato")


def parameter_text(name: str, value: Any) -> str:
    """A parameter as printed: counts by their name, numbers in Chilean format."""
    if value is None or value == "":
        return "—"
    if name.endswith("_tried"):
        return share_text(value)
    return choice_words(name, value) if isinstance(value, str) else number(value)


def share_text(value: float | str) -> str:
    """A figure of the parameters: one number, or those that the result joins by a bar."""
    if isinstance(value, str):
        return " / ".join(number(float(part)) for part in value.split(" / ") if part) or "—"
    return number(value)


def joined(parts: list[str]) -> str:
    """A list in a sentence: ``a, b y c``."""
    if not parts[1:]:
        return "".join(parts)
    last = parts[-1]
    link = "e" if last[:1].lower() == "i" or last[:2].lower() == "hi" else "y"
    return f"{', '.join(parts[:-1])} {link} {last}"


def ended(text: str) -> str:
    """A text that closes a sentence: a name such as ``N. N.`` brings its own point."""
    return text if text.endswith(".") else f"{text}."
