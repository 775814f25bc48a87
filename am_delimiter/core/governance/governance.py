"""What is known of the governance of an area, as it is printed.

Texts are Spanish and as people wrote them; "" is what nobody wrote. Communes are codes, in the
order of the case; words of a cell that are no commune stand in ``elsewhere``.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Actor:
    """An institution or organisation, and who speaks for it; its contact is not read."""

    name: str
    person: str
    sector: str
    level: str
    role: str
    interest: str
    influence: str
    cuts: tuple[str, ...]
    elsewhere: tuple[str, ...]


@dataclass(frozen=True)
class CommitteeMember:
    """A member of the committee of mayors; ``since`` is ISO 8601 or as it was written."""

    cut: str
    commune: str
    person: str
    role: str
    since: str
    act: str

    @property
    def is_written(self) -> bool:
        """Whether anything of the member is known beside the commune."""
        return bool(self.person or self.since or self.act)


@dataclass(frozen=True)
class Arrangement:
    """What already brings communes together: an association, an agreement, a table."""

    name: str
    kind: str
    cuts: tuple[str, ...]
    elsewhere: tuple[str, ...]
    since: str
    status: str
    source: str


@dataclass(frozen=True)
class FollowedInstrument:
    """An instrument with its stage and who answers for it.

    ``registered`` tells whether the register of the case holds it.
    """

    name: str
    kind: str
    cuts: tuple[str, ...]
    elsewhere: tuple[str, ...]
    stage: str
    responsible: str
    since: str
    next_step: str
    registered: bool

    @property
    def is_followed(self) -> bool:
        """Whether its stage or its responsible is known."""
        return bool(self.stage or self.responsible)


@dataclass(frozen=True)
class SharedProblem:
    """A problem of several communes with its evidence."""

    name: str
    description: str
    cuts: tuple[str, ...]
    elsewhere: tuple[str, ...]
    severity: str
    evidence: str
    source: str

    @property
    def is_shared(self) -> bool:
        """Whether two or more communes have it."""
        return len(self.cuts) + len(self.elsewhere) > 1


@dataclass(frozen=True)
class PriorityTheme:
    """A theme with which the area begins."""

    position: int | None
    name: str
    description: str
    cuts: tuple[str, ...]
    elsewhere: tuple[str, ...]
    responsible: str


@dataclass(frozen=True)
class Governance:
    """All of it; priorities are in their order, all that were written."""

    actors: tuple[Actor, ...] = ()
    committee: tuple[CommitteeMember, ...] = ()
    arrangements: tuple[Arrangement, ...] = ()
    instruments: tuple[FollowedInstrument, ...] = ()
    problems: tuple[SharedProblem, ...] = ()
    priorities: tuple[PriorityTheme, ...] = ()
