"""The documents attached to the steps: where they are, and whether they are still the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ..basis.fingerprints import fingerprint
from ..basis.local_paths import is_local
from ..basis.progress import Progress
from ..basis.table import Row
from ..basis.vocabulary import InputKind
from .procedure import LogEntry, Procedure


class Attached(Enum):
    """How a document stands to what the log says of it."""

    SAME = "same"
    NEW = "new"
    CHANGED = "changed"
    MISSING = "missing"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True)
class DocumentCheck:
    """A document of a row: ``sha256`` is that of the file now, "" when it is not there."""

    entry: LogEntry
    standing: Attached
    sha256: str

    @property
    def found(self) -> bool:
        """Whether the file is where the path says."""
        return self.standing not in (Attached.MISSING, Attached.ELSEWHERE)


def check_documents(
    log: Procedure, folder: Path | None, progress: Progress, allow_remote: bool = False
) -> list[DocumentCheck]:
    """Look for the document of each row that names one; paths may start from ``folder``.

    One on another computer than ``folder`` is not looked for unless that is allowed.
    """
    return [_check(e, folder, progress, allow_remote) for e in log.entries if e.document]


def _check(
    entry: LogEntry, folder: Path | None, progress: Progress, allow_remote: bool
) -> DocumentCheck:
    if not allow_remote and not is_local(entry.document, folder):
        return DocumentCheck(entry, Attached.ELSEWHERE, "")
    now = hash_of(entry.document, folder, progress)
    if not now:
        return DocumentCheck(entry, Attached.MISSING, "")
    if not entry.sha256:
        return DocumentCheck(entry, Attached.NEW, now)
    same = now == entry.sha256
    return DocumentCheck(entry, Attached.SAME if same else Attached.CHANGED, now)


def hash_of(document: str, folder: Path | None, progress: Progress) -> str:
    """SHA-256 of the file that a path names, from ``folder`` if it is not whole; "" if none is."""
    for path in document_places(document, folder):
        found = fingerprint(InputKind.UNSAID, path.name, str(path), "", progress).sha256
        if found:
            return found
    return ""


def document_places(document: str, folder: Path | None) -> list[Path]:
    """The files that the path of a document may mean, from ``folder`` if it is not whole."""
    texts = dict.fromkeys((document, document.replace("\\", "/")))
    return [folder / text if folder is not None else Path(text) for text in texts]


def with_hashes(rows: list[Row], folder: Path | None, progress: Progress) -> list[Row]:
    """The rows of a log with the hash of each document that is there and has none stored."""
    found = []
    for row in rows:
        document = str(row.get("document") or "").strip()
        if document and not row.get("document_sha256") and is_local(document, folder):
            row = {**row, "document_sha256": hash_of(document, folder, progress) or None}
        found.append(row)
    return found
