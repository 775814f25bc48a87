"""How numbers and reasons of a study of several years are kept in its tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..basis.notes import Note
from ..basis.table import Row, Say
from .gap_histories import GapHistory


def hectares(value: float | None) -> float | None:
    """Hectares to the hundredth of a square metre's hundred: the same on every machine."""
    return None if value is None else round(value, 4)


def rate(value: float | None, decimals: int = 6) -> float | None:
    """A rate to some decimals."""
    return None if value is None else round(value, decimals)


def told_reasons(reasons: Iterable[Note], say: Say) -> str | None:
    """Why something is not known, in one text; None for no reason."""
    return "; ".join(dict.fromkeys(say(reason) for reason in reasons)) or None


def pair_fields(gap: GapHistory, names: Mapping[str, str]) -> Row:
    """Which two communes a gap parts, in which set, and whether it carries that set."""
    a, b = gap.cuts
    return {
        "candidate": gap.followed.id,
        "commune_a": a,
        "name_a": names[a],
        "commune_b": b,
        "name_b": names[b],
        "carries": gap.carries,
    }
