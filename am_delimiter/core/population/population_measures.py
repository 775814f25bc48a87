"""Three measures of the population of a set of communes: whole, urban and inside the continuum."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..basis.notes import Note, mark
from ..basis.vocabulary import PopulationMeasure
from .located import LocatedPopulation
from .located_notes import compared_with
from .population import Population

Ends = tuple[float, float]
"""The least and the most persons."""


@dataclass(frozen=True)
class Figures:
    """Persons of some communes by one count; None is what is not known.

    ``whole`` are all inhabitants. ``urban`` and ``inside`` (the continuum) are the located ones
    that live there and ``located`` all located ones; they are known only for the count that the
    layers of population belong to. ``unlocated`` are the persons of the count that the layers lack
    in each commune, added up. ``urban_ends`` and ``inside_ends`` are the least and the most that
    the two can be: at the least only the units (blocks, cells of persons) that lie wholly there,
    at the most every unit that touches, and all who are not located. ``in_patches`` are the located
    persons in patches of any continuum; ``urban_polygons`` and ``rural_polygons`` those of polygons
    that a field calls so.
    """

    whole: int | None
    urban: float | None = None
    inside: float | None = None
    located: float | None = None
    unlocated: float | None = None
    urban_ends: Ends | None = None
    inside_ends: Ends | None = None
    in_patches: float | None = None
    urban_polygons: float | None = None
    rural_polygons: float | None = None

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

    def ends(self, measure: PopulationMeasure) -> Ends | None:
        """The least and the most that a measure can be; whole communes are counted, not located."""
        return {
            PopulationMeasure.WHOLE: None,
            PopulationMeasure.URBAN: self.urban_ends,
            PopulationMeasure.INSIDE: self.inside_ends,
        }[measure]


@dataclass(frozen=True)
class PopulationAnswer:
    """What the criterion of the population compares: ``value`` is None when it is not known.

    The truth lies between the two ``ends``, None for a value that is counted; ``doubt`` is the
    reason if they do not give the same verdict.
    """

    value: float | None
    reason: Note
    ends: Ends | None = None
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
    urban = located.urban_of(cuts, everyone)
    inside = None if patches is None else located.within(cuts, everyone, patches)
    areas = located.polygons_of(cuts, everyone)
    around = None if patches is None else located.open_within(cuts, everyone, patches)
    return Figures(
        whole=whole,
        urban=urban,
        inside=inside,
        located=float(sum(persons[cut] for cut in cuts)),
        unlocated=sum(lacking),
        urban_ends=_ends(urban, located.open_urban(cuts, everyone), sum(lacking)),
        inside_ends=_ends(inside, around, sum(lacking)),
        in_patches=located.in_patches(cuts, everyone),
        urban_polygons=areas[0] if areas else None,
        rural_polygons=areas[1] if areas else None,
    )


def _ends(value: float | None, ends: Ends | None, unlocated: float) -> Ends | None:
    """The least and the most of a figure: nobody knows where those live who are not located.

    A result stored without the units that are split knows of these persons alone.
    """
    if value is None:
        return None
    least, most = ends or (value, value)
    return least, most + unlocated


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
    ends = found.ends(measure)
    if ends is None:
        return PopulationAnswer(found.by(measure), reason)
    return PopulationAnswer(
        found.by(measure), _with_ends(reason, ends), ends, _doubt(reason, found, ends)
    )


def _with_ends(reason: Note, ends: Ends) -> Note:
    """A reason with the least and the most that the figure can be, rounded outwards."""
    least, most = math.floor(ends[0]), math.ceil(ends[1])
    if least == most:
        return reason
    template = mark(
        "{reason} Where people live inside a block is not known: the figure is of {least} to "
        "{most}."
    )
    return Note(template, {"reason": reason, "least": least, "most": most})


def _doubt(reason: Note, found: Figures, ends: Ends) -> Note:
    """Why a figure does not decide: one end of what it can be passes, and the other does not."""
    template = mark(
        "{reason} It does not decide: at the least it is {least}, with only the blocks that lie "
        "wholly there, and at the most {most}, with all that touch it and the {persons} persons of "
        "the census that the layers do not locate; the threshold lies in between."
    )
    details = {"reason": reason, "persons": round(found.unlocated or 0.0)}
    return Note(template, {**details, "least": math.floor(ends[0]), "most": math.ceil(ends[1])})


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
