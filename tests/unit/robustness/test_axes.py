"""The lists of a person as axes: what is read, what is refused, and how many there are."""

from __future__ import annotations

import pytest
from worlds import commune_layer, strips

from am_delimiter.core.basis.vocabulary import MembershipBy, PopulationMeasure
from am_delimiter.core.catalogue.catalogue_errors import ParameterError
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.builtup import PolygonEvidence
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.robustness import Axis, parse_numbers, plan_axes, read_sources, rules_of
from am_delimiter.core.robustness.axes import check_count, describe_axes
from am_delimiter.core.robustness.found_sets import letter
from am_delimiter.core.robustness.robustness_errors import (
    CombinationsRefused,
    SourceTwice,
    UnknownSourceLayer,
    UnreadableNumbers,
    UnreadableSource,
)

TILES = (RasterEvidence("/datos/hoja_1.tif", "hoja_1"), RasterEvidence("/datos/hoja_2.tif", "dos"))
BLOCKS = PolygonEvidence("manzanas", "/datos/censo.gpkg|layername=manzanas", None)


@pytest.fixture
def land():
    shapes = dict(zip(("05101", "05102"), strips((2, 2))))
    return LandGiven(commune_layer(shapes), TILES)


@pytest.mark.parametrize(
    ("text", "id_", "values"),
    [
        ("", "tolerance", ()),
        ("1000; 200, 200", "tolerance", (200.0, 1000.0)),
        ("25.5 50", "membership", (25.5, 50.0)),
        ("0\n1", "min_patch", (0.0, 1.0)),
    ],
)
def test_a_list_of_numbers_is_read(catalogue, text, id_, values):
    assert parse_numbers(text, id_, catalogue) == values


@pytest.mark.parametrize("text", ["200 m", "1.000", "-5", "nan", "0,5;x"])
def test_what_is_no_number_is_named(catalogue, text):
    with pytest.raises(UnreadableNumbers) as refused:
        parse_numbers(text, "tolerance", catalogue)
    assert refused.value.details["words"] in text


@pytest.mark.parametrize(("text", "id_"), [("101", "builtup_share"), ("60000", "tolerance")])
def test_a_value_outside_its_range_is_refused(catalogue, text, id_):
    with pytest.raises(ParameterError):
        parse_numbers(text, id_, catalogue)


def test_the_values_of_the_case_are_always_among_them(catalogue, land):
    asked = choose_parameters(catalogue, tolerance=250, min_patch=2, membership=60)
    axes = plan_axes(
        land,
        asked,
        tolerances=(100.0,),
        min_patches=(5.0,),
        rules=rules_of([MembershipBy.AREA], (), asked),
        measures=[PopulationMeasure.URBAN],
    )
    assert axes.tolerances == (100.0, 250.0)
    assert axes.min_patches == (2.0, 5.0)
    assert [(one.by, one.limit) for one in axes.rules] == [
        (MembershipBy.SHARE, 0.6),
        (MembershipBy.AREA, asked.membership_area_ha),
    ]
    assert axes.measures == (PopulationMeasure.WHOLE, PopulationMeasure.URBAN)
    assert len(axes) == 2 * 2 * 2 * 2 == len(set(axes.choices()))
    assert axes.case in set(axes.choices())
    assert axes.case.within(asked) == asked


def test_shares_are_those_of_each_rule_that_is_a_share(catalogue):
    asked = choose_parameters(catalogue)
    rules = rules_of(list(MembershipBy), (25.0, 75.0), asked)
    assert [(one.by.value, one.limit) for one in rules] == [
        ("share", 0.25),
        ("share", 0.75),
        ("area", asked.membership_area_ha),
        ("population", 0.25),
        ("population", 0.75),
    ]


def test_without_a_text_each_other_layer_is_a_source():
    found = read_sources("", TILES, [BLOCKS])
    assert [(one.name, one.rasters, one.polygons) for one in found] == [("manzanas", (), (BLOCKS,))]


def test_layers_are_grouped_by_their_names_or_files():
    found = read_sources("GHSL: hoja_1; hoja_2.tif\n\n Censo : censo \n", TILES, [BLOCKS])
    assert [(one.name, one.rasters, one.polygons) for one in found] == [
        ("GHSL", TILES, ()),
        ("Censo", (), (BLOCKS,)),
    ]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("sin dos puntos", UnreadableSource),
        (": hoja_1", UnreadableSource),
        ("GHSL:", UnreadableSource),
        ("GHSL: hoja_3", UnknownSourceLayer),
        ("A: hoja_1\nA: dos", SourceTwice),
    ],
)
def test_a_source_that_cannot_be_is_refused(text, error):
    with pytest.raises(error):
        read_sources(text, TILES, [BLOCKS])


def test_too_many_combinations_are_counted(catalogue, land):
    most = int(catalogue.limit("combinations_most"))
    axes = plan_axes(
        land,
        choose_parameters(catalogue),
        tolerances=[float(n) for n in range(201)],
        min_patches=[float(n) for n in range(100)],
    )
    assert len(axes) == 201 * 100 > most
    with pytest.raises(CombinationsRefused) as refused:
        check_count(axes, catalogue)
    assert refused.value.details == {
        "count": 20_100,
        "most": most,
        "product": "1 × 1 × 100 × 1 × 201 × 1",
    }


def test_what_was_tried_is_printed_as_in_chile(catalogue, land):
    asked = choose_parameters(catalogue)
    axes = plan_axes(land, asked, tolerances=(0.0, 1500.0), shares=(12.5,))
    told = {one.id: one.value for one in describe_axes(axes, catalogue)}
    assert told["tolerances"] == "0 / 200 / 1.500"
    assert told["shares"] == "la de la codificación / 12,5"
    assert told["membership_rules"] == "parte de lo construido > 50 %"
    assert axes.printed(Axis.SOURCE, axes.case) == "hoja_1, dos"


def test_letters_go_on_after_z():
    assert [letter(n) for n in (0, 25, 26, 27, 52, 702)] == ["A", "Z", "AA", "AB", "BA", "AAA"]
