"""What is asked of the expediente beside its case: who hands it in, how it looks, which files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from qgis.core import QgsMapLayer

from ..core.basis import Row, SaidSource
from .reading.identity import Identity
from .reading.narrative import Narrative


@dataclass(frozen=True)
class Request:
    """What a person adds to a case; the plain one makes a draft.

    ``templates`` is the folder of the office (None for that of the profile), ``edited`` a project
    of an earlier expediente whose styles and themes are taken up, ``log`` the rows of a procedure
    log in place of the stored one and ``log_folder`` from where its paths start, ``review`` the
    DIFROL resolution on this product ("" while it is pending), ``allow_remote`` that also what the
    case and the edited project name on other computers may be opened. ``altered`` are the titles of
    the tables that somebody edited in the result since its run, ``sensitivity`` the GeoPackage of a
    study of sensitivity of the same case, None for none. ``studies`` are the GeoPackages of other
    studies, by the names of `annexes.READERS`. ``background`` are layers to draw behind
    the data, by the id of their role; they come before those of the case. ``said`` is where files
    come from.
    """

    identity: Identity = field(default_factory=Identity)
    templates: Path | None = None
    edited: Path | None = None
    narrative: Narrative | None = None
    log: list[Row] | None = None
    log_folder: Path | None = None
    term_start: date | None = None
    review: str = ""
    allow_remote: bool = False
    altered: tuple[str, ...] = ()
    sensitivity: Path | None = None
    studies: Mapping[str, Path] = field(default_factory=dict)
    background: Mapping[str, tuple[QgsMapLayer, ...]] = field(default_factory=dict)
    said: tuple[SaidSource, ...] = ()


@dataclass(frozen=True)
class Outputs:
    """The files to make, None for none.

    ``short`` is the executive version as a PDF, ``html`` the whole document as one plain page.
    ``folder`` gets each map sheet as PNG and GeoPDF, the tables as XLSX, the case as JSON and that
    page.
    ``result`` is where the GeoPackage is going to lie while it is a draft; the project looks there.
    """

    pdf: Path | None = None
    project: Path | None = None
    folder: Path | None = None
    result: Path | None = None
    short: Path | None = None
    html: Path | None = None

    @property
    def whole(self) -> bool:
        """Whether anything of the whole document is asked for."""
        return any((self.pdf, self.html, self.project, self.folder))
