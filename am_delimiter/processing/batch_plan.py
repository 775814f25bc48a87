"""Which cases a batch has and which file each writes; all that can be said before any work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.basis import AmDelimiterError, Note, mark
from ..toolbelt.file_names import safe_name
from ..toolbelt.paths import plugin_version
from .batch_parameters import asked_of_delimit, asked_of_document
from .given_inputs import listed
from .output_check import check_needed, files_of_given
from .output_names import wanted_files
from .run import Run

if TYPE_CHECKING:
    from ..core.batch import WrittenCase

_LARGEST = 1 << 24
"""Bytes of a JSON that is looked into: the inputs of a case are a page of text."""
_NAMED = 12
"""Files of others that are named; of more, how many there are."""


@dataclass(frozen=True)
class PlannedCase:
    """A case with the files of its result and document.

    What it says is ``written``, or in the GeoPackage ``stored``; ``problem`` is why it cannot run.
    """

    name: str
    result: Path
    written: WrittenCase | None = None
    stored: Path | None = None
    problem: AmDelimiterError | None = None

    @property
    def document(self) -> Path:
        """The PDF of the case."""
        return self.result.with_name(f"{self.result.name[: -len('.gpkg')]}.pdf")


@dataclass
class _Found:
    """Cases as they are found, and files and columns that are none of ours."""

    cases: list[PlannedCase] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)


def plan_cases(run: Run, into: Path) -> list[PlannedCase]:
    """The cases of the folder by name, then those of the table in its order.

    Files of others and columns that say nothing are told. Raises `NoCases`, `CasesOfOneFile`,
    `FolderHoldsCases`, what `_check_inputs` does, or what is wrong with the table.
    """
    from ..core.batch import NoCases, check_apart

    found = _Found()
    if run.text("FOLDER"):
        _of_folder(Path(run.text("FOLDER")), into, found)
    _of_table(run, into, found)
    _tell_foreign(run, found)
    if not found.cases:
        raise NoCases
    check_apart({place: (one.name, one.result) for place, one in enumerate(found.cases)})
    _check_inputs(run, found.cases)
    return found.cases


def _of_folder(folder: Path, into: Path, found: _Found) -> None:
    """The cases that lie in a folder itself, not in its subfolders."""
    from ..bridge.drafts import is_draft
    from ..bridge.local_files import known_by
    from ..core.basis import NoSuchInput
    from ..core.batch import FolderHoldsCases

    if not folder.is_dir():
        raise NoSuchInput(input=folder)
    if known_by(str(folder)) & known_by(str(into)):
        raise FolderHoldsCases(folder=folder)
    files = [file for file in folder.iterdir() if file.is_file() and not is_draft(file)]
    for file in sorted(files, key=lambda file: (file.name.casefold(), file.name)):
        try:
            case = _case_of(file, into)
        except AmDelimiterError as error:
            case = PlannedCase(file.stem, _result(into, file.stem), problem=error)
        if case is None:
            found.foreign.append(file.name)
        else:
            found.cases.append(case)


def _case_of(file: Path, into: Path) -> PlannedCase | None:
    """The case of a file, None for a file that is none."""
    from ..bridge.stored_result import read_stored_case
    from ..core.batch import case_of_json
    from ..core.cases import NoCaseStored

    kind, target = file.suffix.lower(), _result(into, file.stem)
    if kind == ".gpkg":
        try:
            read_stored_case(file, plugin_version())
        except NoCaseStored:
            return None
        return PlannedCase(file.stem, target, stored=file)
    if kind == ".json" and file.stat().st_size <= _LARGEST:
        written = case_of_json(_text(file), file, _asked())
        return PlannedCase(file.stem, target, written) if written else None
    return None


def _text(file: Path) -> str:
    from ..core.basis import system_reason
    from ..core.batch import CaseUnreadable

    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CaseUnreadable(file=file, problem=system_reason(error)) from error
    except ValueError as error:
        raise CaseUnreadable(file=file, problem="UTF-8") from error


def _of_table(run: Run, into: Path, found: _Found) -> None:
    from ..bridge.layers import file_of
    from ..bridge.register_layers import register_table
    from ..core.batch import cases_of_table, with_heading

    layer = run.table("TABLE")
    if layer is None:
        return
    table = register_table(layer, run.progress)
    frame, names = table.frame, [str(one) for one in table.frame.columns if one != "geometry"]
    values = [frame[name].tolist() for name in names]
    rows = [dict(zip(names, row)) for row in zip(*values)]
    project = run.context.project()
    home = project.homePath() if project else ""
    beside = Path(file_of(layer)).absolute().parent if file_of(layer) else Path(home)
    written, found.columns = cases_of_table(
        *with_heading(rows, names), table.name, beside, _asked()
    )
    found.cases += [PlannedCase(one.name, _result(into, one.name), one) for one in written]


def _asked() -> dict[str, Any]:
    return {**asked_of_document(), **asked_of_delimit()}


def _result(into: Path, name: str) -> Path:
    return into / safe_name(name, ".gpkg")


def _tell_foreign(run: Run, found: _Found) -> None:
    files = mark("{count} {count:file|files} of the folder {count:is|are} no case: {names}.")
    columns = mark(
        "{count} {count:column|columns} of the table {count:is|are} called like no parameter and "
        "{count:says|say} nothing to the cases: {names}."
    )
    for template, names in ((files, found.foreign), (columns, found.columns)):
        if names:
            rest = ["…"] if len(names) > _NAMED else []
            told = ", ".join([*names[:_NAMED], *rest])
            run.warn([Note(template, {"count": len(names), "names": told})])


def _check_inputs(run: Run, cases: list[PlannedCase]) -> None:
    """No file to write is read by a case or written by another.

    Raises `ResultIsCaseInput`, and of the tables over all cases `OutputTwice` or `OutputIsNeeded`.
    """
    from ..bridge.local_files import is_remote, known_by
    from ..core.basis import OutputTwice
    from ..core.batch import ResultIsCaseInput

    written = {
        name: (case, path)
        for case in cases
        for path in (case.result, case.document)
        for name in known_by(str(path))
    }
    tables = wanted_files(run.algorithm, run.parameters, run.context)
    for one in tables:
        for name in known_by(one.path):
            if name in written:
                raise OutputTwice(output=one.output, other=written[name][0].name, path=one.path)
    for case in cases:
        inputs = list(_inputs_of(run, case))
        check_needed(tables, inputs, case.name)
        for path in inputs:
            for name in known_by(path, look=not is_remote(path)):
                if name in written:
                    writer, target = written[name]
                    raise ResultIsCaseInput(case=writer.name, path=target, other=case.name)


def _inputs_of(run: Run, case: PlannedCase) -> Iterator[str]:
    """The files that a case reads; what it does not say, all cases share."""
    from ..bridge.case_needs import inputs_of_case
    from ..core.batch import places_of

    if case.stored:
        yield str(case.stored)
        yield from inputs_of_case(case.stored)
    if case.written:
        said, shared = case.written.said, run.parameters
        for text in places_of({name: said[name] for name in said if name in _asked()}, _asked()):
            for one in text.split(";"):
                for file in files_of_given(one, run.context):
                    yield str(case.written.beside / file)
        for name in (name for name in _asked() if name in shared and name not in said):
            for one in listed(shared[name]) if run.offers(name) else ():
                if _asked()[name].names_files:
                    yield from files_of_given(one, run.context)
