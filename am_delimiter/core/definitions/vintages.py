"""Of which year the data of a definition are, as far as its sources say."""

from __future__ import annotations

from collections.abc import Iterable

from ..basis.fingerprints import InputFile
from ..records.provenance_rows import SourceRow

UNSAID = "año no declarado"


def vintage_of_sources(rows: Iterable[SourceRow]) -> str:
    """The years of the inputs of a study, each once by what it was used for."""
    years: dict[str, list[str]] = {}
    for row in rows:
        years.setdefault(row.kind or "datos", []).append(row.year or UNSAID)
    told = (f"{kind}: {', '.join(dict.fromkeys(found))}" for kind, found in years.items())
    return "; ".join(told) or UNSAID


def vintage_of_input(item: InputFile) -> str:
    """The year of one input."""
    return item.year or UNSAID
