"""The files that an algorithm is asked to write, and whether they can have the name they are given.

A name has an ending of its kind, no sign that a file cannot have, and a length that the system
takes; else that is said before any work, with what to write instead.
"""

from __future__ import annotations

import errno
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProperty,
)

_RASTER_ENDINGS = (".tif", ".tiff")
_FORBIDDEN = re.compile(r'[.|:?*"<>\0]')
_SHOWN = 60
"""Letters that are shown of a path which is itself what is wrong."""


@dataclass(frozen=True)
class Wanted:
    """A file to write: the parameter as the dialog names it, and the path as it was given."""

    output: str
    path: str

    def is_known_by(self, names: frozenset[str]) -> bool:
        """Whether it, or what is written beside it, is the file that `known_by` names so."""
        from ..bridge.local_files import known_by, with_sidecars

        return any(names & known_by(path) for path in with_sidecars(self.path))

    def is_there(self) -> bool:
        """Whether it would replace anything."""
        from ..bridge.local_files import with_sidecars

        return any(map(os.path.lexists, with_sidecars(self.path)))


def wanted_files(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> list[Wanted]:
    """The files that are asked for by name; temporary ones are nobody's.

    Raises `OutputEnding`, `NameRefused` or `NameTooLong` for a name that cannot be.
    """
    from ..bridge.local_files import local_file

    found = []
    for definition in algorithm.parameterDefinitions():
        text = target_text(definition, parameters, context)
        if not text:
            continue
        label = label_of(definition)
        if definition.type() == "folderDestination":
            check_name(label, text)
            continue
        _check_ending(label, text, _endings(definition))
        file = local_file(text) if definition.type() == "sink" else text
        if file:
            check_name(label, file)
            found.append(Wanted(label, file))
    return found


def label_of(definition: QgsProcessingParameterDefinition) -> str:
    """A parameter as the dialog and scripts name it."""
    return f"{definition.description()} ({definition.name()})"


def target_text(
    definition: QgsProcessingParameterDefinition,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
) -> str:
    """Where an output shall go as it was written; "" for a temporary one, none, or an input."""
    if not definition.isDestination():
        return ""
    given = parameters.get(definition.name())
    if isinstance(given, QgsProcessingOutputLayerDefinition):
        given = given.sink
    if isinstance(given, QgsProperty):
        given, _ = given.value(context.expressionContext())
    text = given if isinstance(given, str) else ""
    return "" if text == QgsProcessing.TEMPORARY_OUTPUT else text


def check_name(parameter: str, path: str, parting: str = "|") -> None:
    """Raise `NameRefused` or `NameTooLong` for a path that the system does not take.

    ``parting`` is refused as well: what follows it would be read as the layer of a file.
    """
    from ..core.basis import NameRefused, NameTooLong
    from ..toolbelt.file_names import unfit_sign

    sign = unfit_sign(path, parting)
    if sign:
        raise NameRefused(parameter=parameter, path=_short(path), sign=sign)
    try:
        Path(path).stat()
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise NameTooLong(parameter=parameter, path=_short(path), count=len(path)) from error


def _endings(definition: QgsProcessingParameterDefinition) -> tuple[str, ...]:
    """The endings that a file may have, () for any."""
    if definition.type() == "rasterDestination":
        return _RASTER_ENDINGS
    if definition.type() != "fileDestination":
        return ()
    return tuple(dict.fromkeys(re.findall(r"\*(\.[a-z]+)", definition.fileFilter().lower())))


def _check_ending(output: str, text: str, endings: tuple[str, ...]) -> None:
    from ..core.basis import OutputEnding

    name = re.split(r"[/\\]", text)[-1].lower()
    if not endings or (name.endswith(endings) and name not in endings):
        return
    stem = _FORBIDDEN.split(re.split(r"[/\\]", text)[-1])[0]
    stem = "resultado" if stem in ("", "memory") else stem
    raise OutputEnding(
        output=output,
        path=_short(text),
        endings=", ".join(endings),
        example=f"{stem[:_SHOWN]}{endings[0]}",
    )


def _short(path: str) -> str:
    shown = path.replace("\0", "␀")
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
