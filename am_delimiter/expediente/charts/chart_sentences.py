"""What each chart says in this case, in plain Spanish sentences with its numbers."""

from __future__ import annotations

from itertools import groupby

from ...core.basis import Verdict, filled
from ...core.records import CandidateSummary, CriterionSummary, SensitivitySetRow
from ...toolbelt.formats import number
from ..reading.dossier import Dossier
from ..reading.sensitivity_facts import NO_SET, Course, verdict_word
from ..reading.sentences import gap_text, no_candidates, sign
from ..reading.wording import joined
from .chart_parts import drawn_candidates
from .population_chart import bars_of, criterion_of

NAMED = 3
"""Communes named in a sentence; more are counted."""

HOW_DENDROGRAM = (
    "Cómo se lee: cada comuna es una línea que parte de su nombre. Dos líneas se unen donde los "
    "metros del eje bastan para que sus comunas sean miembros de un mismo continuo; a la derecha "
    "de la línea de trazos quedan las uniones que piden más que la tolerancia. El eje es de raíz "
    "cuadrada, para que se vean los primeros metros; los de cada unión están en la tabla T6c. En "
    "negrita, las comunas de candidatas."
)
HOW_POPULATION = (
    "Cómo se lee: cada barra es una forma de contar la población del conjunto; la oscura es la que "
    "decide. La línea de trazos es el umbral. El trazo con topes va del mínimo al máximo que la "
    "cifra puede ser, porque no se sabe dónde vive la gente dentro de una manzana (tabla T1b). "
    "«sin dato» no es cero: falta la capa que lo mide."
)
HOW_SENSITIVITY = (
    "Cómo se lee: cada celda dice qué parte de lo construido de la comuna está en el continuo de "
    "{whose} a la tolerancia de la columna; con marco, las comunas miembro. Si las columnas "
    "vecinas de la elegida dicen lo mismo, el resultado no depende de elegir justo esa tolerancia."
)


def how_sensitivity(course: Course) -> str:
    """How the heat map is read, with or without a candidate."""
    return HOW_SENSITIVITY.format(whose="la candidata" if course.name else "la mancha mayor")


def dendrogram_finding(case: Dossier) -> str:
    """When the communes of the first candidate are one, and who joins them next."""
    if not case.candidates:
        return _first_join(case)
    candidate = case.candidates[0]
    name, critical = candidate.name, candidate.critical_gap_m
    item = candidate.criterion("continuity")
    if critical is None and item.verdict != Verdict.NOT_MET.value:
        return f"En este caso: {name}, {item.reason}"
    if critical is None:
        return f"En este caso las comunas de {name} no se unen {_within_reach(case)}."
    side = "dentro de" if critical <= case.tolerance_m else "más que"
    text = (
        f"En este caso las {len(candidate.communes)} comunas de {name} se unen a "
        f"{gap_text(critical, case.tolerance_m)}, {side} la tolerancia de "
        f"{number(case.tolerance_m)} m."
    )
    return f"{text} {_next(case, candidate)}"


def _next(case: Dossier, candidate: CandidateSummary) -> str:
    """Who is together with a set of communes first once it is whole, and from which tolerance."""
    own = set(candidate.communes)
    for step in case.rows.dendrogram:
        among = step.communes.split(", ")
        others = [_named(case, cut, candidate) for cut in among if cut not in own]
        if own <= set(among) and others:
            if step.tolerance_m == candidate.critical_gap_m:
                return f"A esa tolerancia el continuo incluye además {_some(others)}."
            metres = gap_text(step.tolerance_m, case.tolerance_m)
            return f"La siguiente unión, con {_some(others)}, es a {metres}."
    return f"Ninguna otra comuna se les une {_within_reach(case)}."


def _named(case: Dossier, cut: str, candidate: CandidateSummary) -> str:
    """Name of a commune, with the remark that it lies in another region."""
    name, region = case.names[cut], case.region_of[cut]
    return name if region in candidate.regions else f"{name} (otra región)"


def _first_join(case: Dossier) -> str:
    steps = case.rows.dendrogram
    if not steps:
        return f"En este caso ningún par de comunas se une {_within_reach(case)}."
    first = steps[0]
    named = _some(first.commune_names.split(", "))
    metres = gap_text(first.tolerance_m, case.tolerance_m)
    return f"En este caso la primera unión, de {named}, es a {metres}."


def _within_reach(case: Dossier) -> str:
    return f"con separaciones de hasta {number(case.parameter('max_gap'))} m"


def population_finding(case: Dossier) -> str:
    """By how many of the known measures each candidate passes the threshold."""
    if not case.candidates:
        return no_candidates(case.summary)
    item = criterion_of(case.candidates[0])
    limit = f"{sign(item)} {number(item.threshold)}"
    told = [f"{one.name}, {_measures(one, case)}" for one in drawn_candidates(case)]
    return f"Medidas que pasan el umbral ({limit}) en este caso: {'. '.join(told)}."


def _measures(candidate: CandidateSummary, case: Dossier) -> str:
    item, bars = criterion_of(candidate), bars_of(candidate, case)
    known = [bar for bar in bars if bar.value is not None]
    passing = [{_passes(end, item) for end in bar.ends or (bar.value or 0.0,)} for bar in known]
    told = [_of(sum(one == {True} for one in passing), len(known))]
    undecided = sum(len(one) > 1 for one in passing)
    if undecided:
        text = "{count} que según lo que {count:puede|pueden} ser {count:pasa|pasan} o no"
        told.append(filled(text, {"count": number(undecided)}))
    if len(bars) > len(known):
        told.append(f"{number(len(bars) - len(known))} sin dato")
    return "; ".join(told)


def _of(passed: int, known: int) -> str:
    """How many of some measures: ``2 de las 3 conocidas``."""
    if not known:
        return "ninguna es conocida"
    if known == 1:
        return "la única conocida" if passed else "no pasa la única conocida"
    if passed == known:
        return f"las {number(known)} conocidas"
    return f"{number(passed) if passed else 'ninguna'} de las {number(known)} conocidas"


def _passes(value: float, item: CriterionSummary) -> bool:
    """The comparisons that a criterion of population may ask for."""
    return value > item.threshold or (item.operator == ">=" and value == item.threshold)


def sensitivity_finding(course: Course, case: Dossier) -> str:
    """The members at the chosen tolerance, how far they stay the same, and their people."""
    chosen = next(n for n, row in enumerate(course.sets) if row.chosen)
    found = course.sets[chosen]
    same = [row.members == found.members for row in course.sets]
    first = max((n + 1 for n in range(chosen) if not same[n]), default=0)
    last = min((n for n in range(chosen, len(same)) if not same[n]), default=len(same)) - 1
    low, high = (number(course.sets[n].tolerance_m) for n in (first, last))
    at = number(found.tolerance_m)
    span = (
        "y a las tolerancias vecinas el conjunto es otro"
        if low == high
        else f"y el conjunto es el mismo entre {low} y {high} m"
    )
    return f"En este caso, a {at} m {_who(course, found)}, {span}. {_people(course, case)}"


def _who(course: Course, found: SensitivitySetRow) -> str:
    """How many communes are members, and how many of those the candidate has."""
    members = [cut for cut in found.members.split(", ") if cut]
    if not members:
        return "ninguna comuna es miembro"
    if not course.own:
        count = {"count": number(len(members))}
        return filled(
            "{count:es|son} {count:miembro|miembros} {count} {count:comuna|comunas}", count
        )
    own = sum(cut in course.own for cut in members)
    are = "es miembro" if own == 1 else "son miembros"
    text = f"{are} {number(own)} de las {number(len(course.own))} comunas de la candidata"
    return text if own == len(members) else f"{text} y {number(len(members) - own)} más"


def _people(course: Course, case: Dossier) -> str:
    """At which of the tolerances the members pass the criterion of the population."""
    runs = []
    for word, rows in groupby(course.sets, lambda row: verdict_word(row, case)):
        metres = [number(row.tolerance_m) for row in rows]
        span = f"a {metres[0]} m" if len(metres) == 1 else f"de {metres[0]} a {metres[-1]} m"
        runs.append(f"{_HOW[word]} {span}")
    if len(runs) == 1:
        return f"El criterio de población {runs[0]}: a todas las tolerancias que se prueban."
    return f"El criterio de población {joined(runs)}."


_HOW = {
    Verdict.MET.value: "se cumple",
    Verdict.NOT_MET.value: "no se cumple",
    Verdict.NOT_EVALUABLE.value: "no es evaluable",
    NO_SET: "no tiene conjunto que juzgar",
}


def _some(names: list[str]) -> str:
    rest = len(names) - NAMED
    return f"{', '.join(names[:NAMED])} y {rest} más" if rest > 0 else joined(names)
