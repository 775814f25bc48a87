"""The growth of every set and commune between the epochs that see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..basis.notes import Note
from .epoch_case import EpochCase
from .epoch_record import GrownPlace, PlaceGrowth
from .epoch_survey import Surveyed
from .followed_sets import SetInEpoch
from .land_consumption import Consumption, LandAndPeople, consumption


def growth_of_places(
    given: EpochCase,
    epochs: Sequence[Surveyed],
    unseen: Sequence[Mapping[str, Note]],
    sets: Sequence[Sequence[SetInEpoch]],
    reported: Sequence[str],
) -> tuple[PlaceGrowth, ...]:
    """The consumption of every set, then of every commune that is reported."""
    names = epochs[0].survey.communes.names
    followed = [standings[0].followed for standings in sets]
    places = [GrownPlace(one.id, one.name, one.cuts, True) for one in followed]
    places += [GrownPlace(cut, names[cut], (cut,), False) for cut in reported]
    return tuple(_growth_of(place, epochs, unseen, given.mixed) for place in places)


def _growth_of(
    place: GrownPlace, epochs: Sequence[Surveyed], unseen: Sequence[Mapping[str, Note]], mixed: bool
) -> PlaceGrowth:
    lacking = [tuple(out[cut] for cut in place.cuts if cut in out) for out in unseen]
    moments = [_moment(place, epoch, bool(out)) for epoch, out in zip(epochs, lacking)]

    def between(start: int, end: int) -> Consumption:
        alike = mixed or epochs[start].compares(epochs[end])
        return consumption(moments[start], moments[end], (*lacking[start], *lacking[end]), alike)

    last = len(epochs) - 1
    seen = [k for k, out in enumerate(lacking) if not out]
    steps = tuple(between(k, k + 1) for k in range(last)) if last > 1 else ()
    widest = between(seen[0], seen[-1]) if len(seen) > 1 else None
    return PlaceGrowth(place, steps, between(0, last), widest)


def _moment(place: GrownPlace, epoch: Surveyed, unseen: bool) -> LandAndPeople:
    own = [cut in place.cuts for cut in epoch.survey.communes.cuts]
    built = None if unseen else float(epoch.built_ha[own].sum())
    people = epoch.people
    return LandAndPeople(epoch.year, built, people.total(place.cuts), people.source, people.kind)
