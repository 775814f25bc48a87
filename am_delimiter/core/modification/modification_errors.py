"""What can be wrong with an area that is to be modified."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class NoSuchArea(AmDelimiterError):
    """The area that is modified is none of the register, and no codes of communes."""

    template = (
        "There is no area «{text}» to modify in the register. Write one of its names ({names}), or "
        "the codes of the communes of the area, as in 05101,05109."
    )


class AreaWithoutCommunes(AmDelimiterError):
    """The register does not know the communes of the area that is modified."""

    template = (
        "The register does not have the communes of {name}. Write their codes in place of the "
        "name, as in 05101,05109."
    )


class ModifiedCommuneUnknown(AmDelimiterError):
    """A commune of the area that is modified is not in the commune layer."""

    template = (
        "The area that is modified has communes that are not in {layer}: {cuts}. Give a layer that "
        "holds the whole area, or correct the codes."
    )


class NothingModified(AmDelimiterError):
    """An area to modify, and nothing that says how."""

    template = (
        "It is not said how {name} is modified. Write all its communes of afterwards in the "
        "candidate, or those that come and go in the communes to include or exclude, with a "
        "justification."
    )


class SameAsBefore(AmDelimiterError):
    """The area after is the area before."""

    template = (
        "The modification of {name} changes nothing: after it the communes would be the same "
        "({communes}). Add a commune, or take one out."
    )


class ModifiesAcrossRegions(AmDelimiterError):
    """A modification that joins communes of several regions."""

    template = (
        "A metropolitan area lies in one region, and the modification of {name} has communes of "
        "several ({regions}). Take out those of the other region."
    )
