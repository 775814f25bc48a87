"""x."""

from ..step_page import StepPage


class ExpedientePage(StepPage):
    """x."""
