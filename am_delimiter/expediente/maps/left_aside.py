"""What a sheet of whole communes does not show: islands and far sectors, told in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsRectangle

from ...core.basis import filled, spanish_order
from ...toolbelt.formats import number, percentage
from ..reading.dossier import Dossier
from ..reading.settlement import CommunePart
from ..reading.wording import joined

NAMED = 3
"""Communes that the sentence names."""


def aside_text(case: Dossier, cuts: Iterable[str], extent: QgsRectangle) -> str:
    """Which communes of ``cuts``, and which parts of them, lie outside ``extent``; "" for none."""
    whole: list[str] = []
    parts: dict[str, list[CommunePart]] = {}
    for cut in sorted(cuts):
        commune = case.places.settled.get(cut)
        if commune is None:
            continue
        out = [one for one in commune.parts if not extent.intersects(QgsRectangle(*one.box))]
        if len(out) == len(commune.parts):
            whole.append(case.names[cut])
        elif out:
            parts[cut] = out
    told = sorted(whole, key=spanish_order)
    if parts:
        told.append(_parts(case, parts))
    return f"Fuera del cuadro: {joined(told)}." if told else ""


def _parts(case: Dossier, parts: dict[str, list[CommunePart]]) -> str:
    """``2 islas o sectores de Coronel y Lota, sin suelo construido``."""
    count = sum(map(len, parts.values()))
    names = sorted((case.names[cut] for cut in parts), key=spanish_order)
    if len(names) > NAMED:
        names = [*names[:NAMED], _others(len(names) - NAMED)]
    what = filled("{n} {n:isla o sector|islas o sectores}", {"n": number(count)})
    told = f"{what} de {joined(names)}"
    built = sum(part.built for some in parts.values() for part in some)
    if not built:
        return f"{told}, sin suelo construido"
    every = sum(case.places.settled[cut].built for cut in parts)
    return f"{told}, con el {percentage(built / every)} de su suelo construido"


def _others(count: int) -> str:
    return filled("{n:otra comuna|otras comunas}", {"n": count}).replace(
        "otras", f"otras {number(count)}"
    )
