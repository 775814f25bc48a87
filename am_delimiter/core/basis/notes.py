"""Notes: what a user must know of a result, as a source text with its details."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .filling import filled


def mark(text: str) -> str:
    """Mark a source text for translation; it is translated where it is shown."""
    return text


@dataclass(frozen=True)
class Note:
    """Something the user must know about the result: a source text with its details.

    A detail may be a note itself, or a tuple of notes and values, told one after the other.
    ``kind`` is what sort of thing it tells (an id of ``note_kinds.json``, "" for none), ``about``
    are the codes of the communes it speaks of, none where it speaks of all.
    """

    template: str
    details: dict[str, Any] = field(default_factory=dict)
    kind: str = ""
    about: tuple[str, ...] = ()

    def __str__(self) -> str:
        return filled(self.template, self.written_details(str, lambda value: value))

    def written_details(
        self, say: Callable[[Note], str], write: Callable[[Any], Any]
    ) -> dict[str, Any]:
        """The details ready to be put into a sentence."""

        def written(value: Any) -> Any:
            if isinstance(value, tuple):
                return ", ".join(str(written(part)) for part in value)
            return say(value) if isinstance(value, Note) else write(value)

        return {key: written(value) for key, value in self.details.items()}
