"""Joins: which patches a tolerance joins, and at which gap communes become members of one."""

from __future__ import annotations

from dataclasses import dataclass

from ..basis.notes import Note
from ..basis.progress import Progress
from ..basis.vocabulary import MembershipBy
from ..catalogue.presets import least_inhabitants, preset_notes
from ..continuum.continua import Continua, cut
from ..continuum.patch_tree import grow_patch_tree
from ..population.sufficiency import LeastEvidence, least_evidence, thin_note
from .checked_case import CheckedCase
from .commune_facts import CommuneFacts
from .hierarchy import CriticalGap, Hierarchy, build_hierarchy
from .membership import Membership, memberships
from .study_area import StudyArea

PairGaps = dict[tuple[int, int], CriticalGap]


@dataclass(frozen=True)
class Joins:
    """How the communes of a study hang together.

    ``memberships`` holds the rule of every measure that could be taken. ``pair_gaps`` maps pairs of
    positions in the communes (i < j) to their critical gap; pairs that do not join up to the
    maximum gap are absent. What is ``plain`` is without barriers and bridges, the same where there
    are none; the ``gap`` of each plain pair is an index into the plain gaps. ``least`` is what is
    asked of the evidence and ``lacking`` says why some have too little, by position.
    """

    continua: Continua
    memberships: dict[MembershipBy, Membership]
    hierarchy: Hierarchy
    plain_hierarchy: Hierarchy
    pair_gaps: PairGaps
    plain_pair_gaps: PairGaps
    least: LeastEvidence
    lacking: dict[int, Note]
    notes: tuple[Note, ...]


def join_communes(
    checked: CheckedCase, area: StudyArea, facts: CommuneFacts, progress: Progress
) -> Joins:
    """Cut the fabric at the tolerance and grow the hierarchy by the rule that decides."""
    fabric, parameters = area.fabric, checked.case.parameters
    continua = cut(fabric.patches, fabric.gaps, parameters.tolerance_m)
    progress.check()
    asked = least_evidence(
        checked.case.land.polygons,
        fabric.builtup,
        area.communes,
        facts.population,
        facts.located,
        parameters,
        checked.catalogue,
    )
    lacking = asked.lacking(fabric.patches, facts.located)
    least = least_inhabitants(parameters.preset, checked.catalogue)
    rules = memberships(fabric.patches, facts.located, parameters, least, lacking)
    rule = rules[parameters.membership_by]
    hierarchy = plain = build_hierarchy(fabric.tree, rule)
    pairs = plain_pairs = hierarchy.pairs()
    progress.check()
    if fabric.crossed:
        plain = build_hierarchy(grow_patch_tree(fabric.plain, progress), rule)
        plain_pairs = plain.pairs()
    small, located = rule.too_small(continua), facts.located is not None
    notes = preset_notes(parameters.preset, checked.catalogue, rule.by, located, small)
    notes += thin_note(lacking, area.communes)
    return Joins(
        continua, rules, hierarchy, plain, pairs, plain_pairs, asked, lacking, tuple(notes)
    )
