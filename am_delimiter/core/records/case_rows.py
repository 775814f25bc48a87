"""Rows of the stored case, and the layers and files that its parameters name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class CaseRow:
    """A part of a stored case; what its fields hold depends on its ``kind``."""

    kind: str
    name: str
    value: str | None
    path: str | None
    relative_path: str | None
    sha256: str | None
    content_sha256: str | None
    size_bytes: int | None
    modified: str | None


@dataclass(frozen=True)
class StoredLayer:
    """A layer as a parameter names it: ``parts`` or ``source`` is its address."""

    name: str
    kind: str
    provider: str
    path: str
    parts: dict[str, Any] = field(default_factory=dict)
    source: str = ""
    crs: str = ""
    nodata: tuple[tuple[float, ...], ...] = ()
    subset: str = ""
    encoding: str = ""
    selected: tuple[int, ...] = ()
    filter: str | None = None
    limit: int | None = None


@dataclass(frozen=True)
class StoredParameter:
    """A parameter as it was given: a value, or the layers or files that it names."""

    value: Any = None
    layer: StoredLayer | None = None
    layers: tuple[StoredLayer, ...] | None = None
    file: str | None = None
    files: tuple[str, ...] | None = None
