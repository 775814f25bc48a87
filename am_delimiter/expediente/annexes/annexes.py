"""Which studies the document can print beside the case, in their order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from ...core.basis import Progress
from ..reading.dossier import Dossier
from .annex import Annex
from .definitions_annex import read_definitions_annex
from .degurba_annex import read_degurba
from .functional_annex import read_functional_annex
from .governance_annex import read_governance
from .portfolio_annex import read_portfolio
from .rezago_annex import read_rezago

Reader = Callable[[Path, Dossier, Progress], Annex]

READERS: dict[str, Reader] = {
    "DEGURBA": read_degurba,
    "FUNCTIONAL_AREA": read_functional_annex,
    "DEFINITIONS": read_definitions_annex,
    "REZAGO": read_rezago,
    "PORTFOLIO": read_portfolio,
}
"""By the name of the parameter that takes the file of a study."""

OF_CASE: tuple[Callable[[Dossier], Annex | None], ...] = (read_governance,)
"""What the case itself holds beside its verdict, None where nobody filled it in."""


def read_annexes(files: Mapping[str, Path], case: Dossier, progress: Progress) -> tuple[Annex, ...]:
    """The studies that were given and what the case holds; `NoStudy` or `StudyOfOther`."""
    given = [read(files[name], case, progress) for name, read in READERS.items() if name in files]
    own = [annex for read in OF_CASE if (annex := read(case)) is not None]
    return (*given, *own)
