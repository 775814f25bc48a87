"""Memory: what a session has reckoned, kept by all that it was reckoned from.

In: a function that always gives the same for the same arguments. Out: the same function, by
`remembered`, which asks the memory of the session first. It looks into basis only.
"""

from __future__ import annotations

from .content import content_of
from .session_memory import MOST_BYTES, SessionMemory, remember_at_most, remembered

__all__ = ["MOST_BYTES", "SessionMemory", "content_of", "remember_at_most", "remembered"]
