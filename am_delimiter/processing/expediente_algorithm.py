"""``am_delimiter:expediente``: from a stored case to the dossier that is handed in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
)

from ..core.basis import mark
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr, tr_error
from ..toolbelt.remembered import remember
from .background_parameters import background_layers, read_background
from .base import AmDelimiterAlgorithm
from .expediente_parameters import STUDIES, given, looks, studies, targets, written
from .form_parameters import remote_allowed
from .output_check import beside_files, check_needed, inside_folders
from .output_names import wanted_files
from .result_standing import misfits_told, spanish_titles, standing_of
from .run import Run

if TYPE_CHECKING:
    from ..core.basis import Row
    from ..expediente.request import Outputs, Request

_CHECKED = 0.1
"""Share of the work after the result is checked against its digests."""

OFFICE = ("GORE", "LOGO", "RESPONSIBLE")
"""Parameters that are the same in the next expediente of an office."""


class ExpedienteAlgorithm(AmDelimiterAlgorithm):
    """Makes the PDF, the project and the single files of one case."""

    public_id = "expediente"
    title = mark("Make the expediente of a case")
    words = ("metropolitan", "expediente", "PDF", "láminas", "CID", "Ley 21.074", "GeoPDF")
    brief = mark("The dossier of a stored case: one PDF, an editable project, sheets and tables.")
    about = mark(
        "Takes the GeoPackage that «Delimit metropolitan areas» wrote and makes the dossier: "
        "cover, contents, summary of verdicts, checklist, map sheets, charts, tables, "
        "procedure, method, annexes and signatures, in one PDF in Spanish. A sheet whose data "
        "is missing is left out and listed with the reason.\n\n"
        "Rationale: a text file (.txt or .md) with what only a person can write; its headings "
        "become those of the chapter.\n\n"
        "Procedure log: a table or CSV in place of the table «procedure» of the case, which "
        "you can also fill in with QGIS.\n\n"
        "Edited project: the project of an earlier expediente. What you changed in its styles, "
        "labels, map themes and layers shows in the new sheets.\n\n"
        "Templates: a folder with your own lamina.qpt, pagina.qpt or estilo.json in place of "
        "those of the plugin (resources/layouts); without it, the folder am_delimiter/layouts "
        "of your QGIS profile is looked at.\n\n"
        "A case and an edited project may come from anybody: only files of this computer are "
        "opened. A service, a database or a folder of another computer is named and left alone "
        "unless you allow it.\n\n"
        "A result whose tables or summary no longer are what the run wrote is refused, and what "
        "changed is named; the log of the procedure is yours to edit. To print it all the same, "
        "mark the box: the document says so on its cover and in its summary.\n\n"
        "Executive version: the same case in four to six pages, made alone or with the rest.\n\n"
        "Page of HTML: the same text under real headings, for screen readers; QGIS writes PDFs "
        "without tags.\n\n"
        "Folder: each map sheet as PNG and GeoPDF, all tables as XLSX, the case as JSON and the "
        "page of HTML."
    )
    example = mark(
        "Result: resultado.gpkg; regional government: Gobierno Regional de Valparaíso; responsible "
        "person: Ana Rojas; rationale: fundamentos.txt; expediente: expediente.pdf; folder: "
        "entrega."
    )
    in_sight = ("CASE", "GORE", "RESPONSIBLE")

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Layouts may only be made on the main thread."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The case, who hands it in, what people wrote, how it looks, and the files to make."""
        return [
            *given(),
            *written(known),
            *studies(),
            *looks(),
            *background_layers(known),
            *targets(),
        ]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """The verdict in Spanish."""
        return [QgsProcessingOutputString("VERDICT", tr("Verdict"))]

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Say what lacks of who hands the document in; QGIS would only name the parameter."""
        from ..expediente.paper.document_errors import OfficeMissing, ResponsibleMissing

        for name, error in (("GORE", OfficeMissing), ("RESPONSIBLE", ResponsibleMissing)):
            if not self.parameterAsString(parameters, name, context).strip():
                return False, tr_error(error())
        return super().checkParameterValues(parameters, context)

    def writes_in(self, name: str, folder: Path) -> list[Path]:
        """The tables and the case, and the sheets of an earlier time that may be made anew."""
        from ..expediente.document import CASE, SHEETS, WEB, WORKBOOK

        sheets = sorted((folder / SHEETS).glob("*")) if (folder / SHEETS).is_dir() else []
        return [folder / CASE, folder / WORKBOOK, folder / WEB, *sheets]

    def work(self, run: Run) -> dict[str, Any]:
        """Read the case and what a person adds to it, then make the files."""
        from ..bridge.publishing import publishing
        from ..bridge.stored_result import read_summary
        from ..core.records import read_told, told_of
        from ..expediente.document import build
        from ..expediente.reading.sentences import verdict_lines

        case, outputs = run.file("CASE"), _outputs(run)
        run.check_targets("PDF", "SHORT", "HTML", "PROJECT")
        request = _request(run)
        _check_documents(self, run, request)
        standing = standing_of(run, case, _CHECKED)
        request = replace(request, altered=spanish_titles(run, standing))
        summary = read_summary(case)
        with told_of(case), misfits_told(case, standing):
            told = read_told(summary)
            progress = run.progress.part(_CHECKED, 1.0)
            with publishing((), run.known, progress):
                build(case, summary, outputs, progress, request)
        for name in OFFICE:
            remember(name, run.text(name))
        verdict = "\n".join(verdict_lines(told))
        run.conclude(verdict)
        made = {
            "PDF": outputs.pdf,
            "SHORT": outputs.short,
            "HTML": outputs.html,
            "PROJECT": outputs.project,
            "FOLDER": outputs.folder,
        }
        if run.in_dialog:
            _announce(outputs)
        files = {name: str(path) if path else None for name, path in made.items()}
        return {**files, "VERDICT": verdict}


def _announce(outputs: Outputs) -> None:
    """Say where the files are, with buttons that open them."""
    from ..widgets.announcing import announce_documents

    announce_documents(outputs.pdf or outputs.short, outputs.project, outputs.folder)


def _check_documents(algorithm: ExpedienteAlgorithm, run: Run, request: Request) -> None:
    """No file to make may be a document of the log that was given; those of a case are known."""
    from ..bridge.case_needs import documents_of_log

    if request.log is not None:
        given = (algorithm, run.parameters, run.context)
        wanted = [*wanted_files(*given), *beside_files(*given), *inside_folders(*given)]
        check_needed(wanted, documents_of_log(request.log, request.log_folder), "PROCEDURE")


def _outputs(run: Run) -> Outputs:
    from ..expediente.paper.document_errors import NothingAsked
    from ..expediente.request import Outputs

    names = {
        "pdf": run.target("PDF"),
        "short": run.target("SHORT"),
        "html": run.target("HTML"),
        "project": run.target("PROJECT"),
        "folder": run.text("FOLDER"),
    }
    if not any(names.values()):
        raise NothingAsked
    return Outputs(**{name: Path(path) if path else None for name, path in names.items()})


def _request(run: Run) -> Request:
    """What a person adds to the case, and the log that is kept elsewhere."""
    from ..core.basis import read_said
    from ..expediente.reading.identity import read_identity
    from ..expediente.reading.narrative import read_narrative
    from ..expediente.request import Request

    def text(name: str) -> str:
        return run.text(name).strip()

    def path(name: str) -> Path | None:
        return Path(text(name)) if text(name) else None

    narrative = path("NARRATIVE")
    log, log_folder = _log(run)
    return Request(
        identity=read_identity(
            text("GORE"), path("LOGO"), text("RESPONSIBLE"), text("VERSION"), text("DATE")
        ),
        templates=path("TEMPLATES"),
        edited=path("EDITED_PROJECT"),
        narrative=read_narrative(narrative) if narrative else None,
        log=log,
        log_folder=log_folder,
        term_start=run.day("TERM_START"),
        review=text("REVIEW"),
        allow_remote=remote_allowed(run),
        sensitivity=path("SENSITIVITY"),
        studies={name: Path(text(name)) for name in STUDIES if text(name)},
        background=read_background(run),
        said=read_said(text("PROVENANCE")),
    )


def _log(run: Run) -> tuple[list[Row] | None, Path | None]:
    """The rows of a log that was kept elsewhere and its folder, None for that of the case."""
    from ..bridge.layers import file_of
    from ..bridge.procedure_log import given_log

    layer = run.table("PROCEDURE")
    if layer is None:
        return None, None
    file = file_of(layer)
    return given_log(layer, run.known, run.progress), Path(file).parent if file else None
