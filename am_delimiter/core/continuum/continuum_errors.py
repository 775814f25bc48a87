"""What keeps patches and their gaps from being found."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class NoPatchLeft(AmDelimiterError):
    """The minimum patch dropped everything."""

    template = (
        "No built-up patch reaches the minimum of {min_patch} ha (the largest has {largest} ha). "
        "Lower the minimum patch."
    )


class TooMuchMemory(AmDelimiterError):
    """The edges of the patches would not fit in memory."""

    template = (
        "At cells of {cell} m there are {patches} patches, whose gaps need about {memory} GB of "
        "memory; the limit is {limit} GB. Choose a minimum patch, larger cells, or evidence of a "
        "smaller area."
    )


class NothingDense(AmDelimiterError):
    """The least local density leaves no built-up land."""

    template = (
        "No built-up cell has {density} % of built-up land in the {side} m around it. Lower the "
        "minimum local density."
    )


class NotLines(AmDelimiterError):
    """A layer of barriers or bridges holds points, or no geometry."""

    template = (
        "The layer {layer} holds neither lines nor polygons: it cannot be a barrier or bridge."
    )


class BarrierEverywhere(AmDelimiterError):
    """No built-up land lies beside the barriers."""

    template = (
        "The barriers cover all built-up land, so that nothing can be joined. Give a layer with "
        "the obstacles only: rivers, cliffs, railways."
    )
