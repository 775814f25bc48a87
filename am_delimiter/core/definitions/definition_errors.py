"""What can be wrong with what a candidate is compared with."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class NoDefinitionGiven(AmDelimiterError):
    """A case alone: there is nothing to compare it with."""

    template = (
        "Only the case was given. Give at least one other definition: a result of DEGURBA or of "
        "the functional area, or the polygons or the list of an official one."
    )


class StudyWithoutLayer(AmDelimiterError):
    """A file that was given as a study does not hold its layer."""

    template = (
        "{path} holds no layer «{layer}», so it is no result of that study. Choose the GeoPackage "
        "that the study wrote."
    )


class StudyWithoutField(AmDelimiterError):
    """A layer of a study lacks a field."""

    template = (
        "The layer «{layer}» of {path} lacks the field «{field}». Run that study again and choose "
        "its new result."
    )


class StudyFieldWrong(AmDelimiterError):
    """A layer of a study holds something in a field that does not belong there."""

    template = (
        "The layer «{layer}» of {path} holds «{found}» in the field «{field}», where it does not "
        "belong. Run that study again and choose its new result."
    )


class NoCandidateStored(AmDelimiterError):
    """The case has no candidate at all."""

    template = (
        "The case {path} has no candidate, so there is nothing to compare. Delimit with other "
        "values, or name the communes of the candidate."
    )


class CandidateNotInCase(AmDelimiterError):
    """The candidate asked for is not in the case."""

    template = (
        "The case has no candidate «{asked}». Its candidates are: {candidates}. Write the code, "
        "the name or the communes of one of them, or leave it empty for the first."
    )


class ListedTwice(AmDelimiterError):
    """One commune stands in several areas of a list."""

    template = (
        "In {layer} the commune {cut} stands in several areas: {areas}. Leave one row for each "
        "commune and run again."
    )


class CommuneTwice(AmDelimiterError):
    """One commune has several rows in a study."""

    template = (
        "The layer «{layer}» of {path} has several rows for the communes {cuts}. Run that study "
        "again and choose its new result."
    )


class NoListedCodes(AmDelimiterError):
    """A table without polygons has no field with commune codes."""

    template = (
        "{layer} is a table without a field of commune codes (CUT) that is recognised (its fields: "
        "{fields}). Choose the field, or give a layer of polygons."
    )


class NoAreaName(AmDelimiterError):
    """A list of communes does not say of which area each is."""

    template = (
        "{layer} has no field that is recognised as the name of the area of each commune (its "
        "fields: {fields}). Choose the field."
    )
