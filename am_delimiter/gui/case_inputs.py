"""The inputs of a draft: layers as a case stores them, and opened again for a run."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsProcessingContext

from ..bridge.case_layers import describe_layer, open_layer
from ..bridge.case_parameters import Reopening, layer_parameters, replayed
from ..core.basis import AmDelimiterError, SaidSource, told_sources
from ..toolbelt.i18n import tr_error
from .case_draft import SAID, CaseDraft, Plain, layers_of

TEMPORARY = "memory"


def of_layer(layer: QgsMapLayer | None) -> Plain:
    """A layer as the value of a parameter; None is no layer."""
    return {"value": None} if layer is None else {"layer": describe_layer(layer)}


def of_layers(layers: list[QgsMapLayer]) -> Plain:
    """Several layers as the value of a parameter."""
    return {"layers": [describe_layer(layer) for layer in layers]}


def is_temporary(layer: QgsMapLayer) -> bool:
    """Whether a layer lives in memory only, so that no case can be run again with it."""
    return bool(layer.providerType() == TEMPORARY)


def open_described(one: Plain, parameter: str, file: str) -> QgsMapLayer:
    """A layer of a draft; raises `InputNotOpened` and its like, with a sentence."""
    return open_layer(one, find_file(one.get("path", ""), file), parameter, Path(file).parent)


def find_file(path: str, case: str) -> str:
    """Where a file is now: where it was, or beside the case if the whole folder was moved."""
    if not path or os.path.exists(path):  # noqa: PTH110 - any text is a path
        return path
    beside = Path(case).parent / path.replace("\\", "/").rsplit("/", 1)[-1]
    return str(beside) if beside.exists() else path


def lost_inputs(draft: CaseDraft) -> list[str]:
    """One sentence for each input that cannot be opened."""
    return [why for name, one in layers_of(draft) if (why := _why_lost(one, name, draft.file))]


def run_parameters(
    draft: CaseDraft, algorithm: Any, context: QgsProcessingContext
) -> dict[str, Any]:
    """The parameters of a delimitation, with layers that belong to the context.

    Raises the errors of `bridge.case_layers.open_layer`.
    """
    place = Reopening(
        find=lambda path: find_file(path, draft.file),
        context=context,
        beside=Path(draft.file).parent,
        of_layers=layer_parameters(algorithm),
    )
    known = {one.name() for one in algorithm.parameterDefinitions() if not one.isDestination()}
    asked = {name: value for name, value in draft.delimit.items() if name in known}
    return {**replayed(asked, place), "PROVENANCE": _said_of(draft), "OUTPUT": draft.file}


def _said_of(draft: CaseDraft) -> str:
    """What was said of the files that are chosen, as the delimitation reads it."""
    told = sorted(draft.said.items())
    rows = [SaidSource(path, *(one.get(name, "") for name in SAID)) for path, one in told]
    return told_sources([row for row in rows if any(vars(row)[part] for part in SAID)])


def _why_lost(one: Plain, parameter: str, file: str) -> str:
    try:
        open_described(one, parameter, file)
    except AmDelimiterError as error:
        return tr_error(error)
    return ""
