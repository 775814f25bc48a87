"""Studies of a verdict: what it would be by other tolerances and other guards.

In: a `Case` or the `Delimitation` of one. Out: `Sensitivity`, by `study_sensitivity`; the trials of
the chaining guard, by `try_guards`; `Continuity`, by `study_continuity`. It looks into verdict,
population, blockwork, continuum, land, catalogue and basis.
"""

from __future__ import annotations

from .chaining_guard import Trial, try_guards
from .sensitivity import Sensitivity, study_sensitivity
from .tolerance_study import study_continuity

__all__ = [
    "Sensitivity",
    "Trial",
    "study_continuity",
    "study_sensitivity",
    "try_guards",
]
