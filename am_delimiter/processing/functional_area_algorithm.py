"""``am_delimiter:functional_area``: cities and their commuting zones, by the EU and the OECD."""

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
from .common_parameters import commune_fields, polygons, result_file, summary_file
from .delimit_parameters import provenance
from .form_parameters import form
from .functional_parameters import (
    commuting_inputs,
    functional_rules,
    given_cities,
    population_field,
    read_functional,
)
from .result_layers import DRAWN_FUNCTIONAL, TABLES_FUNCTIONAL, load_on_completion
from .run import Run

if TYPE_CHECKING:
    from ..core.functional import FunctionalStudy

_STUDIED = 0.85
"""Share of the work after the areas are known."""


class FunctionalAreaAlgorithm(AmDelimiterAlgorithm):
    """Which communes form a functional area with a city, and by which step each came in."""

    public_id = "functional_area"
    title = mark("Functional urban areas")
    words = ("metropolitan", "área funcional", "conmutación", "OCDE", "FUA", "AFU", "mercado")
    brief = mark("Cities with their commuting zones, from travel to work between communes.")
    about = mark(
        "Delineates functional urban areas as the EU and the OECD define them: a city and the "
        "communes from which enough people go to work there.\n\n"
        "The rule, step by step: (1) a city is given, by an urban centre, a list or a table; "
        "(2) cities of which at least 15 % of the employed residents work in another are one, and "
        "this is asked again of those that were joined; (3) a commune of which at least 15 % of "
        "the employed residents work in a city belongs to it, to the one with the highest share; "
        "(4) a commune surrounded by one area belongs to it; (5) communes that are not contiguous "
        "with their area are left out; (4) and (5) are repeated until nothing changes. Every step "
        "is told in a table.\n\n"
        "Two denominators are printed: all employed residents with an answer, and those whose "
        "commune of work is known. One of them decides; choose which. Codes such as 998 or −99 "
        "never become a commune. A commune of which the table tells nothing is «no evaluable», "
        "never zero.\n\n"
        "Where the cities come from: the layer «degurba_communes» of a Degree of Urbanisation, a "
        "field of any table by commune, or their codes, with a semicolon between two cities.\n\n"
        "Travel: a table of origin, destination and workers with those who stay in their commune "
        "(of the employment survey, a travel survey or «Travel to work from the Census 2024 "
        "microdata»), or the microdata themselves. If those who stay are missing, give the "
        "employed residents of each commune.\n\n"
        "The thresholds are those of the rule that is chosen, and each can be replaced. What the "
        "Chilean rule of 2018 recalibrated is not known: its result says so."
    )
    example = mark(
        "Communes: those of the region; travel: viajes_2024.csv; cities: Gran Valparaíso: 05101, "
        "05109, 05103, 05801, 05804; Quillota: 05501; result: area_funcional.gpkg."
    )
    in_sight = (
        "COMMUNES",
        "TRAVEL",
        "CITIES",
        "CITY_TABLE",
        "CITY_FIELD",
        "FUNCTIONAL_PRESET",
    )

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """Communes, travel, cities, the rule, and the files to write."""
        return [
            polygons("COMMUNES", tr("Communes")),
            *commuting_inputs(known),
            *given_cities(),
            *functional_rules(known),
            *form(known, "population"),
            population_field(),
            *form(known, "repeated_population"),
            *commune_fields(),
            *form(known, "working_crs"),
            provenance(),
            result_file(),
            summary_file(),
        ]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """How many areas and communes there are, and each area in a line of Spanish."""
        return [
            QgsProcessingOutputNumber("AREA_COUNT", tr("Number of functional areas")),
            QgsProcessingOutputNumber("COMMUNE_COUNT", tr("Number of communes in an area")),
            QgsProcessingOutputString("LINES", tr("Summary")),
        ]

    def work(self, run: Run) -> dict[str, Any]:
        """Delineate and write; nothing takes its final name unless all went well."""
        from ..core.functional import area_sentences, functional_specs, study_functional

        output, summary = Path(run.target("OUTPUT")), run.target("SUMMARY")
        run.check_targets("OUTPUT", "SUMMARY")
        run.check_result("OUTPUT", functional_specs(run.known))
        case = read_functional(run)
        found = study_functional(case, run.known, run.progress.part(0.0, _STUDIED))
        run.warn(found.notes)
        run.say(tr("Writing the GeoPackage"))
        _write(run, found, output, summary)
        told = "\n".join(area_sentences(found))
        run.conclude(told)
        return {
            "OUTPUT": str(output),
            "SUMMARY": summary or None,
            "AREA_COUNT": len(found.cities),
            "COMMUNE_COUNT": found.total,
            "LINES": told,
        }


def _write(run: Run, found: FunctionalStudy, output: Path, summary: str) -> None:
    """The result, its summary ("" for none), and its layers in the project of the user."""
    from ..bridge.files import as_json, write_draft
    from ..bridge.geopackage import write_geopackage
    from ..bridge.publishing import publishing
    from ..core.functional import (
        build_functional_tables,
        functional_specs,
        summarise_functional,
    )

    used, specs = versions(), functional_specs(run.known)
    tables = build_functional_tables(found, spanish_note, used)
    targets = [output, *([Path(summary)] if summary else [])]
    progress = run.progress.part(_STUDIED, 1.0)
    with publishing(targets, run.known, progress) as (draft, *others):
        write_geopackage(draft, tables, specs, found.crs, progress)
        for other in others:
            data = summarise_functional(found, spanish_note, used)
            write_draft(other, targets[1], as_json(data))
    load_on_completion(output, specs, DRAWN_FUNCTIONAL, run.context, TABLES_FUNCTIONAL)
