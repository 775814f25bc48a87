"""The input files of a case as they are stored: where each lies, its size and its digests."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..basis.fingerprints import InputFile, content_hash, fingerprint
from ..basis.progress import Progress
from ..basis.vocabulary import InputKind
from .case_files import size_of
from .case_record import StoredFile


def stored_files(
    given: Mapping[str, str], inputs: Sequence[InputFile], folder: Path, progress: Progress
) -> tuple[StoredFile, ...]:
    """The files of a case that lies in ``folder``.

    ``given`` maps the path of each file to that of the virtual raster that reads it, "" for one
    that was itself given. The hashes of ``inputs`` are taken over, other files are hashed.
    """
    known = {os.path.abspath(item.path): item for item in inputs if item.sha256}  # noqa: PTH100
    return tuple(
        _stored(path, within, known.get(path), folder, progress) for path, within in given.items()
    )


def _stored(
    path: str, within: str, known: InputFile | None, folder: Path, progress: Progress
) -> StoredFile:
    item = known or fingerprint(InputKind.UNSAID, "", path, "", progress)
    return StoredFile(
        path=path,
        relative=_relative(path, folder),
        sha256=item.sha256,
        size=size_of(Path(path)),
        modified=item.modified,
        content=content_hash(path, progress),
        within=within,
    )


def _relative(path: str, folder: Path) -> str:
    """The path from a folder with forward slashes, "" for another drive of Windows."""
    try:
        return os.path.relpath(path, folder).replace("\\", "/")
    except ValueError:
        return ""
