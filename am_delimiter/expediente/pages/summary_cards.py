"""A candidate on the summary: a card with its verdict and figures, or one line."""

from __future__ import annotations

from ...core.records import CandidateSummary
from ...toolbelt.formats import date, number
from ...toolbelt.verdict_signs import signed
from ..paper.look import BAND, INK, MARGIN, QUIET, RULE, WHITE, WIDTH, letters, verdict_colour
from ..paper.sheet import CENTRE, MIDDLE, Box, Sheet
from ..reading.dossier import Dossier
from ..reading.sentences import WHOSE, answer
from ..reading.wording import count_name, joined, metres, parameter_text, people, verdict_text

PAD = 6.0
BADGE = 58.0
MAIN_SENTENCES = 2
LOW_BADGE = 7.5


def add_card(sheet: Sheet, case: Dossier, candidate: CandidateSummary, top: float) -> float:
    """The card of the first candidate; returns its height in mm."""
    left, inner = MARGIN + PAD, WIDTH - 2 * PAD
    sheet.area("c1.fondo", Box(MARGIN, top, WIDTH, 10), BAND, RULE)
    colour = verdict_colour(candidate.verdict)
    sheet.area("c1.franja", Box(MARGIN, top, 2, 10), colour)
    below = top + 5
    used = _add_title(sheet, candidate, Box(left, below, inner - BADGE - 4, 0))
    _add_badge(sheet, "c1", candidate, Box(MARGIN + WIDTH - PAD - BADGE, below, BADGE, 12))
    below += max(used, 13) + 2
    for position, sentence in enumerate(answer(candidate, case.summary)):
        told = letters(10.5, True) if position < MAIN_SENTENCES else letters(9)
        box = Box(left, below, inner, 0)
        below += sheet.text(f"c1.respuesta{position + 1}", sentence, box, told) + 0.8
    below = _add_figures(sheet, case, candidate, below + 3)
    below += _add_communes(sheet, case, candidate, Box(left, below + 3, inner, 0)) + 3
    height = below + 4 - top
    sheet.resize("c1.fondo", height)
    sheet.resize("c1.franja", height)
    return height


def _add_title(sheet: Sheet, candidate: CandidateSummary, box: Box) -> float:
    used = sheet.text("c1.nombre", candidate.name, box, letters(16, True))
    under = Box(box.x, box.y + used, box.width, 0)
    return used + sheet.text("c1.id", _register(candidate), under, letters(8.5, colour=QUIET))


def _register(candidate: CandidateSummary) -> str:
    found = candidate.registered
    if not found:
        return f"{candidate.id} · conjunto de comunas sin entrada en el registro"
    day = f", {date(found.date)}" if found.date else ""
    return f"{candidate.id} · en el registro: {found.state}{day}"


def _add_badge(sheet: Sheet, key: str, candidate: CandidateSummary, box: Box) -> None:
    """The verdict in white on its colour: on two lines and large where the box is high."""
    verdict = candidate.verdict
    sheet.area(f"{key}.sello", box, verdict_colour(verdict))
    told, high = signed(verdict, verdict_text(verdict).upper()), box.height > LOW_BADGE
    size = 14 if high and "(" not in told else 10
    text = told.replace(" (", "\n(") if high else told
    sheet.text(f"{key}.veredicto", text, box, letters(size, True, WHITE), CENTRE, MIDDLE)


def _add_figures(sheet: Sheet, case: Dossier, candidate: CandidateSummary, top: float) -> float:
    """Three figures side by side; returns where they end."""
    figures = (_people(case, candidate), _gap(case, candidate), _size(candidate))
    width = (WIDTH - 2 * PAD) / len(figures)
    ends = []
    for position, (value, name, detail) in enumerate(figures):
        left, key = MARGIN + PAD + position * width, f"c1.cifra{position + 1}"
        sheet.text(key, value, Box(left, top, width - 2, 8.5), letters(17, True))
        box = Box(left, top + 8.5, width - 4, 0)
        below = box.y + sheet.text(f"{key}.nombre", name, box, letters(8.5, True))
        if detail:
            box = Box(left, below, width - 4, 0)
            below += sheet.text(f"{key}.detalle", detail, box, letters(8, colour=QUIET))
        ends.append(below)
    return max(ends)


def _people(case: Dossier, candidate: CandidateSummary) -> tuple[str, str, str]:
    """The figure that decides, then the other measures that are known, then the other counts."""
    deciding, found = case.parameter("population"), candidate.population_measures
    counts, measures = candidate.population, found.counts[case.parameter("population")]
    decides = found.measure
    others = [
        f"{parameter_text('population_measure', name)}: {number(round(value))}"
        for name in ("whole", "urban", "inside")
        if name != decides and (value := measures.by(name)) is not None
    ]
    others += [
        f"{count_name(name, case)}: {people(value)}"
        for name, value in counts.items()
        if name != deciding
    ]
    item = candidate.criterion("population")
    name = f"{WHOSE[decides]}, {count_name(deciding, case)} (decide)"
    return str(people(item.value)), name, "\n".join(others)


def _gap(case: Dossier, candidate: CandidateSummary) -> tuple[str, str, str]:
    item = candidate.criterion("continuity")
    known = candidate.critical_gap_m is not None or item.verdict == "no cumple"
    value = metres(candidate.critical_gap_m, case, ">") if known else "sin dato"
    detail = f"tolerancia: {number(case.tolerance_m)} m,\nsin norma conocida"
    return str(value), "separación crítica", detail


def _size(candidate: CandidateSummary) -> tuple[str, str, str]:
    regions = len(candidate.regions)
    told = "de una misma región" if regions == 1 else f"de {regions} regiones"
    partial = len(candidate.partial)
    detail = f"y {partial} con pertenencia parcial" if partial else ""
    return str(len(candidate.communes)), f"comunas {told}", detail


def _add_communes(sheet: Sheet, case: Dossier, candidate: CandidateSummary, box: Box) -> float:
    names = case.names
    text = f"Comunas: {joined([f'{names[c]} ({c})' for c in candidate.communes])}."
    if candidate.partial:
        text += f" Parcial: {joined([f'{names[c]} ({c})' for c in candidate.partial])}."
    return sheet.text("c1.comunas", text, box, letters(9, colour=INK))


def add_line(
    sheet: Sheet, case: Dossier, candidate: CandidateSummary, position: int, top: float
) -> float:
    """A further candidate in a low card; returns its height in mm."""
    key, left = f"c{position}", MARGIN + PAD
    inner = WIDTH - 2 * PAD - BADGE - 4
    sheet.area(f"{key}.fondo", Box(MARGIN, top, WIDTH, 10), BAND, RULE)
    sheet.area(f"{key}.franja", Box(MARGIN, top, 2, 10), verdict_colour(candidate.verdict))
    name = f"{candidate.name} · {len(candidate.communes)} comunas"
    below = top + 2.5
    below += sheet.text(f"{key}.nombre", name, Box(left, below, inner, 0), letters(10, True))
    told = " ".join(answer(candidate, case.summary)[:2])
    below += sheet.text(f"{key}.respuesta", told, Box(left, below, inner, 0), letters(8.5))
    height = max(below + 2.5 - top, 12)
    badge = Box(MARGIN + WIDTH - PAD - BADGE, top + (height - LOW_BADGE) / 2, BADGE, LOW_BADGE)
    _add_badge(sheet, key, candidate, badge)
    sheet.resize(f"{key}.fondo", height)
    sheet.resize(f"{key}.franja", height)
    return height
