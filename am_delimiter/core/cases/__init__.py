"""Cases as they are stored in a result: read again, their files found, two results compared.

In: the rows of the table ``case`` and the files beside it. Out: `CaseRecord`, by `read_case`;
whether each file is still the same, by `check_files`; whether the tables and the summary still are
what the run wrote, by `check_result`; what differs, by `compare_results`; that nothing in it is on
another computer, by `check_record`. It looks into catalogue, records and basis.
"""

from __future__ import annotations

from .case_comparison import SHAPE, ResultComparison, compare_results
from .case_digests import UNCOMPARED, case_digest, digest_of, plain_rows
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
    ResultEdited,
)
from .case_files import FileCheck, Standing, check_files, file_notes, size_of
from .case_places import FILE_PROVIDERS, check_record, remote_places
from .case_record import (
    FORMAT,
    CaseRecord,
    StoredFile,
    StoredTable,
    case_table,
    other_versions,
    read_case,
    stored_summary,
    summary_row,
    summary_text,
)
from .difference_sentences import difference_notes, table_title
from .integrity import SUMMARY, Integrity, check_result
from .kept_files import stored_files
from .precision import Precision, precision_of
from .stored_parameters import check_parameters
from .summary_comparison import summary_table

__all__ = [
    "FILE_PROVIDERS",
    "FORMAT",
    "SHAPE",
    "SUMMARY",
    "UNCOMPARED",
    "CaseNotFound",
    "CaseRecord",
    "FileCheck",
    "FilterRefused",
    "InputNotOpened",
    "InputNotStored",
    "InputsMissing",
    "Integrity",
    "NewerCase",
    "NoCaseStored",
    "NoSummaryStored",
    "OutputMissing",
    "ParameterRefused",
    "Precision",
    "RemoteInputs",
    "ResultComparison",
    "ResultEdited",
    "Standing",
    "StoredFile",
    "StoredTable",
    "case_digest",
    "case_table",
    "check_files",
    "check_parameters",
    "check_record",
    "check_result",
    "compare_results",
    "difference_notes",
    "digest_of",
    "file_notes",
    "other_versions",
    "plain_rows",
    "precision_of",
    "read_case",
    "remote_places",
    "size_of",
    "stored_files",
    "stored_summary",
    "summary_row",
    "summary_table",
    "summary_text",
    "table_title",
]
