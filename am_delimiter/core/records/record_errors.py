"""What can be wrong with a row of a stored result, one class per cause."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class FieldMissing(AmDelimiterError):
    """A stored table lacks a field that every row of it has."""

    template = (
        "The table «{table}» of the result lacks the field «{field}». Run «Run a stored case "
        "again» on it and choose the new result."
    )


class FieldMistyped(AmDelimiterError):
    """A stored row holds something in a field that does not belong there."""

    template = (
        "The table «{table}» of the result holds «{found}» in the field «{field}», where it does "
        "not belong. Run «Run a stored case again» on it and choose the new result."
    )
