"""The three legs by which an initiative is metropolitan, each with its evidence.

Gloss 05 of the budget law of 2026 (Partida 31): effect in two or more communes of one region,
service to two or more, or a place in a constituted area. One leg that holds is enough. What lacks
evidence is *no evaluable*; SUBDERE qualifies by resolution, which is never claimed here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..basis.vocabulary import Verdict
from ..catalogue.printed_values import printed_number
from .area_register import RegisterStanding, StandingArea, reaching, unlisted_in
from .drawn_projects import Amiss
from .met_communes import MeasuredEffect, MetCommune
from .portfolio_inputs import EffectRule, ProposedArea
from .projects import Project

EFFECT, SERVICE, INSIDE = "effect", "service", "inside"
"""The ids of the legs in ``portfolio_legs.json``."""


@dataclass(frozen=True)
class LegAnswer:
    """Whether a leg holds; ``evidence`` is printed, in Spanish."""

    verdict: Verdict
    evidence: str


@dataclass(frozen=True)
class RuleGround:
    """What the rule is asked against: names of communes, the register and the proposed area.

    ``least`` are the communes of one region that a leg needs, by its id.
    """

    names: Mapping[str, str]
    areas: tuple[StandingArea, ...]
    proposed: ProposedArea | None
    rule: EffectRule
    least: Mapping[str, int]

    def named(self, cuts: Iterable[str]) -> str:
        """Communes by name; the code of one without a name."""
        return ", ".join(self.names.get(cut, cut) for cut in cuts)


@dataclass(frozen=True)
class JudgedProject:
    """A project with its effect and the answers to the legs, by their ids."""

    project: Project
    effect: MeasuredEffect
    lacking: tuple[str, ...]
    legs: Mapping[str, LegAnswer]

    @property
    def verdict(self) -> Verdict:
        """One leg that holds is enough; what is open in one leaves the whole open."""
        found = {answer.verdict for answer in self.legs.values()}
        order = (Verdict.MET, Verdict.NEEDS_JUDGEMENT, Verdict.NOT_EVALUABLE)
        return next((one for one in order if one in found), Verdict.NOT_MET)

    @property
    def metropolitan(self) -> bool:
        """Whether some leg holds."""
        return self.verdict is Verdict.MET

    @property
    def held(self) -> tuple[str, ...]:
        """The ids of the legs that hold."""
        return tuple(leg for leg, one in self.legs.items() if one.verdict is Verdict.MET)

    @property
    def located(self) -> tuple[str, ...]:
        """The communes in which it lies: of its shape, else those that its table says."""
        return located_in(self.project, self.effect)

    @property
    def related(self) -> tuple[str, ...]:
        """The communes in which it lies or that it serves, in order."""
        return tuple(sorted({*self.located, *self.project.served.cuts}))


def judge_project(
    project: Project, effect: MeasuredEffect, lacking: tuple[str, ...], ground: RuleGround
) -> JudgedProject:
    """The answers to the three legs; ``lacking`` are communes not given where it may lie too."""
    legs = {
        EFFECT: _effect(project, effect, lacking, ground),
        SERVICE: _service(project, ground),
        INSIDE: _inside(project, effect, lacking, ground),
    }
    return JudgedProject(project, effect, lacking, legs)


def located_in(project: Project, effect: MeasuredEffect) -> tuple[str, ...]:
    """The communes of a shape; where it only runs along limits, those; without one, as stated."""
    if project.shapes:
        return effect.cuts or effect.bordering
    return project.stated.cuts


def in_one_region(cuts: Sequence[str]) -> tuple[str, ...]:
    """The communes of the region that has most of them, the first of several."""
    regions: dict[str, list[str]] = defaultdict(list)
    for cut in cuts:
        regions[cut[:2]].append(cut)
    most = max(map(len, regions.values()), default=0)
    return tuple(next((held for held in regions.values() if len(held) == most), []))


def _enough_of(leg: str, cuts: Sequence[str], ground: RuleGround) -> bool:
    """Whether some communes are as many of one region as a leg needs."""
    return len(in_one_region(cuts)) >= ground.least[leg]


def _effect(
    project: Project, effect: MeasuredEffect, lacking: tuple[str, ...], ground: RuleGround
) -> LegAnswer:
    if not project.shapes:
        return _stated(project, ground)
    cuts = effect.cuts
    told = _measured(effect, ground)
    if _enough_of(EFFECT, cuts, ground):
        return LegAnswer(Verdict.MET, told)
    either = (*cuts, *effect.bordering)
    if effect.bordering and _enough_of(EFFECT, either, ground):
        return LegAnswer(Verdict.NEEDS_JUDGEMENT, told)
    if effect.outside and lacking:
        near = ground.named(lacking)
        why = f"parte de él está fuera de las comunas dadas, donde puede estar {near}"
        return LegAnswer(Verdict.NOT_EVALUABLE, _join(told, why))
    if not cuts and not effect.bordering:
        return LegAnswer(Verdict.NOT_EVALUABLE, "no está en ninguna comuna (agua o fuera del país)")
    return LegAnswer(Verdict.NOT_MET, _join(told, _across(cuts)))


def _stated(project: Project, ground: RuleGround) -> LegAnswer:
    """Without a shape that can be used: where its table says it lies."""
    why = project.amiss.value if project.amiss else Amiss.NO_SHAPE.value
    cuts = project.stated.cuts
    if not cuts:
        unknown = "; ".join(project.stated.unknown)
        lost = f"no se reconoce la comuna «{unknown}»" if unknown else "sin comuna declarada"
        return LegAnswer(Verdict.NOT_EVALUABLE, _join(why, lost))
    told = _join(why, f"comuna declarada: {ground.named(cuts)}")
    met = _enough_of(EFFECT, cuts, ground)
    return (
        LegAnswer(Verdict.MET, told)
        if met
        else LegAnswer(Verdict.NOT_MET, _join(told, _across(cuts)))
    )


def _service(project: Project, ground: RuleGround) -> LegAnswer:
    served = project.served
    if not served.said:
        return LegAnswer(Verdict.NOT_EVALUABLE, "sin comunas servidas declaradas")
    told = f"sirve a {ground.named(served.cuts)}" if served.cuts else ""
    if _enough_of(SERVICE, served.cuts, ground):
        return LegAnswer(Verdict.MET, told)
    if served.unknown:
        lost = f"no se reconoce: {'; '.join(served.unknown)}"
        return LegAnswer(Verdict.NOT_EVALUABLE, _join(told, lost))
    return LegAnswer(Verdict.NOT_MET, _join(told, _across(served.cuts)))


def _across(cuts: Sequence[str]) -> str:
    """That communes are of several regions, "" where they are not; it is printed."""
    return "de regiones distintas" if len({cut[:2] for cut in cuts}) > 1 else ""


def _inside(
    project: Project, effect: MeasuredEffect, lacking: tuple[str, ...], ground: RuleGround
) -> LegAnswer:
    cuts = located_in(project, effect)
    if not cuts:
        return LegAnswer(Verdict.NOT_EVALUABLE, "no se sabe en qué comuna está")
    partly = bool(project.shapes) and effect.outside and bool(lacking)
    for one in reaching(ground.areas, cuts, RegisterStanding.CONSTITUTED):
        if set(cuts) <= set(one.area.communes) and not partly:
            return LegAnswer(Verdict.MET, f"en el área {one.told}")
        within = ground.named(cut for cut in cuts if cut in one.area.communes)
        return LegAnswer(Verdict.NEEDS_JUDGEMENT, f"solo en parte ({within}) en el área {one.told}")
    for one in reaching(ground.areas, cuts, RegisterStanding.JUDGEMENT):
        why = "su estado no dice que esté constituida"
        return LegAnswer(Verdict.NEEDS_JUDGEMENT, f"en el área {one.told}: {why}")
    for one in unlisted_in(ground.areas, cuts):
        why = "el registro no tiene sus comunas"
        return LegAnswer(Verdict.NOT_EVALUABLE, f"área {one.told}: {why}")
    announced = reaching(ground.areas, cuts, RegisterStanding.PROPOSED)
    told = [f"en el área {one.told}, no constituida" for one in announced]
    if not any(_is_proposed(one, ground) for one in announced):
        own = in_proposed(cuts, ground)
        told += [f"en el área propuesta {own}, no constituida"] if own else []
    return LegAnswer(Verdict.NOT_MET, "; ".join(told) or "en ningún área del registro")


def _is_proposed(one: StandingArea, ground: RuleGround) -> bool:
    """Whether an area of the register is the very one that the case proposes."""
    return ground.proposed is not None and set(ground.proposed.cuts) == set(one.area.communes)


def in_proposed(cuts: Sequence[str], ground: RuleGround) -> str:
    """The proposed area of the case where it holds some communes, "" else; it is printed."""
    area = ground.proposed
    if area is None or not set(cuts) & set(area.cuts):
        return ""
    partly = "" if set(cuts) <= set(area.cuts) else ", en parte"
    return f"«{area.name}»{partly}"


def _measured(effect: MeasuredEffect, ground: RuleGround) -> str:
    """What of a project lies where: «Concepción (1.240 m), Penco (12 m, no cuenta)»."""
    said = [f"{ground.named([one.cut])} ({_amount(one)})" for one in effect.met]
    around = ground.rule.influence_m
    told = ", ".join(said)
    return f"a {printed_number(around)} m a la redonda: {told}" if around and told else told


def _amount(one: MetCommune) -> str:
    said = []
    if one.length_m:
        said.append(f"{printed_number(round(one.length_m))} m")
    if one.area_ha:
        said.append(f"{printed_number(round(one.area_ha, 1 if one.area_ha >= 1 else 4))} ha")
    if one.points:
        said.append("punto" if one.points == 1 else f"{one.points} puntos")
    if one.on_border:
        border = f" {printed_number(round(one.border_m))} m" if one.border_m else ""
        said.append(f"sobre el límite{border}")
    elif not one.counts:
        said.append("no cuenta")
    return ", ".join(said)


def _join(*parts: str) -> str:
    return "; ".join(part for part in parts if part)
