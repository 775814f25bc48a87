"""G4, below its heat map: the sets by letter, and how robust the membership of each commune is."""

from __future__ import annotations

import math

from ...core.basis import filled
from ...core.records import CommuneRobustnessRow, FoundSetRow
from ...toolbelt.formats import number, percent
from ..paper.look import ACCENT, BAND, QUIET, RULE, WHITE, WIDTH, letters
from ..paper.measure import text_height
from ..paper.sheet import CENTRE, LEFT, MIDDLE, RIGHT, Box, Sheet
from ..reading.robustness_facts import Robust, change_text
from .heat_colours import colour_at, ink_on

ROW, TITLE, NAMES, BAR, WHEN, LIST = 5.0, 6.5, 44.0, 34.0, 30.0, 29.0
"""Mm: height of a line and of a title, width of the names, the bars and the tolerances, and where
the lists of communes begin."""
SAID = (WHEN - 1, WIDTH - NAMES - BAR - 4 - WHEN)
"""Mm for the tolerances of a commune, and for what changes the answer most."""

RULE_AXIS = "regla de pertenencia"
SETS, COMMUNES = 6, 14
"""Sets and communes that are printed; the tables hold them all."""
SIZE = 7.0


def sets_height(robust: Robust) -> float:
    """Height in mm of the list of sets."""
    rows = sum(_set_height(row) for row in robust.sets[:SETS])
    return TITLE + rows + (4.0 if len(robust.sets) > SETS else 0.0)


def _set_height(row: FoundSetRow) -> float:
    look = letters(SIZE, row.of_case)
    return max(text_height(_set_text(row), look, WIDTH - LIST) + 1.4, ROW)


def _set_text(row: FoundSetRow) -> str:
    """The communes of the set of the case, or what tells another set from it."""
    if not row.n_members:
        return "menos de dos comunas miembro"
    if row.of_case:
        return f"{row.n_members}: {row.member_names}"
    return f"{row.n_members} comunas; {change_text(row)}"


def add_sets(sheet: Sheet, robust: Robust, box: Box) -> None:
    """Each set by its letter, with what tells it from that of the case and how often it comes."""
    title = "Conjuntos hallados, por la parte de las combinaciones evaluables que los da"
    sheet.text("conjuntos", title, Box(box.x, box.y, box.width, TITLE), letters(8.5, True))
    y = box.y + TITLE
    for place, row in enumerate(robust.sets[:SETS]):
        height, key = _set_height(row), f"conjunto{place}"
        letter = Box(box.x, y, 8, ROW)
        look = letters(8, True, ACCENT)
        sheet.text(f"{key}.letra", row.letter or "—", letter, look, CENTRE, MIDDLE)
        look, share = letters(SIZE, row.of_case), Box(box.x + 10, y, 16, ROW)
        sheet.text(f"{key}.parte", _part(row.share), share, look, RIGHT, MIDDLE)
        area = Box(box.x + LIST, y, box.width - LIST, height)
        sheet.text(key, _set_text(row), area, look, LEFT, MIDDLE)
        y += height
    rest = len(robust.sets) - SETS
    if rest > 0:
        text = "{rest} {rest:conjunto más está|conjuntos más están} en la tabla «found_sets»."
        text = filled(text, {"rest": rest})
        area = Box(box.x, y, box.width, 4)
        sheet.text("conjuntos.resto", text, area, letters(6.5, colour=QUIET), LEFT, MIDDLE)


def communes_height(robust: Robust) -> float:
    """Height in mm of the bars of the communes."""
    more = 4.0 if len(robust.communes) > COMMUNES else 0.0
    return TITLE + 4.0 + sum(_height(row) for row in _listed(robust)) + more


def _listed(robust: Robust) -> list[CommuneRobustnessRow]:
    """The communes that are printed: those of the candidate, then those that come most often."""
    rows = sorted(robust.communes, key=lambda row: (not row.own, -(row.share or 0.0), row.cut))
    return rows[:COMMUNES]


def add_communes(sheet: Sheet, robust: Robust, box: Box) -> None:
    """A bar for each commune, at which tolerances it is a member, and what changes that most."""
    title = "Robustez de cada comuna: en qué parte de las combinaciones evaluables es miembro"
    sheet.text("comunas", title, Box(box.x, box.y, box.width, TITLE), letters(8.5, True))
    y = box.y + TITLE
    left = box.x + NAMES + BAR + 4
    heads = ("es miembro", "lo que más cambia la respuesta")
    for place, text in enumerate(heads):
        area = Box(left + place * WHEN, y, box.x + box.width - left - place * WHEN, 4)
        sheet.text(f"comunas.cabeza{place}", text, area, letters(6.5, colour=QUIET), LEFT, MIDDLE)
    y += 4.0
    for row in _listed(robust):
        _add_commune(sheet, row, Box(box.x, y, box.width, _height(row)), left)
        y += _height(row)
    rest = len(robust.communes) - COMMUNES
    if rest > 0:
        text = "{rest} {rest:comuna más está|comunas más están} en la capa «commune_robustness»."
        text = filled(text, {"rest": rest})
        area = Box(box.x, y, box.width, 4)
        sheet.text("comunas.resto", text, area, letters(6.5, colour=QUIET), LEFT, MIDDLE)


def _add_commune(sheet: Sheet, row: CommuneRobustnessRow, box: Box, left: float) -> None:
    key = f"comuna{row.cut}"
    label = Box(box.x, box.y, NAMES - 2, box.height)
    sheet.text(f"{key}.nombre", _name(row), label, letters(SIZE, row.own), RIGHT, MIDDLE)
    whole = Box(box.x + NAMES, box.y + (box.height - ROW) / 2 + 0.6, BAR, ROW - 1.2)
    sheet.area(f"{key}.fondo", whole, BAND if row.share is None else WHITE, RULE, 0.15)
    if row.share:
        bar = Box(whole.x, whole.y, BAR * row.share, whole.height)
        sheet.area(f"{key}.barra", bar, colour_at(0.3 + 0.5 * row.share))
    text = "no evaluable" if row.share is None else _part(row.share)
    _add_part(sheet, key, text, row.share, whole)
    for place, (said, width) in enumerate(zip((_interval(row), _weakest(row)), SAID)):
        area = Box(left + place * WHEN, box.y, width, box.height)
        sheet.text(f"{key}.dicho{place}", said, area, letters(6.5), LEFT, MIDDLE)


def _name(row: CommuneRobustnessRow) -> str:
    return row.name if row.own else f"{row.name} (no es de la candidata)"


def _height(row: CommuneRobustnessRow) -> float:
    """Height in mm of the line of a commune: its texts are wrapped, none is made smaller."""
    said, small = SAID, letters(6.5)
    heights = (
        text_height(_name(row), letters(SIZE, row.own), NAMES - 2),
        text_height(_interval(row), small, said[0]),
        text_height(_weakest(row), small, said[1]),
    )
    return max(max(heights) + 1.2, ROW)


def _add_part(sheet: Sheet, key: str, text: str, share: float | None, bar: Box) -> None:
    """The share in the bar where it has room, else to its right."""
    inside = share is not None and share > 0.35  # noqa: PLR2004 - a number needs a third
    ink = ink_on(colour_at(0.3 + 0.5 * (share or 0.0))) if inside else QUIET
    width = BAR * (share or 0.0)
    place = Box(bar.x, bar.y, width - 1.5, bar.height) if inside else bar
    if not inside:
        place = Box(bar.x + width + 1.5, bar.y, BAR - width - 1.5, bar.height)
    across = RIGHT if inside else LEFT
    sheet.text(f"{key}.parte", text, place, letters(SIZE, True, ink), across, MIDDLE)


def _interval(row: CommuneRobustnessRow) -> str:
    """The tolerances at which a commune is a member with the other values of the case."""
    if row.joins_m is None:
        return "a ninguna tolerancia"
    begin = number(math.ceil(row.joins_m))
    if row.leaves_m is not None:
        return f"desde {begin} hasta {number(math.ceil(row.leaves_m) - 1)} m"
    return "a toda tolerancia" if not row.joins_m else f"desde {begin} m"


def _weakest(row: CommuneRobustnessRow) -> str:
    if row.weakest_axis is None:
        return "nada de lo que se prueba" if row.share is not None else "—"
    axis = (
        "" if row.weakest_axis == RULE_AXIS else f"{row.weakest_axis}: "
    )  # a rule says what it is
    return f"{axis}{row.weakest_value} ({_part(row.weakest_share)})"


def _part(share: float | None) -> str:
    """A share that rounding makes neither all nor nothing."""
    if share is None:
        return "s. d."
    if 0.9995 <= share < 1:  # noqa: PLR2004
        return ">99,9 %"
    if 0 < share < 0.0005:  # noqa: PLR2004
        return "<0,1 %"
    return percent(share, 0 if share in (0, 1) else 1)
