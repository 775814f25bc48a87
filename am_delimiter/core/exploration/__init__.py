"""Exploration: what a stored result says at any tolerance, without running anything again.

In: the tables of a result as they are stored. Out: `StoredStudy`, by `read_study`. From it an
`Explorer` tells the continua, the members and the sets at a tolerance, `answer_set` judges a set
there, and `advise` says what would make it comply, `first_passing` what the first
set to pass is. The rules are those of the rooms that made the
result: it looks into verdict, population, continuum, land, catalogue, records and basis.
"""

from __future__ import annotations

from .advice import Advice, advise, first_passing
from .exploration_errors import HierarchyNotStored
from .explorer import Explorer, FoundSet, ToleranceCut
from .set_answer import SetAnswer, StoredCriteria, answer_set
from .stored_study import GAPS, PATCHES, StoredStudy, read_study

__all__ = [
    "GAPS",
    "PATCHES",
    "Advice",
    "Explorer",
    "FoundSet",
    "HierarchyNotStored",
    "SetAnswer",
    "StoredCriteria",
    "StoredStudy",
    "ToleranceCut",
    "advise",
    "answer_set",
    "first_passing",
    "read_study",
]
