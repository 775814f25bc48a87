"""Where metropolitan areas stand: constituted, proposed, or in a state that asks for judgement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from ..catalogue.catalogue import Catalogue
from ..catalogue.country_records import MetropolitanArea
from ..services.registers import plain


class RegisterStanding(str, Enum):
    """How far an area is; the values are those of ``portfolio_states.json``."""

    CONSTITUTED = "constituted"
    JUDGEMENT = "judgement"
    PROPOSED = "proposed"


@dataclass(frozen=True)
class StandingArea:
    """An area of the register with its standing."""

    area: MetropolitanArea
    standing: RegisterStanding

    @property
    def constituted(self) -> bool:
        """Whether it is constituted, by the state that the register gives it."""
        return self.standing is RegisterStanding.CONSTITUTED

    @property
    def told(self) -> str:
        """Its name, state and date, as they are printed."""
        day = f", {self.area.date}" if self.area.date else ""
        return f"«{self.area.name}» ({self.area.state}{day})"


def standing_areas(catalogue: Catalogue) -> tuple[StandingArea, ...]:
    """The register; a state that the catalogue does not know asks for judgement."""
    by_state = {plain(one.state): one.standing for one in catalogue.portfolio_states.values()}
    unknown = RegisterStanding.JUDGEMENT.value
    return tuple(
        StandingArea(area, RegisterStanding(by_state.get(plain(area.state), unknown)))
        for area in catalogue.metropolitan_areas.values()
    )


def reaching(
    areas: Iterable[StandingArea], cuts: Sequence[str], *standings: RegisterStanding
) -> list[StandingArea]:
    """The areas of some standings that hold at least one of some communes."""
    wanted = set(cuts)
    return [one for one in areas if one.standing in standings and wanted & set(one.area.communes)]


def unlisted_in(areas: Iterable[StandingArea], cuts: Iterable[str]) -> list[StandingArea]:
    """The areas in the regions of some communes that may hold them, for nobody knows their list."""
    regions = {cut[:2] for cut in cuts}
    return [
        one
        for one in areas
        if not one.area.communes_known
        and one.area.region_code in regions
        and one.standing is not RegisterStanding.PROPOSED
    ]
