"""Cases as they are stored in a result: read again, their files found, two results compared.

In: the rows of the table ``case`` and the files beside it. Out: `CaseRecord`, by `read_case`;
whether each file is still the same, by `check_files`; what differs, by `compare_results`. It looks
into catalogue and basis.
"""

from __future__ import annotations

from .case_comparison import (
    SHAPE,
    UNCOMPARED,
    case_digest,
    compare_results,
    difference_notes,
    digest_of,
    plain_row,
    table_rows,
)
from .case_errors import (
    CaseNotFound,
    InputNotOpened,
    InputNotStored,
    InputsMissing,
    NewerCase,
    NoCaseStored,
    NoSummaryStored,
    OutputMissing,
    ParameterRefused,
)
from .case_files import FileCheck, Standing, check_files, file_notes, size_of
from .case_record import (
    FORMAT,
    CaseRecord,
    StoredFile,
    case_table,
    other_versions,
    read_case,
    stored_summary,
    summary_row,
)

__all__ = [
    "FORMAT",
    "SHAPE",
    "UNCOMPARED",
    "CaseNotFound",
    "CaseRecord",
    "FileCheck",
    "InputNotOpened",
    "InputNotStored",
    "InputsMissing",
    "NewerCase",
    "NoCaseStored",
    "NoSummaryStored",
    "OutputMissing",
    "ParameterRefused",
    "Standing",
    "StoredFile",
    "case_digest",
    "case_table",
    "check_files",
    "compare_results",
    "difference_notes",
    "digest_of",
    "file_notes",
    "other_versions",
    "plain_row",
    "read_case",
    "size_of",
    "stored_summary",
    "summary_row",
    "table_rows",
]
