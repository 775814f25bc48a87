"""Which file each case writes: never the same twice, never what another reads."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .batch_errors import CasesOfOneFile


def check_apart(files: Mapping[int, tuple[str, Path]]) -> None:
    """Raise `CasesOfOneFile` with the names of cases whose files are one.

    ``files`` are the name and the file of each case. Names that only differ in capitals are one
    file in Windows.
    """
    cases: dict[str, list[tuple[str, Path]]] = {}
    for name, file in files.values():
        cases.setdefault(str(file).casefold(), []).append((name, file))
    for same in cases.values():
        if len(same) > 1:
            names = ", ".join(f"«{name}»" for name, _ in same)
            raise CasesOfOneFile(file=same[0][1].name, cases=names)
