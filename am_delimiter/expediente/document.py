"""The expediente: from a written result to an editable project and one PDF. The one front door."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsPrintLayout, QgsProject

from ..core.catalogue import load_catalogue
from ..core.errors import PageFailed
from ..core.progress import Progress
from ..core.vocabulary import mark
from ..toolbelt.paths import resource
from .case import Case, read_case
from .export import save_pdf, save_project
from .look import A4, FOOT, MARGIN, QUIET, WIDTH, letters, wearing
from .maps.plan import plan_sheets
from .maps.sheet_page import add_map_sheet, read_templates
from .office import office_folder, read_style
from .project import describe, load_layers, make_project
from .sheet import RIGHT, Box, Sheet
from .summary_page import add_summary
from .table_pages import add_table_pages, all_tables
from .themes import Themes

LAYOUT = "Expediente"


def build(
    geopackage: Path,
    summary: dict[str, Any],
    project_file: Path | None,
    pdf_file: Path | None,
    progress: Progress,
) -> None:
    """Make the pages of a result and save what is asked for; the user's project is not touched.

    ``summary`` is that of `core.summary.summarise`. Raises `ResultIncomplete`, `PageFailed`,
    `OutputNotWritable`, `OutputBusy` or `Cancelled`; then nothing is left under either name.
    """
    progress.stage(mark("Making the pages of the expediente"))
    catalogue = load_catalogue(resource("catalogue"))
    layers = load_layers(geopackage, catalogue)
    case = read_case(layers, summary, catalogue)
    folder = office_folder()
    style = read_style(folder)
    project, themes = make_project(layers, case, geopackage.absolute().parent)
    try:
        describe(project, case)
        with wearing(style):
            layout = make_layout(project, case, themes, folder, progress.part(0.0, 0.4))
        if pdf_file:
            progress.stage(mark("Exporting the PDF"))
            save_pdf(layout, pdf_file, progress.part(0.4, 0.9))
        if project_file:
            progress.stage(mark("Saving the project"))
            save_project(project, project_file)
        progress.report(1.0)
    finally:
        project.clear()  # lets go of the GeoPackage before anybody else opens it


def make_layout(
    project: QgsProject, case: Case, themes: Themes, folder: Path, progress: Progress
) -> QgsPrintLayout:
    """The layout «Expediente» with all its pages, kept by the project."""
    layout = QgsPrintLayout(project)
    layout.setName(LAYOUT)
    project.layoutManager().addLayout(layout)
    with _page("Resumen"):
        add_summary(layout, case)
    with _page("Láminas"):
        views, left_out = plan_sheets(case, themes)
    templates = read_templates(views, folder)
    for done, view in enumerate(views):
        progress.report(done / (len(views) + 1))
        with _page(view.key):
            add_map_sheet(layout, project, case, view, templates[view.template])
    with _page("Tablas"):
        add_table_pages(layout, all_tables(case))
    _add_feet(layout, case)
    progress.report(1.0)
    return layout


@contextlib.contextmanager
def _page(name: str) -> Iterator[None]:
    """Name the page that fails."""
    try:
        yield
    except (KeyError, ValueError, TypeError, AttributeError, RuntimeError) as error:
        raise PageFailed(page=name, problem=f"{type(error).__name__}: {error}") from error


def _add_feet(layout: QgsPrintLayout, case: Case) -> None:
    """The foot of every portrait page: what it is, and its number."""
    for number in range(layout.pageCollection().pageCount()):
        if layout.pageCollection().page(number).pageSize().width() > A4[0]:
            continue
        sheet = Sheet(layout, number, f"pie{number + 1}")
        sheet.rule("linea", MARGIN, FOOT + 2, WIDTH, QUIET)
        title = f"Expediente de área metropolitana · {case.title()}"
        box = Box(MARGIN, FOOT + 3, WIDTH - 30, 4)
        sheet.text("titulo", title, box, letters(7.5, colour=QUIET))
        text = "Hoja [% @layout_page %] de [% @layout_numpages %]"
        box = Box(MARGIN + WIDTH - 30, FOOT + 3, 30, 4)
        sheet.text("hoja", text, box, letters(7.5, colour=QUIET), RIGHT)
