"""Cases as they are stored in a result: read again, their files found, two results compared.

In: the rows of the table ``case`` and the files beside it. Out: `CaseRecord`, by `read_case`;
whether each file is still the same, by `check_files`; what differs, by `compare_results`; that
nothing in it is on another computer, by `check_record`. It looks into
catalogue and basis.
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
    FilterRefused,
    InputNotOpened,
    InputNotStored,
    InputsMissing,
    NewerCase,
    NoCaseStored,
    NoSummaryStored,
    OutputMissing,
    ParameterRefused,
    RemoteInputs,
)
from .case_files import FileCheck, Standing, check_files, file_notes, size_of
from .case_places import FILE_PROVIDERS, check_record, remote_places
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
    "FILE_PROVIDERS",
    "FORMAT",
    "SHAPE",
    "UNCOMPARED",
    "CaseNotFound",
    "CaseRecord",
    "FileCheck",
    "FilterRefused",
    "InputNotOpened",
    "InputNotStored",
    "InputsMissing",
    "NewerCase",
    "NoCaseStored",
    "NoSummaryStored",
    "OutputMissing",
    "ParameterRefused",
    "RemoteInputs",
    "Standing",
    "StoredFile",
    "case_digest",
    "case_table",
    "check_files",
    "check_record",
    "compare_results",
    "difference_notes",
    "digest_of",
    "file_notes",
    "other_versions",
    "plain_row",
    "read_case",
    "remote_places",
    "size_of",
    "stored_summary",
    "summary_row",
    "table_rows",
]
