"""What can be wrong with a row of a stored result, one class per cause."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..basis.errors import AmDelimiterError
from ..basis.notes import Note, mark


class ResultDamaged(AmDelimiterError):
    """A stored result does not hold what a delimitation writes; ``path`` is its file."""

    template = (
        "{path} is damaged or was changed: {problem}, in «{table}». Take an untouched copy of the "
        "result, or delimit again."
    )

    def __init__(self, **details: Any) -> None:
        super().__init__(**{"path": Note(mark("the result")), **details})


class FieldMissing(ResultDamaged):
    """A stored table lacks a field that every row of it has."""

    template = (
        "The table «{table}» of {path} lacks the field «{field}». Run «Run a stored case "
        "again» on it and choose the new result."
    )


class FieldMistyped(ResultDamaged):
    """A stored row holds something in a field that does not belong there."""

    template = (
        "The table «{table}» of {path} holds «{found}» in the field «{field}», where it does "
        "not belong. Run «Run a stored case again» on it and choose the new result."
    )


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """Name the file in what is found wrong with its rows."""
    try:
        yield
    except ResultDamaged as error:
        if isinstance(error.details["path"], Path):
            raise
        raise type(error)(**{**error.details, "path": path}) from error
