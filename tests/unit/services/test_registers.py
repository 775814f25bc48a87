"""Registers of services and instruments: what is read from tables, what is flagged and told."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from worlds import commune_layer, strips

from am_delimiter.core.basis.dates import is_iso, iso_date
from am_delimiter.core.basis.errors import UnreadableTable
from am_delimiter.core.catalogue.parameters import choose_parameters
from am_delimiter.core.land.communes import read_communes
from am_delimiter.core.services.register_errors import MissingRegisterColumn
from am_delimiter.core.services.register_look import look_at_register, registers_of
from am_delimiter.core.services.register_reader import Reader, read_csv
from am_delimiter.core.services.registers import (
    INSTRUMENTS,
    SERVICES,
    Flag,
    RegisterTable,
    SharedInputs,
)
from am_delimiter.core.services.services import category_of, read_shared

CRS = "EPSG:5361"
SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "servicios_ficticios.csv"


@pytest.fixture(scope="module")
def communes(catalogue):
    shapes = dict(zip(["05101", "05109", "05801", "99101"], strips([1, 1, 1, 1])))
    return read_communes(commune_layer(shapes, CRS), catalogue)


@pytest.fixture
def reader(catalogue):
    return Reader(SERVICES, catalogue, frozenset({*catalogue.communes, "99101"}))


def table(**columns):
    return RegisterTable("inventario", "", pd.DataFrame(columns, dtype=object))


def read(communes, catalogue, *tables, **more):
    inputs = SharedInputs(services=tables, **more)
    return read_shared(inputs, communes, CRS, choose_parameters(catalogue), catalogue)


def told(shared):
    return [str(note) for note in shared.notes]


@pytest.mark.parametrize(
    ("value", "cuts", "unknown", "old"),
    [
        ("05101;05109", ("05101", "05109"), (), ()),
        ("05109, 5101", ("05101", "05109"), (), ()),
        ("5101 5109\n05101", ("05101", "05109"), (), ()),
        ("05101; 05109 ,05801", ("05101", "05109", "05801"), (), ()),
        (5101, ("05101",), (), ()),
        (5101.0, ("05101",), (), ()),
        ("5106;5505", ("05801", "05802"), (), ("05106 → 05801", "05505 → 05802")),
        ("05101;Quilpué", ("05101",), ("Quilpué",), ()),
        ("05101;05999", ("05101",), ("05999",), ()),
        ("510105109", (), ("510105109",), ()),
        ("99101", ("99101",), (), ()),
        ("", (), (), ()),
        (None, (), (), ()),
        (float("nan"), (), (), ()),
    ],
)
def test_codes_of_a_cell(reader, value, cuts, unknown, old):
    found = reader.codes("" if value is None else value)
    assert (found.cuts, found.unknown, found.old) == (cuts, unknown, old)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Salud", "health", "Salud"),
        ("  SALUD ", "health", "Salud"),
        ("health", "health", "Salud"),
        ("Vialidad", "roads", "Transporte y vialidad"),
        ("Energia", "energy", "Energía"),
        ("Seguridad y emergencia", "", "Seguridad y emergencia"),
        ("", "", ""),
    ],
)
def test_categories(reader, text, kind, name):
    assert reader.kind(text) == (kind, name)


def test_no_alias_means_two_things(catalogue):
    for kinds in (catalogue.service_categories, catalogue.instrument_kinds):
        reader = Reader(SERVICES, catalogue, frozenset())
        reader = reader if kinds is reader.kinds else Reader(INSTRUMENTS, catalogue, frozenset())
        for entry in kinds.values():
            for text in (entry.id, entry.name, *entry.aliases):
                assert reader.kind(text) == (entry.id, entry.name), text


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025-06-30", "2025-06-30"),
        ("30-06-2025", "2025-06-30"),
        ("3/6/2025", "2025-06-03"),
        ("2025/06/30", "2025-06-30"),
        ("2025-06-30T10:00:00", "2025-06-30"),
        ("2025", "2025"),
        ("2025.0", "2025"),
        ("2025-06", "2025-06"),
        ("31-02-2025", "31-02-2025"),
        ("junio de 2025", "junio de 2025"),
    ],
)
def test_dates(written, iso):
    assert iso_date(written) == iso
    assert is_iso(iso) == (written not in ("31-02-2025", "junio de 2025"))


def test_what_is_missing_is_flagged_and_told_but_kept(communes, catalogue):
    shared = read(
        communes,
        catalogue,
        table(
            Categoría=["Salud", "Bomberos", None, "Salud"],
            ELEMENTO=["Hospital", "Cuerpo", "Feria", "Consultorio"],
            Comunas=["05101;05109", "05101", "5106 05109", "05101,Viña"],
            Fuente=["Minsal", None, "x", "x"],
            Fecha=["30-06-2025", "2025", None, "hace poco"],
        ),
    )
    by_name = {entry.name: entry for entry in shared.services}
    assert {n: (e.kind, e.kind_name, e.cuts) for n, e in by_name.items()} == {
        "Hospital": ("health", "Salud", ("05101", "05109")),
        "Cuerpo": ("", "Bomberos", ("05101",)),
        "Feria": ("", "", ("05109", "05801")),
        "Consultorio": ("health", "Salud", ("05101",)),
    }
    assert {n: e.flags for n, e in by_name.items()} == {
        "Hospital": (),
        "Cuerpo": (Flag.UNKNOWN_KIND, Flag.NO_SOURCE),
        "Feria": (Flag.NO_KIND, Flag.NO_DATE),
        "Consultorio": (Flag.UNREAD_DATE, Flag.UNKNOWN_CODES),
    }
    assert by_name["Hospital"].date == "2025-06-30"
    assert told(shared) == [
        "inventario: old commune codes were replaced by today's: 05106 → 05801.",
        "inventario: these codes are of no commune and do not count: Consultorio: Viña.",
        "inventario: categories that the catalogue lacks are kept as written: Bomberos.",
        "inventario: without a category: Feria.",
        "inventario: without a source: Cuerpo.",
        "inventario: without a date that can be read: Feria; Consultorio.",
        "2 elements serve fewer than two communes and are shared by none: Cuerpo; Consultorio.",
    ]


def test_rows_that_say_nothing_are_told(communes, catalogue):
    rows = table(
        elemento=["", "Puente", None, "Metro"],
        comunas=["05101;05109", "Valparaíso y Viña", None, "05101;05109"],
        fuente=["x", "x", None, "x"],
        fecha=["2025", "2025", None, "2025"],
        categoria=["Salud", "Salud", None, "Transporte público"],
    )
    shared = read(communes, catalogue, rows)
    assert [e.name for e in shared.services] == ["Metro"]
    assert told(shared) == [
        "inventario: 1 rows without a name were left out.",
        "inventario: no commune could be read for these, which were left out: Puente.",
    ]


def test_the_same_element_counts_once(communes, catalogue):
    rows = table(
        elemento=["Hospital", "hospital ", "Hospital"],
        comunas=["05101", "05109", "05801"],
        categoria=["Salud", "health", "Educación"],
        fuente=["a", "b", "c"],
        fecha=["2023", "2025", "2025"],
    )
    shared = read(communes, catalogue, rows)
    assert [(e.kind, e.cuts, e.source, e.date) for e in shared.services] == [
        ("health", ("05101", "05109"), "a; b", "2025"),
        ("education", ("05801",), "c", "2025"),
    ]
    assert any("more than once" in text and "hospital" in text for text in told(shared))


def test_instruments_have_stage_and_actors(communes, catalogue):
    rows = table(
        tipo=["PRI", "Plan Regulador Comunal", "Mesa"],
        nombre=["PREMVAL", "PRC", "Mesa de agua"],
        comunas=["05101;05109", "05101", "05109;05801"],
        etapa=["vigente", "en estudio", ""],
        actores=["Seremi MINVU", "Municipio", "Municipios"],
        fuente=["D.O.", "x", "x"],
        fecha=["02-04-2014", "2025", "2025"],
    )
    shared = read(communes, catalogue, instruments=(rows,))
    assert shared.services is None
    assert [(e.kind, e.cuts, e.stage, e.actors, e.date) for e in shared.instruments] == [
        ("pri", ("05101", "05109"), "vigente", "Seremi MINVU", "2014-04-02"),
        ("prc", ("05101",), "en estudio", "Municipio", "2025"),
        ("", ("05109", "05801"), "", "Municipios", "2025"),
    ]


def test_nothing_given_is_not_an_empty_register(communes, catalogue):
    shared = read(communes, catalogue)
    assert (shared.services, shared.instruments, shared.notes) == (None, None, ())


def test_a_table_without_the_column_of_the_communes(communes, catalogue):
    with pytest.raises(MissingRegisterColumn) as raised:
        read(communes, catalogue, table(elemento=["Hospital"], zona=["05101"]))
    assert "inventario has no column comunas" in str(raised.value)
    assert "elemento, zona" in str(raised.value)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_csv_files_as_offices_save_them(tmp_path, separator, encoding):
    file = tmp_path / "inventario.csv"
    rows = [["categoría", "elemento", "comunas"], ["Energía", "Línea Ñuble", '"05101;05109"'], []]
    file.write_bytes("\r\n".join(separator.join(row) for row in rows).encode(encoding))
    found = read_csv(file)
    assert list(found.frame.columns) == ["categoría", "elemento", "comunas"]
    assert found.frame.iloc[0].tolist() == ["Energía", "Línea Ñuble", "05101;05109"]
    assert len(found.frame) == 1
    assert len(found.notes) == (encoding == "cp1252")


def test_a_ragged_csv_names_its_line(tmp_path):
    file = tmp_path / "roto.csv"
    file.write_text("elemento,comunas\nHospital,05101,05109\n", encoding="utf-8")
    with pytest.raises(UnreadableTable, match=r"roto.csv cannot be read \(line 2: 3 ≠ 2\)"):
        read_csv(file)
    with pytest.raises(UnreadableTable):
        read_csv(tmp_path / "ausente.csv")


def test_an_empty_csv_lacks_its_columns(tmp_path, communes, catalogue):
    file = tmp_path / "vacio.csv"
    file.write_text("", encoding="utf-8")
    with pytest.raises(MissingRegisterColumn):
        read(communes, catalogue, read_csv(file))


@pytest.mark.parametrize(
    ("text", "layer", "category"),
    [
        ("Salud", "hospitales", "Salud"),
        ("hospitales: Salud; rutas: Vialidad", "Rutas", "Vialidad"),
        ("hospitales: Salud; rutas: Vialidad", "otra", ""),
        ("", "rutas", ""),
    ],
)
def test_category_of_a_layer(text, layer, category):
    assert category_of(text, layer) == category


def test_the_sample_is_read_whole(communes, catalogue):
    """Its codes belong to another layer here, so only those of this one are known."""
    frame = read_csv(SAMPLE)
    codes = {cut for text in frame.frame["comunas"] for cut in text.split(";")}
    known = Reader(SERVICES, catalogue, frozenset(codes))
    assert [known.kind(text)[0] for text in frame.frame["categoria"]] == [
        "water",
        "water",
        "public_transport",
        "roads",
        "roads",
        "waste",
        "health",
        "education",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (["Salud", "Educación"], [SERVICES]),
        (["Plan regulador intercomunal"], [INSTRUMENTS]),
        (["algo", "otra cosa"], [SERVICES, INSTRUMENTS]),  # nothing tells, so both may be meant
    ],
)
def test_a_table_is_the_register_whose_categories_it_uses(catalogue, kinds, expected):
    rows = {"tipo": kinds, "nombre": kinds, "comunas": ["05101;05109"] * len(kinds)}
    assert registers_of(pd.DataFrame(rows), catalogue) == expected


def test_a_table_without_the_needed_columns_is_no_register(catalogue):
    assert registers_of(pd.DataFrame({"nombre": ["Hospital"]}), catalogue) == []


def test_a_first_look_counts_what_can_be_read(catalogue):
    table = read_csv(SAMPLE)
    invented = [f"99{n}" for n in (101, 102, 103, 104, 105, 106, 201)] + ["98101"]
    assert look_at_register(table, SERVICES, catalogue, invented).entries == len(table.frame)
    unknown = look_at_register(table, SERVICES, catalogue)
    assert unknown.entries == 0 and unknown.notes  # invented codes are no communes of Chile
