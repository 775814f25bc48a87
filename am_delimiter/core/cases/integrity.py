"""Whether a stored result still is what its run wrote.

Every table but the log of the procedure, which people fill in, has a digest in the case, and so has
the summary.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..basis.progress import Progress
from ..basis.table import Table
from .case_digests import digest_of
from .case_record import FORMAT, CaseRecord, text_digest
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
    tables: Mapping[str, Table],
    summary: str | None,
    precision: Precision,
    progress: Progress,
) -> Integrity:
    """Compare ``tables`` and the text of the summary with the digests that their case stores."""
    altered, undigested = [], []
    if record.format < FORMAT:
        undigested += [name for name in tables if name in record.tables]
        altered += [name for name in record.tables if name not in tables]
    else:
        altered += _altered(record, tables, precision, progress)
    unknown = [name for name in tables if name not in record.tables]
    if summary is not None and not record.summary:
        unknown.append(SUMMARY)
    elif record.summary != ("" if summary is None else text_digest(summary)):
        altered.append(SUMMARY)
    if record.format < FORMAT:
        return Integrity(tuple(altered), (*undigested, *unknown))
    return Integrity((*altered, *unknown))  # whatever this format writes, it digests


def _altered(
    record: CaseRecord, tables: Mapping[str, Table], precision: Precision, progress: Progress
) -> list[str]:
    """The tables that lack or are not as they were written."""
    altered = []
    for done, (name, stored) in enumerate(record.tables.items()):
        if name not in tables or digest_of(tables[name], precision, progress) != stored:
            altered.append(name)
        progress.report((done + 1) / len(record.tables))
    return altered
