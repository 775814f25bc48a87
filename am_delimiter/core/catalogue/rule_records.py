"""Entries of the catalogue about rules and results: sources, criteria, parameters, layers.

In every record of the catalogue codes are text (CUT of 5 digits, province of 3, region of 2),
shares and percentages 0-100, gaps metres, areas hectares, populations persons. ``source`` is the
Spanish citation that is printed and ``source_id`` its entry in ``sources.json``; ``known`` is False
where the value has no known norm or must be checked against the product's own legend.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..basis.vocabulary import InputKind


@dataclass(frozen=True)
class Source:
    """Where a figure or a rule comes from."""

    id: str
    title: str
    publisher: str
    date: str | None
    url: str | None
    licence: str
    retrieved: str
    notes: str
    used_in: tuple[str, ...]


@dataclass(frozen=True)
class LegalGround:
    """A heading under which criteria, pages and the rationale are told, as the regulation does.

    ``known`` is False where the heading itself is told by the press only.
    """

    id: str
    name: str
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class NoteKind:
    """A sort of note of a result; ``rank`` says how much it weighs, 1 the most."""

    id: str
    name: str
    rank: int
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class Criterion:
    """A legal or customary question put to a set of communes.

    ``ground`` is the heading under which it is told, ``rests_on`` are the kinds of inputs that can
    answer it, ``evidence`` says where they are found, ``holders`` who has them ("" for nobody).
    """

    id: str
    ground: str
    name: str
    question: str
    operator: str
    threshold: float | None
    unit: str
    threshold_parameter: str | None
    origin: str
    known: bool
    source: str
    source_id: str
    rests_on: tuple[InputKind, ...]
    note: str
    evidence: str
    holders: str


@dataclass(frozen=True)
class Parameter:
    """A value the user may change, with its limits in ``unit``."""

    id: str
    name: str
    default: float | str | None
    unit: str
    min: float | None
    max: float | None
    options: tuple[float | str, ...]
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class Preset:
    """A rule of another country: tolerance (m), min_patch (ha), membership (%); None if silent.

    ``strict`` says that only gaps under the tolerance are bridged,
    ``min_population`` are the inhabitants a continuum needs; ``membership_by`` says by what the
    rule itself measures membership.
    """

    id: str
    name: str
    tolerance: float | None
    min_patch: float | None
    membership: float | None
    min_population: float | None
    strict: bool
    membership_by: str | None
    source: str
    source_id: str
    note: str


@dataclass(frozen=True)
class FunctionalPreset:
    """A rule of functional areas; thresholds are in per cent, ``city_population`` in persons.

    ``unknown`` are the ids of the thresholds that its source does not tell, or that were not seen
    there; what stands for them is that of the EU and the OECD. ``published_areas`` and
    ``published_population`` are what its authors found with it.
    """

    id: str
    name: str
    commuting_share: float
    joining_share: float
    city_share: float
    city_population: float | None
    enclave_share: float
    unknown: tuple[str, ...]
    published_areas: int | None
    published_population: int | None
    published_note: str
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class SpecialCode:
    """A code of destination that is no commune; ``answered``: who gives it says where he works."""

    id: str
    name: str
    answered: bool
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class TravelDefinition:
    """A way of putting travel into a number; ``formula`` is printed in words.

    ``level`` is ``set``, ``commune`` or ``pair``; ``decides`` says that it may be compared with
    the threshold of its ``threshold_criterion``. ``threshold`` is one of its own, in ``unit``.
    """

    id: str
    name: str
    level: str
    formula: str
    unit: str
    decides: bool
    threshold: float | None
    threshold_criterion: str | None
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class GrowthIndicator:
    """A number on the growth of land and people; ``formula`` is printed in words."""

    id: str
    name: str
    formula: str
    unit: str
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class DefinitionKind:
    """A definition of an urban area that a candidate is compared with.

    ``short`` heads its column and ``phrase`` names it in a sentence, with its article; ``unit`` is
    what its areas are called, ``measure`` what its share tells and ``rule`` what puts a commune in,
    with the thresholds of a run in braces.
    """

    id: str
    name: str
    short: str
    phrase: str
    unit: str
    measure: str
    rule: str
    source: str
    source_id: str
    known: bool
    note: str


@dataclass(frozen=True)
class LayerSpec:
    """A layer or table of the result: its Spanish title and abstract, its fields in order.

    ``geometry`` is ``Polygon``, ``Line``, ``Point`` or None; a field has ``name``, ``type``
    (``text``, ``integer``, ``real`` or ``boolean``) and the Spanish ``alias`` shown to people.
    ``style`` is the name of its QML file, "" when that is its id; ``first`` are the columns that an
    attribute table shows before the others. A layer that ``may_lack`` is not in results of earlier
    versions, which are read all the same.
    """

    id: str
    title: str
    geometry: str | None
    abstract: str
    fields: tuple[dict[str, str], ...]
    style: str = ""
    first: tuple[str, ...] = ()
    may_lack: bool = False


@dataclass(frozen=True)
class LegalText:
    """A text that the expediente prints; ``schemas`` are those of the layers it belongs to."""

    id: str
    text: str
    schemas: tuple[str, ...]
    source: str
    source_id: str
    known: bool
    note: str
