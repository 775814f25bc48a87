"""The lists of values of the tables on governance, and what people write for a value."""

from __future__ import annotations

from ..catalogue.catalogue import Catalogue
from ..services.registers import plain

INSTRUMENT_KINDS = "instrument_kinds"
"""The list of the kinds of the register of instruments, which has a file of its own."""


def lists_of(catalogue: Catalogue) -> dict[str, dict[str, tuple[str, ...]]]:
    """By list, its values as they are stored and printed, each with how else it is written."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for word in catalogue.governance_lists.values():
        found.setdefault(word.list, {})[word.name] = (word.id, *word.aliases)
    found[INSTRUMENT_KINDS] = {
        kind.name: (kind.id, *kind.aliases) for kind in catalogue.instrument_kinds.values()
    }
    return found


def value_named(text: str, values: dict[str, tuple[str, ...]]) -> str | None:
    """The value of a list that a text means, None for none; case and accents do not matter."""
    wanted = plain(text)
    for name, others in values.items():
        if wanted in (plain(name), *map(plain, others)):
            return name
    return None
