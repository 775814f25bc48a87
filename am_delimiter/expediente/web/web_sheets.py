"""A map sheet as words: what it shows, its legend, its scale and its small print."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayoutItemLegend, QgsPrintLayout

from ..maps.legend import legend_lines
from ..paper.desk import all_items
from ..paper.spoken import Spoken
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


def sheet_of(layout: QgsPrintLayout, key: str, said: Sequence[Spoken]) -> list[str]:
    """The words of the sheet with this key."""
    own = {one.id.partition(f"{key}.")[2]: str(one.content) for one in said if _is_of(one, key)}
    pairs = [(label, own[name]) for name, label in NAMES.items() if name in own]
    shown = _legend(layout, key)
    if shown:
        pairs.insert(2, ("Lo que muestra", "\n".join(shown)))
    insets = [text for name, text in own.items() if _is_inset(name)]
    if insets:
        pairs.insert(3, ("Recuadros", "\n".join(insets)))
    return [paragraph("Mapa. Aquí se dice lo que lleva; el dibujo está en el PDF."), facts(pairs)]


def _is_of(one: Spoken, key: str) -> bool:
    return one.id.startswith(f"{key}.") and isinstance(one.content, str)


def _is_inset(name: str) -> bool:
    return name.startswith("detalle") and name.endswith(".titulo")


def _legend(layout: QgsPrintLayout, key: str) -> list[str]:
    for item in all_items(layout):
        if isinstance(item, QgsLayoutItemLegend) and item.id() == f"{key}.leyenda":
            return legend_lines(item)
    return []
