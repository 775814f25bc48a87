"""The small map of the summary: the first candidate on its continuum, by the theme of L3."""

from __future__ import annotations

from ..maps.frame import fit
from ..maps.plan import continuum_scene
from ..maps.scope import continua_of
from ..paper.draft import Draft
from ..paper.sheet import Box, Sheet
from ..reading.dossier import Dossier
from .cover_picture import add_scene, make_small

LETTERS = 0.65
"""Size of the letters of the map against those of a sheet."""


def write_map(draft: Draft, case: Dossier, box: Box) -> None:
    """The map, with a frame."""
    theme, _ = continuum_scene(case)
    extent, scale = fit(continua_of(case, case.candidates[:1]), box.width, box.height)

    def placing(sheet: Sheet) -> None:
        drawn = add_scene(sheet, "mapa", box, theme, extent, scale)
        drawn.setFrameEnabled(True)
        make_small(drawn, LETTERS)

    draft.later(placing)
