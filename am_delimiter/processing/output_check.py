"""No output is an input, a file on which a case rests, or another output.

Looked at before any work, for every algorithm, by what the paths really are.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
)

from .given_inputs import ONE_LAYER, listed, takes_files, takes_layers, text_of
from .output_names import Wanted, check_name, label_of, target_text, wanted_files

Given = tuple[QgsProcessingParameterDefinition, str]
"""An input parameter, and the path of a file that is read for it."""


class Checked(Protocol):
    """What an algorithm says of itself: its parameters, and what its folders hold."""

    def parameterDefinitions(self) -> list[QgsProcessingParameterDefinition]:
        """Its parameters."""

    def reads_in(self, name: str, folder: Path) -> Iterable[Path]:
        """The files that are read in the folder which a parameter gives."""

    def writes_in(self, name: str, folder: Path) -> Iterable[Path]:
        """The files that are written into the folder which a parameter gives."""

    def writes_beside(self, name: str, file: Path) -> Iterable[Path]:
        """The files that may be written beside the one which a parameter gives."""


def check_outputs(
    algorithm: Checked, parameters: dict[str, Any], context: QgsProcessingContext
) -> list[Wanted]:
    """The files to write, after a look at everything that was given.

    Raises `OutputIsInput`, `OutputIsNeeded`, `OutputIsProject`, `OutputTwice`, or what
    `wanted_files` and `beside_files` do.
    """
    given = (algorithm, parameters, context)
    _check_input_names(*given)
    files = [*wanted_files(*given), *beside_files(*given)]
    wanted = [*files, *inside_folders(*given)]
    _check_twice(wanted)
    there = [one for one in wanted if one.is_there()]
    if there:  # what does not exist yet can be no input
        read = list(_read_files(*given))
        _check_project(there, context)
        _check_read(there, read)
        _check_cases(there, read)
    return files


def check_needed(wanted: Iterable[Wanted], needed: Iterable[str], case: str) -> None:
    """Raise `OutputIsNeeded` when a file to write is one of those on which a case rests."""
    from ..bridge.local_files import is_remote, known_by
    from ..core.basis import OutputIsNeeded

    outputs = list(wanted)
    for path in needed:
        names = known_by(path, look=not is_remote(path))
        for one in outputs:
            if one.is_known_by(names):
                raise OutputIsNeeded(output=one.output, path=one.path, case=case)


def _check_twice(wanted: Sequence[Wanted]) -> None:
    from ..bridge.local_files import known_by
    from ..core.basis import OutputTwice

    for place, one in enumerate(wanted):
        for other in wanted[:place]:
            if one.is_known_by(known_by(other.path)):
                raise OutputTwice(output=one.output, other=other.output, path=one.path)


def _check_project(wanted: Iterable[Wanted], context: QgsProcessingContext) -> None:
    from ..bridge.local_files import known_by
    from ..core.basis import OutputIsProject

    file = context.project().absoluteFilePath() if context.project() else ""
    for one in wanted:
        if file and one.is_known_by(known_by(file)):
            raise OutputIsProject(output=one.output, path=one.path)


def _check_read(wanted: Sequence[Wanted], read: Iterable[Given]) -> None:
    from ..bridge.local_files import known_by
    from ..core.basis import OutputIsInput

    for definition, path in read:
        names = known_by(path)
        for one in wanted:
            if one.is_known_by(names):
                raise OutputIsInput(output=one.output, input=label_of(definition), path=one.path)


def _check_cases(wanted: Sequence[Wanted], read: Iterable[Given]) -> None:
    """The inputs and documents of the cases that are read, the documents of one written anew."""
    from ..bridge.case_needs import documents_of_case, inputs_of_case

    cases = [Path(path) for definition, path in read if definition.type() not in ONE_LAYER]
    for case in (path for path in cases if _is_geopackage(path)):
        check_needed(wanted, [*inputs_of_case(case), *documents_of_case(case)], str(case))
    for one in wanted:
        if _is_geopackage(Path(one.path)):
            check_needed(wanted, documents_of_case(Path(one.path)), one.path)


def _is_geopackage(path: Path) -> bool:
    return path.suffix.lower() == ".gpkg" and path.is_file()


def _check_input_names(
    algorithm: Checked, parameters: dict[str, Any], context: QgsProcessingContext
) -> None:
    """Files and folders to read; what is wrong with a layer is said by `given_inputs`."""
    for definition in algorithm.parameterDefinitions():
        if takes_files(definition):
            for one in listed(parameters.get(definition.name())):
                check_name(label_of(definition), text_of(one, context), parting="")


def inside_folders(
    algorithm: Checked, parameters: dict[str, Any], context: QgsProcessingContext
) -> list[Wanted]:
    """The files that are written into folders, each with the parameter of its folder."""
    found = []
    for definition in algorithm.parameterDefinitions():
        text = target_text(definition, parameters, context)
        if text and definition.type() == "folderDestination":
            files = algorithm.writes_in(definition.name(), Path(text))
            found += [Wanted(label_of(definition), str(file)) for file in files]
    return found


def beside_files(
    algorithm: Checked, parameters: dict[str, Any], context: QgsProcessingContext
) -> list[Wanted]:
    """The files that may be written beside others, each with the parameter of the other.

    Raises `NameRefused` or `NameTooLong` for a name that cannot be, `BlocksOfOthers` for a file of
    somebody else.
    """
    from ..bridge.block_file import check_block_file

    found = []
    for definition in algorithm.parameterDefinitions():
        text = target_text(definition, parameters, context)
        if text and definition.type() == "fileDestination":
            for file in algorithm.writes_beside(definition.name(), Path(text)):
                check_name(label_of(definition), str(file))
                check_block_file(file)
                found.append(Wanted(label_of(definition), str(file)))
    return found


def _read_files(
    algorithm: Checked, parameters: dict[str, Any], context: QgsProcessingContext
) -> Iterator[Given]:
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        for one in listed(parameters.get(name, definition.defaultValue())):
            if takes_layers(definition):
                yield from ((definition, path) for path in files_of_given(one, context))
            elif takes_files(definition):
                path = os.fspath(text_of(one, context))
                yield definition, path
                yield from ((definition, str(p)) for p in algorithm.reads_in(name, Path(path)))


def files_of_given(one: Any, context: QgsProcessingContext) -> list[str]:
    """The files of what was given as a layer; a path is not opened for it."""
    from ..bridge.local_files import files_of_layer, local_file, with_parts

    text = text_of(one, context)
    layer = one
    if not isinstance(one, QgsMapLayer):
        layer = QgsProcessingUtils.mapLayerFromString(text, context, False) if text else None
    return files_of_layer(layer) if layer else with_parts(local_file(text))
