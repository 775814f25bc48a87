"""Memory: what a session has reckoned, kept by all that it was reckoned from.

In: a function that always gives the same for the same arguments. Out: the same function, by
`remembered`, which asks the memory of the session first. It looks into basis only.
"""

from __future__ import annotations

from .content import content_of
from .session_memory import SessionMemory, forget, remembered

__all__ = ["SessionMemory", "content_of", "forget", "remembered"]
