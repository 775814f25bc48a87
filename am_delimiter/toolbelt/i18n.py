"""Languages: what a person reads on the screen, and what is always Spanish.

Source texts are English. The screen follows the QGIS locale, with Spanish for every ``es_*`` and
when no locale is set; verdicts, results and the expediente are Spanish whatever the locale.
"""

from __future__ import annotations

from functools import lru_cache

from qgis.core import NULL, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from ..core.basis import AmDelimiterError, Note
from .formats import written
from .paths import translation

CONTEXT = "am_delimiter"


def tr(text: str) -> str:
    """A source text in the language of the screen."""
    return QCoreApplication.translate(CONTEXT, text)


def tr_error(error: AmDelimiterError) -> str:
    """The sentence of an error in the language of the screen."""
    return tr(error.template).format(**error.details)


def tr_note(note: Note) -> str:
    """The sentence of a note in the language of the screen."""
    return tr(note.template).format(**note.written_details(tr_note, lambda value: value))


def spanish(text: str) -> str:
    """A source text in Spanish, whatever the language of the screen."""
    # as bytes: unlike QCoreApplication, a translator of PyQt takes text in ASCII only
    return _spanish_translator().translate(CONTEXT, text.encode("utf-8")) or text


def spanish_note(note: Note) -> str:
    """The sentence of a note in Spanish, with numbers as they are written in Chile."""
    return spanish(note.template).format(**note.written_details(spanish_note, written))


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
