"""What every room stands on.

In: nothing. Out: words of the field as enums, notes to the user, the root of the errors, progress
with its cancel, tables, dates, digests of files and the texts that offices keep. No one front
function: a toolbox. It looks into no other room and loads without any package of the science.
"""

from __future__ import annotations

from .dates import iso_date, today
from .errors import (
    AmDelimiterError,
    Cancelled,
    DiskFull,
    OutputBusy,
    OutputNotWritable,
    PackageMissing,
    UnreadableInput,
    UnreadableTable,
    WrittenBroken,
)
from .fingerprints import InputFile, content_hash, fingerprint
from .notes import Note, mark
from .progress import Progress
from .table import Row, Say, Table
from .vocabulary import (
    PRINTED_MEASURES,
    PRINTED_PEOPLE_RULES,
    PRINTED_POPULATION_MEASURES,
    InputKind,
    MembershipBy,
    PopulationChoice,
    PopulationMeasure,
    Role,
    UrbanBy,
    Verdict,
)

__all__ = [
    "PRINTED_MEASURES",
    "PRINTED_PEOPLE_RULES",
    "PRINTED_POPULATION_MEASURES",
    "AmDelimiterError",
    "Cancelled",
    "DiskFull",
    "InputFile",
    "InputKind",
    "MembershipBy",
    "Note",
    "OutputBusy",
    "OutputNotWritable",
    "PackageMissing",
    "PopulationChoice",
    "PopulationMeasure",
    "Progress",
    "Role",
    "Row",
    "Say",
    "Table",
    "UnreadableInput",
    "UnreadableTable",
    "UrbanBy",
    "Verdict",
    "WrittenBroken",
    "content_hash",
    "fingerprint",
    "iso_date",
    "mark",
    "today",
]
