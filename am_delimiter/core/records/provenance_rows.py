"""Rows about how a result came to be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ParameterRow:
    """A parameter as it was used; values are texts, since some are numbers and some are not.

    ``value_text`` and ``default_text`` are those values as a person reads them; older results lack
    them.
    """

    parameter: str
    name: str
    value: str | None
    unit: str
    default_value: str | None
    known: bool
    source: str
    note: str
    value_text: str | None = None
    default_text: str | None = None


@dataclass(frozen=True)
class SourceRow:
    """A file that the result rests on, with its SHA-256 and its date ("" for none).

    ``institution``, ``title``, ``year`` and ``licence`` are where it comes from, "" for what is
    not known; ``known_by`` says how that is known and ``statement`` what else the file says of
    itself. Older results lack the last three, and know only what a person said.
    """

    kind: str
    name: str
    path: str
    sha256: str
    modified: str
    detail: str
    institution: str | None = None
    title: str | None = None
    year: str | None = None
    licence: str | None = None
    statement: str | None = None
    known_by: str | None = None


@dataclass(frozen=True)
class NoteRow:
    """What the user must know; older results lack its kind and the communes it speaks of."""

    position: int
    text: str
    kind: str | None = None
    communes: str | None = None


@dataclass(frozen=True)
class VersionRow:
    """A program that took part."""

    name: str
    version: str
