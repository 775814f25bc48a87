"""The study: from tables and territories to tests, index, gaps and verdicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import shapely
from shapely.geometry.base import BaseGeometry

from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.vocabulary import Verdict
from ..catalogue.catalogue import Catalogue
from ..land.communes import Communes, read_communes
from ..land.geometry import multi
from ..land.working_grid import working_system
from .commune_measures import CommuneMeasures, code_tables
from .commune_peers import CommunePeers, peers_of
from .gap_closing import (
    COUNTRY,
    TARGET,
    ExitCount,
    GapSide,
    VariableGap,
    count_exit,
    reference_value,
    territory_value,
)
from .lag_figures import read_figures
from .neighbourhood import commune_graph, groups_of
from .normalising import Normalised, normalise
from .pilot_tests import (
    TEST,
    LagAnswer,
    PovertyPlaces,
    all_met,
    isolation_test,
    poverty_tests,
    requirements,
    verdict_of_tests,
)
from .rezago_case import RezagoCase
from .rezago_errors import NothingToStudy
from .rezago_inputs import lag_inputs
from .rezago_notes import lag_notes
from .rezago_record import CommuneFigures, JudgedTerritory, RezagoStudy
from .territories import Territory, find_territories
from .territory_index import (
    AVAILABLE,
    Scored,
    UsedVariable,
    quintiles_of,
    score_commune,
    score_territory,
)
from .variable_list import ListedVariable, listed_variables, values_of_variable


@dataclass(frozen=True)
class _Ground:
    """What the territories are judged on; ``earlier`` are values by id of the variable."""

    case: RezagoCase
    catalogue: Catalogue
    communes: Communes
    names: Mapping[str, str]
    peers: CommunePeers
    variables: tuple[UsedVariable, ...]
    earlier: Mapping[str, Mapping[str, float]]
    scores: Mapping[str, Scored]
    places: PovertyPlaces
    figures: CommuneFigures

    @cached_property
    def shapes(self) -> dict[str, BaseGeometry]:
        """The polygon of each commune in the working system."""
        return dict(zip(self.communes.cuts, self.communes.frame.geometry))


def study_rezago(
    case: RezagoCase, catalogue: Catalogue, progress: Progress | None = None
) -> RezagoStudy:
    """Judge territories and score communes.

    Raises a named `AmDelimiterError` for anything in the case that the user has to mend.
    """
    progress = progress or Progress()
    progress.stage(mark("Reading the communes"))
    layer = read_communes(case.communes, catalogue)
    known = frozenset(layer.cuts)
    progress.report(0.2)
    progress.stage(mark("Reading the tables"))
    chosen = case.fields.get("cut", "")
    measures = code_tables(case.tables, chosen, known, catalogue)
    before = code_tables(case.earlier, chosen, known, catalogue)
    territories, shared = find_territories(case, measures, known, catalogue)
    peers = peers_of(layer.cuts, catalogue)
    variables = _variables(case, measures, catalogue)
    if not territories and not any(one.used for one in variables):
        raise NothingToStudy(fields=", ".join(measures.fields))
    progress.report(0.4)
    figures, places, remarks = read_figures(case, measures, peers, catalogue)
    spoken = {*measures.cuts, *(cut for one in territories for cut in one.cuts)}
    names = {**{cut: one.name for cut, one in catalogue.communes.items()}, **layer.names}
    scores = _scores(sorted(spoken), variables, case)
    indexed = {cut: one.index for cut, one in scores.items() if one.index is not None}
    crs = working_system(case.working_crs, _placed(layer, territories), catalogue)
    ground = _Ground(
        case,
        catalogue,
        layer.to_crs(crs),
        names,
        peers,
        variables,
        _earlier(variables, before),
        scores,
        places,
        figures,
    )
    progress.report(0.5)
    progress.stage(mark("Judging the territories"))
    judged = []
    for done, one in enumerate(territories, 1):
        judged.append(_judge(one, ground))
        progress.report(0.5 + 0.4 * done / len(territories))
    progress.stage(mark("Recording the inputs"))
    found = RezagoStudy(
        case=case,
        catalogue=catalogue,
        communes=ground.communes,
        crs=crs,
        names=names,
        territories=tuple(judged),
        variables=variables,
        scores=scores,
        quintiles=quintiles_of(indexed),
        places=places,
        figures=figures,
        inputs=lag_inputs(case, layer.schema, progress),
        notes=(*layer.notes, *measures.notes, *before.notes, *shared, *remarks),
    )
    return lag_notes(found, peers, spoken)


def _placed(layer: Communes, territories: Sequence[Territory]) -> Communes:
    """The communes that decide the working system: those of the territories, else all."""
    cuts = {cut for one in territories for cut in one.cuts}
    near = layer.keep(layer.frame["cut"].isin(cuts).to_numpy())
    return near if len(near) else layer


def _variables(
    case: RezagoCase, measures: CommuneMeasures, catalogue: Catalogue
) -> tuple[UsedVariable, ...]:
    return tuple(_variable(one, case, measures) for one in listed_variables(case, catalogue))


def _variable(one: ListedVariable, case: RezagoCase, measures: CommuneMeasures) -> UsedVariable:
    values = values_of_variable(one, measures)
    nothing = Normalised({})
    if values is None:
        return UsedVariable(one, {}, nothing, None, Note(mark("no table has its column")))
    holder = measures.wanted(one.column, one.name).table.name
    if one.better is None:
        why = Note(mark("it is not known whether more of it is better"))
        return UsedVariable(one, values, nothing, holder, why)
    found = normalise(values, case.choice("normalisation"), one.better, one.reference)
    return UsedVariable(one, values, found, holder, found.why)


def _scores(
    cuts: Sequence[str], variables: Sequence[UsedVariable], case: RezagoCase
) -> dict[str, Scored]:
    if not any(one.used for one in variables):
        return {}
    return {cut: score_commune(cut, variables, case.choice("lacking")) for cut in cuts}


def _earlier(
    variables: Sequence[UsedVariable], before: CommuneMeasures
) -> dict[str, Mapping[str, float]]:
    """The earlier values of the variables that the earlier tables hold, by id."""
    return {
        one.listed.id: before.numbers(one.listed.column, one.listed.name)
        for one in variables
        if one.table and before.holder(one.listed.column)
    }


def _judge(one: Territory, ground: _Ground) -> JudgedTerritory:
    case, catalogue = ground.case, ground.catalogue
    answers = (
        *requirements(one, *_groups(one, ground), ground.names, case, catalogue),
        *poverty_tests(one, ground.places, ground.names, case, catalogue),
        isolation_test(
            one,
            ground.figures.localities,
            ground.figures.isolated,
            ground.names,
            case,
            catalogue,
        ),
    )
    tests = verdict_of_tests(_of(TEST, answers), int(case.number("tests_needed")))
    whole = all_met([a.verdict for a in answers if a.test.level != TEST])
    gaps = tuple(
        _gap(one, variable, ground) for variable in ground.variables if _measured(variable)
    )
    leaving = count_exit(gaps) if case.earlier and gaps else None
    return JudgedTerritory(
        territory=one,
        answers=answers,
        is_territory=whole,
        tests=tests,
        eligible=all_met([whole, tests]),
        score=score_territory(one.cuts, ground.scores) if ground.scores else None,
        gaps=gaps,
        leaving=leaving,
        exit=_exit(leaving, case),
        shape=_shape(one, ground),
    )


def _of(level: str, answers: Sequence[LagAnswer]) -> list[LagAnswer]:
    return [one for one in answers if one.test.level == level]


def _exit(leaving: ExitCount | None, case: RezagoCase) -> Verdict:
    if leaving is None:
        return Verdict.NOT_EVALUABLE
    return leaving.verdict(int(case.number("exit_one_in")), case.choice("exit_of"))


def _groups(one: Territory, ground: _Ground) -> tuple[list[tuple[str, ...]] | None, list[str]]:
    """The communes that hang together, None where a polygon is missing, and which are missing."""
    missing = [cut for cut in one.cuts if cut not in ground.shapes]
    if missing:
        return None, missing
    graph = commune_graph(
        one.cuts,
        [ground.shapes[cut] for cut in one.cuts],
        ground.case.number("contiguity_gap"),
        ground.case.number("contiguity_border"),
    )
    return groups_of(graph), []


def _shape(one: Territory, ground: _Ground) -> BaseGeometry | None:
    found = [ground.shapes[cut] for cut in one.cuts if cut in ground.shapes]
    return multi(shapely.union_all(found)) if found else None


def _measured(variable: UsedVariable) -> bool:
    """Whether a variable has figures, and it is known what is worse."""
    return bool(variable.values) and variable.listed.better is not None


def _gap(one: Territory, variable: UsedVariable, ground: _Ground) -> VariableGap:
    now = _side(one, variable, variable.values, None, ground)
    if not ground.case.earlier:
        return VariableGap(variable.listed.id, now)
    values = ground.earlier.get(variable.listed.id)
    if values is None:
        why = (Note(mark("no earlier table has its column")),)
        return VariableGap(variable.listed.id, now, GapSide(None, None, now.better, why))
    earlier = _side(one, variable, values, None, ground)
    if ground.case.choice("gap_vintage") == "earlier":
        now = _side(one, variable, variable.values, earlier, ground)
    return VariableGap(variable.listed.id, now, earlier)


def _side(
    one: Territory,
    variable: UsedVariable,
    values: Mapping[str, float],
    fixed: GapSide | None,
    ground: _Ground,
) -> GapSide:
    """A territory and its reference; ``fixed`` gives the reference where it is that of a date."""
    case, peers = ground.case, ground.peers
    available = case.choice("lacking") == AVAILABLE
    value, holes = territory_value(one.cuts, values, available, ground.names)
    why: tuple[Note, ...] = ()
    if fixed is not None:
        reference, why = fixed.reference, fixed.why
    elif case.choice("gap_scope") == TARGET:
        reference = variable.listed.reference
        why = () if reference is not None else (Note(mark("it has no reference value")),)
    else:
        of = peers.of_country if case.choice("gap_scope") == COUNTRY else peers.of_region
        found = {cut: of(cut) for cut in one.cuts}
        reference, why = reference_value(one.cuts, values, found, case.number("reference_cover"))
    return GapSide(value, reference, bool(variable.listed.better), (*holes, *why))
