"""What a wheel needs besides the files as they are: the Spanish texts as a list, without Qt.

Hatchling calls it when the package is built, also from a source archive and without git.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import translate  # noqa: E402 - beside this file, wherever the build runs

NAME = f"{translate.CONTEXT}_{translate.LANGUAGE}.json"


class TextsHook(BuildHookInterface):
    """Puts the list of texts into the package; an editable install reads it beside the .ts."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the list before the wheel is packed."""
        if self.target_name != "wheel":
            return
        source = translate.ts_path(Path(self.root))
        if version == "editable":
            translate.list_texts(source, source.with_name(NAME))
            return
        self._folder = tempfile.TemporaryDirectory()
        made = translate.list_texts(source, Path(self._folder.name) / NAME)
        build_data["force_include"][str(made)] = f"{translate.CONTEXT}/i18n/{NAME}"
