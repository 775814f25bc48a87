"""What can be wrong with the communes that are to be judged, or decided by hand."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class UnknownCommune(AmDelimiterError):
    """A CUT of the candidate is not in the commune layer."""

    template = (
        "The candidate names communes that are not in {layer}: {cuts}. "
        "Write the codes as in 05101,05109, or give a layer that holds them."
    )


class MissingJustification(AmDelimiterError):
    """A commune is included or excluded by hand without a reason."""

    template = (
        "These communes are included or excluded by hand without a justification: {cuts}. Write "
        "one text for all, or one for each, as in «05802: text; 05103: text»."
    )


class StrayJustification(AmDelimiterError):
    """A justification names a commune that is not decided on."""

    template = (
        "The justification names communes that are neither included nor excluded: {cuts}. Correct "
        "the codes, or add them to the lists."
    )


class ContradictoryDecision(AmDelimiterError):
    """A commune is both included and excluded."""

    template = "These communes are both included and excluded by hand: {cuts}. Choose one of both."


class UnknownDecidedCommune(AmDelimiterError):
    """A commune of a hand decision is not in the commune layer."""

    template = (
        "The communes to include or exclude by hand hold codes that are not in {layer}: {cuts}. "
        "Write the codes as in 05101,05109, or give a layer that holds them."
    )


class NoCandidateToChange(AmDelimiterError):
    """A hand decision without any candidate."""

    template = (
        "There is no candidate to include or exclude communes from ({cuts}). Write the whole set "
        "in the candidate parameter, or change the tolerance."
    )


class ExcludedFromNothing(AmDelimiterError):
    """A commune to exclude is not in the candidate."""

    template = (
        "These communes cannot be excluded, because they are not in the candidate {name} "
        "({communes}): {cuts}. Take them out of the list."
    )


class NothingLeft(AmDelimiterError):
    """All communes of a candidate are excluded."""

    template = "No commune of {name} would be left. Exclude fewer communes."
