"""``am_delimiter:sensitivity``: whether the answer hangs on one number, one rule or one source."""

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
from .common_parameters import inputs, people_inputs, result_file
from .delimit_parameters import provenance, rarely_changed, read_undecided, rules, shared
from .main_thread import on_main_thread
from .result_layers import DRAWN_ROBUSTNESS, TABLES_ROBUSTNESS, load_on_completion
from .run import Run
from .sensitivity_parameters import axes_form, chart_file, read_axes
from .travel_parameters import travel_inputs

if TYPE_CHECKING:
    from ..core.robustness import Robustness

_STUDIED, _WRITTEN = 0.9, 0.96
"""Shares of the work after every combination is judged, and after the GeoPackage is written."""


class SensitivityAlgorithm(AmDelimiterAlgorithm):
    """Every combination of the values that a person doubts, and how robust each commune is."""

    public_id = "sensitivity"
    title = mark("Sensitivity: does the answer hang on one number?")
    words = ("metropolitan", "sensibilidad", "robustez", "combinaciones", "tolerancia")
    brief = mark(
        "Tolerance × built-up share × minimum patch × membership × source × population in one run."
    )
    about = mark(
        "Takes the inputs and parameters of «Delimit metropolitan areas», and lists of "
        "values to be tried in their place. Every combination of the lists is judged, with the "
        "values of the case always among them.\n\n"
        "Each combination is what «Delimit metropolitan areas» gives with these values. What is "
        "followed is the candidate that you name or, without one, every set that the case gives: "
        "its set at a combination is that of the continuum which holds most of the built-up land "
        "of its communes, in its region.\n\n"
        "For each commune: in what part of the combinations it is a member, and from which "
        "tolerance on; for each set: between which tolerances it does not change, exact in metres, "
        "for they are read off the hierarchy and not off the list. A combination that cannot be "
        "judged (a tolerance under the cell, a membership by population without located people) is "
        "a row with its reason, and counts in no share.\n\n"
        "Other sources: give other built-up layers; each is a source of its own, unless you write "
        "in SOURCES which layers belong together. What is decided by hand is not studied.\n\n"
        "The GeoPackage can be given to «Make the expediente of a case», which adds a sheet with "
        "the heat map."
    )
    example = mark(
        "Communes: comunas_ficticias; built-up layers: the two sheets GHS_BUILT_S_… (all of the "
        "sample region); tolerances: 0, 200, 500, 1000; result: sensibilidad.gpkg."
    )
    in_sight = ("COMMUNES", "BUILTUP", "TOLERANCES", "SHARES", "MIN_PATCHES", "MEMBERSHIP_RULES")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The inputs and the rule of a case, the values to be tried, and the files to write."""
        return [
            *inputs(known),
            *axes_form(known),
            *people_inputs(known),
            *rules(known),
            *travel_inputs(known),
            *shared(known),
            *rarely_changed(known),
            provenance(),
            result_file(),
            chart_file(),
        ]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """How robust the answer is, in a sentence, and how many combinations were judged."""
        return [
            QgsProcessingOutputString("ROBUSTNESS", tr("Robustness")),
            QgsProcessingOutputNumber("COMBINATIONS", tr("Number of combinations")),
        ]

    def work(self, run: Run) -> dict[str, Any]:
        """Judge and write; nothing takes its final name unless all went well."""
        from ..bridge.raster_gdal import GdalPort
        from ..core.robustness import findings, robustness_specs, study_robustness

        output, chart = Path(run.target("OUTPUT")), run.target("CHART")
        run.check_targets("OUTPUT", "CHART")
        run.check_result("OUTPUT", robustness_specs(run.known))
        case = read_undecided(run)
        axes = read_axes(run, case)
        found = study_robustness(
            case, axes, run.known, GdalPort(), run.progress.part(0.0, _STUDIED)
        )
        run.warn(found.notes)
        told = "\n".join(spanish_note(one) for one in findings(found))
        _write(run, found, output, Path(chart) if chart else None)
        drawn = (DRAWN_ROBUSTNESS, run.context, TABLES_ROBUSTNESS)
        load_on_completion(output, robustness_specs(run.known), *drawn)
        run.conclude(told)
        return {
            "OUTPUT": str(output),
            "CHART": chart or None,
            "ROBUSTNESS": told,
            "COMBINATIONS": len(axes),
        }


def _write(run: Run, found: Robustness, output: Path, chart: Path | None) -> None:
    """The GeoPackage and, where it was asked for, the sheet that is drawn from it."""
    from ..bridge.geopackage import write_geopackage
    from ..bridge.publishing import publishing
    from ..core.robustness import build_robustness_tables, robustness_specs

    run.say(tr("Writing the GeoPackage"))
    tables = build_robustness_tables(found, spanish_note, versions())
    specs, crs = robustness_specs(run.known), found.base.builtup.grid.crs
    progress = run.progress.part(_STUDIED, 1.0)
    with publishing([output], run.known, progress) as (draft,):
        write_geopackage(draft, tables, specs, crs, run.progress.part(_STUDIED, _WRITTEN))
        if chart:
            _draw(run, draft, chart)
        progress.report(1.0)


def _draw(run: Run, geopackage: Path, sheet: Path) -> None:
    """The sheet with the heat map, by itself."""
    from ..expediente.sheet_alone import draw_robustness

    progress = run.progress.part(_WRITTEN, 1.0)
    on_main_thread(lambda: draw_robustness(geopackage, sheet, progress), progress)
