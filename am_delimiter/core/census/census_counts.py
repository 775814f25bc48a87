"""What the persons of a census say of their work, counted: flows between communes and the rest.

Nobody is dropped in silence: every row that was read is in exactly one of the counts, and
`balances` shows that they add up. The rules of reading are those of the census questionnaire, in
``census_microdata.json``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..basis.vocabulary import WorkPlace
from ..catalogue.catalogue import Catalogue
from ..catalogue.input_records import CensusMicrodata
from ..land.communes import normalise_cut

Triple = tuple[str, str, str]
"""Commune of residence, kind of place of work and commune of work, as written in the file."""

READ, OTHER_REGIONS, NO_RESIDENCE, CONSIDERED = (
    "read",
    "other_regions",
    "no_residence",
    "considered",
)
TO_COMMUNE, TO_SPECIAL, TO_UNKNOWN, TO_BLANK = "commune", "special", "unknown", "blank"

_WHOLE = re.compile(r"([+-]?[0-9]+)(?:[.,]0*)?")


@dataclass(frozen=True)
class CodeBook:
    """The codes by which the answers are read: current communes, old codes, answers, specials."""

    communes: frozenset[str]
    old_codes: Mapping[str, str]
    places: Mapping[str, WorkPlace]
    special: Mapping[str, str]
    blanks: frozenset[str]

    def code(self, raw: str) -> str:
        """A code as it is counted: whole numbers without zeros or decimals, "" when blank."""
        text = raw.strip()
        if text.casefold() in self.blanks:
            return ""
        whole = _WHOLE.fullmatch(text)
        return str(int(whole.group(1))) if whole else text

    def cut(self, code: str) -> tuple[str | None, str | None]:
        """The current commune of a code and the old one it replaces; None for none."""
        cut = normalise_cut(code)
        if cut is None or cut in self.communes:
            return cut, None
        new = self.old_codes.get(cut)
        return new, cut if new else None


@dataclass(frozen=True)
class TravelCounts:
    """Persons by what is known of their residence and work.

    ``rows`` has the keys `READ`, `OTHER_REGIONS`, `NO_RESIDENCE` and `CONSIDERED`; the rest counts
    considered rows only. ``outside`` says what the rows that work in another commune give as its
    code (`TO_COMMUNE` …); ``answers`` counts by the code of the answer, ``special`` by special
    code and answer, ``origins`` by commune of residence and where they work. ``unasked`` are codes
    of work without an answer, ``own_elsewhere`` and ``other_at_home`` answers that the code
    denies, by commune of residence.
    """

    flows: Counter[tuple[str, str]] = field(default_factory=Counter)
    rows: Counter[str] = field(default_factory=Counter)
    regions: Counter[str] = field(default_factory=Counter)
    places: Counter[WorkPlace] = field(default_factory=Counter)
    answers: Counter[str] = field(default_factory=Counter)
    outside: Counter[str] = field(default_factory=Counter)
    special: Counter[tuple[str, WorkPlace]] = field(default_factory=Counter)
    unknown_work: Counter[str] = field(default_factory=Counter)
    unknown_residence: Counter[str] = field(default_factory=Counter)
    old_codes: Counter[str] = field(default_factory=Counter)
    unasked: Counter[str] = field(default_factory=Counter)
    own_elsewhere: Counter[str] = field(default_factory=Counter)
    other_at_home: Counter[str] = field(default_factory=Counter)
    origins: Counter[tuple[str, str]] = field(default_factory=Counter)


def code_book(catalogue: Catalogue, record: CensusMicrodata) -> CodeBook:
    """The codes of a census table with the communes of the catalogue."""
    return CodeBook(
        communes=frozenset(catalogue.communes),
        old_codes=catalogue.old_codes,
        places={entry["code"]: WorkPlace(entry["place"]) for entry in record.places},
        special={entry["code"]: entry["name"] for entry in record.special_codes},
        blanks=frozenset(text.casefold() for text in record.blanks),
    )


def count_travel(triples: Mapping[Triple, int], book: CodeBook, region: str = "") -> TravelCounts:
    """Read every combination once; with ``region``, consider only who lives in it."""
    counts = TravelCounts()
    for (residence, place, work), persons in triples.items():
        counts.rows[READ] += persons
        code = book.code(residence)
        origin, old = book.cut(code)
        if origin is None or origin not in book.communes:
            counts.rows[NO_RESIDENCE] += persons
            counts.unknown_residence[code] += persons
            continue
        counts.regions[origin[:2]] += persons
        if region and origin[:2] != region:
            counts.rows[OTHER_REGIONS] += persons
            continue
        counts.rows[CONSIDERED] += persons
        if old:
            counts.old_codes[old] += persons
        _count_work(counts, book, origin, (book.code(place), book.code(work)), persons)
    return counts


def _count_work(
    counts: TravelCounts, book: CodeBook, origin: str, codes: tuple[str, str], persons: int
) -> None:
    """Where a considered combination works; ``codes`` are the answer and the commune of work."""
    answer, work = codes
    place = book.places.get(answer, WorkPlace.UNKNOWN) if answer else WorkPlace.BLANK
    counts.places[place] += persons
    counts.answers[answer] += persons
    if work in book.special:
        counts.special[work, place] += persons
    where = place.value
    if place is WorkPlace.OWN:
        # the answer decides: the code only repeats it
        counts.flows[origin, origin] += persons
        named = book.cut(work)[0]
        if named in book.communes and named != origin:
            counts.own_elsewhere[origin] += persons
    elif place is WorkPlace.BLANK and work:
        counts.unasked[work] += persons
    elif place is WorkPlace.OTHER:
        where = _count_outside(counts, book, origin, work, persons)
    counts.origins[origin, where] += persons


def _count_outside(
    counts: TravelCounts, book: CodeBook, origin: str, work: str, persons: int
) -> str:
    """Where somebody goes who works in another commune, as `TravelCounts.origins` names it."""
    destination, old = book.cut(work)
    if work in book.special or not work:
        kind = TO_SPECIAL if work else TO_BLANK
    elif destination not in book.communes or destination is None:
        kind = TO_UNKNOWN
        counts.unknown_work[work] += persons
    else:
        kind = TO_COMMUNE
        counts.flows[origin, destination] += persons
        if old:
            counts.old_codes[old] += persons
        if destination == origin:
            counts.other_at_home[origin] += persons
    counts.outside[kind] += persons
    return f"{WorkPlace.OTHER.value}_{kind}"


def balances(counts: TravelCounts) -> list[tuple[str, int, int]]:
    """Sums that must close: what is summed, the whole, and the sum of its parts."""
    rows, places, outside = counts.rows, counts.places, counts.outside
    working = [place for place in WorkPlace if place is not WorkPlace.BLANK]
    return [
        (
            "read = considered + other_regions + no_residence",
            rows[READ],
            rows[CONSIDERED] + rows[OTHER_REGIONS] + rows[NO_RESIDENCE],
        ),
        (
            "considered = no_work_place + with_work_place",
            rows[CONSIDERED],
            places[WorkPlace.BLANK] + sum(places[place] for place in working),
        ),
        (
            "other_commune = commune + special + unknown + blank",
            places[WorkPlace.OTHER],
            sum(outside.values()),
        ),
        (
            "flows = own_commune + other_commune with a known commune",
            sum(counts.flows.values()),
            places[WorkPlace.OWN] + outside[TO_COMMUNE],
        ),
        ("origins = considered", rows[CONSIDERED], sum(counts.origins.values())),
        (
            "residence in a known commune = sum of regions",
            rows[READ] - rows[NO_RESIDENCE],
            sum(counts.regions.values()),
        ),
    ]


def against_published(
    counts: TravelCounts, record: CensusMicrodata, region: str = ""
) -> list[tuple[str, int, int]] | None:
    """Answer, persons published and persons read; None unless the whole country was read."""
    if region or counts.rows[READ] != record.published_rows:
        return None
    return [
        (entry["code"], int(entry["published"]), counts.answers[entry["code"]])
        for entry in record.places
    ]
