"""``am_delimiter:expediente``: from a stored case to the dossier that is handed in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ..toolbelt.i18n import tr, tr_error
from ..toolbelt.remembered import recalled, remember
from .base import AmDelimiterAlgorithm, catalogue, progress_of, sentences

if TYPE_CHECKING:
    from ..core.basis import Progress, Row
    from ..expediente.request import Outputs, Request

OFFICE = ("GORE", "LOGO", "RESPONSIBLE")
"""Parameters that are the same in the next expediente of an office."""


class ExpedienteAlgorithm(AmDelimiterAlgorithm):
    """Makes the PDF, the project and the single files of one case."""

    def name(self) -> str:
        """Permanent id."""
        return "expediente"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Make the expediente of a case")

    def tags(self) -> list[str]:
        """Words by which the toolbox finds it."""
        return ["metropolitan", "expediente", "PDF", "láminas", "CID", "Ley 21.074", "GeoPDF"]

    def shortDescription(self) -> str:
        """One line for the toolbox."""
        return tr("The dossier of a stored case: one PDF, an editable project, sheets and tables.")

    def shortHelpString(self) -> str:
        """The help beside the dialog."""
        return tr(
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
            "Folder: each map sheet as PNG and GeoPDF, all tables as XLSX and the case as JSON."
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Layouts may only be made on the main thread."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs; their names are public."""
        for parameter in (*_given(), *_written(), *_looks()):
            self.addParameter(parameter)
        for output in _destinations():
            self.addParameter(output, createOutput=True)
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("Verdict")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Say what lacks of who hands the document in; QGIS would only name the parameter."""
        from ..expediente.paper.document_errors import OfficeMissing, ResponsibleMissing

        for name, error in (("GORE", OfficeMissing), ("RESPONSIBLE", ResponsibleMissing)):
            if not self.parameterAsString(parameters, name, context).strip():
                return False, tr_error(error())
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Read the case and what a person adds to it, then make the files."""
        from ..bridge.case_table import read_summary
        from ..expediente.document import build
        from ..expediente.reading.sentences import verdict_lines

        progress = progress_of(feedback)
        case = Path(self.parameterAsFile(parameters, "CASE", context))
        with sentences():
            outputs = self._outputs(parameters, context)
            self.check_outputs(("PDF", "PROJECT"), parameters, context)
            request = self._request(parameters, context, progress)
            summary = read_summary(case)
            build(case, summary, outputs, progress, request)
        for name in OFFICE:
            remember(name, self.parameterAsString(parameters, name, context))
        verdict = "\n".join(verdict_lines(summary))
        feedback.pushInfo(verdict)
        made = {"PDF": outputs.pdf, "PROJECT": outputs.project, "FOLDER": outputs.folder}
        return {
            **{name: str(path) if path else None for name, path in made.items()},
            "VERDICT": verdict,
        }

    def _outputs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Outputs:
        from ..expediente.paper.document_errors import NothingAsked
        from ..expediente.request import Outputs

        names = [self.parameterAsFileOutput(parameters, n, context) for n in ("PDF", "PROJECT")]
        names.append(self.parameterAsString(parameters, "FOLDER", context))
        if not any(names):
            raise NothingAsked
        pdf, project, folder = (Path(name) if name else None for name in names)
        return Outputs(pdf, project, folder)

    def _request(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> Request:
        from ..core.procedure import given_day
        from ..expediente.reading.identity import read_identity
        from ..expediente.reading.narrative import read_narrative
        from ..expediente.request import Request

        def text(name: str) -> str:
            return str(self.parameterAsString(parameters, name, context)).strip()

        def path(name: str) -> Path | None:
            return Path(text(name)) if text(name) else None

        narrative, start = path("NARRATIVE"), text("TERM_START")
        log, log_folder = self._log(parameters, context, progress)
        title = self.parameterDefinition("TERM_START").description()
        return Request(
            identity=read_identity(
                text("GORE"), path("LOGO"), text("RESPONSIBLE"), text("VERSION"), text("DATE")
            ),
            templates=path("TEMPLATES"),
            edited=path("EDITED_PROJECT"),
            narrative=read_narrative(narrative) if narrative else None,
            log=log,
            log_folder=log_folder,
            term_start=given_day(start, title) if start else None,
            review=text("REVIEW"),
        )

    def _log(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> tuple[list[Row] | None, Path | None]:
        """The rows of a log that was kept elsewhere and its folder, None for that of the case."""
        from ..bridge.layers import file_of
        from ..bridge.procedure_log import given_log

        layer = self.parameterAsVectorLayer(parameters, "PROCEDURE", context)
        if layer is None:
            if parameters.get("PROCEDURE"):
                raise QgsProcessingException(self.invalidSourceError(parameters, "PROCEDURE"))
            return None, None
        file = file_of(layer)
        return given_log(layer, catalogue(), progress), Path(file).parent if file else None


def _recalled_logo() -> str | None:
    """The logo of the last time, if it is still there."""
    logo = recalled("LOGO")
    return logo if logo and Path(logo).is_file() else None


def _given() -> list[QgsProcessingParameterDefinition]:
    """The case, and who hands it in."""
    return [
        QgsProcessingParameterFile(
            "CASE",
            tr("Result that holds the case"),
            fileFilter=tr("GeoPackage (*.gpkg)"),
        ),
        QgsProcessingParameterString(
            "GORE", tr("Regional government (GORE)"), defaultValue=recalled("GORE")
        ),
        QgsProcessingParameterFile(
            "LOGO",
            tr("Logo of the office"),
            defaultValue=_recalled_logo(),
            optional=True,
            fileFilter=tr("Pictures (*.png *.jpg *.jpeg *.svg)"),
        ),
        QgsProcessingParameterString(
            "RESPONSIBLE",
            tr("Responsible person"),
            defaultValue=recalled("RESPONSIBLE"),
        ),
        QgsProcessingParameterString("VERSION", tr("Version of the document"), defaultValue="1"),
        QgsProcessingParameterString(
            "DATE", tr("Date of the document (empty: today)"), optional=True
        ),
    ]


def _written() -> list[QgsProcessingParameterDefinition]:
    """What people wrote: the rationale, the log, the review of the limits."""
    return [
        QgsProcessingParameterFile(
            "NARRATIVE",
            tr("Rationale written by the office"),
            optional=True,
            fileFilter=tr("Texts (*.txt *.md)"),
        ),
        QgsProcessingParameterVectorLayer(
            "PROCEDURE",
            tr("Procedure log (empty: that of the case)"),
            [Qgis.ProcessingSourceType.Vector],
            optional=True,
        ),
        QgsProcessingParameterString(
            "TERM_START",
            tr("Start of the presidential term"),
            defaultValue=catalogue().procedure["term_start"].default,
            optional=True,
        ),
        QgsProcessingParameterString(
            "REVIEW", tr("DIFROL resolution on this product (empty: pending)"), optional=True
        ),
    ]


def _looks() -> list[QgsProcessingParameterDefinition]:
    """How it looks, where an office has its own."""
    rare = [
        QgsProcessingParameterFile(
            "EDITED_PROJECT",
            tr("Edited project of an earlier expediente"),
            optional=True,
            fileFilter=tr("QGIS projects (*.qgz *.qgs)"),
        ),
        QgsProcessingParameterFile(
            "TEMPLATES",
            tr("Folder with the templates of the office"),
            behavior=Qgis.ProcessingFileParameterBehavior.Folder,
            optional=True,
        ),
    ]
    for parameter in rare:
        advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
        parameter.setFlags(parameter.flags() | advanced)
    return rare


def _destinations() -> list[QgsProcessingParameterDefinition]:
    return [
        QgsProcessingParameterFileDestination(
            "PDF", tr("Expediente (PDF)"), fileFilter=tr("PDF (*.pdf)"), optional=True
        ),
        QgsProcessingParameterFileDestination(
            "PROJECT",
            tr("QGIS project"),
            fileFilter=tr("QGIS projects (*.qgz *.qgs)"),
            optional=True,
            createByDefault=False,
        ),
        QgsProcessingParameterFolderDestination(
            "FOLDER",
            tr("Folder for sheets, tables and case"),
            optional=True,
            createByDefault=False,
        ),
    ]
