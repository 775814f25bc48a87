"""Languages: what a person reads on the screen, and what is always Spanish.

Source texts are English. The screen follows the QGIS locale, with Spanish for every ``es_*`` and
when no locale is set; verdicts, results and the expediente are Spanish whatever the locale.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from qgis.core import NULL, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from ..core.basis import AmDelimiterError, Note
from .formats import CHANGED_BACK, quantity, written, written_in_english
from .paths import translation
from .said import error_sentence, note_sentence

CONTEXT = "am_delimiter"


def tr(text: str) -> str:
    """A source text in the language of the screen."""
    return QCoreApplication.translate(CONTEXT, text)


def tr_error(error: AmDelimiterError) -> str:
    """The sentence of an error in the language of the screen."""
    return error_sentence(error, tr, _writer())


def tr_note(note: Note) -> str:
    """The sentence of a note in the language of the screen."""
    return note_sentence(note, tr, _writer())


def shown(value: float | None, decimals: int | None = None, unit: str = "") -> str:
    """A number as the screen's language writes it, a dash for None."""
    text = str(quantity(value, decimals))
    if language() != "es":
        text = text.translate(CHANGED_BACK)
    return f"{text} {unit}" if unit and value is not None else text


def _writer() -> Callable[[Any], Any]:
    """How numbers are written on the screen; Spanish is the language of the users."""
    return written if language() == "es" else written_in_english


def spanish(text: str) -> str:
    """A source text in Spanish, whatever the language of the screen."""
    # as bytes: unlike QCoreApplication, a translator of PyQt takes text in ASCII only
    return _spanish_translator().translate(CONTEXT, text.encode("utf-8")) or text


def spanish_note(note: Note) -> str:
    """The sentence of a note in Spanish, with numbers as they are written in Chile."""
    return note_sentence(note, spanish, written)


def language() -> str:
    """Language of the screen: the first part of the QGIS locale, Spanish when none is set."""
    locale = QgsSettings().value("locale/userLocale")
    if locale in (None, NULL, ""):
        return "es"
    return str(locale).replace("-", "_").split("_")[0].lower()


def install_translator() -> QTranslator | None:
    """Install the translation of the screen's language; None when the sources are in it."""
    file = translation(language())
    translator = QTranslator()
    if not file.is_file() or not translator.load(str(file)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


@lru_cache(maxsize=1)
def _spanish_translator() -> QTranslator:
    translator = QTranslator()
    translator.load(str(translation("es")))
    return translator
