"""What a person wrote last time, offered again in the dialogs.

Only where there is a desktop: a run from the command line depends on nothing but its parameters.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.utils import iface  # None in qgis_process

_GROUP = "am_delimiter"
LAST_CASE = "CASE"
"""Under which the result is remembered that was made last."""


def recalled(name: str, otherwise: str = "") -> str:
    """What was remembered under a name."""
    if iface is None:
        return otherwise
    return str(QgsSettings().value(f"{_GROUP}/{name}", otherwise) or otherwise)


def recalled_file(name: str) -> str | None:
    """The file that was remembered under a name, None when it is no longer there."""
    path = recalled(name)
    return path if path and Path(path).is_file() else None


def remember(name: str, value: str) -> None:
    """Keep a value for the next time."""
    if iface is not None:
        QgsSettings().setValue(f"{_GROUP}/{name}", value)
