"""What the summary says of a candidate in sentences: the verdict, the register, what would help."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.basis import Verdict
from ...core.catalogue import paragraphs, texts_of
from ...core.records import CandidateSummary, CriterionSummary, NoteRow
from ...toolbelt.formats import date, number
from .advised import FoundPassing
from .dossier import Dossier
from .sentences import WHOSE, answer
from .wording import joined

PAGE = "summary"
CENSUSES = ("census_2017", "census_2024")
NAMED = 12
"""Communes of a sentence that are named; of more, the first and how many besides."""


def told(case: Dossier, facts: dict[str, str], holds: set[str]) -> dict[str, str]:
    """The texts of the summary that hold, by id, with their values."""
    return {
        text.id: paragraphs([text], facts, holds)[0].text
        for text in texts_of(PAGE, case.catalogue.page_texts)
        if (not text.when or text.when in holds) and set(text.placeholders) <= facts.keys()
    }


def text_of(case: Dossier, id_: str) -> str:
    """A text of the summary that has no values."""
    return case.catalogue.page_texts[id_].text


def verdict_sentence(candidate: CandidateSummary) -> str:
    """The verdict of a candidate in one sentence, with what it hangs on."""
    by = {verdict: _named(candidate, verdict) for verdict in Verdict}
    if by[Verdict.NOT_MET]:
        rest = (
            f"; faltan datos sobre {_list(by[Verdict.NOT_EVALUABLE])}"
            if by[Verdict.NOT_EVALUABLE]
            else ""
        )
        return f"No cumple: {_list(by[Verdict.NOT_MET])}{rest}."
    if by[Verdict.NOT_EVALUABLE]:
        met = len(by[Verdict.MET])
        so_far = f"cumple {met} de {len(candidate.criteria)} criterios y " if met else ""
        return (
            f"No se puede evaluar: {so_far}faltan datos sobre {_list(by[Verdict.NOT_EVALUABLE])}."
        )
    if by[Verdict.NEEDS_JUDGEMENT]:
        judged = _list(by[Verdict.NEEDS_JUDGEMENT])
        return (
            f"Requiere juicio: nada de lo medido se incumple, y una persona decide sobre {judged}."
        )
    return f"Cumple los {len(candidate.criteria)} criterios."


def _named(candidate: CandidateSummary, verdict: Verdict) -> list[str]:
    """Names of the criteria with a verdict, as they stand within a sentence."""
    names = [item.name for item in candidate.criteria if item.verdict == verdict.value]
    return [name[:1].lower() + name[1:] for name in names]


def _list(names: Sequence[str]) -> str:
    """Names of criteria in a sentence; they are long, so that a semicolon parts three or more."""
    return joined(list(names)) if not names[2:] else f"{'; '.join(names[:-1])}, y {names[-1]}"


def measured_sentences(candidate: CandidateSummary, case: Dossier) -> list[str]:
    """Continuity and people in a sentence each, and what was decided by hand."""
    count = 2 + any(one.candidate == candidate.id for one in case.summary.decisions)
    return answer(candidate, case.summary)[:count]


def register_sentence(candidate: CandidateSummary, case: Dossier) -> str:
    """How the register and the verdict of this document are both true; "" without an entry."""
    found = candidate.registered
    if found is None:
        return ""
    by = {verdict: _list(_named(candidate, verdict)) for verdict in Verdict}
    area = case.catalogue.metropolitan_areas.get(found.id)
    facts = {
        "state": found.state,
        "state_date": f", {date(found.date)}" if found.date else "",
        "register_source": area.source if area else text_of(case, "summary_register"),
        "lacking": by[Verdict.NOT_EVALUABLE],
        "failing": by[Verdict.NOT_MET],
        "judged": by[Verdict.NEEDS_JUDGEMENT],
    }
    of_verdict = {
        Verdict.NOT_EVALUABLE.value: "registered_lacking",
        Verdict.NOT_MET.value: "registered_failing",
        Verdict.NEEDS_JUDGEMENT.value: "registered_judged",
    }
    holds = {"registered", of_verdict.get(candidate.verdict, "")}
    texts = told(case, facts, holds)
    return " ".join(text for id_, text in texts.items() if id_.startswith("summary_register"))


def advice_sentences(case: Dossier) -> list[str]:
    """What land and people would ask for the first candidate, or for any set, to pass."""
    found = case.advised
    if found is None:
        return [text_of(case, "summary_unknown")]
    facts = {
        "tolerance": number(case.tolerance_m),
        "max_gap": number(case.parameter("max_gap")),
    }
    if not case.candidates:
        holds = {"first" if found.first else "first_none"}
        if found.first:
            facts |= _passing(found.first, case)
        return list(_told_of(case, facts, holds, ("summary_first",)))
    own = case.candidates[0].communes
    holds = {"from_none" if found.from_m is None else "from"}
    if found.from_m is not None:
        facts["from"] = number(found.from_m)
    if found.passing is None:
        holds.add("passing_none")
    else:
        same = set(found.passing.communes) == set(own)
        holds.add("passing_same" if same else "passing_other")
        facts |= {**_passing(found.passing, case), "from": facts.get("from", "")}
    if found.joins:
        holds.add("joins")
        facts["joins"] = _joins(case)
    wanted = ("summary_passing", "summary_joins", "summary_from")
    return list(_told_of(case, facts, holds, wanted))


def _told_of(
    case: Dossier, facts: dict[str, str], holds: set[str], wanted: Sequence[str]
) -> list[str]:
    """Texts whose id begins with one of those wanted, in their order."""
    texts = told(case, facts, holds)
    return [text for one in wanted for id_, text in texts.items() if id_.startswith(one)]


def _passing(found: FoundPassing, case: Dossier) -> dict[str, str]:
    measure = case.parameter("population_measure")
    return {
        "from": number(found.tolerance_m),
        "count": number(len(found.communes)),
        "communes": commune_names(found.communes, case),
        "persons": f"{number(round(found.persons or 0))} {WHOSE[measure]}",
    }


def commune_names(cuts: Sequence[str], case: Dossier, most: int = NAMED) -> str:
    """Communes by their names; of very many the first, and how many besides."""
    names = [case.names[cut] for cut in cuts]
    if len(names) <= most:
        return joined(names)
    rest = len(names) - most + 1
    return f"{', '.join(names[: most - 1])} y {rest} más"


def _joins(case: Dossier) -> str:
    """When each other commune joins: those of one tolerance together, the nearest first."""
    found: dict[float | None, list[str]] = {}
    for cut, gap in case.advised.joins if case.advised else ():
        found.setdefault(gap, []).append(cut)
    parts = []
    for gap, cuts in found.items():
        far = f"más de {number(case.parameter('max_gap'))} m"
        parts.append(f"{commune_names(cuts, case, 6)}, {far if gap is None else _metres(gap)}")
    return "; ".join(parts)


def _metres(gap: float) -> str:
    """Whole metres from which a gap is bridged."""
    return f"{number(round(gap))} m"


def need_sentences(case: Dossier) -> list[str]:
    """The evidence that the first candidate lacks and who has it, and what a person is to judge."""
    asked = case.candidates[0].criteria if case.candidates else ()
    kinds = {Verdict.NOT_EVALUABLE.value: "need", Verdict.NEEDS_JUDGEMENT.value: "judgement"}
    ids = {"need": ("summary_lacking",), "judgement": ("summary_judgement",)}
    lines = []
    for item in asked:
        kind, known = kinds.get(item.verdict), case.catalogue.criteria.get(item.id)
        if kind and known:
            facts = {"criterion": known.name, "holders": known.holders or "—"}
            lines += _told_of(case, facts, {kind}, ids[kind])
    return lines


def caveat(case: Dossier) -> NoteRow | None:
    """The note that weighs most of those that speak of the first candidate, or of all."""
    kinds = case.catalogue.note_kinds
    own = set(case.candidates[0].communes) if case.candidates else set()

    def concerns(row: NoteRow) -> bool:
        about = set((row.communes or "").split(",")) - {""}
        return not about or not own or bool(about & own)

    rows = [row for row in case.rows.notes if (row.kind or "") in kinds and concerns(row)]
    return min(rows, key=lambda row: (kinds[row.kind or ""].rank, row.position), default=None)


def by_ground(
    criteria: Sequence[CriterionSummary], case: Dossier
) -> list[tuple[str, list[CriterionSummary]]]:
    """The criteria under the names of their grounds, in the order of the catalogue."""
    known, found = case.catalogue, []
    for ground in known.grounds.values():
        own = [c for c in criteria if c.id in known.criteria and _ground(c, case) == ground.id]
        if own:
            found.append((ground.name, own))
    rest = [item for item in criteria if item.id not in known.criteria]
    return [*found, *([("Otros", rest)] if rest else [])]


def _ground(item: CriterionSummary, case: Dossier) -> str:
    return case.catalogue.criteria[item.id].ground
