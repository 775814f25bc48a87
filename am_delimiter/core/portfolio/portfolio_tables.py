"""A portfolio as the layers and tables that people open.

Rows follow ``portfolio_layers.json`` and, where that is silent, ``layers.json``; what is printed is
Spanish.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import shapely
from shapely.geometry.base import BaseGeometry

from ..basis.table import Row, Say, Table
from ..basis.vocabulary import Verdict
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import ParameterValue
from ..catalogue.provenance import note_rows, parameter_rows, source_rows, version_rows
from ..catalogue.rule_records import LayerSpec
from ..land.geometry import crs_name, multi
from ..records.record import table_of
from .drawn_projects import Sort
from .met_communes import MetCommune
from .metropolitan_rule import EFFECT, INSIDE, SERVICE, JudgedProject, in_proposed
from .portfolio import Portfolio
from .portfolio_sums import sum_rows

_SHARED = ("parameters", "sources", "notes", "versions")
"""Tables that are as in a delimitation."""
_LAYER_OF = {
    "portfolio_points": Sort.POINT,
    "portfolio_lines": Sort.LINE,
    "portfolio_areas": Sort.AREA,
}
_RELATIONS = {"effect": "efecto", "served": "servicio", "stated": "comuna declarada"}
_BETWEEN = ", "


def portfolio_specs(catalogue: Catalogue) -> dict[str, LayerSpec]:
    """Everything a portfolio writes."""
    shared = {name: catalogue.layers[name] for name in _SHARED}
    return {**catalogue.portfolio_layers, **shared}


def build_portfolio_tables(
    found: Portfolio, say: Say, versions: dict[str, str]
) -> dict[str, Table]:
    """Every layer and table of a portfolio, by the id of its spec."""
    return {
        **{name: _drawn(found, sort) for name, sort in _LAYER_OF.items()},
        "portfolio_places": _places(found),
        "portfolio_projects": Table.of([_project(one, found) for one in found.judged]),
        "portfolio_communes": Table.of(
            [row for one in found.judged for row in _commune_rows(one, found)]
        ),
        "portfolio_sums": Table.of(sum_rows(found)),
        "portfolio_rule": Table.of(_rule_rows(found)),
        "parameters": table_of(parameter_rows(describe_portfolio(found))),
        "sources": table_of(source_rows(found.inputs)),
        "notes": table_of(note_rows(found.notes, say)),
        "versions": table_of(version_rows(versions)),
    }


def describe_portfolio(found: Portfolio) -> list[ParameterValue]:
    """The parameters as they were used."""
    catalogue = found.catalogue
    used = {"working_crs": crs_name(found.crs), "scale_error": catalogue.number("scale_error")}
    own = [ParameterValue.of(catalogue.parameters[id_], value) for id_, value in used.items()]
    return [*found.case.rule.described(catalogue), *own]


def letters_of(one: JudgedProject, catalogue: Catalogue) -> str | None:
    """The legs that hold, as «a, c»; None for none."""
    return _BETWEEN.join(catalogue.portfolio_legs[leg].letter for leg in one.held) or None


def _drawn(found: Portfolio, sort: Sort) -> Table:
    """One feature for each part of the shapes of a sort; polygons keep theirs together."""
    rows: list[Row] = []
    shapes: list[BaseGeometry] = []
    for one in found.judged:
        shape = one.project.shapes.get(sort)
        for part in _parts(shape, sort) if shape is not None else ():
            rows.append(_part(one, found))
            shapes.append(part)
    return Table.of(rows, shapes)


def _parts(shape: BaseGeometry, sort: Sort) -> list[BaseGeometry]:
    if sort is Sort.AREA:
        return [multi(shape)]
    merged = shapely.line_merge(shape) if sort is Sort.LINE else shape
    return list(shapely.get_parts(merged))


def _part(one: JudgedProject, found: Portfolio) -> Row:
    project = one.project
    return {
        "number": project.number,
        "code": project.texts["code"] or None,
        "name": project.texts["name"] or None,
        "type": project.texts["type"] or None,
        "stage": project.texts["stage"] or None,
        "year": _year(one),
        "amount_mclp": project.money.thousands,
        "verdict": one.verdict.value,
        "legs": letters_of(one, found.catalogue),
        "communes": found.ground.named(one.effect.cuts) or None,
        "resolution": project.texts["resolution"] or None,
    }


def _project(one: JudgedProject, found: Portfolio) -> Row:
    project, ground = one.project, found.ground
    legs: Row = {}
    for leg in (EFFECT, SERVICE, INSIDE):
        legs[leg] = one.legs[leg].verdict.value
        legs[f"{leg}_evidence"] = one.legs[leg].evidence or None
    texts = {name: text or None for name, text in project.texts.items()}
    money = project.money
    return {
        "number": project.number,
        **texts,
        "year": _year(one),
        "years": _BETWEEN.join(map(str, project.years)) or None,
        "amount": money.amount,
        "unit": money.unit.symbol if money.unit else None,
        "amount_mclp": money.thousands,
        "amount_note": _money_note(one),
        "verdict": one.verdict.value,
        "legs": letters_of(one, found.catalogue),
        **legs,
        "effect_communes": _BETWEEN.join(one.effect.cuts) or None,
        "effect_names": ground.named(one.effect.cuts) or None,
        "served_communes": _BETWEEN.join(project.served.cuts) or None,
        "served_names": ground.named(project.served.cuts) or None,
        "proposed_area": in_proposed(one.located, ground) or None,
        "gore_areas": _gore_areas(one, found) or None,
        "resolution_date": project.resolution_date or None,
        "drawn": _BETWEEN.join(sort.value for sort in project.shapes) or None,
        "layers": _BETWEEN.join(project.layers),
        "rows": "; ".join(project.rows),
    }


def _year(one: JudgedProject) -> int | None:
    years = one.project.years
    return years[0] if len(years) == 1 else None


def _money_note(one: JudgedProject) -> str | None:
    """Why there is no amount in pesos, or how it is made up."""
    money = one.project.money
    if money.why:
        return money.why
    if money.unit and money.unit.thousands is None:
        return f"en {money.unit.name}: no se suma con los pesos"
    return "suma de sus años" if len(money.portions) > 1 else None


def _gore_areas(one: JudgedProject, found: Portfolio) -> str:
    """The constituted areas of the regions of a project: only their governments can apply."""
    regions = {cut[:2] for cut in one.related}
    return "; ".join(
        area.area.name
        for area in found.ground.areas
        if area.constituted and area.area.region_code in regions
    )


def _commune_rows(one: JudgedProject, found: Portfolio) -> Iterator[Row]:
    """The communes of a project: of its effect, those it serves, those its table says."""
    for met in one.effect.met:
        yield _commune_row(one, found, "effect", met)
    for relation, named in (("served", one.project.served), ("stated", one.project.stated)):
        for cut in named.cuts:
            yield _commune_row(one, found, relation, MetCommune(cut, True))


def _commune_row(one: JudgedProject, found: Portfolio, relation: str, met: MetCommune) -> Row:
    return {
        "number": one.project.number,
        "code": one.project.texts["code"] or None,
        "name": one.project.texts["name"] or None,
        "cut": met.cut,
        "commune": found.ground.names.get(met.cut),
        "region": met.cut[:2],
        "relation": _RELATIONS[relation],
        "counts": met.counts,
        "length_m": _rounded(met.length_m, 2),
        "area_ha": _rounded(met.area_ha, 4),
        "points": met.points,
        "share": _rounded(met.share, 6),
        "border_m": _rounded(met.border_m, 2),
        "verdict": one.verdict.value,
    }


def _rounded(value: float | None, decimals: int) -> float | None:
    return None if value is None else round(value, decimals)


def _rule_rows(found: Portfolio) -> list[Row]:
    rows = []
    for leg in found.catalogue.portfolio_legs.values():
        answers = [one.legs[leg.id].verdict for one in found.judged]
        rows.append(
            {
                "letter": leg.letter,
                "name": leg.name,
                "text": leg.text,
                "n_projects": answers.count(Verdict.MET),
                "n_judgement": answers.count(Verdict.NEEDS_JUDGEMENT),
                "n_not_evaluable": answers.count(Verdict.NOT_EVALUABLE),
                "n_not_met": answers.count(Verdict.NOT_MET),
                "source": leg.source,
                "known": leg.known,
                "note": leg.note,
            }
        )
    return rows


def _places(found: Portfolio) -> Table:
    """The communes of the regions of the projects, with what each has."""
    frame, judged = found.communes.frame, found.judged
    regions = {cut[:2] for one in judged for cut in one.related}
    sums = {row["key"]: row for row in sum_rows(found) if row["scope"] == "commune"}
    shown = frame[frame["region"].isin(regions)] if regions else frame
    effect = Counter(cut for one in judged for cut in one.located)
    served = Counter(cut for one in judged for cut in one.project.served.cuts)
    rows = []
    for cut, name, region, region_name in zip(
        shown["cut"], shown["name"], shown["region"], shown["region_name"]
    ):
        own = sums.get(cut, {})
        rows.append(
            {
                "cut": cut,
                "name": name,
                "region": region,
                "region_name": region_name,
                "n_effect": effect[cut],
                "n_served": served[cut],
                "n_projects": own.get("n_projects", 0),
                "n_metropolitan": own.get("n_metropolitan", 0),
                "amount_mclp": own.get("amount_mclp"),
                **_area_of(cut, found),
            }
        )
    return Table.of(rows, [multi(shape) for shape in shown.geometry])


def _area_of(cut: str, found: Portfolio) -> Row:
    """The area of the register that a commune is part of, and whether a case proposes it."""
    area = next((one for one in found.ground.areas if cut in one.area.communes), None)
    proposed = found.ground.proposed
    return {
        "area": area.area.name if area else None,
        "area_state": area.area.state if area else None,
        "constituted": area.area.name if area and area.constituted else None,
        "proposed": bool(proposed and cut in proposed.cuts),
    }
