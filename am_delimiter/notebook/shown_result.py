"""A result as a notebook shows it: each candidate with its criteria, in a table of HTML."""

from __future__ import annotations

import html

from ..core.basis import Verdict
from ..core.records import CandidateSummary, CriterionSummary, ResultSummary
from ..expediente.reading.sentences import decision_lines, measured, span, verdict_lines

_COLOURS = {
    Verdict.MET.value: "#1b7837",
    Verdict.NOT_MET.value: "#b2182b",
    Verdict.NOT_EVALUABLE.value: "#6b6b6b",
    Verdict.NEEDS_JUDGEMENT.value: "#a6611a",
}
"""The colours of the verdicts, readable on a light and a dark ground alike."""
_HEADINGS = ("Criterio", "Veredicto", "Medida y umbral", "Por qué")


def html_of(summary: ResultSummary) -> str:
    """The candidates with their criteria, or the sentence that there is none."""
    if not summary.candidates:
        return "".join(_paragraph(line) for line in verdict_lines(summary))
    return "".join(_candidate(one, summary) for one in summary.candidates)


def _candidate(one: CandidateSummary, summary: ResultSummary) -> str:
    named = ", ".join(f"{summary.names[cut]} ({cut})" for cut in one.communes)
    heading = f"<b>{_safe(one.id)} {_safe(one.name)}</b>: {_verdict(one.verdict)}"
    head = "".join(f'<th style="text-align:left">{text}</th>' for text in _HEADINGS)
    rows = "".join(_row(item, span(item, one)) for item in one.criteria)
    told = "".join(_paragraph(line) for line in (named, *decision_lines(one, summary)))
    return f"<p>{heading}</p>{told}<table><tr>{head}</tr>{rows}</table>"


def _row(item: CriterionSummary, ends: str) -> str:
    reason = item.fails or item.reason
    cells = (_safe(item.name), _verdict(item.verdict), _safe(measured(item, ends)), _safe(reason))
    return "<tr>" + "".join(f'<td style="text-align:left">{cell}</td>' for cell in cells) + "</tr>"


def _verdict(text: str) -> str:
    colour = _COLOURS.get(text, "inherit")
    return f'<span style="color:{colour};font-weight:bold">{_safe(text)}</span>'


def _paragraph(text: str) -> str:
    return f"<p>{_safe(text)}</p>"


def _safe(text: str) -> str:
    return html.escape(text)
