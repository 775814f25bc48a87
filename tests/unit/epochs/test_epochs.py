"""Several years of small worlds: what grows, when gaps close, and what is not known."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from affine import Affine
from worlds import CELL, HANDFUL, HERE, commune_layer, drawing, strips, write_raster

from am_delimiter.core.basis.notes import Note
from am_delimiter.core.basis.vocabulary import Verdict
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.epochs.epoch_case import EpochCase
from am_delimiter.core.epochs.epoch_errors import (
    EpochOfTwoKinds,
    EpochsInValues,
    EpochTwice,
    EpochUnreadable,
    FieldYearUntold,
    LandAsPeople,
    PeopleAsLand,
    PeopleYearTwice,
    SingleEpoch,
    UnreadableYears,
    ValuesBesideNames,
    YearBeyondProduct,
    YearsUneven,
    YearUntold,
)
from am_delimiter.core.epochs.epoch_layers import gap_state
from am_delimiter.core.epochs.epoch_list import list_epochs
from am_delimiter.core.epochs.epoch_study import study_epochs
from am_delimiter.core.epochs.epoch_tables import build_epoch_tables, epoch_specs
from am_delimiter.core.land.land_given import LandGiven
from am_delimiter.core.land.raster_provenance import RasterEvidence
from am_delimiter.core.land.raster_rasterio import RasterioPort
from am_delimiter.core.verdict.case import Case

A, B, C = "05101", "05109", "05103"
GHS = "GHS_BUILT_S_E{year}_GLOBE_R2023A_54009_100_V1_0_R1_C1.tif"
WSF = "WSFevolution_v1_-72_-34.tif"
FULL = int(CELL * CELL)


def evidence(path, **more):
    return RasterEvidence(path, path.rsplit("/", 1)[-1], **more)


def ghs(folder, year, *rows, transform=HERE):
    """A sheet in the encoding of GHS-BUILT-S: ``#`` is a cell that is built all over."""
    values = drawing(*rows).astype(np.uint16) * FULL
    name = GHS.format(year=year)
    return evidence(write_raster(folder / name, values, nodata=65535, transform=transform))


def epochs_of(folder, drawn):
    """Sheets of GHS-BUILT-S by year: year → rows of a drawing."""
    return tuple(ghs(folder, year, *rows) for year, rows in drawn.items())


def epoch_case(catalogue, rasters, widths=None, rows=1, columns=None, candidate=(A, B), **more):
    """Communes side by side, with layers of several years; ``more`` are fields or parameters."""
    widths = widths or {A: 5, B: 5}
    shapes = dict(zip(widths, strips(widths.values(), rows)))
    fields = {name: more.pop(name) for name in list(more) if name in EpochCase.__annotations__}
    land = LandGiven(commune_layer(shapes, **(columns or {})), ())
    case = Case(
        land,
        choose_parameters(catalogue, **{**HANDFUL, "working_crs": None, **more}),
        candidate=candidate,
    )
    case = replace(case, land=replace(land, working_crs="EPSG:5361"))
    return EpochCase(case, tuple(rasters), **fields)


def study(given, catalogue):
    return study_epochs(given, catalogue, RasterioPort())


def tables(found):
    return {name: table.rows for name, table in build_epoch_tables(found, str, {}).items()}


CLOSING = {
    1990: ["##......##"],
    2000: ["###....###"],
    2015: ["####..####"],
}
"""Six cells apart, then four, then two: 600, 400 and 200 m."""


@pytest.fixture
def closing(catalogue, tmp_path):
    return study(epoch_case(catalogue, epochs_of(tmp_path, CLOSING), tolerance=200), catalogue)


def test_a_gap_closes_in_the_first_epoch_within_the_tolerance(closing) -> None:
    (gap,) = closing.gaps
    assert [one.year for one in gap.epochs] == [1990, 2000, 2015]
    assert [one.distance_m for one in gap.epochs] == [600, 400, 200]
    assert [one.same_places_m for one in gap.epochs] == [600, 400, 200]
    assert gap.carries
    assert gap.closed.year == 2015
    assert gap.joined is None
    assert gap.reopened is None
    assert gap_state(gap) == "cerrada en 2015"
    assert gap.line.length == pytest.approx(600)


def test_each_epoch_is_judged(closing) -> None:
    (standings,) = closing.sets
    assert [one.built_ha for one in standings] == [4, 6, 8]
    assert [one.continuum_ha for one in standings] == [2, 3, 8]
    assert [one.critical_gap_m for one in standings] == [600, 400, 200]
    assert [one.continuity for one in standings] == [
        Verdict.NOT_MET,
        Verdict.NOT_MET,
        Verdict.MET,
    ]
    assert [one.members for one in standings] == [(A,), (A,), (A, B)]


def test_no_census_of_a_year_is_no_count(closing) -> None:
    (standings,) = closing.sets
    assert {one.population for one in standings} == {None}
    assert {one.population_verdict for one in standings} == {Verdict.NOT_EVALUABLE}
    assert any("no count of the population for 1990, 2000, 2015" in str(n) for n in closing.notes)


def test_first_built_is_what_an_epoch_adds(closing) -> None:
    assert [(one.epoch.year, one.known, one.area_ha) for one in closing.first] == [
        (1990, True, 4),
        (2000, True, 2),
        (2015, True, 2),
    ]
    assert [one.shape.area for one in closing.first] == [40_000, 20_000, 20_000]
    labels = [row["label"] for row in tables(closing)["first_built"]]
    assert labels == ["1990 o antes", "2000", "2015"]


def test_wsf_evolution_is_an_epoch_for_each_year_asked_for(catalogue, tmp_path) -> None:
    # 0 is never; a cell is built-up from its year on
    values = np.array([[1985, 1985, 1995, 2005, 0, 0, 2006, 1990, 1985, 1985]], dtype=np.uint16)
    given = epoch_case(
        catalogue, [evidence(write_raster(tmp_path / WSF, values))], years="1985; 1995; 2005; 2015"
    )
    found = study(given, catalogue)
    (standings,) = found.sets
    assert [one.epoch.year for one in standings] == [1985, 1995, 2005, 2015]
    assert [one.built_ha for one in standings] == [4, 6, 7, 8]
    assert [one.distance_m for one in found.gaps[0].epochs] == [600, 400, 300, 200]
    assert len([one for one in found.inputs if one.kind.value == "construido"]) == 1


def test_wsf_evolution_without_years_takes_those_of_the_catalogue(catalogue, tmp_path) -> None:
    values = np.array([[1985] * 3 + [0] * 4 + [1985] * 3], dtype=np.uint16)
    found = study(
        epoch_case(catalogue, [evidence(write_raster(tmp_path / WSF, values))]), catalogue
    )
    asked = catalogue.epoch_products["wsf_evolution"].years_asked
    assert tuple(one.year for one in found.epochs) == asked


def test_gaia_counts_backwards(catalogue, tmp_path) -> None:
    # 34 is 1985, 24 is 1995, 1 is 2018
    values = np.array([[34, 34, 24, 1, 0, 0, 0, 0, 34, 34]], dtype=np.uint8)
    path = write_raster(tmp_path / "GAIA_1985_2018_-33_-072.tif", values)
    found = study(epoch_case(catalogue, [evidence(path)], years="1985, 1995, 2018"), catalogue)
    assert [one.built_ha for one in found.sets[0]] == [4, 5, 6]


def test_tiles_of_a_year_are_one_epoch(catalogue, tmp_path) -> None:
    east = HERE * Affine.translation(5, 0)
    tiles = []
    for year, west_row, east_row in ((1990, "##...", "...##"), (2000, "####.", ".####")):
        (tmp_path / str(year)).mkdir()
        tiles.append(ghs(tmp_path, year, west_row))
        tiles.append(ghs(tmp_path / str(year), year, east_row, transform=east))
    found = study(epoch_case(catalogue, tiles), catalogue)
    assert [one.built_ha for one in found.sets[0]] == [4, 8]
    assert [len(one.layers.layers) for one in found.epochs] == [2, 2]


def test_years_by_a_list_go_with_the_layers(catalogue, tmp_path) -> None:
    rasters = [
        evidence(write_raster(tmp_path / f"{name}.tif", drawing(row)))
        for name, row in (("nuevo", "####..####"), ("viejo", "##......##"))
    ]
    found = study(epoch_case(catalogue, rasters, years="2017, 2002"), catalogue)
    assert [(one.year, one.layers.names) for one in found.epochs] == [
        (2002, "viejo.tif"),
        (2017, "nuevo.tif"),
    ]


def test_the_epochs_are_a_table_of_cases(catalogue, tmp_path) -> None:
    """A row for each year, the oldest first, with its tiles as a table of cases divides them."""
    new = ghs(tmp_path, 2020, "##........")
    old = ghs(tmp_path, 1990, "#.........")
    (tmp_path / "este").mkdir()
    east = ghs(tmp_path / "este", 2020, "#", transform=HERE * Affine.translation(10, 0))
    rows = list_epochs((new, old, east), "", catalogue, RasterioPort())
    assert [(row["caso"], row["BUILTUP"]) for row in rows] == [
        ("1990", old.path),
        ("2020", f"{new.path};{east.path}"),
    ]
    assert all("GHS-BUILT-S" in row["product"] for row in rows)
    by_list = list_epochs((new, old), "2001; 2002", catalogue, RasterioPort())
    assert [row["caso"] for row in by_list] == ["2001", "2002"]
    assert list_epochs((), "", catalogue, RasterioPort()) == []
    values = np.full((1, 10), 1990, dtype=np.uint16)
    wsf = evidence(write_raster(tmp_path / WSF, values, nodata=0))
    with pytest.raises(EpochsInValues, match="WSFevolution"):
        list_epochs((wsf,), "", catalogue, RasterioPort())


def test_an_epoch_that_does_not_cover_a_commune_is_no_zero(catalogue, tmp_path) -> None:
    rasters = [ghs(tmp_path, 1990, "##..."), ghs(tmp_path, 2000, "###....###")]
    found = study(epoch_case(catalogue, rasters), catalogue)
    first, second = found.sets[0]
    assert first.why is not None
    assert first.continuity is Verdict.NOT_EVALUABLE
    assert first.built_ha is None
    assert second.built_ha == 6
    assert any("do not cover" in str(note) and "1990" in str(note) for note in found.notes)
    rows = {(row["year"], row["cut"]): row for row in tables(found)["epoch_communes"]}
    assert rows[1990, A]["built_ha"] == 2
    assert rows[1990, B]["built_ha"] is None
    assert not rows[1990, B]["evaluable"]
    assert "do not cover" in rows[1990, B]["why"]
    whole = {row["id"]: row for row in tables(found)["land_consumption"]}
    assert whole[A]["lcr"] == pytest.approx(0.05)
    assert whole[B]["lcr"] is None
    assert "1990" in whole[B]["why"]
    # what lies where nobody looked before may be older
    known = {(one.epoch.year, one.known): one.area_ha for one in found.first}
    assert known == {(1990, True): 2, (2000, True): 1, (2000, False): 3}
    # the gap is known in the second epoch alone
    assert [one.why is None for one in found.gaps[0].epochs] == [False, True]
    assert gap_state(found.gaps[0]) == "abierta en 2000"


def test_a_gap_that_opens_again_is_told(catalogue, tmp_path) -> None:
    drawn = {1990: ["##......##"], 2000: ["####..####"], 2010: ["###....###"]}
    found = study(epoch_case(catalogue, epochs_of(tmp_path, drawn)), catalogue)
    (gap,) = found.gaps
    assert gap.closed.year == 2000
    assert gap.reopened.year == 2010
    assert gap_state(gap) == "cerrada en 2000; abierta de nuevo en 2010"
    assert any("open again in 2010" in str(note) for note in found.notes)
    assert any("2.0 ha of the land" in str(note) and "2010" in str(note) for note in found.notes)


def test_a_gap_from_the_first_epoch_and_one_that_touches(catalogue, tmp_path) -> None:
    drawn = {1990: ["####..####"], 2000: ["##########"]}
    found = study(epoch_case(catalogue, epochs_of(tmp_path, drawn)), catalogue)
    (gap,) = found.gaps
    assert gap.joined.year == 2000
    assert gap_state(gap) == "cerrada desde la primera época (1990)"
    assert [one.same_places_m for one in gap.epochs] == [200, 0]


def test_carrying_gaps_are_the_shortest_tree(catalogue, tmp_path) -> None:
    drawn = {1990: ["##...##..##"], 2000: ["##..###..##"]}
    widths = {A: 4, B: 4, C: 3}
    given = epoch_case(catalogue, epochs_of(tmp_path, drawn), widths, candidate=tuple(widths))
    found = study(given, catalogue)
    carrying = {gap.cuts: gap.carries for gap in found.gaps}
    # B lies between the others: A joins C over it, by the gap of A and B
    assert carrying == {(A, B): True, (A, C): False, (C, B): True}


def test_other_products_and_cells_do_not_compare(catalogue, tmp_path) -> None:
    mask = evidence(write_raster(tmp_path / "WSF2019_v1_-72_-34.tif", drawing("####..####") * 255))
    rasters = [ghs(tmp_path, 1990, "##......##"), mask]
    found = study(epoch_case(catalogue, rasters), catalogue)
    assert not found.comparable
    assert any("do not compare" in str(note) for note in found.notes)
    (row,) = [r for r in tables(found)["land_consumption"] if r["scope"] == "conjunto"]
    assert row["lcr"] is None
    assert "different products" in row["why"]
    assert gap_state(found.gaps[0]).startswith("no evaluable")
    asked = study(replace(epoch_case(catalogue, rasters), mixed=True), catalogue)
    (row,) = [r for r in tables(asked)["land_consumption"] if r["scope"] == "conjunto"]
    assert row["lcr"] == pytest.approx((8 - 4) / 4 / 29, abs=1e-6)
    assert asked.gaps[0].closed.year == 2019


def test_coarser_cells_do_not_compare(catalogue, tmp_path) -> None:
    coarse = HERE * Affine.scale(2)
    values = drawing("#...#").astype(np.uint16) * FULL * 4
    rough = tmp_path / GHS.format(year=1990)
    rasters = [
        evidence(write_raster(rough, values, nodata=65535, transform=coarse)),
        ghs(tmp_path, 2000, "####..####"),
    ]
    found = study(epoch_case(catalogue, rasters), catalogue)
    assert not found.comparable
    assert found.ground.cell_m == CELL
    assert found.sets[0][0].built_ha == 4


def test_projections_are_told(catalogue, tmp_path) -> None:
    drawn = {2020: ["##......##"], 2030: ["####..####"]}
    found = study(epoch_case(catalogue, epochs_of(tmp_path, drawn)), catalogue)
    assert [one.layers.projected for one in found.epochs] == [False, True]
    assert any("The epochs 2030 are projections" in str(note) for note in found.notes)


def test_land_consumption_by_hand(catalogue, tmp_path) -> None:
    """100 to 121 ha and 1,000 to 1,100 persons in ten years."""
    old = ["#" * 10 for _ in range(10)]
    new = ["#" * 11 for _ in range(11)]
    drawn = {1990: [row + "." * 10 for row in [*old, "." * 10]], 2000: [r + "." * 9 for r in new]}
    given = epoch_case(
        catalogue,
        epochs_of(tmp_path, drawn),
        {A: 11, B: 9},
        rows=11,
        columns={"POB_1990": [1000, 0], "POB_2000": [1100, 0]},
        fields="POB_1990; POB_2000",
    )
    found = study(given, catalogue)
    row = next(r for r in tables(found)["land_consumption"] if r["id"] == A)
    assert (row["built_from_ha"], row["built_to_ha"]) == (100, 121)
    assert row["lcr"] == pytest.approx(0.021)
    assert row["change_percent"] == pytest.approx(21)
    assert row["pgr"] == pytest.approx(0.009531, abs=1e-6)
    assert row["lcrpgr"] == pytest.approx(0.021 / (math.log(1.1) / 10), abs=1e-6)
    assert row["lcrpgr"] == pytest.approx(2.2033, abs=1e-4)
    assert (row["m2_from"], row["m2_to"]) == (1000, 1100)
    assert row["why"] is None
    none = next(r for r in tables(found)["land_consumption"] if r["id"] == B)
    assert none["lcrpgr"] is none["lcr"] is None
    assert "no built-up land in 1990" in none["why"]
    assert "nobody was counted in 1990, 2000" in none["why"]


def test_people_who_do_not_change_give_no_ratio(catalogue, tmp_path) -> None:
    drawn = {1990: ["##......##"], 2000: ["###....###"]}
    given = epoch_case(
        catalogue,
        epochs_of(tmp_path, drawn),
        columns={"a": [500, 1], "b": [500, 1]},
        fields="1990=a; 2000 = b",
    )
    row = tables(study(given, catalogue))["land_consumption"][0]
    assert row["pgr"] == 0
    assert row["lcrpgr"] is None
    assert row["why"] == "the population did not change, so there is no ratio"


def test_census_of_the_catalogue(catalogue, tmp_path) -> None:
    drawn = {2017: ["##......##"], 2024: ["###....###"]}
    found = study(epoch_case(catalogue, epochs_of(tmp_path, drawn)), catalogue)
    communes = catalogue.communes
    first, second = found.sets[0]
    assert first.population == communes[A].census_2017 + communes[B].census_2017
    assert second.population == communes[A].census_2024 + communes[B].census_2024
    assert second.population_verdict is Verdict.MET


def test_interpolation_only_between_and_only_if_asked(catalogue, tmp_path) -> None:
    drawn = {2010: ["##......##"], 2020: ["###....###"], 2024: ["###....###"]}
    given = epoch_case(catalogue, epochs_of(tmp_path, drawn))
    assert [one.population for one in study(given, catalogue).sets[0]][:2] == [None, None]
    found = study(replace(given, interpolation="exponential"), catalogue)
    persons = [one.epoch.people.persons.get(A) for one in found.sets[0]]
    before, after = catalogue.communes[A].census_2017, catalogue.communes[A].census_2024
    assert persons == [None, round(before * (after / before) ** (3 / 7)), after]
    assert found.epochs[1].people.interpolated
    assert "interpolado" in found.epochs[1].people.source
    assert any("2020 was not counted" in str(note) for note in found.notes)


def test_persons_by_rasters(catalogue, tmp_path) -> None:
    drawn = {1990: ["##......##"], 2000: ["###....###"]}
    crowds = []
    for year, persons in ((1990, 10.0), (2000, 20.0)):
        name = f"GHS_POP_E{year}_GLOBE_R2023A_54009_100_V1_0_R1_C1.tif"
        values = np.full((1, 10), persons, dtype=np.float32)
        crowds.append(evidence(write_raster(tmp_path / name, values, nodata=-200)))
    given = epoch_case(catalogue, epochs_of(tmp_path, drawn), people=tuple(crowds))
    found = study(given, catalogue)
    assert [one.population for one in found.sets[0]] == [100, 200]
    row = tables(found)["land_consumption"][0]
    assert row["pgr"] == pytest.approx(math.log(2) / 10, abs=1e-6)
    assert row["m2_from"] == 400


def test_rasters_of_persons_that_do_not_cover_count_nobody(catalogue, tmp_path) -> None:
    drawn = {1990: ["##......##"], 2000: ["###....###"]}
    name = "GHS_POP_E2000_GLOBE_R2023A_54009_100_V1_0_R1_C1.tif"
    values = np.full((1, 5), 20.0, dtype=np.float32)
    crowd = evidence(write_raster(tmp_path / name, values, nodata=-200))
    given = epoch_case(catalogue, epochs_of(tmp_path, drawn), people=(crowd,))
    people = study(given, catalogue).epochs[1].people
    assert people.persons == {A: 100, B: None}


def test_counts_of_different_kinds_do_not_compare() -> None:
    from am_delimiter.core.epochs.land_consumption import LandAndPeople, consumption

    one = LandAndPeople(2000, 10.0, 100, "campo POB", "field")
    other = LandAndPeople(2010, 20.0, 200, "Censo 2010", "census")
    found = consumption(one, other)
    assert found.lcr == pytest.approx(0.1)
    assert found.pgr is None
    assert str(found.why[0]) == "the counts of campo POB and Censo 2010 are of different kinds"


def test_a_shrinking_population_gives_a_negative_ratio() -> None:
    from am_delimiter.core.epochs.land_consumption import LandAndPeople, consumption

    found = consumption(LandAndPeople(2000, 10.0, 200), LandAndPeople(2010, 20.0, 100))
    assert found.pgr == pytest.approx(-math.log(2) / 10)
    assert found.lcrpgr == pytest.approx(0.1 / (-math.log(2) / 10))


def test_tables_follow_their_specs(closing, catalogue) -> None:
    built = build_epoch_tables(closing, str, {"x": "1"})
    specs = epoch_specs(catalogue)
    assert list(built) == list(specs)
    for name, table in built.items():
        fields = [field["name"] for field in specs[name].fields]
        assert len(table)
        assert list(table.columns) == fields, name
        assert (table.shapes is not None) == (specs[name].geometry is not None), name


def test_the_same_inputs_give_the_same_rows(catalogue, tmp_path) -> None:
    given = epoch_case(catalogue, epochs_of(tmp_path, CLOSING))
    assert tables(study(given, catalogue)) == tables(study(given, catalogue))


def wrong(catalogue, rasters, **more):
    with pytest.raises(Exception) as caught:  # noqa: PT011 - the class is looked at below
        study(epoch_case(catalogue, rasters, **more), catalogue)
    assert isinstance(Note("{x}", {"x": str(caught.value)}), Note)
    assert "{" not in str(caught.value)
    return type(caught.value), str(caught.value)


def test_wrong_years(catalogue, tmp_path) -> None:
    land = epochs_of(tmp_path, {1990: ["##......##"], 2000: ["###....###"]})
    unnamed = evidence(write_raster(tmp_path / "suelo.tif", drawing("##......##")))
    assert wrong(catalogue, [land[0], unnamed])[0] is YearUntold
    kind, text = wrong(catalogue, land, years="1990, dos mil")
    assert kind is UnreadableYears
    assert "«dos, mil»" in text
    assert "1900 to 2100" in text
    assert wrong(catalogue, land, years="1990; 20100")[0] is UnreadableYears
    assert wrong(catalogue, land, years="1990")[0] is YearsUneven
    assert wrong(catalogue, land[:1])[0] is SingleEpoch
    assert wrong(catalogue, [])[0] is SingleEpoch


def test_wrong_epochs(catalogue, tmp_path) -> None:
    land = epochs_of(tmp_path, {1990: ["##......##"], 2000: ["###....###"]})
    (tmp_path / "otra").mkdir()
    again = ghs(tmp_path / "otra", 1990, "###....###")
    assert wrong(catalogue, [*land, again])[0] is EpochTwice
    mask = evidence(write_raster(tmp_path / "m.tif", drawing("####..####")), encoding="mask")
    assert wrong(catalogue, [*land, mask], years="1990, 2000, 2000")[0] is EpochOfTwoKinds
    values = np.array([[1985] * 3 + [0] * 4 + [1985] * 3], dtype=np.uint16)
    years = evidence(write_raster(tmp_path / WSF, values))
    assert wrong(catalogue, [*land, years])[0] is ValuesBesideNames
    kind, text = wrong(catalogue, [years], years="1985, 2020")
    assert kind is YearBeyondProduct
    assert "from 1985 to 2015" in text
    assert wrong(catalogue, [years], years="1985")[0] is SingleEpoch


def test_an_epoch_without_any_land_is_named(catalogue, tmp_path) -> None:
    land = epochs_of(tmp_path, {1990: [".........."], 2000: ["###....###"]})
    kind, text = wrong(catalogue, land)
    assert kind is EpochUnreadable
    assert text.startswith("The epoch 1990 cannot be measured.")


def test_people_and_land_are_not_mixed_up(catalogue, tmp_path) -> None:
    land = epochs_of(tmp_path, {1990: ["##......##"], 2000: ["###....###"]})
    values = np.full((1, 10), 1.0, dtype=np.float32)
    name = "GHS_POP_E2010_GLOBE_R2023A_54009_100_V1_0_R1_C1.tif"
    people = evidence(write_raster(tmp_path / name, values, nodata=-200))
    assert wrong(catalogue, [*land, people])[0] is PeopleAsLand
    assert wrong(catalogue, land, people=(land[0],))[0] is LandAsPeople


def test_wrong_fields(catalogue, tmp_path) -> None:
    land = epochs_of(tmp_path, {1990: ["##......##"], 2000: ["###....###"]})
    columns = {"POB_1990": [1, 2], "HAB_1990": [1, 2], "HAB": [1, 2]}
    assert wrong(catalogue, land, columns=columns, fields="HAB")[0] is FieldYearUntold
    fields = "POB_1990; HAB_1990"
    assert wrong(catalogue, land, columns=columns, fields=fields)[0] is PeopleYearTwice


def test_too_little_evidence_is_no_gap_beyond_what_is_searched(catalogue, tmp_path) -> None:
    drawn = {1990: ["####.....#"], 2000: ["####..####"]}
    given = epoch_case(catalogue, epochs_of(tmp_path, drawn), evidence_cells=2)
    found = study(given, catalogue)
    first, second = tables(found)["epoch_sets"]
    assert (first["continuity"], first["critical_gap_m"]) == ("no evaluable", None)
    assert "1.0 ha of built-up land, less than 2.0 ha" in first["why"]
    assert (second["continuity"], second["why"]) == ("cumple", None)
    (gap,) = found.gaps
    assert gap.epochs[0].why is not None
    assert gap_state(gap) == "cerrada desde la primera época (2000)"


def test_a_raster_cut_by_a_polygon_does_not_see_what_lies_outside(catalogue, tmp_path) -> None:
    """No data over a commune is no land without buildings, though the frame covers it."""
    values = drawing("##......##").astype(np.uint16) * FULL
    values[0, 5:] = 65535
    name = tmp_path / GHS.format(year=1990)
    cut = evidence(write_raster(name, values, nodata=65535))
    found = study(epoch_case(catalogue, [cut, ghs(tmp_path, 2000, "###....###")]), catalogue)
    assert found.epochs[0].covered.tolist() == [1, 0]
    rows = {row["id"]: row for row in tables(found)["land_consumption"]}
    assert rows[A]["lcr"] == pytest.approx(0.05)
    assert rows[B]["lcr"] is None
    known = {(one.epoch.year, one.known): one.area_ha for one in found.first}
    assert known == {(1990, True): 2, (2000, True): 1, (2000, False): 3}


def test_no_data_of_one_tile_that_another_fills(catalogue, tmp_path) -> None:
    values = drawing("##........").astype(np.uint16) * FULL
    values[0, 5:] = 65535
    (tmp_path / "b").mkdir()
    west = evidence(write_raster(tmp_path / GHS.format(year=1990), values, nodata=65535))
    east = ghs(tmp_path / "b", 1990, "...##", transform=HERE * Affine.translation(5, 0))
    newer = ghs(tmp_path, 2000, "###....###")
    catalogue = replace(
        catalogue,
        epoch_rules={
            **catalogue.epoch_rules,
            "same_tile": replace(catalogue.epoch_rules["same_tile"], default=101),
        },
    )
    found = study(epoch_case(catalogue, [west, east, newer]), catalogue)
    assert found.epochs[0].covered.tolist() == [1, 1]
    assert found.sets[0][0].built_ha == 4


def test_zero_that_is_declared_no_data_is_not_built(catalogue, tmp_path) -> None:
    values = np.array([[1985, 1985, 1995, 2005, 0, 0, 2006, 1990, 1985, 1985]], dtype=np.uint16)
    path = write_raster(tmp_path / WSF, values, nodata=0)
    found = study(epoch_case(catalogue, [evidence(path)], years="1985; 2015"), catalogue)
    assert [one.built_ha for one in found.sets[0]] == [4, 8]
    assert found.epochs[0].covered.tolist() == [1, 1]


def test_a_commune_at_the_edge_of_the_data_is_not_told_of(catalogue, tmp_path) -> None:
    drawn = {1990: ["##..#."], 2000: ["##.##."]}
    rasters = epochs_of(tmp_path, drawn)
    found = study(epoch_case(catalogue, rasters, candidate=()), catalogue)
    assert found.epochs[0].covered.tolist() == pytest.approx([1, 0.2])
    assert found.reported == (A,)
    assert {row["cut"] for row in tables(found)["epoch_communes"]} == {A}
    named = study(epoch_case(catalogue, rasters), catalogue)
    assert named.reported == (A, B)
    assert [one.why is None for one in named.sets[0]] == [False, False]
