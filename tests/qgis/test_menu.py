"""The menu: every algorithm is there, once, and what it says of the plugin is so."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QWidget

from am_delimiter import menu, plugin
from am_delimiter.toolbelt.paths import plugin_version
from am_delimiter.widgets.about import about_text


@pytest.fixture
def desktop(provider: Any, monkeypatch: Any) -> Any:
    """A QGIS that keeps the menu and the toolbar of a plugin in lists."""
    window, entries, buttons = QWidget(), [], []
    found = SimpleNamespace(
        mainWindow=lambda: window,
        addPluginToMenu=lambda name, action: entries.append(action),
        removePluginMenu=lambda name, action: entries.remove(action),
        addToolBarIcon=buttons.append,
        removeToolBarIcon=lambda action: action in buttons and buttons.remove(action),
        entries=entries,
        buttons=buttons,
    )
    monkeypatch.setattr(plugin, "iface", found)
    monkeypatch.setattr(plugin.AmDelimiterPlugin, "initProcessing", lambda self: None)
    return found


def leaves(actions: list[QAction]) -> list[QAction]:
    return [
        leaf
        for action in actions
        for leaf in (leaves(action.menu().actions()) if action.menu() else [action])
    ]


def test_every_algorithm_is_reached_from_the_menu_once(desktop: Any, monkeypatch: Any) -> None:
    opened: list[str] = []
    monkeypatch.setattr(menu, "_open", opened.append)
    made = plugin.AmDelimiterPlugin()
    made.initGui()
    titles = {one.displayName() for one in _algorithms()}
    for action in leaves(desktop.entries):
        if action.text().rstrip("…") in titles:
            action.trigger()
    assert sorted(opened) == sorted(one.name() for one in _algorithms())
    assert [action.text() for action in desktop.buttons] == ["Áreas Metropolitanas (panel)"]
    assert [a.text() for a in desktop.entries][-2:] == ["Ayuda", "Acerca de am_delimiter"]
    made.unload()
    assert (desktop.entries, desktop.buttons) == ([], [])


def _algorithms() -> list[Any]:
    return QgsApplication.processingRegistry().providerById("am_delimiter").algorithms()


def test_the_guide_is_that_of_the_plugin_where_it_has_one(
    provider: Any, monkeypatch: Any, tmp_path: Path
) -> None:
    opened: list[str] = []
    desk = SimpleNamespace(openUrl=lambda url: opened.append(url.toString()))
    monkeypatch.setattr(menu, "QDesktopServices", desk)
    monkeypatch.setattr(menu, "resource", lambda *parts: tmp_path.joinpath(*parts))
    menu.open_guide()
    (tmp_path / "help").mkdir()
    (tmp_path / "help" / "index.html").write_text("<p>Guía</p>", encoding="utf-8")
    menu.open_guide()
    assert opened[0].startswith("https://")
    assert opened[1] == (tmp_path / "help" / "index.html").as_uri()


def test_the_plugin_says_its_versions_and_its_licence(provider: Any) -> None:
    text = about_text()
    assert f"am_delimiter {plugin_version()}" in text
    assert Qgis.version() in text
    assert "GPL-2.0-or-later" in text


def test_a_package_that_is_missing_is_told_when_the_dock_is_asked_for(
    desktop: Any, monkeypatch: Any
) -> None:
    """Which one, and how to get it; the plugin is there all the same."""
    said: list[tuple[str, str]] = []
    desktop.messageBar = lambda: SimpleNamespace(pushWarning=lambda *told: said.append(told))
    monkeypatch.setattr(plugin, "missing_packages", lambda: ["geopandas"])
    made = plugin.AmDelimiterPlugin()
    made.initGui()
    desktop.buttons[0].trigger()
    assert made._dock is None
    assert len(said) == 1
    assert "geopandas (capas de comunas)" in said[0][1]
    made.unload()
    assert desktop.entries == desktop.buttons == []
