"""What can be wrong with a study that the expediente is asked to print."""

from __future__ import annotations

from ...core.basis import AmDelimiterError


class NoStudy(AmDelimiterError):
    """The file is not of the study that was asked for."""

    template = (
        "{path} holds no study «{study}» that can be read. Choose the GeoPackage that the "
        "algorithm of that name wrote, or leave it empty. No PDF was written."
    )


class StudyOfOther(AmDelimiterError):
    """The study speaks of no commune of the case."""

    template = (
        "The study «{study}» in {path} speaks of no commune of this case. Choose one of the same "
        "place, or leave it empty. No PDF was written."
    )
