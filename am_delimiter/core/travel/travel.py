"""Travel between communes: an origin–destination matrix of workers or trips by CUT."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..basis.fingerprints import InputFile, fingerprint
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..basis.vocabulary import InputKind, RepeatedPopulation
from ..catalogue.catalogue import Catalogue
from ..land.communes import normalise_cut
from .repeated_pairs import SHOWN, Pair, PairRows, listed, settle_pairs
from .travel_errors import NoTravelRows
from .travel_table import (
    CENSUS,
    COUNTED_ALL,
    SURVEY,
    TravelColumns,
    TravelTable,
    read_amounts,
    recognise_columns,
)

_DECIMALS_OF_CODE = re.compile(r"[.,]0+$")


@dataclass(frozen=True)
class Travel:
    """An origin–destination matrix.

    ``counts`` has shape (communes, communes) in the order of ``cuts``, from origin (row) to
    destination (column), those who stay in their commune on the diagonal; what the table does not
    list is 0 there, which is true only of a ``census``: ``listed`` (communes, communes) tells the
    pairs that have a row. ``origins`` tells which communes the table has as an origin: only of
    those are the totals known. ``records`` are the sample records of each pair, None when the table
    has none. Pairs of ``undecided`` (communes, communes) stand in several rows, nobody has said
    what these are, and their counts are NaN.
    ``unit`` is what is counted and ``source`` what is printed of the data and its date.
    """

    cuts: tuple[str, ...]
    counts: NDArray[np.float64]
    listed: NDArray[np.bool_]
    undecided: NDArray[np.bool_]
    census: bool
    origins: NDArray[np.bool_]
    records: NDArray[np.float64] | None
    unit: str
    name: str
    source: str
    notes: tuple[Note, ...]

    @property
    def sampled(self) -> bool:
        """Whether the table says that it comes from a sample."""
        return self.records is not None

    def places(self, cuts: Iterable[str]) -> list[int]:
        """Rows of some communes in the matrix; a commune that the table lacks has -1."""
        place = {cut: index for index, cut in enumerate(self.cuts)}
        return [place.get(cut, -1) for cut in cuts]


def take_travel(
    table: TravelTable | None,
    cuts: Sequence[str],
    catalogue: Catalogue,
    reading: RepeatedPopulation,
    progress: Progress,
) -> tuple[Travel | None, list[InputFile]]:
    """The matrix of a case, if it has one, and the file it comes from, in print (Spanish)."""
    if table is None:
        return None, []
    columns = recognise_columns(table, catalogue)
    told = f"origen: {columns.origin}; destino: {columns.destination}; cuenta: {columns.count}"
    detail = f"{told}; {table.source}" if table.source else told
    file = fingerprint(InputKind.TRAVEL, table.name, table.path, detail, progress)
    day = "-".join(reversed(file.modified[:10].split("-")))
    dated = f"archivo del {day}" if day else "sin fecha de archivo"
    source = f"{table.source} ({dated})" if table.source else f"{table.name} ({dated})"
    return read_travel(table, cuts, catalogue, source, reading), [file]


def read_travel(
    table: TravelTable,
    cuts: Sequence[str],
    catalogue: Catalogue,
    source: str = "",
    reading: RepeatedPopulation = RepeatedPopulation.UNDECIDED,
) -> Travel:
    """The matrix of a table; ``cuts`` are communes known beside those of the catalogue.

    Old codes are replaced by today's, rows with unknown codes left out, pairs that appear several
    times taken by ``reading``: all of it is told in the notes.
    """
    columns = recognise_columns(table, catalogue)
    counts, notes = read_amounts(
        table.column(columns.count), table.lines, table.name, columns.count
    )
    origins, destinations = table.column(columns.origin), table.column(columns.destination)
    known = {*catalogue.communes, *cuts}
    pairs, codes = _pairs(table.name, origins, destinations, counts, known, catalogue)
    used = [place for place, pair in enumerate(pairs) if pair]
    if not used:
        found = ", ".join(dict.fromkeys(str(value) for value in (*origins, *destinations)[:SHOWN]))
        raise NoTravelRows(
            table=table.name, origin=columns.origin, destination=columns.destination, values=found
        )
    known_pairs = [pair for pair in pairs if pair]
    figures = _figures(table, columns)
    settled = settle_pairs(
        PairRows(table.name, known_pairs, counts[used].tolist(), [figures[n] for n in used]),
        reading,
    )
    used = [used[n] for n in settled.kept]
    chosen = [known_pairs[n] for n in settled.kept]
    names = tuple(sorted({cut for pair in chosen for cut in pair}))
    place = {cut: index for index, cut in enumerate(names)}
    where = tuple(np.array([[place[a], place[b]] for a, b in chosen]).T)
    matrix = _summed(where, counts[used], len(names))
    undecided = np.zeros(matrix.shape, dtype=bool)
    for a, b in settled.undecided:
        undecided[place[a], place[b]] = True
    records, sampled = _records(table, columns, where, used, len(names))
    return Travel(
        cuts=names,
        counts=np.where(undecided, np.nan, matrix),
        listed=_summed(where, np.ones(len(used)), len(names)) > 0,
        undecided=undecided,
        census=_is_census(table, columns),
        origins=matrix.sum(axis=1) > 0,
        records=records,
        unit=columns.unit,
        name=table.name,
        source=source or table.name,
        notes=(*notes, *codes, *settled.notes, *sampled),
    )


def _figures(table: TravelTable, columns: TravelColumns) -> list[tuple[str, ...]]:
    """What each row says beside its codes; numbers of rows, which no two share, say nothing."""
    others = [f for f in table.fields if f not in (columns.origin, columns.destination)]
    texts = {field: [str(value).strip() for value in table.column(field)] for field in others}
    telling = [
        column
        for field, column in texts.items()
        if field == columns.count or len(set(column)) < len(column)
    ]
    return list(zip(*telling))


def _is_census(table: TravelTable, columns: TravelColumns) -> bool:
    """Whether everybody was asked, as the user or every row of the table says; never guessed."""
    if table.coverage in (CENSUS, SURVEY):
        return table.coverage == CENSUS
    if columns.coverage is None:
        return False
    said = {str(value or "").strip().casefold() for value in table.column(columns.coverage)}
    return said == {COUNTED_ALL}


def _records(
    table: TravelTable, columns: TravelColumns, where: Any, used: list[int], size: int
) -> tuple[NDArray[np.float64] | None, list[Note]]:
    if columns.records is None:
        return None, []
    field = columns.records
    amounts, _ = read_amounts(table.column(field), table.lines, table.name, field)
    template = mark(
        "The travel table {table} is a sample: the field {field} tells {records} records in all."
    )
    details = {"table": table.name, "field": field, "records": plain(amounts[used].sum())}
    return _summed(where, amounts[used], size), [Note(template, details)]


def _summed(where: Any, amounts: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    matrix = np.zeros((size, size))
    np.add.at(matrix, where, amounts)
    return matrix


def _pairs(
    table: str,
    origins: Sequence[Any],
    destinations: Sequence[Any],
    counts: NDArray[np.float64],
    known: set[str],
    catalogue: Catalogue,
) -> tuple[list[Pair | None], list[Note]]:
    """Today's codes of each row, None where one is not known, and the notes about both."""
    pairs: list[Pair | None] = []
    old: Counter[str] = Counter()
    unknown: Counter[str] = Counter()
    lost = []
    for place, row in enumerate(zip(origins, destinations)):
        codes = [_code(value) for value in row]
        today = [today_code(value, catalogue) for value in row]
        strange = [str(v).strip() for v, code in zip(row, today) if code not in known]
        if strange:
            unknown.update(dict.fromkeys(strange, 1))
            lost.append(place)
            pairs.append(None)
            continue
        old.update({f"{a} → {b}": 1 for a, b in zip(codes, today) if a != b})
        pairs.append((today[0], today[1]))
    notes = []
    if old:
        template = mark("{table} uses old commune codes, replaced by today's (rows): {codes}.")
        notes.append(Note(template, {"table": table, "codes": listed(old)}))
    if unknown:
        template = mark(
            "{rows} rows of {table} have a code that is no commune and were left out, with "
            "{amount} of {total} counted; codes (rows): {codes}."
        )
        amounts = {"amount": plain(counts[lost].sum()), "total": plain(counts.sum())}
        details = {"rows": len(lost), "table": table, "codes": listed(unknown), **amounts}
        notes.append(Note(template, details))
    return pairs, notes


def today_code(value: Any, catalogue: Catalogue) -> str:
    """The commune of a cell by the code it has today; what is no code as it stands."""
    code = _code(value)
    return catalogue.old_codes.get(code, code)


def _code(value: Any) -> str:
    """A commune code from a number or a text such as ``5101,0``; what is none as it stands."""
    text = _DECIMALS_OF_CODE.sub("", value.strip()) if isinstance(value, str) else value
    return normalise_cut(text) or str(value)


def plain(amount: float) -> float | int:
    """A count as a whole number where it is one, to six decimals otherwise."""
    value = round(float(amount), 6)
    return int(value) if math.isfinite(value) and value == int(value) else value
