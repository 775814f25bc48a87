"""The one front door: from the land of several years to how it grew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..basis.notes import Note, mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..land.raster import RasterPort
from ..verdict.checked_case import CheckedCase, check_case
from .epoch_case import EpochCase
from .epoch_holes import seen_by, share_seen
from .epoch_inputs import record_epoch_inputs
from .epoch_notes import study_notes
from .epoch_people import (
    PeopleOfYears,
    census_counts,
    field_counts,
    people_notes_of,
    with_years_between,
)
from .epoch_record import EpochStudy
from .epoch_survey import (
    CommonGround,
    Surveyed,
    common_ground,
    counted_again,
    cover_of,
    persons_of,
    survey_epoch,
)
from .epoch_years import YearLayers, told_epochs, told_people
from .first_built import first_built
from .followed_sets import followed_sets, set_in_epoch
from .gap_histories import gap_histories
from .place_growth import growth_of_places


def study_epochs(
    given: EpochCase, catalogue: Catalogue, port: RasterPort, progress: Progress | None = None
) -> EpochStudy:
    """Measure every epoch on one grid and follow sets, gaps, land and people through them.

    Raises a named `AmDelimiterError` for anything in the case that the user has to mend.
    """
    progress = progress or Progress()
    layers = told_epochs(given.rasters, given.years, catalogue, port)
    crowds = told_people(given.people, given.people_years, catalogue, port)
    checked = check_case(given.case, catalogue, progress)
    ground = common_ground(checked, layers, catalogue)
    people, told = _counts(given, checked, ground, [one.year for one in layers], crowds)
    surveyed = _survey(checked, ground, layers, people, port, progress.part(0.05, 0.7))
    if crowds and not given.fields.strip():
        part = progress.part(0.7, 0.8)
        surveyed, people = _with_crowds(given, surveyed, ground, crowds, port, part)
    unseen = unseen_communes(surveyed, catalogue)
    comparable = given.mixed or all(one.compares(surveyed[0]) for one in surveyed)
    progress.stage(mark("Following the sets of communes through the epochs"))
    sets = tuple(
        tuple(set_in_epoch(one, *pair) for pair in zip(surveyed, unseen))
        for one in followed_sets(surveyed[-1].survey)
    )
    histories = [
        history
        for standings in sets
        for history in gap_histories(standings[0].followed, surveyed, unseen, comparable)
    ]
    first, lost = first_built(surveyed, comparable, progress.part(0.8, 0.9))
    reported = _reported(given, ground, surveyed)
    growth = growth_of_places(given, surveyed, unseen, sets, reported)
    inputs = record_epoch_inputs(given, surveyed, people, progress)
    study = EpochStudy(
        given=given,
        catalogue=catalogue,
        ground=ground,
        epochs=surveyed,
        unseen=unseen,
        reported=reported,
        comparable=comparable,
        sets=sets,
        gaps=tuple(histories),
        first=tuple(first),
        lost=tuple(lost),
        growth=growth,
        inputs=inputs,
        notes=(),
    )
    years = [one.year for one in surveyed]
    about = [*ground.communes.notes, *told, *people_notes_of(people, years)]
    return replace(study, notes=(*about, *study_notes(study)))


def _counts(
    given: EpochCase,
    checked: CheckedCase,
    ground: CommonGround,
    years: Sequence[int],
    crowds: Sequence[YearLayers],
) -> tuple[PeopleOfYears, list[Note]]:
    """The counts of fields if any are named, else of a census; rasters are counted later."""
    catalogue, communes = checked.catalogue, ground.communes
    notes: list[Note] = []
    if given.fields.strip():
        layer = given.case.land.communes
        counts, notes = field_counts(given.fields, communes, layer, catalogue)
    else:
        counts = {} if crowds else census_counts(communes, catalogue)
    return PeopleOfYears(with_years_between(counts, years, given.interpolation)), notes


def _survey(
    checked: CheckedCase,
    ground: CommonGround,
    layers: Sequence[YearLayers],
    people: PeopleOfYears,
    port: RasterPort,
    progress: Progress,
) -> tuple[Surveyed, ...]:
    found = []
    for epoch, part in zip(layers, progress.parts([1] * len(layers))):
        given = (epoch, people.of(epoch.year), port, part.part(0.2, 1.0))
        seen = seen_by(epoch, ground.communes, checked.catalogue, port, part.part(0.0, 0.2))
        survey = survey_epoch(checked, ground, *given)
        covered = share_seen(seen, ground.communes, ground.cell_m)
        found.append(Surveyed(epoch, survey, people.of(epoch.year), seen, covered))
    return tuple(found)


def _with_crowds(
    given: EpochCase,
    epochs: Sequence[Surveyed],
    ground: CommonGround,
    crowds: Sequence[YearLayers],
    port: RasterPort,
    progress: Progress,
) -> tuple[tuple[Surveyed, ...], PeopleOfYears]:
    """The epochs with the persons that rasters count, which need the land to be there."""
    best = np.max([epoch.covered for epoch in epochs], axis=0)
    by_year = {epoch.year: epoch for epoch in epochs}
    counts = {}
    for crowd, part in zip(crowds, progress.parts([1] * len(crowds))):
        survey = by_year.get(crowd.year, epochs[-1]).survey
        covered = cover_of(crowd.infos, ground.communes, ground.crs)
        counts[crowd.year] = persons_of(crowd, survey, covered, best, port, part)
    years = [epoch.year for epoch in epochs]
    people = PeopleOfYears(with_years_between(counts, years, given.interpolation))
    counted = tuple(counted_again(epoch, people.of(epoch.year)) for epoch in epochs)
    return counted, people


def unseen_communes(
    epochs: Sequence[Surveyed], catalogue: Catalogue
) -> tuple[dict[str, Note], ...]:
    """For each epoch the communes that its rasters do not cover as the best of all do, and why.

    Those at the edge of the data, of which no epoch covers enough, are among them in every epoch.
    """
    best = np.max([epoch.covered for epoch in epochs], axis=0)
    least = best * (1 - catalogue.epoch_rule("epoch_cover") / 100)
    edge = best < catalogue.epoch_rule("epoch_least_cover") / 100
    names = list(epochs[0].survey.communes.names.items())
    template = mark("the rasters of {year} do not cover {name} ({percent} % of it)")
    return tuple(
        {
            cut: Note(
                template,
                {"year": str(epoch.year), "name": name, "percent": round(100 * float(covered), 1)},
            )
            for (cut, name), covered, needed, at_edge in zip(names, epoch.covered, least, edge)
            if covered < needed or at_edge
        }
        for epoch in epochs
    )


def _reported(
    given: EpochCase, ground: CommonGround, epochs: Sequence[Surveyed]
) -> tuple[str, ...]:
    """The communes of the region of which some epoch covers enough, or that the user names."""
    region, regions = given.case.region, ground.communes.regions
    best = np.max([epoch.covered for epoch in epochs], axis=0)
    least = epochs[0].survey.catalogue.epoch_rule("epoch_least_cover") / 100
    reached = {cut for cut, share in zip(ground.communes.cuts, best) if share >= least}
    reached.update(given.case.named)
    return tuple(
        cut for cut in ground.communes.cuts if cut in reached and region in ("", regions[cut])
    )
