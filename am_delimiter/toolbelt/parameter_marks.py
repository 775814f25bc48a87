"""Marks in the metadata of a parameter, by which others know what to do with its value."""

from __future__ import annotations

NOT_OF_CASE = "am_delimiter_not_of_case"
"""No result depends on it, and no case keeps it."""
