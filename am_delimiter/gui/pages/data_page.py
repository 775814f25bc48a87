"""x."""

from ..step_page import StepPage


class DataPage(StepPage):
    """x."""
