"""What a log of the procedure may have wrong, one class per cause."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class UnknownStep(AmDelimiterError):
    """A row of the log is about no step that the catalogue knows."""

    template = (
        "{table}, row {row}: «{step}» is no step of the procedure. Write one of these: {steps}."
    )


class UnknownStepState(AmDelimiterError):
    """The state of a step is none of the four there are."""

    template = "{table}, row {row} ({step}): the state «{state}» must be one of these: {states}."


class UnknownOpinion(AmDelimiterError):
    """An opinion is none of the three there are."""

    template = (
        "{table}, row {row} ({step}): the opinion «{opinion}» must be one of these: {opinions}."
    )


class UnreadableDay(AmDelimiterError):
    """A date of the log is no day of the calendar."""

    template = (
        "{table}, row {row} ({step}): «{date}» is no day of the calendar. Write it as in "
        "30-06-2026 or 2026-06-30."
    )


class FutureStep(AmDelimiterError):
    """A step is done on a day that is still to come."""

    template = (
        "{table}, row {row} ({step}): it is «hecho» on {date}, which is after today ({today}). "
        "Correct the date, or write «en curso»."
    )


class DoneWithoutDate(AmDelimiterError):
    """A step is done, and the log does not say when."""

    template = (
        "{table}, row {row} ({step}): it is «hecho» without a date. Write the day on which it was "
        "done, or another state."
    )


class UnreadableDayGiven(AmDelimiterError):
    """A date among the parameters is no day of the calendar."""

    template = (
        "«{date}» ({parameter}) is no day of the calendar. Write it as in 11-03-2026 or 2026-03-11."
    )


class NoResults(AmDelimiterError):
    """There is nothing to list."""

    template = (
        "There is no result to list. Give GeoPackages that «Delimit metropolitan areas» wrote, or "
        "a folder that holds them."
    )
