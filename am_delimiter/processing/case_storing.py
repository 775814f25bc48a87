"""The case of a run, for the table ``case`` of its result."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .base import versions
from .run import Run

if TYPE_CHECKING:
    from ..core.basis import InputFile, Table


def store_case(
    run: Run,
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
    from ..core.cases import UNCOMPARED, digest_of, precision_of, summary_row

    given = (run.algorithm, run.parameters, run.context)
    for layer in given_layers(*given):
        run.warn(unstored(layer))
    precision = precision_of(run.known)
    digests = {
        name: digest_of(table, precision, run.progress)
        for name, table in tables.items()
        if name not in UNCOMPARED
    }
    made = make_case_table(*given, output, inputs, digests, versions(), run.progress)
    return Table.of([*made.rows, summary_row(summary)])
