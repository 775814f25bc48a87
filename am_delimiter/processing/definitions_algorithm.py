"""``am_delimiter:definitions``: a candidate beside the definitions that the world uses."""

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
from .common_parameters import result_file
from .definition_parameters import definitions_form, read_definitions
from .result_layers import DRAWN_DEFINITIONS, TABLES_DEFINITIONS, load_on_completion
from .run import Run

if TYPE_CHECKING:
    from ..core.basis import Table

_READ, _COMPARED = 0.25, 0.875
"""Shares of the work after what was given is read, and after it is compared."""


class DefinitionsAlgorithm(AmDelimiterAlgorithm):
    """Which communes are in the legal continuum, in an urban centre, in a functional area."""

    public_id = "definitions"
    title = mark("Compare definitions")
    words = ("metropolitan", "DEGURBA", "área funcional", "CCU", "LUC", "MINVU", "definiciones")
    brief = mark(
        "A candidate beside urban centre, functional area, CCU, LUC and MINVU, by commune."
    )
    about = mark(
        "Sets a candidate of a stored case beside other definitions of an urban area, commune by "
        "commune: its legal continuum, the urban centre of the Degree of Urbanisation, the "
        "functional area, the official urban continuum (CCU), the urban limits of the census (LUC) "
        "and the functional areas of MINVU. Give those that you have; each becomes a column.\n\n"
        "Of each definition the area that holds most of the population of the candidate is "
        "compared. The result says of every commune whether it is inside, outside or «no "
        "evaluable», with the measure that this rests on, and of every definition which communes "
        "it adds, which it lacks and how far it agrees.\n\n"
        "Polygons are laid over the built-up land of the case exactly, in its working system. How "
        "much of it makes a commune part of them no known norm says: it is a parameter.\n\n"
        "A definition that does not cover the candidate (of another region) is told and not "
        "counted; a commune that a layer does not tell of is «no evaluable», never outside.\n\n"
        "The GeoPackage can be given to «Make the expediente of a case», which adds a sheet and "
        "three tables."
    )
    example = mark(
        "Result that holds the case: resultado.gpkg; result of «Degree of Urbanisation»: "
        "degurba.gpkg; result of «Functional area»: area_funcional.gpkg; urban limits of the "
        "census: Limite_Urbano_CPV24; result: definiciones.gpkg."
    )
    in_sight = ("CASE", "CANDIDATE", "DEGURBA", "FUNCTIONAL_AREA", "CCU", "LUC", "MINVU")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The case, the definitions, and the file to write."""
        return [*definitions_form(known), result_file()]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """What the comparison comes to in Spanish, and how many definitions count."""
        return [
            QgsProcessingOutputString("FINDINGS", tr("Comparison of definitions")),
            QgsProcessingOutputNumber("COUNTED", tr("Number of definitions that count")),
        ]

    def work(self, run: Run) -> dict[str, Any]:
        """Compare and write; nothing takes its final name unless all went well."""
        from ..core.definitions import (
            build_definition_tables,
            compare_definitions,
            definition_findings,
            definition_specs,
            set_rows,
        )

        output, specs = Path(run.target("OUTPUT")), definition_specs(run.known)
        run.check_targets("OUTPUT")
        run.check_result("OUTPUT", specs)
        given = read_definitions(run)
        found = compare_definitions(given, run.known, run.progress.part(_READ, _COMPARED))
        run.warn(found.notes)
        tables = build_definition_tables(found, spanish_note, versions())
        _write(run, tables, output, given.ground.crs)
        drawn = (DRAWN_DEFINITIONS, run.context, TABLES_DEFINITIONS)
        load_on_completion(output, specs, *drawn)
        told = "\n".join(definition_findings(set_rows(found), run.known))
        run.conclude(told)
        return {"OUTPUT": str(output), "FINDINGS": told, "COUNTED": len(found.counted)}


def _write(run: Run, tables: dict[str, Table], output: Path, crs: str) -> None:
    from ..bridge.geopackage import write_geopackage
    from ..bridge.publishing import publishing
    from ..core.definitions import definition_specs

    run.say(tr("Writing the GeoPackage"))
    progress = run.progress.part(_COMPARED, 1.0)
    with publishing([output], run.known, progress) as (draft,):
        write_geopackage(draft, tables, definition_specs(run.known), crs, progress)
