"""What a definition tells of each commune, before it is known which of its areas is compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from shapely.geometry.base import BaseGeometry

from ..basis.fingerprints import InputFile
from ..basis.notes import Note
from ..catalogue.rule_records import DefinitionKind


class DefinitionStanding(str, Enum):
    """How a commune stands to a definition; the value is the Spanish text that is printed."""

    IN = "dentro"
    OUT = "fuera"
    UNKNOWN = "no evaluable"


@dataclass(frozen=True)
class CommuneEvidence:
    """What a definition tells of one commune.

    ``parts`` are the shares (0–1) of the commune in the units of the definition (centres, areas,
    groups of polygons), of which it belongs to ``members`` by the rule. ``told`` are the shares
    that are printed where they are others, None for a unit without one; ``whole`` says that a unit
    which is not among the parts holds nothing. ``by`` is what the shares are of and ``role`` a word
    of the definition, both in print. ``unknown`` is why nothing can be told.
    """

    parts: Mapping[str, float] = field(default_factory=dict)
    members: frozenset[str] = frozenset()
    told: Mapping[str, float | None] | None = None
    whole: bool = True
    by: str = ""
    role: str = ""
    unknown: Note | None = None

    @property
    def main(self) -> str:
        """The unit that it belongs to or, of none, that which holds most of it; "" for none."""
        of = {unit: self.parts.get(unit, 0.0) for unit in self.members} or self.parts
        held = sorted((-share, unit) for unit, share in of.items() if share > 0 or self.members)
        return held[0][1] if held else ""

    def share_in(self, unit: str) -> float | None:
        """The share that is printed of the commune in a unit, None for what is not known."""
        if self.told is not None:
            return self.told.get(unit)
        return self.parts.get(unit, 0.0 if self.whole else None)


@dataclass(frozen=True)
class DefinitionEvidence:
    """What a definition tells, by the codes of the communes.

    ``units`` are the names of its units. ``names`` and ``shapes`` (in the system of the case) are
    of communes that the case may not have; ``rule``, ``vintage`` and ``file`` are printed.
    """

    kind: DefinitionKind
    communes: Mapping[str, CommuneEvidence]
    units: Mapping[str, str]
    rule: str
    vintage: str
    inputs: tuple[InputFile, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    shapes: Mapping[str, BaseGeometry] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
