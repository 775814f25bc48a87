"""The layouts of a project of the expediente, by their names."""

from __future__ import annotations

from qgis.core import QgsPrintLayout, QgsProject


def new_layout(project: QgsProject, name: str) -> QgsPrintLayout:
    """An empty layout, in place of the one of that name that an edited project already has."""
    drop_layout(project, name)
    layout = QgsPrintLayout(project)
    layout.setName(name)
    project.layoutManager().addLayout(layout)
    return layout


def drop_layout(project: QgsProject, name: str) -> None:
    """Take a layout out of a project, if it is there."""
    manager = project.layoutManager()
    before = manager.layoutByName(name)
    if before is not None:
        manager.removeLayout(before)
