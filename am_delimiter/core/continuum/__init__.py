"""The continuum: patches of built-up land, the gaps between them, what a tolerance joins.

In: `Builtup` and `Communes` of the land, barriers and bridges. Out: `Fabric` with the minimum
spanning forest of the gaps, by `find_fabric`, and the continua at any tolerance, by `cut`. Nobody
is judged here. It looks into land, catalogue, memory and basis.
"""

from __future__ import annotations

from .continua import cut
from .continuum_errors import NotLines
from .fabric import Fabric, find_fabric

__all__ = [
    "Fabric",
    "NotLines",
    "cut",
    "find_fabric",
]
