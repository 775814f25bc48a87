"""The values of a case that the method page tells, and which of its sentences hold."""

from __future__ import annotations

from typing import Any

from ...core.basis import MembershipBy, PopulationMeasure, UrbanBy
from ...core.catalogue import OWN, system_name
from ...toolbelt.formats import number
from ..reading.dossier import Dossier
from ..reading.sentences import counted, membership_text
from ..reading.wording import count_name, host_text, joined, share_text

RERUN = "am_delimiter:rerun"
PEOPLE = {
    PopulationMeasure.WHOLE.value: "de las comunas completas",
    PopulationMeasure.URBAN.value: "urbana de las comunas",
    PopulationMeasure.INSIDE.value: "que vive dentro del continuo",
}
"""Which population a measure counts."""

TOUCHING = {8: "por un lado o por una esquina", 4: "por un lado"}
_FEW_NAMES = 4
"""Layers that are named one by one; more are counted, and the table of sources names them."""


def method_facts(case: Dossier) -> dict[str, str]:
    """The value of every placeholder of the page, by its name."""
    built = case.summary.built_up
    criteria = case.catalogue.criteria
    return {
        "communes": counted(len(case.summary.names), "comunas"),
        "crs": system_name(str(case.parameter("working_crs"))),
        "cell": _told(case, "cell_size"),
        "share": share_text(case.parameter("builtup_share")),
        "touching": TOUCHING.get(int(case.parameter("connectivity")), ""),
        "patches": _count(built.patches, "mancha", "manchas", "una sola"),
        "dropped_ha": number(built.dropped_ha, 1),
        "min_patch": _told(case, "min_patch"),
        "density": _told(case, "min_density"),
        "density_side": _told(case, "density_side"),
        "max_gap": _told(case, "max_gap"),
        "barrier_rule": _barrier_rule(case),
        "tolerance": number(case.tolerance_m),
        "tolerance_rule": _tolerance_rule(case),
        "preset": str(case.parameter("preset")),
        "membership": membership_text(case.summary),
        "partial": _told(case, "partial_membership"),
        "least_evidence": _least_evidence(case),
        "measure": PEOPLE[case.parameter("population_measure")],
        "count": count_name(case.parameter("population"), case),
        "people_threshold": number(criteria["population"].threshold),
        "people_rules": "; ".join(_people_rules(case)),
        "travel_threshold": number(criteria["travel"].threshold),
        "travel_unit": _travel_unit(case),
        "travel_formula": _travel_formula(case),
        "services": counted_of(case.summary.services, "elemento", "elementos"),
        "instruments": counted_of(case.summary.instruments, "instrumento", "instrumentos"),
        "scope": case.text("scope"),
        "rerun": RERUN,
        "am_delimiter": case.summary.versions["am_delimiter"],
        "host": host_text(case.summary.versions),
        **_layer_facts(case),
        **_set_facts(case),
    }


def holding(case: Dossier) -> set[str]:
    """Names of the facts that hold, which choose the sentences."""
    given = {item.kind for item in case.summary.inputs}
    kinds = {
        "barriers": "barrera",
        "bridges": "puente o camino",
        "located": "población localizada",
        "travel": "viajes",
        "services": "servicios",
        "instruments": "instrumentos",
    }
    holds = {name: kind in given for name, kind in kinds.items()}
    built = [i.detail for i in case.summary.inputs if i.kind == "construido"]
    urban_by = {c.population_measures.urban_by for c in case.candidates}
    dropped = case.summary.built_up.dropped_ha > 0
    set_aside = any(_number(case, name) for name in ("min_patch", "min_density"))
    facts = {
        **holds,
        **{f"no_{name}": not there for name, there in holds.items()},
        "rasters": case.parameter("builtup_share") not in (None, ""),
        "polygons": any("polígonos" in detail for detail in built),
        "crossings": holds["barriers"] or holds["bridges"],
        "not_located": not holds["located"],
        "min_patch": bool(_number(case, "min_patch")),
        "min_density": bool(_number(case, "min_density")),
        "kept_all": not set_aside,
        "dropped": set_aside and dropped,
        "preset": case.parameter("preset") != case.catalogue.presets[OWN].name,
        "by_share": case.parameter("membership_by") != MembershipBy.AREA.value,
        "least_evidence": bool(_least_evidence(case)),
        "asked": bool(case.parameter("candidate")),
        "searched": not case.parameter("candidate"),
        "decisions": bool(case.summary.decisions),
        "no_decisions": not case.summary.decisions,
        "urban_limits": UrbanBy.LIMITS.value in urban_by,
        "urban_field": UrbanBy.FIELD.value in urban_by,
        "least_shared": any(_number(case, n) for n in ("min_shared", "min_instruments")),
    }
    return {name for name, true in facts.items() if true}


def _layer_facts(case: Dossier) -> dict[str, str]:
    kinds = {
        "commune_layers": "comunas",
        "builtup_layers": "construido",
        "barrier_layers": "barrera",
        "bridge_layers": "puente o camino",
        "people_layers": "población localizada",
        "urban_layers": "límite urbano",
        "travel_layers": "viajes",
        "service_layers": "servicios",
        "instrument_layers": "instrumentos",
    }
    return {name: _layers(case, kind) for name, kind in kinds.items()}


def _layers(case: Dossier, kind: str) -> str:
    names = [i.name for i in case.summary.inputs if i.kind == kind]
    names = list(dict.fromkeys(names))
    if len(names) > _FEW_NAMES:
        return f"{names[0]} y {len(names) - 1} archivos más"
    return joined([f"«{name}»" for name in names])


def _set_facts(case: Dossier) -> dict[str, str]:
    asked = [cut.strip() for cut in str(case.parameter("candidate") or "").split(",")]
    region = case.parameter("region")
    found = len(case.candidates)
    told = [
        f"{one.action} {one.name} ({one.cut}) en {one.candidate}" for one in case.summary.decisions
    ]
    return {
        "asked": joined([case.names.get(cut, cut) for cut in asked if cut]),
        "where": f"la región {region}" if region else "una misma región",
        "candidates": _count(found, "conjunto", "conjuntos", "un conjunto") if found else "ninguno",
        "decisions": "; ".join(told),
    }


def _count(value: int, one: str, many: str, single: str) -> str:
    return single if value == 1 else f"{number(value)} {many if value != 1 else one}"


def counted_of(count: int, one: str, many: str) -> str:
    """How many there are of something, as a phrase."""
    return f"{number(count)} {one if count == 1 else many}"


def _number(case: Dossier, name: str) -> float:
    return float(case.parameter(name) or 0)


def _told(case: Dossier, name: str) -> str:
    return number(_number(case, name))


_LEAST_EVIDENCE = {
    "evidence_cells": "{} celdas de evidencia",
    "evidence_built": "{} m² de suelo construido por habitante",
    "evidence_people": "{} % de sus personas localizadas sobre él",
}
"""What is asked of the evidence under a commune, by the parameter that says how much."""


def _least_evidence(case: Dossier) -> str:
    """What the evidence under a commune must hold, "" where nothing is asked (or was, once)."""
    stored = case.summary.parameters
    asked = {id_: stored[id_].value for id_ in _LEAST_EVIDENCE if id_ in stored}
    told = [_LEAST_EVIDENCE[id_].format(number(float(v))) for id_, v in asked.items() if v]
    return ", o menos de ".join(told)


def _barrier_rule(case: Dossier) -> str:
    cost = case.parameter("barrier_cost")
    return "no se admite" if cost is None else f"cuenta {number(float(cost))} m más"


def _tolerance_rule(case: Dossier) -> str:
    """What the tolerance joins: some rules of reference leave the distance itself out."""
    preset = {one.name: one for one in case.catalogue.presets.values()}.get(
        case.parameter("preset")
    )
    strict = preset is not None and preset.strict and preset.tolerance is not None
    told = number(case.tolerance_m)
    reach = f"a menos de {told} m" if strict else f"a {told} m o menos"
    return f"dos manchas {reach} una de otra cuentan como un mismo continuo"


def _people_rules(case: Dossier) -> list[str]:
    return list(dict.fromkeys(row.rule for row in case.rows.population if row.rule))


def _travel_formula(case: Dossier) -> str:
    names: dict[Any, str] = {
        one.name: one.formula for one in case.catalogue.travel_definitions.values()
    }
    return names.get(case.parameter("travel_definition"), "")


def _travel_unit(case: Dossier) -> str:
    """What the travel table counts: workers, trips."""
    found = next((c.travel for c in case.candidates if c.travel), None)
    return found.unit if found else "viajes"
