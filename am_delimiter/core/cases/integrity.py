"""Whether a stored result still is what its run wrote.

Every table but the log of the procedure, which people fill in, has a digest in the case, and so has
the summary.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..basis.progress import Progress
from ..basis.table import Row
from .case_digests import digest_of, exact_digest
from .case_record import EXACT_UP_TO, CaseRecord, StoredTable, text_digest
from .precision import Precision

SUMMARY = "summary"
"""What the summary is called among the tables."""


@dataclass(frozen=True)
class Integrity:
    """The tables, by their id, that are not what the run wrote, the `SUMMARY` among them.

    ``undigested`` are those that nothing proves, because an earlier version wrote the result.
    """

    altered: tuple[str, ...] = ()
    undigested: tuple[str, ...] = ()

    @property
    def proved(self) -> bool:
        """Whether everything is as it was written."""
        return not self.altered and not self.undigested


def check_result(
    record: CaseRecord,
    tables: Mapping[str, Sequence[Row]],
    summary: str | None,
    precision: Precision,
    progress: Progress,
) -> Integrity:
    """Compare ``tables`` and the text of the summary with the digests that their case stores."""
    altered = []
    for done, (name, stored) in enumerate(record.tables.items()):
        if name not in tables or _digest(record, tables[name], precision, progress) != stored:
            altered.append(name)
        progress.report((done + 1) / len(record.tables))
    unknown = [name for name in tables if name not in record.tables]
    if summary is not None and not record.summary:
        unknown.append(SUMMARY)
    elif record.summary != ("" if summary is None else text_digest(summary)):
        altered.append(SUMMARY)
    if record.format <= EXACT_UP_TO:
        return Integrity(tuple(altered), tuple(unknown))
    return Integrity((*altered, *unknown))  # whatever this format writes, it digests


def _digest(
    record: CaseRecord, rows: Sequence[Row], precision: Precision, progress: Progress
) -> StoredTable:
    if record.format <= EXACT_UP_TO:
        return exact_digest(rows, progress)
    return digest_of(rows, precision, progress)
