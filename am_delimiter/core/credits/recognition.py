"""Official data that are recognised: by the fields of a layer, or the name of a product.

What the values of a raster alone look like tells nothing: a raster made by anybody may be encoded
like a product.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Optional, Protocol

from ..basis.vocabulary import InputKind
from ..catalogue.catalogue import Catalogue
from .credit import NOBODY, Credit, KnownBy

_STATISTICS = "STATISTICS_"
_FIELD = re.compile(r"\bcampo (\S+?)(?:;|$)")
"""How the detail of a layer of persons names their field."""
_OWN = "proyecto"
"""Source of what this project decided: it says nothing of who made a layer."""


class Cited(Protocol):
    """An input as it is in a run or in a stored result; ``kind`` is an `InputKind` or its text."""

    @property
    def kind(self) -> str:
        """For what it was given."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def path(self) -> str:
        """Its file, "" for none."""

    @property
    def detail(self) -> str:
        """How it was understood."""


def recognised(
    item: Cited,
    fields: Sequence[str],
    tags: Iterable[tuple[str, str]],
    catalogue: Catalogue,
) -> Credit:
    """The credit of official data, `NOBODY` for a file that is not known to be any.

    ``fields`` are those of the layer, ``tags`` the items of metadata of a raster; a result of an
    earlier version keeps neither, and what its details say of them is used.
    """
    if not item.path and item.kind == InputKind.POPULATION:
        own = next((s for s in catalogue.sources.values() if s.title == item.name), None)
        return _credit(own.id, KnownBy.PROGRAM, catalogue) if own else NOBODY
    found = (
        _communes(item, fields, catalogue)
        or _persons(item, catalogue)
        or _layer(fields, catalogue)
        or _product(item, tuple(tags), catalogue)
    )
    return _credit(*found, catalogue) if found else NOBODY


_Found = Optional[tuple[str, KnownBy]]
"""The id of a source, and how it is known."""


def _communes(item: Cited, fields: Sequence[str], catalogue: Catalogue) -> _Found:
    """Communes by the schema that their fields have, kept as the detail of the input."""
    schema = catalogue.schemas.get(item.detail) if item.kind == InputKind.COMMUNES else None
    if schema is None or _is_own(fields, catalogue):
        return None
    return schema.source_id, KnownBy.FIELDS


def _is_own(fields: Sequence[str], catalogue: Catalogue) -> bool:
    """Whether the communes are those of a result, which any data may have gone into."""
    own = {field["name"] for field in catalogue.layers["communes"].fields}
    return own <= set(fields)


def _persons(item: Cited, catalogue: Catalogue) -> _Found:
    """Census blocks and the like, by the name of the field of their persons."""
    named = _FIELD.search(item.detail) if item.kind == InputKind.LOCATED else None
    if named is None:
        return None
    for entry in catalogue.people_fields.values():
        if entry.persons_field.casefold() == named[1].casefold() and entry.source_id != _OWN:
            return entry.source_id, KnownBy.FIELDS
    return None


def _layer(fields: Sequence[str], catalogue: Catalogue) -> _Found:
    for entry in catalogue.recognised_layers.values():
        if entry.is_recognised(fields):
            return entry.source_id, KnownBy.FIELDS
    return None


def _product(item: Cited, tags: Sequence[tuple[str, str]], catalogue: Catalogue) -> _Found:
    """A raster by the name of its file, or by an item of metadata that begins with its name."""
    name = item.path.replace("\\", "/").rsplit("/", 1)[-1]
    texts = [text for tag, text in tags if not tag.startswith(_STATISTICS)]
    for encoding in catalogue.encodings.values():
        if encoding.source_id == _OWN:
            continue
        if encoding.matches(name):
            return encoding.source_id, KnownBy.NAME
        if any(encoding.names(text) for text in texts):
            return encoding.source_id, KnownBy.METADATA
    for product in catalogue.epoch_products.values():
        if product.is_named(name):
            return product.source_id, KnownBy.NAME
        if product.is_told(texts):
            return product.source_id, KnownBy.METADATA
    return None


def _credit(source_id: str, known_by: KnownBy, catalogue: Catalogue) -> Credit:
    source = catalogue.sources[source_id]
    year = (source.date or "").partition("-")[0]
    return Credit(source.publisher, source.title, year, source.licence, known_by=known_by)
