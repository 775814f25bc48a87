"""Count combinations of three columns with DuckDB, out of core.

DuckDB is not in the QGIS installer: it is looked for when it is needed.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

from ..basis.progress import Progress
from .census_counts import Triple
from .census_errors import MicrodataMemory, NotMicrodata, TooManyCombinations

PAUSE = 0.1
"""Seconds between two looks at the progress and at whether the user cancelled."""

_CSV = """
SELECT residence, place, work, count(*)
FROM read_csv(
    $path, delim = $delim, columns = $columns, header = true, auto_detect = false,
    quote = '"', escape = '"'
)
GROUP BY ALL
LIMIT $most
"""


def find_duckdb() -> Any | None:
    """The module, or None where it is not installed or cannot be loaded."""
    try:
        import duckdb  # noqa: PLC0415 - optional
    except ImportError:
        return None
    return duckdb


def parquet_columns(duckdb: Any, file: Path) -> tuple[str, ...]:
    """Columns of a Parquet file, in order; raises `NotMicrodata`."""
    connection = duckdb.connect(":memory:")
    try:
        return tuple(connection.read_parquet(str(file)).columns)
    except duckdb.Error as error:
        raise NotMicrodata(file=file.name, problem=_first_line(error)) from error
    finally:
        connection.close()


class DuckdbReader:
    """Counts with bounded memory; what does not fit is spilled into a folder that is removed.

    ``memory_mb`` bounds the tables of DuckDB, ``thread_mb`` is what one thread needs, ``most`` the
    combinations at which the fields are taken for wrong.
    """

    def __init__(
        self, duckdb: Any, memory_mb: int, thread_mb: int, most: int, scratch: Path | None
    ) -> None:
        self._duckdb = duckdb
        self._memory_mb = memory_mb
        self._threads = max(1, min(os.cpu_count() or 1, memory_mb // thread_mb))
        self._most = most
        self._scratch = scratch

    @property
    def name(self) -> str:
        """Program and version, as it is recorded."""
        return f"duckdb {self._duckdb.__version__}"

    def count_csv(
        self,
        path: Path,
        delimiter: str,
        columns: Sequence[str],
        positions: Sequence[int],
        progress: Progress,
    ) -> Counter[Triple]:
        """Combinations of the columns at ``positions``; raises ``duckdb.Error`` on odd text."""
        names = [f"c{number}" for number in range(len(columns))]
        for role, position in zip(("residence", "place", "work"), positions):
            names[position] = role
        values = {
            "path": str(path),
            "delim": delimiter,
            "columns": dict.fromkeys(names, "VARCHAR"),
            "most": self._most + 1,
        }
        return self._run(
            lambda connection: connection.execute(_CSV, values).fetchall(), path.name, progress
        )

    def count_parquet(
        self, parts: Sequence[Path], fields: Sequence[str], progress: Progress
    ) -> Counter[Triple]:
        """Combinations of the named columns over all parts."""

        def query(connection: Any) -> list[tuple[Any, ...]]:
            table = connection.read_parquet([str(part) for part in parts], union_by_name=True)
            roles = zip(fields, ("residence", "place", "work"))
            chosen = [self._duckdb.ColumnExpression(name).alias(role) for name, role in roles]
            counted = table.select(*chosen).aggregate("residence, place, work, count(*) AS persons")
            return list(counted.limit(self._most + 1).fetchall())

        try:
            return self._run(query, parts[0].name, progress)
        except self._duckdb.Error as error:
            raise NotMicrodata(file=parts[0].name, problem=_first_line(error)) from error

    def _run(
        self, query: Callable[[Any], list[tuple[Any, ...]]], file: str, progress: Progress
    ) -> Counter[Triple]:
        with tempfile.TemporaryDirectory(prefix="am_delimiter_", dir=self._scratch) as spill:
            connection = self._duckdb.connect(":memory:", config=self._settings(spill))
            try:
                # so that progress is measured without being printed
                connection.execute("SET enable_progress_bar = true")
                connection.execute("SET enable_progress_bar_print = false")
                rows = _watched(connection, lambda: query(connection), progress)
            except self._duckdb.OutOfMemoryException as error:
                raise MicrodataMemory(file=file, limit=self._memory_mb) from error
            finally:
                connection.close()
        if len(rows) > self._most:
            raise TooManyCombinations(file=file, fields="", limit=self._most)
        found: Counter[Triple] = Counter()
        for residence, place, work, persons in rows:
            found[_text(residence), _text(place), _text(work)] += persons
        return found

    def _settings(self, spill: str) -> dict[str, Any]:
        return {
            "memory_limit": f"{self._memory_mb}MB",
            "threads": self._threads,
            "temp_directory": spill,
            "preserve_insertion_order": False,
            # nothing is fetched from the network
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }


def _watched(
    connection: Any, query: Callable[[], list[tuple[Any, ...]]], progress: Progress
) -> list[tuple[Any, ...]]:
    """Run a query in a thread of its own, so that this one can tell progress and cancel it."""
    how_far = getattr(connection, "query_progress", lambda: 0.0)  # old versions do not tell
    reached = 0.0
    with ThreadPoolExecutor(max_workers=1) as pool:
        running = pool.submit(query)
        try:
            while not running.done():
                wait([running], timeout=PAUSE)
                reached = max(reached, min(float(how_far()) / 100, 1.0))
                progress.report(reached)
        finally:
            while not running.done():  # an interrupt before the query began is lost: ask again
                connection.interrupt()
                wait([running], timeout=PAUSE)
        return running.result()


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
