"""The matrix of travel to work against plain reading of the same table, in one run.

    .venv/bin/python benchmarks/census.py [--rows 2000000] [--contenders program_csv,duckdb_csv]

The table is generated: 63 columns like those of the Census 2024, answers in the proportions that
INE published, 346 communes. The whole census has 18 480 432 rows. Every contender runs in a
process of its own; printed are seconds, processor seconds (which other work on the machine does
not disturb), rows per second, peak memory (DuckDB is asked for no more
than the default limit of the catalogue), the ratio to plain DuckDB reading of the same format, and
the seconds from a cancel to the end of the run. Plain reading counts the values of the three
columns and says nothing of what they mean.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "tests" / "unit"))
FIELDS = ["comuna", "p44_lug_trab", "p44_lug_trab_esp"]
MEMORY_MB = 1024


def write_table(folder: Path, rows: int) -> tuple[Path, Path]:
    """The same persons as CSV (``;``) and as Parquet; the same every time."""
    import duckdb
    from census_world import COLUMNS

    from am_delimiter.core.catalogue.catalogue import load_catalogue

    catalogue = load_catalogue(ROOT / "resources" / "catalogue")
    connection = duckdb.connect(config={"memory_limit": "2GB", "temp_directory": str(folder)})
    cuts = [(number, int(cut)) for number, cut in enumerate(catalogue.communes)]
    connection.execute("CREATE TABLE communes (n INTEGER, cut INTEGER)")
    connection.executemany("INSERT INTO communes VALUES (?, ?)", cuts)
    others = ", ".join(
        f"CAST(hash(i, {n}) % 100 AS INTEGER) AS {name}"
        for n, name in enumerate(COLUMNS)
        if name not in FIELDS
    )
    connection.execute(
        f"""
        CREATE VIEW drawn AS SELECT {others}, i, hash(i, 'answer') % 18480432 AS drawn,
            CAST((hash(i, 'home') % 346) AS INTEGER) AS home,
            CAST(hash(i, 'work') % 1000 AS INTEGER) AS lot,
            CAST((hash(i, 'home') % 346 + hash(i, 'work') % 30 + 1) % 346 AS INTEGER) AS near
        FROM range({rows}) AS r(i)"""
    )
    columns = {
        "comuna": "h.cut",
        "p44_lug_trab": "answer",
        "p44_lug_trab_esp": "CASE answer WHEN 1 THEN h.cut WHEN 2 THEN h.cut WHEN 3 THEN "
        "CASE WHEN lot = 0 THEN -99 ELSE w.cut END WHEN 4 THEN 32 WHEN 5 THEN 998 "
        "WHEN -99 THEN -99 END",
    }
    listed = ", ".join(f"{columns.get(name, name)} AS {name}" for name in COLUMNS)
    connection.execute(
        f"""
        CREATE VIEW persons AS SELECT {listed} FROM (
            SELECT *, CASE WHEN drawn < 1637632 THEN 1 WHEN drawn < 4949124 THEN 2
                WHEN drawn < 7805798 THEN 3 WHEN drawn < 7812549 THEN 4
                WHEN drawn < 8272895 THEN 5 WHEN drawn < 8277501 THEN -99 END AS answer
            FROM drawn) d JOIN communes h ON h.n = d.home JOIN communes w ON w.n = d.near"""
    )
    text, parquet = folder / "personas.csv", folder / "personas.parquet"
    connection.execute(f"COPY persons TO '{text}' (DELIMITER ';', HEADER)")
    connection.execute(f"COPY persons TO '{parquet}' (FORMAT parquet)")
    return text, parquet


def _program(file: Path, with_duckdb: bool = True, stopped=lambda: False) -> str:
    from am_delimiter.core.basis.progress import Progress
    from am_delimiter.core.catalogue.catalogue import load_catalogue
    from am_delimiter.core.census import census_files, census_travel

    if not with_duckdb:
        census_files.find_duckdb = census_travel.find_duckdb = lambda: None
    catalogue = load_catalogue(ROOT / "resources" / "catalogue")
    request = census_travel.CensusRequest(file, memory_mb=MEMORY_MB)
    found = census_travel.read_census_travel(request, catalogue, Progress(stopped=stopped))
    workers = sum(found.counts.flows.values())
    return f"{len(found.flows)} pairs, {workers} workers, {found.engine}"


def program_csv(text: Path, parquet: Path) -> str:
    """The program on the CSV, with DuckDB."""
    return _program(text)


def program_lines(text: Path, parquet: Path) -> str:
    """The program on the CSV where DuckDB is not installed."""
    return _program(text, with_duckdb=False)


def program_parquet(text: Path, parquet: Path) -> str:
    """The program on the Parquet file."""
    return _program(parquet)


def _plain(source: str) -> str:
    import duckdb

    counts = ", ".join(f"count({name})" for name in FIELDS)
    connection = duckdb.connect(config={"memory_limit": f"{MEMORY_MB}MB"})
    found = connection.execute(f"SELECT {counts} FROM {source}").fetchone()
    return f"{found[1]} answers"


def duckdb_csv(text: Path, parquet: Path) -> str:
    """DuckDB counts the values of the columns in the CSV."""
    return _plain(f"read_csv('{text}')")


def duckdb_parquet(text: Path, parquet: Path) -> str:
    """DuckDB counts the values of the columns in the Parquet file."""
    return _plain(f"read_parquet('{parquet}')")


def pandas_csv(text: Path, parquet: Path) -> str:
    """Pandas loads the columns from the CSV and groups them."""
    import pandas as pd

    frame = pd.read_csv(text, sep=";", usecols=FIELDS)
    return f"{len(frame.groupby(FIELDS, dropna=False).size())} combinations"


def _cancelled(file: Path, with_duckdb: bool) -> str:
    """Cancel half a second into the reading and say how long the end took."""
    from am_delimiter.core.basis.errors import Cancelled

    begun: list[float] = []

    def stopped() -> bool:
        begun.append(time.perf_counter())
        return begun[-1] - begun[0] > 0.5

    try:
        _program(file, with_duckdb, stopped)
    except Cancelled:
        return f"{time.perf_counter() - begun[0] - 0.5:.2f} s after the user asked"
    return "it ended before the cancel"


def cancel_csv(text: Path, parquet: Path) -> str:
    """A cancel with DuckDB."""
    return _cancelled(text, True)


def cancel_lines(text: Path, parquet: Path) -> str:
    """A cancel without DuckDB."""
    return _cancelled(text, False)


CONTENDERS = {
    f.__name__: f
    for f in (
        duckdb_csv,
        program_csv,
        program_lines,
        pandas_csv,
        duckdb_parquet,
        program_parquet,
        cancel_csv,
        cancel_lines,
    )
}


def _measure(name: str, files: tuple[Path, Path], answers: multiprocessing.Queue) -> None:
    start = time.perf_counter()
    said = CONTENDERS[name](*files)
    seconds = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_SELF)
    answers.put((seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1e6, said))


def main() -> None:
    """Run the contenders one after the other and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--contenders", default=",".join(CONTENDERS))
    parser.add_argument("--folder", help="where to generate the table; default: temporary")
    chosen = parser.parse_args()
    spawn = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        # in a process of its own: children would inherit its peak memory
        with spawn.Pool(1) as pool:
            files = pool.apply(write_table, (Path(folder), chosen.rows))
        sizes = ", ".join(f"{file.suffix[1:]} {file.stat().st_size / 1e6:.0f} MB" for file in files)
        print(f"{chosen.rows} rows, {sizes}")
        plain: dict[str, tuple[float, float]] = {}
        for name in chosen.contenders.split(","):
            answers = spawn.Queue()
            process = spawn.Process(target=_measure, args=(name, files, answers))
            process.start()
            seconds, cpu, peak, said = answers.get()
            process.join()
            kind = "parquet" if name.endswith("parquet") else "csv"
            base = plain.setdefault(kind, (seconds, cpu))
            ratio = f"{seconds / base[0]:6.2f} x, cpu {cpu / base[1]:5.2f} x"
            speed = f"{chosen.rows / seconds / 1e6:6.2f} Mrow/s"
            if name.startswith("cancel"):
                ratio = speed = ""
            print(
                f"{name:16} {seconds:7.2f} s  cpu {cpu:6.2f} s {speed:>14} {peak:5.2f} GB "
                f"{ratio:>22}  {said}",
                flush=True,
            )


if __name__ == "__main__":
    main()
