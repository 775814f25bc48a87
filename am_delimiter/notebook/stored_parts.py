"""What a result is made of, as the run left it: nobody edits it, frames are made of it anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..core.basis import InputFile, Table
from ..core.catalogue import Catalogue
from ..core.exploration import Explorer, StoredCriteria, read_study
from ..core.records import CriterionRow, read_table


@dataclass(frozen=True, eq=False)
class StoredParts:
    """The ``tables`` of a result by the id of ``layers.json``, and its ``summary`` as plain data.

    ``described`` are the inputs and parameters as a case stores them, ``inputs`` the files that the
    result rests on.
    """

    tables: Mapping[str, Table]
    summary: Mapping[str, Any]
    described: Mapping[str, Mapping[str, Any]]
    inputs: tuple[InputFile, ...]
    catalogue: Catalogue

    @cached_property
    def explorer(self) -> Explorer:
        """The hierarchy, from which every tolerance is read."""
        given = {name: one.get("value") for name, one in self.described.items()}
        return Explorer(read_study(self.tables, given, self.summary, self.catalogue))

    @cached_property
    def criteria(self) -> StoredCriteria:
        """The criteria of the sets that the run judged, by their codes."""
        sets = {one["id"]: frozenset(one["communes"]) for one in self.summary["candidates"]}
        found: dict[frozenset[str], list[CriterionRow]] = {}
        for row in read_table(CriterionRow, self.tables["criteria"], "criteria"):
            found.setdefault(sets[row.candidate], []).append(row)
        return found

    def value(self, name: str) -> str:
        """A parameter as a text, "" for one that was not given."""
        return str(self.described[name].get("value") or "")
