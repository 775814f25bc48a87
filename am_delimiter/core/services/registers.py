"""Registers: inventories of what several communes share, one element in each line.

Infrastructure and services, and joint policies and planning instruments, are told in the same
form: what it is, which communes it serves, by what evidence, from which source and date.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

import geopandas
import pandas as pd
from shapely.geometry.base import BaseGeometry

from ..basis.alphabet import unaccented
from ..basis.dates import is_iso
from ..basis.notes import Note

SERVICES = "services"
INSTRUMENTS = "instruments"


class Flag(str, Enum):
    """What an entry lacks; it is kept all the same. The value is the Spanish text printed."""

    NO_KIND = "sin categoría"
    UNKNOWN_KIND = "categoría fuera del catálogo"
    NO_SOURCE = "sin fuente"
    NO_DATE = "sin fecha"
    UNREAD_DATE = "fecha ilegible"
    UNKNOWN_CODES = "códigos que no son de una comuna"


@dataclass(frozen=True)
class RegisterTable:
    """A table as the user gave it: its rows, the name shown, its file and what was noticed."""

    name: str
    path: str
    frame: pd.DataFrame
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class ServiceLayer:
    """A layer of lines, points or polygons as the user gave it, in its own system.

    ``notes`` tell what was noticed as it was read.
    """

    name: str
    path: str
    frame: geopandas.GeoDataFrame
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class SharedInputs:
    """What the user gave on services and instruments.

    ``category`` is that of the layers, ``categories`` are those that are looked for, as written.
    """

    services: tuple[RegisterTable, ...] = ()
    layers: tuple[ServiceLayer, ...] = ()
    instruments: tuple[RegisterTable, ...] = ()
    category: str = ""
    categories: str = ""


@dataclass(frozen=True)
class Entry:
    """An element of a register.

    ``kind`` is its id in the catalogue, "" when ``kind_name`` (as written) is not there; ``cuts``
    are the communes it serves, in order; ``date`` is ISO 8601, or as written when it cannot be
    read; ``shapes`` lie in the working system.
    """

    name: str
    kind: str
    kind_name: str
    cuts: tuple[str, ...]
    origin: str
    evidence: str = ""
    stage: str = ""
    actors: str = ""
    source: str = ""
    date: str = ""
    unknown_codes: tuple[str, ...] = ()
    shapes: tuple[BaseGeometry, ...] = ()

    @property
    def shared(self) -> bool:
        """Whether two or more communes share it."""
        return len(self.cuts) > 1

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What it lacks."""
        found = {
            Flag.NO_KIND: not self.kind_name,
            Flag.UNKNOWN_KIND: bool(self.kind_name) and not self.kind,
            Flag.NO_SOURCE: not self.source,
            Flag.NO_DATE: not self.date,
            Flag.UNREAD_DATE: bool(self.date) and not is_iso(self.date),
            Flag.UNKNOWN_CODES: bool(self.unknown_codes),
        }
        return tuple(flag for flag, holds in found.items() if holds)


@dataclass(frozen=True)
class Shared:
    """Both registers; None where the user gave nothing."""

    services: tuple[Entry, ...] | None = None
    instruments: tuple[Entry, ...] | None = None
    notes: tuple[Note, ...] = field(default=())


def plain(text: str) -> str:
    """A text without accents, case or double spaces, to compare what people write."""
    return " ".join(unaccented(text).split())


def in_order(cuts: Iterable[str]) -> tuple[str, ...]:
    """Codes, each once, in order."""
    return tuple(sorted(set(cuts)))
