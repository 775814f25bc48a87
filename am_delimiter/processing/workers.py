"""Who does the work of a run: the parameter, and those whom it asks for."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsApplication,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterString,
    QgsRasterLayer,
)

from ..core.basis import AmDelimiterError, Note, mark
from ..toolbelt.dependencies import is_installed
from ..toolbelt.i18n import tr, tr_note
from ..toolbelt.parameter_marks import NOT_OF_CASE
from .run import Run

if TYPE_CHECKING:
    from ..core.blockwork import Crew

WORKERS = "WORKERS"


def workers() -> QgsProcessingParameterDefinition:
    """Processes of this computer or the address of a scheduler; no result depends on it."""
    label = tr("Who does the work (empty, a number of processes, or an address of Dask)")
    made = QgsProcessingParameterString(WORKERS, label, optional=True)
    made.setMetadata({NOT_OF_CASE: True})
    return made


def blocks_folder() -> Path:
    """Where finished blocks are kept while their work is not done: in the profile of QGIS."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "am_delimiter" / "bloques"


@contextlib.contextmanager
def crew_of(run: Run) -> Iterator[Crew | None]:
    """Those who do the blocks, told in the log; None where this process does all by itself.

    Where nobody was asked for and none can be had, this process does it.
    """
    from ..core.blockwork import hired, parse_workers, remove_old_blocks

    wanted = parse_workers(run.text(WORKERS))
    asked = wanted if wanted is not None else _by_default(run)
    if not asked:
        yield None
        return
    remove_old_blocks(blocks_folder(), run.known.limit("kept_blocks_days"))
    with contextlib.ExitStack() as stack:
        crew = None
        try:
            crew = stack.enter_context(hired(asked, blocks_folder()))
        except AmDelimiterError as error:
            if wanted is not None:
                raise
            run.warn([Note(error.template, error.details)])
        else:
            template = mark("The work is done by {count} workers; finished blocks are kept.")
            run.say(tr_note(Note(template, {"count": crew.workers})))
        yield crew
        _tell_read_back(run, crew)


def _tell_read_back(run: Run, crew: Crew | None) -> None:
    """How much of a work that had been broken off was there already."""
    count = getattr(crew, "read_back", 0)
    if count:
        template = mark("{count} blocks had been finished by an earlier run and were read back.")
        run.say(tr_note(Note(template, {"count": count})))


def _by_default(run: Run) -> int:
    """How many processes take part where nobody says it: none unless the rasters are very large."""
    rasters = [layer for layer in run.layers("BUILTUP") if isinstance(layer, QgsRasterLayer)]
    cells = sum(layer.width() * layer.height() for layer in rasters)
    cores = os.cpu_count() or 1
    if cells < run.known.limit("local_cluster_cells") or cores == 1:
        return 0
    return cores if is_installed("distributed") else 0
