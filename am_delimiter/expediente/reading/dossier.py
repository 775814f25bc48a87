"""A written result as the expediente reads it: its summary and its rows, and who hands it in."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from ...core.basis import Row
from ...core.catalogue import TABLE, Catalogue
from ...core.governance import Governance
from ...core.records import (
    CandidateSummary,
    FieldPlace,
    GapPairRow,
    GapRow,
    InputSummary,
    Named,
    ResultRows,
    ResultSummary,
    SourceRow,
    write,
)
from ...toolbelt.formats import number as formatted
from .advised import Advised
from .identity import Identity
from .settlement import Settlement

ROLE_ORDER = (
    *("miembro", "parcial", "otra región", "fuera"),
    *("sin evidencia suficiente", "sin evidencia"),
)
"""How communes stand, in the order in which they are told."""

UNTOLD = frozenset(ROLE_ORDER[-2:])
"""How communes stand of which it is not known whether they are members."""

COMMUNES = FieldPlace("communes", "cut")
"""Where every commune that a result speaks of has its row."""
STORED_CASE = "case"
"""The table of all that a result was made of."""


class Extent(NamedTuple):
    """A box of the working system in metres."""

    x_min: float
    y_min: float
    x_max: float
    y_max: float


@dataclass(frozen=True)
class Extents:
    """Where things lie.

    Extents of continua and gaps by their number, of the flows inside a candidate, and of the parts
    of each commune by its code; ``settled`` is where people live in the communes of the regions of
    the candidates.
    """

    continua: dict[int, Extent] = field(default_factory=dict)
    gaps: dict[int, Extent] = field(default_factory=dict)
    flows: tuple[Extent, ...] = ()
    communes: dict[str, list[Extent]] = field(default_factory=dict)
    settled: dict[str, Settlement] = field(default_factory=dict)


@dataclass(frozen=True)
class Dossier:
    """What the pages say, and nothing of how they look.

    ``log`` and ``stored`` are the tables ``procedure`` and ``case`` as they are kept; ``folder`` is
    where the result lies, from which the paths of documents start; ``term_start`` overrules that
    of the catalogue; ``review`` is the DIFROL resolution on this product, "" while it is pending;
    ``allow_remote`` that also what is not on this computer may be opened; ``altered`` are the
    titles of the tables that somebody edited in the result since its run. ``background`` are the
    sources of what the maps draw behind the data, ``annexed`` those of studies beside the case, and
    ``lacking`` what the maps do not draw, and why.
    ``advised`` is what would make the first candidate comply, None where the result does not
    store it. ``governance`` is what people wrote of it in the tables of the case.
    """

    summary: ResultSummary
    rows: ResultRows
    places: Extents
    catalogue: Catalogue
    identity: Identity = field(default_factory=Identity)
    log: tuple[Row, ...] = ()
    stored: tuple[Row, ...] = ()
    folder: Path | None = None
    term_start: date | None = None
    review: str = ""
    allow_remote: bool = False
    altered: tuple[str, ...] = ()
    background: tuple[InputSummary, ...] = ()
    annexed: tuple[SourceRow, ...] = ()
    lacking: tuple[tuple[str, str], ...] = ()
    advised: Advised | None = None
    governance: Governance | None = None

    @property
    def day(self) -> date:
        """Date of the document."""
        return self.identity.day

    @property
    def candidates(self) -> tuple[CandidateSummary, ...]:
        """The candidates of the summary, the most populated first."""
        return self.summary.candidates

    @property
    def names(self) -> dict[str, str]:
        """Names of the communes by code."""
        return Named({row.cut: row.name for row in self.rows.communes}, COMMUNES)

    @property
    def region_of(self) -> dict[str, str]:
        """Codes of the regions by that of the commune."""
        return Named({row.cut: row.region for row in self.rows.communes}, COMMUNES)

    @property
    def regions(self) -> list[str]:
        """Names of the regions of the candidates or, without any, of the communes."""
        asked = self.parameter("region")
        codes = {code for one in self.candidates for code in one.regions} or {asked} - {None, ""}
        rows = [row for row in self.rows.communes if not codes or row.region in codes]
        return list(dict.fromkeys(row.region_name for row in rows))

    @property
    def tolerance_m(self) -> float:
        """Tolerance of continuity in metres."""
        return float(self.parameter("tolerance"))

    @property
    def nearest_pairs(self) -> list[GapPairRow]:
        """Pairs of communes by their gap, of the region that was asked for, if one was.

        Those beyond reach come last.
        """
        asked, region = self.parameter("region"), self.region_of
        pairs = [
            pair
            for pair in self.rows.gap_matrix
            if not asked or asked in (region[pair.cut_a], region[pair.cut_b])
        ]
        return sorted(pairs, key=gap_order)

    def gap_name(self, number: int) -> str:
        """A gap by the name it has everywhere, as in ``Concepción–Coronel``.

        Results of earlier versions give the communes of its patches alone.
        """
        row = self._gaps[number]
        ends = (self.names[cut] for cut in (row.commune_a, row.commune_b) if cut)
        return row.name or "–".join(dict.fromkeys(ends))

    def gap_label(self, number: int | None) -> str:
        """The number and the name of a gap, ``(3) Concepción–Coronel``; a dash for none."""
        return f"({number}) {self.gap_name(number)}" if number else "—"

    def gap_interval(self, number: int | None) -> str:
        """What the size of the cells leaves open of a gap: ``320–667 m``, ``exacta``, "" if none.

        Metres are rounded outwards, so that the true gap is never without.
        """
        row = self._gaps[number] if number else None
        if row is None or row.distance_min_m is None or row.distance_max_m is None:
            return ""
        if row.distance_min_m == row.distance_max_m:
            return "exacta"
        least, most = math.floor(row.distance_min_m), math.ceil(row.distance_max_m)
        return f"{formatted(least)}–{formatted(most)} m"

    def is_open(self, number: int | None) -> bool:
        """Whether the size of the cells leaves open if the tolerance bridges a gap."""
        row = self._gaps[number] if number else None
        if row is None or row.distance_min_m is None or row.distance_max_m is None:
            return False
        return row.distance_min_m <= self.tolerance_m < row.distance_max_m

    @cached_property
    def _gaps(self) -> dict[int, GapRow]:
        return {row.gap: row for row in self.rows.gaps}

    def parameter(self, name: str) -> Any:
        """Value of a parameter, in the unit of the catalogue."""
        return self.summary.parameters[name].value

    def table(self, id_: str) -> list[Row]:
        """The rows of a layer or table as plain data, for who writes them out."""
        kept = {TABLE: self.log, STORED_CASE: self.stored}
        return list(kept[id_]) if id_ in kept else [write(one) for one in getattr(self.rows, id_)]

    def text(self, name: str) -> str:
        """A printed text of the catalogue."""
        return self.catalogue.texts[name].text

    def altered_line(self) -> str:
        """That the result was edited since its run, and where; "" when it was not."""
        return (
            self.text("edited_result").format(tables=", ".join(self.altered))
            if self.altered
            else ""
        )

    def review_line(self) -> str:
        """Where the review of this product by DIFROL stands; an approval is never claimed."""
        line = self.text("difrol_review")
        return f"{line.rpartition(':')[0]}: {self.review}" if self.review else line

    def place(self) -> str:
        """The region or regions, each called so."""
        return " · ".join(
            name if name.lower().startswith("región") else f"Región: {name}"
            for name in self.regions
        )

    def title(self) -> str:
        """What the expediente is about: the modified area, the first candidate, or the region."""
        if self.summary.modification:
            return f"Modificación del área metropolitana {self.summary.modification.name}"
        return self.candidates[0].name if self.candidates else " · ".join(self.regions)


def gap_order(pair: GapPairRow) -> tuple[bool, float, str, str]:
    """Where a pair of communes stands by its gap, those beyond reach last."""
    gap = pair.critical_gap_m
    return (gap is None, gap or 0.0, pair.cut_a, pair.cut_b)
