"""G1: the dendrogram of communes, joins against metres."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.basis import Role
from ...toolbelt.formats import number
from ..paper.look import ACCENT, BAND, INK, QUIET, RULE, WHITE, letters
from ..paper.measure import text_height, text_width
from ..paper.sheet import CENTRE, LEFT, MIDDLE, RIGHT, Box, Sheet
from ..reading.commune_tree import Branch, Tree, grow_tree
from ..reading.dossier import UNTOLD, Dossier
from ..reading.wording import joined
from .chart_parts import ROOM, RootScale, fitting

HEAD = 11.0
"""Room for the name of the tolerance and for the ticks, in mm."""
PITCH, TIGHTEST = 6.0, 3.5
"""Height of a row in mm: as it is liked, and as low as its letters allow."""
STUB = 2.5
BEYOND = 16.0
"""Width of the strip for what does not join within reach."""
NAMES = 58.0
"""Greatest width for the names of communes."""
SIZE = 7.5
LABEL = 3.2
"""Room in mm that the metres of a join need between two lines."""
NAMED = 8
"""Communes without evidence that are named; more are counted."""


@dataclass(frozen=True)
class _Plot:
    """Where things are: the scale, the heights of the rows, and the right edge."""

    sheet: Sheet
    scale: RootScale
    rows: dict[str, float]
    right: float
    bold: frozenset[str]

    def middle(self, branch: Branch) -> float:
        """Height of the line of a branch: half-way between its first and its last part."""
        if not branch.parts:
            return self.rows[branch.cuts[0]]
        return (self.middle(branch.parts[0]) + self.middle(branch.parts[-1])) / 2

    def start(self, branch: Branch) -> float:
        """Where the line of a branch begins."""
        return self.scale.at(branch.tolerance_m) if branch.parts else self.scale.left - STUB


def add_dendrogram(sheet: Sheet, case: Dossier, box: Box) -> None:
    """Draw the dendrogram into a box; what does not fit is told under it."""
    rows, notes, room = _fitted(case, box.height, box.width)
    tree = _tree(case, rows)
    pitch = min(PITCH, (box.height - HEAD - 2 - room) / max(rows, 1))
    plot = _plot(sheet, case, box, tree, pitch)
    bottom = box.y + HEAD + pitch * rows + 1
    _add_axis(plot, case, box, bottom)
    _add_names(plot, case, box, pitch)
    _add_tolerance(plot, case, box, bottom)
    for branch in tree.joins:
        _add_join(plot, branch)
    for root in tree.roots:
        _add_line(plot, root, plot.right)
    if notes:
        under = Box(box.x, bottom + 1.5, box.width, 0)
        sheet.text("g1.notas", notes, under, letters(SIZE, colour=QUIET))


def dendrogram_height(case: Dossier, most: float, width: float) -> float:
    """Height in mm of the chart with its notes; never over ``most``."""
    rows, _, room = _fitted(case, most, width)
    return min(HEAD + 2 + rows * PITCH + room, most)


def tight_height(case: Dossier, most: float, width: float) -> float:
    """Height in mm of the chart with its rows as close as their letters allow."""
    rows, _, room = _fitted(case, most, width)
    return min(HEAD + 2 + rows * TIGHTEST + room, most) + 0.1


def _fitted(case: Dossier, height: float, width: float) -> tuple[int, str, float]:
    """How many rows fit, the notes under them, and the height of these in mm."""
    whole = len(_interesting(case))
    rows = whole
    for _ in range(2):  # fewer rows make a longer note, which may take a further row
        notes = _notes(case, rows)
        room = text_height(notes, letters(SIZE), width) + 2 if notes else 0.0
        rows = min(whole, max(int((height - HEAD - 2 - room) / TIGHTEST), 1))
    return rows, _notes(case, rows), room


def _notes(case: Dossier, rows: int) -> str:
    """What the drawing leaves out, and where it is; "" when it holds everything."""
    whole, told = len(_interesting(case)), []
    if whole > rows:
        told.append(
            f"Se dibujan {number(rows)} de las {number(whole)} comunas con evidencia, primero las "
            "de las candidatas; las demás están en la tabla «dendrogram» del GeoPackage."
        )
    heads = {
        Role.NO_EVIDENCE: "Sin evidencia construida",
        Role.TOO_LITTLE: "Sin evidencia suficiente",
    }
    for role, head in heads.items():
        bare = [r.name for r in case.rows.communes if r.role == role.value]
        if bare:
            which = joined(bare) if len(bare) <= NAMED else f"{number(len(bare))} comunas"
            told.append(f"{head}, y por eso sin rama: {which}.")
    if _tree(case, rows).overlapping:
        told.append(
            "Con esta medida de pertenencia una comuna puede ser miembro de varios continuos: el "
            "dibujo une esos conjuntos; la tabla «dendrogram» los distingue."
        )
    return " ".join(told)


def _tree(case: Dossier, rows: int) -> Tree:
    names = {cut: case.names[cut] for cut in _interesting(case)[:rows]}
    own = case.candidates[0].communes if case.candidates else ()
    return grow_tree(case.rows.dendrogram, names, own)


def _interesting(case: Dossier) -> list[str]:
    """Communes with evidence: those of candidates, then those near them, then the others."""
    built = [r.cut for r in case.rows.communes if r.role not in UNTOLD]
    own = [cut for candidate in case.candidates for cut in candidate.communes]
    near = [row.cut for row in case.rows.sensitivity]
    return [cut for cut in dict.fromkeys([*own, *near, *built]) if cut in set(built)]


def _plot(sheet: Sheet, case: Dossier, box: Box, tree: Tree, pitch: float) -> _Plot:
    bold = frozenset(cut for candidate in case.candidates for cut in candidate.communes)
    widest = max(
        (text_width(case.names[c], letters(SIZE, c in bold)) for c in tree.cuts), default=0
    )
    left = box.x + min(widest * ROOM + 1, NAMES) + STUB
    width = box.x + box.width - BEYOND - left
    top = box.y + HEAD + pitch / 2
    rows = {cut: top + pitch * n for n, cut in enumerate(tree.cuts)}
    most = float(case.parameter("max_gap"))
    return _Plot(sheet, RootScale(left, width, max(most, 1.0)), rows, box.x + box.width, bold)


def _add_axis(plot: _Plot, case: Dossier, box: Box, bottom: float) -> None:
    """Ticks in metres with faint lines down, and the strip for what never joins."""
    sheet, top = plot.sheet, box.y + HEAD
    edge = plot.scale.at(plot.scale.most)
    sheet.area("g1.mas", Box(edge + 1, top, plot.right - edge - 1, bottom - top), BAND)
    told = letters(6.5, colour=QUIET)
    for value in plot.scale.ticks(12.0, case.tolerance_m):
        x = plot.scale.at(value)
        sheet.line(f"g1.eje{value:g}", [(x, top), (x, bottom)], RULE, 0.15)
        label = Box(x - 9, top - 5, 18, 4)
        sheet.text(f"g1.marca{value:g}", f"{number(value)} m", label, told, CENTRE, MIDDLE)
    text = f"> {number(plot.scale.most)} m"
    strip = Box(edge + 1, top - 9, plot.right - edge - 1, 4)
    sheet.text("g1.masmarca", text, strip, fitting([text], strip.width, 6.5, True), CENTRE, MIDDLE)


def _add_names(plot: _Plot, case: Dossier, box: Box, pitch: float) -> None:
    width = plot.scale.left - STUB - 1 - box.x
    size = min(SIZE, pitch * 2.2)
    for cut, y in plot.rows.items():
        bold = cut in plot.bold
        told = fitting([case.names[cut]], width, size, bold)
        label = Box(box.x, y - pitch / 2, width, pitch)
        plot.sheet.text(f"g1.comuna{cut}", case.names[cut], label, told, RIGHT, MIDDLE)


def _add_join(plot: _Plot, branch: Branch) -> None:
    """The upright of a join, the lines of its parts up to it, and its metres where they fit."""
    x, key = plot.scale.at(branch.tolerance_m), _key(branch)
    heights = [plot.middle(part) for part in branch.parts]
    plot.sheet.line(f"g1.union{key}", [(x, heights[0]), (x, heights[-1])], INK, 0.4)
    for part in branch.parts:
        _add_line(plot, part, x)


def _add_line(plot: _Plot, branch: Branch, end: float) -> None:
    """The line of a branch from where it begins to where it joins, with its metres above it."""
    start, y = plot.start(branch), plot.middle(branch)
    if end - start > 0.01:  # noqa: PLR2004 - joined where it begins
        plot.sheet.line(f"g1.rama{_key(branch)}", [(start, y), (end, y)], INK, 0.4)
    if branch.parts and branch.tolerance_m > 0:
        _add_metres(plot, branch, end)


def _add_metres(plot: _Plot, branch: Branch, end: float) -> None:
    """The metres of a join after its upright or before it, where they fit; T6c has them all."""
    text, told = f"{number(round(branch.tolerance_m))} m", letters(6.0, colour=ACCENT)
    width = text_width(text, told) * ROOM + 0.3
    x, y = plot.start(branch), plot.middle(branch)
    heights = [plot.middle(part) for part in branch.parts]
    before = x - max(plot.start(part) for part in branch.parts)
    label = None
    if width + 1 <= end - x:
        label = Box(x + 0.7, y - 2.8, width, 2.6)
    elif width + 1 <= before and len(heights) == 2 and heights[1] - heights[0] > LABEL:  # noqa: PLR2004
        label = Box(x - 0.7 - width, y - 1.3, width, 2.6)
    if label:
        # white, for the line of the tolerance may pass there
        plot.sheet.area(f"g1.fondo{_key(branch)}", label, WHITE)
        plot.sheet.text(f"g1.metros{_key(branch)}", text, label, told, LEFT, MIDDLE)


def _key(branch: Branch) -> str:
    return f"{branch.cuts[0]}x{len(branch.cuts)}"


def _add_tolerance(plot: _Plot, case: Dossier, box: Box, bottom: float) -> None:
    x = plot.scale.at(case.tolerance_m)
    plot.sheet.line("g1.tolerancia", [(x, box.y + 4.5), (x, bottom)], ACCENT, 0.5, dashed=True)
    text = f"tolerancia {number(case.tolerance_m)} m"
    told = letters(7.5, True, ACCENT)
    width = text_width(text, told) * ROOM + 0.5
    left = min(max(x - width / 2, plot.scale.left - STUB), plot.right - width)
    plot.sheet.text("g1.rotulo", text, Box(left, box.y, width, 4.2), told, CENTRE, MIDDLE)
