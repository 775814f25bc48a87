"""A candidate on the summary: a card with its map, verdict and communes, or one line."""

from __future__ import annotations

from ...core.records import CandidateSummary, ResultSummary
from ...toolbelt.formats import date, number
from ...toolbelt.verdict_signs import signed
from ..paper.draft import Draft
from ..paper.look import BAND, INK, MARGIN, QUIET, RULE, WHITE, WIDTH, letters, verdict_colour
from ..paper.sheet import CENTRE, MIDDLE, Box
from ..reading.dossier import Dossier
from ..reading.modification_facts import area_line
from ..reading.story import measured_sentences, register_sentence, verdict_sentence
from ..reading.wording import count_name, joined, people, verdict_text
from .summary_look import SummaryLook
from .summary_map import write_map

PAD = 5.0
BADGE = 58.0
LOW_BADGE = 7.5


def write_card(draft: Draft, case: Dossier, candidate: CandidateSummary, look: SummaryLook) -> None:
    """The card of the first candidate: beside its map who it is and what the verdict is."""
    top, left, inner = draft.top, MARGIN + PAD, WIDTH - 2 * PAD
    map_left = MARGIN + WIDTH - PAD - look.map
    has_map = bool(case.places.continua)
    beside = map_left - left - PAD if has_map else inner
    below = top + 4
    name = letters(look.size(16), True)
    below += draft.text("c1.nombre", candidate.name, Box(left, below, beside, 0), name)
    quiet = letters(look.size(8.5), colour=QUIET)
    told = _register(candidate, case.summary)
    below += draft.text("c1.id", told, Box(left, below, beside, 0), quiet) + 1.5
    _write_badge(draft, "c1", candidate, Box(left, below, BADGE, 11 * look.scale), look)
    below += 11 * look.scale + 2
    sentences = [
        ("c1.veredicto.frase", verdict_sentence(candidate), letters(look.size(10.5), True)),
        *(
            (f"c1.respuesta{place}", text, letters(look.size(9)))
            for place, text in enumerate(measured_sentences(candidate, case), 1)
        ),
    ]
    for id_, text, form in sentences:
        below += draft.text(id_, text, Box(left, below, beside, 0), form) + 1.2
    if has_map:
        below = max(below, top + 4 + look.map)
        write_map(draft, case, Box(map_left, top + 4, look.map, below - top - 4))
        below += 2
    for id_, text in (
        ("c1.registro", register_sentence(candidate, case)),
        ("c1.comunas", _communes(case, candidate, look)),
    ):
        if text:
            form = letters(look.size(8.5), colour=INK)
            below += draft.text(id_, text, Box(left, below, inner, 0), form) + 1
    height = below + 2 - top
    colour = verdict_colour(candidate.verdict)
    draft.first(lambda sheet: sheet.area("c1.franja", Box(MARGIN, top, 2, height), colour))
    draft.first(lambda sheet: sheet.area("c1.fondo", Box(MARGIN, top, WIDTH, height), BAND, RULE))
    draft.top = top + height + 3 * look.scale


def _register(candidate: CandidateSummary, summary: ResultSummary) -> str:
    found, modified = candidate.registered, summary.modification
    if modified and modified.candidate == candidate.id:
        return f"{candidate.id} · modifica {modified.name} ({area_line(modified)})"
    if not found:
        return f"{candidate.id} · conjunto de comunas sin entrada en el registro"
    day = f", {date(found.date)}" if found.date else ""
    return f"{candidate.id} · en el registro: {found.state}{day}"


def _write_badge(
    draft: Draft, key: str, candidate: CandidateSummary, box: Box, look: SummaryLook
) -> None:
    """The verdict in white on its colour: on two lines and large where the box is high."""
    verdict = candidate.verdict
    draft.area(f"{key}.sello", box, verdict_colour(verdict))
    told, high = signed(verdict, verdict_text(verdict).upper()), box.height > LOW_BADGE
    size = 14 if high and "(" not in told else 10
    text = told.replace(" (", "\n(") if high else told
    form = letters(min(look.size(size), size), True, WHITE)
    draft.text(f"{key}.veredicto", text, box, form, CENTRE, MIDDLE)


def _communes(case: Dossier, candidate: CandidateSummary, look: SummaryLook) -> str:
    """The communes of the set by name and code; of very many the first."""
    text = f"Comunas: {_named(case, candidate.communes, look)}."
    if candidate.partial:
        text += f" Parcial: {_named(case, candidate.partial, look)}."
    return text


def _named(case: Dossier, cuts: tuple[str, ...], look: SummaryLook) -> str:
    names = [f"{case.names[cut]} ({cut})" for cut in cuts]
    if len(names) <= look.named:
        return joined(names)
    rest = len(names) - look.named + 1
    return f"{', '.join(names[: look.named - 1])} y {number(rest)} más (tabla T1)"


def write_line(
    draft: Draft, case: Dossier, candidate: CandidateSummary, position: int, look: SummaryLook
) -> None:
    """A further candidate in one low line: its name, communes, people and verdict."""
    top, key, left = draft.top, f"c{position}", MARGIN + PAD
    inner = WIDTH - 2 * PAD - BADGE - 3
    deciding = case.parameter("population")
    item = candidate.criterion("population")
    told = people(item.value, item.threshold)
    text = (
        f"{candidate.name} · {len(candidate.communes)} comunas · {told} habitantes "
        f"({count_name(deciding, case)})"
    )
    form = letters(look.size(8.5), True)
    used = draft.text(f"{key}.nombre", text, Box(left, top + 1.2, inner, 0), form)
    height = max(used + 2.4, LOW_BADGE - 1.5)
    box = Box(MARGIN + WIDTH - BADGE, top, BADGE, height)
    _write_badge(draft, key, candidate, Box(box.x, box.y, BADGE, min(height, LOW_BADGE)), look)
    colour = verdict_colour(candidate.verdict)
    draft.first(lambda sheet: sheet.area(f"{key}.franja", Box(MARGIN, top, 2, height), colour))
    ground = Box(MARGIN, top, WIDTH, height)
    draft.first(lambda sheet: sheet.area(f"{key}.fondo", ground, BAND, RULE))
    draft.top += height + 1
