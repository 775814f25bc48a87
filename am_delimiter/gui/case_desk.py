"""The desk: the case that is open, what was chosen for it, and what runs.

Every page of the dock looks at the desk and asks it; none knows another. A change is kept at once,
so that nothing is lost when QGIS ends.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QLockFile, QObject, pyqtSignal

from ..bridge.copying import copy_geopackage
from ..core.basis import AmDelimiterError, Verdict
from ..processing.base import catalogue
from ..processing.loading import load_rooms
from ..toolbelt.i18n import tr, tr_error
from ..toolbelt.paths import plugin_version
from .background import Job, Parameters
from .case_draft import CaseDraft, Plain, draft_of
from .draft_store import forget_last, hold_case, keep_draft, load_draft, remember_case
from .result_group import hide_case, show_case
from .result_reading import ResultReading
from .steps import Situation, State, Step, states_of

if TYPE_CHECKING:
    from ..bridge.stored_hierarchy import StoredHierarchy
    from ..core.catalogue import Catalogue
    from ..core.exploration import Explorer


class Desk(QObject):
    """The open case.

    ``changed`` follows any change of the draft or the result, ``opened`` a case that was opened or
    closed, ``explored`` a result to be looked at. ``failed`` is a sentence with details ("" for
    none), ``warned`` what a run had to say, ``job_changed`` a run that began or ended.
    """

    changed = pyqtSignal()
    opened = pyqtSignal()
    explored = pyqtSignal()
    failed = pyqtSignal(str, str)
    warned = pyqtSignal(list)
    job_changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.draft: CaseDraft | None = None
        self.hierarchy: StoredHierarchy | None = None
        self.explorer: Explorer | None = None
        self.job: Job | None = None
        self.lost: tuple[str, ...] = ()
        self.unfit: tuple[str, ...] = ()
        self._told_unkept = False
        self._reading: QgsTask | None = None
        self._lock: QLockFile | None = None

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue that the plugin carries."""
        return catalogue()

    @property
    def file(self) -> Path | None:
        """The GeoPackage of the case, None when none is open."""
        return Path(self.draft.file) if self.draft else None

    def situation(self) -> Situation:
        """What the states of the steps follow from."""
        judged = self.hierarchy.criteria.values() if self.hierarchy else ()
        return Situation(
            draft=self.draft,
            lost=(*self.lost, *self.unfit),
            explored=self.explorer is not None,
            unanswered=sum(row.verdict == Verdict.NOT_EVALUABLE for rows in judged for row in rows),
            result=self.hierarchy.record.summary if self.hierarchy else "",
        )

    def states(self) -> dict[Step, State]:
        """How each step stands."""
        return states_of(self.situation())

    # cases

    def begin(self, file: str) -> None:
        """A new case, which will be written to a file that is not there yet."""
        lock = self._hold(file)
        if lock is not None:
            self._take(CaseDraft(file), lock)

    def open(self, file: str) -> bool:
        """Open a case; whether there is one.

        What was chosen since its last run is taken from the profile.
        """
        from ..bridge.stored_result import read_stored_case

        load_rooms()
        kept, lock = load_draft(file), self._hold(file)
        if lock is None:
            return False
        if not os.path.isfile(file):  # noqa: PTH113 - as given
            if kept is None:
                self.failed.emit(tr("The case {file} is not there any more.").format(file=file), "")
                return False
            self._take(kept, lock)
            return True
        try:
            record = read_stored_case(Path(file), plugin_version())
        except AmDelimiterError as error:
            self.failed.emit(tr_error(error), "")
            return False
        self._take(kept or draft_of(file, record.parameters), lock)
        self._read_result()
        return True

    def save_as(self, file: str) -> bool:
        """Copy the case to another file, which is open from then on; whether that went well."""
        lock = self._hold(file) if self.draft else None
        if self.draft is None or lock is None:
            return False
        if os.path.isfile(self.draft.file):  # noqa: PTH113 - as given
            try:
                copy_geopackage(Path(self.draft.file), Path(file))
            except AmDelimiterError as error:
                self.failed.emit(tr_error(error), "")
                return False
        self._take(replace(self.draft, file=file), lock)
        if os.path.isfile(file):  # noqa: PTH113
            self._read_result()
        return True

    def close(self) -> None:
        """Leave the case; nothing is offered at the next start."""
        self._stop_reading()
        self.draft = self.hierarchy = self.explorer = None
        self.lost = self.unfit = ()
        self._lock = None
        hide_case()
        forget_last()
        self.opened.emit()
        self.changed.emit()

    # choices

    def choose(self, name: str, value: Plain) -> None:
        """Choose the value of a parameter of the delimitation, in the form of a stored case."""
        if self.draft is not None:
            self._keep(self.draft.with_value(name, value))

    def choose_office(self, name: str, value: Any) -> None:
        """Choose the value of a parameter of the expediente."""
        if self.draft is not None:
            self._keep(replace(self.draft, expediente={**self.draft.expediente, name: value}))

    def keep_made(self, file: str, result: str, made: dict[str, str]) -> None:
        """An expediente was made of a result; its case may have been left meanwhile."""
        own = self.draft if self.draft and self.draft.file == file else None
        draft = own or load_draft(file)
        if draft is None:
            return
        printed = replace(draft, printed=result, made=made)
        if own:
            self._keep(printed)
        else:
            keep_draft(printed)

    def say_provenance(self, path: str, told: dict[str, str]) -> None:
        """Say where a file comes from."""
        if self.draft is not None:
            self._keep(replace(self.draft, provenance={**self.draft.provenance, path: told}))

    def look_at_inputs(self) -> None:
        """See which inputs cannot be opened now."""
        from .case_inputs import lost_inputs

        self.lost = tuple(lost_inputs(self.draft)) if self.draft else ()
        self.changed.emit()

    def say_unfit(self, names: tuple[str, ...]) -> None:
        """Which inputs cannot be used, as their examination found."""
        if names != self.unfit:
            self.unfit = names
            self.changed.emit()

    # runs

    def run(
        self,
        algorithm: str,
        parameters: Parameters,
        then: Callable[[dict[str, Any]], None],
    ) -> Job | None:
        """Run an algorithm of the plugin; ``then`` is told what it gave back if it went well.

        ``parameters`` makes them of the algorithm and the context of the run. None when another run
        is under way or the parameters are refused, which is said.
        """
        if self.job is not None:
            self.failed.emit(tr("Another run is under way: wait for it or cancel it."), "")
            return None
        load_rooms()
        try:
            job = Job(algorithm, parameters, self)
        except AmDelimiterError as error:
            self.failed.emit(tr_error(error), "")
            return None
        refused = job.refusal()
        if refused:
            self.failed.emit(refused, "")
            return None
        job.ended.connect(lambda good, results, why: self._ended(good, results, why, then))
        self.job = job
        self.job_changed.emit()
        job.start()
        return job

    def delimit(self) -> Job | None:
        """Delimit with what was chosen, into the file of the case."""
        from .case_inputs import run_parameters

        draft = self.draft
        if draft is None:
            return None

        def written(_results: dict[str, Any]) -> None:
            if self.draft is not None and self.draft.file == draft.file:
                self._keep(replace(self.draft, delimited=draft.digest()))
                self._read_result()

        return self.run("delimit", lambda *given: run_parameters(draft, *given), written)

    def cancel(self) -> None:
        """Ask what runs to stop."""
        if self.job is not None:
            self.job.cancel()

    def _ended(
        self, good: bool, results: dict[str, Any], why: str, then: Callable[[dict[str, Any]], None]
    ) -> None:
        job, self.job = self.job, None
        if good:
            then(results)
        else:
            self.failed.emit(why, "\n".join(job.feedback.errors[1:]) if job else "")
        if job is not None:
            self.warned.emit(job.feedback.warnings)
            job.deleteLater()
        self.job_changed.emit()
        self.changed.emit()

    def _hold(self, file: str) -> QLockFile | None:
        """Hold a case for this QGIS; None, which is said, when another one has it open.

        The case that is open stays held until this one is taken.
        """
        if self._lock is not None and self.draft is not None and self.draft.file == file:
            return self._lock
        lock = hold_case(file)
        if lock is None:
            text = tr(
                "The case {file} is open in another QGIS. Close it there first: each would "
                "overwrite what is chosen in the other."
            )
            self.failed.emit(text.format(file=file), "")
        return lock

    # the result

    def _take(self, draft: CaseDraft, lock: QLockFile) -> None:
        self._stop_reading()
        self._lock = lock
        self.hierarchy = self.explorer = None
        self.unfit = ()
        remember_case(draft.file)
        self._keep(draft)
        self.opened.emit()
        self.look_at_inputs()

    def _keep(self, draft: CaseDraft) -> None:
        self.draft = draft
        if not keep_draft(draft) and not self._told_unkept:
            self._told_unkept = True
            text = tr(
                "The QGIS profile cannot be written, so what you choose is kept only until QGIS is "
                "closed. The case itself is written to its file as always."
            )
            self.failed.emit(text, "")
        self.changed.emit()

    def _read_result(self) -> None:
        """Read the hierarchy of the result in a task; the page waits for ``explored``."""
        self._stop_reading()
        file = self.file
        if file is None:
            return
        task = ResultReading(file)
        task.read.connect(self._was_read)
        self._reading = task
        QgsApplication.taskManager().addTask(task)

    def _was_read(self, task: ResultReading) -> None:
        if task is not self._reading:
            return
        self._reading = None
        if task.why:
            self.failed.emit(task.why, "")
        else:
            self.hierarchy, self.explorer = task.found
            show_case(task.file, self.catalogue)
        self.explored.emit()
        self.changed.emit()

    def _stop_reading(self) -> None:
        task, self._reading = self._reading, None
        if task is not None:
            task.cancel()
