"""A chart as words: how it is read, what it says, and its numbers as a table."""

from __future__ import annotations

from collections.abc import Sequence

from ...toolbelt.formats import number
from ..charts.chart_parts import drawn_candidates
from ..charts.population_chart import bars_of
from ..charts.robustness_chart import cell_text, heat_lines
from ..paper.printed_table import Column, PrintedTable, cells
from ..paper.spoken import Spoken
from ..reading.dossier import Dossier
from ..reading.robustness_facts import Robust
from ..reading.wording import people
from .web_parts import link, paragraph, table_of

TOLD = ("lectura", "hallazgo", "no_evaluables")
"""The texts of the page of a chart that are sentences; the others name its marks."""

TABLES = {"G1": ("T6c",), "G3": ("T6", "T6b")}
"""The tables that hold the numbers of a chart."""


def chart_of(
    key: str,
    said: Sequence[Spoken],
    case: Dossier,
    robust: Sequence[Robust],
    tables: Sequence[str],
) -> list[str]:
    """The words of a chart; ``tables`` are the keys of the tables that the page holds."""
    own = [one for one in said if one.id.rpartition(".")[0] == key and one.name in TOLD]
    parts = [paragraph(str(one.content)) for one in own]
    kind, _, place = key.partition(".")
    if kind == "G2":
        parts.append(_population(case))
    if kind == "G4" and robust:
        parts.append(_robustness(robust[int(place or 1) - 1], key))
    known = [name for name in TABLES.get(kind, ()) if name in tables]
    if known:
        links = " y ".join(link(name, name) for name in known)
        parts.append(f"<p>Sus números están en {links}.</p>")
    return parts


def _population(case: Dossier) -> str:
    """The bars of G2 by candidate."""
    rows = [
        cells(candidate.name, bar.name, people(bar.value), "decide" if bar.decides else "")
        for candidate in drawn_candidates(case)
        for bar in bars_of(candidate, case)
    ]
    columns = (
        Column("Conjunto", 1),
        Column("Medida", 1),
        Column("Habitantes", 1, True),
        Column("Nota", 1),
    )
    caption = "G2: población de cada conjunto por cada medida"
    return table_of(PrintedTable("G2", caption, columns, tuple(rows)), caption) if rows else ""


def _robustness(robust: Robust, key: str) -> str:
    """The heat map, a row for each value."""
    columns = (
        Column("Valor", 1),
        *(Column(f"{number(one)} m", 1) for one in robust.tolerances),
    )
    rows, group = [], ""
    for line in heat_lines(robust):
        if not line.cells:
            group = line.label
            continue
        rows.append(cells(f"{group}: {line.label}", *(cell_text(one) for one in line.cells)))
    caption = f"{key}: conjunto y criterio de población a cada tolerancia"
    note = (
        "Primera letra, el conjunto (A, el del caso); segunda, el criterio de población: C cumple, "
        "N no cumple, E no evaluable. «—»: sin conjunto. «n. e.»: no evaluable."
    )
    return table_of(PrintedTable(key, caption, columns, tuple(rows), note), caption)
