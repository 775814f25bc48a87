"""The boundary to a person: errors of the science get their sentence in Spanish or English."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Optional

from ..core.basis import AmDelimiterError, Note, Progress
from ..toolbelt.said import ENGLISH, SPANISH, plain_error, plain_note
from .notebook_errors import NoSuchOption

Tell = Optional[Callable[[float, str], None]]
"""Is told the share 0–1 that is done and, when it changes, what is done now ("" otherwise)."""


def check_language(language: str) -> str:
    """The language itself. Raises `NoSuchOption` for any other than Spanish and English."""
    if language not in (SPANISH, ENGLISH):
        error = NoSuchOption(parameter="language", value=language, options=f"{SPANISH}, {ENGLISH}")
        with in_words(SPANISH):
            raise error
    return language


@contextlib.contextmanager
def in_words(language: str) -> Iterator[None]:
    """Give an error that leaves the block its sentence; its class and details stay."""
    try:
        yield
    except AmDelimiterError as error:
        error.args = (plain_error(error, language),)
        raise


def progress_to(tell: Tell, language: str) -> Progress:
    """Progress of the science told to a function, or to nobody."""
    if tell is None:
        return Progress()
    shares = [0.0]

    def share(value: float) -> None:
        shares[0] = max(shares[0], value)
        tell(shares[0], "")

    def stage(note: Note) -> None:
        tell(shares[0], plain_note(note, language))

    return Progress(tell=share, stage=stage)
