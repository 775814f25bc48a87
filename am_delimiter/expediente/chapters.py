"""The chapters of the expediente in their order, and which sheets, charts and tables each holds.

They follow the regulation: the two models it is said to rest on, morphological and functional,
beside population, shared infrastructure and services, and joint policies (``grounds.json``).
Sheets, charts and tables keep their keys wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from ..core.catalogue import Catalogue
from .paper.sections import NO_PAGE, Section


class _HasKey(Protocol):
    @property
    def key(self) -> str: ...


Keyed = TypeVar("Keyed", bound=_HasKey)
_FAMILY = re.compile(r"([A-Z]+\d+)(?:\.\d+)?([a-z]?)")
"""Keys: ``L4`` goes on as ``L4.2``, the ``T4b`` of a second candidate is ``T4.2b``."""


@dataclass(frozen=True)
class Chapter:
    """A chapter: the ground it is named after, or a ``name`` of its own, and the keys it holds.

    A key stands for what goes on from it (``L4`` for ``L4.2``), and for what is told under it with
    a letter (``T6`` for ``T6b``) unless another chapter names that. One that is ``asked`` for is
    told only where it has a page: its data are no part of every case.
    """

    ground: str
    name: str
    keys: tuple[str, ...]
    asked: bool = False

    def title(self, number: int, catalogue: Catalogue) -> str:
        """The title as it is printed, with its number."""
        return f"{number}. {catalogue.grounds[self.ground].name if self.ground else self.name}"

    def own(self, keyed: Iterable[Keyed]) -> list[Keyed]:
        """The sheets or tables that belong to the chapter, in the order of its keys."""
        found = [one for one in keyed if chapter_of(one.key) is self]
        return sorted(found, key=lambda one: self._place(one.key))

    def _place(self, key: str) -> int:
        """Where a key stands among those of the chapter; what none of them names comes last."""
        names = [name for name in _names(key) if name in self.keys]
        return self.keys.index(names[0]) if names else len(self.keys)


CHAPTERS = (
    Chapter("territory", "", ("L1", "L2")),
    Chapter("morphological", "", ("L3", "L4", "L10", "G1", "G3", "G4", "T3", "T6")),
    Chapter("population", "", ("L5", "L5b", "G2", "T1")),
    Chapter("functional", "", ("L7", "T4")),
    Chapter("services", "", ("L6", "T5")),
    Chapter("policies", "", ("L8", "T5b")),
    Chapter("", "Propuesta", ("L9", "T2")),
    Chapter(
        "",
        "Otras definiciones del área",
        ("L12", "T9", "L13", "T10", "L14", "T11"),
        asked=True,
    ),
    Chapter(
        "",
        "Para qué sirve el área",
        ("L15", "T12", "L16", "T13", "C1", "T14"),
        asked=True,
    ),
)

METHOD = ("T7",)
PROCEDURE = ("T8",)
"""Keys of the tables that the parts behind the chapters hold."""

_LAST = [chapter for chapter in CHAPTERS if not chapter.asked][-1]


def chapter_of(key: str) -> Chapter | None:
    """The chapter that a sheet, a chart or a table belongs to, None for one behind the chapters.

    What no chapter names stands in the last one, so that nothing is lost.
    """
    for name in _names(key):
        if name in (*METHOD, *PROCEDURE):
            return None
        for chapter in CHAPTERS:
            if name in chapter.keys:
                return chapter
    return _LAST


def _names(key: str) -> tuple[str, ...]:
    """By what a chapter may name a key: ``T6b``, else ``T6``, for ``T6.2b``."""
    found = _FAMILY.match(key)
    return (found[1] + found[2], found[1]) if found else (key,)


def with_empty_chapters(sections: Sequence[Section], catalogue: Catalogue) -> list[Section]:
    """The contents with the chapters of grounds that have no page, each where it would stand."""
    told = list(sections)
    place = len(told)
    for number, chapter in reversed(list(enumerate(CHAPTERS, 1))):
        title = chapter.title(number, catalogue)
        found = [at for at, one in enumerate(told) if not one.level and one.title == title]
        place = found[0] if found else place
        if not found and not chapter.asked:
            told.insert(place, Section(title, NO_PAGE))
    return told
