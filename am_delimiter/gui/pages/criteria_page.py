"""Step 4: every criterion of a candidate, its evidence, and what would make it comply."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy

from ...core.basis import mark
from ...core.exploration import SetAnswer, advise, answer_set
from ...toolbelt.i18n import shown, tr
from ..case_desk import Desk
from ..criteria_list import CriteriaList, told_criteria
from ..evidence_tables import EVIDENCE, show_evidence
from ..people_table import PeopleTable
from ..register_step import REGISTERS, edit_register
from ..step_page import StepPage, told

_NO_SETS = mark(
    "No two communes of one region are members of one continuum at this tolerance: there is "
    "nothing to judge. Try another tolerance, or choose the communes yourself."
)


class CriteriaPage(StepPage):
    """The answer of the last run, and what a person could do about it."""

    def __init__(self, desk: Desk, desktop: Any, parent: Any = None) -> None:
        super().__init__(desk, desktop, parent)
        self._shown: Any = None
        self.answer: SetAnswer | None = None
        self._build()

    def refresh(self) -> None:
        """Show the result of the case; one that is out of date says so."""
        found = self.desk.hierarchy
        has_sets = found is not None and bool(found.summary["candidates"])
        no_sets = tr(_NO_SETS)  # i18n: dynamic
        self.standing.setText(self.result_standing("" if has_sets else no_sets))
        self.standing.setVisible(bool(self.standing.text()))
        for widget in self._live:
            widget.setVisible(has_sets)
        if has_sets and found is not self._shown:
            self._shown = found
            self.sets.clear()
            self.sets.addItems([one["name"] for one in found.summary["candidates"]])

    def _build(self) -> None:
        self.standing = told(bold=True)
        self.sets = QComboBox()
        self.sets.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        label = QLabel(tr("&Candidate"))
        label.setBuddy(self.sets)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.sets, 1)
        self.table, self.people = CriteriaList(), PeopleTable()
        self.reason = told()
        self.evidence = QPushButton(tr("&Show the evidence"))
        self.edit = QPushButton()
        people = told(tr("The population, by each measure"), bold=True)
        title = told(tr("What would make it comply"), bold=True)
        self.advice = told()
        self.body.addWidget(self.standing)
        self.body.addLayout(row)
        self._live = (
            *(label, self.sets, self.table, self.reason, self.evidence, self.edit),
            *(people, self.people, title, self.advice),
        )
        for widget in self._live[2:]:
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.sets.currentIndexChanged.connect(self._choose)
        self.table.chosen.connect(self._tell_reason)
        self.evidence.clicked.connect(self._show_evidence)
        self.edit.clicked.connect(self._edit_register)

    def _choose(self, row: int) -> None:
        """Judge the candidate at the tolerance of its run."""
        found, explorer = self.desk.hierarchy, self.desk.explorer
        if found is None or explorer is None or row < 0:
            return
        study, known = found.study, self.desk.catalogue
        place = {cut: n for n, cut in enumerate(study.cuts)}
        members = [place[cut] for cut in found.summary["candidates"][row]["communes"]]
        cut = explorer.cut(study.parameters.tolerance_m)
        self.answer = answer_set(members, cut, explorer, known, found.criteria)
        rows = found.criteria.get(frozenset(study.cuts[one] for one in members), ())
        self.table.set_rows(told_criteria(rows))
        threshold = known.criteria["population"].threshold
        self.people.set_people(self.answer.people, study.population, threshold)
        self.advice.setText(self._advised(self.answer, cut))
        self.table.selectRow(0)

    def _tell_reason(self, id_: str) -> None:
        """The question, why it was answered so, by which source, and what could show it."""
        row = next((one for one in self.table.rows if one.id == id_), None)
        if row is None:
            return
        question = self.desk.catalogue.criteria[id_].question
        source = tr("Source: {source}").format(source=row.source)
        self.reason.setText("\n".join([question, row.reason, source]))
        self.evidence.setEnabled(id_ in EVIDENCE)
        self.edit.setVisible(id_ in REGISTERS)
        titles = {
            "services": tr("&Edit the services…"),
            "joint_policy": tr("&Edit the instruments…"),
        }
        self.edit.setText(titles.get(id_, ""))

    def _show_evidence(self) -> None:
        id_ = self.table.current
        if id_ and self.desk.file is not None:
            show_evidence(id_, self.desk.file, self.desk.catalogue, self.iface)

    def _edit_register(self) -> None:
        """Edit the inventory behind the criterion; what is kept is an input from then on."""
        if self.table.current in REGISTERS:
            edit_register(*REGISTERS[self.table.current], self.desk, self)

    def _advised(self, answer: SetAnswer, cut: Any) -> str:
        """What could be done, in sentences."""
        explorer, known = self.desk.explorer, self.desk.catalogue
        found = advise(answer, cut, explorer, known)
        lines = [self._from(found.from_m)]
        if found.passing is None:
            template = tr("At {tolerance} no set of communes passes what land and people decide.")
            lines.append(template.format(tolerance=shown(cut.tolerance_m, unit="m")))
        elif found.passing.members != answer.members:
            template = tr("At {tolerance} the largest set that passes is: {communes}.")
            names = ", ".join(explorer.study.communes[one].name for one in found.passing.members)
            tolerance = shown(cut.tolerance_m, unit="m")
            lines.append(template.format(tolerance=tolerance, communes=names))
        for id_ in found.lacking:
            criterion = known.criteria[id_]
            template = tr("Evidence is lacking for «{criterion}». {where}")
            lines.append(template.format(criterion=criterion.name, where=criterion.evidence))
        return "\n\n".join(lines)

    def _from(self, tolerance_m: float | None) -> str:
        if tolerance_m is None:
            most = shown(self.desk.explorer.study.parameters.max_gap_m, unit="m")
            template = tr("These communes do not pass at any tolerance of up to {most}.")
            return template.format(most=most)
        template = tr("These communes pass what land and people decide from {tolerance} on.")
        return template.format(tolerance=shown(tolerance_m, unit="m"))
