"""A map sheet as words: what it shows, its legend, its scale and its small print."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayoutItemLegend, QgsPrintLayout

from ...core.basis import Verdict
from ...toolbelt.verdict_signs import signed
from ..maps.legend import legend_lines
from ..paper.desk import all_items
from ..paper.spoken import Spoken
from ..reading.dossier import Dossier
from .web_parts import facts, paragraph

NAMES = {
    "tema": "De qué trata",
    "region": "Dónde",
    "veredicto": "Veredicto",
    "separacion": "Separación crítica y tolerancia",
    "escala": "Escala",
    "sistema": "Sistema de referencia",
    "parametros": "Parámetros",
    "fuentes": "Fuentes",
    "difrol": "Límites",
    "autor": "Elaboración",
}
"""What the parts of the title block are called, in the order in which they are told."""


def sheet_of(layout: QgsPrintLayout, key: str, said: Sequence[Spoken], case: Dossier) -> list[str]:
    """The words of the sheet with this key."""
    own = {one.id.partition(f"{key}.")[2]: str(one.content) for one in said if _is_of(one, key)}
    pairs = [(label, own[name]) for name, label in NAMES.items() if name in own]
    shown = _legend(layout, key, _unseen(case))
    if shown:
        pairs.insert(2, ("Leyenda", "\n".join(shown)))
    insets = [text for name, text in own.items() if _is_inset(name)]
    if insets:
        pairs.insert(3, ("Recuadros", "\n".join(insets)))
    return [paragraph("Mapa. Aquí se dice lo que lleva; el dibujo está en el PDF."), facts(pairs)]


def _is_of(one: Spoken, key: str) -> bool:
    return one.id.startswith(f"{key}.") and isinstance(one.content, str)


def _is_inset(name: str) -> bool:
    return name.startswith("detalle") and name.endswith(".titulo")


def _unseen(case: Dossier) -> set[str]:
    """The classes of verdicts that no candidate has, which the map cannot show."""
    seen = {candidate.verdict for candidate in case.candidates}
    return {f"Candidata: {signed(one.value)}" for one in Verdict if one.value not in seen}


def _legend(layout: QgsPrintLayout, key: str, unseen: set[str]) -> list[str]:
    """What the legend lists; which classes lie in the map is known only when it is painted."""
    for item in all_items(layout):
        if isinstance(item, QgsLayoutItemLegend) and item.id() == f"{key}.leyenda":
            return [
                told
                for name, classes in legend_lines(item)
                if (told := _line(name, classes, unseen))
            ]
    return []


def _line(name: str, classes: Sequence[str], unseen: set[str]) -> str:
    kept = [one for one in classes if one not in unseen]
    if classes and not kept:
        return ""
    return f"{name}: {'; '.join(kept)}" if kept else name
