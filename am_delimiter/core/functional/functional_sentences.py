"""Functional areas in words: why a commune is where it is, what each step does, and the areas.

What is printed is Spanish; figures are written as in Chile and stay on their side of a threshold.
"""

from __future__ import annotations

from ..basis.table import shown_value
from ..catalogue.printed_values import printed_number
from .delineation import AreaRole, FunctionalStep, StepAction
from .functional_study import FunctionalStudy

ROLE_NAMES = {
    AreaRole.CITY: "Ciudad",
    AreaRole.COMMUTING: "Zona de conmutación",
    AreaRole.ENCLAVE: "Enclave",
    AreaRole.NONE: "Fuera de toda área",
}
NOT_EVALUABLE = "No evaluable"
ACTION_NAMES = {
    StepAction.JOIN: "Unión de ciudades",
    StepAction.ASSIGN: "Zona de conmutación",
    StepAction.ENCLAVE: "Enclave que entra",
    StepAction.EXCLAVE: "Exclave que sale",
    StepAction.SETTLED: "Nada cambia",
}


def in_percent(share: float | None, threshold: float | None = None) -> str:
    """A share (0–1) in per cent with a decimal, on its side of a threshold (0–1)."""
    if share is None:
        return "—"
    limit = None if threshold is None else 100 * threshold
    return f"{printed_number(shown_value(100 * share, limit, 1) or 0.0)} %"


def step_text(step: FunctionalStep) -> str:
    """A step in a sentence."""
    share, limit = in_percent(step.share, step.threshold), in_percent(step.threshold)
    unit, area = step.unit_name, step.area_name
    told = {
        StepAction.JOIN: (
            f"El {share} de los ocupados de {unit} trabaja en {area} (umbral: {limit}): son una "
            "sola ciudad."
        ),
        StepAction.ASSIGN: (
            f"El {share} de los ocupados de {unit} trabaja en la ciudad de {area} (umbral: "
            f"{limit})."
        ),
        StepAction.ENCLAVE: f"El {share} del borde de {unit} es con comunas del área de {area}.",
        StepAction.EXCLAVE: f"{unit} no es contigua al resto del área de {area}.",
        StepAction.SETTLED: "Ninguna comuna entra ni sale: la delimitación termina.",
    }[step.action]
    if step.tied:
        told += f" Igual a: {', '.join(step.tied)}; decide la ciudad con más habitantes."
    return told


def commune_reason(found: FunctionalStudy, cut: str) -> str:
    """Why a commune is where it is."""
    role = found.roles.get(cut, AreaRole.NONE)
    own = [s for s in found.steps if s.unit == cut and s.action is not StepAction.JOIN]
    if role is AreaRole.CITY:
        return _of_city(found, cut)
    if own and (role is not AreaRole.NONE or own[-1].action is StepAction.EXCLAVE):
        last = step_text(own[-1])
        if own[-1].action is StepAction.EXCLAVE:
            return " ".join(step_text(step) for step in own)
        return last
    if not found.evaluable(cut):
        return "No se sabe dónde trabajan sus ocupados."
    return _too_few(found, cut)


def _of_city(found: FunctionalStudy, cut: str) -> str:
    name, share = found.given.centres.get(cut, (None, None))
    if name is None or share is None:
        return f"Es parte de la ciudad ({found.given.told})."
    limit = printed_number(found.case.rules.city_share)
    told = in_percent(share, found.case.rules.city_share / 100)
    return f"El {told} de sus habitantes vive en el centro urbano {name} (umbral: {limit} %)."


def _too_few(found: FunctionalStudy, cut: str) -> str:
    rules = found.case.rules
    limit = rules.commuting_share / 100
    city = best_city(found, cut)
    if city is None:
        return "Ninguno de sus ocupados trabaja en una ciudad."
    share = found.commuting.share([cut], found.cities[city].communes, rules.denominator)
    name = found.cities[city].name
    return (
        f"A lo más el {in_percent(share, limit)} de sus ocupados trabaja en una ciudad ({name}; "
        f"umbral: {in_percent(limit)})."
    )


def best_city(found: FunctionalStudy, cut: str) -> str | None:
    """The city where most workers of a commune go, None when none of them goes to any."""
    going = {
        id_: found.commuting.going([cut], city.communes) or 0.0
        for id_, city in found.cities.items()
    }
    order = sorted(going, key=lambda id_: (-going[id_], -found.cities[id_].weight, id_))
    return order[0] if order and going[order[0]] > 0 else None


def area_sentences(found: FunctionalStudy) -> list[str]:
    """Each area in a line: its communes by role."""
    lines = []
    for area, city in found.cities.items():
        by_role = {
            role: [
                found.communes.names[cut] for cut in found.members(area) if found.roles[cut] is role
            ]
            for role in (AreaRole.CITY, AreaRole.COMMUTING, AreaRole.ENCLAVE)
        }
        told = "; ".join(
            f"{ROLE_NAMES[role].lower()}: {', '.join(names)}"
            for role, names in by_role.items()
            if names
        )
        lines.append(f"{city.name}: {told}.")
    return lines
