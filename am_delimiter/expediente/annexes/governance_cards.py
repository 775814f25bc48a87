"""C1: priority themes and shared problems as cards, A4 portrait."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.core import QgsPrintLayout

from ...core.basis import filled
from ...core.governance import Governance, PriorityTheme, SharedProblem
from ...toolbelt.formats import number
from ..paper.draft import Draft
from ..paper.look import ACCENT, BAND, MARGIN, QUIET, RULE, WARNING, WIDTH, letters
from ..paper.measure import text_height
from ..paper.page_flow import ROOM, TOP, flow_of
from ..paper.sheet import Box, Sheet
from ..reading.dossier import Dossier
from .governance_tables import communes_told

KEY = "C1"
THEMES, PROBLEMS = "Temas prioritarios", "Problemas compartidos"
_GAP, _PAD, _STRIPE = 4.0, 3.5, 1.6
"""Mm between two cards, within a card, and of the strip of colour at its side."""
_IN_A_ROW = {THEMES: 3, PROBLEMS: 2}
_LONGEST = 600
"""Letters of a text on a card; the table of the case holds the whole."""
_HEAD = 9.0
"""Mm of the heading over a row of cards."""
_SEVERITY = {"severity_high": WARNING, "severity_medium": ACCENT}
"""Colours of problems by the id of their severity; the others are quiet."""


@dataclass(frozen=True)
class Card:
    """What stands on a card, from top to bottom; ``colour`` is that of its strip."""

    over: str
    title: str
    texts: tuple[str, ...]
    under: str
    colour: str


def cards_title(found: Governance) -> str:
    """What the cards are about, "" where there are none."""
    told = ((THEMES, found.priorities), (PROBLEMS, found.problems))
    names = [name for name, cards in told if cards]
    return " y ".join([*names[:1], *(name.lower() for name in names[1:])])


def add_cards(layout: QgsPrintLayout, found: Governance, case: Dossier) -> None:
    """The cards, from the page in hand on; a row that has no room begins the next page."""
    most = int(case.catalogue.limit("priority_themes"))
    themes = [_theme(n, one, case) for n, one in enumerate(found.priorities[:most], 1)]
    problems = [_problem(one, case) for one in found.problems]
    deck = _Deck(layout, cards_title(found))
    deck.add(THEMES, themes, _left_out(len(found.priorities), most))
    deck.add(PROBLEMS, problems, _not_shared(found.problems))


def _left_out(count: int, most: int) -> str:
    if count <= most:
        return ""
    return filled(
        "Se anotaron {count} temas; se imprimen {most}, los primeros por su orden. Los demás están "
        "en la tabla «priorities» del GeoPackage.",
        {"count": number(count), "most": number(most)},
    )


def _not_shared(problems: Sequence[SharedProblem]) -> str:
    alone = [one.name for one in problems if not one.is_shared]
    return f"De menos de dos comunas: {'; '.join(alone)}." if alone else ""


def _theme(place: int, one: PriorityTheme, case: Dossier) -> Card:
    told = communes_told(one.cuts, one.elsewhere, case)
    responsible = f"Responsable: {one.responsible}" if one.responsible else ""
    return Card(
        f"TEMA {place}",
        _short(one.name),
        (_short(one.description),),
        "\n".join(filter(None, (_of(told), _short(responsible)))),
        ACCENT,
    )


def _problem(one: SharedProblem, case: Dossier) -> Card:
    told = communes_told(one.cuts, one.elsewhere, case)
    ids = {word.name: word.id for word in case.catalogue.governance_lists.values()}
    evidence = f"Evidencia: {one.evidence}" if one.evidence else "Sin evidencia anotada."
    source = f"Fuente: {one.source}" if one.source else "Sin fuente."
    return Card(
        f"GRAVEDAD {one.severity.upper()}" if one.severity else "GRAVEDAD SIN ANOTAR",
        _short(one.name),
        (_short(one.description), _short(evidence)),
        "\n".join(filter(None, (_of(told), _short(source)))),
        _SEVERITY.get(ids.get(one.severity, ""), QUIET),
    )


def _of(communes: str) -> str:
    return f"Comunas: {communes}" if communes else "Sin comunas anotadas."


def _short(text: str) -> str:
    """A text as long as a card takes it."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST].rpartition(' ')[0]}…"


class _Deck:
    """Rows of cards that flow over pages under their headings."""

    def __init__(self, layout: QgsPrintLayout, title: str) -> None:
        self._layout = layout
        self._title = title
        self._sheet: Sheet | None = None
        self._below = 0.0
        self._pages = 0
        self._placed = 0

    def add(self, heading: str, cards: Sequence[Card], note: str) -> None:
        """Cards of one kind, a row at a time."""
        across = _IN_A_ROW[heading]
        for begun in range(0, len(cards), across):
            row = cards[begun : begun + across]
            drafts, height = self._drafted(row, (WIDTH - _GAP * (across - 1)) / across)
            over = self._head_height(note) if not begun else 0.0
            sheet, top = self._room(over + height)
            if not begun:
                top += self._add_head(sheet, heading, note, top)
            for draw in drafts:
                draw(sheet, top, height)
            self._stand(sheet, top + height)

    def _drafted(
        self, row: Sequence[Card], width: float
    ) -> tuple[list[Callable[[Sheet, float, float], None]], float]:
        """How each card of a row is drawn, and the height of the highest."""
        draws: list[Callable[[Sheet, float, float], None]] = []
        heights = []
        for place, card in enumerate(row):
            self._placed += 1
            left, number = MARGIN + place * (width + _GAP), self._placed
            heights.append(_card(Draft(0.0), card, number, left, width).top)

            def draw(
                sheet: Sheet,
                top: float,
                height: float,
                held: tuple[Card, int, float] = (card, number, left),
            ) -> None:
                card, number, left = held
                name = f"tarjeta{number}"
                sheet.area(f"{name}.fondo", Box(left, top, width, height), BAND, RULE)
                sheet.area(f"{name}.franja", Box(left, top, _STRIPE, height), card.colour)
                _card(Draft(top), card, number, left, width).place(sheet)

            draws.append(draw)
        return draws, max(heights)

    def _head_height(self, note: str) -> float:
        return _HEAD + (text_height(note, letters(7.5), WIDTH) + 1.5 if note else 0.0)

    def _add_head(self, sheet: Sheet, heading: str, note: str, top: float) -> float:
        name = f"grupo{1 + list(_IN_A_ROW).index(heading)}"
        sheet.text(name, heading, Box(MARGIN, top + 1, WIDTH, 6), letters(11, True, ACCENT))
        if note:
            box = Box(MARGIN, top + _HEAD - 1, WIDTH, 0)
            sheet.text(f"{name}.nota", note, box, letters(7.5, colour=QUIET))
        return self._head_height(note)

    def _room(self, height: float) -> tuple[Sheet, float]:
        """Where so much fits: below what stands there, or on a further page under its title."""
        if self._sheet is not None and height <= TOP + ROOM - self._below:
            return self._sheet, self._below
        flow = flow_of(self._layout)
        self._pages += 1
        if self._pages == 1:
            sheet, top = flow.begin(self._layout, KEY, _HEAD + height)
            look = letters(13, True, ACCENT)
            sheet.text("titulo", f"{KEY} · {self._title}", Box(MARGIN, top, WIDTH, 7), look)
            return sheet, top + _HEAD
        sheet, top = flow.next_page(self._layout, f"{KEY}.{self._pages}")
        text = f"{KEY} · {self._title} (continuación)"
        box = Box(MARGIN, TOP - 7, WIDTH, 6)
        sheet.text("titulo", text, box, letters(9, True, ACCENT))
        return sheet, top

    def _stand(self, sheet: Sheet, below: float) -> None:
        self._sheet, self._below = sheet, below + _GAP
        flow_of(self._layout).stand(sheet, below)


def _card(draft: Draft, card: Card, number: int, left: float, width: float) -> Draft:
    """The texts of a card under each other; the draft then ends where the card does."""
    inner, name = width - _STRIPE - 2 * _PAD, f"tarjeta{number}"
    left += _STRIPE + _PAD
    draft.top += _PAD
    parts = (
        ("sobre", card.over, letters(7, True, card.colour), 0.5),
        ("titulo", card.title, letters(10.5, True), 1.5),
        *((f"texto{n}", text, letters(8.5), 1.5) for n, text in enumerate(card.texts, 1)),
        ("bajo", card.under, letters(7.5, colour=QUIET), 0.0),
    )
    for part, text, look, space in parts:
        if text:
            box = Box(left, draft.top, inner, 0)
            draft.top += draft.text(f"{name}.{part}", text, box, look) + space
    draft.top += _PAD
    return draft
