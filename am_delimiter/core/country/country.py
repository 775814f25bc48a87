"""The one door of the country: each region by itself, then what is told of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..basis.fingerprints import InputFile
from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..land.builtup import SourceMask
from ..land.communes import Communes, read_communes
from ..land.raster import RasterPort
from ..verdict.case import Case, check_people
from ..verdict.inputs_used import files_of
from .country_notes import country_notes
from .region_answer import RegionAnswer, answer_region
from .region_case import regions_of

_READ, _DONE = 0.02, 0.95
"""Shares of the work when the communes are read, and when every region is delimited."""


@dataclass(frozen=True)
class Country:
    """The answers of the regions from north to south, and what they rest on.

    ``communes`` are those of these regions, in the system of their layer; ``asked`` are the codes
    that the user named, none for all.
    """

    case: Case
    catalogue: Catalogue
    communes: Communes
    asked: tuple[str, ...]
    answers: tuple[RegionAnswer, ...]
    files: tuple[InputFile, ...]
    notes: tuple[Note, ...]


def delimit_country(
    case: Case,
    asked: Sequence[str],
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress | None = None,
    told: Sequence[Note] = (),
) -> Country:
    """Delimit each region of the layer of a case by itself; ``told`` is known already.

    A region that cannot be evaluated is an answer. When none can, the error of the first is
    raised, as are all that the communes or the parameters have for every region.
    """
    progress = progress or Progress()
    check_people(case)
    progress.stage(mark("Reading the communes"))
    everywhere = read_communes(case.land.communes, catalogue)
    names = regions_of(everywhere, asked, catalogue)
    progress.report(_READ)
    answers = _answers(case, everywhere, names, catalogue, port, progress.part(_READ, _DONE))
    problems = [one.problem for one in answers if one.problem]
    if len(problems) == len(answers):
        raise problems[0]
    notes = (*told, *country_notes(answers, everywhere, catalogue))
    files = _files(case, everywhere, answers, catalogue, progress)
    communes = everywhere.keep(everywhere.frame["region"].isin(list(names)).to_numpy())
    progress.report(1.0)
    return Country(case, catalogue, communes, tuple(asked), answers, files, notes)


def _answers(
    case: Case,
    everywhere: Communes,
    names: dict[str, str],
    catalogue: Catalogue,
    port: RasterPort,
    progress: Progress,
) -> tuple[RegionAnswer, ...]:
    """Region by region, one in memory at a time; each is as much of the work as it has communes."""
    regions = list(everywhere.regions.values())
    parts = progress.parts([regions.count(code) for code in names])
    found = []
    for number, (code, part) in enumerate(zip(names, parts), 1):
        template = mark("Region {region} {name} ({number} of {count})")
        part.stage(template, region=code, name=names[code], number=number, count=len(names))
        found.append(answer_region(case, everywhere, code, catalogue, port, part))
    return tuple(found)


def _files(
    case: Case,
    everywhere: Communes,
    answers: Sequence[RegionAnswer],
    catalogue: Catalogue,
    progress: Progress,
) -> tuple[InputFile, ...]:
    """The files that the regions rest on, each hashed once."""
    studies = [one.study for one in answers if one.study]
    rasters: dict[tuple[str, str, float], SourceMask] = {}
    for source in (source for study in studies for source in study.rasters):
        rasters.setdefault((source.info.path, source.encoded, source.share), source)
    travel = dict.fromkeys(file for study in studies for file in study.travel_files)
    ordered = [rasters[key] for key in sorted(rasters)]
    return files_of(case, everywhere.schema, ordered, tuple(travel), catalogue, progress)
