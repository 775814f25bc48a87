"""The figures of the summary: both censuses side by side, the critical gap and the communes."""

from __future__ import annotations

from ...core.records import CandidateSummary
from ...toolbelt.formats import number
from ..paper.draft import Draft
from ..paper.look import ACCENT, INK, MARGIN, QUIET, RULE, WIDTH, letters
from ..paper.sheet import Box
from ..reading.dossier import Dossier
from ..reading.people_interval import people_interval
from ..reading.sentences import WHOSE
from ..reading.story import CENSUSES, text_of
from ..reading.wording import count_name, metres, parameter_text, people
from .summary_look import SummaryLook

Figure = tuple[str, str, str, bool]
"""A value, what it is, a detail, and whether the case rests on it."""


def write_figures(
    draft: Draft, case: Dossier, candidate: CandidateSummary, look: SummaryLook
) -> None:
    """The figures side by side, and under them what a reader must know of the people."""
    figures = [*_counts(case, candidate), _gap(case, candidate), _size(candidate)]
    width, top = WIDTH / len(figures), draft.top
    ends = []
    for position, (value, name, detail, decides) in enumerate(figures):
        left, key = MARGIN + position * width, f"c1.cifra{position + 1}"
        colour = ACCENT if decides else INK
        room, below = width - 3, top
        form = letters(look.size(17), True, colour)
        below += draft.text(key, value, Box(left, below, room, 0), form)
        form = letters(look.size(8.5), True)
        below += draft.text(f"{key}.nombre", name, Box(left, below, room, 0), form)
        if detail:
            form = letters(look.size(8), decides, colour if decides else QUIET)
            below += draft.text(f"{key}.detalle", detail, Box(left, below, room, 0), form)
        ends.append(below)
    draft.top = max(ends) + 1
    for position, text in enumerate(population_remarks(case, candidate), 1):
        box, form = Box(MARGIN, draft.top, WIDTH, 0), letters(look.size(8), colour=QUIET)
        draft.top += draft.text(f"c1.poblacion{position}", text, box, form) + 0.4
    line = draft.top + 1
    draft.later(lambda sheet: sheet.rule("c1.cifras.linea", MARGIN, line, WIDTH, RULE))
    draft.top += 3


def _counts(case: Dossier, candidate: CandidateSummary) -> list[Figure]:
    """The people by each count that is known, the one that decides marked; both censuses first."""
    deciding, found = case.parameter("population"), candidate.population_measures
    known = [name for name in CENSUSES if name in found.counts and _whole(candidate, name)]
    if deciding not in known:
        known.append(deciding)
    figures = []
    for name in known:
        decides = name == deciding
        value = found.counts[name].by(found.measure)
        if decides:
            value = candidate.criterion("population").value
        detail = text_of(case, "summary_base") if decides else ""
        told = f"{WHOSE[found.measure]}, {count_name(name, case)}"
        figures.append((str(people(value)), told, detail, decides))
    return figures


def _whole(candidate: CandidateSummary, name: str) -> bool:
    return candidate.population_measures.counts[name].whole is not None


def population_remarks(case: Dossier, candidate: CandidateSummary) -> list[str]:
    """Lines under the figures: the other measures of the base, and what the censuses count."""
    deciding, found = case.parameter("population"), candidate.population_measures
    measures = found.counts[deciding]
    others = [
        f"{parameter_text('population_measure', name)}: {number(round(value))}"
        f"{_ends(people_interval(candidate, name))}"
        for name in ("whole", "urban", "inside")
        if name != found.measure and (value := measures.by(name)) is not None
    ]
    lines = []
    ends = people_interval(candidate)
    if ends:
        lines.append(
            f"La cifra que decide está {ends}: no se sabe dónde vive la gente en su manzana."
        )
    if others:
        lines.append(f"{count_name(deciding, case)}, otras medidas: {'; '.join(others)}.")
    if all(name in found.counts and _whole(candidate, name) for name in CENSUSES):
        lines.append(text_of(case, "summary_census"))
    return lines


def _ends(told: str) -> str:
    return f" ({told})" if told else ""


def _gap(case: Dossier, candidate: CandidateSummary) -> Figure:
    item = candidate.criterion("continuity")
    known = candidate.critical_gap_m is not None or item.verdict == "no cumple"
    value = metres(candidate.critical_gap_m, case, ">") if known else "sin dato"
    detail = f"tolerancia: {number(case.tolerance_m)} m, sin norma conocida"
    return str(value), "separación crítica", detail, False


def _size(candidate: CandidateSummary) -> Figure:
    regions = len(candidate.regions)
    told = "de una misma región" if regions == 1 else f"de {regions} regiones"
    partial = len(candidate.partial)
    detail = f"y {partial} con pertenencia parcial" if partial else ""
    return str(len(candidate.communes)), f"comunas {told}", detail, False
