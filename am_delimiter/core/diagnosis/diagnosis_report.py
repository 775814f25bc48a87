"""A diagnosis as a document that people read: HTML or Markdown, in the language of ``say``."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..basis.notes import Note, mark
from ..basis.table import Row, Say, Table
from ..catalogue.catalogue import Catalogue
from ..land.geometry import carrier
from .diagnosis_records import Diagnosis, Fact, Finding, Level, Problem, Use, Value

COLOURS = {Use.FIT: "#00664f", Use.CAUTION: "#8a6100", Use.UNFIT: "#b03a06"}
LEVEL_COLOURS = {Level.INFO: "#3d4752", Level.WARNING: "#8a6100", Level.ERROR: "#b03a06"}
_ORDER = (Level.ERROR, Level.WARNING, Level.INFO)

TITLE = mark("Diagnosis of the inputs")
INPUT, KIND, VERDICT = mark("Input"), mark("Kind"), mark("Verdict")
WHAT_IT_IS, WHAT_WAS_FOUND = mark("What it is"), mark("What was found")
WHAT_TO_DO = mark("What to do")
NOTHING = mark("Nothing to remark.")
FOOT = mark(
    "Areas are true areas on the ellipsoid. Thresholds of this diagnosis are decisions of the "
    "project, without a known norm (limits.json in the catalogue)."
)


@dataclass(frozen=True)
class Heading:
    """What stands at the head of the report: program, version and moment."""

    program: str
    moment: str


def as_html(found: Sequence[Diagnosis], catalogue: Catalogue, say: Say, heading: Heading) -> str:
    """The report as HTML that browsers and Qt show alike: tables, no scripts, no other files."""
    parts = [_HEAD.format(title=_said(TITLE, say)), f"<h1>{_said(TITLE, say)}</h1>"]
    parts.append(f'<p class="foot">{html.escape(heading.program)} · {heading.moment}</p>')
    parts.append(_summary(found, catalogue, say))
    for number, diagnosis in enumerate(found, 1):
        parts.append(_section(number, diagnosis, catalogue, say))
    parts.append(f'<p class="foot">{_said(FOOT, say)}</p></body></html>')
    return "\n".join(parts) + "\n"


def as_markdown(
    found: Sequence[Diagnosis], catalogue: Catalogue, say: Say, heading: Heading
) -> str:
    """The report as Markdown."""
    lines = [f"# {say(Note(TITLE))}", "", f"{heading.program} · {heading.moment}", ""]
    words = [say(Note(word)) for word in (INPUT, KIND, VERDICT)]
    lines += [f"| {' | '.join(words)} |", "|---|---|---|"]
    for one in found:
        cells = (one.name, catalogue.roles[one.role].name, one.use.value)
        lines.append(f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |")
    for number, one in enumerate(found, 1):
        lines += ["", f"## {number}. {one.name}: {one.use.value}", "", one.path, ""]
        lines += [f"- {say(f.label)}: {told(f.value, say)}" for f in one.facts]
        lines.append("")
        for finding in _sorted(one.findings):
            lines.append(f"- **{finding.level.value}**: {say(finding.note)}")
            if finding.advice:
                lines.append(f"  *{say(finding.advice)}*")
        if not one.findings:
            lines.append(say(Note(NOTHING)))
    return "\n".join([*lines, "", say(Note(FOOT)), ""])


def as_data(found: Sequence[Diagnosis], say: Say, versions: dict[str, str]) -> dict[str, Any]:
    """The same as plain data: verdicts, facts and findings with their figures."""
    return {
        "inputs": [
            {
                "name": one.name,
                "path": one.path,
                "role": one.role,
                "verdict": one.use.value,
                "facts": {
                    f.id: say(f.value) if isinstance(f.value, Note) else f.value for f in one.facts
                },
                "findings": [
                    {
                        "id": finding.id,
                        "level": finding.level.value,
                        "text": say(finding.note),
                        "advice": say(finding.advice) if finding.advice else None,
                        "figures": finding.figures,
                    }
                    for finding in one.findings
                ],
            }
            for one in found
        ],
        "versions": versions,
    }


def told(value: Value, say: Say) -> str:
    """A value in words; numbers as ``say`` writes them."""
    return say(value if isinstance(value, Note) else Note("{value}", {"value": value}))


_HEAD = """<!DOCTYPE html>
<html lang="es"><head><meta charset="utf-8"><title>{title}</title>
<style>
body {{ font-family: 'Open Sans', 'Segoe UI', Arial, sans-serif; font-size: 10pt; color: #22282e;
  max-width: 60em; margin: 2em auto; padding: 0 1em; }}
h1 {{ font-size: 18pt; margin-bottom: 3px; }}
h2 {{ font-size: 13pt; margin-top: 30px; margin-bottom: 3px; }}
h4 {{ color: #5a646e; margin-top: 12px; margin-bottom: 4px; }}
p {{ margin-top: 3px; margin-bottom: 6px; }}
table {{ border-collapse: collapse; }}
th {{ text-align: left; background-color: #e9edf1; padding: 4px 8px; }}
td {{ padding: 4px 8px; vertical-align: top; border-bottom: 1px solid #dfe4e8; }}
.foot {{ color: #5a646e; font-size: 8.5pt; }}
</style></head><body>"""


def _said(text: str, say: Say) -> str:
    return html.escape(say(Note(text)))


def _summary(found: Sequence[Diagnosis], catalogue: Catalogue, say: Say) -> str:
    words = "".join(f"<th>{_said(word, say)}</th>" for word in (INPUT, KIND, VERDICT))
    rows = [
        f"<tr><td>{html.escape(one.name)}</td>"
        f"<td>{html.escape(catalogue.roles[one.role].name)}</td><td>{_verdict(one)}</td></tr>"
        for one in found
    ]
    return f'<table width="100%" cellspacing="0"><tr>{words}</tr>{"".join(rows)}</table>'


def _verdict(one: Diagnosis) -> str:
    return f'<b style="color:{COLOURS[one.use]}">{one.use.value}</b>'


def _section(number: int, one: Diagnosis, catalogue: Catalogue, say: Say) -> str:
    role = html.escape(catalogue.roles[one.role].name)
    parts = [
        f"<h2>{number}. {html.escape(one.name)}</h2>",
        f"<p>{role}: {_verdict(one)}</p>",
        f'<p class="foot">{html.escape(one.path)}</p>' if one.path else "",
    ]
    if one.findings:
        parts.append(f"<h4>{_said(WHAT_WAS_FOUND, say)}</h4>{_findings(one.findings, say)}")
    else:
        parts.append(f"<p>{_said(NOTHING, say)}</p>")
    if one.facts:
        parts.append(f"<h4>{_said(WHAT_IT_IS, say)}</h4>{_facts(one.facts, say)}")
    return "\n".join(part for part in parts if part)


def _facts(facts: Sequence[Fact], say: Say) -> str:
    rows = [
        f'<tr><td width="34%"><span style="color:#5a646e">{html.escape(say(fact.label))}'
        "</span></td>"
        f"<td>{html.escape(told(fact.value, say))}</td></tr>"
        for fact in facts
    ]
    return f'<table width="100%" cellspacing="0">{"".join(rows)}</table>'


def _findings(findings: Sequence[Finding], say: Say) -> str:
    rows = []
    for finding in _sorted(findings):
        colour = LEVEL_COLOURS[finding.level]
        advice = ""
        if finding.advice:
            label = _said(WHAT_TO_DO, say)
            advice = f"<br><i>{label}: {html.escape(say(finding.advice))}</i>"
        rows.append(
            f'<tr><td width="18%"><b style="color:{colour}">{finding.level.value}</b></td>'
            f"<td>{html.escape(say(finding.note))}{advice}</td></tr>"
        )
    return f'<table width="100%" cellspacing="0">{"".join(rows)}</table>'


def _sorted(findings: Sequence[Finding]) -> list[Finding]:
    """What stops first, then what is to be known, then the rest."""
    return sorted(findings, key=lambda finding: _ORDER.index(finding.level))


PROBLEMS_CRS = "EPSG:4674"
"""SIRGAS 2000 in degrees: inputs of several zones share the file."""


def problem_tables(found: Sequence[Diagnosis], catalogue: Catalogue, say: Say) -> dict[str, Table]:
    """Every problem layer by its id, empty where nothing was found."""
    tables = {}
    for id_ in catalogue.problem_layers:
        problems = [p for one in found for p in one.problems if p.layer == id_]
        rows = [_problem_row(problem, say) for problem in problems]
        tables[id_] = Table.of(rows, [_carried(problem) for problem in problems])
    return tables


def _problem_row(problem: Problem, say: Say) -> Row:
    return {k: say(v) if isinstance(v, Note) else v for k, v in problem.row.items()}


def _carried(problem: Problem) -> BaseGeometry:
    carry = carrier(problem.crs, PROBLEMS_CRS)
    return shapely.transform(problem.shape, lambda xy: np.column_stack(carry.transform(*xy.T)))
