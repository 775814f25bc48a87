"""The embedded sample and a feedback that remembers, for the tests of this folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProcessingFeedback,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QThread

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample"
COMMUNES = f"{SAMPLE / 'comunas_ficticias.gpkg'}|layername=comunas"
TILES = [str(file) for file in sorted(SAMPLE.glob("*.tif"))]


class Recorder(QgsProcessingFeedback):
    """A feedback that keeps what it is told and can cancel at the n-th question.

    How often a run asks hangs on how long it waits for its threads; ``cancel_from`` cancels at a
    share of the work (0–100) instead.
    """

    def __init__(self, cancel_at: int | None = None, cancel_from: float | None = None) -> None:
        super().__init__(False)
        self.warnings: list[str] = []
        self.infos: list[str] = []
        self.progress: list[float] = []
        self.questions = 0
        self._cancel_at = cancel_at
        self._cancel_from = cancel_from

    def pushWarning(self, text: str) -> None:
        self.warnings.append(text)

    def pushInfo(self, text: str) -> None:
        self.infos.append(text)

    def setProgress(self, share: float) -> None:
        self.progress.append(share)

    def isCanceled(self) -> bool:
        self.questions += 1
        if self._cancel_from is not None:
            return max(self.progress, default=0.0) >= self._cancel_from
        return self._cancel_at is not None and self.questions >= self._cancel_at


def case_with_all(folder: Path, **more: Any) -> Path:
    """The sample delimited with its travel and services, in a file of a folder."""
    from qgis import processing

    values = {
        "COMMUNES": COMMUNES,
        "BUILTUP": TILES,
        "POPULATION": "field",
        "POPULATION_FIELD": "POB_2024",
        "TRAVEL": str(SAMPLE / "viajes_ficticios.csv"),
        "SERVICES": str(SAMPLE / "servicios_ficticios.csv"),
        "OUTPUT": str(folder / "caso.gpkg"),
        **more,
    }
    return Path(processing.run("am_delimiter:delimit", values, feedback=Recorder())["OUTPUT"])


def project_of(layers: dict[str, Any], case: Any) -> QgsProject:
    """A project with the layers and themes of a case without blocks."""
    from am_delimiter.expediente.workspace.project import make_project, themes_of

    return make_project(layers, case, [], themes_of(layers, case, "sin manzanas"))


def one_page(project: QgsProject, *rest: Any) -> Any:
    """A map sheet in place of the whole document, which takes half a minute."""
    from am_delimiter.expediente.book import Book
    from am_delimiter.expediente.paper.sections import Section

    assert QThread.currentThread() == QgsApplication.instance().thread()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()  # a page of A4, landscape, enlarged to a sheet
    layout.pageCollection().page(0).setPageSize("A3", QgsLayoutItemPage.Orientation.Landscape)
    drawn = QgsLayoutItemMap(layout)
    drawn.setId("L1.mapa")
    drawn.attemptResize(QgsLayoutSize(100, 100))
    drawn.setExtent(QgsRectangle(300_000, 6_300_000, 310_000, 6_310_000))
    drawn.setLayers([])
    layout.addLayoutItem(drawn)
    return Book(layout, (Section("L1 Comunas", 0),), ())
