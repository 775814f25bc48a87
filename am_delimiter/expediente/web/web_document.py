"""The document as one page of HTML: the same texts, tables and sentences under real headings.

It is made of what the pages were made of, in the order of the chapters of the PDF. It holds no
program and asks for nothing outside itself, and everything that comes from data is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ...core.procedure import Item
from ...toolbelt.verdict_signs import SIGNS
from ..book import Book
from ..chapters import with_empty_chapters
from ..pages.contents import KEY as CONTENTS
from ..pages.contents import LEFT_OUT, TITLE
from ..paper.printed_table import Column, PrintedTable, cells
from ..paper.sections import NO_PAGE, Section
from ..paper.spoken import Spoken, said_on
from ..reading.dossier import Dossier
from ..reading.log_texts import checklist_of, item_texts, log_of
from ..reading.robustness_facts import Robust
from .web_charts import chart_of
from .web_parts import bullets, heading, link, paragraph, table_of
from .web_sheets import sheet_of

WEB = "Expediente.html"
EMPTY = "Nada que mostrar con los datos de este caso."
LANGUAGE = "es-CL"
COVER, CHECKLIST, PROCEDURE = "portada", "LC", "TR"
"""The beginnings of the ids of pages that are told in another form."""

_PART = re.compile(r"([LGTA]\d+(?:\.\d+)?[a-z]?)\b")
"""The key with which the title of a sheet, a chart or a table begins."""

_HEADINGS = re.compile(r"titulo|grupo\d+|revisar")
_UNSAID = re.compile(r"antetitulo|fecha|hoja|leyenda")
_MARKS = re.compile(r"\.(eje|rotulo|paso|fila|clave)\b")
"""Texts that name the marks of a drawing, whose data is in a table."""

_FOOT = "pie"
"""How the ids of the foot of a page begin."""

_SIGNED = ("Nombre", "Cargo", "Fecha", "Firma", "Resolución Nº")
"""Lines to be filled in by hand."""

_STYLE = (
    "body{font:1rem/1.5 sans-serif;color:#1f2933;background:#fff;max-width:60rem;margin:2rem auto;"
    "padding:0 1rem}h1,h2,h3,h4{color:#17405e;line-height:1.25}h2{border-top:1px solid #c3cad1;"
    "padding-top:1rem}table{border-collapse:collapse;margin:1rem 0;width:100%}caption{text-align:"
    "left;font-weight:bold}th,td{border-bottom:1px solid #c3cad1;padding:.3rem .5rem;text-align:"
    "left;vertical-align:top;overflow-wrap:anywhere}.n{text-align:right}dt{font-weight:bold}"
)


@dataclass(frozen=True)
class WebPage:
    """What a page of HTML is made of; ``title`` is that of the document."""

    title: str
    case: Dossier
    book: Book
    robust: Sequence[Robust]


def web_page(page: WebPage) -> str:
    """The whole page."""
    said = said_on(page.book.layout)
    sections = with_empty_chapters(page.book.sections, page.case.catalogue)
    parts = [
        _header(page, said),
        _contents(sections),
        _left_out(page.book),
        *_chapters(page, sections, said),
    ]
    body = "\n".join(part for part in parts if part)
    title = paragraph(page.title)[3:-4]
    return (
        f'<!DOCTYPE html>\n<html lang="{LANGUAGE}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n"
        "</html>\n"
    )


def _header(page: WebPage, said: Sequence[Spoken]) -> str:
    """The cover: its title as that of the page, then what it says."""
    cover = [one for one in said if one.key == COVER]
    told = [heading(1, page.title)]
    names = {one.id: str(one.content) for one in cover}
    for one in cover:
        if one.name in ("titulo", "nombre", "nota"):
            continue
        name = names.get(f"{one.id}.nombre", "")
        told.append(paragraph(f"{name}: {one.content}" if name else str(one.content)))
    whole = "\n".join(told)
    return f"<header>\n{whole}\n</header>"


def _contents(sections: Sequence[Section]) -> str:
    """Links to the chapters and what they hold, as the contents of the PDF list them."""
    lines, depth = [], -1
    for number, section in enumerate(sections):
        level = min(section.level, depth + 1)
        if level > depth:
            lines.append("<ul>")
        else:
            lines += ["</li>", *["</ul>\n</li>"] * (depth - level)]
        lines.append(f"<li>{link(_place(section, number), section.title)}")
        depth = level
    lines.append("</li>\n</ul>\n" * (depth + 1))
    head, items = heading(2, TITLE, CONTENTS), "\n".join(lines)
    return f'<nav aria-labelledby="{CONTENTS}">\n{head}\n{items}</nav>'


def _place(section: Section, number: int) -> str:
    part = _PART.match(section.title)
    return part.group(1) if part else f"s{number + 1}"


def _left_out(book: Book) -> str:
    if not book.missing:
        return ""
    told = bullets(f"{name}: {reason}" for name, reason in book.missing)
    return f"<section>\n{heading(2, LEFT_OUT)}\n{told}\n</section>"


def _chapters(page: WebPage, sections: Sequence[Section], said: Sequence[Spoken]) -> Iterator[str]:
    """Every chapter with what stands on its pages; headings go down one step at a time."""
    tables = {table.key: table for table in page.book.tables}
    parts = {key for one in sections if (key := _key(one))}
    left = [one for one in said if one.key != COVER and not _is_part(one, parts)]
    open_, depth = False, 1
    for number, section in enumerate(sections):
        depth = min(section.level + 2, depth + 1)
        if section.level == 0:
            yield "</section>\n<section>" if open_ else "<section>"
            open_ = True
        yield heading(depth, section.title, _place(section, number))
        key = _key(section)
        if key in tables:
            yield table_of(tables[key], section.title)
        elif key.startswith("G"):
            yield "\n".join(chart_of(key, said, page.case, page.robust, list(tables)))
        elif key.startswith("L"):
            yield "\n".join(sheet_of(page.book.layout, key, said, page.case))
        elif section.page == NO_PAGE:
            yield paragraph(EMPTY)
        else:
            own = [one for one in left if _is_within(one, section, sections[number + 1 :])]
            left = [one for one in left if one not in own]
            yield "\n".join(text for text in _told(own, page, depth) if text)
    if open_:
        yield "</section>"


def _key(section: Section) -> str:
    part = _PART.match(section.title)
    return part.group(1) if part else ""


def _is_part(one: Spoken, parts: set[str]) -> bool:
    """Whether a text is of a sheet, a chart or a table that has a heading of its own."""
    return any(one.id.startswith(f"{key}.") for key in parts)


def _is_within(one: Spoken, section: Section, following: Sequence[Section]) -> bool:
    """Whether a text stands from the first page of a section to the page of the next one."""
    after = next((other.page for other in following if other.page != NO_PAGE), None)
    if one.page == section.page:
        return True
    return section.page < one.page and (after is None or one.page < after)


def _told(said: Sequence[Spoken], page: WebPage, depth: int) -> Iterator[str]:
    """The texts of some pages as headings, paragraphs and tables."""
    for key, group in groupby(said, key=lambda one: one.key.rstrip("+")):
        if key == CHECKLIST:
            yield from _checklist(page.case, list(group))
            continue
        for one in group:
            yield _one(one, depth)


def _one(one: Spoken, depth: int) -> str:
    if one.key.startswith(_FOOT):
        return ""
    if isinstance(one.content, PrintedTable):
        return table_of(one.content, one.content.title)
    text = one.content
    if _UNSAID.fullmatch(one.name) or _MARKS.search(one.id) or text in _SIGNED:
        return ""
    if one.id == f"{one.key}.titulo":
        return ""  # the heading of the page is that of the section
    return heading(depth + 1, text) if _HEADINGS.fullmatch(one.name) else paragraph(text)


def _checklist(case: Dossier, said: Sequence[Spoken]) -> Iterator[str]:
    """The sentence of the window, then the items of each group in a table."""
    for one in said:
        if one.name in ("de", "ventana"):
            yield paragraph(str(one.content))
    items = checklist_of(case, log_of(case), case.review)
    for group, own in groupby(items, key=lambda item: item.group):
        yield table_of(_items(list(own)), group.value)


def _items(items: Sequence[Item]) -> PrintedTable:
    columns = (Column("Qué", 1), Column("Cómo está", 1), Column("Detalle", 1))
    rows = []
    for item in items:
        text, detail = item_texts(item)
        rows.append(cells(text, f"{SIGNS[item.mark.verdict]} {item.mark.value}", detail))
    return PrintedTable("LC", "", columns, tuple(rows))
