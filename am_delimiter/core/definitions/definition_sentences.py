"""What a comparison of definitions comes to, in Spanish sentences; ``definition_sets`` has it all.

They are made of the rows of that table, so that a document says what the run said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..basis.table import Row
from ..catalogue.catalogue import Catalogue
from .definition_case import codes_of

_FEW = 6
"""Communes that a sentence names."""


def definition_findings(rows: Sequence[Row], known: Catalogue) -> list[str]:
    """The sentences on the rows of ``definition_sets``: those that hold all first, then the rest."""
    own, *others = rows
    kinds = known.definition_kinds
    phrases = {row["definition"]: kinds[row["definition"]].phrase for row in others}
    counted = [row for row in others if row["counted"]]
    found = [row for row in counted if row["n_communes"]]
    whole = [row for row in found if not row["lacking"] and not row["unknown"]]
    part = [row for row in found if row not in whole]
    told = [_all_in(own, [phrases[row["definition"]] for row in whole])] if whole else []
    told += [_added(row, phrases) for row in whole if row["added"]]
    told += [_lacking(row, phrases) for row in part]
    told += [_nothing(row, phrases) for row in counted if not row["n_communes"]]
    return told + [_apart(row, phrases) for row in others if not row["counted"]]


def _all_in(own: Row, phrases: Sequence[str]) -> str:
    count = own["n_communes"]
    subject = "La comuna" if count == 1 else f"Las {count} comunas"
    verb = "está" if count == 1 else "están"
    return f"{subject} de la candidata {verb} también en {_listed(phrases)}."


def _added(row: Row, phrases: Mapping[str, str]) -> str:
    return f"{_subject(row, phrases)} agrega {_names(row['added_names'])}."


def _lacking(row: Row, phrases: Mapping[str, str]) -> str:
    """What a set lacks of the candidate and what it adds; what is not known is told apart."""
    told = []
    if row["lacking"]:
        verb = "falta" if len(codes_of(row["lacking"])) == 1 else "faltan"
        told.append(f"{verb} {_names(row['lacking_names'])}")
    if row["added"]:
        told.append(f"agrega {_names(row['added_names'])}")
    if row["unknown"]:
        count = len(codes_of(row["unknown"]))
        verb = "no es evaluable" if count == 1 else "no son evaluables"
        told.append(f"{_names(row['unknown_names'])} {verb}")
    phrase = phrases[row["definition"]]
    return f"En {phrase}: {'; '.join(told)}."


def _nothing(row: Row, phrases: Mapping[str, str]) -> str:
    return f"{_subject(row, phrases)} no tiene ninguna comuna de la candidata."


def _apart(row: Row, phrases: Mapping[str, str]) -> str:
    return f"{_subject(row, phrases)} que se dio no cubre la candidata: no se cuenta."


def _subject(row: Row, phrases: Mapping[str, str]) -> str:
    phrase = phrases[row["definition"]]
    return phrase[0].upper() + phrase[1:]


def _names(text: str) -> str:
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
