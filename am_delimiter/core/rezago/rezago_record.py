"""The answer of a study of lagging territories, frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from ..basis.fingerprints import InputFile
from ..basis.notes import Note
from ..basis.vocabulary import Verdict
from ..catalogue.catalogue import Catalogue
from ..land.communes import Communes
from .gap_closing import ExitCount, VariableGap
from .pilot_tests import LagAnswer, PovertyPlaces
from .rezago_case import RezagoCase
from .territories import Territory
from .territory_index import Scored, UsedVariable


@dataclass(frozen=True)
class JudgedTerritory:
    """A territory with all that is said of it.

    ``answers`` are its requirements and tests in their order; ``is_territory``, ``tests`` and
    ``eligible`` what follows from them. ``score`` is None where the index has no variables.
    ``leaving`` is None without earlier data. ``shape`` lies in the working system, None without
    polygons.
    """

    territory: Territory
    answers: tuple[LagAnswer, ...]
    is_territory: Verdict
    tests: Verdict
    eligible: Verdict
    score: Scored | None
    gaps: tuple[VariableGap, ...]
    leaving: ExitCount | None
    exit: Verdict
    shape: BaseGeometry | None

    def answer(self, test: str) -> LagAnswer:
        """The answer to one requirement or test."""
        return next(one for one in self.answers if one.test.id == test)


@dataclass(frozen=True)
class CommuneFigures:
    """What the tests rest on, by commune: poverty in percent, localities, isolated localities."""

    poverty: Mapping[str, float]
    localities: Mapping[str, float]
    isolated: Mapping[str, float]


@dataclass(frozen=True)
class RezagoStudy:
    """Territories, variables and the scores of every commune with figures.

    ``communes`` are those with polygons, in the working system ``crs`` (WKT); ``names`` is the
    name of every commune that is spoken of, ``scores`` and ``quintiles`` are by code.
    """

    case: RezagoCase
    catalogue: Catalogue
    communes: Communes
    crs: str
    names: Mapping[str, str]
    territories: tuple[JudgedTerritory, ...]
    variables: tuple[UsedVariable, ...]
    scores: Mapping[str, Scored]
    quintiles: Mapping[str, int]
    places: PovertyPlaces
    figures: CommuneFigures
    inputs: tuple[InputFile, ...]
    notes: tuple[Note, ...]

    @property
    def eligible(self) -> int:
        """How many territories are eligible."""
        return sum(one.eligible is Verdict.MET for one in self.territories)
