"""Sentences in Spanish about a delimitation, from its summary."""

from __future__ import annotations

from typing import Any

from ..toolbelt.formats import number


def verdict_lines(summary: dict[str, Any]) -> list[str]:
    """One block of lines for each candidate, or the sentence that there is none."""
    tolerance = number(summary["parameters"]["tolerance"]["value"])
    candidates = summary["candidates"]
    if not candidates:
        return [f"Sin candidatas: a {tolerance} m ningún continuo reúne dos o más comunas."]
    names = {commune["cut"]: commune["name"] for commune in summary["communes"]}
    lines = []
    for candidate in candidates:
        communes = ", ".join(f"{names[cut]} ({cut})" for cut in candidate["communes"])
        lines.append(f"{candidate['id']} {candidate['name']}: {candidate['verdict']}")
        lines.append(f"  Comunas: {communes}")
        lines += [f"  · {criterion_line(item)}" for item in candidate["criteria"]]
    return lines


def criterion_line(item: dict[str, Any]) -> str:
    """One criterion: its name, verdict and figures."""
    figures = measured(item)
    return f"{item['name']}: {item['verdict']}" + (f" ({figures})" if figures else "")


def measured(item: dict[str, Any]) -> str:
    """The figures of a criterion, as in ``951.311 habitantes; umbral > 250.000``."""
    if item["value"] is None:
        return ""
    text = f"{number(item['value'])} {item['unit']}"
    if item["threshold"] is None:
        return text
    sign = {">=": "≥", "<=": "≤", "==": "="}.get(item["operator"], item["operator"])
    return f"{text}; umbral {sign} {number(item['threshold'])}"
