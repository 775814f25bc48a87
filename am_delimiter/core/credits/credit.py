"""A credit: who made a layer, what it is called, of which year and under which licence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum


class KnownBy(str, Enum):
    """How it is known where a layer comes from; the value is the Spanish text that is printed."""

    PERSON = "declarada por quien hizo el caso"
    METADATA = "metadatos del archivo"
    FIELDS = "campos de la capa"
    NAME = "nombre del archivo"
    PROGRAM = "catálogo del programa"
    NOBODY = ""


@dataclass(frozen=True)
class Credit:
    """Where a layer comes from; "" is what is not known.

    ``statement`` is what the file says of itself without saying who made it.
    """

    institution: str = ""
    title: str = ""
    year: str = ""
    licence: str = ""
    statement: str = ""
    known_by: KnownBy = KnownBy.NOBODY

    @property
    def is_known(self) -> bool:
        """Whether it is known who made the layer, or at least what it is."""
        return bool(self.institution or self.title)


NOBODY = Credit()


def completed(first: Credit, then: Credit) -> Credit:
    """A credit with what it lacks from another, unless the other speaks of something else.

    Two credits speak of different things when they name different institutions.
    """
    if not _agree(first.institution, then.institution):
        return replace(first, statement=first.statement or then.statement)
    if not first.is_known:
        kept = replace(then, statement=first.statement or then.statement)
        return replace(kept, year=first.year or then.year, licence=first.licence or then.licence)
    return replace(
        first,
        institution=first.institution or then.institution,
        title=first.title or then.title,
        year=first.year or then.year,
        licence=first.licence or then.licence,
        statement=first.statement or then.statement,
    )


def _agree(one: str, other: str) -> bool:
    """Whether two names may be of one institution: «INE» and «Instituto … (INE)» are."""
    first, then = one.casefold(), other.casefold()
    return not first or not then or first in then or then in first
