"""The records of a result: their fields are those of the tables, and what is stored is checked."""

from dataclasses import asdict, dataclass, fields, replace

import pytest

from am_delimiter.core.basis import InputFile, Table
from am_delimiter.core.records import (
    FieldMissing,
    FieldMistyped,
    GapPairRow,
    NoteRow,
    ResultRows,
    SensitivityRow,
    read,
    read_all,
    table_of,
    write,
)

TYPES = {"text": "str", "integer": "int", "real": "float", "boolean": "bool"}
KINDS = {item.name: item.metadata["kind"] for item in fields(ResultRows)}
PAIR = GapPairRow("99101", "Puerto Aurora", "99102", "Villa Alba", None, False, None, None)


def test_every_table_has_its_record(catalogue):
    assert set(catalogue.layers) - set(KINDS) == {"procedure", "case"}
    assert [name for name in catalogue.layers if name in KINDS] == list(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_a_record_has_the_fields_of_its_table(name, catalogue):
    """The same names in the same order, and the type of each; any may be empty besides."""
    told = [(item.name, str(item.type).removesuffix(" | None")) for item in fields(KINDS[name])]
    assert told == [(f["name"], TYPES[f["type"]]) for f in catalogue.layers[name].fields]


def test_a_record_is_written_and_read_again():
    rows = ResultRows(gap_matrix=(PAIR, replace(PAIR, critical_gap_m=12.5, joined=True, gap=3)))
    written = rows.written()
    assert list(written["gap_matrix"][0]) == [item.name for item in fields(GapPairRow)]
    stored = {name: Table.of(found) for name, found in written.items()}
    assert ResultRows.read(stored) == rows
    assert table_of(rows.gap_matrix).rows == written["gap_matrix"]


def test_what_the_record_does_not_know_is_left_out():
    assert read(GapPairRow, {"fid": 1, **write(PAIR)}, "gap_matrix") == PAIR


def test_a_field_that_may_be_empty_may_lack():
    """A result of before the field was thought of is read as one that does not know it."""
    row = write(PAIR)
    del row["plain_gap_m"]
    assert read(GapPairRow, row, "gap_matrix") == PAIR


def test_a_field_that_lacks_is_named():
    with pytest.raises(FieldMissing, match="«notes» of the result lacks the field «text»"):
        read_all(NoteRow, [{"position": 1}], "notes")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"position": 1, "text": None}, "«None» in the field «text»"),
        ({"position": "1", "text": ""}, "«1» in the field «position»"),
        ({"position": True, "text": ""}, "«True» in the field «position»"),
        ({"position": 1.5, "text": ""}, "«1.5» in the field «position»"),
    ],
)
def test_what_does_not_belong_in_a_field_is_named(row, said):
    with pytest.raises(FieldMistyped, match=said):
        read(NoteRow, row, "notes")


def test_a_file_may_keep_a_truth_as_a_number_and_a_whole_real_as_an_integer():
    row = {"tolerance_m": 200, "candidate": None, "cut": "99101", "name": "", "own": 1}
    found = read(SensitivityRow, row, "sensitivity")
    assert found.own is True
    assert found.tolerance_m == 200
    assert found.member is None


def test_columns_are_read_as_their_rows_are():
    """Also truths kept as numbers, and a field that lacks because it may be empty."""
    rows = [
        {"tolerance_m": 200 + n, "candidate": None, "cut": f"9910{n}", "name": "", "own": n % 2}
        for n in range(4)
    ]
    found = ResultRows.read({"sensitivity": Table.of(rows)}).sensitivity
    assert found == read_all(SensitivityRow, rows, "sensitivity")
    assert [row.own for row in found] == [False, True, False, True]
    with pytest.raises(FieldMistyped, match="«x» in the field «tolerance_m»"):
        ResultRows.read({"sensitivity": Table.of([*rows, {**rows[0], "tolerance_m": "x"}])})


def test_records_within_a_record_are_written_too():
    @dataclass(frozen=True)
    class Pile:
        files: tuple[InputFile, ...]
        by_use: dict[str, NoteRow]

    pile = Pile((InputFile("viajes", "a.csv", "", "", "", ""),), {"first": NoteRow(1, "uno")})
    assert write(pile) == {
        "files": [
            asdict(pile.files[0]),
        ],
        "by_use": {"first": {"position": 1, "text": "uno", "kind": None, "communes": None}},
    }
