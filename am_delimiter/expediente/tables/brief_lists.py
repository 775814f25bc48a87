"""Long lists of names as a page prints them: the first ones, and how many there are beyond."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.basis import filled
from ...toolbelt.formats import number
from ..reading.wording import joined

LONG = 12
"""Names of a list that is printed whole."""

FIRST = 8
"""Names that are printed of a longer one."""


def brief_list(names: Sequence[str], link: str = ", ") -> str:
    """The names as a page prints them, "" where all of them are printed."""
    if len(names) <= LONG:
        return ""
    rest = {"rest": number(len(names) - FIRST)}
    return link.join(names[:FIRST]) + filled(" y {rest} {rest:comuna|comunas} más", rest)


def listed(names: Sequence[str]) -> str:
    """The names as a sentence ends, summed up where there are many."""
    return brief_list(names) or joined(list(names))
