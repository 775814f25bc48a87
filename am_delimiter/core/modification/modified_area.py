"""A constituted area that is modified: found in the register or given by its communes, and checked.

The regulation rules modifications too (Ley de Presupuestos 2026, Partida 31, programa 03, glosa
05); its articles are not known, so what is judged is the area before and after by the same criteria
as any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..basis.alphabet import unaccented
from ..basis.notes import Note, mark
from ..basis.vocabulary import AreaChange
from ..catalogue.catalogue import Catalogue
from ..catalogue.country_records import MetropolitanArea
from ..land.communes import Communes, normalise_cut
from .modification_errors import (
    AreaWithoutCommunes,
    ModifiedCommuneUnknown,
    ModifiesAcrossRegions,
    NoSuchArea,
    NothingModified,
    SameAsBefore,
)


@dataclass(frozen=True)
class ModifiedArea:
    """The area that a case modifies, as ``text`` says it; "" for none.

    ``cuts`` are its communes before, ``after`` those afterwards, both in order; none before they
    are found. ``registered`` is its entry of the register, None for one given by its communes.
    """

    text: str = ""
    cuts: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    registered: MetropolitanArea | None = None

    def __bool__(self) -> bool:
        """Whether any area is modified."""
        return bool(self.text)

    @property
    def either(self) -> tuple[str, ...]:
        """The communes of before or after: those that stay, then that come, then that go."""
        order = [AreaChange.STAYS, AreaChange.ADDED, AreaChange.REMOVED]
        cuts = sorted({*self.cuts, *self.after})
        return tuple(sorted(cuts, key=lambda cut: order.index(self.change(cut))))

    def change(self, cut: str) -> AreaChange:
        """What becomes of a commune of before or after."""
        if cut not in self.cuts:
            return AreaChange.ADDED
        return AreaChange.STAYS if cut in self.after else AreaChange.REMOVED

    @property
    def changed(self) -> tuple[str, ...]:
        """The communes that come or go."""
        return tuple(cut for cut in self.either if self.change(cut) is not AreaChange.STAYS)


def read_modified(text: str) -> ModifiedArea:
    """An area as a person names it; whether there is one is asked when the communes are known."""
    return ModifiedArea(text.strip())


def find_modified(
    area: ModifiedArea,
    candidate: Sequence[str],
    include: Sequence[str],
    exclude: Sequence[str],
    communes: Communes,
    catalogue: Catalogue,
) -> ModifiedArea:
    """The area with its communes before and after.

    After are those of ``candidate``, or else those of before, with those to ``include`` and without
    those to ``exclude``.
    Raises `NoSuchArea`, `AreaWithoutCommunes`, `ModifiedCommuneUnknown`, `NothingModified`,
    `SameAsBefore` or `ModifiesAcrossRegions`.
    """
    if not area:
        return area
    registered, cuts = _before(area.text, catalogue)
    old = catalogue.old_codes
    before = _today(cuts, communes, old)
    unknown = [cut for cut in before if cut not in communes.cuts]
    if unknown:
        raise ModifiedCommuneUnknown(layer=communes.layer, cuts=", ".join(unknown))
    name = registered.name if registered else ", ".join(before)
    if not (candidate or include or exclude):
        raise NothingModified(name=name)
    start = _today(candidate, communes, old) or before
    added, removed = (_today(x, communes, old) for x in (include, exclude))
    after = tuple(sorted({*start, *added} - set(removed)))
    if set(after) == set(before):
        raise SameAsBefore(name=name, communes=", ".join(before))
    _check_regions((*before, *after), name, communes)
    return replace(area, cuts=before, after=after, registered=registered)


def _before(text: str, catalogue: Catalogue) -> tuple[MetropolitanArea | None, tuple[str, ...]]:
    """The entry of the register and its communes; None and the codes where it has no such set."""
    words = [word for word in re.split(r"[;,\s]+", text) if word]
    codes = [normalise_cut(word) for word in words]
    areas = catalogue.metropolitan_areas.values()
    if all(codes):
        cuts = {code for code in codes if code}
        same = (one for one in areas if set(one.communes) == cuts)
        return next(same, None), tuple(sorted(cuts))
    found = [one for one in areas if _plain(text) in (_plain(one.id), _plain(one.name))]
    if not found:
        raise NoSuchArea(text=text, names="; ".join(one.name for one in areas))
    if not found[0].communes_known:
        raise AreaWithoutCommunes(name=found[0].name)
    return found[0], tuple(sorted(found[0].communes))


def _plain(text: str) -> str:
    """A name without accents, capitals, dashes and what else people write in many ways."""
    return re.sub(r"[\W_]+", " ", unaccented(text)).strip()


def _today(cuts: Iterable[str], communes: Communes, old: dict[str, str]) -> tuple[str, ...]:
    """Codes as they are today, each once, in order."""
    return tuple(sorted({old.get(c, c) if c not in communes.cuts else c for c in cuts}))


def _check_regions(cuts: Iterable[str], name: str, communes: Communes) -> None:
    """An area lies in one region (Ley 19.175, art. 104 bis); unknown codes are told elsewhere."""
    by_region: dict[str, list[str]] = {}
    for cut in sorted(set(cuts)):
        if cut in communes.regions:
            by_region.setdefault(communes.regions[cut], []).append(cut)
    if len(by_region) > 1:
        told = "; ".join(
            f"{communes.region_names[code]}: {', '.join(found)}"
            for code, found in sorted(by_region.items())
        )
        raise ModifiesAcrossRegions(name=name, regions=told)


def modified_notes(area: ModifiedArea) -> list[Note]:
    """What must be known of the area before: where its communes are from, and how it stands."""
    if not area:
        return []
    known = area.registered
    if known is None:
        template = mark(
            "The area that is modified was given by its communes ({communes}): the register does "
            "not tell whether these are the constituted ones."
        )
        return [Note(template, {"communes": ", ".join(area.cuts)})]
    template = mark(
        "The area that is modified, {name}, stands in the register as «{state}» ({date}): "
        "{communes}."
    )
    details = {
        "name": known.name,
        "state": known.state,
        "date": known.date or "—",
        "communes": ", ".join(known.communes),
    }
    if not known.note:
        return [Note(template, details)]
    remark = mark("The register says of {name}: {note}")
    return [Note(template, details), Note(remark, {"name": known.name, "note": known.note})]
