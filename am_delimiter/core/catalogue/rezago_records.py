"""Entries of the catalogue about lagging territories: tests, dimensions and lists of variables.

Units and sources are as in `rule_records`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .catalogue_errors import CatalogueError

DIRECTIONS = ("better", "worse")
"""What more of a variable can be."""


@dataclass(frozen=True)
class LagTest:
    """A requirement or test of a territory.

    ``level`` is ``requisito`` or ``prueba``; ``rule`` is the rule that holds its threshold, None
    where it is not a number that an office may change.
    """

    id: str
    level: str
    name: str
    question: str
    rule: str | None
    unit: str
    operator: str
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class LagDimension:
    """A dimension of the index; ``aliases`` are what else it is called, without accents."""

    id: str
    name: str
    aliases: tuple[str, ...]
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class LagPreset:
    """A list of variables that a source tells of: how many, in all and by dimension.

    ``variables`` is None for a list of one's own; ``counts`` are in the order of the dimensions,
    none where a source does not say them.
    """

    id: str
    name: str
    variables: int | None
    counts: tuple[int, ...]
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class LagVariable:
    """A variable of the index, and the column of a table that holds it.

    ``direction`` is ``better`` or ``worse`` (what more of it is), None where that is not known.
    """

    id: str
    name: str
    dimension: str
    column: str
    direction: str | None
    reference: float | None
    vintage: str | None
    source: str
    source_id: str
    known: bool
    note: str


def check_lag(
    folder: Path,
    dimensions: Mapping[str, LagDimension],
    presets: Mapping[str, LagPreset],
    variables: Mapping[str, LagVariable],
    rules: Mapping[str, LagTest],
) -> None:
    """Raise `CatalogueError` for a dimension, direction, sum or rule that does not fit.

    ``rules`` are the tests whose rule is named and is not there.
    """
    for one in variables.values():
        if one.dimension not in dimensions or one.direction not in (None, *DIRECTIONS):
            problem = f"{one.id}: its dimension or direction is unknown"
            raise CatalogueError(file=folder / "rezago_variables.json", problem=problem)
    for preset in presets.values():
        if preset.counts and (
            len(preset.counts) != len(dimensions) or sum(preset.counts) != preset.variables
        ):
            problem = f"{preset.id}: its counts are not those of the dimensions"
            raise CatalogueError(file=folder / "rezago_presets.json", problem=problem)
    for test in rules.values():
        problem = f"{test.id}: there is no rule {test.rule}"
        raise CatalogueError(file=folder / "rezago_tests.json", problem=problem)
