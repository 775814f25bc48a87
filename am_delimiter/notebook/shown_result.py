"""A result as a notebook shows it: each candidate with its criteria, in a table of HTML."""

from __future__ import annotations

import html

from ..core.basis import Verdict
from ..core.records import CandidateSummary, CriterionSummary, ResultSummary
from ..expediente.reading.sentences import decision_lines, measured, verdict_lines
from ..toolbelt.verdict_signs import ON_LIGHT, signed

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
    rows = "".join(_row(item) for item in one.criteria)
    told = "".join(_paragraph(line) for line in (named, *decision_lines(one, summary)))
    return f"<p>{heading}</p>{told}<table><tr>{head}</tr>{rows}</table>"


def _row(item: CriterionSummary) -> str:
    reason = item.fails or item.reason
    cells = (_safe(item.name), _verdict(item.verdict), _safe(measured(item)), _safe(reason))
    return "<tr>" + "".join(f'<td style="text-align:left">{cell}</td>' for cell in cells) + "</tr>"


def _verdict(text: str) -> str:
    """In white on its colour, which is read on a light and on a dark ground alike."""
    style = "color:#ffffff;font-weight:bold;padding:0 4px"
    ground = ON_LIGHT[Verdict(text)]
    return f'<span style="background:{ground};{style}">{_safe(signed(text))}</span>'


def _paragraph(text: str) -> str:
    return f"<p>{_safe(text)}</p>"


def _safe(text: str) -> str:
    return html.escape(text)
