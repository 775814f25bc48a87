"""One digest for a whole stored case: what ties a paper to the result it was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from ..basis.table import Row
from .case_record import CasePart


def case_digest(rows: Iterable[Row]) -> str:
    """SHA-256 over the digests of the tables of a result, "" where none is stored.

    ``rows`` are those of the table ``case``. Each table makes a line of its name, a blank and its
    own SHA-256; the lines stand in the order of the alphabet, each ended by a line feed.
    """
    lines = sorted(
        f"{row['name']} {row['sha256']}\n"
        for row in rows
        if row["kind"] == CasePart.TABLE.value and row["sha256"]
    )
    return hashlib.sha256("".join(lines).encode()).hexdigest() if lines else ""
