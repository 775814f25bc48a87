"""What can be wrong with a portfolio of projects."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class NotProjects(AmDelimiterError):
    """A layer that can hold no projects."""

    template = (
        "{layer} cannot be read as projects: it must be a layer of points, lines or polygons, or a "
        "table. Take it out, or export it as one of these."
    )


class MixedShapes(AmDelimiterError):
    """A feature is made of shapes of several sorts."""

    template = (
        "In the layer {layer} the feature {feature} mixes points, lines or polygons in one shape. "
        "Split it («Multipart to singleparts») and run again."
    )


class NoProjectColumn(AmDelimiterError):
    """Nothing in a table says which projects are in it."""

    template = (
        "{table} has neither a column with the code of the project ({codes}) nor one with its name "
        "({names}). Its columns are: {columns}. Rename the one that holds it."
    )


class NoProjectPlace(AmDelimiterError):
    """Nothing in a table says where its projects are or which communes they serve."""

    template = (
        "The table {table} says of no project where it lies or which communes it serves: it has no "
        "column with the communes served ({served}), none with the commune where it lies ({place}) "
        "and no latitude and longitude. Its columns are: {columns}. Add or rename one."
    )


class NoProjects(AmDelimiterError):
    """Nothing that was given holds a project."""

    template = (
        "No project was found in {layers}: they have no rows. Give a layer or table of projects."
    )


class NoSuchCandidate(AmDelimiterError):
    """The case has no candidate of that name."""

    template = "{path} has no candidate {candidate}. Its candidates are: {candidates}."


class RuleOutOfRange(AmDelimiterError):
    """A value of a rule is outside its limits."""

    template = "{rule} cannot be {value} {unit}: it goes from {least} to {most}."
