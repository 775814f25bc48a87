"""A first look at a register, before any delimitation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from ..basis.notes import Note
from ..catalogue.catalogue import Catalogue
from .register_reader import Reader, cell, read_register
from .registers import INSTRUMENTS, SERVICES, RegisterTable


@dataclass(frozen=True)
class RegisterLook:
    """How many elements a table holds, and what is to be said of it."""

    entries: int
    notes: tuple[Note, ...]


def look_at_register(
    table: RegisterTable, register: str, catalogue: Catalogue, cuts: Iterable[str] = ()
) -> RegisterLook:
    """What a table holds as ``register``; ``cuts`` are communes beside those of the catalogue.

    Raises `MissingRegisterColumn` when a needed column is not there.
    """
    reader = Reader(register, catalogue, frozenset({*catalogue.communes, *cuts}))
    entries, notes = read_register(table, reader)
    return RegisterLook(len(entries), tuple(notes))


def registers_of(frame: pd.DataFrame, catalogue: Catalogue) -> list[str]:
    """The registers that a table may be: all columns they need, and most of their categories."""
    found: dict[str, int] = {}
    for register in (SERVICES, INSTRUMENTS):
        reader = Reader(register, catalogue, frozenset())
        columns = reader.columns(frame.columns)
        asked = [one for one in catalogue.register_fields.values() if one.register == register]
        if all(one.field in columns for one in asked if one.required):
            kinds = frame[columns["kind"]] if "kind" in columns else ()
            found[register] = sum(bool(reader.kind(cell(value))[0]) for value in kinds)
    return [register for register, known in found.items() if known == max(found.values())]
