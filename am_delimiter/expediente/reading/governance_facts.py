"""The governance of a case as its tables tell it, which people fill in."""

from __future__ import annotations

from pathlib import Path

from ...bridge.governance_rows import read_governance_rows
from ...core.governance import CaseCommunes, Governance, read_governance_tables
from ...core.records import write
from .dossier import Dossier


def governance_of(file: Path, result: Path | None, case: Dossier) -> Governance:
    """What the tables in the file of a case hold.

    A draft has none of its own: then those count of the ``result`` whose place it takes, where they
    stay.
    """
    tables = read_governance_rows(file, case.catalogue)
    if not tables and result is not None:
        tables = read_governance_rows(result, case.catalogue)
    names, first = dict(case.names), case.candidates[:1]
    area = {cut: names[cut] for one in first for cut in one.communes}
    communes = CaseCommunes(names, area, case.catalogue)
    register = [write(row) for row in case.rows.instruments]
    return read_governance_tables(tables, register, communes, case.catalogue)
