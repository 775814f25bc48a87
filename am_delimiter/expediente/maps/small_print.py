"""The small print of a map sheet: system, parameters, sources, limits and author."""

from __future__ import annotations

from qgis.core import QgsProject

from ...core.catalogue import system_name
from ...toolbelt.formats import number
from ..reading.dossier import Dossier
from ..reading.sentences import membership_text
from ..reading.sources_read import credit_text, is_real
from ..reading.wording import ended, host_text, joined, share_text
from .frame import grid_step
from .view import MapView

MOST_SOURCES = 5


def panel_facts(
    project: QgsProject, case: Dossier, view: MapView, scale: float
) -> list[tuple[str, str]]:
    """Id and text of each paragraph of the title block."""
    return [
        ("sistema", _system(project, scale)),
        ("parametros", _parameters(case)),
        ("fuentes", _sources(case, view)),
        ("difrol", f"{case.text(difrol_text(case))}\n{case.review_line()}"),
        ("autor", _made(case)),
    ]


def _made(case: Dossier) -> str:
    versions = case.summary.versions
    who = [case.identity.gore, case.identity.responsible]
    told = ", ".join(name for name in who if name)
    made = f"am_delimiter {versions['am_delimiter']}, con {host_text(versions)}."
    return f"{ended(told)} {made}" if told else made


def _system(project: QgsProject, scale: float) -> str:
    crs = project.crs()
    datum = crs.description().partition(" / ")[0]
    step = number(grid_step(scale))
    name = (
        f"{system_name(crs.description())} ({crs.authid()})" if crs.authid() else "definido a mano"
    )
    return f"{name}. Datum {datum}. Cuadrícula cada {step} m."


def _parameters(case: Dossier) -> str:
    """The values in use; polygons alone have no share from which a cell is built-up."""
    share = case.parameter("builtup_share")
    asked = "" if share in (None, "") else f"construido desde {share_text(share)} % de la celda; "
    return (
        f"Tolerancia {number(case.tolerance_m)} m; celda {number(case.parameter('cell_size'))} m; "
        f"{asked}"
        f"pertenencia con {membership_text(case.summary)}. "
        "Sin norma conocida: véase el anexo A1."
    )


def _sources(case: Dossier, view: MapView) -> str:
    """A line for each source that the sheet rests on, with all that was taken from it."""
    kinds: dict[str, list[str]] = {}
    rows = [row for row in case.rows.sources if row.kind in view.kinds]
    for row in (*rows, *view.sources, *case.background):
        kinds.setdefault(credit_text(row), []).append(row.kind)
    lines = [f"{_uses(used)} · {told}" for told, used in kinds.items()]
    if len(lines) > MOST_SOURCES:
        rest = len(lines) - MOST_SOURCES
        lines = [*lines[:MOST_SOURCES], f"Y {rest} más: véase la tabla T7."]
    return "\n".join(lines)


def _uses(kinds: list[str]) -> str:
    """«Comunas y límite urbano»."""
    return joined(list(dict.fromkeys(kinds))).capitalize()


def difrol_text(case: Dossier) -> str:
    """Id of the legend that the boundaries carry, by the schema and the regions of the layer."""
    if not is_real(case):
        return "difrol_fictitious"
    schema = next((i.detail for i in case.summary.inputs if i.kind == "comunas"), "")
    fitting = [text.id for text in case.catalogue.texts.values() if schema in text.schemas]
    return fitting[0] if fitting else "difrol_other"
