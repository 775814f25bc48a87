"""What is told of communes: of their codes and names, and of each why something holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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


def with_reason(name: str, why: Note | tuple[Note, ...]) -> Note:
    """A commune with its reason or reasons, as in ``Maule (…)``."""
    return Note(mark("{name} ({why})"), {"name": name, "why": why})


def named_reasons(
    reasons: Mapping[int, Note | tuple[Note, ...]], names: Sequence[str]
) -> tuple[Note, ...]:
    """Communes, in their order, each `with_reason`.

    ``reasons`` are by position of the commune, ``names`` (communes,) are those of all.
    """
    return tuple(with_reason(names[commune], reasons[commune]) for commune in sorted(reasons))
