"""The file of a study as its annex reads it: rows, styled layers and sources."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import QgsVectorLayer

from ...bridge.stored_result import read_tables
from ...core.basis import InputKind, Progress, fingerprint
from ...core.catalogue import LayerSpec
from ...core.records import ResultDamaged, SourceRow, read_table, told_of
from ..maps.scope import told_cuts
from ..paper.annex_errors import NoStudy, StudyOfOther
from ..reading.dossier import Dossier
from ..workspace.project import opened_layer


@dataclass(frozen=True)
class StudyFile:
    """A GeoPackage that an algorithm wrote; ``study`` is the Spanish name of what it holds."""

    path: Path
    study: str

    def rows(self, records: Mapping[str, type], progress: Progress) -> dict[str, tuple[Any, ...]]:
        """The rows of its layers and tables; raises `NoStudy` where one lacks or is damaged."""
        try:
            tables = read_tables(self.path, list(records), progress)
            if set(tables) != set(records):
                raise NoStudy(path=self.path, study=self.study)
            with told_of(self.path):
                return {name: read_table(one, tables[name], name) for name, one in records.items()}
        except (sqlite3.Error, OSError, ResultDamaged) as error:
            raise NoStudy(path=self.path, study=self.study) from error

    def layers(
        self, specs: Mapping[str, LayerSpec], names: Sequence[str]
    ) -> dict[str, QgsVectorLayer]:
        """Its layers in our own style, read only; raises `NoStudy` where one cannot be opened."""
        found = {name: opened_layer(self.path, specs[name]) for name in names}
        if not all(layer.isValid() for layer in found.values()):
            raise NoStudy(path=self.path, study=self.study)
        return found

    def check_place(self, cuts: Iterable[str], case: Dossier) -> None:
        """Raise `StudyOfOther` when it speaks of no commune of the case or of its candidates."""
        if told_cuts(case, case.candidates).isdisjoint(cuts):
            raise StudyOfOther(path=self.path, study=self.study)

    def sources(self, rows: Iterable[SourceRow], progress: Progress) -> tuple[SourceRow, ...]:
        """Its file with its SHA-256, then what it rests on, told as what it was used for there."""
        file = fingerprint(InputKind.STUDY, self.study, str(self.path), "", progress)
        own = SourceRow(
            kind=InputKind.STUDY.value,
            name=self.study,
            path=file.path,
            sha256=file.sha256,
            modified=file.modified,
            detail="",
            institution="Elaboración propia con am_delimiter",
            title=self.study,
            licence="Propia",
        )
        return (own, *(replace(row, kind=f"{self.study}: {row.kind}") for row in rows))
