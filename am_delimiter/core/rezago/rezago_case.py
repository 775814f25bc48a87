"""What a study of lagging territories is about: tables, territories, variables and rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from ..basis.notes import Note
from ..catalogue.catalogue import Catalogue
from ..catalogue.parameters import value_within
from ..land.communes import CommuneLayer


@dataclass(frozen=True)
class MeasureTable:
    """A table as the user gave it: the name shown, its file, its rows and what was noticed."""

    name: str
    path: str
    frame: pd.DataFrame
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class GivenTerritory:
    """A set of communes that a stored case proposes."""

    name: str
    cuts: tuple[str, ...]


@dataclass(frozen=True)
class RezagoCase:
    """Everything a study depends on.

    ``territories`` and ``centres`` are texts such as ``Arauco: 08201, 08202``; ``fields`` are the
    columns chosen by hand, by the id of ``rezago_fields.json`` (``cut`` that of the codes), and
    ``vintages`` what the user says of the dates: ``poverty``, ``isolation``, ``data``,
    ``earlier``. ``rules`` are those of ``rezago_rules.json``, by id. ``case_path`` is the result
    that gave ``candidates``.
    """

    communes: CommuneLayer
    tables: tuple[MeasureTable, ...]
    rules: Mapping[str, Any]
    earlier: tuple[MeasureTable, ...] = ()
    variables: MeasureTable | None = None
    territories: str = ""
    centres: str = ""
    candidates: tuple[GivenTerritory, ...] = ()
    case_path: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    vintages: Mapping[str, str] = field(default_factory=dict)
    working_crs: str = ""

    def number(self, rule: str) -> float:
        """A rule that is a number."""
        return float(self.rules[rule])

    def choice(self, rule: str) -> str:
        """A rule that is one of several options."""
        return str(self.rules[rule])

    def vintage(self, what: str) -> str | None:
        """The date of some data as the user says it, None when nothing was said."""
        return self.vintages.get(what, "").strip() or None


def choose_lag_rules(catalogue: Catalogue, **chosen: Any) -> dict[str, Any]:
    """Every rule by id, with its default where nothing is chosen; `ParameterError` outside."""
    return {
        id_: value_within(entry, chosen.get(id_)) for id_, entry in catalogue.rezago_rules.items()
    }
