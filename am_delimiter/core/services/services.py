"""Shared infrastructure and services, and joint policies: what the user gave, as registers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..catalogue.declared_parameters import Parameters
from ..land.communes import Communes
from .category_list import asked_categories
from .register_reader import Reader, read_register, said
from .registers import (
    INSTRUMENTS,
    SERVICES,
    Entry,
    RegisterTable,
    Shared,
    SharedInputs,
    in_order,
    plain,
)
from .served_communes import Places
from .service_layers import read_layer

_OF_LAYER = re.compile(r"([^:;]+):([^;]+)")


def read_shared(
    inputs: SharedInputs,
    communes: Communes,
    crs: str,
    parameters: Parameters,
    catalogue: Catalogue,
    progress: Progress | None = None,
) -> Shared:
    """Both registers; ``communes`` are all those of the layer, ``crs`` the working system.

    Raises a named error for a table without the needed columns or a layer that cannot be used.
    """
    known = frozenset({*catalogue.communes, *communes.cuts})
    asked = asked_categories(inputs.categories, catalogue)
    reader = Reader(SERVICES, catalogue, known, asked)
    services, told = _tables(inputs.services, reader)
    if inputs.layers:
        places = Places.of(communes.to_crs(crs), parameters, progress or Progress())
        drawn, notes = _layers(inputs, places, crs, reader)
        services, twice = joined_entries([*services, *drawn])
        told = [*told, *notes, *twice]
    instruments, more = _tables(inputs.instruments, Reader(INSTRUMENTS, catalogue, known))
    return Shared(
        services=tuple(services) if inputs.services or inputs.layers else None,
        instruments=tuple(instruments) if inputs.instruments else None,
        notes=(*told, *_alone(services), *more),
    )


def _layers(
    inputs: SharedInputs, places: Places, crs: str, reader: Reader
) -> tuple[list[Entry], list[Note]]:
    entries: list[Entry] = []
    notes: list[Note] = []
    for layer in inputs.layers:
        kind = category_of(inputs.category, layer.name)
        found, told = read_layer(layer, kind, places, crs, reader)
        entries, notes = [*entries, *found], [*notes, *told]
    return entries, notes


def _tables(tables: Iterable[RegisterTable], reader: Reader) -> tuple[list[Entry], list[Note]]:
    entries: list[Entry] = []
    notes: list[Note] = []
    for table in tables:
        found, told = read_register(table, reader)
        entries, notes = [*entries, *found], [*notes, *told]
    joined, twice = joined_entries(entries)
    return joined, [*notes, *twice]


def category_of(text: str, layer: str) -> str:
    """The category of a layer from ``Salud`` or from ``hospitales: Salud; rutas: Vialidad``."""
    by_layer = {plain(name): kind.strip() for name, kind in _OF_LAYER.findall(text)}
    return by_layer.get(plain(layer), "") if by_layer else text.strip()


def joined_entries(entries: Iterable[Entry]) -> tuple[list[Entry], list[Note]]:
    """The entries with those of one name and category as one, and a note on which they were.

    A facility and the territory it serves are joined so: they bear the same name in two layers.
    """
    found: dict[tuple[str, str], Entry] = {}
    twice: dict[str, None] = {}
    for entry in entries:
        key = (entry.kind or plain(entry.kind_name), plain(entry.name))
        if key in found:
            twice[entry.name] = None
            entry = _joined(found[key], entry)
        found[key] = entry
    template = mark(
        "{count} elements appear more than once (same name and category); each counts once, with "
        "the communes of all its mentions: {names}."
    )
    return list(found.values()), said(template, "", twice)


def _joined(one: Entry, other: Entry) -> Entry:
    def both(name: str) -> str:
        texts = dict.fromkeys(t for t in (getattr(one, name), getattr(other, name)) if t)
        return "; ".join(texts)

    texts = {name: both(name) for name in ("evidence", "stage", "actors", "source", "origin")}
    return replace(
        one,
        **texts,
        cuts=in_order((*one.cuts, *other.cuts)),
        date=max(one.date, other.date),
        unknown_codes=(*one.unknown_codes, *other.unknown_codes),
        shapes=(*one.shapes, *other.shapes),
    )


def _alone(entries: list[Entry]) -> list[Note]:
    template = mark(
        "{count} elements serve fewer than two communes and are shared by none: {names}."
    )
    return said(template, "", [entry.name for entry in entries if not entry.shared])
