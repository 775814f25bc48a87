"""``am_delimiter:diagnose``: what each input is, what is wrong with it, and what to do."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)

from ..core.basis import Progress
from ..core.catalogue import Catalogue
from ..toolbelt.formats import date
from ..toolbelt.i18n import spanish_note, tr
from ..toolbelt.paths import plugin_version
from .base import AmDelimiterAlgorithm, catalogue, progress_of, sentences, versions
from .form_parameters import advanced
from .result_layers import DRAWN_PROBLEMS, load_on_completion

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


class DiagnoseAlgorithm(AmDelimiterAlgorithm):
    """Reads every input as it is and tells whether it can be used."""

    def name(self) -> str:
        """Permanent id."""
        return "diagnose"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Diagnose the inputs")

    def tags(self) -> list[str]:
        """Words by which the toolbox finds it."""
        return ["diagnóstico", "calidad", "topología", "traslapes", "CUT", "comunas"]

    def shortDescription(self) -> str:
        """One line for the toolbox."""
        return tr("Whether each layer, raster or table can be used, and what to do about it.")

    def shortHelpString(self) -> str:
        """The help beside the dialog."""
        return tr(
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

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs; their names are public."""
        known = catalogue()
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                "INPUTS",
                tr("Inputs (layers, rasters or tables)"),
                Qgis.ProcessingSourceType.MapLayer,
            )
        )
        corrections = [
            _choice("ROLE", tr("Role (auto: recognised)"), ["auto", *ROLES]),
            QgsProcessingParameterString(
                "CUT_FIELD", tr("Field with the commune code (empty: recognised)"), optional=True
            ),
            _choice("ENCODING", tr("Encoding of the rasters"), ["auto", *known.encodings]),
        ]
        for parameter in advanced(corrections):
            self.addParameter(parameter)
        for parameter in _destinations():
            self.addParameter(parameter, createOutput=True)
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("Verdict")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Let inputs pass that cannot be opened: the report names them, QGIS would not."""
        given = _listed(parameters.get("INPUTS"))
        opened = [one for one in given if _layer(one, context)]
        if given and not opened:
            return True, ""
        return super().checkParameterValues({**parameters, "INPUTS": opened}, context)

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Diagnose and write; nothing takes its final name unless all went well."""
        from ..bridge.files import check_writable
        from ..bridge.raster_gdal import GdalPort
        from ..core.diagnosis import diagnose

        progress, known = progress_of(feedback), catalogue()
        files = {
            name: self.parameterAsFileOutput(parameters, name, context) for name in DESTINATIONS
        }
        with sentences():
            for file in filter(None, files.values()):
                check_writable(Path(file))
            found = diagnose(
                self._inputs(parameters, context, progress),
                known,
                GdalPort(),
                self.parameterAsEnumString(parameters, "ROLE", context),
                self.parameterAsString(parameters, "CUT_FIELD", context).strip(),
                progress.part(0.0, 0.9),
            )
            _write(files, found, known, progress.part(0.9, 1.0))
        verdict = "\n".join(f"{one.name}: {one.use.value}" for one in found)
        feedback.pushInfo(verdict)
        if files["PROBLEMS"]:
            specs = known.problem_layers
            load_on_completion(Path(files["PROBLEMS"]), specs, DRAWN_PROBLEMS, context)
        return {**{name: file or None for name, file in files.items()}, "VERDICT": verdict}

    def _inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> list[Input]:
        """Every input in its order; what cannot be opened is told in its place."""
        from ..bridge.diagnosis_inputs import TEXT_FILES, input_of, text_input, unread

        encoding = self.parameterAsEnumString(parameters, "ENCODING", context)
        found: list[Input] = []
        for one in _listed(parameters.get("INPUTS")):
            path = Path(str(one))
            if isinstance(one, str) and path.suffix.lower() in TEXT_FILES and path.is_file():
                found.append(text_input(path))
                continue
            layer = _layer(one, context)
            read = input_of(layer, encoding, progress) if layer else unread(path.name, str(one))
            found.append(read)
        return found


DESTINATIONS = ("OUTPUT", "SUMMARY", "PROBLEMS")


def _listed(given: Any) -> list[Any]:
    """The inputs as a list, however few were given."""
    if not given:
        return []
    return list(given) if isinstance(given, (list, tuple)) else [given]


def _layer(one: Any, context: QgsProcessingContext) -> QgsMapLayer | None:
    """The layer that an input names or is, None when it cannot be opened."""
    if isinstance(one, QgsMapLayer):
        return one
    return QgsProcessingUtils.mapLayerFromString(str(one), context)


def _choice(name: str, label: str, options: list[str]) -> QgsProcessingParameterEnum:
    return QgsProcessingParameterEnum(
        name, label, options=options, defaultValue=options[0], usesStaticStrings=True
    )


def _destinations() -> list[QgsProcessingParameterFileDestination]:
    report = QgsProcessingParameterFileDestination(
        "OUTPUT", tr("Report"), fileFilter=tr("HTML (*.html);;Markdown (*.md)")
    )
    summary = QgsProcessingParameterFileDestination(
        "SUMMARY",
        tr("Summary"),
        fileFilter=tr("JSON (*.json)"),
        optional=True,
        createByDefault=False,
    )
    problems = QgsProcessingParameterFileDestination(
        "PROBLEMS",
        tr("Problems on the map"),
        fileFilter=tr("GeoPackage (*.gpkg)"),
        optional=True,
        createByDefault=False,
    )
    return [report, summary, problems]


def _write(
    files: dict[str, str], found: list[Diagnosis], known: Catalogue, progress: Progress
) -> None:
    """The files that were asked for."""
    from ..bridge.files import replacing
    from ..bridge.geopackage import write_geopackage
    from ..core.diagnosis import (
        PROBLEMS_CRS,
        Heading,
        as_data,
        as_html,
        as_markdown,
        problem_tables,
    )

    now = datetime.now(timezone.utc).isoformat("T", "seconds")
    heading = Heading(f"am_delimiter {plugin_version()}", date(now))
    write = as_markdown if files["OUTPUT"].lower().endswith(".md") else as_html
    texts = {"OUTPUT": write(found, known, spanish_note, heading)}
    data = as_data(found, spanish_note, versions())
    texts["SUMMARY"] = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    for name, text in texts.items():
        if files[name]:
            with replacing(Path(files[name])) as draft:
                draft.write_text(text, encoding="utf-8")
    if files["PROBLEMS"]:
        crs = QgsCoordinateReferenceSystem(PROBLEMS_CRS)
        tables = problem_tables(found, known, spanish_note)
        with replacing(Path(files["PROBLEMS"])) as draft:
            wkt = crs.toWkt(Qgis.CrsWktVariant.Preferred)
            write_geopackage(draft, tables, known.problem_layers, wkt, progress)
