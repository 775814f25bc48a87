"""The lists that a person writes, as values: numbers, rules of membership, sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Union

from ..basis.vocabulary import MembershipBy
from ..catalogue.catalogue import Catalogue
from ..catalogue.declared_parameters import Parameters
from ..catalogue.parameters import choose_value, plain_numbers
from ..land.builtup import PolygonEvidence
from ..land.raster_provenance import RasterEvidence
from .axes import BuiltupSource, MemberRule
from .robustness_errors import (
    SourceTwice,
    UnknownSourceLayer,
    UnreadableNumbers,
    UnreadableSource,
)

Layer = Union[RasterEvidence, PolygonEvidence]

_PERCENT = 100


def parse_numbers(text: str, id_: str, catalogue: Catalogue) -> tuple[float, ...]:
    """The values of a text such as ``10, 25.5; 50``, growing and each once; none of an empty text.

    They are values of the parameter ``id_``, in its unit. Raises `UnreadableNumbers`, or
    `ParameterError` outside its range.
    """
    values, wrong = plain_numbers(text)
    name = catalogue.parameters[id_].name
    if wrong:
        raise UnreadableNumbers(text=text.strip(), parameter=name, words=", ".join(wrong))
    return tuple(sorted({float(choose_value(catalogue, id_, value)) for value in values}))


def rules_of(
    kinds: Sequence[MembershipBy], percents: Sequence[float], parameters: Parameters
) -> tuple[MemberRule, ...]:
    """Every rule of some kinds: by shares, each of ``percents`` or that of the case."""
    shares = [one / _PERCENT for one in percents] or [parameters.membership]
    found = []
    for kind in kinds:
        limits = [parameters.membership_area_ha] if kind is MembershipBy.AREA else shares
        found += [MemberRule(kind, limit) for limit in limits]
    return tuple(found)


def read_sources(
    text: str, own: Iterable[Layer], others: Iterable[Layer]
) -> tuple[BuiltupSource, ...]:
    """The alternative sources that a text names, a line for each: ``name: layer; layer``.

    ``own`` are the layers of the case, ``others`` those given beside them. Without a text each of
    the others is a source. Raises `UnreadableSource`, `UnknownSourceLayer` or `SourceTwice`.
    """
    others = list(others)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        found = [_source(one.name, [one]) for one in others]
    else:
        found = [_named(line, [*own, *others]) for line in lines]
    names = [one.name for one in found]
    for name in names:
        if names.count(name) > 1:
            raise SourceTwice(source=name)
    return tuple(found)


def _named(line: str, known: Sequence[Layer]) -> BuiltupSource:
    name, colon, listed = line.partition(":")
    words = [word.strip() for word in re.split(";", listed) if word.strip()]
    if not colon or not name.strip() or not words:
        raise UnreadableSource(line=line)
    chosen = {word: [one for one in known if word in _called(one)] for word in words}
    lost = [word for word, layers in chosen.items() if not layers]
    if lost:
        told = ", ".join(dict.fromkeys(one.name for one in known))
        raise UnknownSourceLayer(source=name.strip(), layers=", ".join(lost), known=told)
    return _source(name.strip(), [layers[0] for layers in chosen.values()])


def _called(layer: Layer) -> set[str]:
    """What a layer is called: its name, and its file with and without the ending."""
    file = Path(str(layer.path).partition("|")[0])
    return {layer.name, file.name, file.stem}


def _source(name: str, layers: Sequence[Layer]) -> BuiltupSource:
    return BuiltupSource(
        name,
        tuple(one for one in layers if isinstance(one, RasterEvidence)),
        tuple(one for one in layers if isinstance(one, PolygonEvidence)),
    )
