"""From a layer or table of QGIS to a travel table.

A CSV is read from its own file: QGIS guesses its encoding and the types of its columns, and would
hand over ``1.234`` workers as a little more than one.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import NULL, QgsProcessingFeatureSource, QgsVectorLayer

from ..core.basis import TEXT_FILES, Progress
from ..core.travel import FilteredTravelTable, TravelTable, read_travel_csv
from .layers import PLAIN, file_of


@dataclass(frozen=True)
class TravelChoice:
    """What the user said of the table; fields that are "" are to be recognised."""

    origin: str
    destination: str
    count: str
    source: str
    definition: str
    centre: tuple[str, ...]
    coverage: str = ""


def travel_table(
    source: QgsProcessingFeatureSource,
    layer: QgsVectorLayer | None,
    partial: bool,
    choice: TravelChoice,
    progress: Progress,
) -> TravelTable:
    """The rows of a table; ``partial`` tells that not all rows of the layer are wanted.

    Raises `FilteredTravelTable` for part of a CSV.
    """
    path = file_of(layer) if layer else ""
    shown = [field.name() for field in source.fields()]
    if Path(path).suffix.lower() in TEXT_FILES and Path(path).is_file():
        if partial or (layer and layer.subsetString()):
            raise FilteredTravelTable(table=source.sourceName())
        table = read_travel_csv(path, Path(path).name, progress)
    else:
        table = _from_features(source, shown, path, progress)

    def field(name: str) -> str:
        """A chosen field as the file calls it: QGIS may read its letters in another encoding."""
        garbled = name not in table.fields and len(shown) == len(table.fields)
        return table.fields[shown.index(name)] if garbled and name in shown else name

    return replace(
        table,
        origin_field=field(choice.origin),
        destination_field=field(choice.destination),
        count_field=field(choice.count),
        source=choice.source,
        definition=choice.definition,
        centre=choice.centre,
        coverage=choice.coverage,
    )


def _from_features(
    source: QgsProcessingFeatureSource, fields: list[str], path: str, progress: Progress
) -> TravelTable:
    rows, lines = [], []
    # closed at once, as an open iterator holds a connection to the file
    with contextlib.closing(source.getFeatures()) as features:
        for line, feature in enumerate(features, 1):
            progress.check()
            row = tuple(_value(value) for value in feature.attributes())
            if any(value not in (None, "") for value in row):
                rows.append(row)
                lines.append(line)
    name = source.sourceName()
    return TravelTable(name, path, tuple(fields), tuple(rows), tuple(lines))


def _value(value: Any) -> Any:
    if value is None or value == NULL:
        return None
    return value if isinstance(value, PLAIN) else str(value)
