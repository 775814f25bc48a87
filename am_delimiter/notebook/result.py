"""The result of a delimitation for programs and notebooks: frozen, with a frame for each table."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from ..core.basis import Note
from ..core.records import CandidateSummary, ResultSummary
from ..expediente.reading.sentences import verdict_lines
from ..toolbelt.said import SPANISH, plain_note
from .frames import frame_of
from .result_file_here import write_result
from .sentences_here import in_words
from .shown_result import html_of
from .stored_parts import StoredParts
from .tolerance_view import ToleranceView, view_at

_FILE = ("case",)
"""Tables that only a file has."""


@dataclass(frozen=True, eq=False, repr=False)
class Result:
    """The answer: ``result.communes``, ``result.gaps``, ``result.criteria`` and so on.

    Layers are GeoDataFrames and tables DataFrames with the names and fields that the GeoPackage of
    QGIS has; each time they are asked for they are new, so that whoever changes one changes no
    result. ``tables`` lists their names.

    Attributes:
        summary: The summary as a record: what the JSON of the algorithm holds.
        crs: The working system of all layers, as WKT.
    """

    summary: ResultSummary
    crs: str
    stored: StoredParts = field(repr=False)
    notes_given: tuple[Note, ...] = field(repr=False)
    language: str = SPANISH

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of all layers and tables."""
        return tuple(name for name in self.stored.catalogue.layers if name not in _FILE)

    @property
    def candidates(self) -> tuple[CandidateSummary, ...]:
        """The judged sets of communes, with their criteria; none where there is no candidate."""
        return self.summary.candidates

    @property
    def verdict(self) -> str:
        """The verdict in Spanish: each candidate, its communes and its criteria."""
        return "\n".join(verdict_lines(self.summary))

    def table(self, name: str) -> pd.DataFrame:
        """A layer or table by its name, as a new frame."""
        if name not in self.tables:
            raise AttributeError(f"{type(self).__name__} has no table {name!r}: {self.tables}")
        spec = self.stored.catalogue.layers[name]
        return frame_of(self.stored.tables[name], spec, self.crs)

    def remarks(self, language: str = "") -> list[str]:
        """What must be known of the result, in Spanish (as in the table ``notes``) or English."""
        return [plain_note(note, language or SPANISH) for note in self.notes_given]

    def at(self, tolerance: float, candidate: Sequence[Any] | str | None = None) -> ToleranceView:
        """The same case at another tolerance (m), at once: nothing is measured again.

        The sets that are found there are judged, in the region of the run if it had one, or the
        ``candidate`` that is given here or was in the run. What was decided by hand is not applied.
        """
        with in_words(self.language):
            return view_at(self.stored, self.crs, tolerance, candidate)

    def save(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> Path:
        """Write every layer and table to a GeoPackage that opens in QGIS with its styles.

        A file that is there stays unless ``overwrite``; no input is ever replaced.
        """
        with in_words(self.language):
            inputs = [item.path for item in self.summary.inputs if item.path]
            return write_result(Path(path), self.stored, self.crs, inputs, overwrite=overwrite)

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name.startswith("_") or "stored" not in self.__dict__:
            raise AttributeError(name)
        return self.table(name)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self.tables})

    def __repr__(self) -> str:
        return self.verdict

    def _repr_html_(self) -> str:
        return html_of(self.summary)
