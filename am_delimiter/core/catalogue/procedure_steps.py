"""The steps of the procedure as the catalogue tells them, and the words of the log."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from .catalogue_errors import CatalogueError

TABLE = "procedure"
"""Id of the table of a result that holds the log."""


class Stage(str, Enum):
    """Where a step stands to the request, which is the submission itself."""

    BEFORE = "before"
    SUBMISSION = "submission"
    AFTER = "after"


class StepState(str, Enum):
    """How far a step is; the value is the Spanish text that is stored and printed."""

    PENDING = "pendiente"
    UNDER_WAY = "en curso"
    DONE = "hecho"
    NOT_NEEDED = "no corresponde"


class Opinion(str, Enum):
    """What a mayor answered; the value is the Spanish text that is stored and printed."""

    FAVOURABLE = "favorable"
    WITH_REMARKS = "con observaciones"
    AGAINST = "desfavorable"


@dataclass(frozen=True)
class ProcedureStep:
    """A step: who acts, its `Stage`, and the fields of the log that must be filled in once done.

    ``per_commune`` asks for a row for each commune; ``aliases`` are other names that people write.
    """

    id: str
    name: str
    short_name: str
    actor: str
    stage: str
    per_commune: bool
    needs: tuple[str, ...]
    aliases: tuple[str, ...]
    source: str
    source_id: str
    known: bool
    note: str

    @property
    def due(self) -> bool:
        """Whether it must be done before the request is handed in."""
        return self.stage == Stage.BEFORE.value


NEEDED = frozenset({"date", "responsible", "opinion", "number", "vote", "act", "asked", "document"})
"""Fields of the log that a step may need."""


def check_steps(file: Path, steps: dict[str, ProcedureStep]) -> None:
    """Raise `CatalogueError` for a stage or a field that the log does not know."""
    stages = {stage.value for stage in Stage}
    for step in steps.values():
        wrong = [*({step.stage} - stages), *sorted(set(step.needs) - NEEDED)]
        if wrong:
            problem = f"{step.id}: {', '.join(wrong)} is unknown"
            raise CatalogueError(file=file, problem=problem)
