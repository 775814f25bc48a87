"""A project that a planner edited, taken up again: its styles, labels, themes and added layers."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsVectorLayer

from ...bridge.quiet_layers import read_elsewhere
from ..paper.document_errors import LayersMoved, LayersRemoved, ProjectUnreadable, ThemesRemoved
from ..paper.foreign_files import check_all_is_here, project_text
from .drawn_rows import fill, rows_in
from .project import LIMITS_TITLE
from .tree import DRAWN, LAYER, add_filled, is_empty

PRINTED = (*DRAWN, "travel_flows", "service_lines", "service_pairs")
"""Layers that some sheet may show."""


def open_edited(file: Path, allow_remote: bool = False) -> QgsProject:
    """The project of an earlier expediente.

    Raises `ProjectUnreadable` when QGIS cannot open it, what is wrong with a file that was made to
    harm (`foreign_errors`), and `NamesElsewhere` unless what it names elsewhere may be opened.
    """
    if not file.is_file():
        raise ProjectUnreadable(path=file)
    text = project_text(file)
    if not allow_remote:
        check_all_is_here(text, file)
    project = QgsProject()
    if not project.read(str(file), Qgis.ProjectReadFlag.ForceReadOnlyLayers):
        project.clear()
        raise ProjectUnreadable(path=file)
    return project


def take_up(
    project: QgsProject, file: Path, layers: dict[str, QgsMapLayer], themes: Iterable[str]
) -> None:
    """Let the edited project show this result: its layers read where those of ``layers`` do.

    Raises `LayersRemoved` or `ThemesRemoved` when the planner took away what a sheet shows, and
    `LayersMoved` when a layer that was added is no longer where it was.
    """
    found = {layer.customProperty(LAYER): layer for layer in project.mapLayers().values()}
    titles = {name: layers[name].name() for name in PRINTED if _is_shown(layers.get(name))}
    titles["limits"] = LIMITS_TITLE
    lacking = [title for name, title in titles.items() if name not in found]
    if lacking:
        raise LayersRemoved(path=file, layers=_listed(lacking))
    known = project.mapThemeCollection().mapThemes()
    missing = [name for name in themes if name and name not in known]
    if missing:
        raise ThemesRemoved(path=file, themes=_listed(missing))
    for name, layer in found.items():
        source = layers.get("communes" if name == "limits" else name)
        if isinstance(source, QgsVectorLayer):
            read_elsewhere(layer, source.source(), source.providerType())
            if source.providerType() == "memory":
                layer.setCrs(source.crs())
                fill(layer, rows_in(source))
    moved = [layer.name() for layer in project.mapLayers().values() if not layer.isValid()]
    if moved:
        raise LayersMoved(path=file, layers=_listed(moved))
    add_filled(project, {name: layer for name, layer in found.items() if name})


def _is_shown(layer: QgsMapLayer | None) -> bool:
    return layer is not None and not is_empty(layer)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"«{name}»" for name in names)
