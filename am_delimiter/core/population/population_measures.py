"""Three measures of the population of a set of communes: whole, urban and inside the continuum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..basis.notes import Note, mark
from ..basis.vocabulary import PopulationMeasure
from .located import LocatedPopulation
from .located_notes import compared_with
from .population import Population


@dataclass(frozen=True)
class Figures:
    """Persons of some communes by one count; None is what is not known.

    ``whole`` are all inhabitants. ``urban`` and ``inside`` (the continuum) are the located ones
    that live there and ``located`` all located ones; they are known only for the count that the
    layers of population belong to. ``unlocated`` are the persons of the count that the layers lack
    in each commune, added up.
    """

    whole: int | None
    urban: float | None = None
    inside: float | None = None
    located: float | None = None
    unlocated: float | None = None

    @property
    def rest(self) -> float | None:
        """The located persons that are not urban."""
        if self.located is None or self.urban is None:
            return None
        return self.located - self.urban

    @property
    def difference(self) -> float | None:
        """Located persons less those of the count."""
        if self.located is None or self.whole is None:
            return None
        return self.located - self.whole

    @property
    def percent(self) -> float | None:
        """The difference in percent of the count."""
        if self.difference is None or not self.whole:
            return None
        return 100 * self.difference / self.whole

    def by(self, measure: PopulationMeasure) -> float | None:
        """The figure of a measure."""
        return {
            PopulationMeasure.WHOLE: self.whole,
            PopulationMeasure.URBAN: self.urban,
            PopulationMeasure.INSIDE: self.inside,
        }[measure]


@dataclass(frozen=True)
class PopulationAnswer:
    """What the criterion of the population compares: ``value`` is None when it is not known.

    ``unlocated`` persons may belong to the value, for all that is known; ``doubt`` is the reason
    if they could change the verdict.
    """

    value: float | None
    reason: Note
    unlocated: float = 0.0
    doubt: Note | None = None


def figures(
    cuts: Sequence[str],
    count: str,
    population: Population,
    located: LocatedPopulation | None,
    everyone: Sequence[str],
    patches: NDArray[np.bool_] | None,
) -> Figures:
    """The persons of some communes by one count of `Population.counts`.

    ``everyone`` are the codes of all communes; ``patches`` (patches,) those of the continuum, None
    when it is not known which they are.
    """
    whole = population.total(cuts, count)
    if located is None or compared_with(located, population) != count:
        return Figures(whole)
    if located.unknown(cuts, everyone):
        return Figures(whole)
    persons = dict(zip(everyone, located.persons))
    lacking = [
        max(known - float(persons[cut]), 0.0)
        for cut in cuts
        if (known := population.counts[count].get(cut)) is not None
    ]
    return Figures(
        whole=whole,
        urban=located.urban_of(cuts, everyone),
        inside=None if patches is None else located.within(cuts, everyone, patches),
        located=float(sum(persons[cut] for cut in cuts)),
        unlocated=sum(lacking),
    )


def answer_population(
    by_count: dict[str, Figures],
    measure: PopulationMeasure,
    population: Population,
    located: LocatedPopulation | None,
    uncounted: Sequence[str],
) -> PopulationAnswer:
    """The figure of the measure and count that decide, with the others in the reason.

    ``uncounted`` names the communes without the count that decides.
    """
    found = by_count[population.choice]
    if measure is PopulationMeasure.WHOLE and found.whole is None:
        template = mark("The population ({count}) of these communes is missing: {communes}.")
        details = {"count": population.name, "communes": ", ".join(uncounted)}
        return PopulationAnswer(None, Note(template, details))
    told = by_count[compared_with(located, population)] if located else found
    shown = _shown(found.whole, told)
    if found.by(measure) is None:
        return PopulationAnswer(None, _not_known(measure, population, located, shown))
    reason = Note(_DECIDES[measure], {"count": population.name, "figures": shown})
    if measure is PopulationMeasure.WHOLE:
        return PopulationAnswer(found.whole, reason)
    template = mark(
        "{reason} {persons} persons of the census are not located: with them the threshold could "
        "be passed, so the layers of population do not decide it."
    )
    unlocated = found.unlocated or 0.0
    doubt = Note(template, {"reason": reason, "persons": round(unlocated)})
    return PopulationAnswer(found.by(measure), reason, unlocated, doubt)


_DECIDES = {
    PopulationMeasure.WHOLE: mark("Whole communes decide ({count}). {figures}"),
    PopulationMeasure.URBAN: mark("The urban population decides ({count}). {figures}"),
    PopulationMeasure.INSIDE: mark(
        "The population inside the continuum decides ({count}). {figures}"
    ),
}


def _shown(whole: int | None, told: Figures) -> Note:
    """All measures side by side, in one sentence."""
    template = mark("Whole communes {whole}; urban {urban}; inside the continuum {inside}.")
    figures = {"whole": whole, "urban": told.urban, "inside": told.inside}
    details: dict[str, object] = {
        name: Note(mark("no data")) if value is None else round(value)
        for name, value in figures.items()
    }
    return Note(template, details)


def _not_known(
    measure: PopulationMeasure,
    population: Population,
    located: LocatedPopulation | None,
    shown: Note,
) -> Note:
    """Why the measure that decides is not known."""
    details: dict[str, object] = {"count": population.name, "figures": shown}
    if located is None:
        template = mark(
            "The measure that decides needs located population, and no layer of it was given. "
            "{figures}"
        )
    elif compared_with(located, population) != population.choice:
        details["other"] = population.name_of(compared_with(located, population))
        template = mark(
            "The layers of population belong to {other} and {count} decides, so they are not "
            "compared with the threshold. {figures}"
        )
    elif measure is PopulationMeasure.URBAN:
        template = mark(
            "The urban population decides and is not known in every commune of the set. {figures}"
        )
    else:
        template = mark(
            "The population inside the continuum decides and is not known in every commune of the "
            "set. {figures}"
        )
    return Note(template, details)
