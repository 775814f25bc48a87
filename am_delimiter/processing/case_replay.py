"""The parameters of a stored case, to delimit again with: its inputs where they are now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingAlgorithm

from .form_parameters import remote_allowed
from .run import Run

if TYPE_CHECKING:
    from ..core.cases import CaseRecord, FileCheck


def replayed_inputs(
    run: Run,
    delimit: QgsProcessingAlgorithm,
    file: Path,
    record: CaseRecord,
    checks: list[FileCheck],
) -> dict[str, Any]:
    """What the case in ``file`` gave to a delimitation, without the files that were written.

    The case does not say which files are written: the user does. Raises `InputsMissing`, or what
    `replayed` does.
    """
    from ..bridge.case_parameters import Reopening, is_of_case, layer_parameters, replayed

    _stop_if_missing(checks)
    places = {check.stored.path: _place(check) for check in checks}
    definitions = delimit.parameterDefinitions()
    known = {one.name() for one in definitions if is_of_case(one)}
    stored = {name: value for name, value in record.parameters.items() if name in known}
    place = Reopening(
        find=lambda path: places.get(path, path),
        context=run.context,
        beside=file.absolute().parent,
        of_layers=layer_parameters(delimit),
        allow_remote=remote_allowed(run),
    )
    return replayed(stored, place)


def _place(check: FileCheck) -> str:
    return check.found.path or check.stored.path if check.found else check.stored.path


def _stop_if_missing(checks: list[FileCheck]) -> None:
    from ..core.cases import InputsMissing, Standing

    missing = [check.stored.path for check in checks if check.standing is Standing.MISSING]
    if missing:
        raise InputsMissing(files=", ".join(missing))
