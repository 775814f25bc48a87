"""What can be wrong with what a program or a notebook gives."""

from __future__ import annotations

from ..core.basis import AmDelimiterError


class UnknownArgument(AmDelimiterError):
    """A parameter that nobody knows."""

    template = (
        "There is no parameter «{name}». Those of a similar name: {near}. "
        "am_delimiter.parameters() lists them all."
    )


class NoSuchOption(AmDelimiterError):
    """A parameter with options got something else."""

    template = "The parameter {parameter} is «{value}»; it must be one of these: {options}."


class NotANumber(AmDelimiterError):
    """A parameter that is a number got something else."""

    template = (
        "The parameter {parameter} is «{value}», which is no number. Give a number in {unit}, "
        "without quotes."
    )


class NotAText(AmDelimiterError):
    """A parameter that is a text got something else."""

    template = "The parameter {parameter} is «{value}», which is no text. Put it in quotes."


class NotALayer(AmDelimiterError):
    """Something that is neither a path nor a table."""

    template = (
        "«{given}» (of type {kind}) is no layer for {parameter}. Give the path of a file, or a "
        "GeoDataFrame."
    )


class NotATable(AmDelimiterError):
    """Something that is neither a path nor a table."""

    template = (
        "«{given}» (of type {kind}) is no table for {parameter}. Give the path of a file, or a "
        "DataFrame."
    )


class WhichLayer(AmDelimiterError):
    """A file holds several layers and none was named."""

    template = (
        "The file {input} has several layers: {layers}. Name the one that is meant behind the "
        "path, as in «{input}|layername={first}»."
    )


class FrameWithoutShapes(AmDelimiterError):
    """A table without shapes where a layer is read."""

    template = (
        "The table given for {parameter} has no shapes: it is a DataFrame and no GeoDataFrame. "
        "Read it with geopandas, or give the path of the file."
    )


class FrameWithoutSystem(AmDelimiterError):
    """A layer in memory says no system of reference."""

    template = (
        "The GeoDataFrame given for {parameter} has no reference system (its crs is None), so "
        "that nobody knows where it lies. Say which it is with set_crs, as in "
        'layer.set_crs("EPSG:32719"), and run again.'
    )


class NotCommunePolygons(AmDelimiterError):
    """A layer of communes that holds something else than polygons."""

    template = (
        "The layer {layer} is not made of polygons but of {kinds}: it cannot be the communes. "
        "Give the layer of the commune boundaries."
    )


class RepeatedColumns(AmDelimiterError):
    """A table in memory has two columns of one name."""

    template = (
        "The table given for {parameter} has more than one column called {columns}: which one is "
        "meant is not known. Give every column a name of its own."
    )


class NoRasterInFolder(AmDelimiterError):
    """A folder of tiles without any."""

    template = (
        "The folder {input} holds no raster ({endings}). Give the folder of the tiles, or the "
        "files themselves."
    )


class FileIsThere(AmDelimiterError):
    """A file to write exists."""

    template = (
        "{path} is there already. Choose another name, or say overwrite=True to replace the "
        "whole file; nothing was changed."
    )


class WantsOtherEnding(AmDelimiterError):
    """A result is written to a GeoPackage only."""

    template = "{path} must end in .gpkg: a result is written as a GeoPackage."


class WouldReplaceInput(AmDelimiterError):
    """A result would be written over something that it was made from."""

    template = (
        "{path} is one of the files that this result was made from: it is never replaced. Choose "
        "another name."
    )


class NoSuchTolerance(AmDelimiterError):
    """A tolerance that was not searched."""

    template = (
        "The tolerance {tolerance} m cannot be read off this result: it must lie between 0 and "
        "{max_gap} m, the maximum gap that was searched, in whole centimetres."
    )


class NoSuchCommune(AmDelimiterError):
    """Codes that the result does not hold."""

    template = "The result holds no commune with these codes: {cuts}. It holds: {known}."
