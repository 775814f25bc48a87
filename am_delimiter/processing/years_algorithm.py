"""``am_delimiter:years``: several epochs of one area, and how land, gaps and people grew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterString,
)

from ..core.basis import mark
from ..core.catalogue import Catalogue, ParameterGroup
from ..toolbelt.i18n import spanish_note, tr
from .base import AmDelimiterAlgorithm, versions
from .common_parameters import (
    commune_fields,
    continuity_rules,
    encoding,
    polygons,
    report_file,
    result_file,
    sufficiency,
)
from .epoch_parameters import epochs, rasters_of_years
from .evidence_form import read_case
from .form_parameters import choice, form
from .layer_parameters import LayersParameter
from .main_thread import on_main_thread
from .result_layers import DRAWN_YEARS, TABLES_YEARS, load_on_completion
from .run import Run

if TYPE_CHECKING:
    from ..core.epochs import EpochCase, EpochStudy

_STUDIED, _WRITTEN = 0.7, 0.8
"""Shares of the work after the epochs are measured, and after the GeoPackage is filled."""


class YearsAlgorithm(AmDelimiterAlgorithm):
    """Growth of the continuum, closing of the gaps and land consumption over several years."""

    public_id = "years"
    title = mark("Growth over several years")
    words = ("metropolitan", "épocas", "crecimiento", "ODS 11.3.1", "consumo de suelo", "GHSL")
    brief = mark("Continuum, gaps and land consumption per person in several epochs of an area.")
    about = mark(
        "Measures several epochs of the same area on one grid: how the continuum grew, in which "
        "year each gap closed, and how much land was consumed for each new inhabitant (indicator "
        "11.3.1 of the Sustainable Development Goals).\n\n"
        "Give rasters of two or more years. The name of the product says of which year each is "
        "(GHS_BUILT_S_E1990_…); several tiles of one year are one epoch. For other names write the "
        "years in the order of the layers. In WSF Evolution and GAIA the value of a cell is its "
        "year: one raster gives every year that is asked for.\n\n"
        "The candidate is followed through the epochs; without one, the candidates of the latest "
        "epoch are. An epoch that does not cover a commune is «no evaluable» for it, never zero. "
        "Epochs of different products or cell sizes are not compared, unless you ask for it.\n\n"
        "The population of an epoch is that of the census of its year, or of the fields or rasters "
        "of persons that you give. A year without a count is «no evaluable»; between two counts of "
        "one source it is interpolated only if you ask for it, and marked so.\n\n"
        "The result is a GeoPackage with the continuum of each epoch (it plays in the temporal "
        "controller of QGIS), a map of the first epoch of all built-up land, the gaps with the "
        "year in which they closed, and tables; and, if asked for, a PDF in Spanish with charts, "
        "the series of maps and the indicator with its formula and source."
    )
    example = mark(
        "Communes: comunas_ficticias; epochs: GHS_BUILT_S_E1990_… and GHS_BUILT_S_E2020_… of the "
        "same area; tolerance: 200; candidate: 99101, 99102, 99105; fields with inhabitants: "
        "POB_2017; POB_2024; result: crecimiento.gpkg."
    )
    in_sight = ("COMMUNES", "EPOCHS", "YEARS", "TOLERANCE", "CANDIDATE", "POP_FIELDS")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The layers of each year, the rules, and the files to write."""
        return [
            polygons("COMMUNES", tr("Communes")),
            *epochs(),
            encoding(known),
            *form(known, ParameterGroup.EVIDENCE, "tolerance", ParameterGroup.SCOPE),
            *_people(known),
            _rule("MIXED_EPOCHS", tr("Compare different products or cell sizes"), known),
            *continuity_rules(known),
            *form(known, ParameterGroup.GUARDS),
            *commune_fields(),
            *sufficiency(known),
            *form(known, ParameterGroup.GRID),
            _text("DATE", tr("Date of the document (empty: today)")),
            result_file(),
            report_file(),
        ]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """How many epochs and sets there are, and what became of them in Spanish."""
        return [
            QgsProcessingOutputNumber("EPOCH_COUNT", tr("Number of epochs")),
            QgsProcessingOutputNumber("SET_COUNT", tr("Number of sets that are followed")),
            QgsProcessingOutputString("LINES", tr("Summary")),
        ]

    def work(self, run: Run) -> dict[str, Any]:
        """Study and write; nothing takes its final name unless all went well."""
        from ..bridge.raster_gdal import GdalPort
        from ..core.epochs import epoch_specs, study_epochs
        from ..expediente.growth.growth_sentences import growth_lines

        output, pdf = Path(run.target("OUTPUT")), run.target("PDF")
        specs = epoch_specs(run.known)
        run.check_targets("OUTPUT", "PDF")
        run.check_result("OUTPUT", specs)
        day = run.day("DATE")
        found = study_epochs(
            _read_case(run), run.known, GdalPort(), run.progress.part(0.0, _STUDIED)
        )
        run.warn(found.notes)
        tables = _write(run, found, output, pdf, day)
        lines = "\n".join(growth_lines(tables))
        run.conclude(lines)
        drawn = tuple(name for name in DRAWN_YEARS if len(tables[name]))
        load_on_completion(output, specs, drawn, run.context, TABLES_YEARS)
        return {
            "OUTPUT": str(output),
            "PDF": pdf or None,
            "EPOCH_COUNT": len(found.epochs),
            "SET_COUNT": len(found.followed),
            "LINES": lines,
        }


def _people(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    rasters = LayersParameter(
        "POPULATION_RASTERS",
        tr("Rasters of persons per cell of several years"),
        Qgis.ProcessingSourceType.Raster,
        optional=True,
    )
    label = tr("Fields with inhabitants by year, such as POB_2017; POB_2024 (empty: census)")
    return [
        _text("POP_FIELDS", label),
        rasters,
        _text("POPULATION_YEARS", tr("Their years, in their order (empty: by their names)")),
        _rule("INTERPOLATION", tr("Years without a count"), known),
    ]


def _text(name: str, label: str) -> QgsProcessingParameterString:
    return QgsProcessingParameterString(name, label, optional=True)


def _rule(name: str, label: str, known: Catalogue) -> QgsProcessingParameterDefinition:
    """A choice among the options of a rule on epochs."""
    entry = known.epoch_rules[name.lower()]
    return choice(name, label, entry.options, entry.default, known)


def _read_case(run: Run) -> EpochCase:
    """The case and the layers of every year."""
    from ..core.epochs import EpochCase
    from ..core.verdict import parse_cuts, parse_region

    case = read_case(
        run, candidate=parse_cuts(run.text("CANDIDATE")), region=parse_region(run.text("REGION"))
    )
    return EpochCase(
        case=case,
        rasters=rasters_of_years(run, "EPOCHS", run.choice("ENCODING")),
        years=run.text("YEARS"),
        people=rasters_of_years(run, "POPULATION_RASTERS", ""),
        people_years=run.text("POPULATION_YEARS"),
        fields=run.text("POP_FIELDS"),
        interpolation=run.choice("INTERPOLATION"),
        mixed=run.choice("MIXED_EPOCHS") == "yes",
    )


def _write(run: Run, found: EpochStudy, output: Path, pdf: str, day: Any) -> dict[str, Any]:
    """The GeoPackage and, if asked for, the document made from it: both or none."""
    from ..bridge.geopackage import write_geopackage
    from ..bridge.publishing import publishing
    from ..bridge.year_classes import store_year_classes
    from ..core.epochs import build_epoch_tables, epoch_specs

    specs, crs = epoch_specs(run.known), found.ground.crs
    progress = run.progress.part(_STUDIED, 1.0 if not pdf else _WRITTEN)
    tables = build_epoch_tables(found, spanish_note, versions(), progress)
    run.say(tr("Writing the GeoPackage"))
    with publishing([output], run.known, progress) as (draft,):
        write_geopackage(draft, tables, specs, crs, progress)
        for name in ("first_built", "epoch_continuum"):
            store_year_classes(draft, specs[name], "year", _classes(tables[name]))
        if pdf:
            _make_document(run, draft, tables, crs, pdf, day)
    return tables


def _classes(table: Any) -> list[tuple[str, str]]:
    """The years of a layer, the oldest first, as its legend says them."""
    years = table.columns.get("year", ())
    labels = table.columns.get("label", [str(year) for year in years])
    told = dict(zip(reversed(years), reversed(labels)))  # of each year its first row
    return [(str(year), told[year]) for year in sorted(told)]


def _make_document(
    run: Run, draft: Path, tables: dict[str, Any], crs: str, pdf: str, day: Any
) -> None:
    from ..expediente.growth.growth_document import build_growth

    progress = run.progress.part(_WRITTEN, 1.0)
    run.say(tr("Making the pages"))
    on_main_thread(lambda: build_growth(draft, tables, crs, Path(pdf), progress, day), progress)
