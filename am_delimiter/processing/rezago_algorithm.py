"""``am_delimiter:rezago``: lagging territories, their tests, their index and their gaps."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
)

from ..core.basis import mark
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import spanish_note, tr
from .base import AmDelimiterAlgorithm, versions
from .result_layers import DRAWN_REZAGO, TABLES_REZAGO, load_on_completion
from .rezago_parameters import read_rezago_case, rezago_form
from .run import Run

if TYPE_CHECKING:
    from ..core.rezago import RezagoStudy

_STUDIED = 0.8
"""Share of the work after the study."""


class RezagoAlgorithm(AmDelimiterAlgorithm):
    """Contiguous communes around a centre: the pilot's tests, the index and the exit."""

    public_id = "rezago"
    title = mark("Lagging territories")
    words = ("rezago", "zonas rezagadas", "SUBDERE", "CASEN", "aislamiento", "brechas", "índice")
    brief = mark("Tests, index and closing of gaps of sets of contiguous communes.")
    about = mark(
        "Judges territories (two or more contiguous communes around a common urban centre) by the "
        "pilot of SUBDERE of 2017, and scores every commune with an index.\n\n"
        "The tests, two of three: half or more of its communes are among the 100 poorest of the "
        "country; half or more are in the poorest 30 % of their region; more than 10 % of its "
        "localities are isolated. Without the table of the whole country the place of a commune "
        "is an interval, and what that could change is «no evaluable».\n\n"
        "The index: the mean over the dimensions of the mean of their normalised variables; more "
        "is better. A commune without a figure in one variable has no index, and neither has its "
        "territory: a hole is never a zero. Which variables it has is not known (sources tell of "
        "18 or of 19), nor how they are normalised: give a list with id, nombre, dimensión, "
        "columna, sentido (mejor, peor), referencia, año and fuente, and choose the "
        "normalisation.\n\n"
        "The exit: with tables of an earlier date, whether a third of the gaps closed.\n\n"
        "The pilot is not the rule of today: plans are ruled by Decreto 90 of 2023, whose "
        "articles were not seen. Every threshold is a parameter, printed with its source and the "
        "date of each figure.\n\n"
        "Tables are any with commune codes (CSV, XLSX, layers), with Spanish decimals too. The "
        "GeoPackage can be given to «Make the expediente of a case»."
    )
    example = mark(
        "Communes: those of the country; tables: casen_pobreza.csv with CUT and POBREZA, "
        "aislamiento.xlsx with CUT, LOCALIDADES and AISLADAS; territories: Arauco: 08201, 08202, "
        "08203; centres: Arauco: 08203; result: rezago.gpkg."
    )
    in_sight = ("COMMUNES", "TABLES", "TERRITORIES", "CENTRES", "VARIABLES", "NORMALISATION")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The tables, the territories, the rules, and the files to write."""
        return rezago_form(known)

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """What came of each territory in Spanish, and how many there are."""
        return [
            QgsProcessingOutputString("VERDICT", tr("Verdict")),
            QgsProcessingOutputNumber("TERRITORY_COUNT", tr("Number of territories")),
            QgsProcessingOutputNumber("ELIGIBLE_COUNT", tr("Number of eligible territories")),
        ]

    def work(self, run: Run) -> dict[str, Any]:
        """Study and write; nothing takes its final name unless all went well."""
        from ..core.rezago import rezago_lines, rezago_specs, study_rezago

        output, summary = Path(run.target("OUTPUT")), run.target("SUMMARY")
        specs = rezago_specs(run.known)
        run.check_targets("OUTPUT", "SUMMARY")
        run.check_result("OUTPUT", specs)
        found = study_rezago(read_rezago_case(run), run.known, run.progress.part(0.0, _STUDIED))
        run.warn(found.notes)
        _write(run, found, output, summary)
        drawn = DRAWN_REZAGO if found.territories else DRAWN_REZAGO[1:]
        load_on_completion(output, specs, drawn, run.context, TABLES_REZAGO)
        lines = "\n".join(spanish_note(one) for one in rezago_lines(found))
        run.conclude(lines)
        return {
            "OUTPUT": str(output),
            "SUMMARY": summary or None,
            "VERDICT": lines,
            "TERRITORY_COUNT": len(found.territories),
            "ELIGIBLE_COUNT": found.eligible,
        }


def _write(run: Run, found: RezagoStudy, output: Path, summary: str) -> None:
    """The result and, if asked for, its summary: both or none."""
    from ..bridge.files import as_json, write_draft
    from ..bridge.geopackage import write_geopackage
    from ..bridge.publishing import publishing
    from ..core.rezago import build_rezago_tables, rezago_specs, summarise_rezago

    run.say(tr("Writing the GeoPackage"))
    used = versions()
    tables = build_rezago_tables(found, spanish_note, used)
    targets = [output, *([Path(summary)] if summary else [])]
    progress = run.progress.part(_STUDIED, 1.0)
    with publishing(targets, run.known, progress) as (draft, *others):
        write_geopackage(draft, tables, rezago_specs(run.known), found.crs, progress)
        for other in others:
            data = summarise_rezago(found, spanish_note, used)
            write_draft(other, targets[1], as_json(data))
