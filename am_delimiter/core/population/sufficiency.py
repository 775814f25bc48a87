"""Sufficiency: whether the evidence under a commune is enough to say how it stands.

A share of almost nothing is no share: one cell of a neighbour's block that crosses the border
would make the whole commune a member. What is asked for is editable and has no known norm
(``evidence_…`` of ``parameters.json``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..basis.notes import Note, mark
from ..basis.vocabulary import MembershipBy
from ..catalogue.catalogue import Catalogue
from ..catalogue.declared_parameters import Parameters
from ..continuum.patches import Patches
from ..land.builtup import Builtup, PolygonEvidence
from ..land.commune_notes import named_reasons
from ..land.communes import Communes
from ..land.geometry import cell_size_m
from .located import LocatedPopulation
from .located_blocks import communes_of, cut_field
from .located_notes import compared_with
from .population import Population

M2_OF_HA = 10_000


@dataclass(frozen=True)
class LeastEvidence:
    """What is asked of the evidence under each commune.

    ``cell_ha`` is the area of a cell of the evidence; ``foreign`` (communes,) are the communes of
    which the evidence holds no unit, ``inhabitants`` and ``census`` (communes,) the counts that
    decide and that located persons are compared with, NaN where they are not known.
    """

    parameters: Parameters
    cell_ha: float
    foreign: NDArray[np.bool_]
    inhabitants: NDArray[np.float64]
    census: NDArray[np.float64]

    def lacking(self, patches: Patches, located: LocatedPopulation | None) -> dict[int, Note]:
        """Why the evidence is too little, by position of the commune.

        A commune without any built-up land is not among them: nothing is known of it.
        """
        cells = patches.commune_cells.sum(axis=0).A1
        hectares = cells * patches.grid.cell_hectares
        found = {}
        for commune in np.flatnonzero(cells).tolist():
            why = self._land(commune, float(hectares[commune]))
            if why is None and located is not None:
                why = self._people(commune, located)
            if why is not None:
                found[commune] = why
        return found

    def _land(self, commune: int, hectares: float) -> Note | None:
        """Why the built-up land of a commune is too little."""
        asked, persons = self.parameters, float(self.inhabitants[commune])
        details: dict[str, object] = {"hectares": round(hectares, 2)}
        if self.foreign[commune]:
            template = mark("{hectares} ha, of units of other communes: none bears its code")
            return Note(template, details)
        least = round(asked.evidence_cells * self.cell_ha, 6)
        if hectares < least:
            template = mark("{hectares} ha of built-up land, less than {least} ha ({cells} cells)")
            return Note(template, {**details, "least": least, "cells": asked.evidence_cells})
        each = hectares * M2_OF_HA / persons if persons > 0 else np.inf
        if each < asked.evidence_built_m2:
            template = mark(
                "{hectares} ha of built-up land, {each} m² for each of its {persons} inhabitants; "
                "{least} m² are asked for"
            )
            least = asked.evidence_built_m2
            details = {**details, "each": round(each, 2), "persons": round(persons)}
            return Note(template, {**details, "least": least})
        return None

    def _people(self, commune: int, located: LocatedPopulation) -> Note | None:
        """Why the persons on the built-up land of a commune are too few."""
        asked, persons = self.parameters, float(located.persons[commune])
        if not persons:
            return None
        details: dict[str, object] = {"least": round(asked.evidence_people * 100, 6)}
        inside = persons - float(located.outside[commune])
        if inside < asked.evidence_people * persons:
            template = mark(
                "{percent} % of its located persons live on its built-up land; {least} % are asked "
                "for"
            )
            return Note(template, {**details, "percent": round(100 * inside / persons, 2)})
        decides = asked.membership_by is MembershipBy.POPULATION
        if decides and persons < asked.evidence_people * float(self.census[commune]):
            template = mark("{percent} % of its census is located; {least} % are asked for")
            percent = round(100 * persons / float(self.census[commune]), 2)
            return Note(template, {**details, "percent": percent})
        return None


def least_evidence(
    polygons: Sequence[PolygonEvidence],
    builtup: Builtup,
    communes: Communes,
    population: Population,
    located: LocatedPopulation | None,
    parameters: Parameters,
    catalogue: Catalogue,
) -> LeastEvidence:
    """What is asked of the evidence of a study; ``polygons`` are those given as built-up land."""
    cell = builtup.grid.cell
    sizes = [cell_size_m(source.info, builtup.grid.crs) for source in builtup.rasters]
    compared = compared_with(located, population) if located else population.choice
    return LeastEvidence(
        parameters=parameters,
        cell_ha=(cell if polygons or not sizes else max(cell, min(sizes))) ** 2 / M2_OF_HA,
        foreign=_foreign(() if builtup.rasters else polygons, communes, catalogue),
        inhabitants=_counted(population.counts[population.choice], communes),
        census=_counted(population.counts[compared], communes),
    )


def _counted(counts: Mapping[str, int | None], communes: Communes) -> NDArray[np.float64]:
    known = (counts.get(cut) for cut in communes.cuts)
    return np.array([np.nan if count is None else count for count in known], dtype=np.float64)


def _foreign(
    polygons: Iterable[PolygonEvidence], communes: Communes, catalogue: Catalogue
) -> NDArray[np.bool_]:
    """Communes (communes,) without a polygon of their code, where all layers bear such codes."""
    own, told = np.zeros(len(communes), dtype=bool), False
    for layer in polygons:
        field = cut_field(layer.frame, catalogue.people_fields.values())
        if not field:
            return np.zeros(len(communes), dtype=bool)
        found, told = communes_of(layer.frame[field], communes, catalogue), True
        own[found[found >= 0]] = True
    return ~own if told else own


def thin_note(lacking: Mapping[int, Note], communes: Communes) -> list[Note]:
    """Name the communes of which the evidence tells too little, and why."""
    if not lacking:
        return []
    template = mark(
        "The evidence is not enough to judge these communes, so they are members of no continuum: "
        "{communes}. What is asked for has no known norm and can be changed (EVIDENCE_CELLS, "
        "EVIDENCE_BUILT, EVIDENCE_PEOPLE)."
    )
    return [Note(template, {"communes": named_reasons(lacking, list(communes.names.values()))})]
