"""Where the inputs come from: institution, title, year and licence, known and never guessed.

In: the files of a case with what is known of their layers, what a person said, and the catalogue.
Out: the same files with their credits, by `with_credits`; a person goes before the metadata of a
file, and these before the fields or the name by which official data are recognised. It looks into
catalogue and basis, and loads without any package of the science.
"""

from __future__ import annotations

from .credit import NOBODY, Credit, KnownBy, completed
from .credited_inputs import (
    LayerFacts,
    SaidFacts,
    credit_of_input,
    said_credit,
    with_credits,
)
from .layer_metadata import metadata_of_file
from .raster_tags import credit_of_tags

__all__ = [
    "NOBODY",
    "Credit",
    "KnownBy",
    "LayerFacts",
    "SaidFacts",
    "completed",
    "credit_of_input",
    "credit_of_tags",
    "metadata_of_file",
    "said_credit",
    "with_credits",
]
