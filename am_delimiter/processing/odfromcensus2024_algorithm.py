"""``am_delimiter:odfromcensus2024``: travel to work between communes, from census microdata."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

from ..core.basis import Note, mark
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import spanish_note, tr, tr_note
from .base import AmDelimiterAlgorithm, versions
from .common_parameters import summary_file
from .form_parameters import shown_by
from .run import Run

if TYPE_CHECKING:
    from ..core.census import CensusRequest, CensusTravel

FIELDS = ("RESIDENCE_FIELD", "PLACE_FIELD", "WORK_FIELD")


class OdFromCensus2024Algorithm(AmDelimiterAlgorithm):
    """The persons of a census as a matrix of workers between communes."""

    public_id = "odfromcensus2024"
    title = mark("Travel to work from the Census 2024 microdata")
    words = ("viajes", "origen", "destino", "matriz", "trabajo", "censo", "microdatos", "OD")
    brief = mark("Workers by commune of residence and of work, counted from the table of persons.")
    about = mark(
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
    example = mark(
        "Table of persons: personas_censo2024.csv; region of residence: 08; travel to work: "
        "viajes_2024.csv. That file is then the table of travel of «Delimit metropolitan areas»."
    )
    in_sight = ("PERSONS", "REGION")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The table, how it is read, and the files to write."""
        region = QgsProcessingParameterString(
            "REGION", tr("Region of residence: code (empty: all)"), optional=True
        )
        matrix = QgsProcessingParameterFileDestination(
            "OUTPUT", tr("Travel to work"), fileFilter=tr("CSV (*.csv)")
        )
        return [_persons(), region, *_fields(), _memory(known), matrix, summary_file()]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """The size of the matrix."""
        return [
            QgsProcessingOutputNumber("WORKERS", tr("Workers in the matrix")),
            QgsProcessingOutputNumber("PAIRS", tr("Pairs of communes in the matrix")),
        ]

    def work(self, run: Run) -> dict[str, Any]:
        """Count and write; nothing takes its final name unless all went well."""
        from ..core.census import read_census_travel

        output, summary = Path(run.target("OUTPUT")), run.target("SUMMARY")
        run.check_targets("OUTPUT", "SUMMARY")
        travel = read_census_travel(_request(run), run.known, run.progress.part(0.0, 0.8))
        run.warn(travel.notes)
        _write(run, travel, output, summary)
        workers, pairs = sum(travel.counts.flows.values()), len(travel.flows)
        told = mark("{workers} workers in {pairs} pairs of communes, counted with {engine}.")
        found = {"workers": workers, "pairs": pairs, "engine": travel.engine}
        run.say(tr_note(Note(told, found)))
        files = {"OUTPUT": str(output), "SUMMARY": summary or None}
        return {**files, "WORKERS": workers, "PAIRS": pairs}


def _persons() -> QgsProcessingParameterFile:
    """The table; a folder is written by hand."""
    kinds = (tr("Tables (*.csv *.csv.gz *.gz *.txt *.parquet)"), tr("All files (*)"))
    return QgsProcessingParameterFile(
        "PERSONS",
        tr("Table of persons (CSV or Parquet, or a folder of Parquet parts)"),
        fileFilter=";;".join(kinds),
    )


def _fields() -> list[QgsProcessingParameterDefinition]:
    labels = (
        tr("Field with the commune of residence (empty: recognised)"),
        tr("Field with the kind of place of work (empty: recognised)"),
        tr("Field with the commune of work (empty: recognised)"),
    )
    return [
        QgsProcessingParameterString(name, label, optional=True)
        for name, label in zip(FIELDS, labels)
    ]


def _memory(known: Catalogue) -> QgsProcessingParameterNumber:
    record = next(iter(known.census_microdata.values()))
    made = QgsProcessingParameterNumber(
        "MEMORY_LIMIT",
        tr("Memory that reading may take [MB]"),
        type=Qgis.ProcessingNumberParameterType.Integer,
        defaultValue=record.memory_mb,
        minValue=record.memory_min_mb,
        maxValue=record.memory_max_mb,
    )
    made.setMetadata(shown_by("number_field.NumberWidget"))
    return made


def _request(run: Run) -> CensusRequest:
    """What the dialog asks for."""
    from ..core.census import CensusFields, CensusRequest
    from ..core.verdict import parse_region

    return CensusRequest(
        path=Path(run.text("PERSONS")),
        fields=CensusFields(*(run.text(name).strip() for name in FIELDS)),
        region=parse_region(run.text("REGION")),
        memory_mb=run.integer("MEMORY_LIMIT"),
        scratch=Path(QgsProcessingUtils.tempFolder()),
    )


def _write(run: Run, travel: CensusTravel, output: Path, summary: str) -> None:
    """The matrix and its summary ("" for none)."""
    from ..bridge.files import as_json, write_draft
    from ..bridge.publishing import publishing
    from ..core.census import write_flows

    targets = [output, *([Path(summary)] if summary else [])]
    with publishing(targets, run.known, run.progress) as (draft, *others):
        write_flows(draft, travel, run.known)
        for other in others:
            run.say(tr("Taking the hash of the table"))
            write_draft(other, targets[1], as_json(_summary(run, travel)))
        run.progress.report(1.0)


def _summary(run: Run, travel: CensusTravel) -> dict[str, Any]:
    """What became of every row, in Spanish, with the hash of what was read."""
    from ..core.basis import InputKind, fingerprint
    from ..core.census import summarise_travel

    progress = run.progress.part(0.8, 1.0)
    inputs = [
        fingerprint(InputKind.TRAVEL, part.name, str(part), travel.engine, progress)
        for part in travel.table.parts
    ]
    return summarise_travel(travel, run.known, inputs, spanish_note, versions())
