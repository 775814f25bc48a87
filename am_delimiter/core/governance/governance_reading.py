"""The tables on governance of a case as they are: whoever edits them by hand may write anything.

Nothing is refused here: a value that no list has, or a commune that is none, is printed as it was
written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Callable, TypeVar

from ..basis.dates import iso_date
from ..basis.table import Row
from ..catalogue.catalogue import Catalogue
from ..services.register_reader import cell
from ..services.registers import plain
from .case_communes import CaseCommunes
from .governance import (
    Actor,
    Arrangement,
    CommitteeMember,
    FollowedInstrument,
    Governance,
    PriorityTheme,
    SharedProblem,
)
from .value_lists import lists_of, value_named

Told = TypeVar("Told")


def read_governance_tables(
    tables: Mapping[str, Sequence[Row]],
    register: Iterable[Row],
    communes: CaseCommunes,
    catalogue: Catalogue,
) -> Governance:
    """What the tables hold, by their ids; rows without a name are left out.

    ``register`` are the rows of the table ``instruments`` of the case: its kind and communes count
    for an instrument of the same name, and those that nobody follows come last.
    """
    reader = _Reader(communes, lists_of(catalogue))

    def all_of(table: str, one: Callable[[Row], Told | None]) -> tuple[Told, ...]:
        told = (one(_texts(row)) for row in tables.get(table, ()))
        return tuple(found for found in told if found is not None)

    followed = all_of("instrument_stages", reader.instrument)
    priorities = all_of("priorities", reader.priority)
    return Governance(
        actors=all_of("actors", reader.actor),
        committee=all_of("committee", reader.member),
        arrangements=all_of("arrangements", reader.arrangement),
        instruments=_with_register(followed, [_texts(row) for row in register], reader),
        problems=all_of("problems", reader.problem),
        priorities=tuple(sorted(priorities, key=_place)),
    )


def _texts(row: Row) -> dict[str, str]:
    return {name: cell(value) for name, value in row.items()}


def _place(theme: PriorityTheme) -> tuple[bool, int]:
    """By the order given; those without one last, as they stand."""
    return theme.position is None, theme.position or 0


@dataclass(frozen=True)
class _Reader:
    communes: CaseCommunes
    lists: dict[str, dict[str, tuple[str, ...]]]

    def actor(self, row: dict[str, str]) -> Actor | None:
        cuts, elsewhere = self._communes(row)
        if not row.get("name"):
            return None
        return Actor(
            name=row["name"],
            person=row.get("person", ""),
            sector=self._value("sector", row.get("sector", "")),
            level=self._value("level", row.get("level", "")),
            role=row.get("role", ""),
            interest=self._value("degree", row.get("interest", "")),
            influence=self._value("degree", row.get("influence", "")),
            cuts=cuts,
            elsewhere=elsewhere,
        )

    def member(self, row: dict[str, str]) -> CommitteeMember | None:
        written = row.get("cut") or row.get("commune") or ""
        cut = self.communes.cut_of(written) or ""
        member = CommitteeMember(
            cut=cut,
            commune=self.communes.name_of(cut) if cut else row.get("commune") or written,
            person=row.get("person", ""),
            role=self._value("committee_role", row.get("role", "")),
            since=iso_date(row.get("since", "")),
            act=row.get("act", ""),
        )
        return member if member.commune or member.is_written else None

    def arrangement(self, row: dict[str, str]) -> Arrangement | None:
        cuts, elsewhere = self._communes(row)
        if not row.get("name"):
            return None
        return Arrangement(
            name=row["name"],
            kind=self._value("arrangement_kind", row.get("kind", "")),
            cuts=cuts,
            elsewhere=elsewhere,
            since=iso_date(row.get("since", "")),
            status=self._value("arrangement_status", row.get("status", "")),
            source=row.get("source", ""),
        )

    def instrument(self, row: dict[str, str]) -> FollowedInstrument | None:
        cuts, elsewhere = self._communes(row)
        if not row.get("instrument"):
            return None
        return FollowedInstrument(
            name=row["instrument"],
            kind=self._value("instrument_kinds", row.get("kind", "")),
            cuts=cuts,
            elsewhere=elsewhere,
            stage=self._value("instrument_stage", row.get("stage", "")),
            responsible=row.get("responsible", "") or row.get("actors", ""),
            since=iso_date(row.get("since", "")),
            next_step=row.get("next_step", ""),
            registered=False,
        )

    def problem(self, row: dict[str, str]) -> SharedProblem | None:
        cuts, elsewhere = self._communes(row)
        if not row.get("name"):
            return None
        return SharedProblem(
            name=row["name"],
            description=row.get("description", ""),
            cuts=cuts,
            elsewhere=elsewhere,
            severity=self._value("severity", row.get("severity", "")),
            evidence=row.get("evidence", ""),
            source=row.get("source", ""),
        )

    def priority(self, row: dict[str, str]) -> PriorityTheme | None:
        cuts, elsewhere = self._communes(row)
        if not row.get("name"):
            return None
        place = row.get("position", "")
        return PriorityTheme(
            position=int(place) if place.isdecimal() else None,
            name=row["name"],
            description=row.get("description", ""),
            cuts=cuts,
            elsewhere=elsewhere,
            responsible=row.get("responsible", ""),
        )

    def _communes(self, row: dict[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return self.communes.listed(row.get("communes", ""))

    def _value(self, list_: str, text: str) -> str:
        """The value of a list, or the text as it is when the list has none."""
        return value_named(text, self.lists[list_]) or text


def _with_register(
    followed: Sequence[FollowedInstrument], register: Sequence[dict[str, str]], reader: _Reader
) -> tuple[FollowedInstrument, ...]:
    """Those that are followed, with what the register says of them; then the others of it."""
    if not followed:
        return ()
    told = [reader.instrument(row) for row in register]
    known = {plain(one.name): one for one in told if one is not None}
    found = [_joined(one, known.get(plain(one.name))) for one in followed]
    named = {plain(one.name) for one in followed}
    rest = [replace(one, registered=True) for name, one in known.items() if name not in named]
    return (*found, *rest)


def _joined(one: FollowedInstrument, known: FollowedInstrument | None) -> FollowedInstrument:
    if known is None:
        return one
    own = bool(one.cuts or one.elsewhere)
    return replace(
        one,
        kind=one.kind or known.kind,
        cuts=one.cuts if own else known.cuts,
        elsewhere=one.elsewhere if own else known.elsewhere,
        registered=True,
    )
