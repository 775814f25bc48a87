"""Of which year the data of a definition are, as far as its sources say."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..basis.fingerprints import InputFile
from ..basis.vocabulary import InputKind
from ..records.provenance_rows import SourceRow

UNSAID = "año no declarado"
OF_CASE = (InputKind.COMMUNES, InputKind.BUILTUP, InputKind.LOCATED, InputKind.POPULATION)
"""What the continuum of a case and its communes rest on."""


def vintage_of_sources(rows: Iterable[SourceRow], kinds: Collection[str] = ()) -> str:
    """The years of the inputs of a study, each once by what it was used for.

    ``kinds`` are those that count, none for all.
    """
    years: dict[str, list[str]] = {}
    for row in (row for row in rows if not kinds or row.kind in kinds):
        years.setdefault(row.kind or "datos", []).append(row.year or UNSAID)
    told = (f"{kind}: {', '.join(dict.fromkeys(found))}" for kind, found in years.items())
    return "; ".join(told) or UNSAID


def vintage_of_input(item: InputFile) -> str:
    """The year of one input."""
    return item.year or UNSAID
