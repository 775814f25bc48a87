"""Territories as people write them: a name and the codes of its communes, with a centre."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from ..basis.alphabet import unaccented
from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..land.communes import normalise_cut
from .commune_measures import CommuneMeasures
from .rezago_case import RezagoCase
from .rezago_errors import (
    CentreOfNoTerritory,
    RepeatedTerritory,
    UnknownTerritoryCommune,
    UnreadableTerritory,
)

_BETWEEN = re.compile(r"[;\n]+")
_CODES = re.compile(r"[,\s|/]+")
_EVIDENCE = re.compile(r"^(?P<codes>[^(]*)\((?P<evidence>.*)\)\s*$", re.DOTALL)


@dataclass(frozen=True)
class Territory:
    """A set of communes; ``centres`` are the communes said to hold its urban centre.

    ``evidence`` is why, in the words of the user. Codes are in order, each once.
    """

    id: str
    name: str
    cuts: tuple[str, ...]
    centres: tuple[str, ...] = ()
    evidence: str = ""


Resolve = Callable[[str, list[str]], tuple[str, ...]]


def find_territories(
    case: RezagoCase, measures: CommuneMeasures, known: frozenset[str], catalogue: Catalogue
) -> tuple[tuple[Territory, ...], tuple[Note, ...]]:
    """Every territory that was given: in text, in a column of the tables, by a stored case.

    Raises `UnreadableTerritory`, `UnknownTerritoryCommune`, `RepeatedTerritory`,
    `CentreOfNoTerritory` or `MissingMeasureColumn`.
    """
    everything, old = known | catalogue.communes.keys(), catalogue.old_codes

    def resolve(name: str, words: list[str]) -> tuple[str, ...]:
        """Today's codes of what was written."""
        found = [(word, normalise_cut(word)) for word in words]
        cuts = [
            (word, old.get(cut, cut) if cut and cut not in known else cut) for word, cut in found
        ]
        wrong = [word for word, cut in cuts if cut not in everything]
        if wrong or not cuts:
            raise UnknownTerritoryCommune(territory=name, codes=", ".join(wrong) or "—")
        return tuple(sorted({cut for _, cut in cuts if cut}))

    given = [(name, resolve(name, codes)) for name, codes, _ in _parts(case.territories)]
    given += _in_column(case, measures, catalogue)
    given += [(one.name, one.cuts) for one in case.candidates]
    _check_names(name for name, _ in given)
    made = tuple(Territory(f"T{n}", name, cuts) for n, (name, cuts) in enumerate(given, 1))
    made = _with_centres(made, case, measures, catalogue, resolve)
    return made, tuple(_shared(made))


def _parts(text: str) -> list[tuple[str, list[str], str]]:
    """Name, words of codes and remark of each part of a text such as ``Arauco: 08201, 08202``."""
    found = []
    for part in filter(str.strip, _BETWEEN.split(text)):
        name, colon, rest = part.partition(":")
        if not colon or not name.strip() or not rest.strip():
            raise UnreadableTerritory(text=part.strip())
        told = _EVIDENCE.match(rest)
        codes, evidence = (told["codes"], told["evidence"].strip()) if told else (rest, "")
        words = [word for word in _CODES.split(codes.strip()) if word]
        found.append((" ".join(name.split()), words, evidence))
    return found


def _column(role: str, case: RezagoCase, measures: CommuneMeasures, catalogue: Catalogue) -> str:
    """The column of a role: the chosen one, else the one recognised, "" for none."""
    chosen = case.fields.get(role, "").strip()
    return chosen or measures.known_as(catalogue.rezago_fields[role].aliases)


def _in_column(
    case: RezagoCase, measures: CommuneMeasures, catalogue: Catalogue
) -> list[tuple[str, tuple[str, ...]]]:
    field = _column("territory", case, measures, catalogue)
    if not field:
        return []
    texts = measures.texts(field, catalogue.rezago_fields["territory"].name)
    empty = set(catalogue.rezago_fields["no_data"].aliases)
    sets: dict[str, list[str]] = {}
    for cut, name in sorted(texts.items()):
        if unaccented(name) not in empty:
            sets.setdefault(name, []).append(cut)
    return [(name, tuple(cuts)) for name, cuts in sorted(sets.items())]


def _check_names(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if unaccented(name) in seen:
            raise RepeatedTerritory(territory=name)
        seen.add(unaccented(name))


def _with_centres(
    territories: tuple[Territory, ...],
    case: RezagoCase,
    measures: CommuneMeasures,
    catalogue: Catalogue,
    resolve: Resolve,
) -> tuple[Territory, ...]:
    """The territories with what was said of their centres, in text or in a column."""
    field = _column("centre", case, measures, catalogue)
    column = measures.texts(field, catalogue.rezago_fields["centre"].name) if field else {}
    by_name = {unaccented(one.name): one for one in territories}
    said = {}
    for name, words, evidence in _parts(case.centres):
        one = by_name.get(unaccented(name))
        if one is None:
            names = ", ".join(t.name for t in territories) or "—"
            raise CentreOfNoTerritory(territory=name, territories=names)
        said[one.id] = (resolve(name, words), evidence)
    found = []
    for one in territories:
        words = [column[cut] for cut in one.cuts if cut in column]
        if one.id in said:
            centres, evidence = said[one.id]
            found.append(replace(one, centres=centres, evidence=evidence))
        else:
            found.append(replace(one, centres=resolve(one.name, words) if words else ()))
    return tuple(found)


def _shared(territories: tuple[Territory, ...]) -> list[Note]:
    """Communes that several territories hold."""
    holders: dict[str, list[str]] = {}
    for one in territories:
        for cut in one.cuts:
            holders.setdefault(cut, []).append(one.name)
    twice = [f"{cut} ({', '.join(names)})" for cut, names in sorted(holders.items()) if names[1:]]
    if not twice:
        return []
    template = mark("These communes are in more than one territory: {communes}.")
    return [Note(template, {"communes": "; ".join(twice)})]
