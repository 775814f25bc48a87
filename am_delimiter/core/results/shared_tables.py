"""Services, instruments and hand decisions of a delimitation as rows and lines."""

from __future__ import annotations

from collections.abc import Sequence

import shapely
from shapely.geometry.base import BaseGeometry

from ..basis.alphabet import spanish_order
from ..records.candidate_rows import DecisionRow
from ..records.service_rows import InstrumentRow, ServiceLineRow, ServicePairRow, ServiceRow
from ..services.category_list import category_order
from ..services.registers import Entry
from ..services.sharing import incidence, shared_pairs
from ..verdict.delimitation import Delimitation

STAR, NETWORK, TERRITORY = "recta a la comuna", "red", "borde del territorio"


def service_rows(result: Delimitation) -> tuple[ServiceRow, ...]:
    """The inventory: what two or more communes share first, in the order of the categories."""
    order = category_order(result.case.shared.categories, result.catalogue)
    entries = sorted(
        result.shared.services or (),
        key=lambda e: (
            not e.shared,
            order.get(e.kind, len(order)),
            spanish_order(e.kind_name),
            spanish_order(e.name),
        ),
    )
    sharing = _sharing(entries, result)
    return tuple(_service(entry, ids, result) for entry, ids in zip(entries, sharing))


def _service(entry: Entry, sharing: str, result: Delimitation) -> ServiceRow:
    return ServiceRow(
        element=entry.name,
        category=entry.kind_name or None,
        category_id=entry.kind or None,
        communes=", ".join(entry.cuts),
        commune_names=_names(entry, result),
        n_communes=len(entry.cuts),
        shared=entry.shared,
        candidates=sharing or None,
        evidence=entry.evidence or None,
        source=entry.source or None,
        date=entry.date or None,
        origin=entry.origin,
        flags=_flags(entry),
    )


def instrument_rows(result: Delimitation) -> tuple[InstrumentRow, ...]:
    """The instruments and joint policies, in the order in which they were given."""
    entries = result.shared.instruments or ()
    sharing = _sharing(entries, result)
    return tuple(_instrument(entry, ids, result) for entry, ids in zip(entries, sharing))


def _instrument(entry: Entry, sharing: str, result: Delimitation) -> InstrumentRow:
    return InstrumentRow(
        instrument=entry.name,
        kind=entry.kind_name or None,
        kind_id=entry.kind or None,
        communes=", ".join(entry.cuts),
        commune_names=_names(entry, result),
        n_communes=len(entry.cuts),
        shared=entry.shared,
        candidates=sharing or None,
        stage=entry.stage or None,
        actors=entry.actors or None,
        evidence=entry.evidence or None,
        source=entry.source or None,
        date=entry.date or None,
        origin=entry.origin,
        flags=_flags(entry),
    )


def decision_rows(result: Delimitation) -> tuple[DecisionRow, ...]:
    """The communes included or excluded by hand, with the reasons."""
    names = result.communes.names
    return tuple(
        DecisionRow(
            candidate=one.candidate,
            cut=one.cut,
            name=names[one.cut],
            action=one.action.value,
            justification=one.justification,
            role_before=one.role_before.value,
            candidate_before=one.candidate_before or None,
        )
        for one in result.decided
    )


def decision_of(result: Delimitation) -> dict[str, str]:
    """What was decided by hand on each commune."""
    return {one.cut: f"{one.action.value} a mano" for one in result.decided}


def _sharing(entries: Sequence[Entry], result: Delimitation) -> list[str]:
    """Ids of the candidates that share each entry."""
    held = {c.id: incidence(entries, c.cuts).sum(axis=1) for c in result.candidates}
    return [
        ", ".join(id_ for id_, count in held.items() if count[position] > 1)
        for position in range(len(entries))
    ]


def _flags(entry: Entry) -> str | None:
    return "; ".join(flag.value for flag in entry.flags) or None


def _names(entry: Entry, result: Delimitation) -> str:
    names = result.communes.names
    return ", ".join(_name(cut, names, result) for cut in entry.cuts)


def _name(cut: str, names: dict[str, str], result: Delimitation) -> str:
    """Name of a commune, also of one outside the study."""
    known = result.catalogue.communes.get(cut)
    return names.get(cut) or (known.name if known else cut)


def _centres(result: Delimitation) -> dict[str, BaseGeometry]:
    """A point inside each commune of the study."""
    return dict(zip(result.communes.cuts, result.communes.frame.geometry.representative_point()))


def service_pair_rows(result: Delimitation) -> tuple[ServicePairRow, ...]:
    """A row for each pair of communes of the study that share something."""
    names, entries = result.communes.names, result.shared.services or ()
    return tuple(
        _pair((a, names[a], b, names[b]), [entries[n] for n in positions])
        for (a, b), positions in shared_pairs(entries, result.communes.cuts).items()
    )


def _pair(named: tuple[str, str, str, str], both: Sequence[Entry]) -> ServicePairRow:
    """The row of two communes; ``named`` are code and name of each."""
    return ServicePairRow(
        *named,
        n_shared=len(both),
        n_categories=len({entry.kind_name for entry in both}),
        elements="; ".join(entry.name for entry in both),
    )


def service_pair_shapes(rows: Sequence[ServicePairRow], result: Delimitation) -> list[BaseGeometry]:
    """A straight line between points inside the communes of each pair."""
    centres = _centres(result)
    return [shapely.LineString([centres[row.cut_a], centres[row.cut_b]]) for row in rows]


def service_lines(
    result: Delimitation,
) -> tuple[tuple[ServiceLineRow, ...], list[BaseGeometry]]:
    """The shared elements that have a shape, as lines."""
    centres = _centres(result)
    drawn = [
        (_line(entry, kind, cut), line)
        for entry in result.shared.services or ()
        if entry.shared
        for kind, cut, line in _drawn(entry, centres)
    ]
    return tuple(row for row, _ in drawn), [line for _, line in drawn]


def _line(entry: Entry, drawn: str, cut: str) -> ServiceLineRow:
    return ServiceLineRow(
        element=entry.name,
        category=entry.kind_name or None,
        category_id=entry.kind or None,
        drawn=drawn,
        cut=cut or None,
        communes=", ".join(entry.cuts),
        n_communes=len(entry.cuts),
    )


def _drawn(entry: Entry, centres: dict[str, BaseGeometry]) -> list[tuple[str, str, BaseGeometry]]:
    """How an element is drawn, the commune a line leads to ("" for none), and the line."""
    found = []
    for shape in entry.shapes:
        if shape.geom_type in ("Point", "MultiPoint"):
            hub = shape.centroid
            found += [
                (STAR, cut, shapely.LineString([hub, centres[cut]]))
                for cut in entry.cuts
                if cut in centres
            ]
            continue
        areal = shape.area > 0
        lines = shapely.get_parts(shape.boundary if areal else shapely.line_merge(shape))
        found += [(TERRITORY if areal else NETWORK, "", line) for line in lines]
    return found
