"""The parameters of a stored case, checked before anything is opened with them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..records.case_rows import StoredParameter
from ..records.record import read
from ..records.record_errors import FieldMistyped
from .case_record import TABLE

_KINDS = {"value", "layer", "layers", "file", "files"}


def check_parameters(parameters: Mapping[str, Any]) -> None:
    """Raise `FieldMissing` or `FieldMistyped` for one that nobody can be asked again with."""
    for name, value in parameters.items():
        found = read(StoredParameter, value, f"{TABLE}: {name}")
        if len(_KINDS.intersection(value)) != 1:
            raise FieldMistyped(table=TABLE, field=name, found=", ".join(sorted(value))[:60])
        for layer in (found.layer, *(found.layers or ())):
            if layer is None or layer.path or layer.source:
                continue
            if layer.provider != "memory":
                raise FieldMistyped(table=TABLE, field=f"{name}.path", found="")
