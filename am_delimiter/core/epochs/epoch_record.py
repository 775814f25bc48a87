"""The answer of a study of several years, and what is told of the growth of a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..basis.fingerprints import InputFile
from ..basis.notes import Note
from ..catalogue.catalogue import Catalogue
from .epoch_case import EpochCase
from .epoch_survey import CommonGround, Surveyed
from .first_built import FirstBuilt, LostLand
from .followed_sets import FollowedSet, SetInEpoch
from .gap_histories import GapHistory
from .land_consumption import Consumption


@dataclass(frozen=True)
class GrownPlace:
    """What consumption is told of: a commune (``cut``) or a set, with the codes of its communes."""

    id: str
    name: str
    cuts: tuple[str, ...]
    is_set: bool


@dataclass(frozen=True)
class PlaceGrowth:
    """The consumption of a place between epochs that follow each other, and over all of them.

    ``widest`` lies between the first and the last epoch that see the place, None when fewer than
    two do.
    """

    place: GrownPlace
    steps: tuple[Consumption, ...]
    whole: Consumption
    widest: Consumption | None


@dataclass(frozen=True)
class EpochStudy:
    """The answer, frozen.

    ``unseen`` holds for each epoch the communes it does not cover, and why. ``comparable`` tells
    whether all epochs are compared with each other; ``reported`` are the codes of the communes of
    the region that was asked for.
    """

    given: EpochCase
    catalogue: Catalogue
    ground: CommonGround
    epochs: tuple[Surveyed, ...]
    unseen: tuple[Mapping[str, Note], ...]
    reported: tuple[str, ...]
    comparable: bool
    sets: tuple[tuple[SetInEpoch, ...], ...]
    gaps: tuple[GapHistory, ...]
    first: tuple[FirstBuilt, ...]
    lost: tuple[LostLand, ...]
    growth: tuple[PlaceGrowth, ...]
    inputs: tuple[InputFile, ...]
    notes: tuple[Note, ...]

    @property
    def followed(self) -> tuple[FollowedSet, ...]:
        """The sets that are followed."""
        return tuple(standings[0].followed for standings in self.sets)
