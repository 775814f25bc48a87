"""The layers of a study of several years: continua, gaps, growth and communes."""

from __future__ import annotations

import shapely
from shapely.geometry.base import BaseGeometry

from ..basis.progress import Progress
from ..basis.table import Row, Say, Table, metres
from ..continuum.outlines import patch_outlines
from ..land.geometry import multi
from .epoch_record import EpochStudy, PlaceGrowth
from .epoch_rows import hectares, pair_fields, rate, told_reasons
from .first_built import FirstBuilt
from .followed_sets import SetInEpoch
from .gap_histories import GapHistory

_INCOMPARABLE = "no evaluable: épocas de productos o celdas distintos"


def growth_communes_table(found: EpochStudy, say: Say) -> Table:
    """The communes with their growth between the first and the last epoch that see them."""
    frame = found.ground.communes.frame
    shapes = dict(zip(frame["cut"], frame.geometry))
    places = [one for one in found.growth if not one.place.is_set]
    rows = [_commune(one, found, say) for one in places]
    return Table.of(rows, [multi(shapes[one.place.id]) for one in places])


def _commune(growth: PlaceGrowth, found: EpochStudy, say: Say) -> Row:
    cut, one = growth.place.id, growth.widest or growth.whole
    start, end = one.start, one.end
    return {
        "cut": cut,
        "name": growth.place.name,
        "region": found.ground.communes.regions[cut],
        "candidate": next((s.id for s in found.followed if cut in s.cuts), None),
        "year_from": start.year,
        "built_from_ha": hectares(start.built_ha),
        "year_to": end.year,
        "built_to_ha": hectares(end.built_ha),
        "change_percent": rate(one.change_percent, 4),
        "lcr": rate(one.lcr),
        "pgr": rate(one.pgr),
        "lcrpgr": rate(one.lcrpgr),
        "m2_from": rate(start.m2_per_person, 2),
        "m2_to": rate(end.m2_per_person, 2),
        "why": told_reasons(one.why, say),
    }


def continuum_table(found: EpochStudy, progress: Progress) -> Table:
    """The continuum of each set in each epoch that shows one, the oldest first."""
    standings = [one for by_set in found.sets for one in by_set if one.patches is not None]
    standings.sort(key=lambda one: (one.epoch.year, one.followed.id))
    rows, shapes = [], []
    for one in progress.watched(standings, 1):
        rows.append(_continuum(one, found))
        shapes.append(_outline(one, progress))
    return Table.of(rows, shapes)


def _continuum(one: SetInEpoch, found: EpochStudy) -> Row:
    names = found.ground.communes.names
    return {
        "year": one.epoch.year,
        "year_until": _until(one.epoch.year, found),
        "candidate": one.followed.id,
        "name": one.followed.name,
        "area_ha": hectares(one.continuum_ha),
        "patches": 0 if one.patches is None else int(one.patches.sum()),
        "members": ", ".join(one.members) or None,
        "member_names": ", ".join(names[cut] for cut in one.members) or None,
        "critical_gap_m": metres(one.critical_gap_m),
        "continuity": one.continuity.value,
        "population": one.population,
        "population_verdict": one.population_verdict.value,
        "projected": one.epoch.layers.projected,
    }


def _until(year: int, found: EpochStudy) -> int:
    """The year before the next epoch; of the last epoch its own."""
    later = [epoch.year for epoch in found.epochs if epoch.year > year]
    return later[0] - 1 if later else year


def _outline(one: SetInEpoch, progress: Progress) -> BaseGeometry:
    outlines = patch_outlines(one.epoch.survey.patches, one.patches, progress)
    held = outlines[one.patches] if one.patches is not None else outlines
    return shapely.multipolygons(shapely.get_parts(held))


def gap_table(found: EpochStudy) -> Table:
    """The pairs of communes whose gap has a line."""
    drawn = [gap for gap in found.gaps if gap.line is not None]
    return Table.of([_gap(gap, found) for gap in drawn], [gap.line for gap in drawn])


def _gap(gap: GapHistory, found: EpochStudy) -> Row:
    seen = gap.seen
    return {
        **pair_fields(gap, found.ground.communes.names),
        "first_year": seen[0].year,
        "first_m": metres(seen[0].distance_m),
        "last_year": seen[-1].year,
        "last_m": metres(seen[-1].distance_m),
        "year_closed": gap.closed.year if gap.closed else None,
        "year_joined": gap.joined.year if gap.joined else None,
        "reopened": gap.reopened is not None,
        "state": gap_state(gap),
    }


def gap_state(gap: GapHistory) -> str:
    """In print what became of a gap."""
    seen = gap.seen
    if not seen:
        return "no evaluable"
    if not gap.comparable:
        return _INCOMPARABLE
    if gap.closed is None:
        return f"abierta en {seen[-1].year}"
    since = "cerrada desde la primera época" if gap.closed is seen[0] else "cerrada en"
    told = f"{since} ({gap.closed.year})" if gap.closed is seen[0] else f"{since} {gap.closed.year}"
    return f"{told}; abierta de nuevo en {gap.reopened.year}" if gap.reopened else told


def first_built_table(found: EpochStudy) -> Table:
    """The land by the epoch that shows it first."""
    rows = [_built(one, found) for one in found.first]
    return Table.of(rows, [one.shape for one in found.first])


def _built(one: FirstBuilt, found: EpochStudy) -> Row:
    year = one.epoch.year
    label = str(year) if one.known else f"{year} o antes, sin época anterior que lo muestre"
    return {
        "year": year,
        "year_until": found.epochs[-1].year,
        "label": f"{year} o antes" if one.epoch is found.epochs[0] else label,
        "area_ha": hectares(one.area_ha),
        "known": one.known,
        "projected": one.epoch.layers.projected,
    }
