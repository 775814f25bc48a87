"""``am_delimiter:status``: several expedientes with how far each is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    NULL,
    Qgis,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType

from ..toolbelt.i18n import spanish_note, tr
from .base import AmDelimiterAlgorithm, catalogue, progress_of, sentences
from .result_layers import name_on_completion
from .status_report import report, status_line, window_line

if TYPE_CHECKING:
    from datetime import date

    from ..core.basis import Row
    from ..core.procedure import ApplicationWindow

_TYPES = {"text": QMetaType.Type.QString, "integer": QMetaType.Type.LongLong}


class StatusAlgorithm(AmDelimiterAlgorithm):
    """Lists results with their candidate, the last step done, the next one and what lacks."""

    def name(self) -> str:
        """Permanent id."""
        return "status"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Status of the expedientes")

    def tags(self) -> list[str]:
        """Words by which the toolbox finds it."""
        return ["metropolitan", "expediente", "tramitación", "estado", "plazo", "CORE", "CID"]

    def shortDescription(self) -> str:
        """One line for the toolbox."""
        return tr("Several results: how far each is, what it lacks and how many days are left.")

    def shortHelpString(self) -> str:
        """The help beside the dialog."""
        return tr(
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

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs; their names are public."""
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                "CASES",
                tr("Results (GeoPackage)"),
                Qgis.ProcessingSourceType.File,
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFile(
                "FOLDER",
                tr("Folder with results (all its GeoPackages, and those of its subfolders)"),
                behavior=Qgis.ProcessingFileParameterBehavior.Folder,
                optional=True,
            )
        )
        start = catalogue().procedure["term_start"].default
        self.addParameter(
            QgsProcessingParameterString(
                "TERM_START", tr("Start of the presidential term"), defaultValue=start
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                "TODAY", tr("Date of the list (empty: today)"), optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Status"), Qgis.ProcessingSourceType.Vector, optional=True
            )
        )
        page = QgsProcessingParameterFileDestination(
            "REPORT", tr("Report"), fileFilter=tr("Web page (*.html)"), optional=True
        )
        self.addParameter(page, createOutput=True)
        self.addOutput(QgsProcessingOutputNumber("COUNT", tr("Number of files")))
        self.addOutput(QgsProcessingOutputString("LINES", tr("Status of the expedientes")))

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Read every file and tell how far it is."""
        from ..bridge.files import replacing
        from ..core.procedure import NoResults

        page = self.parameterAsFileOutput(parameters, "REPORT", context)
        with sentences():
            self.check_outputs(("REPORT",), parameters, context)
            term = self._term(parameters, context)
            files = self._files(parameters, context)
            if not files:
                raise NoResults
            rows = _rows(files, term, feedback)
            sink = self._write(rows, parameters, context)
            if page:
                with replacing(Path(page)) as draft:
                    draft.write_text(report(rows, term), encoding="utf-8")
        lines = [window_line(term), *(status_line(row) for row in rows)]
        for line in lines:
            feedback.pushInfo(line)
        told = {"OUTPUT": sink, "REPORT": page or None}
        return {**told, "COUNT": len(rows), "LINES": "\n".join(lines)}

    def _term(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ApplicationWindow:
        from ..core.basis import today
        from ..core.procedure import given_day, window_of

        def day(name: str) -> date | None:
            text = self.parameterAsString(parameters, name, context).strip()
            title = self.parameterDefinition(name).description()
            return given_day(text, title) if text else None

        return window_of(catalogue(), day("TODAY") or today(), day("TERM_START"))

    def _files(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Path]:
        """The files given, then those of the folder, each once."""
        names = self.parameterAsFileList(parameters, "CASES", context)
        given = [Path(name) for name in names if name]
        folder = self.parameterAsString(parameters, "FOLDER", context)
        inside = sorted(Path(folder).rglob("*.gpkg")) if folder else []
        return list({file.resolve(): file for file in (*given, *inside)}.values())

    def _write(
        self, rows: list[Row], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> str | None:
        fields = QgsFields()
        spec = catalogue().status_layers["status"]
        for field in spec.fields:
            fields.append(QgsField(field["name"], _TYPES[field["type"]]))
        none = QgsWkbTypes.Type.NoGeometry
        sink, name = self.parameterAsSink(parameters, "OUTPUT", context, fields, none)
        if sink is None:
            if parameters.get("OUTPUT"):
                raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
            return None
        for row in rows:
            feature = QgsFeature(fields)
            values = (row[field["name"]] for field in spec.fields)
            feature.setAttributes([NULL if value is None else value for value in values])
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        name_on_completion(name, spec, context)
        return str(name)


def _rows(files: list[Path], term: ApplicationWindow, feedback: QgsProcessingFeedback) -> list[Row]:
    from ..bridge.procedure_log import stored_tables
    from ..core.procedure import TABLES, CaseTables, status_row

    progress, known = progress_of(feedback), catalogue()
    rows = []
    for done, file in enumerate(files):
        case = CaseTables(file, stored_tables(file, TABLES, progress))
        rows.append(status_row(case, known, term, spanish_note, progress))
        progress.report((done + 1) / len(files))
    return rows
