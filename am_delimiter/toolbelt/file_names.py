"""File names that every system takes: Windows forbids more than it says."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

LONGEST = 80
"""Letters of a name with its ending: Windows ends paths at 260, folders included."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)


def safe_name(text: str, suffix: str = "") -> str:
    """A file name from a title, accents kept: ``L3 · A/B: ¿qué?`` → ``L3 · A B ¿qué``.

    What a file system forbids becomes a blank; names of devices (``CON``, ``COM1.txt``) get an
    underline; a long text is cut between words.
    """
    name = unicodedata.normalize("NFC", _FORBIDDEN.sub(" ", text))
    name = _bare(" ".join(name.split()))
    most = LONGEST - len(suffix)
    if len(name) > most:
        cut = name[: most + 1].rpartition(" ")[0] or name[:most]
        name = _bare(cut[:most])
    if _RESERVED.fullmatch(name.partition(".")[0].strip()):
        name = f"_{name}"
    return f"{name or '_'}{suffix}"


def unfit_sign(path: str, parting: str = "", windows: bool = os.name == "nt") -> str:
    """The first sign of a path that no file can have, or one of ``parting``; "" if none.

    Windows refuses more signs than others, and names of devices (``NUL.gpkg``).
    """
    if "\0" in path:
        return "NUL"
    refused = next((sign for sign in parting if sign in path), "")
    if refused or not windows:
        return refused
    for part in re.split(r"[/\\]", path[2:] if path[1:2] == ":" else path):
        if _RESERVED.fullmatch(part.partition(".")[0].strip()):
            return part
        found = _FORBIDDEN.search(part)
        if found:
            return found[0][0]
    return ""


def free_names(folder: Path, names: list[str]) -> list[Path]:
    """Paths in a folder for names, the second of two that Windows takes for one numbered."""
    taken: set[str] = set()
    paths = []
    for name in names:
        stem, dot, suffix = name.rpartition(".")
        tried, number = name, 2
        while tried.casefold() in taken:
            tried = f"{stem} ({number}){dot}{suffix}"
            number += 1
        taken.add(tried.casefold())
        paths.append(folder / tried)
    return paths


def _bare(name: str) -> str:
    """Without the dots and blanks at the end that Windows drops, and not hidden on others."""
    return name.lstrip(" .").rstrip(" .")
