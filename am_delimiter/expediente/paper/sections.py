"""The parts of the document, as its bookmarks list them."""

from __future__ import annotations

from dataclasses import dataclass

NO_PAGE = -1
"""The page of a part that the contents name although nothing is printed of it."""


@dataclass(frozen=True)
class Section:
    """A part of the document: the page it begins on, from 0, and its depth, from 0."""

    title: str
    page: int
    level: int = 0
