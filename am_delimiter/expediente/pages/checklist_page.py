"""The checklist before submission, A4 portrait: what is ready, what lacks, what to look at."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPrintLayout, QgsTextFormat

from ...core.procedure import Group, Item, Mark
from ...toolbelt.formats import date
from ..paper.look import A4, ACCENT, BAND, FOOT, MARGIN, QUIET, RULE, VERDICTS, WIDTH, letters
from ..paper.measure import broken, text_height
from ..paper.sheet import Box, Sheet, add_page
from ..reading.dossier import Dossier
from ..reading.log_texts import checklist_of, item_texts, log_of, window_text

TOP = 18.0
COLOURS = {mark: VERDICTS[mark.verdict.value] for mark in Mark}
_ORDER = (Mark.LACKING, Mark.REVIEW, Mark.READY)
"""What somebody must do comes first."""
_COUNTED = {Mark.LACKING: "falta", Mark.REVIEW: "por revisar", Mark.READY: "listo"}
_PLURAL = {Mark.LACKING: "faltan", Mark.REVIEW: "por revisar", Mark.READY: "listos"}
_WORD, _TEXT, _DETAIL = 6.0, 24.0, 88.0
"""Where the word, the text and the detail of an item begin, from the margin."""

_PADS = (1.3, 0.7, 0.2)
"""Room between two items: the widest with which the list is one page."""


def add_checklist(
    layout: QgsPrintLayout,
    case: Dossier,
    review: str = "",
    unwritten: Sequence[str] | None = None,
) -> None:
    """The page; ``review`` is the DIFROL resolution on this product, "" while it is pending.

    ``unwritten`` are the headings of the rationale without a text, None where nobody asks.
    """
    log = log_of(case)
    items = checklist_of(case, log, review, unwritten)
    sheet = add_page(layout, A4, "LC")
    top = _add_head(sheet, case, window_text(log))
    top += _add_counts(sheet, items, top) + 5
    _Rows(sheet, top).add(items)


def _add_head(sheet: Sheet, case: Dossier, window: str) -> float:
    box = Box(MARGIN, 16, WIDTH, 5)
    head = "ANTES DE PRESENTAR LA SOLICITUD"
    sheet.text("antetitulo", head, box, letters(8, True, ACCENT))
    below = 21 + sheet.text(
        "titulo", "Lista de cotejo", Box(MARGIN, 21, WIDTH, 0), letters(22, True)
    )
    about = f"{case.title()} · {date(case.day.isoformat())}"
    box = Box(MARGIN, below, WIDTH, 0)
    below += sheet.text("de", about, box, letters(10, colour=QUIET)) + 1
    below += sheet.text("ventana", window, Box(MARGIN, below, WIDTH, 0), letters(10, True))
    return below + 3


def _add_counts(sheet: Sheet, items: Sequence[Item], top: float) -> float:
    """How many items lack, are to be looked at and are ready; returns the height."""
    width, height = (WIDTH - 8) / 3, 15.0
    for place, mark in enumerate(_ORDER):
        left, key = MARGIN + place * (width + 4), f"cuenta.{mark.value}"
        count = sum(item.mark is mark for item in items)
        sheet.area(f"{key}.fondo", Box(left, top, width, height), BAND, RULE)
        sheet.area(f"{key}.franja", Box(left, top, 1.6, height), COLOURS[mark])
        add_sign(sheet, key, mark, Box(left + 5, top + 4, 7, 7))
        number = letters(20, True, COLOURS[mark])
        sheet.text(f"{key}.numero", str(count), Box(left + 15, top + 3, 16, 9), number)
        word = (_COUNTED if count == 1 else _PLURAL)[mark]
        sheet.text(f"{key}.palabra", word, Box(left + 29, top + 5.2, width - 30, 6), letters(11))
    return height


def add_sign(sheet: Sheet, key: str, mark: Mark, box: Box) -> None:
    """A tick, a cross or an exclamation mark in its colour: told apart by shape as well."""
    colour, width = COLOURS[mark], box.width / 8
    x, y, side = box.x, box.y, box.width
    if mark is Mark.READY:
        points = [
            (x, y + 0.55 * side),
            (x + 0.35 * side, y + 0.9 * side),
            (x + side, y + 0.1 * side),
        ]
        sheet.line(f"{key}.signo", points, colour, width)
    elif mark is Mark.LACKING:
        near, far = 0.1 * side, 0.9 * side
        sheet.line(f"{key}.signo", [(x + near, y + near), (x + far, y + far)], colour, width)
        sheet.line(f"{key}.signo2", [(x + far, y + near), (x + near, y + far)], colour, width)
    else:
        middle = x + side / 2 - width / 2
        sheet.area(f"{key}.signo", Box(middle, y, width, 0.65 * side), colour)
        sheet.area(f"{key}.signo2", Box(middle, y + 0.82 * side, width, width), colour)


_HEADING = 8.5
"""Room of the heading of a group, in mm."""

_Text = tuple[float, float, str, QgsTextFormat]
"""Where a text of an item begins, its width, and its letters."""


def _texts(item: Item) -> list[_Text]:
    text, detail = item_texts(item)
    word = letters(8, True, COLOURS[item.mark])
    return [
        (_WORD, _TEXT - _WORD - 1, item.mark.value.upper(), word),
        (_TEXT, _DETAIL - _TEXT - 2, text, letters(9, True)),
        (_DETAIL, WIDTH - _DETAIL, detail, letters(8)),
    ]


def _height(texts: Sequence[_Text]) -> float:
    heights = [text_height(broken(t, form, width), form, width) for _, width, t, form in texts]
    return max(heights) + 0.6


class _Rows:
    """Items one under the other, on further pages where they have no room."""

    def __init__(self, sheet: Sheet, top: float) -> None:
        self._sheet = sheet
        self._top = top
        self._number = 0
        self._pad = _PADS[0]

    def add(self, items: Sequence[Item]) -> None:
        """Every group with its heading, what lacks first."""
        groups = len({item.group for item in items})
        taken = sum(_height(_texts(item)) for item in items) + groups * _HEADING
        room = FOOT - self._top - taken
        self._pad = next((pad for pad in _PADS if pad * len(items) <= room), _PADS[0])
        for group in Group:
            own = [item for item in items if item.group is group]
            own.sort(key=lambda item: _ORDER.index(item.mark))
            for place, item in enumerate(own):
                self._add_item(item, group.value if place == 0 else "")

    def _add_item(self, item: Item, heading: str) -> None:
        texts = _texts(item)
        height = _height(texts)
        self._make_room(height + self._pad + (9 if heading else 0))
        if heading:
            box = Box(MARGIN, self._top + 2, WIDTH, 6)
            self._number += 1
            self._sheet.text(f"grupo{self._number}", heading, box, letters(11, True, ACCENT))
            self._top += _HEADING
        self._number += 1
        key = f"i{self._number}"
        self._sheet.rule(f"{key}.linea", MARGIN, self._top, WIDTH, RULE)
        add_sign(self._sheet, key, item.mark, Box(MARGIN + 0.5, self._top + 1.2, 3.2, 3.2))
        for place, (left, width, text, form) in enumerate(texts):
            if text:
                box = Box(MARGIN + left, self._top + 1, width, 0)
                self._sheet.text(f"{key}.{place}", text, box, form)
        self._top += height + self._pad

    def _make_room(self, height: float) -> None:
        """A further page when less than ``height`` is left on this one."""
        if self._top + height <= FOOT:
            return
        self._sheet = add_page(self._sheet.layout, A4, f"{self._sheet.key}+")
        box = Box(MARGIN, TOP - 7, WIDTH, 6)
        title = "Lista de cotejo (continuación)"
        self._sheet.text("titulo", title, box, letters(9, True, ACCENT))
        self._top = TOP
