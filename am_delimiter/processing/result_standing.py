"""Whether a stored result is what its run wrote, asked before it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.basis import Note, mark
from ..toolbelt.i18n import spanish_note
from ..toolbelt.paths import plugin_version
from .rerun_report import integrity_notes, table_titles
from .run import Run

if TYPE_CHECKING:
    from ..core.cases import Integrity

_MISFITS = (LookupError, TypeError, ValueError, ArithmeticError)
"""What Python says of rows that contradict each other, which no single field shows."""


def standing_of(run: Run, case: Path, share: float) -> Integrity:
    """Whether the result still is what its run wrote; that is the first ``share`` of the work.

    Raises `ResultEdited` when it is not and that is not allowed: what does not come from the run
    must not be taken for it.
    """
    from ..bridge.stored_result import check_integrity, compared_tables, read_stored_case
    from ..core.cases import ResultEdited
    from ..core.records import ResultRows, told_of

    run.progress.stage(mark("Comparing the result with the digests of its run"))
    record = read_stored_case(case, plugin_version())
    tables = compared_tables(case, run.known, run.progress)
    with told_of(case):  # QGIS would read a text among numbers as nought
        ResultRows.check(tables)
    progress = run.progress.part(0.0, share)
    standing = check_integrity(case, record, tables, run.known, progress)
    run.warn(integrity_notes(standing, run.known.layers))
    allowed = run.algorithm.parameterAsBoolean(run.parameters, "ALLOW_EDITED", run.context)
    if standing.altered and not allowed:
        raise ResultEdited(path=case, tables=table_titles(standing.altered, run.known.layers))
    return standing


def spanish_titles(run: Run, standing: Integrity) -> tuple[str, ...]:
    """The titles of what was edited in the result since its run."""
    titles = table_titles(standing.altered, run.known.layers)
    return tuple(spanish_note(one) if isinstance(one, Note) else one for one in titles)


@contextmanager
def misfits_told(case: Path, standing: Integrity) -> Iterator[None]:
    """Say of a result that is not proved to be what its run wrote that its parts do not fit.

    Of a result that is proved, whatever goes wrong is a fault of the program and shows as such.
    """
    from ..core.records import ResultDamaged

    try:
        yield
    except _MISFITS as error:
        if standing.proved:
            raise
        problem = f"{type(error).__name__}: {error}"
        raise ResultDamaged(path=case, table=case.name, problem=problem) from error
