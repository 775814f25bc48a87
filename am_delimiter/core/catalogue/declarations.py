"""What a declaration of a parameter says: how it is asked for, and how it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any


class ParameterGroup(Enum):
    """What parameters are about."""

    EVIDENCE = "evidence"
    PEOPLE = "people"
    RULE = "rule"
    CONTINUUM = "continuum"
    MEMBERSHIP = "membership"
    SUFFICIENCY = "sufficiency"
    POPULATION = "population"
    SCOPE = "scope"
    CROSSINGS = "crossings"
    GUARDS = "guards"
    GRID = "grid"
    TRAVEL = "travel"
    REGISTERS = "registers"
    SHARING = "sharing"
    MODIFICATION = "modification"
    BY_HAND = "by hand"


class Asked(Enum):
    """What a form lets a person give."""

    NUMBER = "number"
    CHOICE = "choice"
    TEXT = "text"
    LINES = "text of several lines"
    COMMUNES = "codes of communes"
    AREA = "area of the register"
    SYSTEM = "reference system"


@dataclass(frozen=True)
class ParameterDeclaration:
    """How a parameter of the catalogue is asked for and kept.

    ``label`` is a source text. A value is kept in ``field`` of `Parameters` ("" when another record
    of the case keeps it) as ``kind``; ``scale`` units of the catalogue are one of the field.
    """

    id: str
    group: ParameterGroup
    label: str
    asked: Asked = Asked.TEXT
    kind: Callable[[Any], Any] = str
    scale: float = 1
    field: str = ""

    @property
    def name(self) -> str:
        """Its public name in the algorithms."""
        return self.id.upper()

    def kept(self, value: Any) -> Any:
        """A value in the unit of the catalogue as its field holds it; None stays open."""
        if value is None:
            return None
        return self.kind(value) if self.scale == 1 else value / self.scale

    def printed(self, value: Any) -> Any:
        """A value of the field in the unit of the catalogue."""
        if isinstance(value, Enum):
            return value.value
        return value if self.scale == 1 else round(value * self.scale, 6)


DECLARATION = "declaration"
"""Key of the metadata of a field of `Parameters` under which its declaration stands."""


def number(
    id_: str, group: ParameterGroup, label: str, *, scale: float = 1
) -> dict[str, ParameterDeclaration]:
    """Metadata of a field that holds a number."""
    asked = Asked.NUMBER
    return {DECLARATION: ParameterDeclaration(id_, group, label, asked, float, scale)}


def choice(
    id_: str,
    group: ParameterGroup,
    label: str,
    kind: Callable[[Any], Any],
) -> dict[str, ParameterDeclaration]:
    """Metadata of a field that holds one of the options of the catalogue."""
    asked = Asked.CHOICE
    return {DECLARATION: ParameterDeclaration(id_, group, label, asked, kind)}
