"""The content of arguments as a digest: the same for equal content, whatever object holds it."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

import numpy as np
import shapely
from scipy import sparse
from shapely.geometry.base import BaseGeometry


def content_of(*values: Any) -> bytes:
    """A digest of 32 bytes over numbers, texts, arrays, shapes, tables, and what is made of them.

    Raises `TypeError` for anything else: what cannot be told apart must not be remembered.
    """
    digest = hashlib.blake2b(digest_size=32)
    for part in _parts(values):
        digest.update(part)
    return digest.digest()


def _parts(value: Any) -> Iterator[bytes]:
    """The bytes of a value, behind its kind and its length."""
    if isinstance(value, (type(None), bool, int, float, str, bytes, Enum)):
        yield _framed(type(value).__name__, _bytes_of(value))
    elif isinstance(value, BaseGeometry):
        yield _framed("shape", shapely.to_wkb(value))
    elif isinstance(value, (np.ndarray, np.generic)):
        yield from _array(np.asarray(value))
    elif sparse.issparse(value):
        matrix = value.tocsr()
        yield from _parts((matrix.shape, matrix.data, matrix.indices, matrix.indptr))
    else:
        kind, inner = _inner(value)
        yield _framed(kind, struct.pack("<q", len(inner)))
        for one in inner:
            yield from _parts(one)


def _bytes_of(value: Any) -> bytes:
    if isinstance(value, Enum):
        return _bytes_of(value.value)
    if isinstance(value, float):
        return struct.pack("<d", value)
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")


def _framed(kind: str, told: bytes) -> bytes:
    named = kind.encode()
    return struct.pack("<qq", len(named), len(told)) + named + told


def _array(values: np.ndarray[Any, Any]) -> Iterator[bytes]:
    """An array of numbers as it lies in memory; one of shapes as WKB."""
    yield _framed("array", f"{values.dtype.str}{values.shape}".encode())
    if values.dtype != object:
        yield np.ascontiguousarray(values).tobytes()
        return
    flat = values.ravel()
    if not shapely.is_geometry(flat[~shapely.is_missing(flat)]).all():
        yield from _parts(flat.tolist())
        return
    for wkb in shapely.to_wkb(flat):
        yield _framed("shape", wkb or b"")


def _inner(value: Any) -> tuple[str, list[Any]]:
    """What a value of several parts is made of, with its kind."""
    if isinstance(value, (tuple, list)):
        return "list", list(value)
    if isinstance(value, (set, frozenset)):
        return "set", sorted(value)
    if isinstance(value, Mapping):
        return "map", [item for pair in value.items() for item in pair]
    if is_dataclass(value) and not isinstance(value, type):
        return type(value).__name__, [getattr(value, item.name) for item in fields(value)]
    raise TypeError(f"{type(value)} has no content that can be told")
