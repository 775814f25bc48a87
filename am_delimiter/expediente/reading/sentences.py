"""Sentences in Spanish about a delimitation, from its summary."""

from __future__ import annotations

from ...core.basis import Verdict
from ...core.records import CandidateSummary, CriterionRow, CriterionSummary, ResultSummary
from ...toolbelt.formats import Quantity, headcount, number
from .modification_facts import modification_lines
from .people_interval import people_interval

_HEADS = {
    Verdict.NOT_MET.value: "No cumple",
    Verdict.NOT_EVALUABLE.value: "Sin datos para evaluar",
    Verdict.NEEDS_JUDGEMENT.value: "Requiere juicio",
}


_SIGNS = {">=": "≥", "<=": "≤", "==": "="}
WHOSE = {
    "whole": "habitantes",
    "urban": "habitantes urbanos",
    "inside": "habitantes dentro del continuo",
}
"""Whose inhabitants a measure of the population counts."""
_SINGULAR = {
    "regiones": "región",
    "comunas": "comuna",
    "habitantes": "habitante",
    "elementos compartidos": "elemento compartido",
    "instrumentos compartidos": "instrumento compartido",
}


def verdict_lines(summary: ResultSummary) -> list[str]:
    """One block of lines for each candidate, or the sentence that there is none."""
    tolerance = number(summary.parameters["tolerance"].value)
    candidates = summary.candidates
    if not candidates:
        where = _where(summary)
        return [f"Sin candidatas: a {tolerance} m ningún continuo reúne dos o más comunas{where}."]
    lines: list[str] = []
    for candidate in candidates:
        communes = ", ".join(f"{summary.names[cut]} ({cut})" for cut in candidate.communes)
        lines.append(f"{candidate.id} {candidate.name}: {candidate.verdict}")
        lines.append(f"  Comunas: {communes}")
        lines += [f"  {text}" for text in modification_lines(candidate, summary)]
        lines += [f"  {text}" for text in decision_lines(candidate, summary)]
        lines += [
            f"  · {criterion_line(item, span(item, candidate))}" for item in candidate.criteria
        ]
    return lines


def decision_lines(candidate: CandidateSummary, summary: ResultSummary) -> list[str]:
    """What was included or excluded by hand in a candidate, and why."""
    return [
        f"{one.action.capitalize()} a mano: {one.name} ({one.cut}). "
        f"Justificación: {one.justification}"
        for one in summary.decisions
        if one.candidate == candidate.id
    ]


def criterion_line(item: CriterionSummary, ends: str = "") -> str:
    """One criterion: its name, verdict and figures; ``ends`` as by `span`."""
    figures = measured(item, ends)
    told = f"{item.name}: {item.verdict}" + (f" ({figures})" if figures else "")
    return f"{told}. {FAILING}: {item.fails}" if item.fails else told


FAILING = "Fuera del continuo de las demás"
"""How the communes are introduced that keep a set from being a continuum."""


def span(item: CriterionSummary, candidate: CandidateSummary) -> str:
    """The least and the most that a figure can be, "" for one that is known as it stands."""
    return people_interval(candidate) if item.id == _POPULATION else ""


_POPULATION = "population"


def measured(item: CriterionSummary, ends: str = "") -> str:
    """The figures of a criterion, as in ``951.311 habitantes; umbral > 250.000``."""
    if item.value is None:
        return ""
    text = counted(item.value, item.unit, item.threshold)
    text = f"{text}, {ends}" if ends else text
    if item.threshold is None:
        return text
    return f"{text}; umbral {sign(item)} {number(item.threshold)}"


def counted(value: float, unit: str, limit: float | None = None) -> str:
    """A number with its unit, in the singular where there is one; inhabitants are whole."""
    told = headcount(value, limit) if unit == WHOSE["whole"] else number(value)
    return f"{told} {_SINGULAR.get(unit, unit) if value == 1 else unit}".strip()


def sign(item: CriterionSummary | CriterionRow) -> str:
    """How the value of a criterion is compared with its threshold, as it is written."""
    return _SIGNS.get(item.operator, item.operator)


def answer(candidate: CandidateSummary, summary: ResultSummary) -> list[str]:
    """What a planner asks first, in plain sentences: one continuum? how many people? what lacks?"""
    found = [
        _continuity(candidate.criterion("continuity"), candidate, summary),
        _people(candidate.criterion(_POPULATION), candidate),
        _by_hand(candidate, summary),
    ]
    for verdict, head in _HEADS.items():
        named = [item.name for item in candidate.criteria if item.verdict == verdict]
        if named:
            found.append(f"{head}: {'; '.join(named)}.")
    return [sentence for sentence in found if sentence]


def _by_hand(candidate: CandidateSummary, summary: ResultSummary) -> str:
    """Which communes of a set were put in or taken out by hand, "" when none was."""
    own = [d for d in summary.decisions if d.candidate == candidate.id]
    told = [f"{one.action} {one.name}" for one in own]
    return f"Conjunto modificado a mano, con justificación: {'; '.join(told)}." if told else ""


def _continuity(item: CriterionSummary, candidate: CandidateSummary, summary: ResultSummary) -> str:
    tolerance = number(summary.parameters["tolerance"].value)
    communes = f"Las {len(candidate.communes)} comunas"
    failing = f" {FAILING}: {item.fails}." if item.fails else ""
    if item.verdict == Verdict.MET.value:
        return f"{communes} forman un continuo urbano a la tolerancia de {tolerance} m."
    if item.verdict != Verdict.NOT_MET.value:
        return f"Continuo urbano: {item.reason}"
    if item.value is None:
        widest = number(summary.parameters["max_gap"].value)
        return f"{communes} no se unen con separaciones de hasta {widest} m.{failing}"
    return (
        f"{communes} no forman un continuo urbano a la tolerancia de {tolerance} m: "
        f"habría que salvar {gap_text(item.value, item.threshold or 0.0)}.{failing}"
    )


def _people(item: CriterionSummary, candidate: CandidateSummary) -> str:
    if item.value is None:
        return f"Población: {item.reason}"
    if item.verdict == Verdict.NOT_EVALUABLE.value:
        return f"Población: {item.reason}"
    told = "superan" if item.verdict == Verdict.MET.value else "no superan"
    whose, ends = WHOSE[candidate.population_measures.measure], people_interval(candidate)
    whose = f"{whose} ({ends})" if ends else whose
    found = headcount(item.value, item.threshold)
    return f"Suman {found} {whose}: {told} los {number(item.threshold)}."


def gap_quantity(value: float, tolerance: float) -> Quantity:
    """A gap in whole metres, or finer where that would hide how it stands to the tolerance."""
    close = value != tolerance and round(value) == round(tolerance)
    return Quantity(value, 2 if close else 0, "m")


def gap_text(value: float, tolerance: float) -> str:
    """The text of a `gap_quantity`."""
    return str(gap_quantity(value, tolerance))


def no_candidates(summary: ResultSummary) -> str:
    """That there is no candidate, with the tolerance it depends on."""
    tolerance = number(summary.parameters["tolerance"].value)
    return (
        f"A la tolerancia de {tolerance} m, ningún continuo reúne dos o más comunas miembro"
        f"{_where(summary)} ({membership_text(summary)} dentro)."
    )


def membership_text(summary: ResultSummary) -> str:
    """What a continuum must hold of a commune, by the measure that decides."""
    values = {name: item.value for name, item in summary.parameters.items()}
    by = values.get("membership_by", "share")
    if by == "area":
        return f"más de {number(values['membership_area'])} ha construidas"
    what = "población localizada" if by == "population" else "superficie construida"
    return f"más del {number(values['membership'])} % de su {what}"


def _where(summary: ResultSummary) -> str:
    """Where candidates were looked for: a code of region, or any single region."""
    code = summary.parameters["region"].value
    return f" de la región {code}" if code else " de una misma región"
