"""From the persons of a census to the matrix of travel to work: the one front door.

The table may hold eighteen million rows: it is never loaded. A reader counts the combinations of
three columns, which are some tens of thousands, and `census_counts` says what each one means.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..catalogue.catalogue_errors import ParameterError
from ..catalogue.input_records import CensusMicrodata
from ..land.land_errors import UnknownRegion
from .census_counts import READ, TravelCounts, Triple, code_book, count_travel
from .census_duckdb import DuckdbReader, find_duckdb
from .census_errors import DuckdbMissing, EmptyMicrodata, NoTravel, TooManyCombinations
from .census_files import CSV, CensusFields, CensusTable, find_table
from .census_lines import ENGINE, count_lines
from .census_notes import census_notes


@dataclass(frozen=True)
class CensusRequest:
    """What to read: a file or folder, fields chosen by hand, and a region code or "" for all.

    ``memory_mb`` is None for the default of the catalogue; ``scratch`` is where DuckDB may spill.
    """

    path: Path
    fields: CensusFields = field(default_factory=CensusFields)
    region: str = ""
    memory_mb: int | None = None
    scratch: Path | None = None


@dataclass(frozen=True)
class CensusTravel:
    """Travel to work between communes, and how it was read.

    ``flows`` are (origin CUT, destination CUT, workers) in order of code, with those who stay.
    """

    table: CensusTable
    counts: TravelCounts
    flows: tuple[tuple[str, str, int], ...]
    region: str
    engine: str
    record: CensusMicrodata
    notes: tuple[Note, ...]


def read_census_travel(
    request: CensusRequest, catalogue: Catalogue, progress: Progress
) -> CensusTravel:
    """Read a table of persons; raises the errors of a wrong file, fields or region."""
    record = next(iter(catalogue.census_microdata.values()))
    memory_mb = _memory(request.memory_mb, record)
    table = find_table(request.path, request.fields, record)
    progress.stage(mark("Counting where people work"))
    triples, engine, notes = _read(table, request, record, memory_mb, progress)
    if not triples:
        raise EmptyMicrodata(file=table.name)
    counts = count_travel(triples, code_book(catalogue, record), request.region)
    _check(table, counts, request.region, catalogue)
    flows = tuple((*pair, workers) for pair, workers in sorted(counts.flows.items()))
    notes = [*notes, *census_notes(table, counts, record, request.region)]
    return CensusTravel(table, counts, flows, request.region, engine, record, tuple(notes))


def _memory(chosen: int | None, record: CensusMicrodata) -> int:
    value = record.memory_mb if chosen is None else chosen
    if not record.memory_min_mb <= value <= record.memory_max_mb:
        raise ParameterError(
            parameter="MEMORY_LIMIT",
            value=value,
            minimum=record.memory_min_mb,
            maximum=record.memory_max_mb,
        )
    return value


def _read(
    table: CensusTable,
    request: CensusRequest,
    record: CensusMicrodata,
    memory_mb: int,
    progress: Progress,
) -> tuple[Counter[Triple], str, list[Note]]:
    """Combinations, the program that counted them, and what to tell of it."""
    duckdb = find_duckdb()
    most = record.max_combinations
    try:
        if duckdb is None:
            if table.kind != CSV:
                raise DuckdbMissing(file=table.name)
            return count_lines(table, most, progress), ENGINE, [_SLOW]
        thread_mb = record.memory_per_thread_mb
        reader = DuckdbReader(duckdb, memory_mb, thread_mb, most, request.scratch)
        if table.kind != CSV:
            found = reader.count_parquet(table.parts, tuple(table.fields), progress)
            return found, reader.name, []
        try:
            found = reader.count_csv(
                table.parts[0], table.delimiter, table.columns, table.positions, progress
            )
        except duckdb.Error as error:
            # Latin-1, or a row that is not whole: the reader of lines tells both apart
            return count_lines(table, most, progress), ENGINE, [_odd(error)]
    except TooManyCombinations as error:
        fields = ", ".join(table.fields)
        raise TooManyCombinations(file=table.name, fields=fields, limit=most) from error
    return found, reader.name, []


_SLOW = Note(
    mark(
        "The package duckdb is not installed, so the table was read line by line, which is slower; "
        "the result is the same."
    )
)


def _odd(error: Exception) -> Note:
    template = mark(
        "DuckDB could not read the table ({problem}), so it was read line by line, which is "
        "slower; the result is the same."
    )
    return Note(template, {"problem": str(error).partition("\n")[0]})


def _check(table: CensusTable, counts: TravelCounts, region: str, catalogue: Catalogue) -> None:
    """Raise when there is nothing to say: a region without persons, or no flow at all."""
    if region and region not in counts.regions and counts.regions:
        names = catalogue.regions
        found = ", ".join(f"{code} {names[code].name}" for code in sorted(counts.regions))
        raise UnknownRegion(layer=table.name, region=region, regions=found)
    if not counts.flows:
        fields = ", ".join(table.fields)
        raise NoTravel(file=table.name, rows=counts.rows[READ], fields=fields)
