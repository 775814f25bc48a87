"""What layers to be compared may have wrong."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class NotPolygons(AmDelimiterError):
    """A layer that has to be polygons is not."""

    template = (
        "The layer {layer} is not made of polygons, so its land cannot be compared. "
        "Choose the layer of polygons."
    )


class EmptyPolygons(AmDelimiterError):
    """A polygon layer, or what is selected of it, holds no area."""

    template = (
        "The layer {layer} has no polygon with an area. Choose another layer or, if only the "
        "selected features are used, select some."
    )


class NoOverlap(AmDelimiterError):
    """Two layers to compare lie apart."""

    template = (
        "The extents of {computed} and {reference} do not meet, so there is nothing to compare. "
        "Check that both show the same place and that their reference systems are right."
    )


class NoCommuneCompared(AmDelimiterError):
    """No commune lies where the computed land is."""

    template = (
        "No commune of {layer} lies in the extent of {computed}. Check the communes, the region "
        "asked for and the reference systems."
    )
