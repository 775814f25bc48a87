"""The parameters: catalogue defaults, limits in their units, and how they are printed."""

from __future__ import annotations

import pytest

from am_delimiter.core.basis.vocabulary import (
    MembershipBy,
    PeopleRule,
    PopulationChoice,
    PopulationMeasure,
    RepeatedPopulation,
)
from am_delimiter.core.catalogue.catalogue_errors import ParameterError, ToleranceAboveMaxGap
from am_delimiter.core.catalogue.declared_parameters import Parameters
from am_delimiter.core.catalogue.parameters import choose_parameters, parameter_values

SERVICES = {
    "min_shared": None,
    "min_instruments": None,
    "service_radius_m": None,
    "service_length_m": 100.0,
    "service_join_m": 1000.0,
    "service_share": 0.1,
    "service_margin_m": 200.0,
}


def test_defaults_are_those_agreed(catalogue):
    assert choose_parameters(catalogue) == Parameters(
        tolerance_m=200.0,
        max_gap_m=5000.0,
        min_patch_ha=0.0,
        membership=0.5,
        partial_membership=0.1,
        connectivity=8,
        population=PopulationChoice.CENSUS_2024,
        builtup_share_percent=None,
        cell_m=None,
        membership_by=MembershipBy.SHARE,
        membership_area_ha=20.0,
        membership_margin=0.05,
        evidence_cells=4.0,
        evidence_built_m2=10.0,
        evidence_people=0.1,
        people_rule=PeopleRule.AREAL,
        repeated_population=RepeatedPopulation.UNDECIDED,
        min_density=0.0,
        density_side_m=500.0,
        barrier_cost_m=None,
        preset="own",
        **SERVICES,
        population_measure=PopulationMeasure.WHOLE,
    )


def test_chosen_values_take_the_place_of_defaults(catalogue):
    chosen = choose_parameters(
        catalogue,
        tolerance=0,
        max_gap=300.5,
        min_patch=2,
        membership=30,
        partial_membership=5,
        connectivity=4,
        population="census_2017",
        builtup_share=25,
        cell_size=50,
        membership_by="area",
        membership_area=7.5,
        membership_margin=2,
        evidence_cells=9,
        evidence_built=20,
        evidence_people=30,
        people_rule="point",
        repeated_population="sum",
        min_density=20,
        density_side=250,
        barrier_cost=100,
        population_measure="inside",
    )
    assert chosen == Parameters(
        tolerance_m=0.0,
        max_gap_m=300.5,
        min_patch_ha=2.0,
        membership=0.3,
        partial_membership=0.05,
        connectivity=4,
        population=PopulationChoice.CENSUS_2017,
        builtup_share_percent=25,
        cell_m=50,
        membership_by=MembershipBy.AREA,
        membership_area_ha=7.5,
        membership_margin=0.02,
        evidence_cells=9,
        evidence_built_m2=20,
        evidence_people=0.3,
        people_rule=PeopleRule.POINT,
        repeated_population=RepeatedPopulation.SUM,
        min_density=0.2,
        density_side_m=250.0,
        barrier_cost_m=100,
        preset="own",
        **SERVICES,
        population_measure=PopulationMeasure.INSIDE,
    )


def test_none_means_not_chosen(catalogue):
    assert choose_parameters(catalogue, tolerance=None) == choose_parameters(catalogue)


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("tolerance", -1),
        ("tolerance", 50_001),
        ("tolerance", float("nan")),
        ("max_gap", float("inf")),
        ("min_patch", -0.1),
        ("membership", 100),
        ("membership", -1),
        ("partial_membership", 101),
        ("membership_area", 0.5),
        ("membership_by", "shares"),
        ("people_rule", "area"),
        ("repeated_population", "first"),
        ("connectivity", 6),
        ("population", "census_2002"),
        ("builtup_share", 0),
        ("builtup_share", 101),
        ("cell_size", 0.5),
    ],
)
def test_a_value_out_of_range_is_named_with_its_limits(catalogue, parameter, value):
    with pytest.raises(ParameterError) as raised:
        choose_parameters(catalogue, **{parameter: value})
    assert raised.value.details["parameter"] == catalogue.parameters[parameter].name
    assert str(value) in str(raised.value)


@pytest.mark.parametrize(
    ("parameter", "value"),
    [("tolerance", 0), ("membership", 1), ("membership", 99), ("builtup_share", 100)],
)
def test_the_limits_themselves_are_allowed(catalogue, parameter, value):
    choose_parameters(catalogue, **{parameter: value})


def test_a_tolerance_above_the_maximum_gap_says_both(catalogue):
    with pytest.raises(ToleranceAboveMaxGap) as raised:
        choose_parameters(catalogue, tolerance=600, max_gap=500)
    assert raised.value.details == {"tolerance": 600, "max_gap": 500}
    assert choose_parameters(catalogue, tolerance=500, max_gap=500).tolerance_m == 500.0


def test_every_parameter_is_printed_with_its_source(catalogue):
    chosen = choose_parameters(catalogue, tolerance=350, membership=29, population="field")
    printed = {v.id: v for v in parameter_values(chosen, catalogue, {"cell_size": 25.0})}
    assert list(printed) == list(catalogue.parameters)
    assert printed["tolerance"].value == 350.0
    assert printed["tolerance"].default == 200
    assert printed["membership"].value == 29.0
    assert printed["population"].value == "field"
    assert printed["cell_size"].value == 25.0
    for id_, value in printed.items():
        entry = catalogue.parameters[id_]
        assert (value.unit, value.source, value.known) == (entry.unit, entry.source, entry.known)
        assert value.source
