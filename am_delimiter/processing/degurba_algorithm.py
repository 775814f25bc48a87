"""``am_delimiter:degurba``: the Degree of Urbanisation of the cells of a grid and of communes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsRasterLayer,
)

from ..core.basis import mark
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import spanish_note, tr
from .base import AmDelimiterAlgorithm, versions
from .common_parameters import commune_fields, result_file, summary_file
from .degurba_parameters import changed_rules, degurba_inputs, degurba_rules, grid_file
from .degurba_report import degurba_lines
from .evidence_form import read_communes
from .form_parameters import form
from .result_layers import (
    DRAWN_DEGURBA,
    TABLES_DEGURBA,
    colour_on_completion,
    load_on_completion,
)
from .run import Run

if TYPE_CHECKING:
    from ..core.degurba import Degurba, DegurbaCase
    from ..core.land import RasterEvidence

_STUDIED = 0.85


class DegurbaAlgorithm(AmDelimiterAlgorithm):
    """Urban centres, urban clusters and rural cells, and the class of each commune."""

    public_id = "degurba"
    title = mark("Degree of Urbanisation")
    words = ("degurba", "grado de urbanización", "GHSL", "SMOD", "centro urbano", "Eurostat", "ONU")
    brief = mark("Cells of 1 km and communes by the Degree of Urbanisation, levels 1 and 2.")
    about = mark(
        "Applies the Degree of Urbanisation, by which six international organisations compare "
        "cities, towns and rural areas (manual of 2021), to a raster of population.\n\n"
        "The rule: the persons are summed in cells of 1 km of an equal-area grid. Cells of 1,500 "
        "inhabitants per km² of land or more that touch by their sides and have 50,000 inhabitants "
        "together are an urban centre; its edge is smoothed by the majority rule and its gaps are "
        "filled. Cells of 300 or more that touch by sides or corners and have 5,000 are an urban "
        "cluster: dense, semi-dense or suburban. The rest is rural, or water.\n\n"
        "A commune is a city when half of its population lives in urban centres, a rural area when "
        "more than half lives in rural cells, and a town or semi-dense area otherwise; level 2 "
        "parts these further. A commune that the population does not cover is «no evaluable».\n\n"
        "Rasters are summed, never resampled by the nearest cell, and the sum of persons is told "
        "before and after. A raster of GHS-POP of 1 km or 100 m in Mollweide is summed exactly; "
        "one in degrees is parted into small cells. Classes and densities are refused.\n\n"
        "Thresholds belong to a set of rules: the manual of 2021, its online edition of July 2024, "
        "or what GHS-SMOD R2023A did. Each can be changed, and all are printed with their source."
    )
    example = mark(
        "Population: GHS_POP_E2020_GLOBE_R2023A_54009_1000_… (all the tiles of the country); "
        "built-up: GHS_BUILT_S_… of the same year; land: GHS_LAND_…; communes: those of the "
        "country; set of rules: manual of 2021; result: degurba.gpkg."
    )
    in_sight = ("POPULATION_RASTERS", "COMMUNES", "BUILTUP", "LAND", "RULES")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The layers, the rules and the files to write."""
        return [
            *degurba_inputs(known),
            *form(known, "region"),
            *commune_fields(),
            *degurba_rules(known),
            result_file(),
            grid_file(),
            summary_file(by_default=False),
        ]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """How many centres there are and how many persons, and a summary in Spanish."""
        return [
            QgsProcessingOutputNumber("CENTRE_COUNT", tr("Number of urban centres")),
            QgsProcessingOutputNumber("POPULATION", tr("Persons on the grid")),
            QgsProcessingOutputString("LINES", tr("Summary")),
        ]

    def work(self, run: Run) -> dict[str, Any]:
        """Classify and write; nothing takes its final name unless all went well."""
        from ..bridge.raster_gdal import GdalPort
        from ..core.degurba import degurba_specs, study_degurba

        output, summary = Path(run.target("OUTPUT")), run.target("SUMMARY")
        grid = run.layer_target("GRID") if run.parameters.get("GRID") else ""
        specs = degurba_specs(run.known)
        run.check_targets("OUTPUT", "SUMMARY")
        run.check_result("OUTPUT", specs)
        case = _read_case(run)
        found = study_degurba(case, run.known, GdalPort(), run.progress.part(0.0, _STUDIED))
        run.warn(found.notes)
        run.say(tr("Writing the GeoPackage"))
        drawn = _write(run, found, output, grid, summary)
        lines = "\n".join(degurba_lines(found))
        run.conclude(lines)
        load_on_completion(output, specs, drawn, run.context, TABLES_DEGURBA)
        if grid:
            colour_on_completion(grid, run.known.degurba_classes.values(), run.context)
        return {
            "OUTPUT": str(output),
            "GRID": grid or None,
            "SUMMARY": summary or None,
            "CENTRE_COUNT": found.centre_count,
            "POPULATION": float(found.facts.persons.sum()),
            "LINES": lines,
        }


def _read_case(run: Run) -> DegurbaCase:
    """Everything the classes depend on."""
    from ..core.degurba import DegurbaCase, choose_rules
    from ..core.verdict import parse_region

    given = run.parameters.get("COMMUNES")
    return DegurbaCase(
        rasters=_rasters(run, "POPULATION_RASTERS"),
        chosen=choose_rules(run.known, run.choice("RULES"), changed_rules(run)),
        built=_rasters(run, "BUILTUP", run.choice("ENCODING")),
        land=_rasters(run, "LAND"),
        communes=read_communes(run) if given not in (None, "") else None,
        region=parse_region(run.text("REGION")),
        land_from=run.choice("LAND_FROM"),
        grid_crs=_grid_crs(run),
    )


def _rasters(run: Run, name: str, encoding: str = "") -> tuple[RasterEvidence, ...]:
    """The rasters that a parameter gives; `NotRasters` when one is something else."""
    from ..bridge.layers import raster_evidence
    from ..core.degurba import NotRasters

    layers = run.layers(name)
    for layer in layers:
        if not isinstance(layer, QgsRasterLayer):
            raise NotRasters(layer=layer.name())
    return tuple(raster_evidence(layer, encoding) for layer in layers)


def _grid_crs(run: Run) -> str:
    """The chosen system as WKT, "" when none was chosen; QGIS takes an unknown one for none."""
    from ..core.land import UnknownCrs

    crs = run.algorithm.parameterAsCrs(run.parameters, "GRID_CRS", run.context)
    if crs.isValid():
        return str(crs.toWkt(Qgis.CrsWktVariant.Preferred))
    text = run.text("GRID_CRS")
    if text:
        raise UnknownCrs(crs=text)
    return ""


def _write(run: Run, found: Degurba, output: Path, grid: str, summary: str) -> tuple[str, ...]:
    """The GeoPackage, the raster and the summary: all or none. The layers that have features."""
    from ..bridge.class_raster import write_classes
    from ..bridge.files import as_json, write_draft
    from ..bridge.geopackage import write_geopackage
    from ..bridge.publishing import publishing
    from ..core.degurba import (
        NO_CLASS,
        build_degurba_tables,
        degurba_record,
        degurba_specs,
        summarise_degurba,
    )

    used, specs = versions(), degurba_specs(run.known)
    tables = build_degurba_tables(found, spanish_note, used)
    progress = run.progress.part(_STUDIED, 1.0)
    raster = Path(grid) if grid else None
    others = [*([raster] if raster else []), *([Path(summary)] if summary else [])]
    with publishing([output, *others], run.known, progress) as (draft, *drafts):
        write_geopackage(draft, tables, specs, found.grid.crs, progress)
        for target, one in zip(others, drafts):
            if target is raster:
                record = degurba_record(found, used)
                codes = found.classes.codes
                write_classes(one, codes, found.grid, NO_CLASS, record, progress)
            else:
                data = summarise_degurba(found, spanish_note, used)
                write_draft(one, target, as_json(data))
    return tuple(name for name in DRAWN_DEGURBA if len(tables[name]))
