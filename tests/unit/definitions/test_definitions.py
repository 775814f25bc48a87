"""Comparison of definitions: shares counted by hand in squares, sets, and what may be wrong."""

from __future__ import annotations

from dataclasses import replace

import geopandas
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Point, Polygon, box

from am_delimiter.core.basis.errors import Cancelled, MissingField
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.basis.said_sources import SaidSource
from am_delimiter.core.basis.table import Table
from am_delimiter.core.comparison.comparison_scope import NotPolygons, PolygonLayer
from am_delimiter.core.definitions.compared_sets import Inhabitants, agreement_of
from am_delimiter.core.definitions.definition_case import (
    DefinitionsGiven,
    OfficialLayer,
    StoredGround,
    StudyTable,
)
from am_delimiter.core.definitions.definition_comparison import compare_definitions
from am_delimiter.core.definitions.definition_errors import (
    CandidateNotInCase,
    CommuneTwice,
    ListedTwice,
    NoAreaName,
    NoCandidateStored,
    NoDefinitionGiven,
    NoListedCodes,
    StudyFieldWrong,
    StudyWithoutField,
)
from am_delimiter.core.definitions.definition_sentences import definition_findings
from am_delimiter.core.definitions.definition_tables import (
    build_definition_tables,
    definition_specs,
    set_rows,
)
from am_delimiter.core.land.land_errors import InvalidCut, MissingCrs
from am_delimiter.core.records.candidate_rows import AreaRow
from am_delimiter.core.records.land_rows import CommuneRow, ContinuumRow, MembershipRow
from am_delimiter.core.records.provenance_rows import ParameterRow, SourceRow

from worlds import CRS, NORTH, WEST  # isort: skip

CUTS = ("05101", "05103", "05109", "05801")
NAMES = dict(zip(CUTS, ("Valparaíso", "Concón", "Viña del Mar", "Quilpué")))
PEOPLE = dict(zip(CUTS, (300, 50, 350, 150)))


def cells(west, south, east, north):
    """A rectangle in squares of a hectare, from a corner of the world."""
    x, y = WEST, NORTH - 10_000
    return box(x + 100 * west, y + 100 * south, x + 100 * east, y + 100 * north)


SHAPES = [cells(10 * n, 0, 10 * n + 10, 10) for n in range(4)]
"""Four communes of 10 × 10 ha, side by side; in each the southern half is built."""
BUILT = [cells(0, 0, 40, 5)]


def commune(cut, role="miembro", people=None, built=50.0):
    count = PEOPLE[cut] if people is None else people
    known = {
        "cut": cut,
        "name": NAMES[cut],
        "region": cut[:2],
        "region_name": "Valparaíso",
        "area_km2": 1.0,
    }
    counts = {
        "census_2017": count - 10,
        "census_2024": count,
        "population": count,
        "built_ha": built,
    }
    stands = {
        "continuum": 1,
        "share": 1.0,
        "candidate": "AM-05-1",
        "candidate_share": 1.0,
        "gap_m": 0.0,
    }
    persons = {"persons_inside": None, "persons_located": None, "share_persons": None}
    rest = {"persons_census": None, "persons_difference": None, "decision": None}
    return CommuneRow(**known, **counts, **stands, role=role, **persons, **rest)


def membership(cut, number, share, member, persons=None):
    built = {"built_ha_inside": 50 * share, "built_ha": 50.0, "share_built": share}
    people = {"persons_inside": None, "persons_located": None, "share_persons": persons}
    rules = {"member_share": member, "member_area": None, "member_population": None}
    told = {"decides": "parte de lo construido", "member": member}
    return MembershipRow(200.0, cut, NAMES[cut], number, **built, **people, **rules, **told)


def area(communes=CUTS[:3], id_="AM-05-1", name="Gran Valparaíso"):
    codes, names = ", ".join(communes), ", ".join(NAMES[cut] for cut in communes)
    where = {"region": "05", "region_name": "Valparaíso", "n_communes": len(communes)}
    rest = dict.fromkeys(("census_2017", "census_2024", "population", "critical_gap_m"))
    state = dict.fromkeys(("register_state", "register_date", "population_inside", "plain_gap_m"))
    told = {"communes": codes, "commune_names": names, "tolerance_m": 200.0, "verdict": "cumple"}
    return AreaRow(candidate=id_, name=name, **where, **told, **rest, **state)


def parameter(id_, value):
    return ParameterRow(id_, id_, value, "", value, False, "s", "", value)


MEMBERSHIPS = (
    membership("05101", 1, 0.8, True),
    membership("05101", 2, 0.2, False),
    membership("05103", 1, 0.3, False),
    membership("05109", 1, 1.0, True),
    membership("05801", 2, 1.0, True),
)


def ground(**changed):
    continuum = ContinuumRow(1, 200.0, 100.0, 1, "05101, 05109", "", "AM-05-1")
    source = SourceRow("construido", "b", "", "", "", "", year="2017")
    known = {
        "path": "/x/caso.gpkg",
        "crs": CRS,
        "communes": tuple(commune(cut) for cut in CUTS),
        "shapes": np.array(SHAPES, dtype=object),
        "built": np.array(BUILT, dtype=object),
        "areas": (area(),),
        "continua": (continuum,),
        "memberships": MEMBERSHIPS,
        "parameters": (
            parameter("tolerance", "200"),
            parameter("membership", "50"),
            parameter("membership_by", "share"),
            parameter("population", "census_2024"),
        ),
        "sources": (source,),
    }
    return StoredGround(**{**known, **changed})


def given_of(**more):
    known = {"ground": ground(), "polygon_share": 0.5, "polygon_join_m": 1.0}
    return DefinitionsGiven(**{**known, **more})


def polygons(*shapes, field="", cut="", crs=CRS, path="", **columns):
    frame = geopandas.GeoDataFrame(columns, geometry=list(shapes), crs=crs)
    return OfficialLayer(PolygonLayer("oficial", path, frame), field, cut)


def listed(**columns):
    nothing = [None] * len(next(iter(columns.values())))
    return geopandas.GeoDataFrame(columns, geometry=nothing, crs=None)


def a_list(field="", cut="", **columns):
    return OfficialLayer(PolygonLayer("lista", "", listed(**columns)), field, cut)


def centres(crs=CRS, shapes=None, **columns):
    n = len(columns["cut"])
    columns = {"name": [f"C{i}" for i in range(n)], **columns}
    return StudyTable("/x/d.gpkg", "degurba_communes", Table(columns, shapes), crs)


def areas_study(**columns):
    n = len(columns["cut"])
    columns = {"name": [f"C{i}" for i in range(n)], "area_name": columns["area"], **columns}
    return StudyTable("/x/f.gpkg", "functional_communes", Table(columns), "")


def tables_of(found):
    return build_definition_tables(found, str, {"am_delimiter": "1"})


def by_cut(found):
    return {row["cut"]: row for row in tables_of(found)["definition_communes"].rows}


def sets_of(found):
    return {row["definition"]: row for row in tables_of(found)["definition_sets"].rows}


SOME = {"minvu": a_list(CUT=["05101", "05103"], AREA_FUNCIONAL=["A", "A"])}


def test_the_continuum_that_holds_most_of_the_candidate(catalogue):
    """Continuum 1: 300 × 0,8 + 50 × 0,3 + 350 = 605 of 700; continuum 2: 300 × 0,2 = 60."""
    found = compare_definitions(given_of(**SOME), catalogue)
    rows, sets = by_cut(found), sets_of(found)
    assert [rows[cut]["continuum"] for cut in CUTS] == ["dentro", "fuera", "dentro", "fuera"]
    assert [rows[cut]["continuum_share"] for cut in CUTS] == [0.8, 0.3, 1.0, 0.0]
    assert {row["continuum_by"] for row in rows.values()} == {"construido"}
    assert rows["05801"]["continuum_unit"] == "continuo 2"
    one = sets["continuum"]
    assert (one["unit"], one["held"]) == ("continuo 1", pytest.approx(605 / 700, abs=1e-6))
    assert (one["communes"], one["lacking"], one["added"]) == ("05101, 05109", "05103", None)
    assert (one["census_2017"], one["census_2024"], one["population"]) == (630, 650, 650)
    assert one["jaccard"] == pytest.approx(2 / 3, abs=1e-6)
    assert one["population_jaccard"] == pytest.approx(650 / 700, abs=1e-6)
    assert "200 m" in one["rule"]
    assert "50 % de lo construido" in one["rule"]
    assert one["vintage"] == "construido: 2017"
    assert sets["candidate"]["communes"] == "05101, 05103, 05109"
    assert sets["candidate"]["population"] == 700


def test_persons_go_before_land_where_they_are_located(catalogue):
    rows = tuple(replace(row, share_persons=row.share_built / 2) for row in MEMBERSHIPS)
    found = by_cut(
        compare_definitions(given_of(ground=ground(memberships=rows), **SOME), catalogue)
    )
    assert [found[cut]["continuum_share"] for cut in CUTS] == [0.4, 0.15, 0.5, 0.0]
    assert {row["continuum_by"] for row in found.values()} == {"población"}


def test_a_commune_without_evidence_is_not_evaluable(catalogue):
    told = tuple(commune(cut, "sin evidencia" if cut == "05103" else "miembro") for cut in CUTS)
    luc = polygons(cells(0, 0, 40, 10))
    found = compare_definitions(given_of(ground=ground(communes=told), luc=luc), catalogue)
    row = by_cut(found)["05103"]
    assert (row["continuum"], row["continuum_share"]) == ("no evaluable", None)
    assert (row["luc"], row["luc_share"]) == ("no evaluable", None)
    assert (row["agree"], row["told"]) == (0, 0)
    assert row["remarks"].count("tells nothing") == 2
    one = sets_of(found)["luc"]
    assert (one["unknown"], one["lacking"]) == ("05103", None)
    assert one["jaccard"] == pytest.approx(2 / 3, abs=1e-6)  # Quilpué is added, Concón unknown
    assert any("count in no share" in str(note) for note in found.notes)


def test_squares_in_polygons_by_hand(catalogue):
    """The limit holds 8 of the 10 columns of Valparaíso, 4 of Concón and exactly half of Viña."""
    limits = [cells(2, 0, 14, 5), cells(20, 0, 25, 10)]
    found = compare_definitions(given_of(ccu=polygons(MultiPolygon(limits))), catalogue)
    rows = by_cut(found)
    assert [rows[cut]["ccu_share"] for cut in CUTS] == [0.8, 0.4, 0.5, 0.0]
    # half of it is not more than half
    assert [rows[cut]["ccu"] for cut in CUTS] == ["dentro", "fuera", "fuera", "fuera"]
    one = sets_of(found)["ccu"]
    held = (300 * 0.8 + 50 * 0.4 + 350 * 0.5) / 700
    assert (one["communes"], one["held"]) == ("05101", pytest.approx(held, abs=1e-6))
    assert "50 %" in one["rule"]
    lower = compare_definitions(
        given_of(ccu=polygons(MultiPolygon(limits)), polygon_share=0.39), catalogue
    )
    assert sets_of(lower)["ccu"]["communes"] == "05101, 05103, 05109"


def test_limits_that_touch_are_one_and_those_apart_are_not(catalogue):
    three = [cells(0, 0, 10, 5), cells(10, 0, 20, 5), cells(30, 0, 40, 5)]
    told = polygons(*three, URBANO=["VALPARAÍSO", "CONCÓN", "QUILPUÉ"])
    found = compare_definitions(given_of(luc=told), catalogue)
    one = sets_of(found)["luc"]
    assert (one["unit"], one["communes"]) == ("Valparaíso y 1 más", "05101, 05103")
    assert by_cut(found)["05801"]["luc_unit"] == "Quilpué"
    # 50 m apart: two, and one again where that is asked for
    apart = polygons(cells(0, 0, 10, 5), cells(10.5, 0, 20, 5), URBANO=["A", "B"])
    alone = sets_of(compare_definitions(given_of(luc=apart), catalogue))["luc"]
    assert (alone["unit"], alone["communes"]) == ("A", "05101")
    together = compare_definitions(given_of(luc=apart, polygon_join_m=50.0), catalogue)
    assert sets_of(together)["luc"]["communes"] == "05101, 05103"


def test_the_conurbation_puts_limits_together_that_do_not_touch(catalogue):
    two = [cells(0, 0, 10, 5), cells(20, 0, 30, 5), cells(30, 0, 40, 5)]
    names = {"ENTIDAD": ["A", "B", "C"], "CONURBACION": ["GRAN VALPARAÍSO"] * 2 + [None]}
    one = sets_of(compare_definitions(given_of(luc=polygons(*two, **names)), catalogue))["luc"]
    assert (one["unit"], one["communes"]) == ("Gran Valparaíso", "05101, 05109")
    chosen = polygons(*two, field="ENTIDAD", **names)
    one = sets_of(compare_definitions(given_of(luc=chosen), catalogue))["luc"]
    assert (one["unit"], one["communes"]) == ("B", "05109")


def test_overlapping_and_invalid_polygons_count_once(catalogue):
    bow = Polygon([*cells(0, 0, 10, 5).exterior.coords[:4]])
    x, y = WEST, NORTH - 10_000
    tie = Polygon([(x, y), (x + 1000, y + 500), (x + 1000, y), (x, y + 500)])
    found = compare_definitions(given_of(ccu=polygons(bow, bow, tie)), catalogue)
    assert by_cut(found)["05101"]["ccu_share"] == 1.0
    assert any("1 invalid polygons of oficial" in str(note) for note in found.notes)


def test_a_layer_of_another_place_is_told_and_not_counted(catalogue):
    far = polygons(cells(500, 0, 520, 10))
    found = compare_definitions(given_of(luc=far, **SOME), catalogue)
    one = sets_of(found)["luc"]
    assert (one["counted"], one["n_communes"], one["jaccard"]) == (False, 0, None)
    assert one["state"] == "no cubre la candidata: no se cuenta"
    assert {row["luc"] for row in by_cut(found).values()} == {None}
    assert by_cut(found)["05101"]["told"] == 2
    assert any("does not cover the candidate" in str(note) for note in found.notes)
    told = definition_findings(set_rows(found), catalogue)
    assert told[-1] == "El límite urbano censal que se dio no cubre la candidata: no se cuenta."


def test_centres_of_the_degree_of_urbanisation(catalogue):
    study = centres(
        cut=["05101", "5103", "05109", "05801", "05802"],
        centre=["Valparaíso", "Valparaíso", "Valparaíso", "Quilpué", "Valparaíso"],
        centre_share=[0.9, 0.4, 1.0, 0.8, 0.6],
        level1=[1, 2, 1, 1, 1],
    )
    found = compare_definitions(given_of(degurba=study), catalogue)
    rows, one = by_cut(found), sets_of(found)["degurba"]
    assert (one["unit"], one["communes"]) == ("Valparaíso", "05101, 05109, 05802")
    assert one["held"] == pytest.approx((300 * 0.9 + 50 * 0.4 + 350) / 700, abs=1e-6)
    assert (one["added_names"], one["lacking_names"]) == ("Limache", "Concón")
    # of Limache, which the case does not have, the catalogue knows the people
    assert one["census_2024"] == 650 + catalogue.communes["05802"].census_2024
    assert (rows["05103"]["degurba"], rows["05103"]["degurba_share"]) == ("fuera", 0.4)
    # of its part in the other centre nothing is known
    assert (rows["05801"]["degurba_unit"], rows["05801"]["degurba_share"]) == ("Quilpué", None)
    assert rows["05802"]["continuum"] == "no evaluable"
    assert (rows["05802"]["agree"], rows["05802"]["told"]) == (1, 1)


def test_a_centre_that_none_of_the_candidate_is_in(catalogue):
    study = centres(
        cut=list(CUTS), centre=[None] * 4, centre_share=[0.0] * 4, level1=[3, 3, None, 3]
    )
    found = compare_definitions(given_of(degurba=study), catalogue)
    one = sets_of(found)["degurba"]
    assert (one["counted"], one["unit"], one["n_communes"]) == (True, None, 0)
    assert (one["unknown"], one["lacking"]) == ("05109", "05101, 05103")
    assert by_cut(found)["05101"]["degurba_share"] == 0.0
    told = definition_findings(set_rows(found), catalogue)
    assert told[-1] == "El centro urbano no tiene ninguna comuna de la candidata."


def test_roles_in_a_functional_area(catalogue):
    study = areas_study(
        cut=list(CUTS),
        area=["A1", "A1", "A1", "A1"],
        role=["city", "commuting", "none", None],
        role_name=["ciudad", "zona de conmutación", "ninguno", None],
        commuting_share=[None, 0.2, 0.1, None],
    )
    found = compare_definitions(given_of(functional=study), catalogue)
    rows, one = by_cut(found), sets_of(found)["functional"]
    states = ["dentro", "dentro", "fuera", "no evaluable"]
    assert [rows[cut]["functional"] for cut in CUTS] == states
    assert [rows[cut]["functional_share"] for cut in CUTS[:2]] == [None, 0.2]
    assert rows["05103"]["functional_role"] == "zona de conmutación"
    assert (one["communes"], one["lacking"]) == ("05101, 05103", "05109")


def test_a_parameter_of_the_study_that_was_changed_is_told(catalogue):
    changed = ParameterRow("t", "Umbral de conmutación", "10", "%", "15", True, "s", "", "10", "15")
    study = replace(areas_study(cut=["05101"], area=["A"], role=["city"]), parameters=(changed,))
    rule = sets_of(compare_definitions(given_of(functional=study), catalogue))["functional"]["rule"]
    assert rule.endswith("En este estudio: Umbral de conmutación: 10 %.")


def test_a_list_of_communes_with_old_unknown_and_empty_codes(catalogue):
    """5106 was Quilpué until 2010; 05999 is nowhere; a commune of the region not listed is out."""
    told = a_list(
        CUT_COM=[5101, 5103.0, "5106", "05999", None, "08101", "08102"],
        NOM_AF=[*["Gran Valparaíso"] * 3, "x", "y", "z", "z"],
    )
    found = compare_definitions(given_of(minvu=told), catalogue)
    one = sets_of(found)["minvu"]
    assert (one["unit"], one["communes"]) == ("Gran Valparaíso", "05101, 05103, 05801")
    assert by_cut(found)["05109"]["minvu"] == "fuera"
    said = "\n".join(str(note) for note in found.notes)
    assert "05106 → 05801" in said
    assert "of no commune, left out: 05999" in said
    assert "1 row without a commune code" in said


def test_a_list_of_another_region_is_not_counted(catalogue):
    told = a_list(CUT=["08101", "08102"], AREA=["Gran Concepción"] * 2)
    found = compare_definitions(given_of(minvu=told, ccu=polygons(*BUILT)), catalogue)
    one = sets_of(found)["minvu"]
    assert one["counted"] is False
    assert {row["minvu"] for row in by_cut(found).values()} == {None}


def test_areas_of_minvu_that_are_drawn_are_laid_over_the_land(catalogue):
    two = polygons(cells(0, 0, 20, 10), cells(20, 0, 40, 10), NOMBRE=["UNO", "DOS"], field="NOMBRE")
    one = sets_of(compare_definitions(given_of(minvu=two), catalogue))["minvu"]
    # 300 + 50 persons in the first, 350 in the second: a tie goes by the name
    assert (one["unit"], one["held"]) == ("Dos", 0.5)
    assert (one["communes"], one["added"]) == ("05109, 05801", "05801")


def test_which_candidate(catalogue):
    several = ground(areas=(area(), area(CUTS[3:], "AM-05-2", "Quilpué sola")))
    for asked in ("AM-05-2", "am-05-2", "quilpue sola", "05801"):
        found = compare_definitions(
            given_of(ground=several, candidate=asked, ccu=polygons(*BUILT)), catalogue
        )
        assert found.candidate == ("05801",)
        assert sets_of(found)["continuum"]["unit"] == "continuo 2"
    with pytest.raises(CandidateNotInCase, match="AM-05-1 Gran Valparaíso"):
        compare_definitions(given_of(ground=several, candidate="otra", **SOME), catalogue)
    with pytest.raises(NoCandidateStored):
        compare_definitions(given_of(ground=ground(areas=()), **SOME), catalogue)


def test_the_case_alone_is_nothing_to_compare(catalogue):
    with pytest.raises(NoDefinitionGiven):
        compare_definitions(given_of(), catalogue)


@pytest.mark.parametrize(
    ("more", "error", "words"),
    [
        ({"minvu": a_list(CUT=["05101", "05101"], AREA=["A", "B"])}, ListedTwice, "05101.*A; B"),
        ({"minvu": a_list(CUT=["05101", "x9", "x8"], AREA=["A"] * 3)}, NoListedCodes, "CUT, AREA"),
        ({"minvu": a_list(CUT=["05101"], otro=["A"])}, NoAreaName, "CUT, otro"),
        ({"minvu": a_list(otro=["A"])}, NoListedCodes, "otro"),
        ({"luc": polygons(*BUILT, crs=None)}, MissingCrs, "oficial"),
        ({"luc": polygons(Point(WEST, NORTH))}, NotPolygons, "oficial"),
        ({"ccu": polygons(*BUILT, field="nada", A=[1])}, MissingField, "nada.*A"),
        (
            {
                "degurba": centres(
                    cut=["05101"] * 2, centre=["A"] * 2, centre_share=[1.0] * 2, level1=[1] * 2
                )
            },
            CommuneTwice,
            "05101",
        ),
        (
            {"degurba": centres(cut=["05101"], centre=["A"], level1=[1])},
            StudyWithoutField,
            "centre_share",
        ),
        (
            {"degurba": centres(cut=["05101"], centre=["A"], centre_share=["mucho"], level1=[1])},
            StudyFieldWrong,
            "mucho",
        ),
        (
            {"degurba": centres(cut=["Arica"], centre=["A"], centre_share=[1.0], level1=[1])},
            InvalidCut,
            "Arica",
        ),
    ],
)
def test_what_is_wrong_gets_a_sentence(catalogue, more, error, words):
    with pytest.raises(error, match=words):
        compare_definitions(given_of(**more), catalogue)


def test_a_chosen_field_of_codes_that_are_none(catalogue):
    told = a_list(cut="codigo", codigo=["05101", "x9"], AREA=["A", "B"])
    with pytest.raises(InvalidCut, match="x9"):
        compare_definitions(given_of(minvu=told), catalogue)


def test_rows_have_the_fields_of_the_catalogue(catalogue):
    found = compare_definitions(given_of(ccu=polygons(*BUILT), **SOME), catalogue)
    tables = tables_of(found)
    for name, spec in definition_specs(catalogue).items():
        if len(tables[name]):
            assert list(tables[name].columns) == [field["name"] for field in spec.fields], name
    used = {row["parameter"]: row["value"] for row in tables["parameters"].rows}
    assert used == {
        "candidate": "05101, 05103, 05109",
        "polygon_share": "50",
        "polygon_join": "1",
    }
    known = {row["parameter"]: row["known"] for row in tables["parameters"].rows}
    assert known["polygon_share"] is False


def test_what_a_person_says_of_a_layer_is_its_vintage(catalogue):
    said = SaidSource("oficial", "MINVU", "CCU", "2026", "")
    found = compare_definitions(given_of(ccu=polygons(*BUILT), said=(said,)), catalogue)
    assert sets_of(found)["ccu"]["vintage"] == "2026"
    assert (
        sets_of(compare_definitions(given_of(ccu=polygons(*BUILT)), catalogue))["ccu"]["vintage"]
        == "año no declarado"
    )


def test_sentences(catalogue):
    study = areas_study(cut=[*CUTS], area=["A"] * 4, role=["city"] * 4)
    luc, ccu = polygons(cells(0, 0, 10, 5), cells(20, 0, 30, 5), field="n", n=["a", "a"]), None
    found = compare_definitions(given_of(functional=study, luc=luc, ccu=ccu), catalogue)
    assert definition_findings(set_rows(found), catalogue) == [
        "Las 3 comunas de la candidata están también en el área funcional.",
        "El área funcional agrega Quilpué.",
        "En el continuo legal y el límite urbano censal: falta Concón.",
    ]


def test_cancelled(catalogue):
    with pytest.raises(Cancelled):
        compare_definitions(
            given_of(ccu=polygons(*BUILT)), catalogue, Progress(stopped=lambda: True)
        )


CODES = st.sets(st.sampled_from([f"0510{n}" for n in range(8)]))
COUNTS = st.lists(st.integers(1, 10**6), min_size=8, max_size=8)


@given(CODES, CODES, CODES, COUNTS)
def test_agreement_is_that_of_sets(mine, others, known, counts):
    """Against sets of Python: a Jaccard index of 1 is the same set of what is known."""
    count = {f"0510{n}": value for n, value in enumerate(counts)}
    people = Inhabitants(count, count, count, {})
    own = sorted(mine)
    told = agreement_of(others, own, [cut for cut in own if cut in known], people)
    mine_known = mine & known
    union = mine_known | others
    assert told.jaccard == (len(mine_known & others) / len(union) if union else None)
    shared = sum(count[cut] for cut in mine_known & others)
    whole = sum(count[cut] for cut in union)
    assert told.population_jaccard == (shared / whole if whole else None)
    assert set(told.lacking) == mine_known - others
    assert set(told.added) == others - mine
    assert set(told.unknown) == mine - known
