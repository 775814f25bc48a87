"""Inputs that this program made: the case, and the results of other studies."""

from __future__ import annotations

from dataclasses import replace

from ..basis.fingerprints import InputFile, fingerprint
from ..basis.progress import Progress
from ..basis.vocabulary import InputKind

MAKER, LICENCE, KNOWN_BY = "Elaboración propia con am_delimiter", "Propia", "catálogo del programa"
"""What is printed of them."""


def own_input(title: str, path: str, progress: Progress) -> InputFile:
    """A GeoPackage that an algorithm of this program wrote, with its SHA-256 and its credit."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1]
    item = fingerprint(InputKind.COMPUTED, name, path, title, progress)
    return replace(item, institution=MAKER, title=title, licence=LICENCE, known_by=KNOWN_BY)
