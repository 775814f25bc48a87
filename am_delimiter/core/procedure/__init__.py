"""The procedure: the log of an application, its documents, and what is lacking.

In: the rows of a log and a day. Out: `Procedure`, by `read_procedure`; findings and checklist; a
row for the list of applications, by `status_row`. It looks into verdict, services, land,
catalogue, records and basis.
"""

from __future__ import annotations

from .application_window import ApplicationWindow, given_day, window_of
from .checklist import Group, Item, Mark, Presenting, draw_up_checklist
from .procedure import LogEntry, Procedure, read_procedure
from .procedure_documents import (
    Attached,
    DocumentCheck,
    check_documents,
    document_places,
    with_hashes,
)
from .procedure_errors import NoResults
from .procedure_findings import findings, submitted
from .procedure_rows import carry_over, read_log_table
from .status import TABLES, CaseTables, status_row

__all__ = [
    "TABLES",
    "ApplicationWindow",
    "Attached",
    "CaseTables",
    "DocumentCheck",
    "Group",
    "Item",
    "LogEntry",
    "Mark",
    "NoResults",
    "Presenting",
    "Procedure",
    "carry_over",
    "check_documents",
    "document_places",
    "draw_up_checklist",
    "findings",
    "given_day",
    "read_log_table",
    "read_procedure",
    "status_row",
    "submitted",
    "window_of",
    "with_hashes",
]
