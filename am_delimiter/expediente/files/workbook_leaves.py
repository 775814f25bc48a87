"""The worksheets of the workbook before they are written: what each is called and holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from ...core.basis import Progress, filled
from ...toolbelt.formats import number
from ..paper.printed_table import PrintedTable
from .workbook_cells import DAY, WHOLE, Value, column_reader, is_moment, printed_value, text_value

if TYPE_CHECKING:
    from ..reading.dossier import Dossier

INDEX = "Índice"
_LONGEST_NAME = 31
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


@dataclass(frozen=True)
class Leaf:
    """A worksheet before it is written; ``columns`` are headings, ``rows`` their cells.

    ``total`` counts the rows of the whole table, of which these begin at ``first`` (from 1).
    """

    name: str
    key: str
    title: str
    about: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    first: int = 1
    total: int = 0

    @property
    def listed(self) -> int:
        """Rows of the table itself: under the list of the index stands what the case is."""
        return min(self.total, len(self.rows))

    @property
    def lost(self) -> int:
        """Cells whose text does not fit."""
        return sum(1 for row in self.rows for value in row if value.lost)


def make_leaves(
    case: Dossier, printed: Sequence[PrintedTable], most: int, progress: Progress
) -> list[Leaf]:
    """The index and, of at most ``most`` rows with their headings, all worksheets."""
    leaves = _named([*_printed(printed, most), *_computed(case, most, progress)])
    return [_index(case, leaves), *leaves]


def _computed(case: Dossier, most: int, progress: Progress) -> Iterator[Leaf]:
    """The tables and layers of the result, without shapes."""
    for id_, spec in case.catalogue.layers.items():
        progress.check()
        rows = case.table(id_)
        readers, headings = [], []
        for field in spec.fields:
            values = [row.get(field["name"]) for row in rows]
            readers.append((field["name"], column_reader(field, values)))
            zone = " (UTC)" if is_moment(values) and "UTC" not in field["alias"] else ""
            headings.append(field["alias"] + zone)
        cells = [
            tuple(read(row.get(name)) for name, read in readers) for row in progress.watched(rows)
        ]
        yield from _leaves(id_, spec.title, spec.abstract, tuple(headings), cells, most)


def _printed(tables: Sequence[PrintedTable], most: int) -> Iterator[Leaf]:
    """The tables of the document as they are printed."""
    for table in tables:
        headings = tuple(column.heading for column in table.columns)
        cells = [tuple(printed_value(cell.content) for cell in row) for row in table.rows]
        title = f"{table.key} {table.title}"
        yield from _leaves(table.key, title, table.note, headings, cells, most)


def _leaves(
    key: str,
    title: str,
    about: str,
    columns: tuple[str, ...],
    rows: list[tuple[Value, ...]],
    most: int,
) -> Iterator[Leaf]:
    """A table in as many worksheets as its rows need."""
    room = most - 1
    for start in range(0, max(len(rows), 1), room):
        part = tuple(rows[start : start + room])
        yield Leaf(title, key, title, about, columns, part, start + 1, len(rows))


def _named(leaves: list[Leaf]) -> list[Leaf]:
    """The same with names that a workbook takes, each once."""
    taken = {INDEX.casefold(), "history", "historial"}  # Excel keeps these two for itself
    named = []
    for leaf in leaves:
        name = sheet_name(leaf.title, taken)
        taken.add(name.casefold())
        named.append(replace(leaf, name=name))
    return named


def sheet_name(title: str, taken: set[str]) -> str:
    """A name of at most 31 letters without what Excel forbids, numbered if it is ``taken``."""
    clean = " ".join(title.translate(_FORBIDDEN).split()).strip("' ") or "Tabla"
    position, ending = 1, ""
    while True:
        room = _LONGEST_NAME - len(ending)
        short = clean if len(clean) <= room else f"{clean[: room - 1].rstrip()}…"
        if (short + ending).casefold() not in taken:
            return short + ending
        position += 1
        ending = f" ({position})"


def _index(case: Dossier, leaves: Sequence[Leaf]) -> Leaf:
    """The first worksheet: what the others hold, and what the case is."""
    rows = [
        tuple(
            text_value(text) if isinstance(text, str) else Value(text, WHOLE)
            for text in (leaf.name, leaf.title, leaf.total, _remarks(leaf), leaf.about)
        )
        for leaf in leaves
    ]
    facts = [
        ("Caso", case.title()),
        ("Región", ", ".join(case.regions)),
        ("Fecha del documento", case.day),
        ("Responsable", case.identity.responsible or "sin indicar"),
        ("Versión del documento", case.identity.version or "sin indicar"),
        *case.summary.versions.items(),
    ]
    blank = (Value(None),)
    told = [(text_value(name), _fact(value)) for name, value in facts]
    columns = ("Hoja", "Tabla", "Filas", "Observaciones", "Contenido")
    return Leaf(INDEX, "", INDEX, "", columns, (*rows, blank, *told), total=len(rows))


def _fact(value: Any) -> Value:
    return Value(value, DAY) if isinstance(value, date) else text_value(value)


def _remarks(leaf: Leaf) -> str:
    """What a worksheet does not hold."""
    remarks = []
    if leaf.total > len(leaf.rows):
        last = leaf.first + len(leaf.rows) - 1
        remarks.append(f"Filas {number(leaf.first)} a {number(last)} de {number(leaf.total)}.")
    if leaf.lost:
        told = (
            "{lost} {lost:texto no cabe|textos no caben} en una celda: {lost:está|están} en el "
            "GeoPackage, tabla «{table}»."
        )
        remarks.append(filled(told, {"lost": number(leaf.lost), "table": leaf.key}))
    return " ".join(remarks)
