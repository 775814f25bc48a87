"""The style of an office: its letters, colours and quantities, from a file to edit."""

from __future__ import annotations

import json
from dataclasses import replace
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
"""Bytes: it is a list of letters, colours and quantities."""


def office_folder() -> Path:
    """Where an office keeps its own templates and style: in the profile of QGIS."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "am_delimiter" / "layouts"


def read_style(folder: Path) -> Style:
    """The style in a folder, or that of the plugin; `StyleUnreadable` when it is none."""
    given = _read(resource("layouts", FILE))
    own = folder / FILE
    style = _read(own) if own.is_file() else given
    return replace(style, counts={**given.counts, **style.counts})


def _read(file: Path) -> Style:
    try:
        found = json.loads(limited(file, LARGEST_STYLE))
        families, colours = found.get("letras", []), found.get("colores", {})
        told = {name: str(colours[name]) for name in colours}
        counts = dict(found.get("cantidades", {}))
    except (OSError, ValueError, AttributeError, TypeError, RecursionError) as error:
        raise StyleUnreadable(path=file, problem=str(error)) from error
    _check(file, families, told, counts)
    return Style(
        families=(*families, *FAMILIES),
        colours={COLOURS[name]: colour for name, colour in told.items()},
        counts=counts,
    )


def _check(file: Path, families: Any, colours: dict[str, str], counts: dict[str, Any]) -> None:
    if not isinstance(families, list) or not all(isinstance(name, str) for name in families):
        raise StyleUnreadable(path=file, problem="«letras»")
    wrong = [n for n, c in colours.items() if n not in COLOURS or not QColor(c).isValid()]
    wrong += [n for n, count in counts.items() if type(count) is not int or count < 1]
    if wrong:
        raise StyleUnreadable(path=file, problem=", ".join(f"«{name}»" for name in wrong))
