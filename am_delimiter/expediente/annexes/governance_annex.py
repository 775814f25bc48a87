"""T14 and C1: who governs the area and what for, of the tables that people fill in a case."""

from __future__ import annotations

from ..reading.dossier import Dossier
from .annex import Annex, AnnexPage
from .governance_cards import KEY, add_cards, cards_title
from .governance_tables import governance_tables_of


def read_governance(case: Dossier) -> Annex | None:
    """The tables and cards that have something to tell, None where nobody filled anything in."""
    found = case.governance
    if found is None:
        return None
    tables = governance_tables_of(found, case)
    title = cards_title(found)
    pages = (AnnexPage(KEY, title, lambda layout: add_cards(layout, found, case)),) if title else ()
    return Annex(tables=tables, pages=pages) if tables or pages else None
