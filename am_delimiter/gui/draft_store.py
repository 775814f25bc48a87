"""Where drafts are kept: a folder of the profile, one file for each case, and the recent cases.

Nothing is written beside the data. A profile that takes no files is told once; the draft then lives
as long as QGIS is open.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QLockFile, QSaveFile

from .case_draft import CaseDraft, read_draft

_RECENT, _LAST = "am_delimiter/recent", "am_delimiter/last"
_MOST = 8
_PATIENCE_MS = 100


def drafts_folder() -> Path:
    """The folder of the drafts in the profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "am_delimiter" / "casos"


def load_draft(file: str) -> CaseDraft | None:
    """What was last chosen for a case, None when nothing is kept."""
    place = _place(file)
    try:
        return read_draft(place.read_text(encoding="utf-8"))
    except OSError:
        return None


def keep_draft(draft: CaseDraft) -> bool:
    """Keep a draft, whole or not at all; whether the profile took it."""
    place = _place(draft.file)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    written = QSaveFile(str(place))
    if not written.open(QSaveFile.OpenModeFlag.WriteOnly):
        return False
    written.write(draft.text().encode("utf-8"))
    return bool(written.commit())


def hold_case(file: str) -> QLockFile | None:
    """Hold a case for this QGIS, until the lock is dropped; None when another QGIS has it open.

    The lock lies in the profile and ends with the program, however that ends. A profile that takes
    no files holds nothing.
    """
    place = _place(file).with_suffix(".lock")
    lock = QLockFile(str(place))
    lock.setStaleLockTime(0)
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
    if not place.parent.is_dir() or lock.tryLock(_PATIENCE_MS):
        return lock
    return None if lock.error() == QLockFile.LockError.LockFailedError else lock


def recent_cases() -> list[str]:
    """The cases last opened that are still there, the last one first."""
    listed = QgsSettings().value(_RECENT, [], type=list) or []
    return [str(file) for file in listed if os.path.isfile(str(file))]  # noqa: PTH113 - as given


def last_case() -> str:
    """The case that was open when QGIS was last closed, "" for none."""
    return str(QgsSettings().value(_LAST, "") or "")


def remember_case(file: str) -> None:
    """Put a case on top of the recent ones, to be offered at the next start."""
    settings = QgsSettings()
    listed = settings.value(_RECENT, [], type=list) or []
    others = [str(one) for one in listed if str(one) != file]
    settings.setValue(_RECENT, [file, *others][:_MOST])
    settings.setValue(_LAST, file)


def forget_last() -> None:
    """Offer no case at the next start."""
    QgsSettings().remove(_LAST)


def _place(file: str) -> Path:
    name = hashlib.sha256(os.path.normcase(os.path.abspath(file)).encode("utf-8")).hexdigest()  # noqa: PTH100
    return drafts_folder() / f"{name[:32]}.json"
