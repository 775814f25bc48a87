"""What is told of a case that is run again: in the log, and once more as a text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingFeedback

from ..core.basis import Note, mark
from ..toolbelt.i18n import tr_note
from .base import versions

if TYPE_CHECKING:
    from ..core.basis import Row
    from ..core.cases import CaseRecord, FileCheck, Integrity, Precision
    from ..core.catalogue import LayerSpec


_MM = 1000
"""Millimetres in a metre."""


class RerunReport:
    """Says each note in the log and keeps it."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._lines: list[str] = []

    def info(self, note: Note) -> None:
        """Say something that is as it should be."""
        self._lines.append(tr_note(note))
        self._feedback.pushInfo(self._lines[-1])

    def warn(self, notes: Iterable[Note]) -> None:
        """Say what is not as it was."""
        for note in notes:
            self._lines.append(tr_note(note))
            self._feedback.pushWarning(self._lines[-1])

    def text(self) -> str:
        """All that was said."""
        return "\n".join(self._lines)


def tell_inputs(checks: list[FileCheck], record: CaseRecord, report: RerunReport) -> int:
    """Say how the inputs and the versions stand; how many inputs changed or are missing."""
    from ..core.cases import Standing, file_notes, other_versions

    for name, then, now in other_versions(record, versions()):
        template = mark("{name} was {then} when the case was stored and is {now} now.")
        report.warn([Note(template, {"name": name, "then": then or "–", "now": now or "–"})])
    report.warn(file_notes(checks))
    bad = [c for c in checks if c.standing in (Standing.CHANGED, Standing.MISSING)]
    if not bad:
        proved = [c for c in checks if c.standing in (Standing.SAME, Standing.MOVED)]
        template = mark("{count} of {total} input files have the same content as in the case.")
        report.info(Note(template, {"count": len(proved), "total": len(checks)}))
    return len(bad)


def integrity_notes(standing: Integrity, specs: dict[str, LayerSpec]) -> list[Note]:
    """What of a stored result is not as its run wrote it, and what nothing proves."""
    edited = mark("The stored result was edited after the delimitation, in these tables: {tables}.")
    unknown = mark(
        "An earlier version stored the result without a digest of: {tables}. Whether that was "
        "edited since cannot be told."
    )
    told = ((edited, standing.altered), (unknown, standing.undigested))
    return [
        Note(template, {"tables": table_titles(names, specs)}) for template, names in told if names
    ]


def table_titles(names: Iterable[str], specs: dict[str, LayerSpec]) -> tuple[str | Note, ...]:
    """The titles by which readers know tables."""
    from ..core.cases import table_title

    return tuple(table_title(name, specs) for name in names)


def identical_note(new: dict[str, list[Row]], close: int, precision: Precision) -> Note:
    """That the new result holds the same rows; ``close`` values differ by next to nothing."""
    from ..core.cases import SUMMARY

    tables = [rows for name, rows in new.items() if name != SUMMARY]
    details = {"rows": sum(map(len, tables)), "tables": len(tables)}
    if not close:
        return Note(
            mark(
                "Identical: {rows} rows of {tables} tables and layers, one by one, and the summary."
            ),
            details,
        )
    template = mark(
        "Identical to the precision of {place} mm and {digits} significant digits: {rows} rows of "
        "{tables} tables and layers, and the summary. {close} values differ by less than that, as "
        "other versions of the libraries leave them."
    )
    told = {"place": precision.place * _MM, "digits": precision.digits, "close": close}
    return Note(template, {**details, **told})
