"""What is told of the codes and names of a commune layer."""

from __future__ import annotations

import geopandas

from ..basis.notes import Note, mark


def repaired_note(repaired: dict[str, str], layer: str) -> Note:
    """Names that were repaired."""
    return Note(
        mark("{count} names of {layer} were written twice in UTF-8 and were repaired: {names}."),
        {
            "count": len(repaired),
            "layer": layer,
            "names": ", ".join(f"{old} → {new}" for old, new in list(repaired.items())[:3]),
        },
    )


def excluded_note(table: geopandas.GeoDataFrame, layer: str) -> Note:
    """Features that are no commune."""
    described = sorted({f"{cut} {name}".strip() for cut, name in zip(table["cut"], table["name"])})
    return Note(
        mark("{count} features of {layer} are no commune and were left out: {codes}."),
        {"count": len(table), "layer": layer, "codes": ", ".join(described)},
    )
