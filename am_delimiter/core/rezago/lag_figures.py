"""The figures that the tests rest on, read from the tables and checked against what can be."""

from __future__ import annotations

from collections.abc import Mapping

from ..basis.notes import Note, mark
from ..catalogue.catalogue import Catalogue
from .commune_measures import CommuneMeasures
from .commune_peers import CommunePeers
from .pilot_tests import PovertyPlaces
from .poverty_ranks import PlaceRange, places_given
from .rezago_case import RezagoCase
from .rezago_errors import ImpossibleMeasure, MoreIsolatedThanLocalities
from .rezago_record import CommuneFigures

_PERCENT = 100.0


def read_figures(
    case: RezagoCase, measures: CommuneMeasures, peers: CommunePeers, catalogue: Catalogue
) -> tuple[CommuneFigures, PovertyPlaces, list[Note]]:
    """Poverty and its places, localities and isolated localities, and what is to be known.

    Places that the tables give go before those by poverty. Raises `ImpossibleMeasure`,
    `MoreIsolatedThanLocalities`, or what the reading of a column raises.
    """
    poverty = _column("poverty", case, measures, catalogue, 0.0, _PERCENT)
    count = float(len(peers.real) + len(peers.invented))
    given = {
        role: _column(role, case, measures, catalogue, 1.0, count)
        for role in ("national_rank", "region_rank")
    }
    whole = 1e9
    localities = _column("localities", case, measures, catalogue, 0.0, whole)
    isolated = _column("isolated", case, measures, catalogue, 0.0, whole)
    _check_isolated(localities, isolated, catalogue)
    ranks, regional = given["national_rank"], given["region_rank"]
    country = places_given(ranks) if ranks else peers.places_in_country(poverty)
    region = _given_in_regions(regional) if regional else peers.places_in_region(poverty)
    places = PovertyPlaces(country, region, peers.region_sizes, case.vintage("poverty"))
    notes = [] if ranks and regional else _coverage(poverty, peers)
    return CommuneFigures(poverty, localities, isolated), places, notes


def _column(
    role: str,
    case: RezagoCase,
    measures: CommuneMeasures,
    catalogue: Catalogue,
    least: float,
    most: float,
) -> dict[str, float]:
    """The figures of a role within limits, none where no column has it."""
    entry = catalogue.rezago_fields[role]
    field = case.fields.get(role, "").strip() or measures.known_as(entry.aliases)
    if not field:
        return {}
    found = measures.numbers(field, entry.name)
    for cut, value in sorted(found.items()):
        if not least <= value <= most:
            raise ImpossibleMeasure(
                table=measures.wanted(field, entry.name).table.name,
                field=field,
                meaning=entry.name,
                value=value,
                commune=cut,
                least=least,
                most=most,
            )
    return found


def _check_isolated(
    localities: Mapping[str, float], isolated: Mapping[str, float], catalogue: Catalogue
) -> None:
    for cut, part in sorted(isolated.items()):
        if cut in localities and part > localities[cut]:
            fields = " / ".join(catalogue.rezago_fields[r].name for r in ("localities", "isolated"))
            raise MoreIsolatedThanLocalities(
                commune=cut, isolated=part, localities=localities[cut], fields=fields
            )


def _given_in_regions(ranks: Mapping[str, float]) -> dict[str, PlaceRange]:
    """Places within regions: only communes of one region tie."""
    found: dict[str, PlaceRange] = {}
    for region in sorted({cut[:2] for cut in ranks}):
        found.update(places_given({cut: r for cut, r in ranks.items() if cut[:2] == region}))
    return found


def _coverage(poverty: Mapping[str, float], peers: CommunePeers) -> list[Note]:
    """Say when the table does not hold all communes: each of the others may be poorer."""
    known = sum(cut in poverty for cut in peers.real)
    if not known or known == len(peers.real):
        return []
    template = mark(
        "Poverty is known of {count} of the {of} communes of the country. Each of the others may "
        "be poorer, so the place of a commune is an interval; where that could change a test, it "
        "is not evaluable. Give the table of the whole country, or a column with the place."
    )
    return [Note(template, {"count": known, "of": len(peers.real)})]
