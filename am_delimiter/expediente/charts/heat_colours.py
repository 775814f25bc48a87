"""Colours of the heat map: from white to deep blue, which any eye tells apart, and its ink."""

from __future__ import annotations

RAMP = ("#ffffff", "#deebf7", "#9ecae1", "#4292c6", "#08519c", "#08306b")
"""Blues of ColorBrewer, at even steps from 0 to 1."""

DARK, LIGHT = "#000000", "#ffffff"


def colour_at(share: float) -> str:
    """Colour of a share of 0–1."""
    place = min(max(share, 0.0), 1.0) * (len(RAMP) - 1)
    low = min(int(place), len(RAMP) - 2)
    mixed = [
        round(a + (b - a) * (place - low)) for a, b in zip(_parts(RAMP[low]), _parts(RAMP[low + 1]))
    ]
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def ink_on(colour: str) -> str:
    """Black or white, whichever is read better on a colour."""
    return max((DARK, LIGHT), key=lambda ink: contrast(ink, colour))


def contrast(a: str, b: str) -> float:
    """Contrast of two colours from 1 to 21, as WCAG 2 measures it."""
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    linear = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - the standard's
        for c in (part / 255 for part in _parts(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
