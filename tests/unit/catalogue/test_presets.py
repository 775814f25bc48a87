"""Presets: what each sets, over what the user wrote, and how that is printed."""

from __future__ import annotations

import numpy as np
import pytest
from worlds import world

from am_delimiter.core.basis.vocabulary import MembershipBy
from am_delimiter.core.catalogue.catalogue_errors import ParameterError, ToleranceAboveMaxGap
from am_delimiter.core.catalogue.parameters import choose_parameters, parameter_values
from am_delimiter.core.catalogue.presets import SETTABLE, preset_notes, preset_values
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.verdict.delimitation import delimit

UNDER_200 = np.nextafter(200.0, 0.0)


def printed(catalogue, **chosen):
    values = parameter_values(choose_parameters(catalogue, **chosen), catalogue, {})
    return {value.id: value for value in values}


@pytest.mark.parametrize(
    ("preset", "expected"),
    [
        ("own", (350, 2, 30)),
        ("insee", (200, 2, 50)),
        ("eea_umz", (UNDER_200, 2, 30)),
        ("ons_os", (UNDER_200, 20, 30)),
        ("statistics_sweden", (200, 2, 30)),
        ("ibge", (3000, 2, 30)),
    ],
)
def test_a_preset_decides_where_it_speaks(catalogue, preset, expected):
    chosen = choose_parameters(catalogue, preset=preset, tolerance=350, min_patch=2, membership=30)
    assert (chosen.tolerance_m, chosen.min_patch_ha, chosen.membership * 100) == expected
    assert chosen.preset == preset


def test_the_default_is_own(catalogue):
    assert choose_parameters(catalogue).preset == "own"
    assert choose_parameters(catalogue, preset="own") == choose_parameters(catalogue)
    assert preset_values(catalogue.presets["own"]) == {}
    assert preset_notes("own", catalogue, MembershipBy.SHARE, True) == []


def test_a_preset_is_checked_like_any_value(catalogue):
    with pytest.raises(ToleranceAboveMaxGap):
        choose_parameters(catalogue, preset="ibge", max_gap=1000)
    with pytest.raises(ParameterError):
        choose_parameters(catalogue, preset="nobody")


@pytest.mark.parametrize("preset", ["insee", "eea_umz", "ons_os", "statistics_sweden", "ibge"])
def test_print_tells_what_came_from_it(catalogue, preset):
    record, values = catalogue.presets[preset], printed(catalogue, preset=preset)
    assert values["preset"].value == record.name
    assert values["preset"].default == catalogue.presets["own"].name
    source = catalogue.sources[record.source_id]
    assert record.source in values["preset"].source and source.publisher in values["preset"].source
    from_it = {id_ for id_, value in values.items() if value.preset}
    assert from_it == {"preset", *preset_values(record)}
    for id_ in preset_values(record):
        assert record.name in values[id_].source
        assert values[id_].value == preset_values(record)[id_]
        assert values[id_].value == pytest.approx(getattr(record, id_))
    for id_ in set(SETTABLE) - from_it:
        assert values[id_].source == catalogue.parameters[id_].source


def test_print_without_a_preset_is_that_of_the_catalogue(catalogue):
    values = printed(catalogue, tolerance=350)
    assert values["preset"].value == catalogue.presets["own"].name
    assert {value.preset for value in values.values()} == {""}
    assert values["tolerance"].source == catalogue.parameters["tolerance"].source


def test_notes_say_values_source_and_what_is_not_applied(catalogue):
    notes = preset_notes("insee", catalogue, MembershipBy.SHARE, False)
    decided, population, measure = map(str, notes)
    for text in ("200 m", "50 %", "Unité urbaine", "INSEE, Francia"):
        assert text in decided
    assert "2000" in population and "not applied, because no population" in population
    assert "parte de la población localizada; here parte de lo construido decides" in measure
    assert len(preset_notes("ons_os", catalogue, MembershipBy.SHARE, False)) == 1


def test_a_strict_rule_does_not_bridge_a_gap_of_exactly_its_tolerance(catalogue, tmp_path):
    """Two towns with two cells of 100 m between them."""
    cuts = {"05101": 3, "05109": 3}
    joined = {}
    for preset in ("insee", "eea_umz"):
        case = world(tmp_path, ["##..##"], cuts, catalogue=catalogue, preset=preset)
        joined[preset] = len(delimit(case, catalogue, RasterioPort()).candidates)
    assert joined == {"insee": 1, "eea_umz": 0}
    (note,) = preset_notes("eea_umz", catalogue, MembershipBy.SHARE, False)
    assert "Tolerancia de continuidad menos de 200 m" in str(note)


def test_notes_with_located_population(catalogue):
    _, population = map(str, preset_notes("insee", catalogue, MembershipBy.POPULATION, True, 7))
    assert "2000" in population and "7 continua with fewer located persons" in population
