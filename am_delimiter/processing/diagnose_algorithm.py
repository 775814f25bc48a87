"""``am_delimiter:diagnose``: what each input is, what is wrong with it, and what to do."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..core.basis import Progress, mark
from ..core.catalogue import Catalogue
from ..toolbelt.formats import date
from ..toolbelt.i18n import spanish_note, tr
from ..toolbelt.paths import plugin_version
from .base import AmDelimiterAlgorithm, versions
from .common_parameters import encoding, summary_file
from .form_parameters import choice
from .layer_parameters import LayersParameter
from .result_layers import DRAWN_PROBLEMS, load_on_completion
from .run import Run

if TYPE_CHECKING:
    from ..core.diagnosis import Diagnosis, Input

ROLES = (
    "communes",
    "builtup_polygons",
    "population_blocks",
    "points",
    "travel",
    "population_table",
)
TARGETS = ("OUTPUT", "SUMMARY", "PROBLEMS")


class DiagnoseAlgorithm(AmDelimiterAlgorithm):
    """Reads every input as it is and tells whether it can be used."""

    public_id = "diagnose"
    title = mark("Diagnose the inputs")
    words = ("diagnóstico", "calidad", "topología", "traslapes", "CUT", "comunas")
    brief = mark("Whether each layer, raster or table can be used, and what to do about it.")
    about = mark(
        "Give every input that you have: commune boundaries, built-up rasters or polygons, "
        "blocks with population, tables of trips, points of services. Each one gets a verdict "
        "(«sirve», «sirve con advertencias» or «no sirve»), what was found with its counts, "
        "and what to do.\n\n"
        "What an input is for is recognised by its fields and values. If it is not, choose the "
        "role, the field with the commune code or the encoding; they hold for all the inputs "
        "that they fit. CSV files may be given by path, in UTF-8 or latin-1, with comma or "
        "semicolon.\n\n"
        "Points and rasters are compared with the first usable commune layer among the "
        "inputs. Nothing is changed in any input. The report is in Spanish; the problems can "
        "be written as styled layers: overlaps, voids, invalid places, misplaced points."
    )

    judges_inputs = True
    example = mark(
        "Inputs: comunas.shp, GHS_BUILT_S_2020.tif, manzanas.gpkg and viajes.csv; report: "
        "diagnostico.html; problems on the map: problemas.gpkg."
    )
    in_sight = ("INPUTS",)

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The inputs, what is corrected by hand, and the files to write."""
        inputs = LayersParameter(
            "INPUTS", tr("Inputs (layers, rasters or tables)"), Qgis.ProcessingSourceType.MapLayer
        )
        role = choice("ROLE", tr("What the inputs are for"), ("auto", *ROLES), "auto", known)
        field = QgsProcessingParameterString(
            "CUT_FIELD", tr("Field with the commune code (empty: recognised)"), optional=True
        )
        return [inputs, role, field, encoding(known), *_targets()]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """What was found of each input, in a line."""
        return [QgsProcessingOutputString("VERDICT", tr("Verdict"))]

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Let inputs pass that cannot be opened: the report names them, QGIS would not."""
        given = _listed(parameters.get("INPUTS"))
        opened = [one for one in given if _layer(one, context)]
        if given and not opened:
            return True, ""
        return super().checkParameterValues({**parameters, "INPUTS": opened}, context)

    def work(self, run: Run) -> dict[str, Any]:
        """Diagnose and write; nothing takes its final name unless all went well."""
        from ..bridge.raster_gdal import GdalPort
        from ..core.diagnosis import diagnose

        files = {name: run.target(name) for name in TARGETS}
        run.check_targets(*TARGETS)
        run.check_result("PROBLEMS", run.known.problem_layers)
        found = diagnose(
            _inputs(run),
            run.known,
            GdalPort(),
            run.choice("ROLE"),
            run.text("CUT_FIELD").strip(),
            run.progress.part(0.0, 0.9),
        )
        _write(files, found, run.known, run.progress.part(0.9, 1.0))
        verdict = "\n".join(f"{one.name}: {one.use.value}" for one in found)
        run.conclude(verdict)
        if files["PROBLEMS"]:
            specs = run.known.problem_layers
            load_on_completion(Path(files["PROBLEMS"]), specs, DRAWN_PROBLEMS, run.context)
        return {**{name: file or None for name, file in files.items()}, "VERDICT": verdict}


def _inputs(run: Run) -> list[Input]:
    """Every input in its order; what cannot be opened is told in its place."""
    from ..bridge.diagnosis_inputs import input_of, text_input, unread
    from ..core.basis import TEXT_FILES

    rasters = run.choice("ENCODING")
    found: list[Input] = []
    for one in _listed(run.parameters.get("INPUTS")):
        path = Path(str(one))
        if isinstance(one, str) and path.suffix.lower() in TEXT_FILES and path.is_file():
            found.append(text_input(path, run.known, run.progress))
            continue
        layer = _layer(one, run.context)
        found.append(
            input_of(layer, rasters, run.known, run.progress)
            if layer
            else unread(path.name, str(one))
        )
    return found


def _listed(given: Any) -> list[Any]:
    """The inputs as a list, however few were given."""
    if not given:
        return []
    return list(given) if isinstance(given, (list, tuple)) else [given]


def _layer(one: Any, context: QgsProcessingContext) -> QgsMapLayer | None:
    """The layer that an input names or is, None when it cannot be opened."""
    from ..bridge.quiet_layers import layer_of

    if isinstance(one, QgsMapLayer):
        return one
    return layer_of(str(one), context)


def _targets() -> list[QgsProcessingParameterFileDestination]:
    report = QgsProcessingParameterFileDestination(
        "OUTPUT", tr("Report"), fileFilter=tr("HTML (*.html);;Markdown (*.md)")
    )
    problems = QgsProcessingParameterFileDestination(
        "PROBLEMS",
        tr("Problems on the map"),
        fileFilter=tr("GeoPackage (*.gpkg)"),
        optional=True,
        createByDefault=False,
    )
    return [report, summary_file(by_default=False), problems]


def _write(
    files: dict[str, str], found: list[Diagnosis], known: Catalogue, progress: Progress
) -> None:
    """The files that were asked for."""
    from ..bridge.files import as_json, write_draft
    from ..bridge.publishing import publishing
    from ..core.diagnosis import Heading, as_data, as_html, as_markdown

    now = datetime.now(timezone.utc).isoformat("T", "seconds")
    heading = Heading(f"am_delimiter {plugin_version()}", date(now))
    told = as_markdown if files["OUTPUT"].lower().endswith(".md") else as_html
    text = told(found, known, spanish_note, heading)
    data = as_data(found, spanish_note, versions())
    contents = {"OUTPUT": text.encode(), "SUMMARY": as_json(data)}
    asked = {name: Path(file) for name, file in files.items() if file}
    with publishing(list(asked.values()), known, progress) as drafts:
        for draft, (name, target) in zip(drafts, asked.items()):
            if name == "PROBLEMS":
                _write_problems(draft, found, known, progress)
            else:
                write_draft(draft, target, contents[name])


def _write_problems(
    draft: Path, found: list[Diagnosis], known: Catalogue, progress: Progress
) -> None:
    from ..bridge.geopackage import write_geopackage
    from ..core.diagnosis import PROBLEMS_CRS, problem_tables

    crs = QgsCoordinateReferenceSystem(PROBLEMS_CRS).toWkt(Qgis.CrsWktVariant.Preferred)
    tables = problem_tables(found, known, spanish_note)
    write_geopackage(draft, tables, known.problem_layers, crs, progress)
