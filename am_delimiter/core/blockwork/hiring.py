"""Hiring: who does the blocks, from what the user wrote."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

from .crew import Alone, Crew
from .crew_errors import NoDask, WorkersNotUnderstood
from .finished_blocks import KeepingCrew

_ADDRESS = re.compile(r"(tcp|tls)://\S+:\d{1,5}")
MOST_PROCESSES = 999
"""More processes than any computer that runs QGIS has."""


def parse_workers(text: str) -> int | str | None:
    """None where nothing is said, a number of processes, or the address of a scheduler.

    0 and 1 are this process alone. Raises `WorkersNotUnderstood`.
    """
    told = text.strip()
    if not told:
        return None
    if told.isascii() and told.isdigit() and int(told) <= MOST_PROCESSES:
        return int(told) if int(told) > 1 else 0
    if _ADDRESS.fullmatch(told):
        return told
    raise WorkersNotUnderstood(text=text)


@contextlib.contextmanager
def hired(wanted: int | str, folder: Path | None = None) -> Iterator[Crew]:
    """The crew for a work: so many processes, the workers at an address, or this process (0).

    With ``folder`` finished blocks are kept there while the work is not done, also if it fails.
    """
    with contextlib.ExitStack() as stack:
        crew: Crew = stack.enter_context(_those(wanted)) if wanted else Alone()
        if folder is None:
            yield crew
            return
        keeping = KeepingCrew(crew, folder)
        yield keeping
        keeping.forget()


def _those(wanted: int | str) -> contextlib.AbstractContextManager[Crew]:
    """The processes or workers, whom only Dask can reach."""
    try:
        from .dask_crew import distant_crew, local_crew
    except ImportError as error:
        raise NoDask(problem=error) from error
    return local_crew(wanted) if isinstance(wanted, int) else distant_crew(wanted)
