"""From the rows of layers and tables to rows of projects: what each says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import geopandas
from shapely.geometry.base import BaseGeometry

from ..basis.dates import iso_date
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..catalogue.portfolio_records import MoneyUnit
from ..services.register_reader import cell
from ..services.registers import plain
from .amounts import ReadAmounts, read_amounts, unit_called, unit_in_heading
from .named_places import Gazetteer, NamedCuts
from .portfolio_errors import NoProjectColumn, NoProjectPlace
from .portfolio_inputs import EffectRule, ProjectLayer

_HEADING = re.compile(r"[^a-z0-9]+")
_YEAR = re.compile(r"(\d{4})(\.0)?")
_TEXTS = ("code", "name", "type", "stage", "funding", "responsible", "resolution")


@dataclass(frozen=True)
class ProjectRow:
    """A row of a layer or table; ``row`` is its number from 1.

    ``texts`` are its cells by field; ``unit`` is None where nobody says it; ``served`` and
    ``stated`` are the communes it serves and those where it says it lies.
    """

    layer: str
    row: int
    texts: dict[str, str]
    amount: float | None
    unit: MoneyUnit | None
    year: int | None
    resolution_date: str
    served: NamedCuts
    stated: NamedCuts
    shape: BaseGeometry | None = None

    @property
    def label(self) -> str:
        """How it is called in a sentence."""
        own = " ".join(self.texts[name] for name in ("code", "name") if self.texts[name])
        return own or f"# {self.row}"


@dataclass(frozen=True)
class UnreadCells:
    """What could not be read, by the label of the row it stands in."""

    years: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    amounts: dict[str, str] = field(default_factory=dict)

    def look(
        self, row: ProjectRow, cells: dict[str, Any], amount: str, catalogue: Catalogue
    ) -> None:
        """Keep what of a row could not be read."""
        year, unit = cell(cells.get("year")), cell(cells.get("unit"))
        if year and row.year is None:
            self.years[row.label] = year
        if unit and unit_called(unit, catalogue) is None:
            self.units[row.label] = unit
        if amount:
            self.amounts[row.label] = amount


@dataclass(frozen=True)
class Columns:
    """Field → column of a table; ``unit`` is what the heading of the amount says."""

    of: dict[str, Any]
    unit: MoneyUnit | None


def read_rows(
    layer: ProjectLayer,
    places: Gazetteer,
    rule: EffectRule,
    catalogue: Catalogue,
    progress: Progress,
) -> tuple[list[ProjectRow], UnreadCells]:
    """The rows of a layer or table in its order, without their shapes; empty ones are left out.

    Raises `NoProjectColumn` or `NoProjectPlace` for a table that cannot serve.
    """
    columns = find_columns(layer, catalogue)
    _check(layer, columns, catalogue)
    values = {field: list(layer.frame[column]) for field, column in columns.of.items()}
    amounts = read_amounts(values.get("amount", ()), catalogue)
    drawn = isinstance(layer.frame, geopandas.GeoDataFrame)
    found: list[ProjectRow] = []
    unread = UnreadCells()
    for position in progress.watched(range(len(layer.frame))):
        cells = {field: column[position] for field, column in values.items()}
        if not drawn and not any(cell(value) for value in cells.values()):
            continue
        made = _row(layer.name, position, cells, amounts, columns, places, rule, catalogue)
        unread.look(made, cells, amounts.unread.get(position, ""), catalogue)
        found.append(made)
    return found, unread


def find_columns(layer: ProjectLayer, catalogue: Catalogue) -> Columns:
    """The columns of a table by the aliases of the catalogue, the first alias that is there."""
    by_alias: dict[str, tuple[Any, MoneyUnit | None]] = {}
    for heading in _headings(layer):
        unit, rest = unit_in_heading(str(heading), catalogue)
        by_alias.setdefault(_key(str(heading)), (heading, unit))
        by_alias.setdefault(_key(rest), (heading, unit))
    found: dict[str, Any] = {}
    said: MoneyUnit | None = None
    for entry in catalogue.portfolio_fields.values():
        hit = next((by_alias[a] for a in entry.aliases if a in by_alias), None)
        if hit is None or hit[0] in found.values():
            continue
        found[entry.field] = hit[0]
        said = hit[1] if entry.field == "amount" else said
    return Columns(found, said)


def _headings(layer: ProjectLayer) -> Iterator[Any]:
    shapes = layer.frame.geometry.name if isinstance(layer.frame, geopandas.GeoDataFrame) else None
    return (column for column in layer.frame.columns if column != shapes)


def _key(heading: str) -> str:
    return _HEADING.sub("_", plain(heading)).strip("_")


def _check(layer: ProjectLayer, columns: Columns, catalogue: Catalogue) -> None:
    """A table must say which projects it holds, and where they are or whom they serve."""
    if isinstance(layer.frame, geopandas.GeoDataFrame):
        return
    told = ", ".join(str(column) for column in layer.frame.columns)
    if not {"code", "name"} & columns.of.keys():
        codes, names = (_aliases(field, catalogue) for field in ("code", "name"))
        raise NoProjectColumn(table=layer.name, codes=codes, names=names, columns=told)
    if not {"served", "place"} & columns.of.keys():
        served, place = (_aliases(field, catalogue) for field in ("served", "place"))
        raise NoProjectPlace(table=layer.name, served=served, place=place, columns=told)


def _aliases(field: str, catalogue: Catalogue, most: int = 4) -> str:
    found = next(one for one in catalogue.portfolio_fields.values() if one.field == field)
    return ", ".join(found.aliases[:most])


def _row(
    layer: str,
    position: int,
    cells: dict[str, Any],
    amounts: ReadAmounts,
    columns: Columns,
    places: Gazetteer,
    rule: EffectRule,
    catalogue: Catalogue,
) -> ProjectRow:
    texts = {field: cell(cells.get(field)) for field in _TEXTS}
    own = cell(cells.get("unit"))
    unit = amounts.units.get(position) or (unit_called(own, catalogue) if own else columns.unit)
    if unit is None and not own:  # one that cannot be read is not made up
        unit = catalogue.portfolio_units.get(rule.unit)
    day = cell(cells.get("resolution_date"))
    return ProjectRow(
        layer=layer,
        row=position + 1,
        texts=texts,
        amount=amounts.values[position] if amounts.values else None,
        unit=unit,
        year=_year(cells.get("year"), catalogue),
        resolution_date=iso_date(day) if day else "",
        served=places.read(cells.get("served")),
        stated=places.read(cells.get("place")),
    )


def _year(value: Any, catalogue: Catalogue) -> int | None:
    """A year, or that of a date; None for anything else."""
    text = iso_date(cell(value))
    found = _YEAR.fullmatch(text.partition("-")[0])
    if found is None:
        return None
    year = int(found[1])
    least, most = (int(catalogue.epoch_rule(id_)) for id_ in ("year_least", "year_most"))
    return year if least <= year <= most else None


def labels_of(rows: Iterable[ProjectRow]) -> list[str]:
    """How some rows are called."""
    return [row.label for row in rows]
