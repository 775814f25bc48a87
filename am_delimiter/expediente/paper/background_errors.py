"""What can be wrong with a layer that is to be drawn behind the data."""

from __future__ import annotations

from ...core.basis import AmDelimiterError


class BackgroundMisfit(AmDelimiterError):
    """A layer is of another kind than its role asks for."""

    template = (
        "«{layer}» cannot be drawn as «{role}», which takes {wanted}. Choose another layer, or "
        "give it under the role that it has."
    )


class BackgroundElsewhere(AmDelimiterError):
    """A layer of the background is no file of this computer, and nobody allowed it."""

    template = (
        "«{layer}», given as «{role}», is no file of this computer: {source}. Nothing was fetched. "
        "If you want it on the maps, mark «Open also what the case names on other computers»; "
        "otherwise save it to a file and give that."
    )


class BackgroundPlaceless(AmDelimiterError):
    """A layer of the background does not say its reference system."""

    template = (
        "«{layer}», given as «{role}», does not say its reference system, so it cannot be put in "
        "its place. Set the system of the layer, or save it with one."
    )
