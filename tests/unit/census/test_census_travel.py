"""Travel to work from census microdata: counts against plain Python, formats, wrong input."""

from __future__ import annotations

import csv
import resource
import subprocess
import sys
from collections import Counter
from pathlib import Path

import census_world as world
import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.basis.vocabulary import WorkPlace
from am_delimiter.core.catalogue.catalogue_errors import ParameterError
from am_delimiter.core.census import census_files, census_travel
from am_delimiter.core.census.census_counts import balances, code_book, count_travel
from am_delimiter.core.census.census_errors import (
    DuckdbMissing,
    EmptyMicrodata,
    MicrodataFieldMissing,
    MicrodataMemory,
    MicrodataNotFound,
    NoParquetParts,
    NotMicrodata,
    NoTravel,
    NotText,
    TooManyCombinations,
    UnevenRow,
    UnlikeParts,
)
from am_delimiter.core.census.census_files import CensusFields
from am_delimiter.core.census.census_notes import census_notes
from am_delimiter.core.census.census_summary import summarise_travel, write_flows
from am_delimiter.core.census.census_travel import CensusRequest, read_census_travel
from am_delimiter.core.land.land_errors import UnknownRegion

ROWS = world.persons(20_000)
QUIET = Progress()


@pytest.fixture(params=["duckdb", "python"])
def engine(request, monkeypatch):
    """Both readers; without DuckDB the one of lines is taken by itself."""
    if request.param == "python":
        hide_duckdb(monkeypatch)
    return request.param


def hide_duckdb(monkeypatch):
    for module in (census_files, census_travel):
        monkeypatch.setattr(module, "find_duckdb", lambda: None)


def read(catalogue, path, region="", memory_mb=None, scratch=None, progress=QUIET, **fields):
    request = CensusRequest(path, CensusFields(**fields), region, memory_mb, scratch)
    return read_census_travel(request, catalogue, progress)


def flows_of(travel):
    return {(a, b): workers for a, b, workers in travel.flows}


def summary_of(travel, catalogue):
    return summarise_travel(travel, catalogue, [], str, {})


# -- counts ------------------------------------------------------------------------------------


def test_flows_are_those_of_a_plain_count(catalogue, tmp_path, engine):
    travel = read(catalogue, world.write_csv(tmp_path / "personas.csv", ROWS))
    assert flows_of(travel) == dict(world.plain_count(ROWS))
    assert travel.engine.split()[0].lower() == engine
    assert [pair[:2] for pair in travel.flows] == sorted(flows_of(travel))


def test_a_hand_counted_table(catalogue, tmp_path, engine):
    rows = [
        ("5109", "1", "5109"),  # at home
        ("5109", "2", "5101"),  # in their commune, with the code of another: the answer decides
        ("5109", "3", "5101"),
        ("5109", "3", "5101"),
        ("5109", "3", "5109"),  # another commune, with the code of their own: the code decides
        ("5106", "3", "5108"),  # old codes of Quilpué and Villa Alemana
        ("5801", "3", "998"),
        ("5801", "3", "-99"),
        ("5801", "3", ""),
        ("5801", "3", "4"),
        ("5801", "4", "32"),
        ("5801", "5", "998"),
        ("5801", "-99", "-99"),
        ("5801", "8", ""),
        ("5801", "", ""),
        ("9999", "3", "5101"),
        ("13101", "3", "5109"),
    ]
    travel = read(catalogue, world.write_csv(tmp_path / "p.csv", rows), region="05")
    assert travel.flows == (
        ("05109", "05101", 2),
        ("05109", "05109", 3),
        ("05801", "05804", 1),
    )
    told = summary_of(travel, catalogue)
    assert told["rows"] == {"read": 17, "considered": 15, "other_regions": 1, "no_residence": 1}
    assert told["with_work_place"] == 14
    assert told["places"] == {
        "own_commune": 2,
        "other_commune": 8,
        "other_country": 1,
        "several": 1,
        "no_answer": 1,
        "unknown_answer": 1,
        "no_work_place": 1,
    }
    assert told["other_commune"] == {"commune": 4, "special": 2, "unknown": 1, "blank": 1}
    assert [(s["code"], s["place"], s["rows"]) for s in told["special_codes"]] == [
        ("-99", "no_answer", 1),
        ("-99", "other_commune", 1),
        ("998", "other_commune", 1),
        ("998", "several", 1),
    ]
    assert told["unknown_work_codes"] == [{"code": "4", "rows": 1}]
    assert told["unknown_residence_codes"] == [{"code": "9999", "rows": 1}]
    assert told["old_codes"] == [
        {"code": "05106", "cut": "05801", "times": 1},
        {"code": "05108", "cut": "05804", "times": 1},
    ]
    assert told["own_commune_with_code_of_another"] == 1
    assert told["other_commune_with_code_of_own"] == 1
    assert told["flows"] == {
        "pairs": 3,
        "workers": 6,
        "within_commune": 3,
        "between_communes": 3,
    }
    assert [(a["code"], a["rows"]) for a in told["answers"]] == [
        ("1", 1),
        ("2", 1),
        ("3", 8),
        ("4", 1),
        ("5", 1),
        ("-99", 1),
        ("8", 1),
    ]
    assert told["origins"][1] == {
        "cut": "05801",
        "name": "Quilpué",
        "with_work_place": 9,
        "no_answer": 1,
        "no_work_place": 1,
        "other_commune_blank": 1,
        "other_commune_commune": 1,
        "other_commune_special": 2,
        "other_commune_unknown": 1,
        "other_country": 1,
        "several": 1,
        "unknown_answer": 1,
    }
    assert told["published"] is None
    assert len(travel.notes) - (engine == "python") == 8
    assert "9999 (1)" in " ".join(told["notes"])


def test_a_commune_of_work_without_an_answer_is_told(catalogue, tmp_path, engine):
    rows = [("5109", "3", "5101"), ("5109", "", "5101"), ("5109", "", "5103"), ("5109", "", "")]
    travel = read(catalogue, world.write_csv(tmp_path / "p.csv", rows))
    assert travel.flows == (("05109", "05101", 1),)
    told = summary_of(travel, catalogue)
    assert told["places"]["no_work_place"] == 3
    assert told["no_answer_but_work_code"] == [
        {"code": "5101", "rows": 1},
        {"code": "5103", "rows": 1},
    ]
    assert any("do not say whether they work" in note for note in told["notes"])


@pytest.mark.parametrize("region", ["05", "13", "01"])
def test_region_keeps_its_residents_only(catalogue, tmp_path, engine, region):
    travel = read(catalogue, world.write_csv(tmp_path / "p.csv", ROWS), region=region)
    assert flows_of(travel) == dict(world.plain_count(ROWS, region))
    assert {origin[:2] for origin, _, _ in travel.flows} == {region}
    assert len({destination[:2] for _, destination, _ in travel.flows}) > 1


def test_sums_close_and_both_readers_say_the_same(catalogue, tmp_path, monkeypatch):
    file = world.write_csv(tmp_path / "p.csv", ROWS)
    with_duckdb = summary_of(read(catalogue, file), catalogue)
    hide_duckdb(monkeypatch)
    with_python = summary_of(read(catalogue, file), catalogue)
    for key in set(with_duckdb) - {"reading", "notes"}:
        assert with_duckdb[key] == with_python[key], key
    assert with_duckdb["notes"] == with_python["notes"][1:]
    assert with_duckdb["rows"]["read"] == len(ROWS)
    assert all(check["closes"] for check in with_duckdb["checks"])
    answers = Counter(answer for home, answer, _ in ROWS if home != "9999" and answer)
    assert {a["code"]: a["rows"] for a in with_duckdb["answers"]} == dict(answers)


TEXTS = ["5109", "5109.0", "05109", " 5109 ", "5109,0", "05106", "-99", "998", "", "NA", "x", "3"]


@given(
    st.dictionaries(
        st.tuples(
            st.sampled_from([*TEXTS, "1101", "13101"]),
            st.sampled_from(["1", "2.0", "3", "4", "5", "-99", "", "NA", "0", "sí"]),
            st.sampled_from([*TEXTS, "1101", "152"]),
        ),
        st.integers(1, 10**9),
    ),
    st.sampled_from(["", "05", "13"]),
)
def test_whatever_is_written_the_sums_close(catalogue, triples, region):
    book = code_book(catalogue, catalogue.census_microdata["censo_2024"])
    counts = count_travel(triples, book, region)
    assert counts.rows["read"] == sum(triples.values())
    for name, whole, parts in balances(counts):
        assert whole == parts, name
    assert all(persons >= 0 for persons in counts.flows.values())
    known = set(catalogue.communes)
    assert {cut for pair in counts.flows for cut in pair} <= known


def test_a_whole_country_is_held_against_what_ine_published(catalogue):
    """Persons by answer, as the dictionary of the census prints them, add up to the census."""
    record = catalogue.census_microdata["censo_2024"]
    printed = {entry["code"]: int(entry["published"]) for entry in record.places}
    assert sum(printed.values()) == 8_277_501  # employed persons of the same dictionary
    assert sum(printed.values()) + 10_202_931 == record.published_rows
    assert record.published_rows == sum(c.census_2024 for c in catalogue.communes.values())
    works = {"3": "5101"}
    triples = {("5109", code, works.get(code, "")): n for code, n in printed.items()}
    triples["5109", "", ""] = 10_202_931
    counts = count_travel(triples, code_book(catalogue, record))
    table = census_files.CensusTable("p", "csv", (), (), CensusFields())
    travel = census_travel.CensusTravel(table, counts, (), "", "", record, ())
    told = summary_of(travel, catalogue)["published"]
    assert [entry["equal"] for entry in told] == [True] * 6
    assert census_notes(table, counts, record) == []
    counts.answers["3"] += 1
    counts.answers["1"] -= 1
    told = summary_of(travel, catalogue)["published"]
    assert [entry["code"] for entry in told if not entry["equal"]] == ["1", "3"]
    (note,) = census_notes(table, counts, record)
    assert "1 (1637631 / 1637632), 3 (2856675 / 2856674)" in str(note)


def test_a_table_that_is_not_the_whole_census_says_so(catalogue, tmp_path, engine):
    travel = read(catalogue, world.write_csv(tmp_path / "p.csv", ROWS))
    assert any("20000 rows; the whole census has 18480432" in str(n) for n in travel.notes)


# -- formats -----------------------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
def test_csv_by_any_hand(catalogue, tmp_path, engine, delimiter, newline, encoding):
    rows = ROWS[:3000]
    other = "Ñuñoa" if encoding == "latin-1" else "1"
    file = world.write_csv(tmp_path / "ñ p.txt", rows, delimiter, newline, encoding, other)
    assert flows_of(read(catalogue, file)) == dict(world.plain_count(rows))


def test_codes_as_people_write_them(catalogue, tmp_path, engine):
    file = tmp_path / "p.csv"
    lines = ["Comuna;P44_LUG_TRAB;p44_lug_trab_esp;nota"]
    lines += [
        "5109.0;3.0;5101.0;",
        '"05109";"3";"05101";"a;b"',
        " 5109 ; 3;5101 ;x",
        "5109;3;05101;",
    ]
    lines += ["5109,0;3,0;5101,0;", "5109;NA;NA;", "5109;;;", "5109.0;;nan;"]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    travel = read(catalogue, file)
    assert travel.flows == (("05109", "05101", 5),)
    assert travel.counts.places[WorkPlace.BLANK] == 3


def test_gzip(catalogue, tmp_path, engine):
    file = world.write_csv(tmp_path / "personas.csv.gz", ROWS)
    assert flows_of(read(catalogue, file)) == dict(world.plain_count(ROWS))


def test_parquet_and_parts_are_the_same_as_csv(catalogue, tmp_path):
    whole = world.write_parquet(tmp_path / "personas.parquet", ROWS)
    assert flows_of(read(catalogue, whole)) == dict(world.plain_count(ROWS))
    folder = tmp_path / "partes [1] ñ"
    (folder / "region=5").mkdir(parents=True)
    world.write_parquet(folder / "a.parquet", ROWS[:7000])
    world.write_parquet(folder / "region=5" / "b.parquet", ROWS[7000:])
    # the census publishes dwellings beside persons
    duckdb.sql("SELECT 5109 AS comuna, 1 AS p2").write_parquet(str(folder / "viviendas.parquet"))
    travel = read(catalogue, folder)
    assert flows_of(travel) == dict(world.plain_count(ROWS))
    assert travel.table.left_out == ("viviendas.parquet",)
    assert any("viviendas.parquet" in str(note) for note in travel.notes)
    assert travel.counts.rows["read"] == len(ROWS)


@pytest.mark.parametrize("kind", ["DOUBLE", "VARCHAR", "BIGINT"])
def test_parquet_of_other_types(catalogue, tmp_path, kind):
    whole = world.write_parquet(tmp_path / "p.parquet", ROWS[:5000])
    other = tmp_path / "otro.parquet"
    duckdb.sql(
        f"SELECT comuna::{kind} AS comuna, p44_lug_trab::{kind} AS p44_lug_trab, "
        f"p44_lug_trab_esp::{kind} AS p44_lug_trab_esp FROM read_parquet('{whole}')"
    ).write_parquet(str(other))
    assert flows_of(read(catalogue, other)) == dict(world.plain_count(ROWS[:5000]))


def test_fields_chosen_by_hand(catalogue, tmp_path, engine):
    file = tmp_path / "p.csv"
    file.write_text("comuna,vive,Pregunta,dónde\n1,5109,3,5101\n", encoding="utf-8")
    travel = read(catalogue, file, residence="VIVE", place="Pregunta", work="dónde")
    assert travel.flows == (("05109", "05101", 1),)
    assert tuple(travel.table.fields) == ("vive", "Pregunta", "dónde")


def test_output_is_read_back(catalogue, tmp_path):
    travel = read(catalogue, world.write_csv(tmp_path / "p.csv", ROWS))
    write_flows(tmp_path / "od.csv", travel, catalogue)
    with (tmp_path / "od.csv").open(encoding="utf-8", newline="") as stream:
        back = list(csv.DictReader(stream))
    header = ["cut_origen", "nombre_origen", "cut_destino", "nombre_destino"]
    header += ["trabajadores", "cobertura"]
    assert list(back[0]) == header
    found = {(r["cut_origen"], r["cut_destino"]): int(r["trabajadores"]) for r in back}
    assert found == dict(world.plain_count(ROWS))
    names = {r["cut_origen"]: r["nombre_origen"] for r in back}
    assert names["05109"] == "Viña del Mar"
    assert names["01101"] == "Iquique"


# -- memory, progress, cancel ------------------------------------------------------------------

MEASURED = """
import resource, sys
from pathlib import Path
from am_delimiter.core.basis.progress import Progress
from am_delimiter.core.catalogue.catalogue import load_catalogue
from am_delimiter.core.census import census_files, census_travel
catalogue = load_catalogue(Path("resources/catalogue"))
if sys.argv[2] == "python":
    census_files.find_duckdb = census_travel.find_duckdb = lambda: None
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
request = census_travel.CensusRequest(Path(sys.argv[1]), memory_mb=256)
travel = census_travel.read_census_travel(request, catalogue, Progress())
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(travel.counts.rows["read"], (after - before) // 1024)
"""


@pytest.mark.skipif(not hasattr(resource, "getrusage"), reason="measured on Unix")
@pytest.mark.parametrize("reader", ["duckdb", "python"])
def test_memory_stays_under_the_limit(tmp_path, reader):
    """A table twice as large as the limit is read within it."""
    file, rows = tmp_path / "p.csv", world.persons(4000)
    text = world.write_csv(file, rows, other="relleno " * 3).read_bytes()
    header, _, body = text.partition(b"\n")
    times = 540_000_000 // len(body) + 1
    with file.open("wb") as stream:
        stream.write(header + b"\n")
        for _ in range(times):
            stream.write(body)
    root = Path(__file__).resolve().parents[3]
    run = [sys.executable, "-c", MEASURED, str(file), reader]
    done = subprocess.run(run, cwd=root, capture_output=True, text=True, check=True)
    read_rows, grown_mb = map(int, done.stdout.split())
    assert read_rows == times * len(rows)
    assert grown_mb < 256


def test_progress_moves_and_ends(catalogue, tmp_path, engine):
    shares: list[float] = []
    file = world.write_csv(tmp_path / "p.csv", ROWS * 12)
    read(catalogue, file, progress=Progress(tell=shares.append))
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)
    assert len(shares) >= 1


@pytest.mark.parametrize("question", [1, 2, 3])
def test_a_cancel_stops_and_leaves_nothing(catalogue, tmp_path, engine, question):
    scratch = tmp_path / "temporal"
    scratch.mkdir()
    file = world.write_csv(tmp_path / "p.csv", ROWS * 12)
    asked = iter(range(1, 1000))
    stop = Progress(stopped=lambda: next(asked) >= question)
    with pytest.raises(Cancelled):
        read(catalogue, file, scratch=scratch, progress=stop)
    assert list(scratch.iterdir()) == []


def test_nothing_stays_in_the_temporary_folder(catalogue, tmp_path):
    scratch = tmp_path / "temporal"
    scratch.mkdir()
    read(catalogue, world.write_csv(tmp_path / "p.csv", ROWS), scratch=scratch)
    assert list(scratch.iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["p.csv", "temporal"]


# -- wrong input -------------------------------------------------------------------------------


def write(folder, name, content):
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return file


HEADER = "comuna;p44_lug_trab;p44_lug_trab_esp\n"


@pytest.mark.parametrize(
    ("content", "error", "said"),
    [
        ("", EmptyMicrodata, "no rows"),
        (HEADER, EmptyMicrodata, "no rows"),
        ("\n\n", EmptyMicrodata, "no rows"),
        ("comuna;sexo\n5109;1\n", MicrodataFieldMissing, "p44_lug_trab, p44_lug_trab_esp"),
        ("hola", MicrodataFieldMissing, "hola"),
        (b"PK\x03\x04\x00\x00zip", NotText, "ZIP"),
        (HEADER.encode("utf-16"), NotText, "UTF-8"),
        (HEADER + "5109;3\n", UnevenRow, "Row 1"),
        (HEADER + "5109;3;5101\n5109;3;5101;7\n", UnevenRow, "Row 2"),
        (HEADER + "1;3;1\n", NoTravel, "None of the 1 rows"),
        (HEADER + "5109;;\n5109;5;998\n", NoTravel, "None of the 2 rows"),
        (b"PAR1 but no more", NotMicrodata, "cannot be read"),
    ],
)
def test_wrong_content_is_a_sentence(catalogue, tmp_path, engine, content, error, said):
    if engine == "python" and error is NotMicrodata:
        error, said = DuckdbMissing, "pip install duckdb"
    with pytest.raises(error) as caught:
        read(catalogue, write(tmp_path, "p.csv", content))
    assert said in str(caught.value)
    assert "p.csv" in str(caught.value)


def test_broken_gzip_is_a_sentence(catalogue, tmp_path, engine):
    whole = world.write_csv(tmp_path / "p.csv.gz", ROWS).read_bytes()
    with pytest.raises(NotMicrodata):
        read(catalogue, write(tmp_path, "corto.csv.gz", whole[: len(whole) // 2]))
    with pytest.raises(NotMicrodata):
        read(catalogue, write(tmp_path, "falso.csv.gz", b"comuna;p44"))


def test_missing_file_and_folders(catalogue, tmp_path):
    with pytest.raises(MicrodataNotFound, match=r"nada\.csv"):
        read(catalogue, tmp_path / "nada.csv")
    with pytest.raises(NoParquetParts):
        read(catalogue, tmp_path)
    duckdb.sql("SELECT 5109 AS comuna").write_parquet(str(tmp_path / "viviendas.parquet"))
    with pytest.raises(MicrodataFieldMissing, match="p44_lug_trab_esp"):
        read(catalogue, tmp_path)


def test_parts_with_other_names_are_not_read_as_blanks(catalogue, tmp_path):
    select = "SELECT 5109 AS {}, 3 AS p44_lug_trab, 5101 AS p44_lug_trab_esp"
    for name, field in (("a", "comuna"), ("b", "cut")):
        duckdb.sql(select.format(field)).write_parquet(str(tmp_path / f"{name}.parquet"))
    with pytest.raises(UnlikeParts, match="comuna, p44_lug_trab, p44_lug_trab_esp; cut"):
        read(catalogue, tmp_path)


def test_a_chosen_field_that_is_not_there(catalogue, tmp_path, engine):
    file = write(tmp_path, "p.csv", HEADER + "5109;3;5101\n")
    with pytest.raises(MicrodataFieldMissing) as caught:
        read(catalogue, file, residence="comuna_res")
    assert caught.value.details["missing"] == "comuna_res"
    assert caught.value.details["fields"] == "comuna, p44_lug_trab, p44_lug_trab_esp"


def test_a_region_without_persons(catalogue, tmp_path, engine):
    file = write(tmp_path, "p.csv", HEADER + "5109;3;5101\n13101;3;5101\n")
    with pytest.raises(UnknownRegion) as caught:
        read(catalogue, file, region="12")
    regions = "05 Región de Valparaíso, 13 Región Metropolitana de Santiago"
    assert caught.value.details["regions"] == regions


def test_fields_that_are_no_codes(catalogue, tmp_path, engine, monkeypatch):
    from dataclasses import replace

    record = replace(catalogue.census_microdata["censo_2024"], max_combinations=50)
    small = replace(catalogue, census_microdata={"censo_2024": record})
    lines = "".join(f"{n};3;5101\n" for n in range(51))
    with pytest.raises(TooManyCombinations, match="p44_lug_trab_esp") as caught:
        read(small, write(tmp_path, "p.csv", HEADER + lines))
    assert caught.value.details["limit"] == 50
    assert caught.value.details["file"] == "p.csv"


def test_memory_limit_outside_its_range(catalogue, tmp_path):
    file = write(tmp_path, "p.csv", HEADER + "5109;3;5101\n")
    with pytest.raises(ParameterError):
        read(catalogue, file, memory_mb=1)


def test_too_little_memory_is_a_sentence(catalogue, tmp_path):
    from dataclasses import replace

    record = replace(catalogue.census_microdata["censo_2024"], memory_min_mb=1)
    small = replace(catalogue, census_microdata={"censo_2024": record})
    with pytest.raises(MicrodataMemory, match="1 MB"):
        read(small, world.write_csv(tmp_path / "p.csv", ROWS), memory_mb=1)


def test_parquet_without_duckdb_says_how_to_get_it(catalogue, tmp_path, monkeypatch):
    file = world.write_parquet(tmp_path / "personas.parquet", ROWS[:100])
    hide_duckdb(monkeypatch)
    with pytest.raises(DuckdbMissing, match="python -m pip install duckdb"):
        read(catalogue, file)
