"""What can be wrong with the rasters and rules of a Degree of Urbanisation."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class NoPeopleRaster(AmDelimiterError):
    """No population raster was given."""

    template = (
        "No population raster was given. Choose one or several rasters of persons per cell, such "
        "as GHS-POP."
    )


class NotRasters(AmDelimiterError):
    """A layer that is no raster where rasters are asked for."""

    template = "The layer {layer} is no raster. Take it out, or give it as a raster."


class ClassesAsPeople(AmDelimiterError):
    """A raster of classes or of built-up land was given as population."""

    template = (
        "{raster} is no population: it holds {product}. Give a raster of persons per cell, such as "
        "GHS-POP; built-up land has a parameter of its own."
    )


class DensityAsPeople(AmDelimiterError):
    """A raster says that it holds densities."""

    template = (
        "{raster} says that it holds a density («{said}»), not persons per cell. Multiply it by "
        "the square kilometres of its cells, or give the raster of counts."
    )


class TooDensePeople(AmDelimiterError):
    """More persons in a square kilometre than live in any."""

    template = (
        "The population rasters put {density} persons into one square kilometre (at most {most} is "
        "believed): {rasters}. They seem to hold densities or another unit: give persons per cell."
    )


class OverlappingPeople(AmDelimiterError):
    """Two rasters tell the persons of the same ground."""

    template = (
        "The population rasters lie over each other, so that persons would count twice: {rasters}. "
        "Give tiles that do not overlap, or one raster."
    )


class PeopleLost(AmDelimiterError):
    """The sum on the grid is not that of the rasters; it always is unless something is broken."""

    template = (
        "The rasters hold {read} persons and the grid {summed}: persons were lost or made, so "
        "nothing was written. Tell the makers of this program which rasters these are: {rasters}."
    )


class NobodyThere(AmDelimiterError):
    """No cell has persons."""

    template = (
        "The population rasters hold no persons: {rasters}. Check their no-data value and that the "
        "right files were chosen."
    )


class NobodyAtCommunes(AmDelimiterError):
    """Rasters and communes do not meet."""

    template = (
        "The population rasters and the communes of {layer} do not meet. Check that both cover the "
        "same place and that their reference systems are right."
    )


class NotLandShare(AmDelimiterError):
    """The values of a raster of land are no share of a cell."""

    template = (
        "The values of {raster} ({least} to {most}) are neither a share of land (0 to 1, or 0 to "
        "100) nor its square metres in a cell. Give the raster of permanent land, such as GHS-LAND."
    )


class LandFromNoCommunes(AmDelimiterError):
    """The land was to be taken from communes, and there are none."""

    template = "The land is to be taken from the communes, but none were given. Give the communes."


class NotEqualArea(AmDelimiterError):
    """The system of the grid does not keep areas."""

    template = (
        "The system {crs} does not keep areas, so its cells of 1 km are not alike. Choose an "
        "equal-area one in metres, such as ESRI:54009 (Mollweide) or a LAEA made for the place, or "
        "leave it empty."
    )


class GridTooLarge(AmDelimiterError):
    """More cells than memory should hold."""

    template = (
        "The grid would have {cells} cells of 1 km (at most {most}). Give the communes, so that "
        "only what lies around them is read, or a part of the rasters."
    )


class NegativeCounts(AmDelimiterError):
    """A raster of persons holds values that count nobody."""

    template = (
        "{layer} holds values that are no count of persons: {values}. Declare them as no data "
        "(Layer properties, Transparency) or correct them, and run again."
    )
