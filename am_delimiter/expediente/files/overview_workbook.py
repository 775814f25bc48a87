"""The table of several cases as a workbook (XLSX), and what each of its columns is.

Needs openpyxl, which is imported only when a workbook is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ...core.basis import Progress
from ...core.catalogue import Catalogue
from ...core.overview import overview_spec
from ...toolbelt.paths import plugin_version
from .workbook import BookFacts, check_workbook, save_leaves
from .workbook_cells import column_reader, text_value
from .workbook_leaves import Leaf, sheet_name

__all__ = ["check_workbook", "save_overview"]

_DAY = date(2026, 1, 1)
"""The table has no day of its own, and the same cases give the same bytes."""


def save_overview(
    rows: Sequence[dict[str, Any]], catalogue: Catalogue, target: Path, progress: Progress
) -> None:
    """The rows of several cases in one worksheet.

    Raises `PackageMissing` without openpyxl, `OutputNotWritable`, `DiskFull`, `WrittenBroken` or
    `Cancelled`; then no file is left.
    """
    check_workbook(target)
    spec = overview_spec(catalogue)
    names = [field["name"] for field in spec.fields]
    readers = [
        column_reader(field, [row[field["name"]] for row in rows]) or text_value
        for field in spec.fields
    ]
    cells = tuple(tuple(read(row[name]) for name, read in zip(names, readers)) for row in rows)
    headings = tuple(field["alias"] for field in spec.fields)
    name = sheet_name(spec.title, set())
    leaf = Leaf(name, spec.id, spec.title, spec.abstract, headings, cells, total=len(rows))
    save_leaves([leaf], BookFacts(spec.title, plugin_version(), _DAY), target, progress)
