"""The rows of an inventory as a person edits them, read from any table and written as CSV.

What was given is never written to: the rows go to a file of the case's own.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsVectorLayer

from ..bridge.files import write_whole
from ..bridge.register_layers import register_table
from ..core.basis import Progress
from ..core.catalogue import Catalogue
from ..core.services import SERVICES, Reader
from ..toolbelt.i18n import tr

KIND, NAME, CUTS = "kind", "name", "cuts"
"""Fields of a register that are looked at here."""
Row = dict[str, str]


@dataclass(frozen=True)
class RegisterColumn:
    """A column: the field of the register, its heading, and whether each row needs it."""

    field: str
    heading: str
    required: bool


def columns_of(register: str, known: Catalogue) -> list[RegisterColumn]:
    """The columns of a register, in the order of the catalogue, by the first name of each."""
    return [
        RegisterColumn(one.field, one.aliases[0], one.required)
        for one in known.register_fields.values()
        if one.register == register
    ]


def kinds_of(register: str, known: Catalogue) -> list[str]:
    """What the elements of a register may be."""
    kinds = known.service_categories if register == SERVICES else known.instrument_kinds
    return [one.name for one in kinds.values()]


def rows_of(layer: QgsVectorLayer, register: str, known: Catalogue) -> list[Row]:
    """The rows of a table that was given, by the fields of the register."""
    frame = register_table(layer, Progress()).frame
    found = _reader(register, known).columns(frame.columns)
    values = {
        field: ["" if one is None else str(one) for one in frame[column]]
        for field, column in found.items()
    }
    return [dict(zip(values, row)) for row in zip(*values.values())]


def faults_of(
    rows: Sequence[Row], register: str, known: Catalogue, cuts: Iterable[str]
) -> list[str]:
    """One sentence for each row that could not be used, with its number.

    ``cuts`` are the codes of the study, which the catalogue may not have.
    """
    reader = _reader(register, known, cuts)
    found = []
    for number, row in enumerate(rows, 1):
        codes = reader.codes(row.get(CUTS) or None)
        if not row.get(NAME, "").strip():
            found.append(tr("Row {number} has no name.").format(number=number))
        elif codes.unknown:
            template = tr("Row {number}: {codes} are no codes of communes.")
            found.append(template.format(number=number, codes=", ".join(codes.unknown)))
        elif not codes.cuts:
            found.append(tr("Row {number} names no commune.").format(number=number))
    return found


def write_rows(rows: Iterable[Row], register: str, known: Catalogue, file: Path) -> None:
    """Write rows as CSV in UTF-8, as Excel reads it too.

    Raises `OutputNotWritable` and its like.
    """
    columns = columns_of(register, known)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([one.heading for one in columns])
    writer.writerows([[row.get(one.field, "") for one in columns] for row in rows])
    write_whole(file, text.getvalue().encode("utf-8-sig"))


def _reader(register: str, known: Catalogue, cuts: Iterable[str] = ()) -> Reader:
    return Reader(register, known, frozenset({*known.communes, *cuts}))
