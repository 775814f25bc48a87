"""The head of a page of the document on several years."""

from __future__ import annotations

from ..paper.look import ACCENT, MARGIN, QUIET, WIDTH, letters
from ..paper.sheet import Box, Sheet

KIND = "CRECIMIENTO POR ÉPOCAS · ÁREA METROPOLITANA"


def add_growth_head(sheet: Sheet, title: str, under: str) -> float:
    """What the page is, its title and what is under it; returns where its contents begin."""
    sheet.text("antetitulo", KIND, Box(MARGIN, 16, WIDTH, 5), letters(8, True, ACCENT))
    below = 21 + sheet.text("titulo", title, Box(MARGIN, 21, WIDTH, 0), letters(18, True))
    below += sheet.text("bajada", under, Box(MARGIN, below, WIDTH, 0), letters(9.5, colour=QUIET))
    sheet.rule("linea", MARGIN, below + 2, WIDTH, ACCENT)
    return below + 8
