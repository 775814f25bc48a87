"""What a study of several years found, in Spanish sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...core.basis import Row, Table
from ...toolbelt.formats import number
from .growth_reading import FollowedRows, read_sets

NONE = "no evaluable"


def growth_lines(tables: Mapping[str, Table]) -> list[str]:
    """A line for each set, or that none is followed."""
    sets = read_sets(tables)
    if not sets:
        years = [row["year"] for row in tables["epochs"].rows]
        told = ", ".join(str(year) for year in years)
        return [f"Épocas {told}: ningún conjunto de comunas se sigue; el detalle es por comuna."]
    return [f"{one.id} {one.name}: {' '.join(set_sentences(one))}" for one in sets]


def set_sentences(one: FollowedRows) -> list[str]:
    """What became of a set: its land, its continuum, its gaps and its land consumption."""
    seen = [row for row in one.epochs if row["evaluable"]]
    if len(seen) < 2:  # noqa: PLR2004 - growth is between two
        return [f"{NONE}: menos de dos épocas cubren todas sus comunas."]
    first, last = seen[0], seen[-1]
    return [
        f"entre {first['year']} y {last['year']} lo construido en sus comunas pasó de "
        f"{hectares(first['built_ha'])} a {hectares(last['built_ha'])} y su continuo de "
        f"{hectares(first['continuum_ha'])} a {hectares(last['continuum_ha'])}.",
        _gap_sentence(first, last, one.max_gap_m),
        consumption_sentence(one.whole),
    ]


def _gap_sentence(first: Row, last: Row, most: float) -> str:
    return (
        f"La separación crítica pasó de {metres(first, most)} ({first['continuity']}) a "
        f"{metres(last, most)} ({last['continuity']})."
    )


def consumption_sentence(row: Row) -> str:
    """The indicator over all epochs, or why it is not known."""
    if row["lcrpgr"] is None:
        return f"Indicador ODS 11.3.1: {NONE} ({row['why']})."
    return (
        f"Indicador ODS 11.3.1 ({row['year_from']}–{row['year_to']}): LCR {percent(row['lcr'])} "
        f"al año, PGR {percent(row['pgr'])} al año, LCR/PGR {number(row['lcrpgr'], 2)}."
    )


def hectares(value: float | None) -> str:
    """Hectares as they are printed."""
    return NONE if value is None else f"{number(value, 0)} ha"


def metres(row: Row, most: float) -> str:
    """The critical gap of a set or pair in an epoch; ``most`` metres were searched."""
    value = row["critical_gap_m"]
    if value is not None:
        return f"{number(value, 0)} m"
    judged = row["evaluable"] and row.get("continuity") != NONE
    return f"más de {number(most, 0)} m" if judged else NONE


def percent(value: float | None, decimals: int = 2) -> str:
    """A rate in per cent."""
    return NONE if value is None else f"{number(value * 100, decimals)} %"


def closing(rows: Sequence[Row]) -> str:
    """When a gap closed, by its rows of all epochs."""
    seen = [row for row in rows if row["evaluable"]]
    if not seen:
        return NONE
    closed = next((row for row in seen if row["within"]), None)
    if closed is None:
        return f"abierta en {seen[-1]['year']}"
    told = f"{closed['year']} o antes" if closed is seen[0] else str(closed["year"])
    opened = next((r for r in seen if r["year"] > closed["year"] and not r["within"]), None)
    return f"{told}; abierta de nuevo en {opened['year']}" if opened else told
