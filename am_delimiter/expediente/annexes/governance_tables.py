"""T14: actors by sector and level and one by one, committee, arrangements, map of instruments.

Names are printed as they were written; the contact of a person is not read at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...core.basis import filled, spanish_order
from ...core.governance import (
    Actor,
    Arrangement,
    CommitteeMember,
    FollowedInstrument,
    Governance,
    lists_of,
)
from ...toolbelt.formats import date, number
from ..paper.look import QUIET
from ..paper.printed_table import Cell, Column, PrintedTable, cells
from ..reading.dossier import Dossier
from ..reading.wording import joined

IN_A_CELL = 10
"""Actors in one cell of the matrix; a further row takes the others."""
UNSAID = "sin dato"
"""Row or column of the actors of whom sector or level is not known."""
WHOLE = "toda el área"


def governance_tables_of(found: Governance, case: Dossier) -> tuple[PrintedTable, ...]:
    """The tables that have something to tell."""
    tables = (
        _matrix(found.actors, case),
        _actors(found.actors, case),
        _committee(found.committee, case),
        _arrangements(found.arrangements, case),
        _instruments(found.instruments, case),
    )
    return tuple(table for table in tables if table.rows)


def communes_told(cuts: Sequence[str], elsewhere: Iterable[str], case: Dossier) -> str:
    """Communes by name; all those of the first candidate in two words, "" for none."""
    area = set(case.candidates[0].communes) if case.candidates else set()
    rest = [*elsewhere]
    if area and area == set(cuts) and not rest:
        return WHOLE
    names, known = case.names, case.catalogue.communes
    told = [names[cut] if cut in names else known[cut].name for cut in cuts]
    return ", ".join([*told, *rest])


def _matrix(actors: Sequence[Actor], case: Dossier) -> PrintedTable:
    """Sectors down, levels across, the names of actors in the cells."""
    lists = lists_of(case.catalogue)
    by_place: dict[tuple[str, str], list[str]] = {}
    for actor in actors:
        sector = actor.sector if actor.sector in lists["sector"] else UNSAID
        level = actor.level if actor.level in lists["level"] else UNSAID
        by_place.setdefault((sector, level), []).append(actor.name)
    whole = all(level != UNSAID for _, level in by_place)
    levels = [*lists["level"], *([] if whole else [UNSAID])]
    rows: list[tuple[Cell, ...]] = []
    for sector in (*lists["sector"], UNSAID):
        own = [_names(by_place.get((sector, level), ())) for level in levels]
        for begun in range(0, max(map(len, own)), IN_A_CELL):
            part = ["\n".join(names[begun : begun + IN_A_CELL]) for names in own]
            head = sector if not begun else f"{sector} (sigue)"
            rows.append(cells(Cell(head, bold=True), *(text or "—" for text in part)))
    unsaid = sum(UNSAID in place for place, names in by_place.items() for _ in names)
    note = filled(
        "{count} {count:actor|actores}, por sector y nivel.", {"count": number(len(actors))}
    )
    if unsaid:
        said = {"count": number(unsaid)}
        note += " " + filled(
            "De {count} no se dice el sector o el nivel, o no es de las listas.", said
        )
    columns = (Column("Sector", 24), *(Column(level.capitalize(), 30) for level in levels))
    return PrintedTable("T14", "Matriz de actores", columns, tuple(rows), note, 7.0)


def _names(names: Iterable[str]) -> list[str]:
    """Names as lines of a cell, each once and in the order of the alphabet."""
    return [f"· {name}" for name in sorted(set(names), key=spanish_order)]


def _actors(actors: Sequence[Actor], case: Dossier) -> PrintedTable:
    lists = lists_of(case.catalogue)
    order = {name: n for one in ("sector", "level") for n, name in enumerate(lists[one])}

    def place(actor: Actor) -> tuple[int, int, tuple[str, str]]:
        last = len(order)
        sector, level = order.get(actor.sector, last), order.get(actor.level, last)
        return sector, level, spanish_order(actor.name)

    rows = tuple(
        cells(
            Cell(actor.name, bold=True),
            actor.person or "—",
            " · ".join(filter(None, (actor.sector, actor.level))) or UNSAID,
            actor.role or "—",
            _degrees(actor),
            communes_told(actor.cuts, actor.elsewhere, case) or "—",
        )
        for actor in sorted(actors, key=place)
    )
    columns = (
        Column("Actor", 44),
        Column("Persona", 30),
        Column("Sector y nivel", 26),
        Column("Rol en el área", 40),
        Column("Interés e influencia", 24),
        Column("Comunas", 26),
    )
    return PrintedTable("T14b", "Actores y su rol", columns, rows, "", 7.0)


def _degrees(actor: Actor) -> str:
    told = (("interés", actor.interest), ("influencia", actor.influence))
    said = "; ".join(f"{name} {degree.lower()}" for name, degree in told if degree)
    return said[:1].upper() + said[1:] or "—"


def _committee(members: Sequence[CommitteeMember], case: Dossier) -> PrintedTable:
    """Who presides, then the communes; nothing while nobody is named."""
    columns = (
        Column("Comuna", 34),
        Column("Nombre", 44),
        Column("Calidad", 26),
        Column("Desde", 22),
        Column("Acta o acto", 48),
    )
    written = any(member.is_written for member in members)
    ordered = sorted(members, key=lambda one: (bool(one.commune), spanish_order(one.commune)))
    rows = tuple(
        cells(
            one.commune or "—",
            Cell(one.person, bold=True) if one.person else Cell("sin anotar", colour=QUIET),
            one.role or "—",
            date(one.since),
            one.act or "—",
        )
        for one in (ordered if written else ())
    )
    source = case.catalogue.governance_lists["committee_chair"]
    note = f"{source.note} {_seats(members, case)}".strip()
    title = "Comité consultivo de alcaldes"
    return PrintedTable("T14c", title, columns, rows, note, 7.5)


def _seats(members: Sequence[CommitteeMember], case: Dossier) -> str:
    """Which communes of the area nobody stands for, and which members are of another commune."""
    area = case.candidates[0].communes if case.candidates else ()
    seated = {one.cut for one in members if one.person}
    empty = [case.names[cut] for cut in area if cut not in seated]
    others = [one.commune for one in members if one.commune and one.cut not in area]
    told = [f"Sin integrante anotado: {joined(empty)}." if empty else ""]
    told.append(f"No son comunas de la primera candidata: {joined(others)}." if others else "")
    return " ".join(filter(None, told))


def _arrangements(found: Sequence[Arrangement], case: Dossier) -> PrintedTable:
    columns = (
        Column("Instancia", 48),
        Column("Tipo", 28),
        Column("Comunas", 46),
        Column("Desde", 20),
        Column("Estado", 20),
        Column("Fuente", 30),
    )
    rows = tuple(
        cells(
            Cell(one.name, bold=True),
            one.kind or "—",
            communes_told(one.cuts, one.elsewhere, case) or "—",
            date(one.since),
            one.status or "—",
            Cell(one.source or "sin fuente", colour=QUIET),
        )
        for one in found
    )
    note = "Lo que ya reúne a las comunas: asociaciones, convenios y mesas."
    return PrintedTable("T14d", "Instancias existentes", columns, rows, note, 7.0)


def _instruments(found: Sequence[FollowedInstrument], case: Dossier) -> PrintedTable:
    """Nothing while neither a stage nor a responsible is known of any."""
    columns = (
        Column("Instrumento", 46),
        Column("Tipo", 28),
        Column("Etapa", 24),
        Column("Responsable", 32),
        Column("Comunas", 36),
        Column("Próximo hito", 28),
    )
    told = found if any(one.is_followed for one in found) else ()
    rows = tuple(
        cells(
            Cell(one.name, bold=True),
            one.kind or "—",
            _stage(one),
            one.responsible or "sin responsable",
            communes_told(one.cuts, one.elsewhere, case) or "—",
            one.next_step or "—",
        )
        for one in told
    )
    count = sum(one.registered for one in told)
    note = "Instrumentos y políticas que alcanzan al área, con su etapa y quien responde."
    if count:
        note += filled(
            " {count} {count:está|están} también en el registro del caso (T5b).",
            {"count": number(count)},
        )
    return PrintedTable("T14e", "Mapa de instrumentos", columns, rows, note, 7.0)


def _stage(one: FollowedInstrument) -> str:
    since = f"desde {date(one.since)}" if one.since else ""
    return "\n".join(filter(None, (one.stage or "sin etapa", since)))
