"""The expediente: from a written result to an editable project, one PDF and its parts as files.

The one front door.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsReferencedRectangle, QgsVectorLayer

from ..bridge.block_file import (
    OF_BLOCKS,
    OF_GROUND,
    block_file,
    check_block_file,
    holds_the_same,
    write_blocks,
)
from ..bridge.files import replacing, write_whole
from ..core.basis import PackageMissing, Progress, mark
from ..core.catalogue import load_catalogue
from ..toolbelt.paths import resource
from .annexes.annex import Annex
from .annexes.annex_layers import add_annexes, layers_of
from .annexes.annexes import read_annexes
from .book import UNLISTED, Book, bind
from .brief.brief_book import BRIEF_LAYOUT, bind_brief, edition_of
from .files.case_json import save_case_json
from .files.export import save_pdf, save_project, written_as
from .files.sheets_out import save_sheets
from .files.workbook import save_workbook
from .maps.drawing import set_drawing
from .maps.flow_choice import key_of
from .maps.frame import joined
from .maps.plan import chosen_flows, continuum_scene, numbered_gaps
from .maps.scope import continua_of, region_of, study_of
from .paper.layouts import drop_layout
from .paper.look import wearing
from .paper.office import office_folder, read_style
from .paper.page_groups import group_pages
from .reading.advice_facts import read_advice
from .reading.dossier import Dossier
from .reading.governance_facts import governance_of
from .reading.result_file import read_case
from .reading.robustness_facts import Robust, read_robustness
from .reading.sources_read import credited, credited_background
from .request import Outputs, Request
from .web.web_document import WEB, WebPage, web_page
from .workspace.blocks import block_layers, blocks_of, reading
from .workspace.edited import open_edited, take_up
from .workspace.ground import MapGround, ground_layers, ground_of
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
    before = progress.part(0.0, 0.0)  # what is read first counts nothing, and can be cancelled
    case = replace(case, advised=read_advice(geopackage, case, before))
    robust = []
    if request.sensitivity:
        robust = read_robustness(request.sensitivity, progress).of_case(case)
    folder = request.templates or office_folder()
    style = read_style(folder)
    result = outputs.result or geopackage
    folder_of = result.absolute().parent
    case, ground = _grounded(case, layers["communes"], request, folder_of, before)
    case = replace(case, governance=governance_of(geopackage, outputs.result, case))
    annexes = read_annexes(request.studies, case, before)
    case = replace(case, annexed=tuple(row for annex in annexes for row in annex.sources))
    made = _project(layers, case, folder_of, request, ground, annexes)
    with wearing(style), made as (project, themes):
        describe(project, case)
        given, end = (project, case, themes), 0.0
        if not outputs.short:
            drop_layout(project, BRIEF_LAYOUT)  # of an edited project: it would show another result
        if outputs.short:
            end = 0.3 if outputs.whole else 1.0
            brief = bind_brief(*given, folder, progress.part(0.0, end / 3))
            _save_brief(brief, project, case, outputs.short, progress.part(end / 3, end))
            if outputs.project:
                group_pages(brief.layout, (UNLISTED[0], *brief.sections))
        if outputs.whole:
            begun = progress.part(end, 1.0)
            book = bind(*given, request, folder, begun.part(0.0, 0.3), robust, annexes)
            page = _page(project, case, book, robust, outputs)
            if outputs.html:
                progress.stage(mark("Writing the page of HTML"))
                write_whole(outputs.html, page)
            with written_as(geopackage, result):
                _save(book, project, case, outputs, begun.part(0.3, 1.0), page)


def _grounded(
    case: Dossier, communes: QgsVectorLayer, request: Request, folder: Path, progress: Progress
) -> tuple[Dossier, MapGround]:
    """What is drawn behind the case, and the case with its sources and with what lacks of it."""
    box = joined([region_of(case, case.candidates[:1]), continuum_scene(case)[1]])
    ground = ground_of(communes, case, request.background, folder, box, progress)
    _tell(ground, progress)
    inputs = credited_background(ground.inputs, ground.facts, request.said, case)
    return replace(case, background=inputs, lacking=ground.lacking), ground


def _tell(ground: MapGround, progress: Progress) -> None:
    """Say what the maps do not draw, which the document lists too."""
    for name, reason in ground.lacking:
        progress.stage(mark("Not on the maps: {layer}: {reason}."), layer=name, reason=reason)


def _asked(case: Dossier, request: Request) -> Dossier:
    """The case with what a person added to it."""
    case = credited(case, request.said)
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
    layers: dict[str, QgsVectorLayer],
    case: Dossier,
    folder: Path,
    request: Request,
    ground: MapGround,
    annexes: Sequence[Annex],
) -> Iterator[tuple[QgsProject, Themes]]:
    """A project of the expediente's own, new or edited before; it is let go of in the end.

    ``folder`` is that of the result, from where moved inputs are looked for.
    """
    blocks, no_blocks = blocks_of(case, folder)
    themes = themes_of(layers, case, no_blocks)
    if request.edited:
        project = open_edited(request.edited, request.allow_remote)
    else:
        project = make_project(layers, case, blocks, themes, ground.layers)
    try:
        if request.edited:
            known = {**layers, **numbered_blocks(blocks), **ground.layers, **layers_of(annexes)}
            take_up(project, request.edited, known, names_of(themes))
        add_annexes(project, annexes)
        flows = chosen_flows(case)
        keys = [[key_of(row) for row in rows] for rows in (flows.drawn, flows.labelled)]
        set_variables(project, case, numbered_gaps(case), *keys)
        set_drawing(project, case)
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


def _page(
    project: QgsProject,
    case: Dossier,
    book: Book,
    robust: Sequence[Robust],
    outputs: Outputs,
) -> bytes:
    """The same document as HTML, where it is asked for, alone or in the folder."""
    if not (outputs.html or outputs.folder):
        return b""
    return web_page(WebPage(project.metadata().title(), case, book, robust)).encode("utf-8")


def _save(
    book: Book,
    project: QgsProject,
    case: Dossier,
    outputs: Outputs,
    progress: Progress,
    page: bytes,
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
        write_whole(outputs.folder / WEB, page)
    if outputs.project:
        progress.stage(mark("Saving the project"))
        group_pages(book.layout, (*UNLISTED, *book.sections))
        _save_project(project, case, outputs.project, progress)
    progress.report(1.0)


def _save_project(project: QgsProject, case: Dossier, target: Path, progress: Progress) -> None:
    """The project, and beside it what it shows that lies anywhere: blocks, what is behind."""
    system = project.viewSettings().defaultViewExtent().crs()
    around = QgsReferencedRectangle(study_of(case), system)
    beside = ((OF_BLOCKS, block_layers(project), around), (OF_GROUND, ground_layers(project), None))
    with ExitStack() as kept:
        for kind, layers, box in beside:
            if layers:
                file = block_file(target, kind)
                kept.enter_context(_copied(layers, file, box, case.day, progress))
        save_project(project, target, progress.part(0.5, 1.0))


@contextmanager
def _copied(
    layers: list[QgsVectorLayer],
    file: Path,
    around: QgsReferencedRectangle | None,
    day: date,
    progress: Progress,
) -> Iterator[None]:
    """Let layers read copies in ``file`` while the project is saved."""
    check_block_file(file)
    kind = OF_BLOCKS if around else OF_GROUND
    with replacing(file, unless=holds_the_same) as draft:
        copies = write_blocks(draft, layers, around, day, progress.part(0.0, 0.5), kind)
        with reading(layers, copies), written_as(draft, file):
            yield
