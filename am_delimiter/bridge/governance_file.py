"""The tables on governance in the GeoPackage of a case, filled without losing a row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ..core.basis import NoGeoPackage, Progress, Row, Table, TablesOfOthers
from ..core.catalogue import Catalogue, LayerSpec
from .carrying import NewCell, add_tables
from .files import drafting, real_file
from .geopackage import write_geopackage
from .own_tables import governance_tables
from .stored_rows import opened, tables_in

_DRAFTED = 0.8
"""Share of the work after the draft is written."""


def check_governance_room(file: Path, known: Catalogue) -> None:
    """Raise `TablesOfOthers` where somebody else's tables have the names of those on governance."""
    try:
        with opened(file) as connection:
            wanted = {name.lower() for name in known.governance_layers}
            wanted -= {name.lower() for name in governance_tables(connection, known)}
            taken = sorted(name for name in tables_in(connection) if name.lower() in wanted)
    except sqlite3.DatabaseError as error:
        raise NoGeoPackage(path=file, problem=str(error)) from error
    if taken:
        raise TablesOfOthers(path=file, tables=", ".join(taken))


def fill_governance(
    file: Path,
    added: Mapping[str, Sequence[Row]],
    completed: Iterable[NewCell],
    known: Catalogue,
    progress: Progress,
) -> None:
    """Make the tables on governance that a case lacks, and put rows and cells into them.

    A cell of ``completed`` gets its value where it is still empty. All of it is written or nothing,
    and what somebody wrote stays. Raises `OutputBusy`, `OutputNotWritable`, `OutputReserved` or
    `Cancelled`.
    """
    specs = known.governance_layers
    tables = {name: _table(added.get(name, ()), spec) for name, spec in specs.items()}
    with drafting(file) as draft:
        write_geopackage(draft, tables, specs, "", progress.part(0.0, _DRAFTED))
        add_tables(draft, real_file(file), completed, progress.part(_DRAFTED, 1.0))


def _table(rows: Sequence[Row], spec: LayerSpec) -> Table:
    names = [field["name"] for field in spec.fields]
    return Table({name: [row.get(name) for row in rows] for name in names})
