"""The rows with which the tables on governance begin: what the case knows, to be completed."""

from __future__ import annotations

from collections.abc import Iterable

from ..basis.table import Row
from ..catalogue.catalogue import Catalogue
from ..services.register_reader import cell
from .case_communes import CaseCommunes
from .value_lists import lists_of, value_named

_CHAIR, _MEMBER = "committee_chair", "committee_member"
"""Ids of the roles in the committee of mayors: the governor's, and that of each mayor."""


def committee_rows(communes: CaseCommunes, catalogue: Catalogue) -> list[Row]:
    """A row for who presides over the committee, and one for the mayor of each commune."""
    if not communes.area:
        return []
    chair, member = (catalogue.governance_lists[id_].name for id_ in (_CHAIR, _MEMBER))
    mayors = [{"cut": cut, "commune": name, "role": member} for cut, name in communes.area.items()]
    return [{"role": chair}, *mayors]


def instrument_rows_of(register: Iterable[Row], catalogue: Catalogue) -> list[Row]:
    """A row for each instrument of the register of a case, with its stage and its actors.

    A stage that no list has is kept in the remark.
    """
    stages = lists_of(catalogue)["instrument_stage"]
    rows = []
    for entry in register:
        written = cell(entry.get("stage"))
        stage = value_named(written, stages)
        remark = f"Etapa según el registro: {written}" if written and not stage else None
        rows.append(
            {
                "instrument": cell(entry.get("instrument")),
                "stage": stage,
                "responsible": cell(entry.get("actors")) or None,
                "remark": remark,
            }
        )
    return [row for row in rows if row["instrument"]]
