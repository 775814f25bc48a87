"""The log of a result that is about to be replaced: what was written in it is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .run import Run

if TYPE_CHECKING:
    from ..core.basis import Table


def keep_log(run: Run, output: Path, fresh: Table) -> Table:
    """The log of the new result: ``fresh``, with what the file at ``output`` holds by now.

    Documents that are where their path says get their hash. What is kept is said in the log of
    the run.
    """
    from ..bridge.procedure_log import stored_log
    from ..core.basis import Table
    from ..core.procedure import carry_over, with_hashes

    carried = carry_over(fresh, stored_log(output, run.progress), run.known, output.name)
    run.warn(carried.notes)
    return Table(with_hashes(carried.table.rows, output.parent, run.progress))


def check_log(run: Run, output: Path) -> None:
    """Read the log that is going to be printed before any work, so that a slip in it is named."""
    from ..bridge.procedure_log import stored_log
    from ..core.basis import today
    from ..core.procedure import read_procedure

    read_procedure(stored_log(output, run.progress), {}, run.known, today(), output.name)
