"""Which places of a case a sheet has to show, as boxes of the working system."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import QgsRectangle

from ...core.records import CandidateSummary, GapRow
from ..paper.document_errors import PageFailed
from ..reading.dossier import Dossier, Extent
from .frame import OCEAN, joined, main_land, rectangle

AROUND_LINES = 0.15
"""What a sheet of lines shows around their ends, as a share of its width or height."""


NEAR = 0.5
"""How far from built-up land a gap to others is shown, as a share of the side of that land."""


def cuts_of(candidates: Sequence[CandidateSummary]) -> set[str]:
    """Codes of the communes of some candidates."""
    return {cut for candidate in candidates for cut in candidate.communes}


def told_cuts(case: Dossier, candidates: Sequence[CandidateSummary]) -> set[str]:
    """Codes of the communes of some candidates; without any, of all communes of the case."""
    return cuts_of(candidates) or set(case.names)


def continua_of(case: Dossier, candidates: Sequence[CandidateSummary]) -> QgsRectangle:
    """Built-up land of the candidates: the main continuum of each commune.

    Without candidates, that of the two communes closest to each other. Raises `PageFailed` when
    there is no built-up land at all.
    """
    cuts = cuts_of(candidates)
    numbers = {row.continuum for row in case.rows.communes if row.cut in cuts}
    boxes = case.places.continua
    found = [boxes[n] for n in numbers if n is not None]
    box = joined(map(rectangle, found or _closest(case) or boxes.values()))
    if box.isEmpty():
        raise PageFailed(page="Láminas", problem="there is no built-up land to show")
    return box


def communes_of(case: Dossier, candidates: Sequence[CandidateSummary]) -> QgsRectangle:
    """The communes of the candidates whole, without islands where next to nobody lives."""
    return _land(case, cuts_of(candidates), continua_of(case, candidates))


def land_of(case: Dossier, cuts: Iterable[str]) -> QgsRectangle:
    """Some communes whole, without islands where next to nobody lives.

    Where nothing is known of any of them, the communes of the first candidate.
    """
    known = [cut for cut in sorted(cuts) if cut in case.places.settled]
    if not known:
        return communes_of(case, case.candidates[:1])
    return _land(case, known, main_land([case.places.settled[known[0]]]))


def region_cuts(case: Dossier, candidates: Sequence[CandidateSummary]) -> set[str]:
    """All communes of the layer in the regions of the candidates; without candidates, all."""
    regions = {code for candidate in candidates for code in candidate.regions}
    cuts = {row.cut for row in case.rows.communes if row.region in regions}
    return cuts or set(case.places.communes)


def region_of(case: Dossier, candidates: Sequence[CandidateSummary]) -> QgsRectangle:
    """All communes of the layer in the regions of the candidates."""
    return _land(case, region_cuts(case, candidates), continua_of(case, candidates))


def settled_of(case: Dossier, candidates: Sequence[CandidateSummary]) -> QgsRectangle:
    """Where people of the candidates live: most of the built-up land of each commune."""
    known = case.places.settled
    found = [known[cut] for cut in sorted(cuts_of(candidates)) if cut in known]
    boxes = [QgsRectangle(*one.box, False) for one in found if one.box is not None]
    return joined(boxes) if boxes else continua_of(case, candidates)


def middles_of(case: Dossier, candidates: Sequence[CandidateSummary]) -> QgsRectangle:
    """The middles of the communes of the candidates, with what lines between them need around."""
    known = case.places.settled
    places = [known[cut].centre for cut in sorted(cuts_of(candidates)) if cut in known]
    box = joined(QgsRectangle(x, y, x, y) for x, y in places)
    if max(box.width(), box.height()) <= 0:
        return continua_of(case, candidates)
    return box.buffered(AROUND_LINES * max(box.width(), box.height()))


def _land(case: Dossier, cuts: Iterable[str], start: QgsRectangle) -> QgsRectangle:
    """The box of communes around their built-up land, without what lies an ocean away.

    A commune may own islands there (Rapa Nui, Juan Fernández, Desventuradas): a map that shows them
    too shows nothing else.
    """
    known = case.places.settled
    rest = [main_land([known[cut]]) for cut in sorted(cuts) if cut in known]
    whole, grown = QgsRectangle(start), True
    while grown:
        reach = whole.buffered(OCEAN)
        near = [box for box in rest if reach.intersects(box)]
        rest = [box for box in rest if not reach.intersects(box)]
        whole = joined([whole, *near])
        grown = bool(near)
    return whole


def study_of(case: Dossier) -> QgsRectangle:
    """All communes of the layer, with their islands."""
    return joined(_parts(case, case.places.communes))


def _parts(case: Dossier, cuts: Iterable[str]) -> list[QgsRectangle]:
    """The parts of some communes."""
    return [rectangle(box) for cut in cuts for box in case.places.communes[cut]]


def critical_gaps(
    case: Dossier, candidates: Sequence[CandidateSummary]
) -> tuple[list[GapRow], list[GapRow]]:
    """The critical gaps between communes of the candidates, and those that reach others.

    The narrowest first.
    """
    cuts = cuts_of(candidates)
    inner, outer = [], []
    for row in sorted(case.rows.gaps, key=lambda row: (row.distance_m, row.gap)):
        pairs = [set(pair) for pair in _pairs(row.joins)] if row.critical else []
        if any(pair <= cuts for pair in pairs):
            inner.append(row)
        elif any(pair & cuts for pair in pairs):
            outer.append(row)
    return inner, outer


def gaps_of(case: Dossier, candidates: Sequence[CandidateSummary]) -> QgsRectangle:
    """Built-up land of the candidates with the critical gaps that reach them."""
    inner, outer = critical_gaps(case, candidates)
    reaching = [rectangle(case.places.gaps[row.gap]) for row in (*inner, *outer)]
    land = continua_of(case, candidates)
    around = _around(land)
    return joined([land, *(box for box in reaching if around.intersects(box))])


def is_near(case: Dossier, candidates: Sequence[CandidateSummary], gap: GapRow) -> bool:
    """Whether a gap lies about the built-up land of the candidates.

    The gap that joins two chains of towns is critical for every commune of both, also for those
    at the far ends of them: a sheet that showed it would show nothing else.
    """
    around = _around(continua_of(case, candidates))
    return bool(around.intersects(rectangle(case.places.gaps[gap.gap])))


def _around(land: QgsRectangle) -> QgsRectangle:
    return land.buffered(NEAR * max(land.width(), land.height()))


def _pairs(joins: str) -> list[list[str]]:
    """Pairs of codes in ``05101–05109, 05101–05801``."""
    return [[code.strip() for code in pair.split("–")] for pair in joins.split(",")]


def _closest(case: Dossier) -> list[Extent]:
    """Built-up land of the two communes with the narrowest gap between them."""
    pair = next(iter(case.nearest_pairs), None)
    if pair is None or pair.critical_gap_m is None:
        return []
    main = {row.cut: row.continuum for row in case.rows.communes}
    numbers = (main[pair.cut_a], main[pair.cut_b])
    return [case.places.continua[n] for n in numbers if n is not None]
