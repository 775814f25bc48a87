"""The files of a case with their credits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..basis.fingerprints import InputFile
from ..basis.said_sources import SaidOf, SaidSource
from ..catalogue.catalogue import Catalogue
from .credit import NOBODY, Credit, KnownBy, completed
from .raster_tags import credit_of_tags
from .recognition import Cited, recognised


@dataclass(frozen=True)
class LayerFacts:
    """What is known of a layer that was given, beside its shapes.

    ``kind`` is what it was given for, as an `InputKind` or any later word, "" where that is not
    known; ``metadata`` what its description says, ``tags`` the items of metadata of a raster.
    """

    path: str
    name: str
    kind: str = ""
    fields: tuple[str, ...] = ()
    tags: tuple[tuple[str, str], ...] = ()
    metadata: Credit = NOBODY


@dataclass(frozen=True)
class SaidFacts:
    """All that may be known of where the inputs come from.

    ``said`` is what a person said, ``facts`` what the layers themselves say. Data of places that
    are not ``official`` are made up, and are nobody's product whatever they look like.
    """

    said: tuple[SaidSource, ...] = ()
    facts: tuple[LayerFacts, ...] = ()
    official: bool = True


def with_credits(
    inputs: Sequence[InputFile], known: SaidFacts, catalogue: Catalogue
) -> tuple[InputFile, ...]:
    """The inputs with their credits, as far as these are known."""
    told = SaidOf(known.said)
    found = []
    for item in inputs:
        credit = credit_of_input(item, told, known, catalogue)
        found.append(
            replace(
                item,
                institution=credit.institution,
                title=credit.title,
                year=credit.year,
                licence=credit.licence,
                statement=credit.statement,
                known_by=credit.known_by.value if credit.is_known else "",
            )
        )
    return tuple(found)


def credit_of_input(item: Cited, told: SaidOf, known: SaidFacts, catalogue: Catalogue) -> Credit:
    """Where an input comes from: by a person, by its metadata, by what is recognised."""
    facts = _facts_of(item, known.facts)
    credit = completed(said_credit(told.find(item.path, item.name)), _stated(facts))
    if not known.official:
        return credit
    fields, tags = (facts.fields, facts.tags) if facts else ((), ())
    return completed(credit, recognised(item, fields, tags, catalogue))


def said_credit(one: SaidSource | None) -> Credit:
    """What a person said as a credit, `NOBODY` for nothing."""
    if one is None:
        return NOBODY
    return Credit(one.institution, one.title, one.year, one.licence, known_by=KnownBy.PERSON)


def _stated(facts: LayerFacts | None) -> Credit:
    return completed(facts.metadata, credit_of_tags(facts.tags)) if facts else NOBODY


def _facts_of(item: Cited, facts: Sequence[LayerFacts]) -> LayerFacts | None:
    """What is known of the layer of an input; of several in a file, the one given for its use."""
    same = [one for one in facts if item.path and one.path == item.path]
    # a count may be a field of the communes, and then their metadata speak of it too
    of_kind = [one for one in same if one.kind == item.kind] or same
    named = [one for one in of_kind if one.name == item.name] or of_kind
    return named[0] if len(set(named)) == 1 else None
