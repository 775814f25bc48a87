"""``am_delimiter:portfolio``: which projects are metropolitan, by which leg, and their sums."""

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
from ..core.catalogue import Catalogue
from ..toolbelt.i18n import spanish_note, tr
from .base import AmDelimiterAlgorithm, versions
from .common_parameters import commune_fields, polygons, result_file
from .evidence_form import read_communes
from .form_parameters import choice, form, number_of
from .layer_parameters import LayersParameter
from .result_layers import DRAWN_PORTFOLIO, TABLES_PORTFOLIO, load_on_completion
from .run import Run

if TYPE_CHECKING:
    from ..core.portfolio import Portfolio, PortfolioCase, ProposedArea

_STUDIED = 0.85
"""Share of the work after every project is judged."""
_NUMBERS = {
    "EFFECT_LENGTH": mark("Least length of a line in a commune"),
    "EFFECT_AREA": mark("Least area of a polygon in a commune"),
    "EFFECT_SHARE": mark("Least share of a project in a commune"),
    "EFFECT_MARGIN": mark("Admitted error of a point"),
    "INFLUENCE": mark("Radius of influence (empty: none)"),
}


class PortfolioAlgorithm(AmDelimiterAlgorithm):
    """Projects against the metropolitan area, with the leg that holds and its evidence."""

    public_id = "portfolio"
    title = mark("Portfolio of projects")
    words = ("metropolitan", "cartera", "proyectos", "inversión", "BIP", "IDI", "SUBDERE", "glosa")
    brief = mark("Which investment projects are metropolitan, by which leg of the rule, and sums.")
    about = mark(
        "Takes investment projects (points, lines, polygons, or a table of the communes that each "
        "serves) and says which are metropolitan by the rule of the budget law of 2026 (Partida "
        "31, gloss 05): a) effect in two or more communes of one region, b) service to two or "
        "more communes of one region, or c) a place in a constituted area. One leg is enough; each "
        "is told with its evidence.\n\n"
        "Effect: the communes in which enough of the drawing lies. Service: the communes that the "
        "table names, by code or by name. Constituted areas are those of the register; the "
        "candidate of a case is told as proposed and fulfils nothing.\n\n"
        "What lacks evidence is «no evaluable», never «no cumple»: a hospital without the communes "
        "that it serves may serve two. What runs along a limit, or lies in an area whose state is "
        "open, «requiere juicio». SUBDERE qualifies each project by resolution: write its number "
        "and date in the table; the program never claims one.\n\n"
        "Amounts are added in thousands of pesos; one without data is no zero and is counted "
        "apart, as is one in UF or dollars. A project of several communes counts whole in each, so "
        "that communes do not add up; in the total it counts once."
    )
    example = mark(
        "Projects: cartera_puntos.gpkg, cartera_lineas.gpkg and servicios.csv; communes: those of "
        "the country; result that holds the case: resultado.gpkg; unit of the amounts: thousands "
        "of pesos; result: cartera.gpkg."
    )
    in_sight = ("PROJECTS", "COMMUNES", "CASE", "CANDIDATE", "AMOUNT_UNIT")

    def form(self, known: Catalogue) -> list[QgsProcessingParameterDefinition]:
        """The projects, the communes, the proposed area, the rule, and the file to write."""
        unit = known.portfolio_rules["amount_unit"]
        return [
            LayersParameter(
                "PROJECTS", tr("Projects (layers or tables)"), Qgis.ProcessingSourceType.Vector
            ),
            polygons("COMMUNES", tr("Communes")),
            *_proposed(),
            choice(
                "AMOUNT_UNIT",
                tr("Unit of the amounts that do not say it"),
                unit.options,
                unit.default,
                known,
            ),
            *_rule(known),
            *commune_fields(),
            *form(known, "working_crs"),
            result_file(),
        ]

    def results(self) -> list[QgsProcessingOutputDefinition]:
        """How many projects there are, how many are metropolitan, and that in a sentence."""
        return [
            QgsProcessingOutputNumber("PROJECT_COUNT", tr("Number of projects")),
            QgsProcessingOutputNumber("METROPOLITAN", tr("Number of metropolitan projects")),
            QgsProcessingOutputString("LINES", tr("Summary")),
        ]

    def work(self, run: Run) -> dict[str, Any]:
        """Judge and write; nothing takes its final name unless all went well."""
        from ..core.portfolio import portfolio_lines, portfolio_specs, study_portfolio

        output, specs = Path(run.target("OUTPUT")), portfolio_specs(run.known)
        run.check_targets("OUTPUT")
        run.check_result("OUTPUT", specs)
        found = study_portfolio(_read_case(run), run.known, run.progress.part(0.0, _STUDIED))
        run.warn(found.notes)
        run.say(tr("Writing the GeoPackage"))
        drawn = _write(run, found, output)
        load_on_completion(output, specs, drawn, run.context, TABLES_PORTFOLIO)
        lines = "\n".join(spanish_note(one) for one in portfolio_lines(found))
        run.conclude(lines)
        return {
            "OUTPUT": str(output),
            "PROJECT_COUNT": len(found.judged),
            "METROPOLITAN": found.metropolitan,
            "LINES": lines,
        }


def _proposed() -> list[QgsProcessingParameterDefinition]:
    case = QgsProcessingParameterFile(
        "CASE",
        tr("Result that holds the case"),
        optional=True,
        fileFilter=tr("GeoPackage (*.gpkg)"),
    )
    label = tr("Candidate of that case (empty: its first)")
    return [case, QgsProcessingParameterString("CANDIDATE", label, optional=True)]


def _rule(known: Catalogue) -> list[QgsProcessingParameterDefinition]:
    found = []
    for name, label in _NUMBERS.items():
        entry = known.portfolio_rules[name.lower()]
        found.append(number_of(name, f"{tr(label)} [{entry.unit}]", entry))  # i18n: dynamic
    return found


def _read_case(run: Run) -> PortfolioCase:
    """The projects, the communes, the proposed area and the rule."""
    from ..bridge.project_layers import project_layer
    from ..core.portfolio import EffectRule, PortfolioCase

    given = {name.lower(): _number(run, name) for name in _NUMBERS}
    rule = EffectRule.chosen(run.known, **given, amount_unit=run.choice("AMOUNT_UNIT"))
    return PortfolioCase(
        layers=tuple(project_layer(x, run.known, run.progress) for x in run.layers("PROJECTS")),
        communes=read_communes(run),
        rule=rule,
        proposed=_candidate(run),
        working_crs=run.working_crs(),
    )


def _number(run: Run, name: str) -> float | None:
    """A number, None where it was left empty."""
    return None if run.parameters.get(name) is None else run.number(name)


def _candidate(run: Run) -> ProposedArea | None:
    from ..bridge.project_layers import proposed_area

    if not run.text("CASE"):
        return None
    return proposed_area(run.file("CASE"), run.text("CANDIDATE"), run.progress)


def _write(run: Run, found: Portfolio, output: Path) -> tuple[str, ...]:
    """The GeoPackage; gives back the layers that have anything to show."""
    from ..bridge.geopackage import write_geopackage
    from ..bridge.publishing import publishing
    from ..core.portfolio import build_portfolio_tables, portfolio_specs

    tables = build_portfolio_tables(found, spanish_note, versions())
    progress = run.progress.part(_STUDIED, 1.0)
    with publishing([output], run.known, progress) as (draft,):
        write_geopackage(draft, tables, portfolio_specs(run.known), found.crs, progress)
    return tuple(name for name in DRAWN_PORTFOLIO if len(tables[name]))
