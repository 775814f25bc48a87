"""Hand decisions: communes that the user puts into a candidate or takes out, with the reasons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..basis.notes import Note, mark
from ..basis.vocabulary import Action
from ..catalogue.catalogue import Catalogue
from ..land.communes import Communes, normalise_cut
from .verdict_errors import (
    ContradictoryDecision,
    MissingJustification,
    StrayJustification,
    UnknownDecidedCommune,
)

_MARKED = re.compile(r"(?:^|(?<=[;\n]))\s*(\d{4,5})\s*:")


@dataclass(frozen=True)
class HandDecision:
    """What the user decided: codes, and one text or texts by code (``05802: …; 05103: …``).

    ``others`` are communes that the texts may speak of besides: those that a modification changes.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    justification: str = ""
    others: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.include or self.exclude)

    @property
    def actions(self) -> dict[str, Action]:
        """What is done with each commune."""
        included = dict.fromkeys(self.include, Action.INCLUDED)
        return {**included, **dict.fromkeys(self.exclude, Action.EXCLUDED)}


def read_decision(include: str, exclude: str, justification: str) -> HandDecision:
    """The decision of three texts; what is no code stays as written and is refused later."""
    return HandDecision(_codes(include), _codes(exclude), justification.strip())


def _codes(text: str) -> tuple[str, ...]:
    words = re.split(r"[;,\s]+", text)
    return tuple(dict.fromkeys(normalise_cut(word) or word for word in words if word))


def check_decision(
    decision: HandDecision, communes: Communes, catalogue: Catalogue
) -> HandDecision:
    """The decision with today's codes; raises what is wrong with it before any work."""
    old = catalogue.old_codes

    def today(cuts: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(old.get(c, c) if c not in communes.cuts else c for c in cuts))

    checked = replace(decision, include=today(decision.include), exclude=today(decision.exclude))
    both = [cut for cut in checked.include if cut in checked.exclude]
    if both:
        raise ContradictoryDecision(cuts=", ".join(both))
    unknown = [cut for cut in checked.actions if cut not in communes.cuts]
    if unknown:
        raise UnknownDecidedCommune(layer=communes.layer, cuts=", ".join(unknown))
    justifications(checked, old)
    return checked


def justifications(decision: HandDecision, old_codes: dict[str, str]) -> dict[str, str]:
    """The text of each commune: its own where there is one, else the one for all, "" without.

    Raises `MissingJustification` where a commune has none, `StrayJustification` where a text names
    another commune.
    """
    common, own = _texts(decision.justification, old_codes)
    stray = [cut for cut in own if cut not in decision.actions and cut not in decision.others]
    if (decision or decision.others) and stray:
        raise StrayJustification(cuts=", ".join(stray))
    asked = dict.fromkeys((*decision.actions, *decision.others))
    texts = {cut: own.get(cut) or common for cut in asked}
    lacking = [cut for cut in decision.actions if not texts[cut]]
    if lacking:
        raise MissingJustification(cuts=", ".join(lacking))
    return texts


def idle_justification(decision: HandDecision) -> list[Note]:
    """Say that a justification stands for nothing."""
    if decision or decision.others or not decision.justification:
        return []
    text = mark("A justification was given, but no commune is included or excluded by hand.")
    return [Note(text)]


def _texts(text: str, old_codes: dict[str, str]) -> tuple[str, dict[str, str]]:
    """What stands before the first code, and the text after each code."""
    marks = list(_MARKED.finditer(text))
    ends = [*(found.start() for found in marks), len(text)]
    own = {}
    for found, end in zip(marks, ends[1:]):
        cut = found[1].zfill(5)
        own[old_codes.get(cut, cut)] = text[found.end() : end].strip().rstrip(";").strip()
    return text[: ends[0]].strip().rstrip(";").strip(), own
