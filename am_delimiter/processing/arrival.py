"""What happens when the layers of a delimitation are in the project: the view, and the news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.utils import iface  # None in qgis_process

from ..toolbelt.i18n import tr

if TYPE_CHECKING:
    from ..core.records import ResultSummary

_MARGIN = 1.1
"""How much wider the view is than what it shows."""


class Arrival(QgsProcessingLayerPostProcessorInterface):
    """For the layer of the continuum: its style, the view on it, and the news of the result."""

    def __init__(self, told: ResultSummary, sentence: str) -> None:
        super().__init__()
        self._told, self._sentence = told, sentence

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS on the main thread, when all layers have been added."""
        layer.loadDefaultStyle()
        if iface is None:
            return
        iface.setActiveLayer(layer)
        zoom_to(continuum_extent(layer), layer)
        self._announce()

    def _announce(self) -> None:
        """A line on the message bar; the card opens only when somebody asks for it."""
        from ..widgets.announcing import announce

        announce(self._sentence, [(tr("See the result"), self._show_card)])

    def _show_card(self) -> None:
        from ..widgets.result_card import ResultCard
        from .result_words import cards_of

        card = ResultCard(cards_of(self._told), self._sentence, iface.mainWindow())
        card.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        card.show()


def continuum_extent(layer: QgsVectorLayer) -> QgsRectangle:
    """The extent of the continua that hold a candidate, of all when none does."""
    found = QgsRectangle()
    request = QgsFeatureRequest().setFilterExpression("\"candidate\" <> ''").setNoAttributes()
    for feature in layer.getFeatures(request):
        found.combineExtentWith(feature.geometry().boundingBox())
    return layer.extent() if found.isEmpty() else found


def zoom_to(extent: QgsRectangle, layer: QgsMapLayer) -> None:
    """Let the map show an extent of a layer."""
    if extent.isEmpty():
        return
    canvas, project = iface.mapCanvas(), QgsProject.instance()
    way = QgsCoordinateTransform(
        layer.crs(), canvas.mapSettings().destinationCrs(), project.transformContext()
    )
    try:
        shown = way.transformBoundingBox(extent)
    except QgsCsException:
        return  # the map is in a system that does not reach there
    shown.scale(_MARGIN)
    canvas.setExtent(shown)
    canvas.refresh()
