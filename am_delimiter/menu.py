"""The menu of the plugin: every algorithm where a person looks for it, the guide, who we are."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QAction, QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QMenu, QWidget

from .core.basis import mark
from .toolbelt.i18n import tr
from .toolbelt.paths import plugin_metadata, resource

FIRST = ("delimit", "expediente", "status")
"""The algorithms that stand in the menu itself; the first has a button in the toolbar as well."""
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (mark("Prepare the data"), ("diagnose", "builtup", "odfromcensus2024")),
    (
        mark("Study and compare"),
        ("continuity", "sensitivity", "years", "compare", "nationwide", "rerun"),
    ),
    (mark("Other definitions"), ("degurba", "functional_area", "definitions")),
    (mark("What the area is for"), ("rezago", "portfolio", "governance")),
    (
        mark("Many cases and models"),
        ("batch", "epochlist", "model_area", "model_regions", "model_epochs"),
    ),
)
"""The others, in menus of their own."""


def algorithm_actions(parent: QWidget) -> list[QAction]:
    """What opens the dialog of each algorithm, in the order of the menu."""
    return [*(_opening(one, parent) for one in FIRST), *(_group(*one, parent) for one in GROUPS)]


def help_actions(parent: QWidget) -> list[QAction]:
    """Copies of the models, the guide, and what there is to know about the plugin."""
    return [
        _action(tr("Models to edit"), partial(_offer_models, parent), parent),
        _action(tr("Help"), open_guide, parent),
        _action(tr("About am_delimiter"), partial(_tell_about, parent), parent),
    ]


def open_guide() -> None:
    """Open the guide that the plugin carries, else the page of the project."""
    guide = resource("help", "index.html")
    local = guide.is_file()
    place = QUrl.fromLocalFile(str(guide)) if local else QUrl(plugin_metadata("homepage"))
    QDesktopServices.openUrl(place)


def _group(title: str, algorithms: tuple[str, ...], parent: QWidget) -> QAction:
    """A menu with some algorithms, as the action that shows it."""
    menu = QMenu(tr(title), parent)  # i18n: dynamic
    menu.addActions([_opening(one, menu) for one in algorithms])
    return menu.menuAction()


def _opening(algorithm: str, parent: QWidget) -> QAction:
    """What opens the dialog of an algorithm; it is called as in the toolbox."""
    found = QgsApplication.processingRegistry().algorithmById(f"am_delimiter:{algorithm}")
    return _action(f"{found.displayName()}…", partial(_open, algorithm), parent)


def _action(text: str, act: Callable[[], None], parent: QWidget) -> QAction:
    action = QAction(QIcon(str(resource("icons", "am_delimiter.svg"))), text, parent)
    action.triggered.connect(lambda _=False: act())
    return action


def _open(algorithm: str) -> None:
    from processing import execAlgorithmDialog  # the desktop loads Processing after us

    execAlgorithmDialog(f"am_delimiter:{algorithm}", {})


def _tell_about(parent: QWidget) -> None:
    from .widgets.about import tell_about

    tell_about(parent)


def _offer_models(parent: QWidget) -> None:
    from .widgets.models_to_edit import offer_models

    offer_models(parent)
