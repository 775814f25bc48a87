"""The log of a result that is about to be replaced: what was written in it is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProcessingFeedback

from ..toolbelt.i18n import tr_note
from .base import catalogue, progress_of

if TYPE_CHECKING:
    from ..core.basis import Table


def keep_log(output: Path, fresh: Table, feedback: QgsProcessingFeedback) -> Table:
    """The log of the new result: ``fresh``, with what the file at ``output`` holds by now.

    Documents that are where their path says get their hash. What is kept is said in the log of
    the run.
    """
    from ..bridge.procedure_log import stored_log
    from ..core.basis import Table
    from ..core.procedure import carry_over, with_hashes

    progress = progress_of(feedback)
    carried = carry_over(fresh, stored_log(output, progress), catalogue(), output.name)
    for note in carried.notes:
        feedback.pushWarning(tr_note(note))
    return Table(with_hashes(carried.table.rows, output.parent, progress))


def check_log(output: Path, feedback: QgsProcessingFeedback) -> None:
    """Read the log that is going to be printed before any work, so that a slip in it is named."""
    from ..bridge.procedure_log import stored_log
    from ..core.basis import today
    from ..core.procedure import read_procedure

    rows = stored_log(output, progress_of(feedback))
    read_procedure(rows, {}, catalogue(), today(), output.name)
