"""How communes join as the tolerance grows, to be looked at and clicked."""

from __future__ import annotations

import math
from collections.abc import Iterator

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QTextOption
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...expediente.reading.commune_tree import Branch, Tree
from ...toolbelt.i18n import shown, tr

_REACH = 6.0
"""Pixels from a branch within which it is meant."""


class DendrogramView(QWidget):
    """A tree of communes against metres, by their square root.

    ``chosen`` tells the codes of the branch that was clicked; ``moved`` the metres of a click on
    the scale.
    """

    chosen = pyqtSignal(tuple)
    moved = pyqtSignal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("How communes join as the tolerance grows"))
        self._tree: Tree | None = None
        self._names: dict[str, str] = {}
        self._most = 1.0
        self._tolerance = 0.0
        self._members: frozenset[str] = frozenset()
        self._chosen: tuple[str, ...] = ()

    def set_tree(self, tree: Tree, names: dict[str, str], most: float) -> None:
        """Show another tree; ``most`` is where its scale ends, in metres."""
        self._tree, self._names, self._most = tree, names, max(most, 1.0)
        self._chosen = ()
        self.updateGeometry()
        self.update()

    def set_tolerance(self, tolerance_m: float, members: frozenset[str]) -> None:
        """Move the line, and write the members in bold."""
        self._tolerance, self._members = tolerance_m, members
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its communes need."""
        rows = len(self._tree.cuts) if self._tree else 1
        return QSize(240, round(self._row * rows + self._head))

    def minimumSizeHint(self) -> QSize:
        """The same height, however narrow."""
        return QSize(120, self.sizeHint().height())

    def branch_at(self, place: QPointF) -> Branch | None:
        """The branch under a place of the widget."""
        if self._tree is None:
            return None
        near = (
            (abs(place.y() - self._middle(one)), one)
            for one, end in self._drawn()
            if self._at(one.tolerance_m) - _REACH <= place.x() <= self._at(end) + _REACH
        )
        found = min(near, key=lambda pair: pair[0], default=None)
        return found[1] if found and found[0] <= _REACH else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw names, branches, the scale and the tolerance."""
        if self._tree is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_scale(painter)
        self._draw_names(painter)
        for branch, end in self._drawn():
            self._draw_branch(painter, branch, end)
        x = self._at(self._tolerance)
        painter.setPen(QPen(self._accent(), 2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, self._head - 4), QPointF(x, float(self.height())))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a branch, or a tolerance on the scale."""
        place = QPointF(event.pos())
        if place.y() < self._head:
            share = (place.x() - self._left) / max(self._width, 1.0)
            self.moved.emit(float(round(self._most * min(max(share, 0.0), 1.0) ** 2)))
            return
        branch = self.branch_at(place)
        self._chosen = branch.cuts if branch else ()
        self.chosen.emit(self._chosen)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the branch under the pointer is."""
        branch = self.branch_at(QPointF(event.pos()))
        if branch is None:
            QToolTip.hideText()
            return
        names = ", ".join(self._names[cut] for cut in branch.cuts)
        text = f"{names}: {shown(branch.tolerance_m, unit='m')}" if branch.parts else names
        QToolTip.showText(self.mapToGlobal(event.pos()), text, self)

    def _draw_scale(self, painter: QPainter) -> None:
        metrics, last = self.fontMetrics(), -math.inf
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        for value in _ticks(self._most):
            text, x = shown(value), self._at(value)
            width = metrics.horizontalAdvance(text)
            left = min(max(x - width / 2, 0.0), self.width() - width)
            if left < last + metrics.averageCharWidth():
                continue
            last = left + width
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
            painter.drawLine(QPointF(x, self._head - 3), QPointF(x, float(self.height())))
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(QPointF(left, float(metrics.ascent() + 1)), text)

    def _draw_names(self, painter: QPainter) -> None:
        for row, cut in enumerate(self._tree.cuts if self._tree else ()):
            font = painter.font()
            font.setBold(cut in self._members)
            painter.setFont(font)
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            box = QRectF(0, self._head + row * self._row, self._left - 6, self._row)
            beside = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            beside.setWrapMode(QTextOption.WrapMode.NoWrap)
            name = self.fontMetrics().elidedText(
                self._names[cut], Qt.TextElideMode.ElideRight, round(box.width())
            )
            painter.drawText(box, name, beside)
            font.setBold(False)
            painter.setFont(font)

    def _draw_branch(self, painter: QPainter, branch: Branch, end: float) -> None:
        inside = bool(self._chosen) and set(branch.cuts) <= set(self._chosen)
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        painter.setPen(QPen(self._accent() if inside else ink, 3 if inside else 1.5))
        x, y = self._at(branch.tolerance_m), self._middle(branch)
        painter.drawLine(QPointF(x, y), QPointF(self._at(end), y))
        if branch.parts:
            heights = [self._middle(part) for part in branch.parts]
            painter.drawLine(QPointF(x, min(heights)), QPointF(x, max(heights)))

    def _drawn(self) -> Iterator[tuple[Branch, float]]:
        """Every branch with the metres at which it joins another, the end of the scale if never."""
        waiting = [(root, self._most) for root in (self._tree.roots if self._tree else ())]
        while waiting:
            branch, end = waiting.pop()
            yield branch, end
            waiting += [(part, branch.tolerance_m) for part in branch.parts]

    def _middle(self, branch: Branch) -> float:
        if branch.parts:
            heights = [self._middle(part) for part in branch.parts]
            return (min(heights) + max(heights)) / 2
        row = self._tree.cuts.index(branch.cuts[0]) if self._tree else 0
        return self._head + (row + 0.5) * self._row

    def _at(self, metres: float) -> float:
        return self._left + self._width * math.sqrt(min(metres, self._most) / self._most)

    @property
    def _row(self) -> float:
        return self.fontMetrics().height() * 1.25

    @property
    def _head(self) -> float:
        return self.fontMetrics().height() * 1.5

    @property
    def _left(self) -> float:
        """Where the scale begins: after the names, which take half of the width at most."""
        metrics = self.fontMetrics()
        cuts = self._tree.cuts if self._tree else ()
        widest = max((metrics.horizontalAdvance(self._names[cut]) for cut in cuts), default=0)
        return min(widest * 1.15 + 12, self.width() * 0.45)

    @property
    def _width(self) -> float:
        return max(self.width() - self._left - self.fontMetrics().averageCharWidth() * 2, 1.0)

    def _accent(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.Highlight)


def _ticks(most: float) -> list[float]:
    """Round distances up to the end of the scale."""
    rounds = [m * 10**power for power in range(5) for m in (1, 2, 5)]
    return [0.0, *(float(one) for one in rounds if 50 <= one <= most)]  # noqa: PLR2004 - no room
