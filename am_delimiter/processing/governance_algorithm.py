"""``am_delimiter:governance``: the tables on governance of a case, made, filled and kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterVectorLayer,
)

from ..core.basis import Note, mark
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import tr
from ..toolbelt.paths import plugin_version
from ..toolbelt.remembered import LAST_CASE, recalled_file
from .base import AmDelimiterAlgorithm, sentences
from .open_layers import check_not_edited
from .result_layers import StoredStyle, load_on_completion
from .run import Run

if TYPE_CHECKING:
    from ..core.basis import Row
    from ..core.governance import CaseCommunes, NewRows

_READ = 0.3
"""Share of the work after the tables that were given are read."""
_INPUTS = {
    "ACTORS": ("actors", mark("Actors by sector and level")),
    "COMMITTEE": ("committee", mark("Members of the committee of mayors")),
    "ARRANGEMENTS": ("arrangements", mark("Associations, agreements and tables that exist")),
    "INSTRUMENT_STAGES": ("instrument_stages", mark("Instruments: stage and responsible")),
    "PROBLEMS": ("problems", mark("Problems that communes share")),
    "PRIORITIES": ("priorities", mark("Priority themes")),
}
"""By the parameter: the table of the case that it fills, and its label."""


class GovernanceAlgorithm(AmDelimiterAlgorithm):
    """Adds the tables on governance to a case, and what tables of the user say."""

    public_id = "governance"
    title = mark("Governance of a case")
    words = ("metropolitan", "gobernanza", "actores", "alcaldes", "comité", "instrumentos", "mesas")
    brief = mark("Actors, committee of mayors, arrangements, instruments, problems and priorities.")
    about = mark(
        "Adds six tables to the GeoPackage that «Delimit metropolitan areas» wrote: actors by "
        "sector and level; members of the committee of mayors; associations, agreements and "
        "tables that exist; instruments with their stage and responsible; shared problems; and "
        "up to three priority themes. Open their attribute form in QGIS and fill them in: what "
        "has a list of values is chosen from it.\n\n"
        "The committee begins with a row for each commune of the first candidate, the "
        "instruments with those of the case. A table of yours (XLSX, CSV or a layer) fills them; "
        "columns are known by their usual names. A row with something that cannot be right is "
        "left out and told, the others go in.\n\n"
        "Run it as often as you like: nothing that stands in the tables is changed. Only what is "
        "new is added, and empty cells are completed. Delimiting again into the same file keeps "
        "them.\n\n"
        "Names of persons are your own data. They are stored in this file alone, and neither "
        "settings nor the messages of this algorithm repeat them; the expediente prints them, "
        "but no contact. A copy of the file takes them along."
    )
    example = mark(
        "Result: resultado.gpkg; actors: actores.xlsx; the rest empty. Then open the table "
        "«Gobernanza: comité consultivo de alcaldes» and write the names."
    )
    in_sight = ("CASE", *_INPUTS)

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The case, and a table for each of its tables."""
        case = QgsProcessingParameterFile(
            "CASE",
            tr("Result that gets the tables"),
            defaultValue=recalled_file(LAST_CASE),
            fileFilter=tr("GeoPackage (*.gpkg)"),
        )
        kinds = [Qgis.ProcessingSourceType.Vector]
        labels = {name: tr(label) for name, (_, label) in _INPUTS.items()}  # i18n: dynamic
        return [
            case,
            *(
                QgsProcessingParameterVectorLayer(name, label, kinds, optional=True)
                for name, label in labels.items()
            ),
        ]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """How many rows were added, cells completed and rows left out; the tables in words."""
        return [
            QgsProcessingOutputNumber("ADDED", tr("Rows added")),
            QgsProcessingOutputNumber("COMPLETED", tr("Rows completed")),
            QgsProcessingOutputNumber("REMARKS", tr("Remarks")),
            QgsProcessingOutputString("REPORT", tr("Report")),
        ]

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """The case is written to: its tables on governance may not be open for editing."""
        from .base import catalogue

        prepared = super().prepareAlgorithm(parameters, context, feedback)
        file = Path(self.parameterAsFile(parameters, "CASE", context))
        known = catalogue()
        with sentences():
            if file.is_file():
                check_not_edited([file], known, context, known.governance_layers)
                self._rewritten.append(file)
        return prepared

    def work(self, run: Run) -> dict[str, Any]:
        """Read the case and what was given, then write all of it or nothing."""
        from ..bridge.files import reserving
        from ..bridge.governance_file import check_governance_room, fill_governance
        from ..bridge.governance_rows import read_governance_rows
        from ..bridge.stored_result import read_stored_case

        file = run.file("CASE")
        read_stored_case(file, plugin_version())
        check_governance_room(file, run.known)
        with reserving([file]):
            before = read_governance_rows(file, run.known)
            found = _found(run, file, before)
            added = {name: list(one.rows) for name, one in found.items()}
            cells = _cells(found, before)
            fill_governance(file, added, cells, run.known, run.progress.part(_READ, 1.0))
        run.warn(_too_many(run, found, before))
        lines = _report(run, found, before)
        run.conclude("\n".join(lines))
        specs = run.known.governance_layers
        forms = {name: StoredStyle() for name in specs}
        load_on_completion(file, specs, (), run.context, tuple(specs), forms)
        return {
            "ADDED": sum(len(one.rows) for one in found.values()),
            "COMPLETED": sum(len(one.completed) for one in found.values()),
            "REMARKS": sum(len(one.notes) for one in found.values()),
            "REPORT": "\n".join(lines),
        }


def _found(run: Run, file: Path, before: Mapping[str, Sequence[Row]]) -> dict[str, NewRows]:
    """What every table gets: of those that were given, and what the case knows at the beginning."""
    from dataclasses import replace

    from ..bridge.register_layers import register_table
    from ..core.governance import NewRows, new_rows, rows_without

    communes, register = _of_case(run, file)
    found = {}
    for parameter, (name, _) in _INPUTS.items():
        run.progress.check()
        layer, there = run.table(parameter), before.get(name, ())
        one = NewRows()
        if layer is not None:
            given = register_table(layer, run.progress)
            one = new_rows(name, given, there, communes, run.known)
            run.warn(one.notes)
        first = rows_without(name, _first_rows(name, communes, register, run), [*there, *one.rows])
        found[name] = replace(one, rows=(*one.rows, *first))
    return found


def _first_rows(name: str, communes: CaseCommunes, register: list[Row], run: Run) -> list[Row]:
    """What the case knows of a table itself."""
    from ..core.governance import committee_rows, instrument_rows_of

    if name == "committee":
        return committee_rows(communes, run.known)
    return instrument_rows_of(register, run.known) if name == "instrument_stages" else []


def _of_case(run: Run, file: Path) -> tuple[CaseCommunes, list[Row]]:
    """The communes of a case and its register of instruments."""
    from ..bridge.procedure_log import stored_tables
    from ..core.governance import case_communes_of

    names = ("communes", "metropolitan_areas", "instruments")
    tables = stored_tables(file, names, run.progress.part(0.0, _READ)) or {}
    rows = {name: tables.get(name, []) for name in names}
    return case_communes_of(rows["communes"], rows["metropolitan_areas"], run.known), rows[names[2]]


def _cells(found: Mapping[str, NewRows], before: Mapping[str, Sequence[Row]]) -> list[Any]:
    """The cells that rows of the case get."""
    from ..bridge.carrying import NewCell

    return [
        NewCell(name, before[name][place]["fid"], field, value)
        for name, one in found.items()
        for place, row in one.completed.items()
        for field, value in row.items()
    ]


def _too_many(
    run: Run, found: Mapping[str, NewRows], before: Mapping[str, Sequence[Row]]
) -> list[Note]:
    """That more priority themes are there than are printed."""
    from ..core.governance import priorities_told

    name, _ = _INPUTS["PRIORITIES"]
    return priorities_told(len(before.get(name, ())) + len(found[name].rows), run.known)


def _report(
    run: Run, found: Mapping[str, NewRows], before: Mapping[str, Sequence[Row]]
) -> list[str]:
    """A line for each table: rows it had, got and completed. No line repeats what they say."""
    from ..toolbelt.i18n import tr_note

    template = mark(
        "{table}: {before} {before:row|rows} before, {added} added, {completed} completed."
    )
    return [
        tr_note(
            Note(
                template,
                {
                    "table": run.known.governance_layers[name].title,
                    "before": len(before.get(name, ())),
                    "added": len(one.rows),
                    "completed": len(one.completed),
                },
            )
        )
        for name, one in found.items()
    ]
