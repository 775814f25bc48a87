"""A country drawn by hand: what each region answers, in which zone, and what stops nobody."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from affine import Affine
from country_world import COAST, PLACES, VALLEY, country_case, strips_at, tile
from worlds import CELL, on_land, write_raster

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.country.country import delimit_country
from am_delimiter.core.country.ranking import rank
from am_delimiter.core.country.region_case import parse_regions, region_case
from am_delimiter.core.land.communes import CommuneLayer, read_communes
from am_delimiter.core.land.land_errors import (
    EmptyBuiltup,
    NoCommuneInExtent,
    NoEvidence,
    UnknownRegion,
)
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.population.locate import People
from am_delimiter.core.population.population_errors import NoPeopleInExtent
from am_delimiter.core.verdict.delimitation import delimit


@pytest.fixture
def case(tmp_path, catalogue):
    return country_case(tmp_path, catalogue)


@pytest.fixture
def found(case, catalogue):
    return delimit_country(case, (), catalogue, RasterioPort())


def answer(found, code):
    (one,) = (one for one in found.answers if one.code == code)
    return one


def test_regions_run_from_north_to_south_each_in_its_own_zone(found):
    assert [one.code for one in found.answers] == ["05", "16", "08"]
    assert answer(found, "05").study.working_crs.endswith("(EPSG:5361)")
    assert answer(found, "16").study.working_crs.endswith("(EPSG:5362)")
    assert [one.study and one.study.cell_m for one in found.answers] == [100.0, 100.0, None]


def test_sets_of_the_drawing(found):
    assert [one.cuts for one in answer(found, "05").candidates] == [("05101", "05109", "05802")]
    assert [one.cuts for one in answer(found, "16").candidates] == [("16101", "16103")]
    (valley,) = answer(found, "16").candidates
    assert valley.critical.distance_m == pytest.approx(200.0)


def test_a_region_without_evidence_is_told_and_stops_nobody(found):
    lost = answer(found, "08")
    assert (lost.study, lost.candidates, lost.cuts) == (None, (), ("08101", "08103"))
    assert isinstance(lost.problem, NoCommuneInExtent)
    assert any(str(note).startswith("Not evaluable: Biobío. No commune") for note in found.notes)


def test_the_ranking_goes_by_the_persons_that_decide(found, catalogue):
    ranked = rank(found.answers, found.case.parameters.population_measure)
    persons = catalogue.communes
    coast = sum(persons[cut].census_2024 for cut in ("05101", "05109", "05802"))
    valley = sum(persons[cut].census_2024 for cut in ("16101", "16103"))
    assert [(one.rank, one.candidate.id, one.persons) for one in ranked] == [
        (1, "AM-05-1", coast),
        (2, "AM-16-1", valley),
    ]


@pytest.mark.parametrize("region", ["05", "16"])
def test_the_answer_is_that_of_the_region_delimited_alone(case, found, catalogue, region):
    """With the communes of the region, and with all communes in the system of its place."""
    everywhere = read_communes(case.land.communes, catalogue)
    study = answer(found, region).study
    system = {"05": "EPSG:5361", "16": "EPSG:5362"}[region]
    whole = on_land(replace(case, region=region), working_crs=system)
    for alone in (region_case(case, everywhere, region), whole):
        result = delimit(alone, catalogue, RasterioPort())
        assert candidates_of(result) == candidates_of(study)
        own = {one.cut: one for one in result.states if one.cut in study.states}
        assert {cut: told(one) for cut, one in own.items()} == {
            cut: told(one) for cut, one in study.states.items()
        }


def candidates_of(found):
    return [
        (one.id, one.cuts, one.population, round(one.critical.distance_m, 6), one.verdict)
        for one in found.candidates
    ]


def told(state):
    gap = None if state.gap_m is None else round(state.gap_m, 6)
    return (state.role, state.candidate, round(state.candidate_share, 9), gap, state.built_ha)


def test_the_case_of_a_region_has_its_rows_of_the_layer_and_no_other(case, catalogue):
    own = region_case(case, read_communes(case.land.communes, catalogue), "16")
    assert own.region == "16"
    assert sorted(own.land.communes.frame["CUT_COM"]) == sorted(VALLEY)
    assert own.land.rasters == case.land.rasters


def test_only_the_regions_that_are_asked_for(case, catalogue):
    found = delimit_country(case, ("16",), catalogue, RasterioPort())
    assert [one.code for one in found.answers] == ["16"]
    assert found.communes.cuts == sorted(VALLEY)
    with pytest.raises(UnknownRegion) as raised:
        delimit_country(case, ("13",), catalogue, RasterioPort())
    assert raised.value.details["region"] == "13"


def test_when_no_region_can_be_evaluated_the_reason_is_an_error(case, catalogue):
    with pytest.raises(NoCommuneInExtent):
        delimit_country(case, ("08",), catalogue, RasterioPort())
    with pytest.raises(NoEvidence):
        delimit_country(on_land(case, rasters=()), (), catalogue, RasterioPort())


def test_a_region_where_nothing_is_built(case, catalogue, tmp_path):
    """Its raster is there and empty: that is told of it, and the coast is as before."""
    bare = tile(tmp_path, "16", ["." * 18], "bare.tif")
    coast = case.land.rasters[0]
    rasters = (coast, RasterEvidence(bare, "bare", "mask"))
    found = delimit_country(on_land(case, rasters=rasters), (), catalogue, RasterioPort())
    assert isinstance(answer(found, "16").problem, EmptyBuiltup)
    assert [one.cuts for one in answer(found, "05").candidates] == [("05101", "05109", "05802")]


def test_land_beyond_the_border_joins_and_is_measured(tmp_path, catalogue):
    """Two strips of region 05 that hang together only by land of region 16 between them."""
    case = country_case(tmp_path, catalogue)
    frame = strips_at("05", ["05101", "16101", "05109"])
    frame["CUT_REG"], frame["REGION"] = frame["CUT_COM"].str[:2], "r"
    bar = tile(tmp_path, "05", ["#" * 18], "bar.tif")
    land = {"communes": CommuneLayer(frame, "país"), "rasters": (RasterEvidence(bar, "bar"),)}
    found = delimit_country(on_land(case, **land), ("05",), catalogue, RasterioPort())
    (one,) = answer(found, "05").candidates
    assert one.cuts == ("05101", "05109")
    assert answer(found, "05").study.abroad[one.id].hectares == {"Chillán": pytest.approx(6.0)}


def test_progress_grows_and_a_cancel_stops_the_whole(case, catalogue):
    shares, stages = [], []
    progress = Progress(shares.append, lambda note: stages.append(str(note)))
    delimit_country(case, (), catalogue, RasterioPort(), progress)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert "Region 16 Región de Ñuble (2 of 3)" in stages
    asked = iter(range(10_000))
    stop = Progress(stopped=lambda: next(asked) > 150)
    with pytest.raises(Cancelled):
        delimit_country(case, (), catalogue, RasterioPort(), stop)


def test_the_same_country_twice_is_the_same(case, catalogue):
    first, second = (delimit_country(case, (), catalogue, RasterioPort()) for _ in range(2))
    assert [one.candidates for one in first.answers] == [one.candidates for one in second.answers]
    assert first.files == second.files
    assert [str(note) for note in first.notes] == [str(note) for note in second.notes]


def test_every_file_is_on_record_once(found, case):
    paths = [one.path for one in found.files if one.kind.value == "construido"]
    assert sorted(paths) == sorted(raster.path for raster in case.land.rasters)
    assert all(len(one.sha256) == 64 for one in found.files if one.path)


@pytest.mark.parametrize(
    ("text", "codes"),
    [("", ()), ("5", ("05",)), ("05; 13,16 05", ("05", "13", "16")), ("x", ("x",))],
)
def test_codes_of_regions(text, codes):
    assert parse_regions(text) == codes


def test_communes_of_the_drawing_are_all_there(found):
    assert set(found.communes.cuts) == {*COAST, *VALLEY, "08101", "08103"}


def test_a_region_without_people_is_told_and_stops_nobody(case, catalogue, tmp_path):
    """The persons are located on the coast alone."""
    crs, west, north = PLACES["05"]
    at = Affine(CELL, 0, west, 0, -CELL, north)
    persons = np.full((1, 30), 10.0, dtype=np.float32)
    path = write_raster(tmp_path / "persons.tif", persons, crs=crs, transform=at)
    people = People(rasters=(RasterEvidence(path, "persons", ""),))
    found = delimit_country(replace(case, people=people), (), catalogue, RasterioPort())
    assert isinstance(answer(found, "16").problem, NoPeopleInExtent)
    (one,) = answer(found, "05").candidates
    # 16 cells of built-up land hang together, each with the persons of one source cell
    assert one.population_inside == pytest.approx(160.0)
