"""What would make the first candidate comply, and the note that weighs most, on the summary."""

from __future__ import annotations

from ..paper.draft import Draft
from ..paper.look import ACCENT, MARGIN, VERDICTS, WIDTH, letters
from ..paper.sheet import Box
from ..reading.dossier import Dossier
from ..reading.story import advice_sentences, caveat, need_sentences, text_of
from .summary_look import SummaryLook

SIDE = 4.0
"""How far texts stand in from their sign, in mm."""


def write_advice(draft: Draft, case: Dossier, look: SummaryLook) -> None:
    """A sentence for each thing that could be done, and for each criterion that lacks evidence."""
    _write_title(draft, "consejo", text_of(case, "summary_needs"), look)
    for position, text in enumerate([*advice_sentences(case), *need_sentences(case)], 1):
        form = letters(look.size(8.5))
        draft.text(f"consejo{position}.marca", "·", Box(MARGIN, draft.top, SIDE, 0), form)
        box = Box(MARGIN + SIDE, draft.top, WIDTH - SIDE, 0)
        draft.top += draft.text(f"consejo{position}", text, box, form) + 0.3
    draft.top += 2 * look.scale


def write_caveat(draft: Draft, case: Dossier, look: SummaryLook) -> None:
    """The note that weighs most, in as many letters as there is room for."""
    found = caveat(case)
    if found is None:
        return
    _write_title(draft, "aviso", text_of(case, "summary_caveat"), look)
    text = _cut(found.text, look.caveat)
    note = f"{text} (aviso {found.position} del anexo A2)"
    colour = VERDICTS["requiere juicio"]
    top, room = draft.top, WIDTH - SIDE
    used = draft.text("aviso", note, Box(MARGIN + SIDE, top, room, 0), letters(look.size(8.5)))
    draft.area("aviso.franja", Box(MARGIN, top, 1.2, used), colour)
    draft.top += used + 1


def _write_title(draft: Draft, key: str, title: str, look: SummaryLook) -> None:
    box = Box(MARGIN, draft.top, WIDTH, 0)
    bold = letters(look.size(10.5), True, ACCENT)
    draft.top += draft.text(f"{key}.titulo", title, box, bold) + 0.8


def _cut(text: str, most: int) -> str:
    """A text of at most so many letters, ended where a part of it ends, else at a word."""
    if len(text) <= most:
        return text
    ends = max(text.rfind(sign, 0, most) for sign in (". ", "; ", ": "))
    if ends > most / 3:
        return f"{text[:ends]}…"
    return f"{text[:most].rpartition(' ')[0].rstrip(',;:')}…"
