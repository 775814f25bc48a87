"""Block work: the reading of rasters and the search of gaps in parts, by whoever is there.

In: rasters and runs, and what a user says of who does the work. Out: a `Crew`, by `hired`, with
which the land is read and its gaps are found, the same to the last bit as without any. It looks
into continuum, land, memory and basis.
"""

from __future__ import annotations

from .crew import Alone, Crew
from .finished_blocks import KeepingCrew, remove_old_blocks
from .hiring import hired, parse_workers
from .program_mark import ProgramMark, program_mark

__all__ = [
    "Alone",
    "Crew",
    "KeepingCrew",
    "ProgramMark",
    "hired",
    "parse_workers",
    "program_mark",
    "remove_old_blocks",
]
