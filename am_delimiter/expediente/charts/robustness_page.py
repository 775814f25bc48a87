"""The sheet of a study of sensitivity: G4 in the expediente, or a page by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.core import QgsPrintLayout

from ...core.basis import filled
from ...toolbelt.formats import number, percent
from ..paper.look import A4, ACCENT, MARGIN, QUIET, WIDTH, letters
from ..paper.measure import text_height
from ..paper.page_flow import flow_of
from ..paper.sheet import Box, Sheet, add_page
from ..reading.robustness_facts import Robust, stable_text
from .robust_communes import add_communes, add_sets, communes_height, sets_height
from .robustness_chart import add_robustness_map, heat_lines, robustness_height

ROBUSTNESS = "G4"
GAP = 5.0
REASONS = 3
"""Reasons for what is not evaluable that are printed."""
_LONGEST = 170
"""Letters of a reason."""

HOW = (
    "Cada casilla es una delimitación completa con esa tolerancia y ese valor, y lo demás como en "
    "el caso; el color es la parte de las comunas de la candidata que están en el conjunto. La "
    "primera fila resume todas las combinaciones de cada tolerancia."
)


@dataclass(frozen=True)
class Block:
    """A part of the sheet: its height in mm, and what draws it from a height of a page on."""

    height: float
    draw: Callable[[Sheet, float], None]


def add_robustness(layout: QgsPrintLayout, found: Sequence[Robust]) -> None:
    """Append the study of each candidate, from where the page in hand has room on."""
    flow = flow_of(layout)
    for place, robust in enumerate(found, 1):
        key = ROBUSTNESS if len(found) == 1 else f"{ROBUSTNESS}.{place}"
        title, chart, *others = _blocks(robust, key)
        sheet, top = flow.begin(layout, key, title.height + GAP + chart.height)
        title.draw(sheet, top)
        chart.draw(sheet, top + title.height + GAP)
        flow.stand(sheet, top + title.height + GAP + chart.height)
        for number_, block in enumerate(others, 1):
            before = sheet.number
            sheet, top = flow.begin(layout, key, block.height, GAP)
            if sheet.number != before:
                sheet.key = f"{key}.{number_}"
                text, box = f"{key} · Robustez (continuación)", Box(MARGIN, top - 7, WIDTH, 6)
                sheet.text("sigue", text, box, letters(9, True, ACCENT))
            block.draw(sheet, top)
            flow.stand(sheet, top + block.height)


def add_single_sheet(layout: QgsPrintLayout, found: Sequence[Robust]) -> None:
    """The sheet of each candidate as one page, as high as it needs."""
    for place, robust in enumerate(found, 1):
        key = ROBUSTNESS if len(found) == 1 else f"{ROBUSTNESS}.{place}"
        blocks = _blocks(robust, key)
        height = sum(block.height + GAP for block in blocks) + 2 * MARGIN - GAP
        sheet, below = add_page(layout, (A4[0], height), key), MARGIN
        for block in blocks:
            block.draw(sheet, below)
            below += block.height + GAP


def _blocks(robust: Robust, key: str) -> list[Block]:
    title, finding, lines = f"{key} · Robustez: {robust.name}", _finding(robust), heat_lines(robust)
    chart, sets = robustness_height(lines), sets_height(robust)
    communes = communes_height(robust)

    def box(top: float, height: float) -> Box:
        return Box(MARGIN, top, WIDTH, height)

    blocks = [
        Block(
            _head_height(HOW, finding), lambda sheet, top: _add_title(sheet, title, finding, top)
        ),
        Block(chart, lambda sheet, y: add_robustness_map(sheet, robust, lines, box(y, chart))),
        Block(sets, lambda sheet, top: add_sets(sheet, robust, box(top, sets))),
        Block(communes, lambda sheet, top: add_communes(sheet, robust, box(top, communes))),
    ]
    told = _unjudged(robust)
    if told:
        height = text_height(told, letters(7), WIDTH) + 1.5
        blocks.append(
            Block(
                height,
                lambda sheet, top: _add_note(sheet, told, top),
            )
        )
    return blocks


def _head_height(how: str, finding: str) -> float:
    return (
        8.5
        + text_height(how, letters(8, colour=QUIET), WIDTH)
        + text_height(finding, letters(8, True), WIDTH)
        + 2
    )


def _add_title(sheet: Sheet, title: str, finding: str, top: float) -> None:
    sheet.text("titulo", title, Box(MARGIN, top, WIDTH, 7), letters(13, True, ACCENT))
    below = top + 8.0
    below += sheet.text("lectura", HOW, Box(MARGIN, below, WIDTH, 0), letters(8, colour=QUIET)) + 1
    sheet.text("hallazgo", finding, Box(MARGIN, below, WIDTH, 0), letters(8, True))


def _add_note(sheet: Sheet, text: str, top: float) -> None:
    sheet.text("no_evaluables", text, Box(MARGIN, top, WIDTH, 0), letters(7, colour=QUIET))


def _finding(robust: Robust) -> str:
    """Between which tolerances nothing changes, and how often the set of the case comes."""
    told, every = len(robust.evaluable), len(robust.combinations)
    same = sum(bool(row.same_set) for row in robust.evaluable)
    text = (
        "De {all} {all:combinación|combinaciones}, {told} {told:es evaluable|son evaluables} y "
        "{same} ({share}) {same:da|dan} el conjunto del caso."
    )
    details = {
        "all": number(every),
        "told": number(told),
        "same": number(same),
        "share": percent(same / told if told else None),
    }
    return f"{stable_text(robust)} {filled(text, details)}"


def _unjudged(robust: Robust) -> str:
    """What could not be judged, and why; "" when everything could."""
    reasons = robust.reasons
    if not reasons:
        return ""
    listed = " ".join(f"{number(n)}: {_first_sentence(why)}." for why, n in reasons[:REASONS])
    rest = len(reasons) - REASONS
    more = " {rest} {rest:motivo más está|motivos más están} en la tabla «combinations»."
    return f"No evaluables, y por qué. {listed}" + (
        filled(more, {"rest": rest}) if rest > 0 else ""
    )


def _first_sentence(reason: str) -> str:
    """What is wrong, without what to do about it: nobody runs a page again."""
    said = reason.partition(". ")[0].rstrip(".")
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST].rstrip()}…"
