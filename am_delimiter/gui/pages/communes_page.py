"""x."""

from ..step_page import StepPage


class CommunesPage(StepPage):
    """x."""
