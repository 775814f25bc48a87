"""The pages of the expediente in their order, and what its contents list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsLayoutItemLabel, QgsPrintLayout, QgsProject

from ..core.basis import Progress
from .annexes.annex import Annex, AnnexPage
from .annexes.annex_layers import maps_of
from .binder import Binder
from .chapters import CHAPTERS, METHOD, PROCEDURE, Chapter, chapter_of, with_empty_chapters
from .charts.chart_pages import add_charts
from .charts.robustness_page import ROBUSTNESS, add_robustness
from .maps.plan import plan_sheets
from .maps.sheet_page import add_map_sheet, read_templates
from .maps.view import LeftOut, MapView
from .pages.checklist_page import add_checklist
from .pages.contents import add_contents_page, fill_contents, pages_needed
from .pages.cover import add_cover
from .pages.method_pages import add_method
from .pages.modification_page import TITLE as BEFORE_AND_AFTER
from .pages.modification_page import add_modification
from .pages.narrative_pages import add_narrative, left_out_of_narrative, missing_narrative
from .pages.procedure_page import add_procedure
from .pages.signatures import add_signatures
from .pages.summary_page import add_summary
from .paper.desk import all_items, page_by_page, put_aside
from .paper.layouts import new_layout
from .paper.look import A4
from .paper.page_flow import flow_of
from .paper.plain_text import label_says
from .paper.printed_table import PrintedTable
from .paper.sections import Section
from .paper.sheet import Sheet
from .paper.template import Template, draw_on, read_template
from .reading.dossier import Dossier
from .reading.robustness_facts import Robust
from .request import Request
from .tables.method_tables import notes_table, parameters_table, programs_table
from .tables.shared_sheet import decisions_table
from .tables.table_pages import add_table_pages, result_tables
from .workspace.themes import Themes

LAYOUT = "Expediente"
KIND = "Expediente de área metropolitana"
FOOT = "pagina.qpt"
FOOT_ITEMS = ("pie.titulo", "pie.hoja")
_CHART = re.compile(r"(G\d+(?:\.\d+)?)\.titulo")
"""Ids of the titles of charts: ``G3.2.titulo``."""

SHARED = 70.0
"""Mm that a chapter must find on the page of the one before to begin there."""

UNLISTED = (Section("Portada", 0), Section("Contenido", 1))
"""What its contents do not list."""

PARTS, CHARTS = 14, 4
"""What the contents list beside sheets and tables, about: parts of the highest level, charts."""


@dataclass(frozen=True)
class Book:
    """The layout, its parts and the tables that are printed."""

    layout: QgsPrintLayout
    sections: tuple[Section, ...]
    tables: tuple[PrintedTable, ...]
    missing: tuple[tuple[str, str], ...] = ()
    """What the document does not hold, and why."""


def bind(
    project: QgsProject,
    case: Dossier,
    themes: Themes,
    request: Request,
    folder: Path,
    progress: Progress,
    robust: Sequence[Robust] = (),
    annexes: Sequence[Annex] = (),
) -> Book:
    """Make every page of the layout «Expediente», which the project keeps.

    ``robust`` is what a study of sensitivity says of the candidates, none without a study;
    ``annexes`` are the other studies beside the case, whose themes the project has.
    Raises `PageFailed` naming the page, and what templates can raise.
    """
    views, left_out = plan_sheets(case, themes)
    views += [sheet.view(case) for sheet in maps_of(annexes)]
    templates = read_templates(views, folder)
    foot = read_template(FOOT, folder, FOOT_ITEMS)
    tables, behind = result_tables(case), annex_tables(case)
    tables += [table for annex in annexes for table in annex.tables]
    missing = _missing(left_out, case, request)
    layout = new_layout(project, LAYOUT)
    with page_by_page(layout, progress):
        binder = Binder(layout, progress)
        with binder.part("Portada"):
            add_cover(layout, case)
        binder.sections.clear()  # a cover is not listed
        count = len(views) + len(tables) + len(behind) + CHARTS
        expected = [Section("", 0, 0)] * PARTS + [Section("", 0, 1)] * count
        contents = add_contents_page(layout, pages_needed(expected, missing))
        _add_answer(binder, case, themes, request)
        pages = [page for annex in annexes for page in annex.pages]
        held = _Held(project, case, views, templates, tables, robust, pages)
        for number, chapter in enumerate(CHAPTERS, 1):
            progress.report(number / (len(CHAPTERS) + 1))
            with binder.part(chapter.title(number, case.catalogue)):
                _add_chapter(binder, chapter, held)
        _add_end(binder, case, tables, behind)
        add_feet(layout, case, foot, range(1, layout.pageCollection().pageCount()))
        told = with_empty_chapters(binder.sections, case.catalogue)
        fill_contents(contents, told, case, missing)
    progress.report(1.0)
    return Book(layout, tuple(binder.sections), (*tables, *behind), tuple(missing))


def _add_answer(binder: Binder, case: Dossier, themes: Themes, request: Request) -> None:
    """What is read first: the answer, what lacks, and what a person wrote."""
    layout = binder.layout
    with binder.part("Resumen"):
        add_summary(layout, case)
    with binder.part(BEFORE_AND_AFTER):
        add_modification(layout, case, themes.modification)
    with binder.part("Lista de cotejo"):
        unwritten = missing_narrative(case, request.narrative)
        add_checklist(layout, case, request.review, unwritten)
    with binder.part("Fundamentación"):
        add_narrative(layout, case, request.narrative)


def _add_end(
    binder: Binder,
    case: Dossier,
    tables: Sequence[PrintedTable],
    behind: Sequence[PrintedTable],
) -> None:
    """What every expediente ends with: procedure, method, annexes and signatures."""
    with binder.part("Tramitación"):
        add_procedure(binder.layout, case)
        _add_tables(binder, [table for table in tables if table.key in PROCEDURE])
    with binder.part("Método"):
        add_method(binder.layout, case)
        _add_tables(binder, [table for table in tables if table.key in METHOD])
    with binder.part("Anexos"):
        _add_tables(binder, behind)
    with binder.part("Firmas"):
        add_signatures(binder.layout, case)


def annex_tables(case: Dossier) -> list[PrintedTable]:
    """A1 to A4, those that have something to tell."""
    tables = [
        parameters_table(case),
        notes_table(case),
        programs_table(case),
        decisions_table(case),
    ]
    return [table for table in tables if table.rows]


def _missing(left_out: Sequence[LeftOut], case: Dossier, request: Request) -> list[tuple[str, str]]:
    """What the document does not hold, and why."""
    missing = [(f"{sheet.key} {sheet.title}", sheet.reason) for sheet in left_out]
    return [*missing, *case.lacking, *left_out_of_narrative(case, request.narrative)]


@dataclass(frozen=True)
class _Held:
    """What the chapters are made of."""

    project: QgsProject
    case: Dossier
    views: Sequence[MapView]
    templates: dict[str, Template]
    tables: Sequence[PrintedTable]
    robust: Sequence[Robust]
    pages: Sequence[AnnexPage]


def _add_chapter(binder: Binder, chapter: Chapter, held: _Held) -> None:
    """The sheets, charts and tables of a chapter, in the order of its keys.

    Sheets come first, unless the page of the chapter before has room: then charts and tables go on
    there, and no page is left half empty between two chapters of sheets.
    """
    steps = [_add_sheets, _add_portrait]
    if flow_of(binder.layout).left(binder.layout) >= SHARED:
        steps.reverse()
    for step in steps:
        step(binder, chapter, held)


def _add_sheets(binder: Binder, chapter: Chapter, held: _Held) -> None:
    for view in chapter.own(held.views):
        with binder.part(f"{view.key} {view.title}", 1):
            template = held.templates[view.template]
            add_map_sheet(binder.layout, held.project, held.case, view, template)


def _add_portrait(binder: Binder, chapter: Chapter, held: _Held) -> None:
    with binder.named("Gráficos"):
        add_charts(binder.layout, held.case, chapter.keys)
        if ROBUSTNESS in chapter.keys:
            add_robustness(binder.layout, held.robust)
    _list_charts(binder, chapter)
    for page in chapter.own(held.pages):
        with binder.part(f"{page.key} {page.title}", 1):
            page.draw(binder.layout)
    _add_tables(binder, chapter.own(held.tables))


def _list_charts(binder: Binder, chapter: Chapter) -> None:
    """List the charts of a chapter by the titles that are on their pages."""
    titles = [one for one in all_items(binder.layout) if isinstance(one, QgsLayoutItemLabel)]
    found = {m.group(1): label_says(item) for item in titles if (m := _CHART.fullmatch(item.id()))}
    own = [key for key in sorted(found) if chapter_of(key) is chapter]
    binder.list_found([(key, found[key]) for key in own], 1)


def _add_tables(binder: Binder, tables: Sequence[PrintedTable]) -> None:
    with binder.named(", ".join(table.key for table in tables)):
        add_table_pages(binder.layout, tables)
    binder.list_found([(table.key, f"{table.key} {table.title}") for table in tables], 1)


def add_feet(
    layout: QgsPrintLayout,
    case: Dossier,
    template: Template,
    pages: Iterable[int],
    kind: str = KIND,
) -> None:
    """The foot of every portrait page among ``pages``: what it is, and its number."""
    for number in pages:
        if layout.pageCollection().page(number).pageSize().width() > A4[0]:
            continue
        put_aside(layout)
        page = draw_on(template, Sheet(layout, number, f"pie{number + 1}"))
        page.write("pie.titulo", f"{kind} · {case.title()}")
