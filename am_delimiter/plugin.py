"""The plugin: registers the Processing provider and, in the desktop, its menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QAction, QIcon
from qgis.utils import iface  # None in qgis_process

from .menu import algorithm_actions, help_actions
from .processing.base import lacking_sentence
from .processing.provider import AmDelimiterProvider
from .toolbelt.dependencies import missing_packages
from .toolbelt.i18n import install_translator, tr
from .toolbelt.paths import resource

MENU = "am_delimiter"


class AmDelimiterPlugin:
    """Lives from the moment QGIS loads the plugin until it unloads it."""

    def __init__(self) -> None:
        self._translator = install_translator()
        self._provider: AmDelimiterProvider | None = None
        self._actions: list[QAction] = []
        self._dock: Any = None

    def initProcessing(self) -> None:
        """Register the provider; called by ``qgis_process`` as well."""
        self._provider = AmDelimiterProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Register the provider and add the menu."""
        self.initProcessing()
        if iface is None:
            return
        self._add_action(tr("Metropolitan areas (dock)"), self._toggle_dock, toolbar=True)
        for action in algorithm_actions(iface.mainWindow()):
            self._enter(action)
        self._add_action(tr("Load the fictional sample region"), self._load_sample)
        for action in help_actions(iface.mainWindow()):
            self._enter(action)

    def unload(self) -> None:
        """Leave QGIS as it was."""
        if iface is not None:
            for action in self._actions:
                iface.removePluginMenu(MENU, action)
                iface.removeToolBarIcon(action)
        self._actions.clear()
        if self._dock is not None:
            self._dock.clear()
            iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
            self._dock = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)

    def _add_action(self, text: str, slot: Callable[[], None], toolbar: bool = False) -> None:
        action = QAction(QIcon(str(resource("icons", "am_delimiter.svg"))), text)
        action.triggered.connect(slot)
        self._enter(action, toolbar)

    def _enter(self, action: QAction, toolbar: bool = False) -> None:
        iface.addPluginToMenu(MENU, action)
        if toolbar:
            iface.addToolBarIcon(action)
        self._actions.append(action)

    def _toggle_dock(self) -> None:
        """Show the dock, or hide it; it is made when it is first asked for."""
        lacking = missing_packages()
        if lacking:
            iface.messageBar().pushWarning(MENU, lacking_sentence(lacking))
            return
        if self._dock is None:
            from .gui.dock import CaseDock

            self._dock = CaseDock(iface, iface.mainWindow())
            iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
            return
        self._dock.setUserVisible(not self._dock.isUserVisible())

    def _load_sample(self) -> None:
        """Add the sample's communes and rasters to the project, ready for a first run.

        The rasters come unchecked: to draw a world-wide product over a Chilean system, QGIS may
        ask a beginner to choose between dozens of datum transformations.
        """
        folder = resource("sample")
        file = folder / "comunas_ficticias.gpkg"
        project = QgsProject.instance()
        communes = QgsVectorLayer(f"{file}|layername=comunas", file.stem, "ogr")
        if not project.mapLayers():
            project.setCrs(communes.crs())
        tiles = [QgsRasterLayer(str(tile), tile.stem) for tile in sorted(folder.glob("*.tif"))]
        project.addMapLayers([communes, *tiles])
        for tile in tiles:
            project.layerTreeRoot().findLayer(tile.id()).setItemVisibilityChecked(False)
        iface.setActiveLayer(communes)
        iface.zoomToActiveLayer()
