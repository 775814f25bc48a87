"""The layouts of a project of the expediente, by their names."""

from __future__ import annotations

from qgis.core import QgsPrintLayout, QgsProject


def new_layout(project: QgsProject, name: str) -> QgsPrintLayout:
    """An empty layout, in place of the one of that name that an edited project already has."""
    manager = project.layoutManager()
    before = manager.layoutByName(name)
    if before is not None:
        manager.removeLayout(before)
    layout = QgsPrintLayout(project)
    layout.setName(name)
    manager.addLayout(layout)
    return layout
