"""What may be wrong with a result that is to be explored."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class HierarchyNotStored(AmDelimiterError):
    """A result of an earlier version, which does not say how its patches hang together."""

    template = (
        "The result {path} was made by an earlier version, which did not store how its land hangs "
        "together at other tolerances. Delimit again to the same file: what was written in the "
        "procedure log stays."
    )
