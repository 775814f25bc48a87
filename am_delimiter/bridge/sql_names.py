"""Statements of SQL with names in them: a name cannot be bound like a value, so it is quoted."""

from __future__ import annotations

from collections.abc import Iterable


def quoted(name: str) -> str:
    """A name as SQL takes it, whatever it holds."""
    return '"' + name.replace('"', '""') + '"'


def listed(names: Iterable[str]) -> str:
    """Quoted names, divided by commas."""
    return ", ".join(map(quoted, names))


def sql(*parts: str) -> str:
    """A statement of words and quoted names."""
    return " ".join(parts)


def inserting(table: str, columns: Iterable[str], rows: int = 1) -> str:
    """The statement that takes so many rows with these columns, the values bound one row by one."""
    names = list(columns)
    marks = ", ".join("?" * len(names))
    every = ", ".join([f"({marks})"] * rows)
    return sql("insert into", table, "(", listed(names), ") values", every)
