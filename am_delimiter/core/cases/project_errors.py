"""What can be wrong with an edited project of an expediente, one class per cause."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class ProjectUnreadable(AmDelimiterError):
    """A file is no project that QGIS can open."""

    template = "{path} is no QGIS project that can be opened. Choose the .qgz of an expediente."


class LayersRemoved(AmDelimiterError):
    """Layers that sheets show were removed from the project."""

    template = (
        "The project {path} no longer holds the layers {layers}, which the sheets show. Put them "
        "back (they are in the GeoPackage of the case), or leave the edited project out and take "
        "a new one."
    )


class ThemesRemoved(AmDelimiterError):
    """Map themes that sheets follow were removed from the project."""

    template = (
        "The project {path} no longer holds the map themes {themes}, which the sheets follow. "
        "Create them again under these names, or leave the edited project out and take a new one."
    )


class LayersMoved(AmDelimiterError):
    """Layers of a project are no longer where they were."""

    template = (
        "The project {path} has layers whose files are no longer where they were: {layers}. "
        "Repair their sources in QGIS (Layer, Change Data Source), or remove them."
    )
