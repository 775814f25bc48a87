"""A first look at a register, before any delimitation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..basis.notes import Note
from ..catalogue.catalogue import Catalogue
from .register_reader import Reader, read_register
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


def registers_of(headings: Iterable[str], catalogue: Catalogue) -> list[str]:
    """The registers whose needed columns are all among some headings."""
    named = list(headings)
    found = []
    for register in (SERVICES, INSTRUMENTS):
        columns = Reader(register, catalogue, frozenset()).columns(named)
        needed = [one for one in catalogue.register_fields.values() if one.register == register]
        if all(one.field in columns for one in needed if one.required):
            found.append(register)
    return found
