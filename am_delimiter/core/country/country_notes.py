"""What is told of a country: what holds everywhere once, what holds in some regions with these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from ..land.communes import Communes
from ..verdict.study_area import LAND_OF_NOBODY
from .region_answer import RegionAnswer


def country_notes(
    answers: Sequence[RegionAnswer], communes: Communes, catalogue: Catalogue
) -> tuple[Note, ...]:
    """The notes of the layer, those of every region, then those of some with their names.

    Land that lies in no commune of a region may lie in its neighbour's: of the country that cannot
    be told as it is of one region.
    """
    rule = Note(
        mark(
            "Each region is delimited by itself, with its own communes and in the working system "
            "of its place: an area lies in one region (Ley 19.175, art. 104 bis). Land beyond its "
            "border joins patches, and its communes are members of nothing there."
        )
    )
    order = Note(
        mark(
            "The ranking goes by the persons that are compared with the threshold of the law, the "
            "most first; equals by the codes of their communes."
        )
    )
    return (
        rule,
        order,
        *communes.notes,
        *_unread(answers, catalogue),
        *_read_unlike(answers),
        *_gathered(answers, {LAND_OF_NOBODY, *(n.template for n in communes.notes)}, catalogue),
    )


def _unread(answers: Sequence[RegionAnswer], catalogue: Catalogue) -> list[Note]:
    """Which regions could not be evaluated, and why; those of one reason together."""
    found: dict[str, tuple[Note, list[str]]] = {}
    for one in answers:
        if one.problem:
            why = problem_note(one)
            found.setdefault(str(why), (why, []))[1].append(short_name(one, catalogue))
    template = mark("Not evaluable: {regions}. {why}")
    return [
        Note(template, {"regions": ", ".join(where), "why": why}) for why, where in found.values()
    ]


def problem_note(answer: RegionAnswer) -> Note:
    """Why a region could not be evaluated."""
    problem = answer.problem
    return Note(problem.template, problem.details) if problem else Note("")


def _read_unlike(answers: Sequence[RegionAnswer]) -> list[Note]:
    """The rasters whose values were taken for one thing in a region and another in the next."""
    read: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for source in (s for one in answers if one.study for s in one.study.rasters):
        read[source.info.path, source.name][source.encoding.name] = None
    template = mark(
        "{raster} was read as {encodings} in different regions, by the values that it has there. "
        "Choose its encoding and run again."
    )
    return [
        Note(template, {"raster": name, "encodings": ", ".join(kinds)})
        for (_, name), kinds in read.items()
        if len(kinds) > 1
    ]


def _gathered(answers: Sequence[RegionAnswer], told: set[str], catalogue: Catalogue) -> list[Note]:
    """The notes of the regions, each once, but those of templates that are ``told`` already."""
    found: dict[str, tuple[Note, list[str]]] = {}
    studied = [one for one in answers if one.study]
    for one in studied:
        for note in one.study.notes if one.study else ():
            if note.template not in told:
                found.setdefault(str(note), (note, []))[1].append(short_name(one, catalogue))
    everywhere = [note for note, where in found.values() if len(where) == len(studied)]
    some = [
        Note("{regions}: {note}", {"regions": ", ".join(dict.fromkeys(where)), "note": note})
        for note, where in found.values()
        if len(where) < len(studied)
    ]
    return [*everywhere, *some]


def short_name(answer: RegionAnswer, catalogue: Catalogue) -> str:
    """How a region is called in a line: by its short name, where the catalogue has one."""
    known = catalogue.regions.get(answer.code)
    return known.short_name if known else answer.name
