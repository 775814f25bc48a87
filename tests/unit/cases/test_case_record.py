"""A stored case, its files, and two results beside each other: by hand, without QGIS."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import shutil
import sqlite3

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.fingerprints import content_hash
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.basis.table import Table
from am_delimiter.core.cases import case_comparison
from am_delimiter.core.cases.case_comparison import SHAPE
from am_delimiter.core.cases.case_digests import digest_of, plain_row
from am_delimiter.core.cases.case_files import Standing, check_files, file_notes, size_of
from am_delimiter.core.cases.case_record import (
    FORMAT,
    CaseRecord,
    StoredFile,
    StoredTable,
    case_table,
    other_versions,
    read_case,
    stored_summary,
    summary_row,
)
from am_delimiter.core.cases.difference_sentences import difference_notes
from am_delimiter.core.cases.integrity import check_result
from am_delimiter.core.cases.precision import Precision
from am_delimiter.core.cases.summary_comparison import summary_rows, summary_table
from am_delimiter.core.records.record_errors import FieldMistyped, ResultDamaged

PRECISION = Precision(place=0.001, digits=9, decimals=6)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def table(rows):
    """Rows as a table, with the shapes that they hold."""
    bare = [{name: value for name, value in row.items() if name != SHAPE} for row in rows]
    with_shapes = bool(rows) and SHAPE in rows[0]
    return Table.of(bare, [shapely.from_wkb(r[SHAPE]) for r in rows] if with_shapes else None)


def comparison(before, after, progress=None):
    both = ({name: table(rows) for name, rows in one.items()} for one in (before, after))
    return case_comparison.compare_results(*both, PRECISION, progress or Progress())


def compare_results(before, after):
    return comparison(before, after).differences


def compare_tables(name, before, after):
    tables = [{} if rows is None else {name: rows} for rows in (before, after)]
    return compare_results(*tables)[name]


def record(**more):
    values = {
        "format": 1,
        "algorithm": "am_delimiter:delimit",
        "versions": {"am_delimiter": "0.1.0", "GDAL": "3.9"},
        "parameters": {},
        "files": (),
        "tables": {},
    }
    return CaseRecord(**{**values, **more})


# -- the record ------------------------------------------------------------------------------


@given(st.dictionaries(st.text(min_size=1), JSON))
def test_a_case_comes_back_as_it_was_stored(parameters):
    files = (
        StoredFile("C:\\datos\\a ñ.tif", "../a ñ.tif", "ab" * 32, 12, "2024-01-02T03:04:05+00:00"),
        StoredFile("/x/b.gdb", "", "", None, ""),
        StoredFile("/x/c.gpkg", "c.gpkg", "cd" * 32, 9, "2024-01-02T03:04:05+00:00", "ef" * 32),
        StoredFile("/x/t.tif", "t.tif", "cd" * 32, 9, "2024", within="/x/m.vrt"),
    )
    case = record(parameters=parameters, files=files, tables={"gaps": StoredTable(3, "12" * 32)})
    assert read_case(case_table(case).rows) == case


@given(st.dictionaries(st.text(min_size=1), JSON))
def test_the_summary_comes_back_in_its_order(summary):
    rows = [*case_table(record()).rows, summary_row(summary)]
    assert json.dumps(stored_summary(rows)) == json.dumps(summary)
    text = json.dumps(summary, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    assert read_case(rows) == record(summary=digest)


def test_a_case_of_the_first_format_has_no_summary():
    rows = case_table(record(format=1)).rows
    assert stored_summary(rows) is None
    assert read_case(rows).format == 1


def test_parts_of_a_later_format_are_left_alone_and_of_this_one_are_damage():
    part = {**case_table(record()).rows[0], "kind": "firma", "name": "x"}
    assert read_case([*case_table(record(format=99)).rows, part]).format == 99
    with pytest.raises(FieldMistyped, match="firma"):
        read_case([*case_table(record(format=2)).rows, part])


@pytest.mark.parametrize("value", ["[]", "1", "{", ""])
def test_a_summary_that_is_none(value):
    row = {**summary_row({}), "value": value}
    with pytest.raises(FieldMistyped, match="summary"):
        stored_summary([row])


def test_every_row_has_the_public_fields(catalogue):
    fields = [field["name"] for field in catalogue.layers["case"].fields]
    case = record(
        parameters={"A": {"value": 1}},
        files=(StoredFile("/a", "a", "", None, ""),),
        tables={"gaps": StoredTable(0, "")},
    )
    rows = case_table(case).rows
    assert {row["kind"] for row in rows} == {"caso", "parámetro", "archivo", "tabla"}
    assert all(set(row) == set(fields) for row in rows)


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [{"kind": "otra cosa", "name": "", "value": ""}],
        [{"kind": "caso", "name": "format", "value": "x"}],
        [{"name": "format"}],
    ],
)
def test_rows_that_are_no_case(rows):
    with pytest.raises(ResultDamaged):
        read_case(rows)


def test_file_name_of_either_system():
    assert StoredFile("C:\\datos\\a b.tif", "", "", None, "").name == "a b.tif"
    assert StoredFile("/datos/x.gdb/", "", "", None, "").name == "x.gdb"


def test_versions_that_differ():
    now = {"am_delimiter": "0.2.0", "GDAL": "3.9", "numpy": "2.0"}
    assert other_versions(record(), now) == [
        ("am_delimiter", "0.1.0", "0.2.0"),
        ("numpy", "", "2.0"),
    ]


# -- the files -------------------------------------------------------------------------------


def stored(path, base, content=""):
    data = path.read_bytes()
    relative = os.path.relpath(path, base)
    return StoredFile(
        str(path), relative, hashlib.sha256(data).hexdigest(), len(data), "2024", content
    )


@pytest.fixture
def place(tmp_path):
    """A folder with a result and one input in a folder of its own."""
    (tmp_path / "datos").mkdir()
    (tmp_path / "datos" / "a.tif").write_bytes(b"0123456789")
    return tmp_path


def standing(file, place, folder=None):
    (check,) = check_files([file], place, folder, Progress())
    return check.standing, check.found.path if check.found else None


def test_the_same_file(place):
    path = place / "datos" / "a.tif"
    file = stored(path, place)
    os.utime(path, (1, 1))
    assert standing(file, place) == (Standing.SAME, str(path))
    assert file_notes(check_files([file], place, None, Progress())) == []


def test_one_other_byte(place):
    path = place / "datos" / "a.tif"
    file = stored(path, place)
    path.write_bytes(b"0123456780")
    assert standing(file, place) == (Standing.CHANGED, str(path))
    (note,) = file_notes(check_files([file], place, None, Progress()))
    old, new = (hashlib.sha256(text).hexdigest() for text in (b"0123456789", b"0123456780"))
    assert note.details["old"] == old[:12] and note.details["new"] == new[:12]
    assert "a.tif" in str(note)


def test_the_original_is_preferred_to_what_changed(place):
    """The file was edited and the original kept aside: the case is run with the original."""
    path = place / "datos" / "a.tif"
    file = stored(path, place)
    (place / "archivo" / "x").mkdir(parents=True)
    kept = place / "archivo" / "x" / "original.TIF"
    shutil.copyfile(path, kept)
    path.write_bytes(b"0123456780")
    assert standing(file, place, place / "archivo") == (Standing.MOVED, str(kept))
    assert standing(file, place)[0] is Standing.CHANGED


def test_missing_and_alike(place):
    """Same name, or same size, with another content is another file."""
    path = place / "datos" / "a.tif"
    file = stored(path, place)
    path.unlink()
    folder = place / "otra"
    folder.mkdir()
    (folder / "a.tif").write_bytes(b"9876543210")
    assert standing(file, place, folder) == (Standing.MISSING, None)
    (folder / "b.txt").write_bytes(b"0123456789")  # of another kind
    assert standing(file, place, folder) == (Standing.MISSING, None)
    (place / "junto.tif").write_bytes(b"0123456789")
    assert standing(file, place) == (Standing.MOVED, str(place / "junto.tif"))


def test_the_same_place_from_the_result(place, tmp_path_factory):
    file = stored(place / "datos" / "a.tif", place)
    elsewhere = tmp_path_factory.mktemp("otro") / "todo"
    shutil.move(str(place), elsewhere)
    assert standing(file, elsewhere) == (Standing.MOVED, str(elsewhere / "datos" / "a.tif"))


def test_a_shapefile_is_all_its_parts(tmp_path):
    for suffix, text in (("shp", b"aaa"), ("dbf", b"bb"), ("prj", b"c"), ("qix", b"index")):
        (tmp_path / f"a.{suffix}").write_bytes(text)
    path = tmp_path / "a.shp"
    assert size_of(path) == 6
    whole = hashlib.sha256(b"bb" + b"c" + b"aaa").hexdigest()  # in order of name
    file = StoredFile(str(path), "a.shp", whole, 6, "2024")
    assert standing(file, tmp_path)[0] is Standing.SAME
    (tmp_path / "a.qix").write_bytes(b"another index")
    assert standing(file, tmp_path)[0] is Standing.SAME
    (tmp_path / "a.dbf").write_bytes(b"bx")
    assert standing(file, tmp_path)[0] is Standing.CHANGED


def test_a_geodatabase_is_all_its_files_but_locks(tmp_path):
    path = tmp_path / "x.gdb"
    path.mkdir()
    for name, text in (("b.gdbtable", b"22"), ("a.gdbtable", b"1"), ("z.lock", b"me")):
        (path / name).write_bytes(text)
    file = StoredFile(str(path), "x.gdb", hashlib.sha256(b"122").hexdigest(), 3, "2024")
    assert standing(file, tmp_path)[0] is Standing.SAME
    (path / "z.lock").write_bytes(b"you too")
    assert standing(file, tmp_path)[0] is Standing.SAME
    path.rename(tmp_path / "y.gdb")
    assert standing(file, tmp_path) == (Standing.MOVED, str(tmp_path / "y.gdb"))
    (tmp_path / "y.gdb").rename(path)
    (path / "b.gdbtable").write_bytes(b"23")
    assert standing(file, tmp_path)[0] is Standing.CHANGED


def test_a_tile_is_read_where_its_mosaic_says(place):
    """A copy elsewhere is no help: the virtual raster would not read it."""
    path = place / "datos" / "a.tif"
    file = dataclasses.replace(stored(path, place), within=str(place / "datos" / "m.vrt"))
    shutil.copyfile(path, place / "copia.tif")
    assert standing(file, place)[0] is Standing.SAME
    path.write_bytes(b"0123456780")
    assert standing(file, place)[0] is Standing.CHANGED
    path.unlink()
    assert standing(file, place)[0] is Standing.MISSING


def test_what_is_no_plain_file_is_not_verified(tmp_path):
    (tmp_path / "x").mkdir()
    file = StoredFile(str(tmp_path / "x"), "x", "", None, "")
    assert standing(file, tmp_path)[0] is Standing.UNPROVED
    (tmp_path / "x").rmdir()
    assert standing(file, tmp_path)[0] is Standing.MISSING


def test_cancel_while_looking(place):
    file = stored(place / "datos" / "a.tif", place)
    with pytest.raises(Cancelled):
        check_files([file], place, None, Progress(stopped=lambda: True))


def database(path, *statements):
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_geopackage_that_was_opened_and_one_that_changed(tmp_path):
    path = tmp_path / "a.gpkg"
    database(path, "create table t (n integer)", "insert into t values (7)")
    before, content = path.read_bytes(), content_hash(str(path), Progress())
    file = stored(path, tmp_path, content)
    database(path, "pragma journal_mode = wal")  # as QGIS does when it opens one to edit
    assert path.read_bytes()[18:20] == b"\2\2" and before[18:20] == b"\1\1"
    assert standing(file, tmp_path)[0] is Standing.SAME
    database(path, "pragma journal_mode = delete")
    assert path.read_bytes() != before
    assert standing(file, tmp_path)[0] is Standing.SAME
    database(path, "update t set n = 8")
    assert standing(file, tmp_path)[0] is Standing.CHANGED


def test_a_virtual_raster_that_was_read_and_one_that_changed(tmp_path):
    def vrt(source, found=""):
        return (
            f'<VRTDataset rasterXSize="9">\n  <VRTRasterBand>{found}\n    <SimpleSource>'
            f"<SourceFilename>{source}</SourceFilename></SimpleSource>\n</VRTRasterBand></VRTDataset>"
        )

    path = tmp_path / "m.vrt"
    path.write_text(vrt("a.tif"))
    file = stored(path, tmp_path, content_hash(str(path), Progress()))
    path.write_text(vrt("a.tif", '<Metadata><MDI key="STATISTICS_MEAN">3</MDI></Metadata>'))
    assert standing(file, tmp_path)[0] is Standing.SAME
    path.write_text(vrt("b.tif"))
    assert standing(file, tmp_path)[0] is Standing.CHANGED
    path.unlink()
    assert content_hash(str(path), Progress()) == ""


def test_content_that_waits_in_a_journal_is_not_trusted(tmp_path):
    path = tmp_path / "a.gpkg"
    database(path, "create table t (n integer)")
    assert len(content_hash(str(path), Progress())) == 64
    (tmp_path / "a.gpkg-wal").write_bytes(b"")
    assert len(content_hash(str(path), Progress())) == 64
    (tmp_path / "a.gpkg-wal").write_bytes(b"something")
    assert content_hash(str(path), Progress()) == ""
    (tmp_path / "b.tif").write_bytes(b"no database" * 20)
    assert content_hash(str(tmp_path / "b.tif"), Progress()) == ""


# -- two results -----------------------------------------------------------------------------


def test_values_as_a_file_gives_them_back():
    row = {"a": True, "b": np.float64(2.0), "c": float("nan"), "d": np.int64(3), "e": 0.1, "f": "x"}
    assert plain_row(row) == {"a": 1, "b": 2, "c": None, "d": 3, "e": 0.1, "f": "x"}
    assert [type(value) for value in plain_row(row).values()] == [
        *(int, int, type(None), int, float, str)
    ]


def digest(table):
    return digest_of(table, PRECISION, Progress())


def test_digest_sees_every_value_the_order_and_the_shape():
    square = shapely.box(0, 0, 1, 1)
    base = Table.of([{"n": 1, "t": "a"}, {"n": 2, "t": "b"}], [square, square])
    told = digest(base)
    assert told.rows == 2
    others = [
        Table.of(base.rows[::-1], base.shapes),
        Table.of([{"n": 1, "t": "a"}, {"n": 2, "t": "c"}], base.shapes),
        Table.of([{"n": 1, "t": "a"}, {"n": 2, "u": "b"}][:1] + base.rows[1:], [square, None]),
        Table.of(base.rows, [square, shapely.box(0, 0, 1, 1.002)]),
        Table.of(base.rows[:1], base.shapes[:1]),
        Table({"m": [1, 2], "t": ["a", "b"]}, base.shapes),
        Table({"n": [1, 2], "t": ["ab", ""]}, base.shapes),
        Table({"n": ["1", 2], "t": ["a", "b"]}, base.shapes),
        Table({"n": [1, None], "t": ["a", "b"]}, base.shapes),
    ]
    assert len({told, *map(digest, others)}) == 1 + len(others)
    assert told == digest(Table.of([dict(row) for row in base.rows], base.shapes))


def test_a_digest_does_not_depend_on_how_a_column_is_kept():
    """Arrays before a file is written, and what SQLite gives back of them."""
    written = Table(
        {
            "n": np.array([1, 2, 3]),
            "x": np.array([1.5, np.nan, 3.0]),
            "b": np.array([True, False, True]),
            "t": ["a", None, "ñ\0"],
            "m": np.array([1, 2**60, -5]),
        }
    )
    found = {"n": [1, 2, 3], "x": [1.5, None, 3], "b": [1, 0, 1], "m": [1, 2**60, -5]}
    found["t"] = ["a", None, "ñ\0"]
    assert digest(written) == digest(Table(found))
    assert digest(written) != digest(Table({**found, "m": [1, 2**60 + 1, -5]}))


def test_a_digest_is_what_its_description_says():
    table = Table({"b": ["x", None, "né"], "a": [0.1234567891, None, 3]})
    told = b"a\0" + bytes([1, 0, 1]) + np.array([0.123457, 3.0], dtype="<f8").tobytes()
    told += b"b\0" + bytes([2, 0, 2]) + np.array([1, 2], dtype="<i8").tobytes() + "xné".encode()
    assert digest(table) == StoredTable(3, hashlib.sha256(told).hexdigest())


@given(st.lists(st.floats(-1e15, 1e15), min_size=1))
def test_rounding_keeps_nine_digits_and_what_is_rounded(values):
    numbers = np.array(values)
    found = PRECISION.rounded(numbers)
    assert (PRECISION.rounded(found) == found).all()
    for number, kept in zip(values, found.tolist()):
        size = len(str(int(abs(number)))) if abs(number) >= 1 else 0
        unit = 10.0 ** -max(0, min(6, 9 - size))
        assert abs(number - kept) <= unit / 2 * (1 + 1e-9) + abs(number) * 1e-15
        assert kept == float(f"{kept:.6f}")


def rows(*values, fields=("cut", "population", "role")):
    return [dict(zip(fields, value)) for value in values]


def test_same_results():
    tables = {"communes": rows(("1", 10, "a"), ("2", 20, "b"))}
    assert compare_results(tables, {"communes": [dict(r) for r in tables["communes"]]}) == {}


def test_a_changed_value_a_lost_row_and_a_new_one():
    before = rows(("1", 10, "a"), ("2", 20, "b"), ("3", 30, "c"))
    after = rows(("1", 10, "a"), ("2", 21, "b"), ("4", 40, "d"))
    found = compare_tables("communes", before, after)
    assert [(d.row, d.field, d.stored, d.new) for d in found] == [
        ("2", "population", 20, 21),
        ("3", "", "3, 30, c", None),
        ("4", "", None, "4, 40, d"),
    ]


def test_rows_are_told_apart_by_as_few_fields_as_needed():
    fields = ("candidate", "position", "verdict")
    before = rows(("A", 1, "cumple"), ("A", 2, "cumple"), ("B", 1, "cumple"), fields=fields)
    after = rows(("A", 1, "cumple"), ("A", 2, "no cumple"), ("B", 1, "cumple"), fields=fields)
    (one,) = compare_tables("criteria", before, after)
    assert (one.row, one.field, one.stored, one.new) == ("A, 2", "verdict", "cumple", "no cumple")


def test_rows_that_nothing_tells_apart_go_by_position():
    fields = ("text", "n")
    before, after = rows(("x", 1), ("x", 1), fields=fields), rows(("x", 1), ("x", 2), fields=fields)
    (one,) = compare_tables("t", before, after)
    assert (one.row, one.field, one.stored, one.new) == ("2", "n", 1, 2)


def test_another_order_and_a_lacking_table():
    before = rows(("1", 10, "a"), ("2", 20, "b"))
    (one,) = compare_tables("communes", before, before[::-1])
    assert one.field == "order"
    (one,) = compare_tables("communes", before, None)
    assert (one.stored, one.new) == (2, None)
    assert list(compare_results({"gaps": []}, {})) == ["gaps"]


def test_paths_dates_and_versions_do_not_count():
    def result(path, stamp, day, sha256, version):
        source = {"name": "x", "path": path, "sha256": sha256, "modified": stamp, "detail": "d"}
        return {
            "sources": [source],
            "criteria": [{"candidate": "A", "reason": f"Fuente: x ({day}); 15 %"}],
            "versions": [{"name": "am_delimiter", "version": version}],
            "case": [{"kind": "caso", "value": version}],
        }

    one = result("/a/x", "2024-03-05T01:02:03+00:00", "05-03-2024", "aa", "1")
    other = result("/b/x", "2025-11-30T01:02:03+00:00", "30-11-2025", "bb", "2")
    assert compare_results(one, other) == {}
    other["criteria"][0]["reason"] = "Fuente: x (30-11-2025); 16 %"
    assert list(compare_results(one, other)) == ["criteria"]


def test_the_report_is_bounded_and_begins_with_what_decides(catalogue):
    many = {f"n{i}": i for i in range(100)}
    before = {
        "patches": [{"patch": n, "area_ha": 1.5} for n in many.values()],
        "criteria": [{"candidate": "A", "name": "Continuidad", "verdict": "cumple"}],
    }
    after = {
        "patches": [{"patch": n, "area_ha": 2.5} for n in many.values()],
        "criteria": [{"candidate": "A", "name": "Continuidad", "verdict": "no cumple"}],
    }
    found = compare_results(before, after)
    assert {name: len(items) for name, items in found.items()} == {"criteria": 1, "patches": 100}
    told = [str(note) for note in difference_notes(found, catalogue.layers)]
    assert len(told) == 1 + 1 + 1 + 5
    assert "Criterios" in told[0]
    assert "A Continuidad: Veredicto was cumple, is now no cumple" in told[1]
    assert "100" in told[2]


def test_long_texts_are_shown_where_they_part(catalogue):
    long = "palabra " * 40
    before = {"notes": [{"position": 1, "text": f"{long}UNO {long}"}]}
    after = {"notes": [{"position": 1, "text": f"{long}DOS {long}"}]}
    told = str(difference_notes(compare_results(before, after), catalogue.layers)[1])
    assert "UNO" in told and "DOS" in told and len(told) < 250


def test_shapes_are_told_by_digest(catalogue):
    before, after = (
        {"gaps": [{"gap": 1, SHAPE: shapely.LineString([(0, 0)] * 500 + [(1, y)]).wkb_hex}]}
        for y in (0, 1)
    )
    told = str(difference_notes(compare_results(before, after), catalogue.layers)[1])
    assert len(told) < 200 and "1: geometry was" in told


# -- the last bits ---------------------------------------------------------------------------

RING = ((0.0, 0.0), (20.0, 0.0), (20.0, 10.0), (0.0, 10.0))
HOLES = (((1, 1), (1, 2), (2, 2), (2, 1)), ((1, 4), (2, 4), (2, 5)))


def drawn(start=0, step=1, noise=0.0, holes=HOLES, away=0.0):
    """The ring from another corner or the other way round; every second corner a little off."""
    corners = [RING[(start + step * n) % len(RING)] for n in range(len(RING))]
    moved = [(x + away + noise * (-1) ** n, y + noise) for n, (x, y) in enumerate(corners)]
    whole = shapely.Polygon(moved, holes)
    return shapely.MultiPolygon([whole, shapely.box(30, 0, 40, 10)][::step])


def one_row(shape, **fields):
    return {"continuum": [{"continuum": 1, **fields, SHAPE: shape.wkb_hex}]}


@pytest.mark.parametrize("start", range(4))
@pytest.mark.parametrize("step", [1, -1])
@pytest.mark.parametrize("noise", [0.0, 6e-11])
def test_a_shape_is_the_same_wherever_its_ring_begins(start, step, noise):
    """What QGIS 3.40 and 3.44 were seen to write of the same polygon: 6e-11 m apart."""
    other = drawn(start, step, noise, HOLES[::-1])
    before = Table.of([{"n": 1}], [drawn()])
    assert digest(before) == digest(Table.of([{"n": 1}], [other]))
    found = comparison(one_row(drawn()), one_row(other))
    assert found.differences == {}
    assert found.close == (drawn().wkb_hex != other.wkb_hex)


@pytest.mark.parametrize("noise", [1e-9, 4e-4])
def test_a_shape_on_a_border_of_the_rounding_is_the_same(noise):
    """At half a millimetre the digests part; the comparison asks how far the corners lie."""
    one, other = drawn(away=0.0005 - noise / 2), drawn(2, -1, away=0.0005 + noise / 2)
    rows = [Table.of([{"n": 1}], [shape]) for shape in (one, other)]
    assert digest(rows[0]) != digest(rows[1])
    assert compare_results(one_row(one), one_row(other)) == {}


@pytest.mark.parametrize(
    "other",
    [
        drawn(away=0.003),
        drawn(holes=HOLES[:1]),
        shapely.MultiPolygon([drawn().geoms[0]]),
        shapely.MultiPolygon([shapely.Polygon(RING[:2] + RING[3:], HOLES), drawn().geoms[1]]),
    ],
)
def test_another_shape_is_another(other):
    found = compare_results(one_row(drawn()), one_row(other))
    assert [one.field for one in found["continuum"]] == [SHAPE]


def test_a_ring_that_touches_itself_where_it_begins():
    corners = [(0, 0), (2, 1), (2, 2), (0, 0), (0, 5), (1, 5), (1, 3)]
    turned = [shapely.Polygon(corners[n:] + corners[:n]) for n in range(7)]
    turned += [shapely.Polygon((corners[n:] + corners[:n])[::-1]) for n in range(7)]
    assert len({digest(Table.of([{"n": 1}], [one])).digest for one in turned}) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (1118.03, 1118.03 + 6e-11, True),
        (0.1 + 0.2, 0.3, True),
        (0.0, 1e-9, True),
        (20, 20.000000001, True),
        (830662, 830663, False),
        (0.5, 0.50001, False),
        (None, 0.0, False),
        ("1", 1, False),
        (123456789012.0, 123456789013.0, True),
        (14.99, 15.0, False),
        (float("inf"), 1.0, False),
        (10**400, 1.0, False),
    ],
)
def test_numbers_to_a_precision(one, other, same):
    """Nine significant digits, and never more than six decimals."""
    before, after = ({"gaps": [{"gap": 1, "distance_m": value}]} for value in (one, other))
    assert (compare_results(before, after) == {}) is same


def test_noise_in_the_field_that_tells_rows_apart_hides_no_change():
    before = {"dendrogram": [{"tolerance_m": 0.1 + 0.2, "joins": "a"}]}
    after = {"dendrogram": [{"tolerance_m": 0.3, "joins": "b"}]}
    found = comparison(before, after)
    assert found.count > 0
    assert compare_results(before, {"dendrogram": [{**after["dendrogram"][0], "joins": "a"}]}) == {}


def test_a_comparison_can_be_cancelled():
    rows = [{"n": n, "x": 0.1} for n in range(5000)]
    with pytest.raises(Cancelled):
        digest_of(table(rows), PRECISION, Progress(stopped=lambda: True))
    other = [{**row, "x": 0.2} for row in rows]
    with pytest.raises(Cancelled):
        comparison({"patches": rows}, {"patches": other}, Progress(stopped=lambda: True))


# -- what the run wrote ----------------------------------------------------------------------


def stored_result(format_=FORMAT):
    """A case of two tables with its summary: the record, the tables, the text of the summary."""
    tables = {"gaps": rows((1, 12.5, "a")), "notes": rows((1, 0, "b"))}
    tables = {name: table(found) for name, found in tables.items()}
    digests = {name: digest(found) for name, found in tables.items()}
    row = summary_row({"candidates": [{"population": 272030}]})
    case = record(format=format_, tables=digests, summary=row["sha256"] if format_ > 2 else "")
    return case, tables, row["value"]


def integrity(case, tables, summary):
    return check_result(case, tables, summary, PRECISION, Progress())


def test_a_result_as_it_was_written():
    found = integrity(*stored_result())
    assert found.altered == () and found.undigested == ()


@pytest.mark.parametrize("format_", range(1, FORMAT))
def test_nothing_proves_the_tables_of_an_earlier_format(format_):
    case, tables, summary = stored_result(format_)
    found = integrity(case, tables, summary)
    assert found.altered == ()
    assert found.undigested == ("gaps", "notes", *(["summary"] if format_ < 3 else []))
    assert integrity(case, {"notes": tables["notes"]}, summary).altered == ("gaps",)


def test_a_changed_table_is_named():
    case, tables, summary = stored_result()
    changed = {**tables, "gaps": table(rows((1, 12.6, "a")))}
    assert integrity(case, changed, summary).altered == ("gaps",)
    assert integrity(case, {"notes": tables["notes"]}, summary).altered == ("gaps",)


def test_a_changed_summary_is_named():
    case, tables, summary = stored_result()
    assert integrity(case, tables, summary.replace("272030", "233610")).altered == ("summary",)
    assert integrity(case, tables, None).altered == ("summary",)


def test_what_this_version_writes_it_also_digests():
    """A result of today without a digest had it taken out."""
    case, tables, summary = stored_result()
    bare = dataclasses.replace(case, summary="", tables={"notes": case.tables["notes"]})
    assert integrity(bare, tables, summary).altered == ("gaps", "summary")


def test_the_values_of_a_summary_are_compared_one_by_one():
    before = {"candidates": [{"population": 272030, "gap": 0.1 + 0.2}], "versions": {"a": "1"}}
    after = {"candidates": [{"population": 233610, "gap": 0.3}], "versions": {"a": "2"}}
    assert summary_table(before).rows == summary_rows(before)
    found = compare_results({"summary": summary_rows(before)}, {"summary": summary_rows(after)})
    (one,) = found["summary"]
    assert (one.row, one.stored, one.new) == ("candidates.1.population", 272030, 233610)
    assert "Summary of the result" in str(difference_notes(found, {})[0])
