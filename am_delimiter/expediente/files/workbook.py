"""All tables of a case as one workbook (XLSX): what was computed, and what is printed.

Needs openpyxl, which is imported only when a workbook is made.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...bridge.files import check_writable, write_whole
from ...core.basis import DiskFull, PackageMissing, Progress, WrittenBroken
from ...toolbelt.dependencies import is_installed
from ..paper.printed_table import PrintedTable
from .workbook_cells import MOST_ROWS, Value, text_value
from .workbook_leaves import Leaf, make_leaves

if TYPE_CHECKING:
    from ..reading.dossier import Dossier

_WIDEST, _NARROWEST = 60, 9
"""Of a column, in letters."""

_FORMULA = tuple("=+-@\t\r\n")
"""Signs that make a formula of a text when it is edited, or pasted into another program."""

_SAMPLED = 200
"""Rows by which the width of a column is found."""

_ROOM_FOR_CELL, _ROOM_FOR_LETTER = 100, 5
"""Bytes that a cell takes unpacked, and each letter of its text («&» is written «&amp;»)."""

_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


@dataclass(frozen=True)
class BookFacts:
    """What a workbook says of itself: its title, the version that made it, its day."""

    title: str
    version: str
    day: date


def save_workbook(
    case: Dossier,
    printed: Sequence[PrintedTable],
    target: Path,
    progress: Progress,
    most: int = MOST_ROWS,
) -> None:
    """The tables of the result and those that are ``printed`` as one workbook.

    A table of more rows than a worksheet holds goes on in another. Raises `PackageMissing`
    without openpyxl, `OutputNotWritable`, `DiskFull`, `WrittenBroken` or `Cancelled`; then no
    file is left.
    """
    check_workbook(target)
    title = f"Tablas del expediente: {case.title()}"
    facts = BookFacts(title, case.summary.versions["am_delimiter"], case.day)
    save_leaves(make_leaves(case, printed, most, progress), facts, target, progress)


def check_workbook(target: Path) -> None:
    """Raise `PackageMissing` without openpyxl, or what `check_writable` does."""
    if not is_installed("openpyxl"):
        raise PackageMissing(path=target, package="openpyxl")
    check_writable(target)


def save_leaves(leaves: Sequence[Leaf], facts: BookFacts, target: Path, progress: Progress) -> None:
    """Worksheets as one workbook; raises what `save_workbook` does."""
    _check_room(leaves, target, progress)
    write_whole(target, _made(facts, leaves, target, progress))


def _check_room(leaves: Sequence[Leaf], target: Path, progress: Progress) -> None:
    """Raise `DiskFull` when the folder for temporary files is full.

    The library unpacks each worksheet there, and one that is cut off can end the program.
    """
    letters = sum(
        len(value.content) if isinstance(value.content, str) else 0
        for leaf in leaves
        for row in progress.watched(leaf.rows)
        for value in row
    )
    cells = sum((len(leaf.rows) + 1) * len(leaf.columns) for leaf in leaves)
    folder = Path(tempfile.gettempdir())
    if shutil.disk_usage(folder).free < _ROOM_FOR_CELL * cells + _ROOM_FOR_LETTER * letters:
        raise DiskFull(path=folder / target.name)


def _made(facts: BookFacts, leaves: Sequence[Leaf], target: Path, progress: Progress) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    properties = book.properties
    properties.title = facts.title
    properties.creator = f"am_delimiter {facts.version}"
    properties.language = "es-CL"
    properties.created = properties.modified = datetime.combine(facts.day, time())
    for done, leaf in enumerate(leaves):
        progress.report(0.9 * done / len(leaves))
        _add(book, leaf, progress)
    buffer = BytesIO()
    book.save(buffer)
    progress.report(0.95)
    content = _dated(buffer.getvalue(), facts.day, progress)
    progress.report(0.98)
    _check(content, len(leaves), target)
    progress.report(1.0)
    return content


def _add(book: Any, leaf: Leaf, progress: Progress) -> None:
    """A worksheet with its headings in view and a filter over the rows."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(leaf.name)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(leaf.columns))}{leaf.listed + 1}"
    for place, width in enumerate(_widths(leaf), 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    heads = []
    for heading in leaf.columns:
        head = _cell(sheet, text_value(heading))
        head.font = Font(bold=True, color="FFFFFF")
        head.fill = PatternFill("solid", fgColor="17405E")
        head.alignment = Alignment(wrap_text=True, vertical="top")
        heads.append(head)
    sheet.append(heads)
    for row in progress.watched(leaf.rows):
        sheet.append([_cell(sheet, value) for value in row])


def _cell(sheet: Any, value: Value) -> Any:
    """A cell; a text stays a text, whatever sign it begins with."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value.content)
    cell.number_format = value.shape
    if isinstance(value.content, str):
        cell.data_type = "s"
        # so that Excel does not take it for a formula when somebody edits it
        cell.quotePrefix = value.content.startswith(_FORMULA)
    return cell


def _widths(leaf: Leaf) -> list[int]:
    """Widths of the columns in letters, by the first rows."""
    widths = []
    for place, heading in enumerate(leaf.columns):
        texts = [str(row[place].content or "") for row in leaf.rows[:_SAMPLED] if place < len(row)]
        longest = max([len(heading) / 2, *(len(text) + 2 for text in texts)])
        widths.append(int(min(max(longest, _NARROWEST), _WIDEST)))
    return widths


def _dated(content: bytes, day: date, progress: Progress) -> bytes:
    """The workbook with the date of the document instead of the moment it was saved."""
    buffer = BytesIO()
    moment = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(buffer, "w") as dated:
        for name in progress.watched(source.namelist(), 1):
            body = source.read(name)
            if name == "docProps/core.xml":
                body = _MODIFIED.sub(rb"\g<1>%sT00:00:00Z" % day.isoformat().encode(), body)
            item = zipfile.ZipInfo(name, moment)
            item.compress_type = zipfile.ZIP_DEFLATED
            dated.writestr(item, body)
    return buffer.getvalue()


def _check(content: bytes, sheets: int, target: Path) -> None:
    """Raise `WrittenBroken` unless the archive is whole and holds every worksheet."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            damaged = archive.testzip()
            found = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise WrittenBroken(path=target, problem=str(error)) from error
    if damaged or len(found) != sheets:
        raise WrittenBroken(path=target, problem=damaged or f"{len(found)} of {sheets} tables")
