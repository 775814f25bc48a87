"""The style of an office: its letters and colours, from a file that anybody can edit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QColor

from ...toolbelt.paths import resource
from .document_errors import StyleUnreadable
from .foreign_files import limited
from .look import COLOURS, FAMILIES, Style

FILE = "estilo.json"
LARGEST_STYLE = 1 << 20
"""Bytes: it is a list of letters and colours."""


def office_folder() -> Path:
    """Where an office keeps its own templates and style: in the profile of QGIS."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "am_delimiter" / "layouts"


def read_style(folder: Path) -> Style:
    """The style in a folder, or that of the plugin; `StyleUnreadable` when it is none."""
    own = folder / FILE
    file = own if own.is_file() else resource("layouts", FILE)
    try:
        found = json.loads(limited(file, LARGEST_STYLE))
        families, colours = found.get("letras", []), found.get("colores", {})
        told = {name: str(colours[name]) for name in colours}
    except (OSError, ValueError, AttributeError, TypeError, RecursionError) as error:
        raise StyleUnreadable(path=file, problem=str(error)) from error
    _check(file, families, told)
    return Style(
        families=(*families, *FAMILIES),
        colours={COLOURS[name]: colour for name, colour in told.items()},
    )


def _check(file: Path, families: Any, colours: dict[str, str]) -> None:
    if not isinstance(families, list) or not all(isinstance(name, str) for name in families):
        raise StyleUnreadable(path=file, problem="«letras»")
    wrong = [n for n, c in colours.items() if n not in COLOURS or not QColor(c).isValid()]
    if wrong:
        raise StyleUnreadable(path=file, problem=", ".join(f"«{name}»" for name in wrong))
