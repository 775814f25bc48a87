"""The workbook read back with openpyxl: numbers, dates, texts that are no formulas, limits."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from decimal import ROUND_HALF_EVEN, Context, Decimal
from types import SimpleNamespace

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.basis.errors import Cancelled, PackageMissing, WrittenBroken
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.rule_records import LayerSpec
from am_delimiter.expediente.files import workbook
from am_delimiter.expediente.files.workbook import save_workbook
from am_delimiter.expediente.files.workbook_cells import MOST_LETTERS, printed_value
from am_delimiter.expediente.files.workbook_leaves import sheet_name
from am_delimiter.expediente.paper.printed_table import Cell, Column, PrintedTable, cells
from am_delimiter.toolbelt.formats import Quantity, number, percent, percentage, quantity

FIELDS = (
    {"name": "cut", "type": "text", "alias": "CUT"},
    {"name": "people", "type": "integer", "alias": "Población"},
    {"name": "built", "type": "real", "alias": "Construido (ha)"},
    {"name": "share", "type": "real", "alias": "Parte (0–1)"},
    {"name": "joined", "type": "boolean", "alias": "Unidas"},
    {"name": "day", "type": "text", "alias": "Fecha"},
    {"name": "saved", "type": "text", "alias": "Modificado"},
    {"name": "since", "type": "text", "alias": "Desde"},
    {"name": "note", "type": "text", "alias": "Nota"},
)
ROW = {
    "cut": "01101",
    "people": 1234567,
    "built": 3923.125,
    "share": 0.6591,
    "joined": True,
    "day": "2026-11-20",
    "saved": "2026-11-20T13:04:08+00:00",
    "since": "2024-09",
    "note": "=1+1",
}


def case_of(rows, title="Comunas", fields=FIELDS):
    spec = LayerSpec("communes", title, None, "Una tabla.", tuple(fields))
    return SimpleNamespace(
        catalogue=SimpleNamespace(layers={"communes": spec}),
        table={"communes": rows}.get,
        summary=SimpleNamespace(versions={"am_delimiter": "0.1.0"}),
        day=date(2026, 11, 21),
        regions=["Región Ficticia"],
        identity=SimpleNamespace(responsible="", version="2"),
        title=lambda: "Puerto Aurora",
    )


@pytest.fixture
def made(tmp_path):
    def make(rows, printed=(), **more):
        file = tmp_path / "tablas.xlsx"
        save_workbook(case_of(rows), printed, file, Progress(), **more)
        assert [path.name for path in tmp_path.iterdir()] == ["tablas.xlsx"]
        return openpyxl.load_workbook(file)

    return make


def test_values_are_what_they_are(made):
    sheet = made([ROW])["Comunas"]
    heads, cells_ = list(sheet.iter_rows(min_row=1, max_row=2))
    assert [cell.value for cell in heads] == [
        *("CUT", "Población", "Construido (ha)", "Parte (0–1)", "Unidas", "Fecha"),
        *("Modificado (UTC)", "Desde", "Nota"),
    ]
    assert [cell.value for cell in cells_] == [
        *("01101", 1234567, 3923.125, 0.6591, True, datetime.fromisoformat("2026-11-20")),
        *(datetime.fromisoformat("2026-11-20T13:04:08"), "2024-09", "=1+1"),
    ]
    assert [cell.number_format for cell in cells_] == [
        *("@", "#,##0", "#,##0.00", "0.0000", "General", "dd-mm-yyyy"),
        *("dd-mm-yyyy hh:mm:ss", "@", "@"),
    ]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:I2"


@pytest.mark.parametrize("text", ["=1+1", "=HYPERLINK(0)", "+1", "-1", "@SUMA(A1)", "\tx", "\r=1"])
def test_no_text_becomes_a_formula(made, text):
    cell = made([{**ROW, "note": text}])["Comunas"]["I2"]
    assert cell.data_type == "s"
    assert cell.quotePrefix
    assert str(cell.value).strip() == text.strip()


def test_a_formula_is_nowhere_in_the_file(made, tmp_path):
    head = PrintedTable("T1", "=título", (Column("=A", 10),), (cells("=B1"),), "=nota")
    made([{**ROW, "note": "=1+1", "cut": "=2"}], [head])
    with zipfile.ZipFile(tmp_path / "tablas.xlsx") as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                assert b"<f>" not in archive.read(name)


def test_missing_values_are_empty(made):
    sheet = made([ROW, dict.fromkeys(ROW)])["Comunas"]
    assert [cell.value for cell in sheet[3]] == [None] * 9
    assert sheet["F2"].value == datetime.fromisoformat("2026-11-20")  # the column still holds dates


def test_a_column_of_partial_dates_stays_text(made):
    sheet = made([ROW, {**ROW, "day": "2024"}])["Comunas"]
    assert [sheet["F2"].value, sheet["F3"].value] == ["2026-11-20", "2024"]


def test_a_text_that_no_cell_holds_is_told(made):
    book = made([{**ROW, "note": "x" * (MOST_LETTERS + 1)}, {**ROW, "note": "y" * MOST_LETTERS}])
    told, whole = book["Comunas"]["I2"].value, book["Comunas"]["I3"].value
    assert told == "[Texto de 32768 letras, que no cabe en una celda: está en el GeoPackage]"
    assert whole == "y" * 32767
    assert book["Índice"]["D2"].value == (
        "1 texto no cabe en una celda: está en el GeoPackage, tabla «communes»."
    )


def test_letters_beyond_the_first_plane_count_twice(made):
    book = made([{**ROW, "note": "\N{GRINNING FACE}" * 16384}])
    assert book["Comunas"]["I2"].value.startswith("[Texto de 32768 letras")


def test_letters_that_xml_cannot_hold(made):
    assert made([{**ROW, "note": "a\x00b\x0bc"}])["Comunas"]["I2"].value == "a\ufffdb\ufffdc"


def test_more_rows_than_a_worksheet_holds_go_on_in_another(made):
    rows = [{**ROW, "people": n} for n in range(7)]
    book = made(rows, most=4)  # three rows and their headings
    assert book.sheetnames == ["Índice", "Comunas", "Comunas (2)", "Comunas (3)"]
    found = [row[1] for name in book.sheetnames[1:] for row in book[name].values][0:]
    assert [value for value in found if value != "Población"] == list(range(7))
    remarks = [book["Índice"].cell(row, 4).value for row in (2, 3, 4)]
    assert remarks == ["Filas 1 a 3 de 7.", "Filas 4 a 6 de 7.", "Filas 7 a 7 de 7."]


def test_the_index_lists_every_worksheet_and_the_case(made):
    printed = [PrintedTable("T1", "Comunas", (Column("A", 1),), (cells("a"), cells("b")), "Regla.")]
    rows = list(made([ROW], printed)["Índice"].values)
    assert rows[0] == ("Hoja", "Tabla", "Filas", "Observaciones", "Contenido")
    assert rows[1] == ("T1 Comunas", "T1 Comunas", 2, None, "Regla.")
    assert rows[2] == ("Comunas", "Comunas", 1, None, "Una tabla.")
    facts = {row[0]: row[1] for row in rows[4:]}
    assert facts == {
        "Caso": "Puerto Aurora",
        "Región": "Región Ficticia",
        "Fecha del documento": datetime.fromisoformat("2026-11-21"),
        "Responsable": "sin indicar",
        "Versión del documento": "2",
        "am_delimiter": "0.1.0",
    }


def test_the_same_case_gives_the_same_bytes(tmp_path, monkeypatch):
    files = [tmp_path / "a.xlsx", tmp_path / "b.xlsx"]
    for year, file in zip((2027, 2031), files):
        moment = (year, 1, 2, 3, 4, 5, 0, 2, 0)
        monkeypatch.setattr("zipfile.time.localtime", lambda *_, m=moment: m)
        save_workbook(case_of([ROW]), [], file, Progress())
    assert files[0].read_bytes() == files[1].read_bytes()
    found = openpyxl.load_workbook(files[0]).properties
    assert found.modified == found.created == datetime.fromisoformat("2026-11-21")
    assert found.title == "Tablas del expediente: Puerto Aurora"


@pytest.mark.parametrize(
    ("quantity", "text", "value", "shape"),
    [
        (Quantity(272030), "272.030", 272030, "#,##0"),
        (Quantity(1234.5, 2), "1.234,50", 1234.5, "#,##0.00"),
        (Quantity(65.83, 1, "%"), "65,8 %", 0.658, "0.0%"),
        (Quantity(100, unit="%"), "100 %", 1, "0%"),
        (Quantity(3633.7, 0, "m"), "3.634 m", 3634, '#,##0 "m"'),
        (Quantity(200.3, 2, "m"), "200,30 m", 200.3, '#,##0.00 "m"'),
        (Quantity(12.5, unit="km²"), "12,5 km²", 12.5, '#,##0.0 "km²"'),
        (Quantity(-12), "−12", -12, "#,##0"),
        (Quantity(-1.5), "−1,5", -1.5, "#,##0.0"),
        (Quantity(-0.4, 0), "0", 0, "#,##0"),
        (Quantity(0), "0", 0, "#,##0"),
        (Quantity(2, 1), "2,0", 2.0, "#,##0.0"),
        (Quantity(0.66), "0,66", 0.66, "#,##0.00"),
        (Quantity(0.664), "0,66", 0.66, "#,##0.00"),
        (Quantity(0.604), "0,6", 0.6, "#,##0.0"),
        (Quantity(2.999), "3", 3, "#,##0"),
        (Quantity(1234567.891, 1), "1.234.567,9", 1234567.9, "#,##0.0"),
    ],
)
def test_printed_quantities(quantity, text, value, shape):
    assert Cell(quantity).text == text
    found = printed_value(quantity)
    assert (found.content, found.shape) == (value, shape)
    assert isinstance(found.content, int) == ("," not in text and quantity.unit != "%")


@pytest.mark.parametrize(
    "text",
    [
        *("05101", "más de 5.000 m", "3 comunas", "1.23", "1.234,5 m", "65,8 %", "12"),
        *("20-11-2026", "—", "sin dato", "=1+1"),
    ],
)
def test_printed_texts_stay_texts(text):
    assert Cell(text).text == text
    found = printed_value(text)
    assert (found.content, found.shape) == (text, "@")


def read_back(text):
    """A number as a Chilean reads it, exactly."""
    return Decimal(text.translate(str.maketrans(",−", ".-", ".")))


@given(st.floats(-1e12, 1e12), st.none() | st.integers(0, 4))
def test_what_is_printed_is_the_rounded_value(value, decimals):
    printed = Quantity(value, decimals)
    text = str(printed)
    places = len(text.partition(",")[2])
    assert places == printed.places
    assert places == decimals or (decimals is None and places <= 2 and not text.endswith(",0"))
    unit = Decimal(1).scaleb(-(2 if decimals is None else decimals))
    exact = Decimal(value).quantize(unit, ROUND_HALF_EVEN, Context(prec=60))
    assert read_back(text) == exact


@given(
    st.floats(-1e9, 1e9) | st.integers(-(10**12), 10**12),
    st.none() | st.integers(0, 4),
    st.sampled_from(["", "m", "ha", "km²"]),
)
def test_the_workbook_holds_what_is_printed(value, decimals, unit):
    printed = Quantity(value, decimals, unit)
    found = printed_value(printed)
    assert found.content == float(read_back(str(printed).removesuffix(f" {unit}")))
    assert found.shape.partition(" ")[0].partition(".")[2] == "0" * printed.places


@given(st.floats(-2, 2), st.integers(0, 3))
def test_a_share_is_a_hundredth_of_its_percentage(share, decimals):
    printed = percentage(share, decimals)
    found = printed_value(printed)
    assert str(printed) == percent(share, decimals)
    assert found.content == float(read_back(str(printed).removesuffix(" %")) / 100)
    assert found.shape == ("0%", "0.0%", "0.00%", "0.000%")[decimals]


def test_what_is_missing_is_told():
    assert quantity(None) == percentage(None) == number(None) == percent(None) == "—"
    assert quantity(None, missing="sin dato") == "sin dato"
    assert cells(quantity(None), Quantity(1.5, unit="m"), Cell("x", bold=True)) == (
        Cell("—"),
        Cell(Quantity(1.5, None, "m")),
        Cell("x", True),
    )


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_no_number_is_never_printed(value):
    with pytest.raises((ValueError, OverflowError)):
        str(Quantity(value))


def test_a_quantity_of_a_table_is_a_number_of_the_workbook(made):
    columns = (Column("Comuna", 10), Column("Superficie", 10, True), Column("Parte", 10, True))
    rows = (
        cells("01101", Quantity(1234.56, 1, "ha"), percentage(0.6583)),
        cells("sin candidata", quantity(None)),
    )
    sheet = made([], [PrintedTable("T1", "Comunas", columns, rows)])["T1 Comunas"]
    assert [cell.value for cell in sheet[2]] == ["01101", 1234.6, 0.658]
    assert [cell.number_format for cell in sheet[2]] == ["@", '#,##0.0 "ha"', "0.0%"]
    assert [cell.value for cell in sheet[3]] == ["sin candidata", "—", None]


@pytest.mark.parametrize(
    ("title", "taken", "name"),
    [
        ("Comunas", set(), "Comunas"),
        ("Comunas", {"comunas"}, "Comunas (2)"),
        ("Comunas", {"comunas", "comunas (2)"}, "Comunas (3)"),
        ("Resguardo contra el encadenamiento", set(), "Resguardo contra el encadenami…"),
        ("a/b:c*d?e[f]g\\h", set(), "a b c d e f g h"),
        ("'comillas'", set(), "comillas"),
        ("???", set(), "Tabla"),
    ],
)
def test_names_of_worksheets(title, taken, name):
    assert sheet_name(title, taken) == name
    assert len(name) <= 31


@given(st.lists(st.text(max_size=60), max_size=8))
def test_names_of_worksheets_are_each_once(titles):
    taken: set[str] = set()
    for title in titles:
        name = sheet_name(title, taken)
        assert 1 <= len(name) <= 31
        assert not set("[]:*?/\\") & set(name)
        assert name.casefold() not in taken
        taken.add(name.casefold())


def test_without_openpyxl_it_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "is_installed", lambda name: name != "openpyxl")
    with pytest.raises(PackageMissing, match="pip install openpyxl"):
        save_workbook(case_of([ROW]), [], tmp_path / "a.xlsx", Progress())
    assert list(tmp_path.iterdir()) == []


def test_cancelling_leaves_nothing(tmp_path):
    with pytest.raises(Cancelled):
        save_workbook(case_of([ROW]), [], tmp_path / "a.xlsx", Progress(stopped=lambda: True))
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_that_is_cut_off_is_noticed(tmp_path):
    save_workbook(case_of([ROW]), [], tmp_path / "a.xlsx", Progress())
    content = (tmp_path / "a.xlsx").read_bytes()
    with pytest.raises(WrittenBroken):
        workbook._check(content[: len(content) // 2], 2, tmp_path / "a.xlsx")
    with pytest.raises(WrittenBroken, match="2 of 3 tables"):
        workbook._check(content, 3, tmp_path / "a.xlsx")
    damaged = io.BytesIO(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        place = archive.getinfo("xl/worksheets/sheet2.xml").header_offset + 120
    damaged.seek(place)
    damaged.write(b"\xff\xff\xff\xff")
    with pytest.raises(WrittenBroken):
        workbook._check(damaged.getvalue(), 2, tmp_path / "a.xlsx")
