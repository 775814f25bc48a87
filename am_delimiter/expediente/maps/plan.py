"""Which map sheets a case has, and which are left out for want of data."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsRectangle

from ...core.records import CandidateSummary, GapRow
from ..reading.dossier import Dossier
from ..reading.sources_read import is_real
from ..reading.wording import metres
from ..workspace.project import instruments_of, travel_threshold
from ..workspace.styles import HATCHES
from ..workspace.themes import Themes
from .flow_choice import FlowChoice, choose_flows
from .frame import rectangle
from .modification_scene import modification_views
from .pair_choice import PairChoice, choose_pairs
from .scope import (
    communes_of,
    continua_of,
    critical_gaps,
    cuts_of,
    gaps_of,
    is_near,
    middles_of,
    region_cuts,
    region_of,
    settled_of,
    told_cuts,
)
from .view import Detail, LeftOut, MapView

DETAILS_ON_A_SHEET = 6
MOST_DETAILS = 18
"""Insets of a dossier; the wider gaps are in the table, and the sheet says so."""

AREAS = 3
"""Candidates with a sheet of their own."""

AROUND_GAP = 0.6
"""What an inset shows on each side of a gap, as a share of its length."""

LEAST_AROUND = 150.0
"""The same in metres, for short gaps."""

BOUNDARIES = ("comunas",)
EVIDENCE = ("comunas", "construido", "barrera", "puente o camino")


def plan_sheets(case: Dossier, themes: Themes) -> tuple[list[MapView], list[LeftOut]]:
    """The sheets in their order, and those that cannot be made, with the reason."""
    shown = case.candidates[:AREAS]
    first = shown[:1]
    area, whole, settled = (
        communes_of(case, first),
        continua_of(case, first),
        settled_of(case, first),
    )
    cuts = tuple(sorted(cuts_of(first)))
    sheets = [
        _located(case, first, themes),
        MapView("L2", "Comunas y sus códigos", themes.codes, area, first, BOUNDARIES, whole=cuts),
        _continuum(case, shown),
        *_gaps(case, first, themes),
        _people(settled, first, themes),
    ]
    left_out = []
    for view, reason in (
        (_blocks(whole, first, themes), themes.no_blocks),
        (_services(case, settled, first, themes), "sin servicios que sirvan a dos o más comunas"),
        (_travel(case, middles_of(case, first), first, themes), "sin tabla de viajes"),
        (_instruments(case, area, first, themes), "sin instrumentos ni políticas que mostrar"),
    ):
        if view.theme:
            sheets.append(view)
        else:
            left_out.append(LeftOut(view.key, view.title, reason))
    sheets += _areas(case, shown, themes)
    rest = len(case.candidates) - len(shown)
    if rest:
        told = f"solo las {AREAS} primeras tienen lámina"
        left_out.append(LeftOut("L9", f"Otras candidatas ({rest})", told))
    if not shown:
        left_out.append(LeftOut("L9", "Área metropolitana propuesta", "sin candidatas"))
    sheets.append(_sensitivity(case, first, themes))
    sheets += modification_views(case, first, themes)
    return sheets, left_out


def _located(case: Dossier, first: tuple[CandidateSummary, ...], themes: Themes) -> MapView:
    box = region_of(case, first)
    template = "lamina_ubicacion.qpt" if is_real(case) else "lamina.qpt"
    cuts = tuple(sorted(region_cuts(case, first)))
    return MapView("L1", "Ubicación", themes.communes, box, first, BOUNDARIES, template, whole=cuts)


def _continuum(case: Dossier, shown: tuple[CandidateSummary, ...]) -> MapView:
    title = "Suelo construido y continuo urbano"
    return MapView("L3", title, *continuum_scene(case), shown, EVIDENCE)


def continuum_scene(case: Dossier) -> tuple[str, QgsRectangle]:
    """Theme and extent of L3 and the cover: the built-up land of candidates with a sheet."""
    return Themes().continuum, continua_of(case, case.candidates[:AREAS])


def _gaps(case: Dossier, first: tuple[CandidateSummary, ...], themes: Themes) -> list[MapView]:
    """One sheet, or as many as the insets of the critical gaps need."""
    title, box = "Separaciones", gaps_of(case, first)
    gaps = numbered_gaps(case)
    details = [_detail(gap, case) for gap in gaps]
    if not details:
        told = "Ninguna separación crítica toca a la candidata." if first else ""
        return [MapView("L4", title, themes.gaps, box, first, EVIDENCE, remark=told)]
    rest = sum(map(len, critical_gaps(case, first))) - len(details)
    what = "Otra separación crítica" if rest == 1 else f"Otras {rest} separaciones críticas"
    told = f"{what} sin recuadro: véase la tabla T3." if rest else ""
    pages = [
        details[n : n + DETAILS_ON_A_SHEET] for n in range(0, len(details), DETAILS_ON_A_SHEET)
    ]
    return [
        MapView(
            "L4" if number == 1 else f"L4.{number}",
            title if len(pages) == 1 else f"{title} ({number} de {len(pages)})",
            themes.gaps,
            box,
            first,
            EVIDENCE,
            "lamina_detalles.qpt",
            tuple(part),
            told,
        )
        for number, part in enumerate(pages, 1)
    ]


def numbered_gaps(case: Dossier) -> list[GapRow]:
    """The critical gaps that get an inset, the narrowest first.

    All those between communes of the first candidate, as long as there is room, and those to its
    neighbours where they fill a sheet that is there anyway.
    """
    first = case.candidates[:1]
    inner, outer = critical_gaps(case, first)
    inner, outer = inner[:MOST_DETAILS], [gap for gap in outer if is_near(case, first, gap)]
    sheets = -(-len(inner) // DETAILS_ON_A_SHEET) or 1
    return [*inner, *outer[: sheets * DETAILS_ON_A_SHEET - len(inner)]]


def _detail(gap: GapRow, case: Dossier) -> Detail:
    """The inset of a gap, under the number and the name it has in the layer «Separaciones»."""
    box = rectangle(case.places.gaps[gap.gap])
    around = max(AROUND_GAP * gap.distance_m, LEAST_AROUND)
    told = f"({gap.gap}) {metres(gap.distance_m, case)}"
    if case.is_open(gap.gap):
        told += f" [{case.gap_interval(gap.gap)}]"
    title = f"{told} · {case.gap_name(gap.gap)}"
    return Detail(gap.gap, title, box.buffered(around))


def _blocks(box: QgsRectangle, first: tuple[CandidateSummary, ...], themes: Themes) -> MapView:
    kinds = (*EVIDENCE, "población localizada")
    return MapView("L5b", "Población por manzana", themes.blocks, box, first, kinds)


def _people(box: QgsRectangle, first: tuple[CandidateSummary, ...], themes: Themes) -> MapView:
    """A circle for each commune where its people live."""
    title, kinds = "Población por comuna", (*BOUNDARIES, "población")
    return MapView("L5", title, themes.population, box, first, kinds, circles=bool(first))


def _services(
    case: Dossier, box: QgsRectangle, first: tuple[CandidateSummary, ...], themes: Themes
) -> MapView:
    """As many pairs as can be told apart."""
    title, kinds = "Infraestructura y servicios compartidos", (*BOUNDARIES, "servicios")
    remark = chosen_pairs(case).remark
    return MapView("L6", title, themes.services, box, first, kinds, remark=remark)


def chosen_pairs(case: Dossier) -> PairChoice:
    """The pairs of the first candidate or, without one, of all communes, that L6 joins."""
    cuts = told_cuts(case, case.candidates[:1])
    places = {cut: one.centre for cut, one in case.places.settled.items()}
    return choose_pairs(case.rows.service_pairs, cuts, places)


def _travel(
    case: Dossier, box: QgsRectangle, first: tuple[CandidateSummary, ...], themes: Themes
) -> MapView:
    """As many flows as can be read over each other."""
    title, kinds = "Viajes entre comunas", (*BOUNDARIES, "viajes")
    remark = chosen_flows(case).remark
    return MapView("L7", title, themes.travel, box, first, kinds, remark=remark)


def chosen_flows(case: Dossier) -> FlowChoice:
    """The flows that L7 draws: those inside the first candidate, if the table has any."""
    rows, cuts = case.rows.travel_flows, cuts_of(case.candidates[:1])
    own = [row for row in rows if row.inside and {row.origin, row.destination} <= cuts]
    return choose_flows(own or rows, travel_threshold(case))


def _instruments(
    case: Dossier, box: QgsRectangle, first: tuple[CandidateSummary, ...], themes: Themes
) -> MapView:
    """As many instruments as can be told apart where they lie over each other."""
    title, kinds = "Instrumentos de planificación y políticas", (*BOUNDARIES, "instrumentos")
    rest = max(len(instruments_of(case)) - len(HATCHES), 0)
    told = f"Instrumentos sin dibujar: {rest}; véase la tabla T5b." if rest else ""
    return MapView("L8", title, themes.instruments, box, first, kinds, remark=told)


def _areas(case: Dossier, shown: Sequence[CandidateSummary], themes: Themes) -> list[MapView]:
    title = "Área metropolitana propuesta"
    return [
        MapView(
            "L9" if number == 1 else f"L9.{number}",
            title if number == 1 else "Otra candidata",
            themes.proposed,
            communes_of(case, [candidate]),
            (candidate,),
            EVIDENCE,
            whole=tuple(sorted(candidate.communes)),
        )
        for number, candidate in enumerate(shown, 1)
    ]


def _sensitivity(case: Dossier, first: tuple[CandidateSummary, ...], themes: Themes) -> MapView:
    title = "Sensibilidad a la tolerancia"
    return MapView("L10", title, themes.sensitivity, gaps_of(case, first), first, EVIDENCE)
