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


class IncompletePage(AmDelimiterError):
    """A layer is the answer of a web service that holds only a part; ``sign`` says how it tells."""

    template = (
        "«{input}» is one page of a web service and not the whole layer: its own file says so "
        "({sign}). With a part of the data every count would be wrong. Download all of it: add "
        "the service to QGIS as a layer and export it, or ask for the pages that follow "
        "(«resultOffset» or «startIndex») and merge them. Then run again."
    )
