"""The delineation on small graphs worked out by hand, and against a plain one by brute force."""

from __future__ import annotations

from itertools import product

from functional_world import cities, city, commuting, graph_of, ring, rules
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.functional.delineation import AreaRole, StepAction, delineate, merged
from am_delimiter.core.functional.functional_rules import Denominator, EnclaveUnits


def found(groups, flows, graph, elsewhere=None, **more):
    names = {cut: f"Comuna {cut}" for cut in graph}
    return delineate(cities(*groups), commuting(flows, elsewhere), graph, rules(**more), names)


def areas(answer):
    return {area: "".join(answer.members(area)) for area in answer.cities}


def actions(answer):
    return [(s.action.value, s.round, s.unit, s.area) for s in answer.steps]


def test_fifteen_of_a_hundred_join_and_fourteen_do_not():
    graph = graph_of("ABC")
    flows = {"A": {"A": 90}, "B": {"B": 85, "A": 15}, "C": {"C": 86, "A": 14}}
    answer = found(["A"], flows, graph)
    assert areas(answer) == {"A": "AB"}
    assert answer.roles == {"A": AreaRole.CITY, "B": AreaRole.COMMUTING}
    step = answer.steps[0]
    assert (step.action, step.unit, step.share, step.threshold) == (
        StepAction.ASSIGN,
        "B",
        0.15,
        0.15,
    )


def test_a_share_that_floats_cannot_hold_is_compared_exactly():
    graph = graph_of("AB")
    # 29.4 of 196 is 15 %, and 100 * 29.4 / 196 is a little less in floats
    answer = found(["A"], {"A": {"A": 1}, "B": {"B": 166.6, "A": 29.4}}, graph)
    assert areas(answer) == {"A": "AB"}


def test_the_denominator_decides():
    graph = graph_of("AB")
    flows, elsewhere = {"A": {"A": 1}, "B": {"B": 76, "A": 14}}, {"B": 10}
    answered = found(["A"], flows, graph, elsewhere)
    assert areas(answered) == {"A": "A"}  # 14 of 100
    known = found(["A"], flows, graph, elsewhere, denominator=Denominator.KNOWN)
    assert areas(known) == {"A": "AB"}  # 14 of 90 is 15.6 %


def test_workers_of_all_communes_of_a_city_count_together():
    graph = graph_of("ABC")
    flows = {"A": {"A": 1}, "B": {"B": 1}, "C": {"C": 84, "A": 8, "B": 8}}
    assert areas(found(["AB"], flows, graph)) == {"A": "ABC"}
    apart = found(["A", "B"], flows, graph)
    assert areas(apart) == {"A": "A", "B": "B"}


def test_of_two_cities_the_one_with_the_higher_share_wins():
    graph = graph_of("ABC")
    flows = {"A": {"A": 50}, "C": {"C": 50}, "B": {"B": 60, "A": 19, "C": 21}}
    answer = found(["A", "C"], flows, graph)
    assert areas(answer) == {"A": "A", "C": "BC"}
    assert answer.steps[0].share == 0.21


def test_a_tie_goes_to_the_heavier_city_and_is_told():
    graph = graph_of("ABC")
    flows = {"A": {"A": 50}, "C": {"C": 50}, "B": {"B": 60, "A": 20, "C": 20}}
    answer = found(["C", "A"], flows, graph)  # C is given first: the heavier
    assert areas(answer) == {"A": "A", "C": "BC"}
    assert answer.steps[0].tied == ("A",)


def test_a_chain_of_cities_is_one_at_once():
    graph = graph_of("ABCD")
    flows = {
        "A": {"A": 80, "B": 20},
        "B": {"B": 80, "C": 20},
        "C": {"C": 100},
        "D": {"D": 100},
    }
    answer = found(["A", "B", "C", "D"], flows, graph)
    assert areas(answer) == {"A": "ABC", "D": "D"}
    assert actions(answer)[:2] == [("join", 1, "A", "B"), ("join", 1, "B", "C")]
    assert answer.cities["A"].parts == ("A", "B", "C")


def test_joining_takes_a_second_round_when_only_the_joined_city_is_reached():
    graph = graph_of("ABC")
    flows = {
        "A": {"A": 80, "B": 20},
        "B": {"B": 100},
        "C": {"C": 80, "A": 10, "B": 10},  # 10 % to each, 20 % to both
    }
    answer = found(["A", "B", "C"], flows, graph)
    assert areas(answer) == {"A": "ABC"}
    assert actions(answer)[:2] == [("join", 1, "A", "B"), ("join", 2, "C", "A")]


def test_a_joined_city_may_reach_less_than_its_part_did():
    # of A's own workers 20 % go to C, of those of A and B together 10 %; pairs of a round count
    graph = graph_of("ABC")
    flows = {
        "A": {"A": 65, "B": 15, "C": 20},
        "B": {"B": 100},
        "C": {"C": 100},
    }
    assert areas(found(["A", "B", "C"], flows, graph)) == {"A": "ABC"}


def test_a_commune_with_no_flows_comes_in_only_as_an_enclave():
    graph = graph_of("BBB BEB ABB")
    flows = {"A": {"A": 50}, "B": {"B": 50, "A": 50}}
    answer = found(["A"], flows, graph)
    assert areas(answer) == {"A": "ABE"}
    assert answer.roles["E"] is AreaRole.ENCLAVE
    assert actions(answer)[-2:] == [("enclave", 1, "E", "A"), ("settled", 2, "", "")]


def test_a_coast_or_the_end_of_the_layer_is_no_neighbour():
    graph = graph_of("BBB BE. BAA")
    flows = {"A": {"A": 50}, "B": {"B": 50, "A": 50}}
    assert areas(found(["A"], flows, graph)) == {"A": "AB"}
    # three quarters of its border are with the area
    assert areas(found(["A"], flows, graph, enclave_share=75)) == {"A": "ABE"}
    assert areas(found(["A"], flows, graph, enclave_share=75.1)) == {"A": "AB"}


def test_between_two_areas_there_is_no_enclave():
    graph = graph_of("AAACCC AAEECC AAACCC")
    flows = {"A": {"A": 9}, "C": {"C": 9}, "E": {"E": 9}}
    assert areas(found(["A", "C"], flows, graph)) == {"A": "A", "C": "C"}


def test_two_communes_in_a_hole_are_an_enclave_together_or_not_at_all():
    graph = graph_of("AAAA AEFA AAAA")
    flows = {"A": {"A": 9}, "E": {"E": 9}, "F": {"F": 9}}
    assert areas(found(["A"], flows, graph)) == {"A": "A"}
    together = found(["A"], flows, graph, enclave_units=EnclaveUnits.GROUP)
    assert areas(together) == {"A": "AEF"}
    assert [s.share for s in together.steps if s.action is StepAction.ENCLAVE] == [1, 1]


def test_what_does_not_touch_its_area_goes_out():
    graph = graph_of("ANXX")
    flows = {"A": {"A": 9}, "N": {"N": 9}, "X": {"X": 50, "A": 50}}
    answer = found(["A"], flows, graph)
    assert areas(answer) == {"A": "A"}
    assert actions(answer) == [
        ("assign", 1, "X", "A"),
        ("exclave", 1, "X", "A"),
        ("settled", 2, "", ""),
    ]


def test_an_exclave_of_one_area_becomes_an_enclave_of_another_in_a_second_round():
    # X works in A and lies in the middle of B's area
    graph = graph_of("ABBB NBXB NBBB")
    flows = {
        "A": {"A": 100},
        "B": {"B": 100},
        "N": {"N": 100},
        "X": {"X": 60, "A": 40},
    }
    answer = found(["A", "B"], flows, graph)
    assert areas(answer) == {"A": "A", "B": "BX"}
    assert actions(answer) == [
        ("assign", 1, "X", "A"),
        ("exclave", 1, "X", "A"),
        ("enclave", 2, "X", "B"),
        ("settled", 3, "", ""),
    ]


def test_a_corner_does_not_hold_an_area_together():
    graph = graph_of("AN NX")
    flows = {"A": {"A": 9}, "N": {"N": 9}, "X": {"X": 50, "A": 50}}
    assert areas(found(["A"], flows, graph)) == {"A": "A"}


def test_a_city_in_two_places_holds_what_touches_either():
    graph = graph_of("ANBX")
    flows = {c: {c: 50} for c in "ABN"} | {"X": {"X": 50, "A": 50}}
    assert areas(found(["AB"], flows, graph)) == {"A": "ABX"}


def test_a_city_is_never_an_enclave():
    graph = graph_of("AAA ACA AAA")
    flows = {"A": {"A": 9}, "C": {"C": 9}}
    assert areas(found(["A", "C"], flows, graph)) == {"A": "A", "C": "C"}


def test_what_is_not_known_joins_nothing():
    graph = graph_of("ABC")
    flows = {"A": {"A": 9}, "B": {"B": 50, "A": None}, "C": {"C": 1}}
    travel = commuting({"A": {"A": 9}, "C": {"C": 1}})
    travel.flows["B"] = flows["B"]
    travel.answered["B"] = None
    answer = delineate(cities("A"), travel, graph, rules(), dict.fromkeys("ABC", ""))
    assert areas(answer) == {"A": "A"}
    assert travel.share(["B"], ["A"], Denominator.ANSWERED) is None
    assert travel.share(["Z"], ["A"], Denominator.ANSWERED) is None


def test_the_heaviest_names_a_joined_city():
    one = merged([city("B", "Bé", 5), city("A", "A", 3), city("C", "C", 5)])
    assert (one.id, one.name, one.communes, one.parts) == (
        "B",
        "Bé",
        ("A", "B", "C"),
        ("Bé", "C", "A"),
    )


CUTS = "ABCDEFGH"
WORKERS = st.integers(0, 40)


@st.composite
def worlds(draw):
    """A board of 2 × 4 communes, some of them joined, cities and flows at random."""
    board = draw(st.lists(st.sampled_from(CUTS), min_size=12, max_size=12))
    drawing = " ".join("".join(board[row : row + 4]) for row in (0, 4, 8))
    there = sorted(set(board))
    flows = {a: {b: draw(WORKERS) for b in there} for a in there if draw(st.booleans())}
    in_cities = draw(st.lists(st.sampled_from(there), unique=True, min_size=1, max_size=4))
    cut = draw(st.integers(0, len(in_cities)))
    groups = [g for g in ("".join(sorted(in_cities[:cut])), "".join(sorted(in_cities[cut:]))) if g]
    units = draw(st.sampled_from(list(EnclaveUnits)))
    return drawing, flows, groups, units


def reach(flows, origins, targets):
    """Workers who go, None if they are not 15 % or something is not known."""
    if any(a not in flows for a in origins):
        return None
    total = sum(sum(flows[a].values()) for a in origins)
    going = sum(flows[a].get(b, 0) for a in origins for b in targets)
    return going if going and 100 * going >= 15 * total else None


def plain_towns(flows, groups):
    """Cities joined, by their head: their communes and weight."""
    towns = {g[0]: (set(g), len(groups) - n) for n, g in enumerate(groups)}
    while True:
        links = [
            {a, b}
            for a, b in product(towns, towns)
            if a != b and reach(flows, towns[a][0], towns[b][0])
        ]
        if not links:
            return towns
        bunches = grown(
            [{a} for a in towns],
            lambda x, y, links=links: any(one <= x | y and one & x and one & y for one in links),
        )
        towns = {
            min(bunch, key=lambda a: (-towns[a][1], a)): (
                set().union(*(towns[a][0] for a in bunch)),
                sum(towns[a][1] for a in bunch),
            )
            for bunch in bunches
        }


def grown(bunches, linked):
    """Sets put together as long as two of them are linked."""
    while True:
        pair = next(((x, y) for x in bunches for y in bunches if x is not y and linked(x, y)), None)
        if pair is None:
            return bunches
        bunches = [one for one in bunches if one not in pair] + [pair[0] | pair[1]]


def plain_delineation(graph, flows, groups, units):
    """The same by plain loops over pairs and sets, without networkx and without its functions."""
    near = {a: {b for b in graph if graph.has_edge(a, b)} for a in graph}
    towns = plain_towns(flows, groups)
    area = {cut: town for town, (cuts, _) in towns.items() for cut in cuts}
    for cut in set(graph) - set(area):
        options = [
            (-reach(flows, [cut], cuts), -weight, town)
            for town, (cuts, weight) in towns.items()
            if reach(flows, [cut], cuts)
        ]
        if options:
            area[cut] = min(options)[2]
    while True:
        before = dict(area)
        area.update(plain_enclaves(graph, near, area, units))
        for town, (cuts, _) in towns.items():
            held = set(cuts)
            for _ in graph:
                held |= {y for x in held for y in near[x] if area.get(y) == town}
            area = {cut: at for cut, at in area.items() if at != town or cut in held}
        if area == before:
            return area


def plain_enclaves(graph, near, area, units):
    bunches = [{cut} for cut in graph if cut not in area]
    if units is EnclaveUnits.GROUP:
        bunches = grown(bunches, lambda x, y: any(near[a] & y for a in x))
    entering = {}
    for bunch in bunches:
        around = {area.get(y) for x in bunch for y in near[x] - bunch}
        closed = all(abs(sum(graph[x][y]["share"] for y in near[x]) - 1) < 1e-6 for x in bunch)
        if len(around) == 1 and None not in around and closed:
            entering.update(dict.fromkeys(bunch, around.pop()))
    return entering


@given(worlds())
def test_it_is_what_plain_loops_find(world):
    drawing, flows, groups, units = world
    graph = graph_of(drawing)
    answer = found(groups, flows, graph, enclave_units=units)
    assert answer.area_of == plain_delineation(graph, flows, groups, units)


@given(worlds())
def test_areas_hold_together_and_steps_tell_all(world):
    drawing, flows, groups, units = world
    graph = graph_of(drawing)
    answer = found(groups, flows, graph, enclave_units=units)
    in_cities = {cut for one in answer.cities.values() for cut in one.communes}
    assert in_cities == set("".join(groups))
    assert set(answer.area_of) == set(answer.roles)
    told = dict.fromkeys(in_cities, AreaRole.CITY)
    for step in answer.steps:
        if step.action is StepAction.EXCLAVE:
            del told[step.unit]
        elif step.action is not StepAction.JOIN and step.unit:
            told[step.unit] = AreaRole[
                "COMMUTING" if step.action is StepAction.ASSIGN else "ENCLAVE"
            ]
    assert told == answer.roles
    assert answer.steps[-1].action is StepAction.SETTLED


@given(worlds(), st.randoms())
def test_the_order_of_what_is_given_does_not_matter(world, chance):
    drawing, flows, groups, units = world
    graph = graph_of(drawing)
    names = {cut: cut for cut in graph}
    towns = list(cities(*groups).items())
    chance.shuffle(towns)
    turned = list(flows.items())
    chance.shuffle(turned)
    rule = rules(enclave_units=units)
    one = delineate(cities(*groups), commuting(flows), graph, rule, names)
    two = delineate(dict(towns), commuting(dict(turned)), graph, rule, names)
    assert (one.area_of, one.roles, one.steps) == (two.area_of, two.roles, two.steps)


def test_graphs_may_be_given_by_their_borders():
    graph = ring(("A", "B"), ("B", "C"), ("A", "C"))
    flows = {"A": {"A": 9}, "B": {"B": 50, "A": 50}, "C": {"C": 9}}
    assert areas(found(["A"], flows, graph)) == {"A": "ABC"}
