"""What the document on several years rests on: the rows of a study and the file of its layers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...core.basis import Row, Table

MOST_SETS = 5
"""Sets that have charts and maps, the most populated first; the tables hold them all."""


@dataclass(frozen=True)
class FollowedRows:
    """The rows of one set: ``epochs`` by year, ``gaps`` by pair and year, ``growth`` by period.

    ``max_gap_m`` is the greatest gap that was searched.
    """

    id: str
    name: str
    cuts: tuple[str, ...]
    epochs: tuple[Row, ...]
    gaps: Mapping[tuple[str, str], tuple[Row, ...]]
    growth: tuple[Row, ...]
    max_gap_m: float

    @property
    def carrying(self) -> dict[tuple[str, str], tuple[Row, ...]]:
        """The gaps that hold the set together."""
        return {pair: rows for pair, rows in self.gaps.items() if rows[0]["carries"]}

    @property
    def whole(self) -> Row:
        """Its land consumption over all epochs."""
        return next(row for row in self.growth if row["whole"])


@dataclass(frozen=True)
class GrowthDossier:
    """Everything the pages print; ``crs`` is the working system as WKT."""

    file: Path
    tables: Mapping[str, Table]
    crs: str
    day: date
    sets: tuple[FollowedRows, ...]

    def rows(self, table: str) -> list[Row]:
        """The rows of a table."""
        return self.tables[table].rows

    @property
    def tolerance_m(self) -> float:
        """The tolerance in metres."""
        return number_of(self.tables, "tolerance")

    @property
    def years(self) -> list[int]:
        """The years of the epochs."""
        return [int(row["year"]) for row in self.rows("epochs")]

    @property
    def title(self) -> str:
        """The sets by their names, or that none is followed."""
        names = [one.name for one in self.sets]
        if not names:
            return "Comunas del estudio"
        rest = len(names) - 2
        return "; ".join(names[:2]) + (f" y {rest} más" if rest > 0 else "")


def number_of(tables: Mapping[str, Table], id_: str) -> float:
    """A parameter that is a number, as it was used."""
    found = (row["value"] for row in tables["parameters"].rows if row["parameter"] == id_)
    return float(next(found))


def read_sets(tables: Mapping[str, Table]) -> tuple[FollowedRows, ...]:
    """The sets of a study in their order."""
    epochs, gaps = tables["epoch_sets"].rows, tables["gap_history"].rows
    growth = tables["land_consumption"].rows
    found = []
    for id_ in dict.fromkeys(row["candidate"] for row in epochs):
        own = tuple(row for row in epochs if row["candidate"] == id_)
        by_pair: dict[tuple[str, str], list[Row]] = {}
        for row in gaps:
            if row["candidate"] == id_:
                by_pair.setdefault((row["commune_a"], row["commune_b"]), []).append(row)
        found.append(
            FollowedRows(
                id=id_,
                name=own[0]["name"],
                cuts=tuple(own[0]["communes"].split(", ")),
                epochs=own,
                gaps={pair: tuple(rows) for pair, rows in by_pair.items()},
                growth=_growth(growth, id_),
                max_gap_m=number_of(tables, "max_gap"),
            )
        )
    return tuple(found)


def _growth(rows: Sequence[Row], id_: str) -> tuple[Row, ...]:
    return tuple(row for row in rows if row["id"] == id_)
