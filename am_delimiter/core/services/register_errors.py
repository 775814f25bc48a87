"""What registers of services and decisions by hand may have wrong."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class MissingRegisterColumn(AmDelimiterError):
    """A table of services or instruments lacks a column."""

    template = (
        "The table {table} has no column {column} (also accepted: {aliases}). Its columns are: "
        "{columns}. Rename the one that holds it."
    )


class NotAServiceLayer(AmDelimiterError):
    """A layer of services without shapes, or with shapes of several sorts."""

    template = (
        "The layer {layer} cannot be read as services: it must hold lines, points or polygons, "
        "only one sort, or be a table with columns «latitud» and «longitud» in degrees. Split it, "
        "or give a table without shapes as the table of services."
    )
