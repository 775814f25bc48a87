"""The three measures of the population of a set, by each count, against the threshold."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ..core.population import Figures, Population
from ..toolbelt.i18n import shown, tr
from ..toolbelt.verdict_signs import FAILED, PASSED


class PeopleTable(QTableWidget):
    """A row for each measure, a column for each count of which something is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(3, 0, parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalHeaderLabels(
            (tr("Whole communes"), tr("Urban"), tr("Inside the continuum"))
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("The population, by each measure"))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def set_people(
        self, people: Mapping[str, Figures], population: Population, threshold: float | None
    ) -> None:
        """Show the persons of a set; a sign says whether each number passes the threshold."""
        known = {count: _figures(found) for count, found in people.items() if any(_figures(found))}
        self.setColumnCount(len(known))
        names = [
            tr("{count}\n(decides)").format(count=population.name_of(count))
            if count == population.choice
            else population.name_of(count)
            for count in known
        ]
        self.setHorizontalHeaderLabels(names)
        for column, values in enumerate(known.values()):
            for row, value in enumerate(values):
                item = QTableWidgetItem(_told(value, threshold))
                item.setToolTip(names[column])
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 4)


def _figures(found: Figures) -> tuple[float | None, float | None, float | None]:
    return (found.whole, found.urban, found.inside)


def _told(value: float | None, threshold: float | None) -> str:
    """A number of persons, with a sign that tells whether it passes."""
    text = shown(value, 0)
    if value is None or threshold is None:
        return text
    return f"{text} {PASSED if value > threshold else FAILED}"
