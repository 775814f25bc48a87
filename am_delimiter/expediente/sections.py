"""What the table of contents lists."""

from __future__ import annotations

from typing import NamedTuple


class Section(NamedTuple):
    """An entry of the contents; ``page`` counts from 0, ``level`` 0 is the highest."""

    title: str
    page: int
    level: int
