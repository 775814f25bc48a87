"""The catalogue that the package carries, and its parameters as a table."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from ..core.catalogue import Catalogue, load_catalogue
from ..toolbelt.paths import resource
from .chosen_values import parameter_table


@lru_cache(maxsize=1)
def known_rules() -> Catalogue:
    """The catalogue, read once, for it is frozen."""
    return load_catalogue(resource("catalogue"))


def parameters() -> pd.DataFrame:
    """Every parameter of `delimit` by its name, in Spanish: default, unit, limits, source, note."""
    return parameter_table(known_rules())
