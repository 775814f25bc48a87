"""What the user must know of a census that was read: all that is not in the matrix, and why."""

from __future__ import annotations

from collections.abc import Iterable

from ..basis.notes import Note, mark
from ..basis.vocabulary import WorkPlace
from ..catalogue.input_records import CensusMicrodata
from .census_counts import (
    NO_RESIDENCE,
    READ,
    TO_BLANK,
    TO_SPECIAL,
    TO_UNKNOWN,
    TravelCounts,
    against_published,
)
from .census_files import CensusTable

SHOWN = 10
"""Codes named in a note; the summary has them all."""


def census_notes(
    table: CensusTable, counts: TravelCounts, record: CensusMicrodata, region: str = ""
) -> list[Note]:
    """Files left out, a table that is not whole, and persons that are not where they should be."""
    return [
        *_left_out(table),
        *_whole(table, counts, record, region),
        *_told(table, counts, record),
    ]


def _left_out(table: CensusTable) -> list[Note]:
    if not table.left_out:
        return []
    template = mark("Files of {file} without the fields of residence and work, not read: {files}.")
    return [Note(template, {"file": table.name, "files": ", ".join(table.left_out)})]


def _whole(
    table: CensusTable, counts: TravelCounts, record: CensusMicrodata, region: str
) -> list[Note]:
    """Tell when the table is not the whole census, or its answers not those published."""
    if counts.rows[READ] != record.published_rows:
        template = mark(
            "{file} has {rows} rows; the whole census has {published}. If the table should be "
            "whole, copy it again."
        )
        details = {"rows": counts.rows[READ], "published": record.published_rows}
        return [Note(template, {"file": table.name, **details})]
    compared = against_published(counts, record, region) or []
    odd = [
        f"{code} ({read} / {published})" for code, published, read in compared if read != published
    ]
    if not odd:
        return []
    template = mark(
        "The answers of {file} are not those published for the whole country; answer (read / "
        "published): {answers}."
    )
    return [Note(template, {"file": table.name, "answers": ", ".join(odd)})]


def _told(table: CensusTable, counts: TravelCounts, record: CensusMicrodata) -> list[Note]:
    """What of the table is not in the matrix though it should, with how many."""
    outside = counts.outside
    return [
        Note(template, {"file": table.name, "count": count, "codes": _codes(codes)})
        for count, codes, template in (
            (
                counts.rows[NO_RESIDENCE],
                counts.unknown_residence.items(),
                mark("{count} persons of {file} live in no known commune; codes: {codes}."),
            ),
            (
                outside[TO_UNKNOWN],
                counts.unknown_work.items(),
                mark(
                    "{count} persons of {file} work in a commune that is not known; codes: {codes}."
                ),
            ),
            (
                counts.places[WorkPlace.UNKNOWN],
                _unknown_answers(counts, record),
                mark("{count} persons of {file} give an answer that is not known: {codes}."),
            ),
            (
                sum(counts.unasked.values()),
                counts.unasked.items(),
                mark(
                    "{count} persons of {file} do not say whether they work but give a commune of "
                    "work; they are not in the matrix: {codes}."
                ),
            ),
            (
                outside[TO_SPECIAL] + outside[TO_BLANK],
                (),
                mark("{count} persons of {file} work in another commune without saying which."),
            ),
            (
                sum(counts.own_elsewhere.values()),
                counts.own_elsewhere.items(),
                mark(
                    "{count} persons of {file} work in their own commune but give the code of "
                    "another; the answer decides."
                ),
            ),
            (
                sum(counts.other_at_home.values()),
                counts.other_at_home.items(),
                mark(
                    "{count} persons of {file} work in another commune but give the code of their "
                    "own; the code decides."
                ),
            ),
            (
                sum(counts.old_codes.values()),
                counts.old_codes.items(),
                mark("{file} uses old commune codes, read as today's {count} times: {codes}."),
            ),
        )
        if count
    ]


def _unknown_answers(counts: TravelCounts, record: CensusMicrodata) -> list[tuple[str, int]]:
    known = {"", *(entry["code"] for entry in record.places)}
    return [(code, persons) for code, persons in counts.answers.items() if code not in known]


def _codes(counted: Iterable[tuple[str, int]]) -> str:
    """Codes with their persons, most first; "" is a blank."""
    ordered = sorted(counted, key=lambda item: (-item[1], item[0]))
    told = [f"{code or '—'} ({persons})" for code, persons in ordered[:SHOWN]]
    return ", ".join([*told, *(["…"] if len(ordered) > SHOWN else [])])
