"""The steps of the procedure on a line, and the window in which the request is taken."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QTextOption
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...core.catalogue import ProcedureStep
from ...core.procedure import ApplicationWindow, Procedure
from ...expediente.reading.log_texts import dates_text, step_state
from ...toolbelt.formats import date as written
from ...toolbelt.i18n import tr

_ROW = 1.45
"""Height of a step in heights of a letter."""
_HEAD = 3.4


class ProcedureLine(QWidget):
    """What is done, what comes next, and how much of the window is left; painted in letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log: Procedure | None = None
        self._term: ApplicationWindow | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Steps of the procedure"))

    def show_log(self, log: Procedure | None, term: ApplicationWindow | None) -> None:
        """Draw a log and its window; None for what there is not."""
        self._log, self._term = log, term
        told = [self._told(step) for step in log.steps] if log else []
        self.setAccessibleDescription("\n".join(told))
        self.setToolTip("\n".join(told))
        self.setVisible(log is not None)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A line for each step below that of the window."""
        letter, steps = self.fontMetrics(), len(self._log.steps) if self._log else 0
        height = letter.height() * (_HEAD * bool(self._term) + _ROW * steps)
        return QSize(letter.averageCharWidth() * 30, int(height) + 2)

    def minimumSizeHint(self) -> QSize:
        """It gets narrower, but not lower."""
        return QSize(self.fontMetrics().averageCharWidth() * 18, self.sizeHint().height())

    def _told(self, step: ProcedureStep) -> str:
        log = self._log
        if log is None:
            return ""
        parts = (step.name, step_state(log, step), dates_text(log.of(step)))
        following = tr("next") if step is log.next else ""
        return " · ".join(filter(None, (*parts, following)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint with the colours of the theme: what is done is filled, what is next has a ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0.0
        if self._term is not None:
            top = self._paint_window(painter, self._term)
        if self._log is not None:
            self._paint_steps(painter, self._log, top)

    def _colour(self, role: QPalette.ColorRole) -> QPen:
        return QPen(self.palette().color(role))

    def _paint_window(self, painter: QPainter, term: ApplicationWindow) -> float:
        """A bar from the start of the term to the last day, filled up to today."""
        letter = float(self.fontMetrics().height())
        bar = QRectF(0.5, letter * 1.25, self.width() - 1.0, letter * 0.5)
        share = (term.today - term.start).days / max((term.last - term.start).days, 1)
        palette = self.palette()
        filled = QRectF(bar.topLeft(), QPointF(bar.left() + bar.width() * min(max(share, 0), 1), 0))
        filled.setHeight(bar.height())
        painter.fillRect(filled, palette.color(QPalette.ColorRole.Highlight))
        painter.setPen(self._colour(QPalette.ColorRole.Mid))
        painter.drawRect(bar)
        painter.setPen(self._colour(QPalette.ColorRole.WindowText))
        line = QRectF(0, 0, self.width(), letter * 1.2)
        self._write(painter, line, _left_of(term), Qt.AlignmentFlag.AlignLeft, bold=True)
        below = QRectF(0, letter * 1.85, self.width(), letter * 1.2)
        days = (term.start, term.last)
        start, last = (written(day.isoformat()) for day in days)
        self._write(painter, below, start, Qt.AlignmentFlag.AlignLeft)
        self._write(painter, below, last, Qt.AlignmentFlag.AlignRight)
        return letter * _HEAD

    def _paint_steps(self, painter: QPainter, log: Procedure, top: float) -> None:
        letter = self.fontMetrics().height()
        row, radius = letter * _ROW, letter * 0.34
        middle = letter * 0.6
        painter.setPen(self._colour(QPalette.ColorRole.Mid))
        first, last = top + row / 2, top + row * (len(log.steps) - 0.5)
        painter.drawLine(QPointF(middle, first), QPointF(middle, last))
        for number, step in enumerate(log.steps):
            at = QPointF(middle, top + row * (number + 0.5))
            self._paint_mark(painter, log, step, at, radius)
            line = QRectF(letter * 1.4, at.y() - row / 2, self.width() - letter * 1.4, row)
            self._paint_words(painter, log, step, line)

    def _paint_mark(
        self, painter: QPainter, log: Procedure, step: ProcedureStep, at: QPointF, radius: float
    ) -> None:
        palette, following = self.palette(), step is log.next
        text, ground = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window)
        strong = palette.color(QPalette.ColorRole.Highlight if following else text)
        painter.setPen(QPen(strong, radius * (0.5 if following else 0.25)))
        settled = log.settled(step)
        painter.setBrush(palette.color(text if settled else ground))
        painter.drawEllipse(at, radius, radius)
        if settled:
            painter.setPen(QPen(palette.color(ground), radius * 0.35))
            points = ((-0.5, 0.0), (-0.1, 0.4), (0.5, -0.4))
            tick = [QPointF(at.x() + x * radius, at.y() + y * radius) for x, y in points]
            painter.drawPolyline(QPolygonF(tick))

    def _paint_words(
        self, painter: QPainter, log: Procedure, step: ProcedureStep, line: QRectF
    ) -> None:
        """The name on the left; the day, or how far it is, on the right."""
        painter.setPen(self._colour(QPalette.ColorRole.WindowText))
        following = step is log.next
        done = dates_text(log.done(step))
        told = done if log.settled(step) and done else step_state(log, step)
        told = f"{tr('next')} · {told}" if following else told
        metrics = self.fontMetrics()
        letter = metrics.averageCharWidth()
        room = line.width() - metrics.horizontalAdvance(step.short_name) - 3 * letter
        wanted = metrics.horizontalAdvance(told) + letter
        width = min(wanted, max(room, line.width() / 2))
        right = QRectF(line.right() - width, line.top(), width, line.height())
        left = QRectF(line.left(), line.top(), line.width() - width, line.height())
        self._write(painter, left, step.short_name, Qt.AlignmentFlag.AlignLeft, bold=following)
        self._write(painter, right, told, Qt.AlignmentFlag.AlignRight)

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        side: Qt.AlignmentFlag,
        bold: bool = False,
    ) -> None:
        font = self.font()
        font.setBold(bold)
        painter.setFont(font)
        short = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(box.width())
        )
        form = QTextOption(side | Qt.AlignmentFlag.AlignVCenter)
        form.setWrapMode(QTextOption.WrapMode.NoWrap)
        painter.drawText(box, short, form)


def _left_of(term: ApplicationWindow) -> str:
    """What is left of the window, in a few words."""
    if term.is_over:
        return tr("Window for requests: closed")
    if not term.is_open:
        return tr("Window for requests: not open yet")
    return tr("Days left for the request: {days}").format(days=term.days_left)
