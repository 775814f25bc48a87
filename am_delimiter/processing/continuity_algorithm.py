"""``am_delimiter:continuity``: one hierarchy of gaps, cut at one or several tolerances."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterString

from ..core.basis import Note, mark
from ..core.catalogue import Catalogue, ParameterGroup
from ..toolbelt.i18n import spanish_note, tr, tr_note
from .base import AmDelimiterAlgorithm, versions
from .common_parameters import (
    commune_fields,
    continuity_rules,
    crossings,
    inputs,
    people_inputs,
    result_file,
    sufficiency,
)
from .evidence_form import read_case
from .form_parameters import form
from .result_layers import DRAWN_CONTINUITY, load_on_completion
from .run import Run
from .workers import crew_of, workers


class ContinuityAlgorithm(AmDelimiterAlgorithm):
    """Patches, gaps, dendrogram and the continua at each tolerance."""

    public_id = "continuity"
    title = mark("Urban continuity at several tolerances")
    words = ("metropolitan", "continuo", "tolerancia", "dendrograma", "separación")
    brief = mark("Continua at one or several tolerances, gap matrix and dendrogram of communes.")
    about = mark(
        "Measures the gaps between built-up patches once and gives the continua at each of "
        "the tolerances asked for, so that one sees what depends on the tolerance.\n\n"
        "Write the tolerances in metres as in «200, 500; 1000»: decimals with a point, "
        "thousands without one.\n\n"
        "The rule: two patches are joined when the shortest distance between the edges of "
        "their cells is at most the tolerance. A commune is a member by the measure that you "
        "choose: more than the stated share of its built-up area inside the continuum, more "
        "built-up land inside than the stated area, or more than the stated share of its "
        "located population inside. All three are reported. To locate the population, give "
        "census blocks with persons or rasters of persons per cell.\n\n"
        "The result is a GeoPackage: communes, patches, gaps and the continua of every "
        "tolerance, the gap of each pair of communes, the dendrogram (which communes join at "
        "how many metres) and a table of sensitivity. It judges no legal criterion."
    )
    example = mark(
        "Communes: comunas_ficticias; built-up layers: the two sheets GHS_BUILT_S_… (all of the "
        "sample region); tolerances: 200, 500; 1000; result: estudio.gpkg."
    )
    in_sight = ("COMMUNES", "BUILTUP", "TOLERANCES", "MAX_GAP")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The evidence, the rules, and the file to write."""
        return [
            *inputs(known),
            *people_inputs(known),
            _tolerances(known),
            *continuity_rules(known),
            *crossings(known),
            *form(known, ParameterGroup.GUARDS),
            *commune_fields(),
            *sufficiency(known),
            *form(known, "connectivity", "cell_size", "working_crs"),
            workers(),
            result_file(),
        ]

    def work(self, run: Run) -> dict[str, Any]:
        """Measure, cut and write; nothing takes its final name unless all went well."""
        from ..bridge.geopackage import write_geopackage
        from ..bridge.publishing import publishing
        from ..bridge.raster_gdal import GdalPort
        from ..core.catalogue import parse_tolerances
        from ..core.results import build_continuity_tables, continuity_specs
        from ..core.studies import study_continuity

        known, progress, output = run.known, run.progress, Path(run.target("OUTPUT"))
        specs = continuity_specs(known)
        run.check_targets("OUTPUT")
        run.check_result("OUTPUT", specs)
        asked = parse_tolerances(run.text("TOLERANCES"), known)
        case = read_case(run, {"tolerance": asked[-1]})
        with crew_of(run) as crew:
            found = study_continuity(case, asked, known, GdalPort(), progress.part(0.0, 0.6), crew)
        run.warn(found.notes)
        run.say(tr("Writing the GeoPackage"))
        built = progress.part(0.6, 0.7)
        tables = build_continuity_tables(found, spanish_note, versions(), built)
        crs, rest = found.base.builtup.grid.crs, progress.part(0.7, 1.0)
        with publishing([output], known, rest) as (draft,):
            write_geopackage(draft, tables, specs, crs, rest)
        for row in tables["sensitivity"].rows:
            run.say(_told(row))
        load_on_completion(output, specs, DRAWN_CONTINUITY, run.context)
        return {"OUTPUT": str(output)}


def _tolerances(known: Catalogue) -> QgsProcessingParameterString:
    """Several tolerances as a text."""
    entry = known.parameters["tolerance"]
    return QgsProcessingParameterString(
        "TOLERANCES",
        f"{tr('Tolerances, such as 200, 500; 1000')} [{entry.unit}]",
        defaultValue=f"{entry.default:g}",
    )


def _told(row: dict[str, Any]) -> str:
    """What a tolerance gives, in a line."""
    text = mark(
        "At {tolerance} m: {continua} continua; the largest holds {share} % of the built-up land; "
        "sets of communes: {sets}."
    )
    details = {
        "tolerance": row["tolerance_m"],
        "continua": row["continua"],
        "share": round(row["largest_share"] * 100, 1),
        "sets": row["sets"] or "—",
    }
    return tr_note(Note(text, details))
