"""Why something that was given is no layer that can be used: one class per cause.

``input`` is what was given, as a path or the name of a layer.
"""

from __future__ import annotations

from .errors import AmDelimiterError


class NoSuchInput(AmDelimiterError):
    """Neither a layer nor a file."""

    template = (
        "«{input}» is neither a layer of the project nor a file that exists. Check the path, the "
        "disk or folder of the network, and the name."
    )


class EmptyFile(AmDelimiterError):
    """A file of no bytes."""

    template = (
        "The file {input} is empty (0 bytes): its download or copy did not end. Get it again."
    )


class EmptyFolder(AmDelimiterError):
    """A folder in which there is no layer."""

    template = "{input} is a folder, and no layer can be read from it. Give the file itself."


class LayerNotInFile(AmDelimiterError):
    """A file is there, a layer of that name is not in it."""

    template = "The file {input} has no layer «{layer}». Its layers are: {layers}."


class NoLayerInFile(AmDelimiterError):
    """A file that is read holds nothing."""

    template = (
        "The file {input} holds no layer at all. Check whether it was exported to the end, or "
        "give another file."
    )


class NoLayerFile(AmDelimiterError):
    """A file is there, and it is no layer."""

    template = (
        "The file {input} is there, but it cannot be read as a layer, raster or table: it is "
        "damaged, incomplete or of another format ({problem}). Open it in the program that made "
        "it and export it again, or get it again."
    )


class ShapefileLacks(AmDelimiterError):
    """Files of a shapefile are missing or empty."""

    template = (
        "The shapefile {input} is not whole: its {missing} is missing or empty. A shapefile is at "
        "least .shp, .shx and .dbf (and .prj for its system), of the same name in one folder. "
        "Copy them together, or get it again as a GeoPackage."
    )


class ShapefileCutShort(AmDelimiterError):
    """A file of a shapefile ends before its header says."""

    template = (
        "The file {input} of a shapefile has {size} of the {told} bytes that it says: its "
        "download or copy did not end. Get the whole shapefile again."
    )


class ShapefileUneven(AmDelimiterError):
    """Shapes and rows of a shapefile are not as many: its files are not of one version."""

    template = (
        "The shapefile {input} has {shapes} shapes and {rows} rows in its .dbf: its files are not "
        "of the same version, and which row belongs to which shape is not known. Get it again."
    )


class BrokenLayer(AmDelimiterError):
    """A layer of the project has lost its data."""

    template = (
        "The layer «{input}» of the project is broken: its data are not at {source}. Repair its "
        "source in QGIS (right button, «Repair data source») or give the file itself."
    )


class RasterGiven(AmDelimiterError):
    """A raster where a vector layer or table is read."""

    template = "«{input}» is a raster; a vector layer or a table is needed here."


class VectorGiven(AmDelimiterError):
    """A vector layer where a raster is read."""

    template = "«{input}» is a vector layer; a raster is needed here."


class TableGiven(AmDelimiterError):
    """A table without shapes where polygons are read, as the ``.dbf`` of a shapefile alone."""

    template = (
        "«{input}» is a table without shapes; polygons are needed here. Of a shapefile give the "
        ".shp, with its other files beside it."
    )


class IncompletePage(AmDelimiterError):
    """A layer is the answer of a web service that holds only a part; ``sign`` says how it tells."""

    template = (
        "«{input}» is one page of a web service and not the whole layer: its own file says so "
        "({sign}). With a part of the data every count would be wrong. Download all of it: add "
        "the service to QGIS as a layer and export it, or ask for the pages that follow "
        "(«resultOffset» or «startIndex») and merge them. Then run again."
    )


class UnreadableProvenance(AmDelimiterError):
    """A line on where a file comes from is not in the form that is asked for."""

    template = (
        "Line {number} of where the files come from cannot be read: «{line}». Write the file, the "
        "institution, the title, the year and, if known, the licence, divided by semicolons, as in "
        "«comunas.gpkg; INE; Cartografía del Censo 2024; 2024; CC BY-SA 4.0»."
    )
