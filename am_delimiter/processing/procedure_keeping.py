"""The log of a result that is about to be replaced: what was written in it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .run import Run

if TYPE_CHECKING:
    from ..bridge.carried_log import Merge
    from ..core.basis import Row, Table


@dataclass(frozen=True)
class KeptLog:
    """The log of a new result, and how it is made of what stands in a log in the end."""

    table: Table
    merge: Merge


def keep_log(run: Run, output: Path, fresh: Table) -> KeptLog:
    """The log of the new result: ``fresh``, with what the file at ``output`` holds by now.

    Documents that are where their path says get their hash. What is kept is said in the log of
    the run; what is written until the file is taken is kept too.
    """
    from ..bridge.procedure_log import stored_log
    from ..core.basis import Table
    from ..core.procedure import carry_over, with_hashes

    def merge(stored: list[Row]) -> list[Row]:
        carried = carry_over(fresh, stored, run.known, output.name)
        return with_hashes(carried.table.rows, output.parent, run.progress)

    stored = stored_log(output, run.progress)
    run.warn(carry_over(fresh, stored, run.known, output.name).notes)
    return KeptLog(Table.of(merge(stored)), merge)


def check_log(run: Run, output: Path, printed: bool) -> None:
    """Read the log that is going to be kept before any work, so that damage in it is named.

    In one that is ``printed`` a slip is named as well.
    """
    from ..bridge.procedure_log import stored_log
    from ..core.basis import today
    from ..core.procedure import read_procedure

    rows = stored_log(output, run.progress)
    if printed:
        read_procedure(rows, {}, run.known, today(), output.name)
