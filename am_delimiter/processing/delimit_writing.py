"""The files of a delimitation: GeoPackage, summary, project and PDF, all or none.

What needs no study is built and written while other threads try other minimum patches and other
tolerances, draw the outlines of the continua and make the digests of what is being written.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..toolbelt.i18n import spanish_note, tr
from .base import versions
from .case_storing import start_digests, store_case
from .main_thread import on_main_thread
from .procedure_keeping import keep_log
from .run import Run

if TYPE_CHECKING:
    from ..bridge.geopackage import Fill
    from ..core.basis import Beside, Progress, Table
    from ..core.studies import Sensitivity, Trial
    from ..core.verdict import Delimitation

_PRINTED = ("PDF", "PROJECT")
"""Outputs whose pages print the log of the procedure."""
DELIMITED, _WRITTEN = 0.5, 0.9
"""Shares of the work after the verdicts are found, and after the GeoPackage is written."""
_BUILT, _MANY, _TRIED, _REST = 0.2, 0.6, 0.8, 0.99
"""Of the writing: the land is built, patches and gaps are written, the studies are there, and all
but the case is written."""


def write_delimitation(
    run: Run, result: Delimitation, files: dict[str, str]
) -> tuple[dict[str, Any], dict[str, int]]:
    """Write every file that was asked for; the summary, and how many rows each table has.

    Nothing takes its final name unless all went well.
    """
    from ..bridge.files import as_json, write_draft
    from ..bridge.geopackage import filling
    from ..bridge.publishing import publishing
    from ..core.basis import beside
    from ..core.results import start_log

    run.warn(result.notes)
    targets = [Path(files[name]) for name in ("OUTPUT", "SUMMARY") if files[name]]
    log = keep_log(run, targets[0], start_log(result))
    crs, progress = result.builtup.grid.crs, _until_written(run, files)
    with publishing(targets, run.known, progress, log.merge) as (draft, *others):
        specs = run.known.layers
        with beside(progress, threads=2) as aside, filling(draft, specs, crs) as fill:
            summary, counts = _fill(run, result, log.table, files, aside, fill)
        for other in others:
            write_draft(other, targets[1], as_json(summary))
        _make_pages(run, draft, files, summary)
    return summary, counts


def is_printed(files: dict[str, str]) -> bool:
    """Whether a run makes pages."""
    return any(files[name] for name in _PRINTED)


def _until_written(run: Run, files: dict[str, str]) -> Progress:
    """The part of the work from the verdicts to the whole GeoPackage."""
    return run.progress.part(DELIMITED, _WRITTEN if is_printed(files) else 1.0)


def _fill(
    run: Run,
    result: Delimitation,
    log: Table,
    files: dict[str, str],
    aside: Beside,
    fill: Fill,
) -> tuple[dict[str, Any], dict[str, int]]:
    """Every table into the GeoPackage; the summary, and how many rows each has."""
    from ..core.results import build_land, build_result, summarise, with_outlines

    progress = _until_written(run, files)
    run.say(tr("Trying other minimum patches and other tolerances"))
    tried = aside.start(partial(_try_others, result))
    land = build_land(result, progress.part(0.0, _BUILT))
    run.warn(land.notes)
    many = {name: land.tables[name] for name in ("patches", "gaps")}
    continuum = aside.start(partial(with_outlines, land.tables["continuum"], many["patches"]))
    digests = start_digests(aside, run.known, many)
    run.say(tr("Writing the GeoPackage"))
    fill(many, progress.part(_BUILT, _MANY))
    built = build_result(result, spanish_note, versions(), *tried(), land)
    progress.report(_TRIED)
    tables = {**built.tables(progress), "continuum": continuum(), "procedure": log}
    rest = {name: table for name, table in tables.items() if name not in many}
    digests.update(start_digests(aside, run.known, rest))
    fill(rest, progress.part(_TRIED, _REST))
    summary = summarise(result, built, spanish_note)
    found = {name: digest() for name, digest in digests.items()}
    stored = store_case(run, Path(files["OUTPUT"]), result.inputs, found, summary)
    fill({"case": stored}, progress.part(_REST, 1.0))
    return summary, {name: len(table) for name, table in tables.items()}


def _try_others(result: Delimitation, progress: Progress) -> tuple[list[Trial], Sensitivity]:
    """What other minimum patches and other tolerances would give."""
    from ..core.studies import study_sensitivity, try_guards

    tolerance = result.case.parameters.tolerance_m
    return try_guards(result, (tolerance,), progress), study_sensitivity(result, progress)


def _make_pages(run: Run, draft: Path, files: dict[str, str], summary: dict[str, Any]) -> None:
    """The project and the PDF of a GeoPackage that has not taken its place yet."""
    from ..expediente.document import build
    from ..expediente.request import Outputs, Request

    output, pdf, project = (
        Path(files[name]) if files[name] else None for name in ("OUTPUT", *_PRINTED)
    )
    if not is_printed(files):
        return
    outputs = Outputs(pdf, project, result=output)
    request = Request(log_folder=output.absolute().parent)
    progress = run.progress.part(_WRITTEN, 1.0)
    on_main_thread(lambda: build(draft, summary, outputs, progress, request), progress)
