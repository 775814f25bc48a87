"""What a comparison of definitions comes to, in Spanish sentences; ``definition_sets`` has it all.

They are made of the rows of that table, so that a document says what the run said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..catalogue.catalogue import Catalogue
from ..records.definition_rows import DefinitionSetRow
from .definition_case import codes_of

_FEW = 6
"""Communes that a sentence names."""


def definition_findings(rows: Sequence[DefinitionSetRow], known: Catalogue) -> list[str]:
    """The sentences on the rows of ``definition_sets``, those that hold all communes first."""
    own, *others = rows
    kinds = known.definition_kinds
    phrases = {row.definition: kinds[row.definition].phrase for row in others}
    counted = [row for row in others if row.counted]
    found = [row for row in counted if row.n_communes]
    whole = [row for row in found if not row.lacking and not row.unknown]
    part: dict[tuple[str | None, ...], list[DefinitionSetRow]] = {}
    for row in (row for row in found if row not in whole):
        part.setdefault((row.lacking, row.added, row.unknown), []).append(row)
    told = [_all_in(own, [phrases[row.definition] for row in whole])] if whole else []
    told += [_added(row, phrases) for row in whole if row.added]
    told += [_lacking(same, phrases) for same in part.values()]
    told += [_nothing(row, phrases) for row in counted if not row.n_communes]
    return told + [_apart(row, phrases) for row in others if not row.counted]


def _all_in(own: DefinitionSetRow, phrases: Sequence[str]) -> str:
    count = own.n_communes
    subject = "La comuna" if count == 1 else f"Las {count} comunas"
    verb = "está" if count == 1 else "están"
    return f"{subject} de la candidata {verb} también en {_listed(phrases)}."


def _added(row: DefinitionSetRow, phrases: Mapping[str, str]) -> str:
    return f"{_subject(row, phrases)} agrega {_names(row.added_names)}."


def _lacking(same: Sequence[DefinitionSetRow], phrases: Mapping[str, str]) -> str:
    """What sets with the same communes lack of the candidate, add to it, and cannot tell."""
    row = same[0]
    told = []
    if row.lacking:
        verb = "falta" if len(codes_of(row.lacking)) == 1 else "faltan"
        told.append(f"{verb} {_names(row.lacking_names)}")
    if row.added:
        verb = "agrega" if len(same) == 1 else "agregan"
        told.append(f"{verb} {_names(row.added_names)}")
    if row.unknown:
        verb = "no es evaluable" if len(codes_of(row.unknown)) == 1 else "no son evaluables"
        told.append(f"{_names(row.unknown_names)} {verb}")
    return f"En {_listed([phrases[one.definition] for one in same])}: {'; '.join(told)}."


def _nothing(row: DefinitionSetRow, phrases: Mapping[str, str]) -> str:
    return f"{_subject(row, phrases)} no tiene ninguna comuna de la candidata."


def _apart(row: DefinitionSetRow, phrases: Mapping[str, str]) -> str:
    return f"{_subject(row, phrases)} que se dio no cubre la candidata: no se cuenta."


def _subject(row: DefinitionSetRow, phrases: Mapping[str, str]) -> str:
    phrase = phrases[row.definition]
    return phrase[0].upper() + phrase[1:]


def _names(text: str | None) -> str:
    """The names of a field; of many the first, and how many more."""
    names = codes_of(text)
    if len(names) <= _FEW:
        return _listed(names)
    return f"{', '.join(names[:_FEW])} y {len(names) - _FEW} más"


def _listed(parts: Sequence[str]) -> str:
    """Parts of a sentence as Spanish puts them together."""
    *before, last = parts
    if not before:
        return last
    link = "e" if last[:1] in "IiÍí" or last[:2].lower() == "hi" else "y"
    return f"{', '.join(before)} {link} {last}"
