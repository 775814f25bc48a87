"""The case of a run, for the table ``case`` of its result."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingFeedback

from ..toolbelt.i18n import tr_note
from .base import progress_of, versions

if TYPE_CHECKING:
    from ..core.basis import InputFile, Table


def store_case(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
    output: Path,
    inputs: Sequence[InputFile],
    tables: dict[str, Table],
    summary: dict[str, Any],
) -> Table:
    """The table ``case`` with the ``summary`` of the result.

    Says at once which layers would keep the case from being run again.
    """
    from ..bridge.case_layers import unstored
    from ..bridge.case_parameters import given_layers
    from ..bridge.case_table import make_case_table
    from ..core.basis import Table
    from ..core.cases import summary_row

    for layer in given_layers(algorithm, parameters, context):
        for note in unstored(layer):
            feedback.pushWarning(tr_note(note))
    progress = progress_of(feedback)
    made = make_case_table(
        algorithm, parameters, context, output, inputs, tables, versions(), progress
    )
    return Table([*made.rows, summary_row(summary)])
