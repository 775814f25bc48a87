"""The window of a presidential term in which requests are taken, and how much of it is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ..basis.dates import whole_day
from ..catalogue.catalogue import Catalogue
from .procedure_errors import UnreadableDayGiven


@dataclass(frozen=True)
class ApplicationWindow:
    """From the first day of the term to the last day of the window, both counted."""

    start: date
    last: date
    today: date

    @property
    def days_left(self) -> int:
        """Days from today to the last one: 0 on that day, negative when it is over."""
        return (self.last - self.today).days

    @property
    def is_open(self) -> bool:
        """Whether a request may be handed in today."""
        return self.holds(self.today)

    @property
    def is_over(self) -> bool:
        """Whether it has closed."""
        return self.today > self.last

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.start <= day <= self.last


def window(term_start: date, years: int, today: date) -> ApplicationWindow:
    """The first ``years`` years of a term: up to the day before the anniversary of its start.

    A term that starts on 29 February has its anniversary on 1 March in common years.
    """
    try:
        anniversary = term_start.replace(year=term_start.year + years)
    except ValueError:  # 29 February
        anniversary = date(term_start.year + years, 3, 1)
    return ApplicationWindow(term_start, anniversary - timedelta(days=1), today)


def window_of(
    catalogue: Catalogue, today: date, term_start: date | None = None
) -> ApplicationWindow:
    """The window by the rules of ``procedure.json``; ``term_start`` overrules the one there."""
    rules = catalogue.procedure
    start = term_start or given_day(rules["term_start"].default, rules["term_start"].name)
    return window(start, int(rules["application_years"].default or 0), today)


def given_day(value: object, parameter: str) -> date:
    """A date among the parameters; `UnreadableDayGiven` when it is no day."""
    day = whole_day(value)
    if day is None:
        raise UnreadableDayGiven(date=value, parameter=parameter)
    return day
