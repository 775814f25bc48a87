"""What can be wrong with a grid of combinations, one class per cause."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class CombinationsRefused(AmDelimiterError):
    """The product of the lists is larger than what is tried in one run."""

    template = (
        "The lists give {count} combinations ({product}), and one run tries {most} at most. "
        "Shorten a list, or study the sources in several runs."
    )


class UnreadableNumbers(AmDelimiterError):
    """A list of numbers holds something that is none."""

    template = (
        "In «{text}» ({parameter}) this is no number: {words}. Write the values as in «10, 25.5; "
        "50»: decimals with a point, thousands without one."
    )


class NothingToFollow(AmDelimiterError):
    """Without a candidate there is nothing whose robustness could be told."""

    template = (
        "With the parameters of the case no set of communes is found, so there is nothing to "
        "follow through the combinations. Name the communes in CANDIDATE, or change the "
        "parameters of the case."
    )


class UnreadableSource(AmDelimiterError):
    """A line of the sources is not a name with layers."""

    template = (
        "The line «{line}» of SOURCES names no source. Write its name, a colon, and its layers "
        "parted by semicolons, as in «GHSL 2020: hoja_1; hoja_2»."
    )


class UnknownSourceLayer(AmDelimiterError):
    """A source asks for a layer that was not given."""

    template = (
        "The source «{source}» names layers that were not given: {layers}. Those of BUILTUP and "
        "OTHER_BUILTUP are: {known}."
    )


class SourceTwice(AmDelimiterError):
    """Two sources have one name."""

    template = "Two sources are called «{source}». Give each one a name of its own in SOURCES."


class ReferenceRefused(AmDelimiterError):
    """The case itself cannot be judged, so that nothing can be compared with it."""

    template = "The case itself cannot be judged, so its robustness cannot be told. {problem}"
