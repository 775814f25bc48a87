"""Where a layer lies: systems that are missing, wrong or unfit."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class MissingCrs(AmDelimiterError):
    """A layer or raster does not say where it lies."""

    template = (
        "{layer} has no coordinate reference system. Assign the right one "
        "(Layer properties, Source) and run again."
    )


class MissingCrsProbable(MissingCrs):
    """A commune layer does not say where it lies, but its communes give it away."""

    template = (
        "{layer} has no coordinate reference system. Its communes lie in their places in "
        "{probable}: assign that one (Layer properties, Source) and run again."
    )


class WrongCrs(AmDelimiterError):
    """The communes lie far from where their codes say, and another system puts them right."""

    template = (
        "The communes of {layer} do not lie where their codes say: its system {crs} is wrong. They "
        "lie in their places in {probable}: assign that one, without reprojecting (Layer "
        "properties, Source), and run again."
    )


class SwappedAxes(AmDelimiterError):
    """Latitude stands where longitude should, or northing where easting should."""

    template = (
        "{layer} has its coordinates swapped (latitude before longitude): turned round, its "
        "communes lie in their places in {probable}. Use the tool «Swap X and Y coordinates» and "
        "run again."
    )


class GeographicWorkingCrs(AmDelimiterError):
    """The working system does not measure in metres."""

    template = (
        "The working system {crs} is not projected in metres, so gaps and areas cannot be "
        "measured in it. Choose a projected one, such as EPSG:5361 or EPSG:5362, or leave it empty."
    )


class UnknownCrs(AmDelimiterError):
    """A working system that is not known."""

    template = (
        "The working system {crs} is not known. Write a code such as EPSG:5361, or leave it empty."
    )


class DistortingWorkingCrs(AmDelimiterError):
    """The working system bends distances where the communes are."""

    template = (
        "The working system {crs} bends distances by {error} % where the communes are (at most "
        "{limit} % is admitted). Choose one made for the place, such as EPSG:5361 or EPSG:5362, "
        "or leave it empty."
    )
