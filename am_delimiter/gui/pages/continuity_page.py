"""Step 3: the tolerance moved live over the map, the dendrogram and the gaps that decide."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsTask
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QPushButton, QSizePolicy

from ...core.basis import Verdict, filled
from ...expediente.reading.commune_tree import grow_tree
from ...toolbelt.i18n import shown, tr
from ...toolbelt.verdict_signs import SIGNS
from ..case_desk import Desk
from ..charts.dendrogram_view import DendrogramView
from ..gap_list import GapList
from ..map_picture import MapPicture
from ..moment import LookedAt, Moment, followed_sets, moment_at
from ..step_page import StepPage, told
from ..tolerance_bar import ToleranceBar
from ..verdict_words import verdict_colour, verdict_word


class ContinuityPage(StepPage):
    """What hangs together at which tolerance, read off the stored hierarchy."""

    def __init__(self, desk: Desk, desktop: Any, parent: Any = None) -> None:
        super().__init__(desk, desktop, parent)
        self._followed: list[LookedAt] = []
        self._shown: Any = None
        self.moment: Moment | None = None
        self._picture = MapPicture(desktop)
        self._task: QgsTask | None = None
        self._build()

    def refresh(self) -> None:
        """Show the result of the case, or say that there is none yet."""
        found = self.desk.hierarchy
        self.standing.setText(self.result_standing())
        self.standing.setVisible(bool(self.standing.text()))
        for widget in self._live:
            widget.setVisible(found is not None)
        if found is not None:
            if found is not self._shown:
                self._take()
            self._picture.show(self.desk.file, found, self._when_drawn)
        self.use.setEnabled(found is not None and self._is_other())

    def leave(self) -> None:
        """Take the picture off the map."""
        self._picture.hide()

    def _build(self) -> None:
        self.standing = told(bold=True)
        self.bar = ToleranceBar(self.desk.catalogue)
        self.sets = QComboBox()
        self.sets.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        looked = QLabel(tr("&Looked at"))
        looked.setBuddy(self.sets)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(looked, self.sets)
        self.verdict, self.criteria = told(bold=True), told()
        self.members = told()
        self.figures = told()
        self.use = QPushButton(tr("&Delimit with this tolerance"))
        self.tree, self.gaps = DendrogramView(), GapList()
        tree_title, gaps_title = (
            told(tr("How communes join"), True),
            told(tr("Gaps that decide"), True),
        )
        self.body.addWidget(self.standing)
        self.body.addLayout(form)
        for widget in (self.bar, self.verdict, self.criteria, self.members, self.figures, self.use):
            self.body.addWidget(widget)
        for widget in (tree_title, self.tree, gaps_title, self.gaps):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._live = (
            *(looked, self.sets, self.bar, self.verdict, self.criteria),
            *(self.members, self.figures, self.use),
            *(tree_title, self.tree, gaps_title, self.gaps),
        )
        self.bar.moved.connect(self._moved)
        self.sets.currentIndexChanged.connect(lambda _row: self._moved(self.bar.tolerance_m))
        self.tree.moved.connect(self.bar.go_to)
        self.tree.chosen.connect(self._branch_chosen)
        self.gaps.chosen.connect(self._gap_chosen)
        self.use.clicked.connect(self._delimit)

    def _take(self) -> None:
        """Show another result from its own tolerance on."""
        found, explorer = self.desk.hierarchy, self.desk.explorer
        self._shown = found
        self._followed = followed_sets(found, explorer)
        self.sets.blockSignals(True)
        self.sets.clear()
        self.sets.addItems([_called(one) for one in self._followed])
        self.sets.blockSignals(False)
        study = found.study
        steps = {cut for row in found.dendrogram for cut in row.communes.split(", ")}
        own = {study.cuts[one] for one in self._followed[0].members}
        names = {cut: name for cut, name in study.names.items() if cut in steps | own}
        self.tree.set_tree(
            grow_tree(found.dendrogram, names, own), names, study.parameters.max_gap_m
        )
        self.gaps.set_gaps(found.gaps, study.names)
        self.bar.set_range(study.parameters.max_gap_m)
        self.bar.go_to(study.parameters.tolerance_m)
        self._moved(self.bar.tolerance_m)

    def _moved(self, tolerance_m: float) -> None:
        """A step of the slider: everything on the page and the map follows."""
        found, explorer = self.desk.hierarchy, self.desk.explorer
        row = self.sets.currentIndex()
        if found is None or explorer is None or not 0 <= row < len(self._followed):
            return
        followed = self._followed[row]
        moment = moment_at(tolerance_m, followed, found, explorer, self.desk.catalogue)
        self.moment = moment
        names = [found.study.communes[one].name for one in moment.members]
        self._tell_verdict(moment)
        self.members.setText(_members_told(names))
        self.figures.setText(_figures(moment, found.study.population.choice))
        cuts = frozenset(found.study.cuts[one] for one in moment.members)
        self.tree.set_tolerance(tolerance_m, cuts)
        self.gaps.set_tolerance(tolerance_m)
        self._picture.colour(moment)
        self.use.setEnabled(self._is_other())

    def _tell_verdict(self, moment: Moment) -> None:
        """The verdict on all, then each criterion that the tolerance decides, with its sign."""
        answer = moment.answer
        self.criteria.setVisible(answer is not None)
        if answer is None:
            self.verdict.setText(tr("No commune is a member of this continuum."))
            return
        self.verdict.setText(verdict_word(answer.verdict))
        palette = self.verdict.palette()
        colour = verdict_colour(answer.verdict, self.palette())
        palette.setColor(self.verdict.foregroundRole(), colour)
        self.verdict.setPalette(palette)
        lines = [f"{SIGNS[one.verdict]} {one.name}" for one in answer.criteria]
        lines += [f"{SIGNS[Verdict(row.verdict)]} {row.name}" for row in answer.stored]
        if answer.unknown:
            lines.append(tr("Travel and services of this set are known once it is delimited."))
        self.criteria.setText("\n".join(lines))

    def _is_other(self) -> bool:
        """Whether another tolerance is shown than the one that is chosen for the case."""
        found, draft = self.desk.hierarchy, self.desk.draft
        if found is None or draft is None:
            return False
        chosen = draft.value("TOLERANCE", found.study.parameters.tolerance_m)
        return abs(float(chosen) - self.bar.tolerance_m) > 1e-9  # noqa: PLR2004 - the same number

    def _delimit(self) -> None:
        self.desk.choose("TOLERANCE", {"value": self.bar.tolerance_m})
        self.desk.delimit()

    def _when_drawn(self) -> None:
        if self.moment is not None:
            self._picture.colour(self.moment)

    def _branch_chosen(self, cuts: tuple[str, ...]) -> None:
        """Outline the communes of a branch, and the gap that makes it."""
        found = self.desk.hierarchy
        if found is None:
            return
        place = {cut: n for n, cut in enumerate(found.study.cuts)}
        step = next(
            (row for row in found.dendrogram if set(row.communes.split(", ")) == set(cuts)), None
        )
        gap = step.gap if step else None
        members = tuple(place[cut] for cut in cuts)
        self._picture.outline(members or (self.moment.members if self.moment else ()), gap)
        self.gaps.mark(gap)

    def _gap_chosen(self, number: int) -> None:
        self._picture.go_to_gap(number)


def _called(one: LookedAt) -> str:
    """How what is looked at is called."""
    if one.anchor is None:
        return tr("The communes of {name}").format(name=one.name)
    if not one.name:
        return tr("The largest continuum")
    return tr("The continuum of {name}").format(name=one.name)


def _members_told(names: list[str]) -> str:
    if not names:
        return ""
    return filled(
        tr("{count} {count:commune|communes}: {names}"),
        {"count": len(names), "names": ", ".join(names)},
    )


def _figures(moment: Moment, count: str) -> str:
    """The three measures of the population, the land and the critical gap."""
    answer = moment.answer
    if answer is None:
        return ""
    people = answer.people[count]
    lines = [
        (tr("Whole communes"), shown(people.whole, 0), tr("inhabitants")),
        (tr("Urban"), shown(people.urban, 0), tr("inhabitants")),
        (tr("Inside the continuum"), shown(people.inside, 0), tr("inhabitants")),
        (tr("Built-up land of the continuum"), shown(answer.hectares, 1), "ha"),
        (tr("Critical gap"), shown(answer.gap_m), "m"),
    ]
    known = [f"{name}: {value} {unit}" for name, value, unit in lines if value != "—"]
    return "\n".join(known)
