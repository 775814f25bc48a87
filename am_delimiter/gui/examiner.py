"""Keeps what was found in the inputs, and has those looked at that nobody looked at yet."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..processing.loading import load_rooms
from .case_desk import Desk
from .case_draft import CaseDraft, described
from .case_inputs import find_file
from .examination import Examination, Examined, InputState, ToExamine
from .input_slots import COMMUNES, SLOTS


class Examiner(QObject):
    """Answers at once with what is known; ``examined`` follows whatever is found out.

    It stands back while a run of the desk is under way.
    """

    examined = pyqtSignal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: dict[str, Examined] = {}
        self._task: Examination | None = None
        self._wanted = False
        desk.job_changed.connect(self._give_way)

    def of(self, slot: str, one: dict[str, Any]) -> Examined:
        """What is known of an input."""
        draft = self._desk.draft
        if draft is None:
            return Examined(InputState.MISSING)
        return self._found.get(_asked(draft, slot, one).key, Examined(InputState.EXAMINING))

    def look(self) -> None:
        """Have the inputs examined that are not known yet, until `stop`."""
        self._wanted = True
        self._go_on()

    def stop(self) -> None:
        """Leave the rest for later."""
        self._wanted = False
        self._halt()

    @property
    def is_busy(self) -> bool:
        """Whether something is being examined."""
        return self._task is not None

    def _give_way(self) -> None:
        if self._desk.job is not None:
            self._halt()
        else:
            self._go_on()

    def _halt(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _go_on(self) -> None:
        draft = self._desk.draft
        waits = self._desk.job is not None or self._task is not None
        if not self._wanted or waits or draft is None:
            return
        wanted = [one for one in _all(draft) if one.key not in self._found]
        if wanted:
            self._begin(draft, wanted)

    def _begin(self, draft: CaseDraft, wanted: list[ToExamine]) -> None:
        load_rooms()
        communes = next(iter(described(draft.delimit.get(COMMUNES.name, {}))), None)
        transforms = QgsProject.instance().transformContext()
        task = Examination(draft.file, wanted, communes, self._desk.catalogue, transforms)
        task.found.connect(self._keep)
        task.ended.connect(lambda: self._ended(task))
        self._task = task
        QgsApplication.taskManager().addTask(task)

    def _keep(self, key: str, found: Examined) -> None:
        self._found[key] = found
        self.examined.emit()

    def _ended(self, task: Examination) -> None:
        if task is self._task:
            self._task = None
            self._go_on()


def _all(draft: CaseDraft) -> list[ToExamine]:
    return [
        _asked(draft, slot.name, one)
        for slot in SLOTS
        for one in described(draft.delimit.get(slot.name, {}))
    ]


def _asked(draft: CaseDraft, slot: str, one: dict[str, Any]) -> ToExamine:
    encoding = str(draft.value("ENCODING", "auto"))
    cut_field = str(draft.value("CUT_FIELD", ""))
    communes = described(draft.delimit.get(COMMUNES.name, {})) if slot != COMMUNES.name else []
    stamps = [_stamp(layer, draft.file) for layer in (one, *communes)]
    key = json.dumps([slot, one, encoding, cut_field, communes, stamps], sort_keys=True)
    return ToExamine(key, slot, one, encoding, cut_field)


def _stamp(one: dict[str, Any], case: str) -> list[float]:
    """What changes when the file of a layer does."""
    try:
        seen = Path(find_file(one.get("path", ""), case)).stat()
    except (OSError, ValueError):
        return []
    return [seen.st_mtime, seen.st_size]
