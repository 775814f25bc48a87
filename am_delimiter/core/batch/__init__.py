"""Batch: many cases as people write them, and what a folder of their results remembers.

In: the text of a JSON file or the rows of a table, and what the algorithms ask for. Out: what each
case says, by `case_of_json`, `cases_of_table` and `read_values`; that no two cases write one file,
by `check_apart`; the register of a folder, by `read_register`. It looks into cases and basis.
"""

from __future__ import annotations

from .batch_errors import (
    BatchCancelled,
    CaseFault,
    CaseIncomplete,
    CaseRefused,
    CaseUnreadable,
    FileOfOthers,
    FolderHoldsCases,
    NoCases,
    ResultIsCaseInput,
)
from .batch_files import check_apart
from .batch_register import (
    REGISTER,
    BatchRegister,
    DocumentMade,
    digest_of_asked,
    read_register,
    register_text,
)
from .case_texts import WrittenCase, case_of_json, cases_of_table, with_heading
from .written_values import AskedValue, ValueKind, check_places, places_of, read_values

__all__ = [
    "REGISTER",
    "AskedValue",
    "BatchCancelled",
    "BatchRegister",
    "CaseFault",
    "CaseIncomplete",
    "CaseRefused",
    "CaseUnreadable",
    "DocumentMade",
    "FileOfOthers",
    "FolderHoldsCases",
    "NoCases",
    "ResultIsCaseInput",
    "ValueKind",
    "WrittenCase",
    "case_of_json",
    "cases_of_table",
    "check_apart",
    "check_places",
    "digest_of_asked",
    "places_of",
    "read_register",
    "read_values",
    "register_text",
    "with_heading",
]
