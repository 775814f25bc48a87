"""``am_delimiter:nationwide``: every region of a commune layer, all candidates in one ranking."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..core.basis import mark
from ..core.catalogue import Catalogue, ParameterGroup
from ..toolbelt.i18n import spanish_note, tr
from .base import AmDelimiterAlgorithm, versions
from .common_parameters import (
    commune_fields,
    crossings,
    inputs,
    people_inputs,
    result_file,
    sufficiency,
)
from .delimit_parameters import judging_rules, provenance, read_shared, shared
from .evidence_form import read_case
from .form_parameters import form
from .nationwide_report import ranking_lines
from .result_layers import DRAWN_COUNTRY, TABLES_COUNTRY, load_on_completion
from .run import Run
from .travel_parameters import read_travel, travel_inputs

if TYPE_CHECKING:
    from ..bridge.raster_gdal import GdalPort
    from ..core.basis import Note
    from ..core.country import Country, Tiles
    from ..core.verdict import Case

_LOOKED, _FOUND = 0.03, 0.95
"""Shares of the work when the tiles are known, and when every region is delimited."""


class NationwideAlgorithm(AmDelimiterAlgorithm):
    """Delimits region by region and compares what is found with the register of areas."""

    public_id = "nationwide"
    title = mark("All candidates of the country")
    words = ("metropolitan", "país", "nacional", "regiones", "ranking", "registro", "Ley 21.074")
    brief = mark("Region by region: the candidates of the whole country beside the register.")
    about = mark(
        "Delimits every region of a commune layer by itself and puts the candidates of all of "
        "them in one ranking, beside the register of constituted and announced areas.\n\n"
        "An area lies in one region (Ley 19.175, art. 104 bis), so each region is delimited with "
        "its own communes and in the UTM zone of its place, and only what lies near them is read. "
        "Land beyond the border of a region joins patches as far as gaps are searched. The answer "
        "is that of «Delimit metropolitan areas» with the communes of that region.\n\n"
        "Built-up land is given as layers, as a folder of tiles, or both. A region that cannot be "
        "evaluated is told with its reason and does not stop the others.\n\n"
        "The ranking goes by the population that is compared with the threshold of the law. What "
        "the register does not have is only a «candidata»: nobody has constituted it. For each "
        "area of the register: which communes agree, which do not and why, and with which "
        "tolerance exactly its communes would come out.\n\n"
        "Coarse evidence gives coarse answers: with cells of 1 km a gap of some hundred metres "
        "is not seen. The interval of each critical gap says how much the cells leave open."
    )
    example = mark(
        "Communes: comunas_ficticias; built-up layers: the two sheets GHS_BUILT_S_… of the sample; "
        "regions: empty; count that decides: a field of the communes, and the field POB_2024; "
        "result: pais.gpkg."
    )
    in_sight = ("COMMUNES", "BUILTUP", "TILES", "REGIONS", "TOLERANCE")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The evidence, the regions, the rules of a delimitation, and the file to write."""
        return [
            *inputs(known, builtup_needed=False),
            _folder("TILES", tr("Folder with tiles of built-up land")),
            QgsProcessingParameterString("REGIONS", tr("Region codes (empty: all)"), optional=True),
            *people_inputs(known),
            _folder("POPULATION_TILES", tr("Folder with rasters of persons per cell")),
            *judging_rules(known),
            *crossings(known),
            *form(known, ParameterGroup.GUARDS),
            *commune_fields(),
            *form(known, "partial_membership"),
            *sufficiency(known),
            *form(known, "cell_size", "connectivity"),
            *travel_inputs(known),
            *shared(known),
            provenance(),
            result_file(),
        ]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """How many candidates there are, and a line for each."""
        return [
            QgsProcessingOutputNumber("CANDIDATES", tr("Number of candidates")),
            QgsProcessingOutputString("RANKING", tr("Ranking of the candidates")),
        ]

    def reads_in(self, name: str, folder: Path) -> list[Path]:
        """The tiles in a folder: none of them may be replaced by the result."""
        from ..core.country import tile_files

        return tile_files(folder) if folder.is_dir() else []

    def work(self, run: Run) -> dict[str, Any]:
        """Delimit and write; nothing takes its final name unless all went well."""
        from ..bridge.raster_gdal import GdalPort
        from ..core.country import country_specs, delimit_country, parse_regions

        output, port = Path(run.target("OUTPUT")), GdalPort()
        run.check_targets("OUTPUT")
        run.check_result("OUTPUT", country_specs(run.known))
        case, told = _read_country(run, port)
        progress = run.progress.part(_LOOKED, _FOUND)
        asked = parse_regions(run.text("REGIONS"))
        found = delimit_country(case, asked, run.known, port, progress, told)
        run.warn(found.notes)
        run.say(tr("Writing the GeoPackage"))
        _write(run, found, output)
        lines = ranking_lines(found)
        run.conclude("\n".join(lines))
        told_count = sum(len(answer.candidates) for answer in found.answers)
        return {"OUTPUT": str(output), "CANDIDATES": told_count, "RANKING": "\n".join(lines)}


def _folder(name: str, label: str) -> QgsProcessingParameterFile:
    folder = Qgis.ProcessingFileParameterBehavior.Folder
    return QgsProcessingParameterFile(name, label, behavior=folder, optional=True)


def _read_country(run: Run, port: GdalPort) -> tuple[Case, tuple[Note, ...]]:
    """Everything the study depends on, and what is to be told of the folders."""
    from ..core.basis import read_said

    tiles = _tiles(run, "TILES", run.choice("ENCODING"), port)
    people = _tiles(run, "POPULATION_TILES", None, port)
    case = read_case(
        run,
        tiles=tiles.rasters,
        people_tiles=people.rasters,
        population_field=run.text("POPULATION_FIELD"),
        travel=read_travel(run),
        shared=read_shared(run),
        said=read_said(run.text("PROVENANCE")),
    )
    return case, (*tiles.notes, *people.notes)


def _tiles(run: Run, name: str, encoding: str | None, port: GdalPort) -> Tiles:
    """The rasters of a folder, none where no folder was given."""
    from ..core.country import Tiles, tiles_in

    folder = run.text(name)
    if not folder:
        return Tiles()
    return tiles_in(Path(folder), encoding, run.known, port, run.progress.part(0.0, 0.0))


def _write(run: Run, found: Country, output: Path) -> None:
    """The result, and its layers in the project of the user."""
    from ..bridge.geopackage import write_geopackage
    from ..bridge.publishing import publishing
    from ..core.country import build_country_tables, country_specs

    specs = country_specs(run.known)
    tables = build_country_tables(found, spanish_note, versions())
    crs = found.communes.frame.crs.to_wkt()
    progress = run.progress.part(_FOUND, 1.0)
    with publishing([output], run.known, progress) as (draft,):
        write_geopackage(draft, tables, specs, crs, progress)
    load_on_completion(output, specs, DRAWN_COUNTRY, run.context, TABLES_COUNTRY)
