"""What can be wrong with the catalogue and with the parameters chosen from it."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class CatalogueError(AmDelimiterError):
    """A catalogue file is malformed."""

    template = "The catalogue file {file} cannot be used: {problem}"


class ParameterError(AmDelimiterError):
    """A parameter lies outside its range."""

    template = "The parameter {parameter} is {value}; it must be between {minimum} and {maximum}."


class ToleranceAboveMaxGap(AmDelimiterError):
    """The tolerance asks for gaps that are not searched."""

    template = (
        "The tolerance ({tolerance} m) is larger than the maximum gap ({max_gap} m). "
        "Raise the maximum gap or lower the tolerance."
    )


class UnreadableTolerances(AmDelimiterError):
    """A list of tolerances holds something that is no distance."""

    template = (
        "In the tolerances «{text}» this is no distance in metres: {words}. Write them as in "
        "«200, 500; 1000»: decimals with a point, thousands without one."
    )


class CellTooLarge(AmDelimiterError):
    """The tolerance cannot be resolved by the cells."""

    template = (
        "The tolerance ({tolerance} m) is smaller than the cells ({cell} m), so it cannot be "
        "resolved. Raise the tolerance or choose smaller cells."
    )
