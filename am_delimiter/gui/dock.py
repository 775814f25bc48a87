"""The dock «Áreas Metropolitanas»: the case on top, the five steps, the page of one, what runs."""

from __future__ import annotations

import importlib
from typing import Any

from qgis.gui import QgsDockWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..toolbelt.i18n import tr
from .case_bar import CaseBar
from .case_desk import Desk
from .draft_store import last_case
from .notices import Notice, Notices
from .step_list import StepList
from .step_page import StepPage
from .steps import Step

PAGES = {
    Step.DATA: ("data_page", "DataPage"),
    Step.COMMUNES: ("communes_page", "CommunesPage"),
    Step.CONTINUITY: ("continuity_page", "ContinuityPage"),
    Step.CRITERIA: ("criteria_page", "CriteriaPage"),
    Step.EXPEDIENTE: ("expediente_page", "ExpedientePage"),
}
"""The module and class of each page, imported when it first comes into sight."""

NAME = "AmDelimiterDock"
_LETTERS = 58
"""Width of the dock in letters."""


class CaseDock(QgsDockWidget):
    """From data to expediente in five steps."""

    def __init__(self, desktop: Any, parent: QWidget | None = None) -> None:
        super().__init__(tr("Metropolitan areas"), parent)
        self.setObjectName(NAME)
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self._iface = desktop
        self.desk = Desk(self)
        self.pages: dict[Step, StepPage] = {}
        self.step = Step.DATA
        self._offered: Notice | None = None
        self._build()
        self.desk.changed.connect(self.refresh)
        self.desk.explored.connect(self._explored)
        self.desk.failed.connect(self._say_failure)
        self.desk.warned.connect(self._say_warnings)
        self.desk.job_changed.connect(self._show_job)
        self.opened.connect(self.refresh)
        self.closed.connect(self._leave_page)
        self.desk.opened.connect(self._withdraw_offer)
        self.go_to(Step.DATA)
        self._offer_last()

    def go_to(self, step: Step) -> None:
        """Bring the page of a step into sight."""
        self._leave_page()
        self.step = step
        self.steps.check(step)
        self.stack.setCurrentWidget(self.page(step))
        self.refresh()

    def page(self, step: Step) -> StepPage:
        """The page of a step, made when it is first asked for."""
        if step not in self.pages:
            module, name = PAGES[step]
            found = importlib.import_module(f".pages.{module}", __package__)
            page = getattr(found, name)(self.desk, self._iface)
            self.pages[step] = page
            self.stack.addWidget(page)
        return self.pages[step]

    def refresh(self) -> None:
        """Show how the steps stand, and what the page in sight has to say."""
        self.steps.show_states(self.desk.states())
        if self.step in self.pages:
            self.pages[self.step].refresh()

    def clear(self) -> None:
        """Take everything that the dock drew away; the plugin is unloaded."""
        for page in self.pages.values():
            page.leave()
        self.desk.cancel()

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.notices = Notices()
        self.case_bar, self.steps, self.stack = CaseBar(self.desk), StepList(), QStackedWidget()
        self.steps.chosen.connect(self.go_to)
        for widget in (self.notices, self.case_bar, self.steps):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        column.addWidget(self._running())
        self.setWidget(inside)
        # names of communes and the tables of gaps need some room
        inside.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)

    def _running(self) -> QWidget:
        """The foot: what runs, how far it is, and a way to stop it."""
        self.foot = QWidget()
        column = QVBoxLayout(self.foot)
        column.setContentsMargins(6, 0, 6, 6)
        self.stage = QLabel()
        self.stage.setTextFormat(Qt.TextFormat.PlainText)
        self.stage.setWordWrap(True)
        row = QHBoxLayout()
        self.progress = QProgressBar()
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.desk.cancel)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel)
        column.addWidget(self.stage)
        column.addLayout(row)
        self.foot.hide()
        return self.foot

    def _show_job(self) -> None:
        job = self.desk.job
        self.foot.setVisible(job is not None)
        if job is not None:
            self.progress.setValue(0)
            self.stage.setText(job.title)
            job.progressed.connect(lambda share: self.progress.setValue(int(share)))
            job.stage.connect(lambda text: self.stage.setText(text.splitlines()[0] if text else ""))

    def _explored(self) -> None:
        """A result can be looked at: go where it is shown, unless the user is busy further on."""
        if self.desk.explorer is not None and self.step in (Step.DATA, Step.COMMUNES):
            self.go_to(Step.CONTINUITY)

    def _leave_page(self) -> None:
        if self.step in self.pages:
            self.pages[self.step].leave()

    def _say_failure(self, sentence: str, details: str) -> None:
        self.notices.tell(sentence, details, warning=True)

    def _say_warnings(self, told: list[str]) -> None:
        """How much a run had to tell, with all of it a click away."""
        if told:
            text = tr("The run left notes: {count}.").format(count=len(told))
            self.notices.tell(text, "\n\n".join(told))

    def _withdraw_offer(self) -> None:
        """Another case was opened, or that one: nothing is offered any more."""
        offer, self._offered = self._offered, None
        if offer is not None and not sip.isdeleted(offer):
            offer.put_away()

    def _offer_last(self) -> None:
        """The case that was open when QGIS was closed, a click away."""
        file = last_case()
        if file:
            offer = self.notices.tell(f"{tr('Go on with the last case?')}\n{file}")
            offer.add_button(tr("Go on"), lambda: self.desk.open(file))
            self._offered = offer
