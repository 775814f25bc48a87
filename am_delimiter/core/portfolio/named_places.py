"""Communes as tables of projects name them: codes or names, several in one cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..catalogue.catalogue import Catalogue
from ..diagnosis.diagnosis_names import TAX_DISTRICT, plain_name
from ..land.communes import Communes, normalise_cut
from ..services.registers import in_order

_BETWEEN = re.compile(r"[;,|/\n\r]+")
_AND = re.compile(r"\s+[ye]\s+", re.IGNORECASE)


@dataclass(frozen=True)
class NamedCuts:
    """The communes of a cell, and its words that are those of none."""

    cuts: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def said(self) -> bool:
        """Whether the cell says anything."""
        return bool(self.cuts or self.unknown)


@dataclass(frozen=True)
class Gazetteer:
    """Finds communes by code or name; ``known`` are all codes there are."""

    known: frozenset[str]
    old: Mapping[str, str]
    named: Mapping[str, str]

    @classmethod
    def of(cls, communes: Communes, catalogue: Catalogue) -> Gazetteer:
        """The communes of the catalogue and those of the layer."""
        others = (n for n in catalogue.commune_names.values() if n.what != TAX_DISTRICT)
        named = {plain_name(n.name): n.cut for n in others}
        named.update({plain_name(one.name): cut for cut, one in catalogue.communes.items()})
        named.update({plain_name(name): cut for cut, name in communes.names.items()})
        known = frozenset({*catalogue.communes, *communes.cuts})
        return cls(known, catalogue.old_codes, named)

    def read(self, value: Any) -> NamedCuts:
        """The communes of a cell: ``05101; 5109``, «Viña del Mar, Quilpué y Valparaíso»."""
        if value is None or (isinstance(value, float) and value != value):  # noqa: PLR0124 - NaN
            return NamedCuts()
        words = [value] if isinstance(value, (int, float)) else _BETWEEN.split(str(value))
        cuts: list[str] = []
        unknown: list[str] = []
        for word in (w for w in words if str(w).strip()):
            found = self._communes(word)
            cuts += found
            if not found:
                unknown.append(" ".join(str(word).split()))
        return NamedCuts(in_order(cuts), tuple(unknown))

    def _communes(self, word: Any) -> list[str]:
        """The communes of a piece of a cell; of several words in it all must be known."""
        one = self._commune(word)
        if one:
            return [one]
        for parts in (_AND.split(str(word)), str(word).split()):
            found = [self._commune(part) for part in parts]
            if len(parts) > 1 and all(found):
                return [cut for cut in found if cut]
        return []

    def _commune(self, word: Any) -> str:
        code = normalise_cut(word)
        today = code if code in self.known else self.old.get(code or "", "")
        if today in self.known:
            return str(today)
        return self.named.get(plain_name(str(word)), "")
