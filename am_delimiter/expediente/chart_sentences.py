"""What each chart says in this case, in plain Spanish sentences with its numbers."""

from __future__ import annotations

from ..core.vocabulary import Verdict
from ..toolbelt.formats import number
from .case import Case, Row
from .population_chart import bars_of, criterion_of
from .sensitivity_facts import Course, verdict_word
from .sentences import gap_text, no_candidates, sign
from .wording import joined

NAMED = 3
"""Communes named in a sentence; more are counted."""

HOW_DENDROGRAM = (
    "Cómo se lee: cada comuna es una línea que parte de su nombre. Dos líneas se unen donde los "
    "metros del eje bastan para que sus comunas sean miembros de un mismo continuo; a la derecha "
    "de la línea de trazos quedan las uniones que piden más que la tolerancia. El eje es de raíz "
    "cuadrada, para que se vean los primeros metros. En negrita, las comunas de candidatas."
)
HOW_POPULATION = (
    "Cómo se lee: cada barra es una forma de contar la población del conjunto; la oscura es la que "
    "decide. La línea de trazos es el umbral. «sin dato» no es cero: falta la capa que lo mide."
)
HOW_SENSITIVITY = (
    "Cómo se lee: cada celda dice qué parte de lo construido de la comuna está en el continuo de "
    "{whose} a la tolerancia de la columna; con marco, las comunas miembro. Si las columnas "
    "vecinas de la elegida dicen lo mismo, el resultado no depende de elegir justo esa tolerancia."
)


def how_sensitivity(course: Course) -> str:
    """How the heat map is read, with or without a candidate."""
    return HOW_SENSITIVITY.format(whose="la candidata" if course.name else "la mancha mayor")


def dendrogram_finding(case: Case) -> str:
    """When the communes of the first candidate are one, and who joins them next."""
    if not case.candidates:
        return _first_join(case)
    candidate = case.candidates[0]
    name, critical = candidate["name"], candidate["critical_gap_m"]
    item = next(one for one in candidate["criteria"] if one["id"] == "continuity")
    if critical is None and item["verdict"] != Verdict.NOT_MET.value:
        return f"En este caso: {name}, {item['reason']}"
    if critical is None:
        return f"En este caso las comunas de {name} no se unen {_within_reach(case)}."
    side = "no más que" if critical <= case.tolerance_m else "más que"
    text = (
        f"En este caso las {len(candidate['communes'])} comunas de {name} son una a "
        f"{gap_text(critical, case.tolerance_m)}, {side} la tolerancia de "
        f"{number(case.tolerance_m)} m."
    )
    return f"{text} {_next(case, set(candidate['communes']))}"


def _next(case: Case, own: set[str]) -> str:
    """Who is together with a set of communes first once it is whole, and from which tolerance."""
    for step in case.rows["dendrogram"]:
        among = step["communes"].split(", ")
        others = [case.names[cut] for cut in among if cut not in own]
        if own <= set(among) and others:
            return (
                f"Con {_some(others)} se unen a {gap_text(step['tolerance_m'], case.tolerance_m)}."
            )
    return f"Ninguna otra comuna se les une {_within_reach(case)}."


def _first_join(case: Case) -> str:
    steps = case.rows["dendrogram"]
    if not steps:
        return f"En este caso ningún par de comunas se une {_within_reach(case)}."
    first = steps[0]
    named = _some(first["commune_names"].split(", "))
    metres = gap_text(first["tolerance_m"], case.tolerance_m)
    return f"En este caso la primera unión, de {named}, es a {metres}."


def _within_reach(case: Case) -> str:
    return f"con separaciones de hasta {number(case.parameter('max_gap'))} m"


def population_finding(case: Case) -> str:
    """By how many of the known measures each candidate passes the threshold."""
    if not case.candidates:
        return no_candidates(case.summary)
    candidate = case.candidates[0]
    item, bars = criterion_of(candidate), bars_of(candidate, case)
    known = [bar for bar in bars if bar.value is not None]
    lacking = len(bars) - len(known)
    passed = sum(_passes(bar.value, item) for bar in known if bar.value is not None)
    limit = f"{sign(item)} {number(item['threshold'])}"
    text = (
        f"En este caso {candidate['name']} cumple ({limit}) con {number(passed)} de las "
        f"{number(len(known))} medidas conocidas"
    )
    return f"{text}; {number(lacking)} sin dato." if lacking else f"{text}."


def _passes(value: float, item: Row) -> bool:
    """The comparisons that a criterion of population may ask for."""
    return value > item["threshold"] or (item["operator"] == ">=" and value == item["threshold"])


def sensitivity_finding(course: Course) -> str:
    """Between which tolerances the members are the same as at the chosen one."""
    chosen = next(n for n, row in enumerate(course.sets) if row["chosen"])
    members = course.sets[chosen]["members"]
    first = last = chosen
    while first > 0 and course.sets[first - 1]["members"] == members:
        first -= 1
    while last + 1 < len(course.sets) and course.sets[last + 1]["members"] == members:
        last += 1
    found = course.sets[chosen]
    who = f"{found['n_members']} comunas miembro" if members else "ninguna comuna miembro"
    if found["n_members"] == 1:
        who = f"1 comuna miembro ({found['member_names']})"
    at = number(found["tolerance_m"])
    span = _span(course, first, last)
    return f"En este caso hay {who} a {at} m, y {span}; {_people(course)}."


def _span(course: Course, first: int, last: int) -> str:
    low, high = (number(course.sets[n]["tolerance_m"]) for n in (first, last))
    if first == last:
        return "con las tolerancias vecinas cambian"
    return f"son las mismas entre {low} y {high} m"


def _people(course: Course) -> str:
    words = {verdict_word(row) for row in course.sets}
    if words == {"cumple"}:
        return "su población cumple el criterio a todas las tolerancias que se prueban"
    if words == {"no cumple"}:
        return "su población no cumple el criterio a ninguna de las tolerancias que se prueban"
    if words == {"no evaluable"}:
        return "el criterio de población no es evaluable"
    told = [f"{number(r['tolerance_m'])} m" for r in course.sets if verdict_word(r) == "cumple"]
    return (
        f"su población cumple el criterio solo a {joined(told)}"
        if told
        else ("su población no cumple el criterio o no es evaluable")
    )


def _some(names: list[str]) -> str:
    rest = len(names) - NAMED
    return f"{', '.join(names[:NAMED])} y {rest} más" if rest > 0 else joined(names)
