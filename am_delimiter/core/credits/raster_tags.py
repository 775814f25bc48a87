"""What the items of metadata of a raster say of where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .credit import NOBODY, Credit, KnownBy
from .layer_metadata import plainly

_INSTITUTION = (
    *("institution", "publisher", "organization", "organisation"),
    *("author", "creator", "tifftag_artist"),
)
_TITLE = ("title", "tifftag_documentname")
_YEAR = ("year", "publication_date", "date")
_LICENCE = ("license", "licence", "rights", "copyright", "tifftag_copyright")
_STATEMENT = ("description", "tifftag_imagedescription", "source")
_OF_BAND = "DESCRIPTION"
"""The name of the band, which says nothing of the file."""


def credit_of_tags(items: Iterable[tuple[str, str]]) -> Credit:
    """The credit in items of metadata with their names; capitals do not matter."""
    told = {name.casefold(): plainly(text) for name, text in items if name != _OF_BAND}
    year = re.search(r"(?:19|20)\d{2}", _first(told, _YEAR))
    statement = ". ".join(dict.fromkeys(told[name] for name in _STATEMENT if told.get(name)))
    found = Credit(
        institution=_first(told, _INSTITUTION),
        title=_first(told, _TITLE),
        year=year[0] if year else "",
        licence=_first(told, _LICENCE),
        statement=statement,
    )
    if found == NOBODY:
        return NOBODY
    return Credit(**{**vars(found), "known_by": KnownBy.METADATA})


def _first(told: dict[str, str], names: Iterable[str]) -> str:
    return next((told[name] for name in names if told.get(name)), "")
