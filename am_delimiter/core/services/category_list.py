"""The categories of services that are looked for: those of the catalogue, or a planner's own list.

The law speaks of infrastructure and services and does not list them; the default of the catalogue
are those that the press names of a constituted area.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..catalogue.catalogue import Catalogue
from ..catalogue.input_records import RegisterKind
from .registers import plain

_BETWEEN = re.compile(r"[;\n]+")
_SIGNS = re.compile(r"[^a-z0-9]+")
BETWEEN_CATEGORIES = "; "
"""What stands between the names of categories where they are printed."""


def asked_categories(text: str, catalogue: Catalogue) -> tuple[RegisterKind, ...]:
    """The categories of a list such as ``Salud; Cementerios``; of none, those of the catalogue.

    A category that the catalogue lacks is the planner's own, under an id made of its name.
    """
    names = [name.strip() for name in _BETWEEN.split(text)]
    called = categories_called(catalogue.service_categories)
    found = [called.get(plain(name)) or _own(" ".join(name.split())) for name in names if name]
    by_default = [one for one in catalogue.service_categories.values() if one.default]
    first: dict[str, RegisterKind] = {}
    for one in found or by_default:
        first.setdefault(one.id, one)
    return tuple(first.values())


def told_categories(text: str, catalogue: Catalogue) -> str | None:
    """A list as it is printed, by the names of its categories; None where nobody wrote one."""
    names = [one.name for one in asked_categories(text, catalogue)]
    return BETWEEN_CATEGORIES.join(names) if text.strip(" ;\n") else None


def categories_called(kinds: Mapping[str, RegisterKind]) -> dict[str, RegisterKind]:
    """A category by whatever it may be called; of several, the first."""
    called: dict[str, RegisterKind] = {}
    for entry in kinds.values():
        for name in (entry.id, plain(entry.name), *map(plain, entry.aliases)):
            called.setdefault(name, entry)
    return called


def category_order(text: str, catalogue: Catalogue) -> dict[str, int]:
    """The place of each category: those that are looked for, then the others of the catalogue."""
    asked = [one.id for one in asked_categories(text, catalogue)]
    return {id_: n for n, id_ in enumerate(dict.fromkeys([*asked, *catalogue.service_categories]))}


def _own(name: str) -> RegisterKind:
    id_ = _SIGNS.sub("_", plain(name)).strip("_")
    return RegisterKind(
        id=f"own_{id_}",
        name=name,
        aliases=(),
        source="categoría de quien usa el programa",
        source_id="proyecto",
        known=False,
        note="",
        default=True,
    )
