"""What the tables of sensitivity say of one candidate, ready to be drawn or written."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.basis import Verdict, spanish_order
from ...core.records import SensitivityRow, SensitivitySetRow
from ...toolbelt.formats import Quantity, percent
from .dossier import Dossier
from .sentences import WHOSE
from .wording import count_name

NO_SET = "sin conjunto"
"""Said where there are fewer members than a metropolitan area needs."""


@dataclass(frozen=True)
class Course:
    """A candidate through the tolerances.

    ``name`` is "" where there is no candidate; ``sets`` has one row for each tolerance, growing;
    ``cells`` gives the row of a commune (code) at each; ``cuts`` are the communes from top to
    bottom, ``own`` those of the candidate and ``abroad`` those of another region than it.
    """

    name: str
    sets: list[SensitivitySetRow]
    cells: dict[str, list[SensitivityRow]]
    cuts: list[str]
    own: frozenset[str]
    abroad: frozenset[str]

    def label(self, cut: str) -> str:
        """Name of a commune, with the remark that it lies in another region."""
        name = self.cells[cut][0].name
        return f"{name} (otra región)" if cut in self.abroad else name

    @property
    def tolerances(self) -> list[float]:
        """The tolerances in metres."""
        return [row.tolerance_m for row in self.sets]

    @property
    def left_out(self) -> int:
        """Communes touched at the largest tolerance that the table does not hold."""
        return self.sets[0].left_out if self.sets else 0


def courses(case: Dossier) -> list[Course]:
    """Every candidate in order; the one course without a candidate when there is none."""
    names = {one.id: one.name for one in case.candidates}
    ids = dict.fromkeys(row.candidate for row in case.rows.sensitivity_sets)
    return [_course(case, one, names.get(one or "", "")) for one in ids]


def _course(case: Dossier, candidate: str | None, name: str) -> Course:
    sets = [row for row in case.rows.sensitivity_sets if row.candidate == candidate]
    cells: dict[str, list[SensitivityRow]] = {}
    for row in case.rows.sensitivity:
        if row.candidate == candidate:
            cells.setdefault(row.cut, []).append(row)
    own = frozenset(cut for cut, rows in cells.items() if rows[0].own)
    region = case.region_of
    home = {region[cut] for cut in own}

    def order(cut: str) -> tuple[bool, float, tuple[str, str]]:
        held = sum(row.share or 0.0 for row in cells[cut])
        return (cut not in own, -held, spanish_order(cells[cut][0].name))

    return Course(
        name,
        sorted(sets, key=lambda row: row.tolerance_m),
        {cut: sorted(rows, key=lambda row: row.tolerance_m) for cut, rows in cells.items()},
        sorted(cells, key=order),
        own,
        frozenset(cut for cut in cells if home and region[cut] not in home),
    )


def share_text(share: float | None, limit: float) -> str:
    """A share in whole percent, finer where that would hide how it stands to ``limit`` (0–1).

    What is not nothing is never told as 0 %, nor what is not all as 100 %.
    """
    if share is None:
        return "s. d."
    if 0 < share < 0.005:  # noqa: PLR2004 - half a percent
        return "<1 %"
    if 0.995 <= share < 1:  # noqa: PLR2004
        return ">99 %"
    if share == limit or round(share * 100) != round(limit * 100):
        return percent(share, 0)
    if percent(share) != percent(limit):
        return percent(share)
    return f"{'>' if share > limit else '<'}{Quantity(limit * 100, unit='%')}"


def verdict_word(row: SensitivitySetRow, case: Dossier) -> str:
    """Whether the population passes, as the criterion says it, or that there is no set."""
    if row.n_members < (case.catalogue.criteria["communes"].threshold or 0):
        return NO_SET
    if row.exceeds is None:
        return Verdict.NOT_EVALUABLE.value
    return (Verdict.MET if row.exceeds else Verdict.NOT_MET).value


def measure_name(case: Dossier) -> str:
    """What is counted: ``habitantes urbanos, Censo 2024``."""
    measure = case.parameter("population_measure")
    return f"{WHOSE[measure]}, {count_name(case.parameter('population'), case)}"
