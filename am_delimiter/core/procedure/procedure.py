"""The log of the procedure of an expediente: what was done, when, by whom, and what comes next.

Rows are those of the table ``procedure`` of a result (``layers.json``); the steps and who acts in
each come from ``procedure_steps.json``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from ..basis.dates import whole_day, written_day
from ..basis.table import Row
from ..catalogue.catalogue import Catalogue
from ..catalogue.procedure_steps import Opinion, ProcedureStep, StepState
from ..land.communes import normalise_cut
from ..services.register_reader import cell
from ..services.registers import plain
from .procedure_errors import (
    DoneWithoutDate,
    FutureStep,
    UnknownOpinion,
    UnknownStep,
    UnknownStepState,
    UnreadableDay,
)

Word = TypeVar("Word", StepState, Opinion)
_SETTLED = (StepState.DONE, StepState.NOT_NEEDED)


@dataclass(frozen=True)
class LogEntry:
    """A row of the log: a step, or a session of it, or its consultation of one commune.

    ``row`` is its number in the table, 0 for a row that the log lacks. "" is what nobody has
    written down; ``document`` is a path as it was written, ``sha256`` the hash stored with it.
    """

    row: int
    step: ProcedureStep
    cut: str = ""
    commune: str = ""
    state: StepState = StepState.PENDING
    day: date | None = None
    responsible: str = ""
    opinion: Opinion | None = None
    number: str = ""
    vote: str = ""
    act: str = ""
    asked: str = ""
    document: str = ""
    sha256: str = ""
    remark: str = ""

    @property
    def name(self) -> str:
        """The step, with the commune where there is one for each."""
        where = self.commune or self.cut
        return f"{self.step.short_name}: {where}" if where else self.step.name

    @property
    def done(self) -> bool:
        """Whether it is done."""
        return self.state is StepState.DONE

    def lacks(self) -> list[str]:
        """Fields that its step needs and that are empty, once it is done."""
        if not self.done:
            return []
        written = {"date": self.day}
        return [name for name in self.step.needs if not written.get(name, getattr(self, name, ""))]


@dataclass(frozen=True)
class Procedure:
    """The log in the order of the steps; ``communes`` are those of the set, by code, with names."""

    entries: tuple[LogEntry, ...]
    steps: tuple[ProcedureStep, ...]
    communes: Mapping[str, str]

    def of(self, step: ProcedureStep) -> list[LogEntry]:
        """The rows of a step."""
        return [entry for entry in self.entries if entry.step.id == step.id]

    def counted(self, step: ProcedureStep) -> list[LogEntry]:
        """The rows of a step that say how far it is: not those of communes outside the set."""
        asked = step.per_commune and self.communes
        return [entry for entry in self.of(step) if not asked or entry.cut in self.communes]

    def settled(self, step: ProcedureStep) -> bool:
        """Whether nothing of a step is left to do."""
        found = self.counted(step)
        return bool(found) and all(entry.state in _SETTLED for entry in found)

    def done(self, step: ProcedureStep) -> list[LogEntry]:
        """What is done of a step."""
        return [entry for entry in self.counted(step) if entry.done]

    @property
    def begun(self) -> bool:
        """Whether anything was written down."""
        return any(entry.state is not StepState.PENDING for entry in self.entries)

    @property
    def last(self) -> LogEntry | None:
        """What was done last: of the furthest step that has something done, the latest day."""
        for step in reversed(self.steps):
            found = self.done(step)
            if found:
                return max(found, key=lambda entry: entry.day or date.min)
        return None

    @property
    def next(self) -> ProcedureStep | None:
        """The first step that is not settled."""
        return next((step for step in self.steps if not self.settled(step)), None)

    @property
    def responsible(self) -> str:
        """Who answers for the next step or, if nobody is named there, who was named last."""
        step = self.next
        ahead = [entry.responsible for entry in self.of(step)] if step else []
        named = [name for name in dict.fromkeys(ahead) if name]
        before = [entry.responsible for entry in self.entries if entry.responsible]
        return "; ".join(named) or (before[-1] if before else "")


def read_procedure(
    rows: Iterable[Row],
    communes: Mapping[str, str],
    catalogue: Catalogue,
    today: date,
    table: str = "procedure",
) -> Procedure:
    """The log that rows hold, with a pending row for whatever it does not name.

    ``communes`` are those of the set, by code. Raises a named error for a step, state, opinion or
    date that cannot be right; ``table`` is the name told in it.
    """
    steps = tuple(catalogue.procedure_steps.values())
    reader = _Reader(table, steps, communes, today)
    entries = [reader.entry(number, row) for number, row in enumerate(rows, 1)]
    found = Procedure(tuple(entry for entry in entries if entry), steps, communes)
    return replace(found, entries=tuple(_ordered(found)))


def _ordered(log: Procedure) -> Iterable[LogEntry]:
    """The rows by step, each followed by those it lacks."""
    for step in log.steps:
        own = log.of(step)
        yield from own
        there = {entry.cut for entry in own}
        if step.per_commune and log.communes:
            for cut, name in log.communes.items():
                if cut not in there:
                    yield LogEntry(0, step, cut, name)
        elif not own:
            yield LogEntry(0, step)


def find_step(text: str, steps: Iterable[ProcedureStep]) -> ProcedureStep | None:
    """The step that a text names by its id, its name or another name of it."""
    wanted = plain(text)
    for step in steps:
        names = (step.id, step.name, step.short_name, *step.aliases)
        if wanted in map(plain, names):
            return step
    return None


@dataclass(frozen=True)
class _Reader:
    table: str
    steps: tuple[ProcedureStep, ...]
    communes: Mapping[str, str]
    today: date

    def entry(self, number: int, row: Row) -> LogEntry | None:
        """A row of the log; None for an empty one."""
        cells = {name: cell(value) for name, value in row.items()}
        if not any(text for name, text in cells.items() if name != "position"):
            return None
        written = cells.get("step") or cells.get("name") or ""
        step = find_step(written, self.steps)
        if step is None:
            known = ", ".join(one.id for one in self.steps)
            raise UnknownStep(table=self.table, row=number, step=written, steps=known)
        where = {"table": self.table, "row": number, "step": step.name}
        state = self._state(cells.get("state", ""), where)
        cut, commune = self._commune(step, cells.get("cut", ""), cells.get("commune", ""))
        return LogEntry(
            row=number,
            step=step,
            cut=cut,
            commune=commune,
            state=state,
            day=self._day(cells.get("date", ""), state, where),
            opinion=self._opinion(cells.get("opinion", ""), where),
            responsible=cells.get("responsible", ""),
            number=cells.get("number", ""),
            vote=cells.get("vote", ""),
            act=cells.get("act", ""),
            asked=cells.get("asked", ""),
            document=str(row.get("document") or "").strip(),
            sha256=cells.get("document_sha256", "").lower(),
            remark=cells.get("remark", ""),
        )

    def _state(self, text: str, where: Row) -> StepState:
        if not text:
            return StepState.PENDING
        found = _word(text, StepState)
        if found is None:
            states = ", ".join(state.value for state in StepState)
            raise UnknownStepState(**where, state=text, states=states)
        return found

    def _opinion(self, text: str, where: Row) -> Opinion | None:
        found = _word(text, Opinion)
        if text and found is None:
            opinions = ", ".join(opinion.value for opinion in Opinion)
            raise UnknownOpinion(**where, opinion=text, opinions=opinions)
        return found

    def _day(self, text: str, state: StepState, where: Row) -> date | None:
        day = whole_day(text) if text else None
        if text and day is None:
            raise UnreadableDay(**where, date=text)
        if state is not StepState.DONE:
            return day
        if day is None:
            raise DoneWithoutDate(**where)
        if day > self.today:
            today = written_day(self.today)
            raise FutureStep(**where, date=written_day(day), today=today)
        return day

    def _commune(self, step: ProcedureStep, cut: str, name: str) -> tuple[str, str]:
        """Code and name of the commune of a row, told by either."""
        if not step.per_commune:
            return cut, name
        if not cut and name.isdigit():  # a column «comuna» often holds the code
            cut, name = name, ""
        code = normalise_cut(cut) or cut if cut else ""
        if not code:
            by_name = {plain(known): known_cut for known_cut, known in self.communes.items()}
            code = by_name.get(plain(name), "")
        return code, self.communes.get(code, name)


def _word(text: str, words: type[Word]) -> Word | None:
    wanted = plain(text)
    return next((word for word in words if plain(word.value) == wanted), None)
