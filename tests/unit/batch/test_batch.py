"""Cases as people write them, the files they write, and the register of a folder of results."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from am_delimiter.core.basis.errors import AmDelimiterError
from am_delimiter.core.batch import (
    AskedValue,
    BatchCancelled,
    BatchRegister,
    DocumentMade,
    ValueKind,
    case_of_json,
    cases_of_table,
    check_apart,
    check_places,
    digest_of_asked,
    places_of,
    read_register,
    read_values,
    register_text,
    with_heading,
)
from am_delimiter.core.batch.batch_errors import (
    CaseNameless,
    CasesOfOneFile,
    CaseUnreadable,
    NameColumnMissing,
    NamesUnknown,
    RegisterOfOthers,
    WrittenNoNumber,
    WrittenNoOption,
    WrittenNoText,
    WrittenNoTruth,
)
from am_delimiter.core.cases import RemoteInputs

HERE = Path("/casos")
ASKED = {
    one.name: one
    for one in (
        AskedValue("COMMUNES", ValueKind.LAYER),
        AskedValue("BUILTUP", ValueKind.LAYERS),
        AskedValue("LOGO", ValueKind.FILE),
        AskedValue("TOLERANCE", ValueKind.NUMBER),
        AskedValue("DOUBT", ValueKind.TRUTH),
        AskedValue("POPULATION", ValueKind.CHOICE, ("census_2017", "census_2024")),
        AskedValue("CANDIDATE", ValueKind.TEXT),
    )
}


def read(**said):
    return read_values(said, ASKED, HERE)


# -- values ------------------------------------------------------------------------------------


def test_paths_are_told_from_the_folder_of_the_case():
    assert read(COMMUNES="datos/c.gpkg|layername=R08", LOGO="logo.png") == {
        "COMMUNES": "/casos/datos/c.gpkg|layername=R08",
        "LOGO": "/casos/logo.png",
    }
    assert read(COMMUNES="/otra/c.gpkg|layername=R08")["COMMUNES"] == "/otra/c.gpkg|layername=R08"
    assert read(COMMUNES=r"\\equipo\c.gpkg")["COMMUNES"] == r"\\equipo\c.gpkg"
    assert read(COMMUNES="WFS:https://x")["COMMUNES"] == "WFS:https://x"


@pytest.mark.parametrize("said", ["a.tif; /b/c.tif ;", ["a.tif", "/b/c.tif"]])
def test_several_layers_are_a_list_or_divided_by_semicolons(said):
    assert read(BUILTUP=said) == {"BUILTUP": ["/casos/a.tif", "/b/c.tif"]}


@pytest.mark.parametrize(
    ("said", "number"),
    [("200", 200), ("0,5", 0.5), (" 0.5 ", 0.5), (200, 200), (0.5, 0.5), ("1e3", 1000)],
)
def test_numbers_may_have_a_decimal_comma(said, number):
    assert read(TOLERANCE=said) == {"TOLERANCE": number}


@pytest.mark.parametrize(
    ("said", "truth"), [("sí", True), ("SI", True), (1, True), (True, True), ("no", False), (0, 0)]
)
def test_yes_and_no(said, truth):
    assert read(DOUBT=said) == {"DOUBT": truth}


def test_a_code_that_a_table_kept_as_a_number_is_a_text():
    assert read(CANDIDATE=5101.0) == {"CANDIDATE": "5101"}
    assert read(CANDIDATE=" 05101,05109 ") == {"CANDIDATE": "05101,05109"}


def test_what_is_empty_is_not_said():
    said = dict.fromkeys(ASKED, "")
    assert read(**said) == read(**dict.fromkeys(ASKED)) == read(TOLERANCE=float("nan")) == {}
    assert read(BUILTUP=[], CANDIDATE="  ") == {}


@pytest.mark.parametrize(
    ("said", "error", "words"),
    [
        ({"TOLERANCE": "mucho"}, WrittenNoNumber, "TOLERANCE: «mucho»"),
        ({"TOLERANCE": "1.234,5"}, WrittenNoNumber, "«1.234,5»"),
        ({"TOLERANCE": True}, WrittenNoNumber, "«True»"),
        ({"TOLERANCE": [200]}, WrittenNoText, "TOLERANCE"),
        ({"DOUBT": "tal vez"}, WrittenNoTruth, "«tal vez»"),
        ({"POPULATION": "2024"}, WrittenNoOption, "census_2017, census_2024"),
        ({"COMMUNES": {"type": "data_defined"}}, WrittenNoText, "COMMUNES"),
        ({"BUILTUP": [1]}, WrittenNoText, "BUILTUP"),
        ({"BUILTUP": 5}, WrittenNoText, "BUILTUP"),
    ],
)
def test_a_wrong_value_is_named(said, error, words):
    with pytest.raises(error, match=words):
        read(**said)


def test_what_is_on_another_computer_is_named():
    values = read(COMMUNES="WFS:https://x", BUILTUP="a.tif;/vsicurl/https://y/b.tif", LOGO="l.png")
    assert list(places_of(values, ASKED)) == [
        "WFS:https://x",
        "/casos/a.tif",
        "/vsicurl/https://y/b.tif",
        "/casos/l.png",
    ]
    with pytest.raises(RemoteInputs, match=r"WFS:https://x; /vsicurl/https://y/b\.tif"):
        check_places(values, ASKED, HERE)
    check_places(read(COMMUNES="c.gpkg"), ASKED, HERE)


# -- JSON --------------------------------------------------------------------------------------


def of_json(found, name="caso.json"):
    text = found if isinstance(found, str) else json.dumps(found)
    return case_of_json(text, HERE / name, ASKED)


@pytest.mark.parametrize("wrapped", [True, False])
def test_a_case_is_what_qgis_process_takes(wrapped):
    inputs = {"COMMUNES": "c.gpkg", "TOLERANCE": 200, "OUTPUT": "r.gpkg", "PDF": "r.pdf"}
    case = of_json({"inputs": inputs, "ellipsoid": "EPSG:7019"} if wrapped else inputs)
    assert (case.name, case.beside) == ("caso", HERE)
    assert case.said == {"COMMUNES": "c.gpkg", "TOLERANCE": 200}


@pytest.mark.parametrize(
    "found",
    [
        [],
        1,
        {},
        {"type": "FeatureCollection", "features": []},
        {"inputs": [{"kind": "comunas"}], "communes": [], "parameters": {}},  # a summary
        {"kind": "am_delimiter:batch", "results": []},
    ],
)
def test_another_json_is_no_case(found):
    assert of_json(found) is None


def test_names_that_are_not_known_are_said():
    with pytest.raises(NamesUnknown, match="TOLERANCIA, ALLOW_REMOTE"):
        of_json({"inputs": {"TOLERANCIA": 200, "COMMUNES": "c", "ALLOW_REMOTE": True}})


@pytest.mark.parametrize("text", ["{", "", '{"COMMUNES": }', "[" * 100_000])
def test_what_is_no_json_is_said(text):
    with pytest.raises(CaseUnreadable, match=r"caso\.json"):
        of_json(text)


# -- tables ------------------------------------------------------------------------------------


def of_table(rows, columns=None):
    return cases_of_table(rows, columns or list(rows[0]), "casos", HERE, ASKED)


def test_a_row_is_a_case_and_its_columns_are_parameters():
    rows = [
        {"Caso": "Biobío", "tolerance": "200", "BUILTUP": "", "obs": "…"},
        {"Caso": " Valparaíso ", "tolerance": None, "BUILTUP": "v.tif", "obs": None},
        {"Caso": "", "tolerance": "", "BUILTUP": None, "obs": "una nota al pie"},
    ]
    cases, rest = of_table(rows)
    assert [(one.name, one.said) for one in cases] == [
        ("Biobío", {"TOLERANCE": "200"}),
        ("Valparaíso", {"BUILTUP": "v.tif"}),
    ]
    assert {one.beside for one in cases} == {HERE}
    assert rest == ["obs"]


def test_a_table_without_names_is_refused():
    with pytest.raises(NameColumnMissing, match="nombre, TOLERANCE"):
        of_table([{"nombre": "a", "TOLERANCE": 1}])
    with pytest.raises(CaseNameless, match="Row 2"):
        of_table([{"caso": "a", "TOLERANCE": 1}, {"caso": None, "TOLERANCE": 2}])


def test_a_heading_that_a_reader_took_for_a_row_is_the_heading():
    rows = [{"Field1": "caso", "Field2": "CANDIDATE"}, {"Field1": "a", "Field2": "05101"}]
    found = with_heading(rows, ["Field1", "Field2"])
    assert found == ([{"caso": "a", "CANDIDATE": "05101"}], ["caso", "CANDIDATE"])
    assert with_heading(*found) == found
    assert with_heading([], ["a"]) == ([], ["a"])
    assert with_heading([{"a": 1}], ["a"]) == ([{"a": 1}], ["a"])


# -- files -------------------------------------------------------------------------------------


def test_two_cases_of_one_file_are_named():
    files = {n: (name, HERE / f"{name}.gpkg") for n, name in enumerate(("Talca", "Lota", "talca"))}
    with pytest.raises(CasesOfOneFile, match=r"Talca\.gpkg: «Talca», «talca»\."):
        check_apart(files)
    check_apart({n: one for n, one in files.items() if n < 2})


def test_a_register_is_written_and_read_again():
    made = DocumentMade("a" * 64, "b" * 64, "c" * 64)
    register = BatchRegister().with_result("x.gpkg").with_result("a.gpkg")
    register = register.with_document("x.gpkg", made)
    text = json.dumps(register_text(register))
    assert read_register(text, HERE) == register
    assert json.loads(text)["results"] == ["a.gpkg", "x.gpkg"]
    # a result that is made anew keeps what its document was made of
    assert register.with_result("x.gpkg").documents == {"x.gpkg": made}
    assert read_register(None, HERE) == BatchRegister()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"kind": "otro"}', '{"kind": "am_delimiter:batch", "results": 1}']
)
def test_a_file_of_others_is_no_register(text):
    with pytest.raises(RegisterOfOthers, match="casos"):
        read_register(text, HERE)


def test_the_digest_of_what_is_asked_does_not_hang_on_its_order():
    one = digest_of_asked({"GORE": "X", "files": {"a": "1"}})
    assert one == digest_of_asked({"files": {"a": "1"}, "GORE": "X"})
    assert one != digest_of_asked({"files": {"a": "2"}, "GORE": "X"})


def test_a_cancel_says_how_many_cases_stay():
    assert "2 of 5 cases are done" in str(BatchCancelled(done=2, all=5))
    assert issubclass(BatchCancelled, AmDelimiterError)
