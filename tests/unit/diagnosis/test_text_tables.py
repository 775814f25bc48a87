"""Tables of text as offices save them, and texts that were written twice in UTF-8."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.basis.double_encoding import damaged, repair_text
from am_delimiter.core.basis.errors import Cancelled, UnreadableTable
from am_delimiter.core.basis.progress import WATCHED, Progress
from am_delimiter.core.diagnosis.text_tables import number_or_nan, read_text_table


def write(tmp_path, text, encoding="utf-8"):
    file = tmp_path / "tabla.csv"
    file.write_bytes(text.encode(encoding))
    return file


def test_latin_1_with_semicolon_and_decimal_comma(tmp_path):
    text = "comuna;ñandú;valor\nViña del Mar;1;12,5\nConcón;2;1.234,75\n"
    table = read_text_table(write(tmp_path, text, "latin-1"))
    assert (table.encoding, table.separator) == ("latin-1 (Windows-1252)", ";")
    assert list(table.frame.columns) == ["comuna", "ñandú", "valor"]
    assert list(table.frame["comuna"]) == ["Viña del Mar", "Concón"]
    assert table.decimal_comma
    assert table.uneven == 0


@pytest.mark.parametrize(
    ("text", "separator", "comma"),
    [
        ("a;b\n1;2,5\n2;3,5\n", ";", True),
        ("a;b\n1;2.5\n2;3.5\n", ";", False),
        ("a\tb\n1\t2,5\n", "\t", True),
        ("a,b\n1,2.5\n", ",", False),
        ('a,b\n1,"2,5"\n', ",", True),
        ("a|b\n1|2\n", "|", False),
    ],
)
def test_separator_and_decimals_are_recognised(tmp_path, text, separator, comma):
    table = read_text_table(write(tmp_path, text))
    assert (table.separator, table.decimal_comma, table.encoding) == (separator, comma, "UTF-8")
    assert list(table.frame.columns) == ["a", "b"]


def test_the_mark_of_utf_8_is_no_part_of_a_name(tmp_path):
    assert list(read_text_table(write(tmp_path, "a;b\n1;2\n", "utf-8-sig")).frame.columns) == [
        "a",
        "b",
    ]


def test_rows_of_another_length_are_counted(tmp_path):
    table = read_text_table(write(tmp_path, "a;b;c\n1;2;3\n1;2\n1;2;3;4\n"))
    assert table.uneven == 2
    assert table.frame.to_numpy().tolist() == [["1", "2", "3"], ["1", "2", ""], ["1", "2", "3"]]


@pytest.mark.parametrize(
    ("raw", "problem"),
    [(b"", "empty"), (b"a;a\n1;2\n", "twice: a"), (b"PK\0\0\0", "no text")],
)
def test_what_is_no_table_is_named(tmp_path, raw, problem):
    file = tmp_path / "tabla.csv"
    file.write_bytes(raw)
    with pytest.raises(UnreadableTable, match=problem):
        read_text_table(file)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UnreadableTable, match=r"nada\.csv"):
        read_text_table(tmp_path / "nada.csv")


@pytest.mark.parametrize(
    ("text", "comma", "number"),
    [("1.234,5", True, 1234.5), ("-33,04", True, -33.04), ("12.5", False, 12.5), (7, False, 7.0)],
)
def test_numbers(text, comma, number):
    assert number_or_nan(text, comma) == number


@pytest.mark.parametrize("text", ["", None, "s/i", True, "1,5"])
def test_what_is_no_number(text):
    assert math.isnan(number_or_nan(text))


@pytest.mark.parametrize("name", ["San Joaquín", "Ñuñoa", "Vichuquén", "Áéíóú", "Curaco de Vélez"])
@pytest.mark.parametrize("through", ["cp1252", "latin-1"])
@pytest.mark.parametrize("times", [1, 2])
def test_a_name_written_twice_is_repaired(name, through, times):
    text = name
    for _ in range(times):
        text = "".join(_shown(byte, through) for byte in text.encode("utf-8"))
    assert text != name
    assert repair_text(text) == name
    assert damaged(["Arica", text]) == {text: name}


def _shown(byte, through):
    try:
        return bytes([byte]).decode(through)
    except UnicodeDecodeError:
        return chr(byte)


def test_the_example_of_the_wild():
    assert repair_text("San JoaquÃ\xadn") == "San Joaquín"


@given(st.text(alphabet="ABCabcñÑáéíóúÁÉÍÓÚüÜ ’-'", max_size=30))
def test_a_good_spanish_name_stays(name):
    assert repair_text(name) == name


def test_reading_a_long_table_looks_at_the_cancel(tmp_path):
    """Once in a thousand rows (`WATCHED`), read from the file and put into columns."""
    file = write(tmp_path, "a;b\n" + "1;2\n" * (3 * WATCHED))
    looks = []
    read_text_table(file, progress=Progress(stopped=lambda: looks.append(1)))
    assert len(looks) == 4 + 3  # the heading is a row of the file
    for last in range(1, len(looks) + 1):
        asked = iter(range(1, len(looks) + 1))
        with pytest.raises(Cancelled):
            read_text_table(file, progress=Progress(stopped=lambda a=asked, n=last: next(a) == n))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_any_system_ends_them(tmp_path, end):
    """The separator is that of the heading, whatever the rows hold more of."""
    table = read_text_table(write(tmp_path, end.join(["", "a;b", "1,2,3,4;5", ""])))
    assert (table.separator, table.frame.values.tolist()) == (";", [["1,2,3,4", "5"]])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "latin-1"])
@pytest.mark.parametrize("most", range(30, 60))
def test_the_head_of_a_table_is_whole_lines(tmp_path, encoding, most):
    """Wherever it is cut, in the middle of a letter too; «ਊ» has bytes of a line feed."""
    letter = "ñ" if encoding == "latin-1" else "ਊ"
    rows = [[f"{letter}{n}", "1"] for n in range(100)]
    text = "\n".join(["a;b", *map(";".join, rows), ""])
    found = read_text_table(write(tmp_path, text, encoding), most).frame.values.tolist()
    assert 0 < len(found) < 20
    assert found == rows[: len(found)]
