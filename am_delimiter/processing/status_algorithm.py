"""``am_delimiter:status``: several expedientes with how far each is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..core.basis import AmDelimiterError, Cancelled, Progress, mark
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import spanish_note, tr
from .base import AmDelimiterAlgorithm
from .run import Run
from .status_report import report, status_line, window_line
from .table_sinks import fill_sink

if TYPE_CHECKING:
    from ..core.basis import Row
    from ..core.procedure import ApplicationWindow, CaseTables


class StatusAlgorithm(AmDelimiterAlgorithm):
    """Lists results with their candidate, the last step done, the next one and what lacks."""

    public_id = "status"
    title = mark("Status of the expedientes")
    words = ("metropolitan", "expediente", "tramitación", "estado", "plazo", "CORE", "CID")
    brief = mark("Several results: how far each is, what it lacks and how many days are left.")
    about = mark(
        "Reads the results of «Delimit metropolitan areas» and says of each: the candidate, "
        "its communes, population and verdict; the last step done and its date; the next step "
        "and who acts; what lacks before the request can be handed in; and the days left of "
        "the window in which requests are taken.\n\n"
        "The steps are those of the table «procedure» of each result. Fill it in with QGIS: "
        "state, date, responsible person, opinion of the mayor, number, vote, act, what the "
        "committee asked for, and the path of the document.\n\n"
        "Requests are taken in the first two years of a presidential term; change the start "
        "of the term when another begins. A file that is no result, or that an older version "
        "wrote, is listed with a sentence and does not stop the others. Nothing is changed in "
        "the files."
    )
    example = mark(
        "Folder: expedientes; start of the presidential term: 2026-03-11; date of the list: empty; "
        "report: estado.html."
    )
    in_sight = ("CASES", "FOLDER", "TERM_START", "TODAY")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The results, the dates, and where the list goes."""
        return [*_cases(), *_dates(known), *_targets()]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """How many files there are, and a line for each."""
        return [
            QgsProcessingOutputNumber("COUNT", tr("Number of files")),
            QgsProcessingOutputString("LINES", tr("Status of the expedientes")),
        ]

    def reads_in(self, name: str, folder: Path) -> list[Path]:
        """The results in the folder: none of them may be replaced by the list."""
        return _inside(folder)

    def work(self, run: Run) -> dict[str, Any]:
        """Read every file and tell how far it is."""
        from ..bridge.files import write_whole
        from ..core.procedure import NoResults

        page = run.target("REPORT")
        run.check_targets("REPORT")
        term, files = _term(run), _files(run)
        if not files:
            raise NoResults
        rows = _rows(run, files, term)
        sink = fill_sink(run, "OUTPUT", run.known.status_layers["status"], rows)
        if page:
            write_whole(Path(page), report(rows, term).encode())
        lines = [window_line(term), *(status_line(row) for row in rows)]
        run.conclude("\n".join(lines))
        told = {"OUTPUT": sink, "REPORT": page or None}
        return {**told, "COUNT": len(rows), "LINES": "\n".join(lines)}


def _cases() -> list[QgsProcessingParameterDefinition]:
    return [
        QgsProcessingParameterMultipleLayers(
            "CASES", tr("Results (GeoPackage)"), Qgis.ProcessingSourceType.File, optional=True
        ),
        QgsProcessingParameterFile(
            "FOLDER",
            tr("Folder with results (all its GeoPackages, and those of its subfolders)"),
            behavior=Qgis.ProcessingFileParameterBehavior.Folder,
            optional=True,
        ),
    ]


def _dates(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    return [
        QgsProcessingParameterString(
            "TERM_START",
            tr("Start of the presidential term"),
            defaultValue=known.procedure["term_start"].default,
        ),
        QgsProcessingParameterString("TODAY", tr("Date of the list (empty: today)"), optional=True),
    ]


def _targets() -> list[QgsProcessingParameterDefinition]:
    return [
        QgsProcessingParameterFeatureSink(
            "OUTPUT", tr("Status"), Qgis.ProcessingSourceType.Vector, optional=True
        ),
        QgsProcessingParameterFileDestination(
            "REPORT", tr("Report"), fileFilter=tr("Web page (*.html)"), optional=True
        ),
    ]


def _term(run: Run) -> ApplicationWindow:
    from ..core.basis import today
    from ..core.procedure import window_of

    return window_of(run.known, run.day("TODAY") or today(), run.day("TERM_START"))


def _files(run: Run) -> list[Path]:
    """The files given, then those of the folder, each once."""
    names = run.algorithm.parameterAsFileList(run.parameters, "CASES", run.context)
    given = [Path(name) for name in names if name]
    folder = run.text("FOLDER")
    inside = _inside(Path(folder)) if folder else []
    return list({file.resolve(): file for file in (*given, *inside)}.values())


def _inside(folder: Path) -> list[Path]:
    """The GeoPackages of a folder and its subfolders, but drafts of a run."""
    from ..bridge.drafts import is_draft

    return [file for file in sorted(folder.rglob("*.gpkg")) if not is_draft(file)]


def _rows(run: Run, files: list[Path], term: ApplicationWindow) -> list[Row]:
    from ..core.procedure import status_row

    progress = run.progress
    rows = []
    for done, file in enumerate(files):
        rows.append(status_row(_case(file, progress), run.known, term, spanish_note, progress))
        progress.report((done + 1) / len(files))
    return rows


def _case(file: Path, progress: Progress) -> CaseTables:
    """What a file holds, or what is wrong with it: one damaged file does not stop the others."""
    from ..bridge.procedure_log import stored_tables
    from ..core.procedure import TABLES, CaseTables

    try:
        return CaseTables(file, stored_tables(file, TABLES, progress))
    except Cancelled:
        raise
    except AmDelimiterError as error:
        return CaseTables(file, None, error)
