"""Communes as people write them in a table: by name or code, one or several in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..basis.table import Row
from ..catalogue.catalogue import Catalogue
from ..land.communes import normalise_cut
from ..services.registers import plain

_BETWEEN = re.compile(r"[;,|/\n]|\s+y\s+", re.IGNORECASE)
_CODES = re.compile(r"[0-9]{4,5}(\s+[0-9]{4,5})+")
BETWEEN_NAMES = "; "
"""What stands between communes where they are stored."""


@dataclass(frozen=True)
class CaseCommunes:
    """The communes of a case and those of its first set, by code with their names.

    Those of the country that the case does not have are known too.
    """

    names: Mapping[str, str]
    area: Mapping[str, str]
    catalogue: Catalogue

    def cut_of(self, text: str) -> str | None:
        """The code of a commune named or coded so, None when there is none; old codes are read."""
        code = normalise_cut(text)
        if code is None:
            return self._by_name.get(plain(text))
        today = self.catalogue.old_codes.get(code, code)
        known = (one for one in (code, today) if one in self.names)
        return next(known, today if today in self.catalogue.communes else None)

    def name_of(self, cut: str) -> str:
        """The name of a commune as the case has it."""
        known = self.catalogue.communes.get(cut)
        return self.names.get(cut) or (known.name if known else cut)

    def listed(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The codes of a cell such as ``Valparaíso; 05109``, and its words that are no commune."""
        cuts: list[str] = []
        unknown: list[str] = []
        for word in _words(text):
            cut = self.cut_of(word)
            (unknown if cut is None else cuts).append(word if cut is None else cut)
        return tuple(dict.fromkeys(cuts)), tuple(unknown)

    def written(self, cuts: tuple[str, ...]) -> str:
        """Communes as they are stored: by name."""
        return BETWEEN_NAMES.join(map(self.name_of, cuts))

    @cached_property
    def _by_name(self) -> dict[str, str]:
        """Codes by name without accents: of the case first, then of the country."""
        found = {plain(one.name): one.cut for one in self.catalogue.commune_names.values()}
        found |= {plain(one.name): one.cut for one in self.catalogue.communes.values()}
        return {**found, **{plain(name): cut for cut, name in self.names.items()}}


def case_communes_of(
    communes: Iterable[Row], candidates: Sequence[Row], catalogue: Catalogue
) -> CaseCommunes:
    """The communes of the tables ``communes`` and ``metropolitan_areas`` of a result."""
    names = {str(row["cut"]): str(row["name"]) for row in communes}
    cuts = str(candidates[0].get("communes") or "").split(", ") if candidates else []
    return CaseCommunes(names, {cut: names[cut] for cut in cuts if cut in names}, catalogue)


def _words(text: str) -> list[str]:
    words: list[str] = []
    for word in filter(None, (part.strip() for part in _BETWEEN.split(text))):
        words += word.split() if _CODES.fullmatch(word) else [word]
    return words
