"""Services, instruments and hand decisions of a delimitation as layers, tables and plain data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from ..basis.table import Row, Table
from ..services.registers import Entry
from ..services.sharing import incidence, shared_pairs
from ..verdict.delimitation import Delimitation

STAR, NETWORK, TERRITORY = "recta a la comuna", "red", "borde del territorio"


def shared_tables(result: Delimitation) -> dict[str, Table]:
    """The layers and tables, by the id of ``layers.json``; empty where nothing was given."""
    services = result.shared.services or ()
    return {
        "service_lines": _lines(services, result),
        "service_pairs": _pairs(services, result),
        "services": Table(service_rows(result)),
        "instruments": Table(instrument_rows(result)),
        "decisions": Table(decision_rows(result)),
    }


def service_rows(result: Delimitation) -> list[Row]:
    """The inventory: what two or more communes share first, in the order of the categories."""
    order = {kind: n for n, kind in enumerate(result.catalogue.service_categories)}
    entries = sorted(
        result.shared.services or (),
        key=lambda e: (not e.shared, order.get(e.kind, len(order)), e.kind_name, e.name),
    )
    return [
        {"element": e.name, "category": e.kind_name or None, "category_id": e.kind or None, **rest}
        for e, rest in zip(entries, _common(entries, result))
    ]


def instrument_rows(result: Delimitation) -> list[Row]:
    """The instruments and joint policies, in the order in which they were given."""
    entries = result.shared.instruments or ()
    return [
        {
            "instrument": e.name,
            "kind": e.kind_name or None,
            "kind_id": e.kind or None,
            "stage": e.stage or None,
            "actors": e.actors or None,
            **rest,
        }
        for e, rest in zip(entries, _common(entries, result))
    ]


def decision_rows(result: Delimitation) -> list[Row]:
    """The communes included or excluded by hand, with the reasons."""
    names = result.communes.names
    return [
        {
            "candidate": one.candidate,
            "cut": one.cut,
            "name": names[one.cut],
            "action": one.action.value,
            "justification": one.justification,
            "role_before": one.role_before.value,
            "candidate_before": one.candidate_before or None,
        }
        for one in result.decided
    ]


def decision_of(result: Delimitation) -> dict[str, str]:
    """What was decided by hand on each commune."""
    return {one.cut: f"{one.action.value} a mano" for one in result.decided}


def shared_summary(result: Delimitation) -> dict[str, Any]:
    """The same for the summary; None for a register that was not given."""
    shared = result.shared
    pairs = None if shared.services is None else _pairs(shared.services, result).rows
    return {
        "services": None if shared.services is None else service_rows(result),
        "service_pairs": pairs,
        "instruments": None if shared.instruments is None else instrument_rows(result),
        "decisions": decision_rows(result),
    }


def _common(entries: Sequence[Entry], result: Delimitation) -> list[Row]:
    """What both registers tell of an entry."""
    names = result.communes.names
    held = {c.id: incidence(entries, c.cuts).sum(axis=1) for c in result.candidates}
    rows = []
    for position, entry in enumerate(entries):
        sharing = [id_ for id_, count in held.items() if count[position] > 1]
        rows.append(
            {
                "communes": ", ".join(entry.cuts),
                "commune_names": ", ".join(_name(cut, names, result) for cut in entry.cuts),
                "n_communes": len(entry.cuts),
                "shared": entry.shared,
                "candidates": ", ".join(sharing) or None,
                "evidence": entry.evidence or None,
                "source": entry.source or None,
                "date": entry.date or None,
                "origin": entry.origin,
                "flags": "; ".join(flag.value for flag in entry.flags) or None,
            }
        )
    return rows


def _name(cut: str, names: dict[str, str], result: Delimitation) -> str:
    """Name of a commune, also of one outside the study."""
    known = result.catalogue.communes.get(cut)
    return names.get(cut) or (known.name if known else cut)


def _centres(result: Delimitation) -> dict[str, BaseGeometry]:
    """A point inside each commune of the study."""
    return dict(zip(result.communes.cuts, result.communes.frame.geometry.representative_point()))


def _pairs(entries: Sequence[Entry], result: Delimitation) -> Table:
    """One line for each pair of communes of the study that share something."""
    cuts, names, centres = result.communes.cuts, result.communes.names, _centres(result)
    rows, shapes = [], []
    for (a, b), positions in shared_pairs(entries, cuts).items():
        both = [entries[n] for n in positions]
        rows.append(
            {
                "cut_a": a,
                "name_a": names[a],
                "cut_b": b,
                "name_b": names[b],
                "n_shared": len(both),
                "n_categories": len({entry.kind_name for entry in both}),
                "elements": "; ".join(entry.name for entry in both),
            }
        )
        shapes.append(shapely.LineString([centres[a], centres[b]]))
    return Table(rows, shapes)


def _lines(entries: Sequence[Entry], result: Delimitation) -> Table:
    """The shared elements that have a shape, as lines."""
    centres = _centres(result)
    rows, shapes = [], []
    for entry in entries:
        if not entry.shared:
            continue
        for drawn, cut, line in _drawn(entry, centres):
            rows.append(
                {
                    "element": entry.name,
                    "category": entry.kind_name or None,
                    "category_id": entry.kind or None,
                    "drawn": drawn,
                    "cut": cut or None,
                    "communes": ", ".join(entry.cuts),
                    "n_communes": len(entry.cuts),
                }
            )
            shapes.append(line)
    return Table(rows, shapes)


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
