"""What the styles of the sheets read of a case beside the fields of its layers."""

from __future__ import annotations

import json

from qgis.core import QgsExpressionContextUtils, QgsProject

from ..reading.dossier import Dossier
from .pair_choice import pair_key
from .plan import AREAS, chosen_pairs


def set_drawing(project: QgsProject, case: Dossier) -> None:
    """Variables of the project with the middles of communes and the pairs that L6 joins.

    Candidates are named on a map only where it shows several: one alone is named beside it. An
    edited project of an earlier edition has styles that do not ask for these.
    """
    middles = {
        cut: [round(value, 1) for value in one.centre]
        for cut, one in sorted(case.places.settled.items())
    }
    values = {
        "centros_comunas": json.dumps(middles, separators=(",", ":")),
        "pares_dibujados": ",".join(map(pair_key, chosen_pairs(case).drawn)),
        "nombrar_candidatas": "1" if len(case.candidates[:AREAS]) > 1 else "0",
    }
    for name, value in values.items():
        QgsExpressionContextUtils.setProjectVariable(project, name, value)
