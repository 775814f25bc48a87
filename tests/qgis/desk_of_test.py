"""A desk with a profile of its own, and the patience of a user, for the tests of the dock."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QElapsedTimer, QEvent

PATIENCE = 20_000
"""Milliseconds that a test waits for what runs aside."""


class Told:
    """What a desk said of failures."""

    def __init__(self, desk: Any) -> None:
        self.sentences: list[str] = []
        desk.failed.connect(lambda sentence, _details: self.sentences.append(sentence))


def new_desk(folder: Path, monkeypatch: Any) -> Any:
    """A desk whose drafts are kept in a folder; no case was ever opened."""
    from am_delimiter.gui import draft_store
    from am_delimiter.gui.case_desk import Desk

    monkeypatch.setattr(draft_store, "drafts_folder", lambda: folder / "perfil")
    QgsSettings().remove("am_delimiter")
    return Desk()


def wait_for(reached: Callable[[], bool]) -> None:
    """Let QGIS go on until something is so; fails when it never is."""
    timer = QElapsedTimer()
    timer.start()
    while not reached():
        assert timer.elapsed() < PATIENCE, "what was waited for never came"
        QCoreApplication.processEvents()


def put_away(desk: Any, *widgets: Any) -> None:
    """Close pages and desk, and wait for what runs for them."""
    for widget in widgets:
        widget.leave()
        widget.deleteLater()
    desk.cancel()
    wait_for(lambda: desk.job is None and QgsApplication.taskManager().countActiveTasks() == 0)
    desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
