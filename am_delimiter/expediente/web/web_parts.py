"""Pieces of HTML: headings, paragraphs, lists and tables; every text is escaped here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from ..paper.printed_table import Cell, PrintedTable

DEEPEST = 6


def safe(text: str) -> str:
    """A text in which nothing is markup; its lines stay lines."""
    return escape(text.strip()).replace("\n", "<br>\n")


def heading(level: int, text: str, id_: str = "") -> str:
    """A heading of level 1 to 6."""
    level = min(level, DEEPEST)
    place = f' id="{escape(id_)}"' if id_ else ""
    return f"<h{level}{place}>{safe(text)}</h{level}>"


def paragraph(text: str) -> str:
    """A paragraph, "" for no text."""
    return f"<p>{safe(text)}</p>" if text.strip() else ""


def bullets(texts: Iterable[str]) -> str:
    """A list, "" for an empty one."""
    items = "\n".join(f"<li>{safe(text)}</li>" for text in texts)
    return f"<ul>\n{items}\n</ul>" if items else ""


def facts(pairs: Sequence[tuple[str, str]]) -> str:
    """Names with what they are."""
    items = "\n".join(f"<dt>{safe(name)}</dt>\n<dd>{safe(text)}</dd>" for name, text in pairs)
    return f"<dl>\n{items}\n</dl>" if items else ""


def link(place: str, text: str) -> str:
    """A link to a place of the page."""
    return f'<a href="#{escape(place)}">{safe(text)}</a>'


def table_of(table: PrintedTable, caption: str) -> str:
    """A table with its caption; the first cell of a row says of what the row tells."""
    head = "".join(
        f'<th scope="col"{_side(column.numeric)}>{safe(column.heading)}</th>'
        for column in table.columns
    )
    sides = [_side(column.numeric) for column in table.columns]
    rows = "\n".join(_row(row, sides) for row in table.rows)
    note = paragraph(table.note)
    return (
        f"{note}\n<table>\n<caption>{safe(caption)}</caption>\n<thead>\n<tr>{head}</tr>\n</thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    ).strip()


def _row(row: Sequence[Cell], sides: Sequence[str]) -> str:
    cells = [*row, *(Cell("") for _ in sides[len(row) :])]
    first, *others = zip(cells, sides)
    told = "".join(f"<td{side}>{safe(cell.text)}</td>" for cell, side in others)
    return f'<tr><th scope="row"{first[1]}>{safe(first[0].text)}</th>{told}</tr>'


def _side(numeric: bool) -> str:
    return ' class="n"' if numeric else ""
