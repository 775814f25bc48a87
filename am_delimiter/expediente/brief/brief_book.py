"""The pages of the executive version in their order, in a layout of their own.

It tells what the whole document tells, with the same pages where those are short: the cover, the
summary, two of the map sheets. So the numbers of its pages and its bookmarks are its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsPrintLayout, QgsProject

from ...core.basis import Progress
from ...core.catalogue import paragraphs
from ...toolbelt.formats import day_in_words
from ..binder import Binder
from ..book import FOOT, FOOT_ITEMS, Book, add_feet
from ..maps.plan import plan_sheets
from ..maps.sheet_page import add_map_sheet, read_templates
from ..maps.view import MapView
from ..pages.cover import draw_cover
from ..pages.summary_page import add_summary
from ..paper.desk import page_by_page, put_aside
from ..paper.layouts import new_layout
from ..paper.look import A4
from ..paper.sections import Section
from ..paper.sheet import Sheet, add_page
from ..paper.template import read_template
from ..reading.dossier import Dossier
from ..workspace.themes import Themes
from .closing_page import CLOSING, add_closing
from .people_page import PEOPLE, add_people

BRIEF_LAYOUT = "Expediente, versión ejecutiva"
MOST_PAGES = 6
AREA, CONTINUUM, GAPS = "L9", "L3", "L4"
"""The sheets that may be taken: the area that is proposed, else the continuum, and the gaps."""

OTHERS = 2
"""Pages that follow the map sheets."""


def bind_brief(
    project: QgsProject, case: Dossier, themes: Themes, folder: Path, progress: Progress
) -> Book:
    """Make every page of the layout of the executive version, which the project keeps.

    Raises `PageFailed` naming the page, and what templates can raise.
    """
    views = _views(plan_sheets(case, themes)[0])
    templates = read_templates(views, folder)
    foot = read_template(FOOT, folder, FOOT_ITEMS)
    layout = new_layout(project, BRIEF_LAYOUT)
    with page_by_page(layout, progress):
        cover = add_page(layout, A4, "portada")
        binder = Binder(layout, progress)
        with binder.part("Resumen"):
            add_summary(layout, case)
        for view in _fitting(views, layout):
            with binder.part(view.title):
                add_map_sheet(layout, project, case, view, templates[view.template])
        with binder.part(PEOPLE):
            add_people(layout, case)
        with binder.part(CLOSING):
            add_closing(layout, case)
        _draw_cover(cover, case, binder)
        last = layout.pageCollection().pageCount()
        add_feet(layout, case, foot, range(1, last), edition_of(case))
    progress.report(1.0)
    return Book(layout, tuple(binder.sections), ())


def edition_of(case: Dossier) -> str:
    """What the document is called: ``Versión ejecutiva``."""
    return case.catalogue.page_texts["brief_kind"].text


def _views(views: Sequence[MapView]) -> list[MapView]:
    """The sheet of the area, or of the continuum where nothing is proposed, and that of the gaps.

    The first of those of the gaps has the narrowest ones.
    """
    known = {view.key: view for view in views}
    return [known[AREA] if AREA in known else known[CONTINUUM], known[GAPS]]


def _fitting(views: list[MapView], layout: QgsPrintLayout) -> list[MapView]:
    """Those that leave the document as short as it must be, the evidence of the gaps first."""
    room = MOST_PAGES - OTHERS - int(layout.pageCollection().pageCount())
    return views[-room:] if room > 0 else []


def _draw_cover(sheet: Sheet, case: Dossier, binder: Binder) -> None:
    """The cover, which says of what the document is a summary and what stands on which page."""
    put_aside(sheet.layout)
    draw_cover(
        sheet,
        case,
        (
            ("edicion", edition_of(case)),
            ("edicion.completo", whole_document(case)),
            ("edicion.contenido", _contents(binder.sections)),
        ),
    )


def whole_document(case: Dossier) -> str:
    """The sentence that names the whole document."""
    one = case.identity
    facts = {
        "title": case.title(),
        "version": f"versión {one.version}, " if one.version else "",
        "day": day_in_words(one.day),
    }
    return paragraphs([case.catalogue.page_texts["brief_whole"]], facts, ())[0].text


def _contents(sections: Sequence[Section]) -> str:
    listed = " · ".join(f"{one.title}, hoja {one.page + 1}" for one in sections)
    return f"Contenido: {listed}."
