"""For what the layers of a run were given, and what they say of where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .given_inputs import takes_layers
from .run import Run

if TYPE_CHECKING:
    from ..core.credits import LayerFacts

KIND_OF = {
    "COMMUNES": "comunas",
    "BUILTUP": "construido",
    "POPULATION_LAYERS": "población localizada",
    "URBAN_LIMITS": "límite urbano",
    "BARRIERS": "barrera",
    "BRIDGES": "puente o camino",
    "TRAVEL": "viajes",
    "SERVICES": "servicios",
    "SERVICE_LAYERS": "servicios",
    "INSTRUMENTS": "instrumentos",
    "CCU": "referencia",
    "LUC": "referencia",
    "MINVU": "referencia",
}
"""The use of an input by its parameter; that of any other is known by its file and name."""


def facts_given(run: Run) -> tuple[LayerFacts, ...]:
    """What every layer of a run says of itself, in the order of the parameters."""
    from ..bridge.layer_facts import facts_of_layer

    found = []
    for definition in run.algorithm.parameterDefinitions():
        name = definition.name()
        if not takes_layers(definition) or not run.parameters.get(name):
            continue
        layers = run.layers(name) if definition.type() == "multilayer" else [run.layer(name)]
        facts = (facts_of_layer(one, KIND_OF.get(name, "")) for one in layers if one is not None)
        found += [one for one in facts if one is not None]
    return tuple(found)
