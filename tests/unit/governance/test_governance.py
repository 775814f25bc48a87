"""Tables on governance: what is read of a person's table, what is told, what is never repeated."""

from __future__ import annotations

import pandas as pd
import pytest

from am_delimiter.core.governance.case_communes import CaseCommunes, case_communes_of
from am_delimiter.core.governance.first_rows import committee_rows, instrument_rows_of
from am_delimiter.core.governance.given_rows import new_rows, priorities_told, rows_without
from am_delimiter.core.governance.governance_reading import read_governance_tables
from am_delimiter.core.governance.value_lists import lists_of, value_named
from am_delimiter.core.services.register_errors import MissingRegisterColumn
from am_delimiter.core.services.registers import RegisterTable

TABLES = ("actors", "committee", "arrangements", "instrument_stages", "problems", "priorities")
NAMES = {"05101": "Valparaíso", "05109": "Viña del Mar", "05801": "Quilpué", "99101": "Aurora"}


@pytest.fixture
def communes(catalogue):
    area = {cut: NAMES[cut] for cut in ("05101", "05109")}
    return CaseCommunes(NAMES, area, catalogue)


@pytest.fixture
def fill(catalogue, communes):
    """What a table gets of some columns, as a person gives them."""

    def filled(name, before=(), **columns):
        frame = pd.DataFrame(columns, dtype=object)
        return new_rows(name, RegisterTable("t", "", frame), before, communes, catalogue)

    return filled


def told(found):
    return [str(note) for note in found.notes]


# -- the catalogue ------------------------------------------------------------------------------


def test_every_list_of_a_field_is_there_and_every_column_has_names(catalogue):
    lists = lists_of(catalogue)
    plain = {"text", "long", "person", "commune", "communes", "date", "number", "document"}
    assert set(catalogue.governance_layers) == set(TABLES)
    for name, spec in catalogue.governance_layers.items():
        assert {field["holds"] for field in spec.fields} <= plain | set(lists)
        known = [one for one in catalogue.register_fields.values() if one.register == name]
        assert [one.field for one in known] == [field["name"] for field in spec.fields]


def test_no_word_means_two_values_of_a_list(catalogue):
    for values in lists_of(catalogue).values():
        for name, others in values.items():
            for word in (name, *others):
                assert value_named(word, values) == name, word


def test_levels_and_sectors_are_those_asked_for(catalogue):
    lists = lists_of(catalogue)
    assert list(lists["level"]) == ["Nacional", "Regional", "Comunal", "Local"]
    assert list(lists["sector"])[:4] == ["Público", "Privado", "Sociedad civil", "Academia"]


# -- communes as people write them ------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "cuts", "unknown"),
    [
        ("Valparaíso; VIÑA DEL MAR", ("05101", "05109"), ()),
        ("vina del mar y Quilpue", ("05109", "05801"), ()),
        ("5101 05109", ("05101", "05109"), ()),
        ("05101, 5101/Valparaíso", ("05101",), ()),
        ("Aurora", ("99101",), ()),
        ("San Pedro de la Paz\nConcepción", ("08108", "08101"), ()),
        ("Aisén", ("11201",), ()),  # another name of the catalogue
        ("05106", ("05801",), ()),  # Quilpué before the province of Marga Marga
        ("Valparaizo; Quilpué; 99999", ("05801",), ("Valparaizo", "99999")),
        ("", (), ()),
    ],
)
def test_communes_of_a_cell(communes, text, cuts, unknown):
    assert communes.listed(text) == (cuts, unknown)


def test_the_area_is_the_first_candidate(catalogue):
    rows = [{"cut": cut, "name": name} for cut, name in NAMES.items()]
    found = case_communes_of(rows, [{"communes": "05109, 05101"}, {"communes": "99101"}], catalogue)
    assert list(found.area) == ["05109", "05101"]
    assert case_communes_of(rows, [], catalogue).area == {}


# -- rows that are given -------------------------------------------------------------------------


def test_a_row_is_stored_in_the_words_of_the_lists(fill):
    found = fill(
        "actors",
        Institución=["  SUBDERE ", None],
        SECTOR=["estado", None],
        nivel=["país", None],
        Comunas=["5101;Viña del Mar", None],
        Influencia=["ALTA", None],
    )
    assert found.notes == ()
    (row,) = found.rows
    written = {name: value for name, value in row.items() if value is not None}
    assert written == {
        "name": "SUBDERE",
        "sector": "Público",
        "level": "Nacional",
        "influence": "Alto",
        "communes": "Valparaíso; Viña del Mar",
    }


@pytest.mark.parametrize(
    ("table", "columns", "wanted"),
    [
        ("actors", {"actor": ["X"], "sector": ["marciano"]}, "is none of its values: Público,"),
        ("actors", {"actor": ["X"], "nivel": ["lunar"]}, "Nacional, Regional, Comunal, Local"),
        ("actors", {"actor": ["X"], "comunas": ["Atlantis"]}, "is no commune"),
        ("actors", {"actor": [None], "sector": ["público"]}, "nothing is written under"),
        ("committee", {"comuna": ["Quilpué"], "desde": ["31-02-2025"]}, "«31-02-2025» is no date"),
        ("committee", {"comuna": [None], "nombre": ["Ana Ruiz"]}, "no commune is said"),
        ("committee", {"cut": ["05101"], "comuna": ["Quilpué"]}, "of two communes"),
        ("committee", {"cut": ["99999"]}, "«99999» is no commune"),
        ("arrangements", {"nombre": ["X"], "tipo": ["club"]}, "«club» is none of its values"),
        ("arrangements", {"nombre": ["X"], "comunas": ["Kilpué"]}, "«Kilpué» is no commune"),
        ("priorities", {"tema": ["X"], "orden": ["primero"]}, "is no whole number"),
        ("problems", {"problema": ["X"], "gravedad": ["7"]}, "«7» is none of its values"),
    ],
)
def test_a_row_that_cannot_be_right_is_left_out_and_told(fill, table, columns, wanted):
    found = fill(table, **columns)
    assert found.rows == () and found.completed == {}
    (said,) = told(found)
    assert said.startswith("t, row 1")
    assert wanted in said


def test_the_other_rows_go_in(fill):
    found = fill("problems", problema=["A", "B", "C"], gravedad=["alta", "enorme", "leve"])
    assert [row["name"] for row in found.rows] == ["A", "C"]
    assert [row["severity"] for row in found.rows] == ["Alta", "Baja"]
    assert "t, row 2, column «Gravedad»" in told(found)[0]


def test_no_sentence_repeats_the_name_of_a_person(fill):
    """Columns that were mixed up hold names where a level or a commune should be."""
    names = ["Juan Secreto Pérez"]
    given = (
        fill("actors", actor=["X"], nivel=names, sector=names, interes=names, comunas=names),
        fill("committee", comuna=names, nombre=["x"]),
        fill("committee", comuna=["Quilpué"], nombre=["x"], desde=names),
        fill("instrument_stages", instrumento=["X"], etapa=names, responsable=names),
        fill("priorities", tema=["X"], orden=names, responsable=names),
    )
    said = [text for found in given for text in told(found)]
    assert len(said) == 8
    assert not [text for text in said if "Secreto" in text]
    assert all("what is written there" in text for text in said)


def test_a_table_without_its_columns_is_refused(fill):
    with pytest.raises(MissingRegisterColumn, match="institucion"):
        fill("actors", color=["rojo"])
    with pytest.raises(MissingRegisterColumn, match="no column comuna"):
        fill("committee", nombre=["Ana Ruiz"])


def test_a_heading_that_a_driver_took_for_a_row_is_read(fill):
    found = fill("priorities", Field1=["Tema", "Agua"], Field2=["Orden", "2"])
    assert [(row["position"], row["name"]) for row in found.rows] == [(2, "Agua")]


# -- what stands in the case stays -------------------------------------------------------------


def test_what_people_wrote_stays_and_empty_cells_are_completed(fill):
    before = [
        {"fid": 4, "name": "Mesa del tren", "kind": None, "status": "Activa", "since": ""},
        {"fid": 9, "name": "Convenio", "kind": None, "status": None},
    ]
    found = fill(
        "arrangements",
        before,
        nombre=["MESA DEL TREN", "Consejo"],
        tipo=["mesa", "consejo"],
        estado=["terminada", "activa"],
        desde=["2019", None],
    )
    assert [row["name"] for row in found.rows] == ["Consejo"]
    assert found.completed == {0: {"kind": "Mesa de trabajo", "since": "2019"}}
    assert told(found) == [
        "t: 1 row says something else than the case holds of the same thing; what stands there "
        "stays. Change it in QGIS if it is to change."
    ]


def test_a_table_that_is_given_again_adds_nothing(fill):
    columns = {"problema": ["A", "B"], "gravedad": ["alta", None]}
    first = fill("problems", **columns)
    again = fill("problems", list(first.rows), **columns)
    assert (again.rows, dict(again.completed), again.notes) == ((), {}, ())


def test_rows_of_one_thing_become_one(fill):
    found = fill("problems", problema=["A", "a "], gravedad=[None, "media"], evidencia=["x", None])
    (row,) = found.rows
    assert (row["severity"], row["evidence"]) == ("Media", "x")
    assert found.notes == ()


# -- what the case knows ------------------------------------------------------------------------


def test_the_committee_begins_with_the_communes_of_the_area(communes, catalogue, fill):
    rows = committee_rows(communes, catalogue)
    assert [(row.get("cut"), row["role"]) for row in rows] == [
        (None, "Preside"),
        ("05101", "Integra"),
        ("05109", "Integra"),
    ]
    roles = [None, "Gobernador"]
    found = fill("committee", rows, comuna=["05109", None], nombre=["B", "G"], rol=roles)
    assert found.rows == ()
    assert {place: row["person"] for place, row in found.completed.items()} == {2: "B", 0: "G"}
    assert rows_without("committee", rows, rows) == []
    assert committee_rows(CaseCommunes(NAMES, {}, catalogue), catalogue) == []


def test_instruments_begin_with_those_of_the_case(catalogue):
    rows = [
        {"instrument": "PREMVAL", "stage": "vigente", "actors": "MINVU"},
        {"instrument": "Plan", "stage": "a medio camino", "actors": None},
    ]
    assert instrument_rows_of(rows, catalogue) == [
        {"instrument": "PREMVAL", "stage": "Vigente", "responsible": "MINVU", "remark": None},
        {
            "instrument": "Plan",
            "stage": None,
            "responsible": None,
            "remark": "Etapa según el registro: a medio camino",
        },
    ]


def test_a_fourth_priority_theme_is_told(catalogue):
    assert priorities_told(3, catalogue) == []
    (note,) = priorities_told(4, catalogue)
    assert "holds 4 priority themes, and 3 are printed" in str(note)


# -- what is printed ----------------------------------------------------------------------------


def test_instruments_are_joined_to_the_register_by_name(communes, catalogue):
    register = [
        {"instrument": "PREMVAL", "kind": "PRI", "communes": "05101, 05109"},
        {"instrument": "PROT", "kind": "", "communes": "05801", "stage": "en elaboración"},
    ]
    rows = [
        {"instrument": "premval", "stage": "en modificación", "responsible": "MINVU"},
        {"instrument": "Plan de ciclovías", "communes": "Quilpué; Marte", "stage": "rara"},
    ]
    found = read_governance_tables({"instrument_stages": rows}, register, communes, catalogue)
    one, two, three = found.instruments
    assert (one.kind, one.cuts, one.stage, one.registered) == (
        "Plan regulador intercomunal (PRI)",
        ("05101", "05109"),
        "En actualización",
        True,
    )
    assert (two.cuts, two.elsewhere) == (("05801",), ("Marte",))
    assert (two.stage, two.registered) == ("rara", False)
    assert (three.name, three.stage, three.registered) == ("PROT", "En elaboración", True)
    assert read_governance_tables({}, register, communes, catalogue).instruments == ()


def test_whatever_was_written_by_hand_is_read(communes, catalogue):
    tables = {
        "actors": [{"name": "A", "sector": "PUBLICO", "level": "lunar"}, {"name": " "}, {}],
        "committee": [{"commune": "Atlantis"}, {"cut": 5101, "person": "X", "since": "06-12-2024"}],
        "priorities": [
            {"name": "sin orden", "position": None},
            {"name": "dos", "position": 2},
            {"name": "uno", "position": "1"},
        ],
        "problems": [
            {"name": "P", "communes": "Valparaíso; Luna"},
            {"name": "Q", "communes": "05101"},
        ],
    }
    found = read_governance_tables(tables, [], communes, catalogue)
    (actor,) = found.actors
    assert (actor.sector, actor.level) == ("Público", "lunar")
    assert [(one.commune, one.is_written, one.since) for one in found.committee] == [
        ("Atlantis", False, ""),
        ("Valparaíso", True, "2024-12-06"),
    ]
    assert [one.name for one in found.priorities] == ["uno", "dos", "sin orden"]
    assert [one.is_shared for one in found.problems] == [True, False]
