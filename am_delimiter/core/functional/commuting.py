"""Commuting: workers by commune of residence and of work, and of whom shares are taken.

There are two denominators. *Answered* are all employed residents who say where they work, also in
several communes, abroad or in a place that has no code; *known* are those whose commune of work is
known. A code that stands for something else (998, −99) is never a commune.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ..basis.fingerprints import InputFile
from ..basis.notes import Note
from .functional_rules import Denominator

Flows = Mapping[str, Mapping[str, float]]
"""Commune of residence → commune of work → workers, those who stay among them."""


@dataclass(frozen=True)
class Commuting:
    """Who works where: None is not known, and a commune that is missing is no origin.

    ``answered`` and ``known`` are the employed residents of each commune by either denominator.
    ``unit`` is what is counted, ``name`` the table in print.
    """

    flows: Mapping[str, Mapping[str, float | None]]
    answered: Mapping[str, float | None]
    known: Mapping[str, float | None]
    unit: str
    name: str
    notes: tuple[Note, ...] = ()
    inputs: tuple[InputFile, ...] = ()

    def going(self, origins: Iterable[str], targets: Collection[str]) -> float | None:
        """Workers who live in some communes and work in others; None when it is not known.

        A pair that a table does not list adds nothing.
        """
        rows = (self.flows.get(origin, {}) for origin in origins)
        return _sum(row[target] for row in rows for target in targets if target in row)

    def workers(self, origins: Iterable[str], of: Denominator) -> float | None:
        """Employed residents of some communes together; None when there are none, or unknown."""
        by = self.answered if of is Denominator.ANSWERED else self.known
        return _sum(by.get(origin) for origin in origins) or None

    def share(
        self, origins: Collection[str], targets: Collection[str], of: Denominator
    ) -> float | None:
        """The part (0–1) of the employed residents of some communes who work in others."""
        going, workers = self.going(origins, targets), self.workers(origins, of)
        return None if going is None or workers is None else going / workers

    def reaches(
        self, origins: Collection[str], targets: Collection[str], percent: float, of: Denominator
    ) -> bool:
        """Whether that part is at least some per cent; False when it is not known."""
        going, workers = self.going(origins, targets), self.workers(origins, of)
        if going is None or workers is None or not going:
            return False
        return going * _PERCENT >= percent * workers  # no division: 15 of 100 is 15 % exactly


_PERCENT = 100


def _sum(values: Iterable[float | None]) -> float | None:
    total = 0.0
    for value in values:
        if value is None:
            return None
        total += value
    return total
