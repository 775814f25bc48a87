"""What every room stands on.

In: nothing. Out: words of the field as enums, notes to the user, the root of the errors, progress
with its cancel, a second thread, tables, dates, digests of files and the texts that offices keep.
No one front function: a toolbox. It looks into no other room and loads without any package of the
science.
"""

from __future__ import annotations

from .alphabet import spanish_order, unaccented
from .dates import iso_date, today
from .errors import (
    AmDelimiterError,
    Cancelled,
    DiskFull,
    LayerBeingEdited,
    NoGeoPackage,
    OutputBusy,
    OutputNoFile,
    OutputNoFolder,
    OutputNotWritable,
    OutputReserved,
    PackageMissing,
    TablesOfOthers,
    UnreadableTable,
    WrittenBroken,
)
from .filling import filled
from .fingerprints import InputFile, content_hash, fingerprint, is_there
from .input_errors import (
    BrokenLayer,
    EmptyFile,
    EmptyFolder,
    IncompletePage,
    LayerNotInFile,
    NoLayerFile,
    NoLayerInFile,
    NoSuchInput,
    RasterGiven,
    ShapefileCutShort,
    ShapefileLacks,
    ShapefileUneven,
    TableGiven,
    VectorGiven,
)
from .local_paths import is_local, points_outside, sources_of
from .notes import Note, mark
from .office_text import TEXT_FILES, CsvText, read_csv_text
from .output_errors import (
    BlocksOfOthers,
    NameRefused,
    NameTooLong,
    OutputEnding,
    OutputIsInput,
    OutputIsNeeded,
    OutputIsProject,
    OutputTwice,
)
from .progress import WATCHED, Progress
from .said_sources import SaidOf, SaidSource, read_said, told_sources
from .second_thread import Beside, Promised, beside
from .service_pages import sign_of_page
from .system_reasons import system_reason
from .table import Column, Row, Say, ShapeColumn, Table, values_of
from .vocabulary import (
    PRINTED_MEASURES,
    PRINTED_PEOPLE_RULES,
    PRINTED_POPULATION_MEASURES,
    PRINTED_REPEATED_POPULATION,
    AreaChange,
    InputKind,
    MembershipBy,
    PopulationChoice,
    PopulationMeasure,
    Role,
    UrbanBy,
    Verdict,
)
from .whole_shapefile import PlainFiles, shapefile_fault

__all__ = [
    "PRINTED_MEASURES",
    "PRINTED_PEOPLE_RULES",
    "PRINTED_POPULATION_MEASURES",
    "PRINTED_REPEATED_POPULATION",
    "TEXT_FILES",
    "WATCHED",
    "AmDelimiterError",
    "AreaChange",
    "Beside",
    "BlocksOfOthers",
    "BrokenLayer",
    "Cancelled",
    "Column",
    "CsvText",
    "DiskFull",
    "EmptyFile",
    "EmptyFolder",
    "IncompletePage",
    "InputFile",
    "InputKind",
    "LayerBeingEdited",
    "LayerNotInFile",
    "MembershipBy",
    "NameRefused",
    "NameTooLong",
    "NoGeoPackage",
    "NoLayerFile",
    "NoLayerInFile",
    "NoSuchInput",
    "Note",
    "OutputBusy",
    "OutputEnding",
    "OutputIsInput",
    "OutputIsNeeded",
    "OutputIsProject",
    "OutputNoFile",
    "OutputNoFolder",
    "OutputNotWritable",
    "OutputReserved",
    "OutputTwice",
    "PackageMissing",
    "PlainFiles",
    "PopulationChoice",
    "PopulationMeasure",
    "Progress",
    "Promised",
    "RasterGiven",
    "Role",
    "Row",
    "SaidOf",
    "SaidSource",
    "Say",
    "ShapeColumn",
    "ShapefileCutShort",
    "ShapefileLacks",
    "ShapefileUneven",
    "Table",
    "TableGiven",
    "TablesOfOthers",
    "UnreadableTable",
    "UrbanBy",
    "VectorGiven",
    "Verdict",
    "WrittenBroken",
    "beside",
    "content_hash",
    "filled",
    "fingerprint",
    "is_local",
    "is_there",
    "iso_date",
    "mark",
    "points_outside",
    "read_csv_text",
    "read_said",
    "shapefile_fault",
    "sign_of_page",
    "sources_of",
    "spanish_order",
    "system_reason",
    "today",
    "told_sources",
    "unaccented",
    "values_of",
]
