"""The input files of a stored case: unchanged, moved, changed or missing.

A file is recognised by its content (SHA-256), never by its date or name alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ..basis.fingerprints import InputFile, content_hash, files_behind, fingerprint, is_there
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.vocabulary import InputKind
from .case_record import StoredFile

_PREFIX = 12
"""Digits of a hash that are shown: enough to tell two files apart by eye."""


class Standing(Enum):
    """How an input stands to what was stored of it."""

    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    UNPROVED = "unproved"
    MISSING = "missing"


@dataclass(frozen=True)
class FileCheck:
    """A stored file, how it stands, and the file to use now (None when it is missing)."""

    stored: StoredFile
    standing: Standing
    found: InputFile | None


def check_files(
    files: Sequence[StoredFile], beside: Path, folder: Path | None, progress: Progress
) -> list[FileCheck]:
    """Look for each file where it was, at the same place from the result, and by its content.

    ``beside`` is the folder of the result, looked through without its subfolders; ``folder`` is
    looked through with them.
    """
    checks = []
    for done, file in enumerate(files):
        checks.append(_check(file, beside, folder, progress))
        progress.report((done + 1) / len(files))
    return checks


def _check(file: StoredFile, beside: Path, folder: Path | None, progress: Progress) -> FileCheck:
    own = [Path(file.path), *([beside / file.relative] if file.relative else [])]
    there = [path for path in dict.fromkeys(own) if is_there(path)]
    if not file.sha256:
        found = _read(there[0], progress) if there else None
        return FileCheck(file, Standing.UNPROVED if found else Standing.MISSING, found)
    changed = None
    others = () if file.within else _alike(file, beside, folder)
    for path in (*there, *others):
        now = _read(path, progress)
        if now.sha256 == file.sha256 or _same_content(file, path, progress):
            same = path == Path(file.path)
            return FileCheck(file, Standing.SAME if same else Standing.MOVED, now)
        if changed is None and path in there:
            changed = now
    return FileCheck(file, Standing.CHANGED if changed else Standing.MISSING, changed)


def _read(path: Path, progress: Progress) -> InputFile:
    return fingerprint(InputKind.UNSAID, path.name, str(path), "", progress)


def _same_content(file: StoredFile, path: Path, progress: Progress) -> bool:
    return bool(file.content) and content_hash(str(path), progress) == file.content


def _alike(file: StoredFile, beside: Path, folder: Path | None) -> Iterator[Path]:
    """Files of the same kind and size, those of the same name first."""
    places: list[Iterable[Path]] = [beside.glob("*")]
    if folder is not None:
        places.append(folder.rglob("*"))
    suffix = Path(file.name).suffix.lower()
    for place in places:
        kin = (path for path in place if path.suffix.lower() == suffix)
        yield from sorted(
            (path for path in kin if size_of(path) == file.size),
            key=lambda path: (path.name != file.name, str(path)),
        )


def size_of(path: Path) -> int | None:
    """Bytes of a file, or of all parts of a shapefile or geodatabase; None when there are none."""
    files = files_behind(str(path))
    return sum(part.stat().st_size for part in files) if files else None


def file_notes(checks: Iterable[FileCheck]) -> list[Note]:
    """What the user must know of the inputs: nothing of those that stand as they were."""
    templates = {
        Standing.MOVED: mark(
            "Input moved: {file} is not as it was at {path}; the same content was found at {now} "
            "and is used."
        ),
        Standing.CHANGED: mark(
            "Input changed: {file} ({now}) had SHA-256 {old}… when the case was stored "
            "({then}) and has {new}… now ({date}). The result may differ."
        ),
        Standing.UNPROVED: mark(
            "Input not verified: {file} ({now}) is not a plain file, so it has no stored SHA-256."
        ),
        Standing.MISSING: mark("Input missing: {file}, which was at {path}."),
    }
    return [
        Note(templates[check.standing], _details(check))
        for check in checks
        if check.standing is not Standing.SAME
    ]


def _details(check: FileCheck) -> dict[str, str]:
    stored, found = check.stored, check.found
    return {
        "file": stored.name,
        "path": stored.path,
        "old": stored.sha256[:_PREFIX],
        "then": stored.modified,
        "now": found.path or stored.path if found else "",
        "new": found.sha256[:_PREFIX] if found else "",
        "date": found.modified if found else "",
    }
