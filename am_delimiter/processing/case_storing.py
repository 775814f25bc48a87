"""The case of a run, for the table ``case`` of its result."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .base import versions
from .run import Run

if TYPE_CHECKING:
    from ..core.basis import Beside, InputFile, Promised, Table
    from ..core.cases import StoredTable
    from ..core.catalogue import Catalogue


def start_digests(
    aside: Beside, known: Catalogue, tables: dict[str, Table]
) -> dict[str, Promised[StoredTable]]:
    """Have another thread digest each table that is compared."""
    from ..core.cases import UNCOMPARED, digest_of, precision_of

    precision = precision_of(known)
    return {
        name: aside.start(partial(digest_of, table, precision))
        for name, table in tables.items()
        if name not in UNCOMPARED
    }


def store_case(
    run: Run,
    output: Path,
    inputs: Sequence[InputFile],
    digests: dict[str, StoredTable],
    summary: dict[str, Any],
) -> Table:
    """The table ``case`` with the ``summary`` of the result and the ``digests`` of its tables.

    Says at once which layers would keep the case from being run again.
    """
    from ..bridge.case_layers import unstored
    from ..bridge.case_parameters import given_layers
    from ..bridge.case_table import make_case_table
    from ..core.basis import Table
    from ..core.cases import summary_row

    given = (run.algorithm, run.parameters, run.context)
    for layer in given_layers(*given):
        run.warn(unstored(layer))
    made = make_case_table(*given, output, inputs, digests, versions(), run.progress)
    return Table.of([*made.rows, summary_row(summary)])
