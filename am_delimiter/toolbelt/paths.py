"""Where the plugin's own files are, in the repository and in an installed plugin alike."""

from __future__ import annotations

from configparser import ConfigParser
from functools import lru_cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def _home() -> Path:
    """The folder with metadata.txt: the package when installed, its parent in the repository."""
    return _PACKAGE if (_PACKAGE / "metadata.txt").is_file() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """A file or folder under ``resources``."""
    return _home().joinpath("resources", *parts)


def translation(language: str) -> Path:
    """The compiled translation of a language."""
    return _home() / "i18n" / f"am_delimiter_{language}.qm"


def text_list(language: str) -> Path:
    """The translation of a language as a list of texts, for programs without Qt."""
    return _home() / "i18n" / f"am_delimiter_{language}.json"


@lru_cache(maxsize=1)
def plugin_version() -> str:
    """Version of the plugin, from metadata.txt."""
    return plugin_metadata("version")


def plugin_metadata(field: str) -> str:
    """What metadata.txt says of the plugin."""
    parser = ConfigParser(interpolation=None)
    parser.read(_home() / "metadata.txt", encoding="utf-8")
    return parser.get("general", field)
