"""Texts that were written in UTF-8 twice: ``San JoaquÃ­n`` is ``San Joaquín``."""

from __future__ import annotations

from collections.abc import Iterable

_ROUNDS = 3
"""How often a text may have been encoded over again."""


def repair_text(text: str) -> str:
    """The text as it was meant; one that was not written twice stays as it is."""
    for _ in range(_ROUNDS):
        if text.isascii():
            return text
        try:
            repaired = b"".join(_byte(letter) for letter in text).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            return text
        if repaired == text:
            return text
        text = repaired
    return text


def damaged(texts: Iterable[str]) -> dict[str, str]:
    """The texts that were written twice, each with its repair, in order of appearance."""
    found = {}
    for text in texts:
        repaired = repair_text(text)
        if repaired != text:
            found[text] = repaired
    return found


def _byte(letter: str) -> bytes:
    """The byte that Windows, or else latin-1, shows as this letter."""
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")
