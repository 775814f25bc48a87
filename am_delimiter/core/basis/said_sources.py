"""Where inputs come from, as a person says it: institution, title, year and licence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .input_errors import UnreadableProvenance

_FIELDS = (4, 5)
"""How many a line has: the licence came later, and may be left out."""
BETWEEN = ";"


@dataclass(frozen=True)
class SaidSource:
    """A file (its path or name, or that of its layer) and where it comes from; "" is not said."""

    file: str
    institution: str
    title: str
    year: str
    licence: str = ""


def read_said(text: str) -> tuple[SaidSource, ...]:
    """The lines ``file; institution; title; year; licence`` of a text; empty ones say nothing.

    Raises `UnreadableProvenance` for any other line.
    """
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        words = [word.strip() for word in line.split(BETWEEN)]
        if not any(words):
            continue
        if len(words) not in _FIELDS or not words[0]:
            raise UnreadableProvenance(number=number, line=line.strip())
        found.append(SaidSource(*words))
    return tuple(found)


def told_sources(said: Sequence[SaidSource]) -> str:
    """The text that `read_said` reads; what divides fields is taken out of them."""
    lines = []
    for one in said:
        words = [one.file, one.institution, one.title, one.year]
        words += [one.licence] if one.licence else []
        plain = (" ".join(word.replace(BETWEEN, ",").split()) for word in words)
        lines.append(f"{BETWEEN} ".join(plain))
    return "\n".join(lines)


class SaidOf:
    """What was said of a file: by the whole path, else by the name, else by that of its layer.

    A name that was said twice tells nothing: which file is meant is not guessed.
    """

    def __init__(self, said: Sequence[SaidSource]) -> None:
        names = Counter(_name(one.file) for one in said)
        self._by_path = {one.file: one for one in said}
        self._by_name = {_name(one.file): one for one in said if names[_name(one.file)] == 1}

    def find(self, path: str, layer: str = "") -> SaidSource | None:
        """What was said of the file at a path, None for nothing; "" is no file."""
        found = self._by_path.get(path) or self._by_name.get(_name(path)) if path else None
        return found or (self._by_name.get(_name(layer)) if layer else None)


def _name(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1].casefold()
