"""What a map sheet shows: its theme, its extent and a round scale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import QgsPointXY, QgsRectangle

from ..core.errors import PageFailed
from .case import Case, Row

SCALES = (5, 7.5, 10, 12.5, 15, 20, 25, 30, 40, 50, 60, 75, 100, 125, 150, 200, 250, 300)
"""Thousands; beyond them the same steps times ten and times a hundred."""

MARGIN = 1.12
"""How much wider than its subject a map is."""

ROUND = (1, 2, 5)

GRID_PITCH = 45.0
"""Least distance between grid lines on paper, in mm."""


@dataclass(frozen=True)
class MapView:
    """One map sheet, before it is drawn; ``extent`` is in the working system."""

    key: str
    title: str
    subject: str
    theme: str
    extent: QgsRectangle
    scale: float
    candidates: tuple[Row, ...]


def map_views(case: Case, width: float, height: float, most: int = 3) -> list[MapView]:
    """The map sheets of a case, for maps of ``width`` × ``height`` mm.

    One of the first candidates together, one of the gaps of the first, and one of each further.
    """
    shown = case.candidates[:most]
    subject = " · ".join(c["name"] for c in shown) or case.title()
    plans = [
        ("Comunas y continuo urbano", subject, "Continuo", _continua(case, shown), shown),
        ("Separaciones", case.title(), "Separaciones", _gaps(case, shown[:1]), shown[:1]),
    ]
    plans += [
        ("Área candidata", c["name"], "Separaciones", _continua(case, [c]), [c]) for c in shown[1:]
    ]
    views = []
    for number, (title, about, theme, boxes, about_them) in enumerate(plans, 1):
        box = _joined(boxes, f"L{number}")
        extent, scale = fit(box, width, height)
        view = MapView(f"L{number}", title, about, theme, extent, scale, tuple(about_them))
        views.append(view)
    return views


def fit(box: QgsRectangle, width: float, height: float) -> tuple[QgsRectangle, float]:
    """The extent of a map of ``width`` × ``height`` mm around ``box`` at a round scale."""
    wanted = MARGIN * 1000 * max(box.width() / width, box.height() / height)
    scale = round_scale(wanted)
    across, up = width * scale / 1000, height * scale / 1000
    centre = box.center()
    low = QgsPointXY(centre.x() - across / 2, centre.y() - up / 2)
    return QgsRectangle(low.x(), low.y(), low.x() + across, low.y() + up), scale


def round_scale(wanted: float) -> float:
    """The smallest round scale denominator that is not under ``wanted``."""
    for power in (1e3, 1e4, 1e5):
        for step in SCALES:
            if step * power >= wanted:
                return step * power
    return wanted


def round_step(least: float) -> float:
    """The smallest of 1, 2, 5, 10, 20 … that is not under ``least``."""
    power = 1.0
    while True:
        for step in ROUND:
            if step * power >= least:
                return step * power
        power *= 10


def grid_step(scale: float) -> float:
    """Metres between the lines of the grid at a scale."""
    return round_step(GRID_PITCH * scale / 1000)


def _continua(case: Case, candidates: list[Row]) -> list[QgsRectangle]:
    """Built-up land of the candidates: the main continuum of each commune."""
    cuts = {cut for candidate in candidates for cut in candidate["communes"]}
    numbers = {row["continuum"] for row in case.rows["communes"] if row["cut"] in cuts}
    found = [case.boxes["continuum"][n] for n in numbers if n is not None]
    return found or _closest(case) or list(case.boxes["continuum"].values())


def _gaps(case: Case, candidates: list[Row]) -> list[QgsRectangle]:
    """Built-up land of the candidates with the critical gaps that reach them."""
    cuts = {cut for candidate in candidates for cut in candidate["communes"]}
    reaching = [
        case.boxes["gaps"][row["gap"]]
        for row in case.rows["gaps"]
        if row["critical"] and not cuts.isdisjoint(_communes_of(row["joins"]))
    ]
    return [*_continua(case, candidates), *reaching]


def _communes_of(joins: str) -> set[str]:
    """Codes in ``05101–05109, 05101–05801``."""
    return {code.strip() for pair in joins.split(",") for code in pair.split("–")}


def _closest(case: Case) -> list[QgsRectangle]:
    """Built-up land of the two communes with the narrowest gap between them."""
    pair = next(iter(case.nearest_pairs), None)
    if pair is None or pair["critical_gap_m"] is None:
        return []
    main = {row["cut"]: row["continuum"] for row in case.rows["communes"]}
    return [case.boxes["continuum"][main[pair[side]]] for side in ("cut_a", "cut_b")]


def _joined(boxes: Iterable[QgsRectangle], key: str) -> QgsRectangle:
    whole = QgsRectangle()
    for box in boxes:
        whole.combineExtentWith(box)
    if whole.isEmpty():
        raise PageFailed(page=key, problem="there is no built-up land to show")
    return whole
