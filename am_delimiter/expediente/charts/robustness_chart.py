"""G4: the heat map of a study of sensitivity: the set at each tolerance, value by value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...core.basis import Verdict
from ...core.records import CombinationRow
from ...toolbelt.formats import number, percent
from ..paper.look import ACCENT, BAND, INK, QUIET, RULE, WHITE, letters
from ..paper.picture import Rectangles
from ..paper.sheet import CENTRE, LEFT, MIDDLE, RIGHT, Box, Sheet
from ..reading.robustness_facts import LAND, Robust
from .chart_parts import fitting
from .heat_colours import colour_at, ink_on
from .ramp_key import add_ramp

NAMES, PITCH, HEAD, LEGEND, BETWEEN = 56.0, 4.6, 9.5, 14.0, 4.2
"""Mm: width of the names, height of a row, of the tolerances, of the legend, and of a heading."""
WIDEST = 14.0
SIZE = 7.0
MOST = 8
"""Values of an axis that are drawn; the table holds them all."""

TITLES = {
    "source": "Fuente de lo construido",
    "builtup_share": "Parte construida de la celda",
    "min_patch_ha": "Mancha mínima",
    "membership_text": "Regla de pertenencia",
}
UNJUDGED = "n. e."
"""Written in a cell of combinations that cannot be judged."""
SIGNS = {Verdict.MET.value: "C", Verdict.NOT_MET.value: "N"}
"""What is written of the criterion of the population; E where it is not evaluable."""


@dataclass(frozen=True)
class HeatLine:
    """A row of the heat map, or the heading of an axis (without cells)."""

    label: str
    cells: tuple[CombinationRow | None, ...] = ()
    of_case: bool = False

    @property
    def height(self) -> float:
        """Its height in mm."""
        return PITCH if self.cells else BETWEEN


def heat_lines(robust: Robust) -> list[HeatLine]:
    """The rows of the axes that have several values, each under its heading."""
    lines = []
    for field in LAND:
        values = robust.values(field)
        if len(values) < 2 and field != LAND[-1]:  # noqa: PLR2004 - nothing is changed there
            continue
        own = getattr(robust.case, field)
        shown = _shown(values, own)
        rest = len(values) - len(shown)
        title = TITLES[field] + (f" (otras {rest} en la tabla «combinations»)" if rest else "")
        lines.append(HeatLine(title))
        lines += [
            HeatLine(_label(field, one), tuple(robust.course(field, one)), one == own)
            for one in shown
        ]
    return lines


def _shown(values: list[object], own: object) -> list[object]:
    """The first values, that of the case among them."""
    kept = values[:MOST]
    return kept if own in kept else [*kept[:-1], own]


def _label(field: str, value: object) -> str:
    if field == "builtup_share":
        return "la de la codificación" if value is None else f"{number(float(str(value)))} %"
    return f"{number(float(str(value)))} ha" if field == "min_patch_ha" else str(value)


def robustness_height(lines: list[HeatLine]) -> float:
    """Height in mm of the heat map with its legend."""
    rows = sum(line.height for line in lines)
    return HEAD + BETWEEN + PITCH + rows + 2 + LEGEND


@dataclass(frozen=True)
class _Frame:
    """Where the columns of the tolerances are."""

    left: float
    width: float
    count: int

    def at(self, position: int, y: float) -> Box:
        return Box(self.left + position * self.width, y, self.width, PITCH)


def add_robustness_map(sheet: Sheet, robust: Robust, lines: list[HeatLine], box: Box) -> None:
    """Draw the heat map: how many agree at each tolerance, then value by value."""
    tolerances = robust.tolerances
    width = min((box.width - NAMES) / len(tolerances), WIDEST)
    frame = _Frame(box.x + NAMES, width, len(tolerances))
    top = box.y + HEAD
    bottom = _add_grounds(sheet, robust, lines, frame, top)
    _add_tolerances(sheet, robust, frame, box)
    _add_heading(sheet, "todas", "Todas las combinaciones", Box(box.x, top, NAMES, BETWEEN))
    _add_agreement(sheet, robust, frame, top + BETWEEN)
    y = top + BETWEEN + PITCH
    for place, line in enumerate(lines):
        key = f"fila{place}"
        if line.cells:
            _add_line(sheet, key, robust, line, frame, y)
        else:
            _add_heading(sheet, key, line.label, Box(box.x, y, NAMES, BETWEEN))
        y += line.height
    for place, tolerance in enumerate(tolerances):
        if tolerance == robust.case.tolerance_m:
            for side in (0, 1):
                x = frame.left + (place + side) * width
                sheet.line(f"caso{side}", [(x, top), (x, bottom)], ACCENT, 0.5)
    _add_key(sheet, Box(box.x, bottom + 2, box.width, LEGEND))


def _add_grounds(
    sheet: Sheet, robust: Robust, lines: list[HeatLine], frame: _Frame, top: float
) -> float:
    """The colours of all cells as one item under the texts; returns where they end."""
    grounds, y = Rectangles(), top + BETWEEN
    for place, tolerance in enumerate(robust.tolerances):
        grounds.add(frame.at(place, y), _agreement(robust, tolerance)[1], RULE, 0.1)
    y += PITCH
    for line in lines:
        for place, row in enumerate(line.cells):
            grounds.add(frame.at(place, y), _ground(row, robust), RULE, 0.1)
        y += line.height
    grounds.place(sheet, "fondos", Box(frame.left, top, frame.width * frame.count, y - top))
    return y


def _add_tolerances(sheet: Sheet, robust: Robust, frame: _Frame, box: Box) -> None:
    told = letters(6.5, colour=QUIET)
    head = Box(frame.left, box.y, frame.width * frame.count, 4)
    sheet.text("eje", "tolerancia (m)", head, told, LEFT, MIDDLE)
    for place, tolerance in enumerate(robust.tolerances):
        own = tolerance == robust.case.tolerance_m
        area = Box(frame.left + place * frame.width, box.y + 4.2, frame.width, HEAD - 4.7)
        if own:
            sheet.area("elegida", area, ACCENT)
        text = number(tolerance)
        written = fitting([text], frame.width - 1, SIZE, own, WHITE if own else INK)
        sheet.text(f"tolerancia{place}", text, area, written, CENTRE, MIDDLE)


def _add_heading(sheet: Sheet, key: str, text: str, box: Box) -> None:
    told = fitting([text], NAMES - 1, 6.5, True, ACCENT)
    sheet.text(f"{key}.eje", text, box, told, LEFT, MIDDLE)


def _agreement(robust: Robust, tolerance_m: float) -> tuple[str, str]:
    """Which part of all combinations of a tolerance gives the set of the case, and its colour."""
    same, told = robust.same_at(tolerance_m)
    return (_percent(same / told), colour_at(same / told)) if told else (UNJUDGED, BAND)


def _add_agreement(sheet: Sheet, robust: Robust, frame: _Frame, y: float) -> None:
    label = Box(frame.left - NAMES, y, NAMES - 2, PITCH)
    sheet.text("todas.nombre", "dan el conjunto A", label, letters(SIZE), RIGHT, MIDDLE)
    for place, tolerance in enumerate(robust.tolerances):
        text, fill = _agreement(robust, tolerance)
        ink = QUIET if text == UNJUDGED else ink_on(fill)
        written = fitting([text], frame.width - 1.2, SIZE, False, ink)
        sheet.text(f"todas{place}", text, frame.at(place, y), written, CENTRE, MIDDLE)


def _percent(share: float) -> str:
    """Whole per cent; what is not all is not told as 100 %, nor what is not nothing as 0 %."""
    if 0.995 <= share < 1:  # noqa: PLR2004
        return ">99 %"
    return "<1 %" if 0 < share < 0.005 else percent(share, 0)  # noqa: PLR2004


def _add_line(
    sheet: Sheet,
    key: str,
    robust: Robust,
    line: HeatLine,
    frame: _Frame,
    y: float,
) -> None:
    name = f"{line.label} (caso)" if line.of_case else line.label
    told = fitting([name], NAMES - 3, SIZE, line.of_case)
    label = Box(frame.left - NAMES, y, NAMES - 2, PITCH)
    sheet.text(f"{key}.nombre", name, label, told, RIGHT, MIDDLE)
    for place, row in enumerate(line.cells):
        area = frame.at(place, y)
        fill = _ground(row, robust)
        text = cell_text(row)
        judged = row is not None and row.evaluable
        written = fitting(
            [text], frame.width - 1.2, SIZE, judged, ink_on(fill) if judged else QUIET
        )
        sheet.text(f"{key}.{place}", text, area, written, CENTRE, MIDDLE)


def _ground(row: CombinationRow | None, robust: Robust) -> str:
    if row is None or not row.evaluable:
        return BAND
    return colour_at(robust.held(row))


def cell_text(row: CombinationRow | None) -> str:
    """The letter of the set and the sign of its population: ``A·C``; a dash for no set."""
    if row is None or not row.evaluable:
        return UNJUDGED
    if not row.letter:
        return "—"
    return f"{row.letter}·{SIGNS.get(row.verdict_population or '', 'E')}"


def _key_texts() -> Iterator[str]:
    yield (
        "A, B, C…: conjunto (A, el del caso; véase abajo) · segunda letra, criterio de población: "
        "C cumple, N no cumple, E no evaluable"
    )
    yield "—: sin conjunto (menos de dos comunas miembro) · n. e.: no evaluable"


def _add_key(sheet: Sheet, box: Box) -> None:
    told = letters(6.5, colour=QUIET)
    add_ramp(sheet, "clave", box.x + NAMES, box.y)
    label = Box(box.x, box.y, NAMES - 2, 4)
    sheet.text("clave", "comunas de la candidata en el conjunto", label, told, RIGHT, MIDDLE)
    for place, text in enumerate(_key_texts()):
        low = Box(box.x, box.y + 5.2 + place * 3.6, box.width, 3.6)
        sheet.text(f"clave.texto{place}", text, low, told, LEFT, MIDDLE)
