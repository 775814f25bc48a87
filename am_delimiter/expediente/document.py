"""The expediente: from a written result to an editable project, one PDF and its parts as files.

The one front door.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsReferencedRectangle, QgsVectorLayer

from ..bridge.block_file import block_file, check_block_file, holds_the_same, write_blocks
from ..bridge.files import check_writable, replacing, write_whole
from ..core.basis import PackageMissing, Progress, mark
from ..core.catalogue import load_catalogue
from ..toolbelt.paths import resource
from .book import UNLISTED, Book, bind
from .brief.brief_book import bind_brief, edition_of
from .files.case_json import save_case_json
from .files.export import save_pdf, save_project, written_as
from .files.sheets_out import save_sheets
from .files.workbook import save_workbook
from .maps.flow_choice import key_of
from .maps.plan import chosen_flows, numbered_gaps
from .maps.scope import continua_of, study_of
from .paper.look import wearing
from .paper.office import office_folder, read_style
from .paper.page_groups import group_pages
from .reading.dossier import Dossier
from .reading.result_file import read_case
from .reading.robustness_facts import read_robustness
from .request import Outputs, Request
from .web.web_document import WEB, WebPage, web_page
from .workspace.blocks import block_layers, blocks_of, reading
from .workspace.edited import open_edited, take_up
from .workspace.opening import fix_operations, show_at_first
from .workspace.project import (
    describe,
    load_layers,
    make_project,
    numbered_blocks,
    set_variables,
    themes_of,
)
from .workspace.themes import Themes, names_of

WORKBOOK = "Tablas.xlsx"
CASE = "Caso.json"
SHEETS = "Láminas"


def build(
    geopackage: Path,
    summary: dict[str, Any],
    outputs: Outputs,
    progress: Progress,
    request: Request | None = None,
) -> None:
    """Make the pages of a result and save what is asked for; the user's project is not touched.

    ``summary`` is that of `core.results.summarise`. Raises `ResultIncomplete`, `PageFailed`,
    `OutputNotWritable`, `OutputBusy`, `DiskFull`, `Cancelled`, or what is wrong with the request;
    then nothing is left under the name that was being written.
    """
    progress.stage(mark("Making the pages of the expediente"))
    request = request or Request()
    catalogue = load_catalogue(resource("catalogue"))
    layers = load_layers(geopackage, catalogue)
    case = _asked(read_case(layers, summary, catalogue, request.identity, progress), request)
    robust = []
    if request.sensitivity:
        robust = read_robustness(request.sensitivity, progress).of_case(case)
    folder = request.templates or office_folder()
    style = read_style(folder)
    result = outputs.result or geopackage
    folder_of = result.absolute().parent
    with wearing(style), _project(layers, case, folder_of, request) as (project, themes):
        describe(project, case)
        given, end = (project, case, themes), 0.0
        if outputs.short:
            end = 0.3 if outputs.whole else 1.0
            brief = bind_brief(*given, folder, progress.part(0.0, end / 3))
            _save_brief(brief, project, case, outputs.short, progress.part(end / 3, end))
        if outputs.whole:
            begun = progress.part(end, 1.0)
            book = bind(*given, request, folder, begun.part(0.0, 0.3), robust)
            pages = _pages(outputs)
            if pages:
                page = WebPage(project.metadata().title(), case, book, robust)
                _save_page(page, pages, progress)
            with written_as(geopackage, result):
                _save(book, project, case, outputs, begun.part(0.3, 1.0))


def _asked(case: Dossier, request: Request) -> Dossier:
    """The case with what a person added to it."""
    return replace(
        case,
        log=case.log if request.log is None else tuple(request.log),
        folder=request.log_folder or case.folder,
        term_start=request.term_start,
        review=request.review,
        allow_remote=request.allow_remote,
        altered=request.altered,
    )


@contextmanager
def _project(
    layers: dict[str, QgsVectorLayer], case: Dossier, folder: Path, request: Request
) -> Iterator[tuple[QgsProject, Themes]]:
    """A project of the expediente's own, new or edited before; it is let go of in the end.

    ``folder`` is that of the result, from where moved inputs are looked for.
    """
    blocks, no_blocks = blocks_of(case, folder)
    themes = themes_of(layers, case, no_blocks)
    if request.edited:
        project = open_edited(request.edited, request.allow_remote)
    else:
        project = make_project(layers, case, blocks, themes)
    try:
        if request.edited:
            known = {**layers, **numbered_blocks(blocks)}
            take_up(project, request.edited, known, names_of(themes))
        flows = chosen_flows(case)
        keys = [[key_of(row) for row in rows] for rows in (flows.drawn, flows.labelled)]
        set_variables(project, case, numbered_gaps(case), *keys)
        show_at_first(project, continua_of(case, case.candidates[:1]), layers["communes"].crs())
        fix_operations(project)
        yield project, themes
    finally:
        project.clear()  # lets go of the GeoPackage before anybody else opens it


def _save_brief(
    brief: Book, project: QgsProject, case: Dossier, target: Path, progress: Progress
) -> None:
    """The executive version, named so in the properties of the PDF."""
    progress.stage(mark("Exporting the executive version"))
    title = f"{project.metadata().title()} ({edition_of(case).lower()})"
    save_pdf(brief.layout, target, progress, brief.sections, title)


def _pages(outputs: Outputs) -> list[Path]:
    """The pages of HTML to write: the one that is asked for, and that of the folder."""
    found = [outputs.folder / WEB] if outputs.folder else []
    return [outputs.html, *found] if outputs.html else found


def _save_page(page: WebPage, targets: Sequence[Path], progress: Progress) -> None:
    """The same document as HTML, to each of ``targets``."""
    progress.stage(mark("Writing the page of HTML"))
    content = web_page(page).encode("utf-8")
    for target in targets:
        check_writable(target)
        write_whole(target, content)


def _save(
    book: Book, project: QgsProject, case: Dossier, outputs: Outputs, progress: Progress
) -> None:
    pdf = None
    if outputs.pdf:
        progress.stage(mark("Exporting the PDF"))
        pdf = save_pdf(book.layout, outputs.pdf, progress.part(0.0, 0.5), book.sections)
    if outputs.folder:
        progress.stage(mark("Saving the sheets, the tables and the case"))
        sheets = outputs.folder / SHEETS
        save_sheets(book.layout, sheets, progress.part(0.5, 0.85), book.sections, pdf)
        try:
            save_workbook(case, book.tables, outputs.folder / WORKBOOK, progress.part(0.85, 0.9))
        except PackageMissing as error:
            progress.stage(error.template, **error.details)
        save_case_json(case, outputs.folder / CASE)
    if outputs.project:
        progress.stage(mark("Saving the project"))
        group_pages(book.layout, (*UNLISTED, *book.sections))
        _save_project(project, case, outputs.project, progress)
    progress.report(1.0)


def _save_project(project: QgsProject, case: Dossier, target: Path, progress: Progress) -> None:
    """The project, and beside it the blocks that it shows, which lie anywhere."""
    layers, file = block_layers(project), block_file(target)
    if not layers:
        save_project(project, target, progress)
        return
    check_block_file(file)
    system = project.viewSettings().defaultViewExtent().crs()
    around = QgsReferencedRectangle(study_of(case), system)
    with replacing(file, unless=holds_the_same) as draft:
        copies = write_blocks(draft, layers, around, case.day, progress.part(0.0, 0.5))
        with reading(layers, copies), written_as(draft, file):
            save_project(project, target, progress.part(0.5, 1.0))
