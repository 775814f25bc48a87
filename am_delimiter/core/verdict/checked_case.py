"""The checked case: what can be refused before any long work is refused here."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..basis.fingerprints import InputFile
from ..basis.notes import mark
from ..basis.progress import Progress
from ..catalogue.catalogue import Catalogue
from ..land.communes import Communes, check_region, read_communes
from ..modification.modified_area import find_modified
from ..travel.travel import take_travel
from ..travel.travel_answer import TravelQuestion, ask_travel
from .case import Case, check_people
from .hand_decision import check_decision
from .verdict_errors import UnknownCommune


@dataclass(frozen=True)
class CheckedCase:
    """A case that fits its communes, with today's codes in its decision.

    ``everywhere`` are all communes of the layer; ``question`` is what is asked of the travel table,
    None without one, and ``travel_files`` where that comes from.
    """

    case: Case
    catalogue: Catalogue
    everywhere: Communes
    question: TravelQuestion | None
    travel_files: tuple[InputFile, ...]


def check_case(case: Case, catalogue: Catalogue, progress: Progress) -> CheckedCase:
    """Read communes and travel; raises a named error for what in the case does not fit them."""
    check_people(case)
    progress.stage(mark("Reading the communes"))
    communes = read_communes(case.land.communes, catalogue)
    _check_codes(case, communes)
    by_hand = case.decision
    wanted = (case.candidate, by_hand.include, by_hand.exclude)
    modifies = find_modified(case.modifies, *wanted, communes, catalogue)
    by_hand = replace(by_hand, others=modifies.changed)
    decision = check_decision(by_hand, communes, catalogue)
    reading = case.parameters.repeated_population
    travel, files = take_travel(case.travel, communes.cuts, catalogue, reading, progress)
    question = ask_travel(case.travel, travel, communes, catalogue)
    progress.report(0.05)
    return CheckedCase(
        replace(case, decision=decision, modifies=modifies),
        catalogue,
        communes,
        question,
        tuple(files),
    )


def _check_codes(case: Case, communes: Communes) -> None:
    """Raise `UnknownCommune` or `UnknownRegion` when the case names what the layer lacks."""
    unknown = [code for code in case.candidate if code not in set(communes.cuts)]
    if unknown:
        raise UnknownCommune(layer=communes.layer, cuts=", ".join(unknown))
    check_region(case.region, communes)
