"""What a study beside the case brings to the document: sheets, tables and its sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qgis.core import QgsPrintLayout, QgsRectangle, QgsVectorLayer

from ...core.basis import InputKind
from ...core.records import SourceRow
from ..maps.view import MapView
from ..paper.printed_table import PrintedTable
from ..reading.dossier import Dossier
from ..workspace.styles import PLAIN
from ..workspace.themes import AREAS, LIMITS, Drawn

UNDER: tuple[Drawn, ...] = (AREAS, LIMITS, ("communes", PLAIN))
"""What is drawn under the layers of a study where it does not say otherwise."""


@dataclass(frozen=True)
class AnnexMap:
    """A map sheet of a study.

    ``layers`` are those of the study by their names in a project, styled, from top to bottom;
    ``box`` is what the sheet must show, in the working system. ``drawn`` orders layers of the study
    and of the case where those of the study do not simply lie on top; the communes are the lowest.
    The sheet prints the ``sources`` but the file of the study, which the table of sources has.
    """

    key: str
    title: str
    layers: Mapping[str, QgsVectorLayer]
    box: QgsRectangle
    drawn: tuple[Drawn, ...] = ()
    remark: str = ""
    sources: tuple[SourceRow, ...] = ()

    @property
    def theme(self) -> list[Drawn]:
        """The layers of its map theme, from top to bottom."""
        return [*(self.drawn or (*((name, "") for name in self.layers), *UNDER))]

    def view(self, case: Dossier) -> MapView:
        """The sheet; its theme is named after its title."""
        first = case.candidates[:1]
        return MapView(
            key=self.key,
            title=self.title,
            theme=self.title,
            box=self.box,
            candidates=first,
            kinds=("comunas",),
            remark=self.remark,
            sources=tuple(row for row in self.sources if row.kind != InputKind.STUDY.value),
        )


@dataclass(frozen=True)
class AnnexPage:
    """Portrait pages that are neither map nor table; ``draw`` adds them to the layout.

    Ids of what it draws begin with the key and a point, as in every part of the document.
    """

    key: str
    title: str
    draw: Callable[[QgsPrintLayout], None]


@dataclass(frozen=True)
class Annex:
    """All that one study brings; ``sources`` are its file and the inputs that it rests on."""

    maps: tuple[AnnexMap, ...] = ()
    tables: tuple[PrintedTable, ...] = ()
    pages: tuple[AnnexPage, ...] = ()
    sources: tuple[SourceRow, ...] = ()
