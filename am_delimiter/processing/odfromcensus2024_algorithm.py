"""``am_delimiter:odfromcensus2024``: travel to work between communes, from census microdata."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

from ..core.basis import Progress
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import spanish_note, tr, tr_note
from .base import AmDelimiterAlgorithm, catalogue, progress_of, sentences, versions
from .form_parameters import advanced

if TYPE_CHECKING:
    from ..core.census import CensusRequest, CensusTravel

FIELDS = ("RESIDENCE_FIELD", "PLACE_FIELD", "WORK_FIELD")


class OdFromCensus2024Algorithm(AmDelimiterAlgorithm):
    """The persons of a census as a matrix of workers between communes."""

    def name(self) -> str:
        """Permanent id."""
        return "odfromcensus2024"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Travel to work from the Census 2024 microdata")

    def tags(self) -> list[str]:
        """Words by which the toolbox finds it."""
        return ["viajes", "origen", "destino", "matriz", "trabajo", "censo", "microdatos", "OD"]

    def shortDescription(self) -> str:
        """One line for the toolbox."""
        return tr("Workers by commune of residence and of work, counted from the table of persons.")

    def shortHelpString(self) -> str:
        """The help beside the dialog."""
        return tr(
            "Counts the persons of the Census 2024 by commune of residence and commune of work. "
            "The table of persons (personas_censo2024) is read as CSV, compressed CSV or Parquet, "
            "or as a folder of Parquet parts; write the path of a folder by hand.\n\n"
            "The rule: who answers «in their commune» works where they live; who answers «in "
            "another commune» works in the commune of the code. Another country, several communes "
            "and no answer have no commune of work: they are counted in the summary and are not "
            "in the matrix. Old commune codes are read as today's.\n\n"
            "The result is a CSV of origin, destination and workers, with those who stay in their "
            "commune. The summary (JSON) says what became of every row, with sums that close.\n\n"
            "The table is never held in memory. With the Python package duckdb it takes seconds; "
            "without it a CSV is read line by line, which takes minutes, and Parquet cannot be "
            "read. To install it, open the OSGeo4W Shell, run «python -m pip install duckdb» and "
            "start QGIS again."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs; their names are public."""
        record = next(iter(catalogue().census_microdata.values()))
        self.addParameter(
            QgsProcessingParameterFile(
                "PERSONS",
                tr("Table of persons (CSV or Parquet, or a folder of Parquet parts)"),
                fileFilter=tr("Tables (*.csv *.csv.gz *.gz *.txt *.parquet)")
                + ";;"
                + tr("All files (*)"),
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                "REGION", tr("Region of residence: code (empty: all)"), optional=True
            )
        )
        labels = (
            tr("Field with the commune of residence (empty: recognised)"),
            tr("Field with the kind of place of work (empty: recognised)"),
            tr("Field with the commune of work (empty: recognised)"),
        )
        fields = [
            QgsProcessingParameterString(name, label, optional=True)
            for name, label in zip(FIELDS, labels)
        ]
        memory = QgsProcessingParameterNumber(
            "MEMORY_LIMIT",
            tr("Memory that reading may take [MB]"),
            type=Qgis.ProcessingNumberParameterType.Integer,
            defaultValue=record.memory_mb,
            minValue=record.memory_min_mb,
            maxValue=record.memory_max_mb,
        )
        for parameter in advanced([*fields, memory]):
            self.addParameter(parameter)
        for name, label, kind, optional in (
            ("OUTPUT", tr("Travel to work"), tr("CSV (*.csv)"), False),
            ("SUMMARY", tr("Summary"), tr("JSON (*.json)"), True),
        ):
            parameter = QgsProcessingParameterFileDestination(
                name, label, fileFilter=kind, optional=optional
            )
            self.addParameter(parameter, createOutput=True)
        self.addOutput(QgsProcessingOutputNumber("WORKERS", tr("Workers in the matrix")))
        self.addOutput(QgsProcessingOutputNumber("PAIRS", tr("Pairs of communes in the matrix")))

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Count and write; nothing takes its final name unless all went well."""
        from ..bridge.files import check_writable, replacing
        from ..core.census import read_census_travel, write_flows

        progress, known = progress_of(feedback), catalogue()
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        summary = self.parameterAsFileOutput(parameters, "SUMMARY", context)
        with sentences():
            for file in filter(None, (str(output), summary)):
                check_writable(Path(file))
            request = self._request(parameters, context)
            travel = read_census_travel(request, known, progress.part(0.0, 0.8))
            for note in travel.notes:
                feedback.pushWarning(tr_note(note))
            with replacing(output) as draft:
                write_flows(draft, travel, known)
                if summary:
                    feedback.pushInfo(tr("Taking the hash of the table"))
                    _write_summary(Path(summary), travel, known, progress.part(0.8, 1.0))
                progress.report(1.0)
        workers = sum(travel.counts.flows.values())
        told = tr("{workers} workers in {pairs} pairs of communes, counted with {engine}.")
        feedback.pushInfo(
            told.format(workers=workers, pairs=len(travel.flows), engine=travel.engine)
        )
        return {
            "OUTPUT": str(output),
            "SUMMARY": summary or None,
            "WORKERS": workers,
            "PAIRS": len(travel.flows),
        }

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> CensusRequest:
        """What the dialog asks for."""
        from ..core.census import CensusFields, CensusRequest
        from ..core.verdict import parse_region

        fields = (self.parameterAsString(parameters, name, context).strip() for name in FIELDS)
        return CensusRequest(
            path=Path(self.parameterAsString(parameters, "PERSONS", context)),
            fields=CensusFields(*fields),
            region=parse_region(self.parameterAsString(parameters, "REGION", context)),
            memory_mb=self.parameterAsInt(parameters, "MEMORY_LIMIT", context),
            scratch=Path(QgsProcessingUtils.tempFolder()),
        )


def _write_summary(file: Path, travel: CensusTravel, known: Catalogue, progress: Progress) -> None:
    """What became of every row, in Spanish, with the hash of what was read."""
    from ..bridge.files import replacing
    from ..core.basis import InputKind, fingerprint
    from ..core.census import summarise_travel

    inputs = [
        fingerprint(InputKind.TRAVEL, part.name, str(part), travel.engine, progress)
        for part in travel.table.parts
    ]
    data = summarise_travel(travel, known, inputs, spanish_note, versions())
    with replacing(file) as draft:
        draft.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
