"""A GeoPackage copied whole, also one that QGIS holds open."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from ..core.basis import OutputNotWritable
from .files import replacing
from .stored_rows import opened


def copy_geopackage(source: Path, target: Path) -> None:
    """Copy a GeoPackage page by page; what waits in its journal goes with it.

    Raises `OutputNotWritable` when the place takes no file; nothing is left there then.
    """
    with replacing(target) as draft:
        try:
            with opened(source) as own, contextlib.closing(sqlite3.connect(draft)) as other:
                own.backup(other)
        except sqlite3.Error as error:
            raise OutputNotWritable(path=draft, problem=str(error)) from error
