"""The picture of the cover: the map of sheet L3, so that the document shows one continuum."""

from __future__ import annotations

from qgis.core import QgsExpressionContextUtils, QgsLayoutItemMap, QgsRectangle
from qgis.PyQt.QtGui import QColor

from ..maps.frame import fit
from ..maps.plan import continuum_scene
from ..paper.look import WHITE
from ..paper.sheet import Box, Sheet
from ..reading.dossier import Dossier

LETTERS = 0.8
"""Size of the letters of the picture against those of a sheet."""


def add_cover_picture(sheet: Sheet, case: Dossier, box: Box) -> bool:
    """Draw it from the project, by the theme of L3; False where there is nothing to draw."""
    if not case.places.continua:
        return False
    theme, wanted = continuum_scene(case)
    drawn = add_scene(sheet, "figura", box, theme, *fit(wanted, box.width, box.height))
    make_small(drawn, LETTERS)
    return True


def add_scene(
    sheet: Sheet, name: str, box: Box, theme: str, extent: QgsRectangle, scale: float
) -> QgsLayoutItemMap:
    """A map without a frame that follows a theme, at a scale."""
    item = QgsLayoutItemMap(sheet.layout)
    item.setCrs(sheet.layout.project().crs())
    item.setBackgroundColor(QColor(WHITE))
    item.setFrameEnabled(False)
    sheet.place(item, name, box)
    item.setFollowVisibilityPreset(True)
    item.setFollowVisibilityPresetName(theme)
    item.zoomToExtent(extent)
    item.setScale(scale)
    return item


def make_small(item: QgsLayoutItemMap, letters: float) -> None:
    """Write the names of a map that is no sheet smaller, and only those that have room."""
    QgsExpressionContextUtils.setLayoutItemVariable(item, "escala_letras", letters)
