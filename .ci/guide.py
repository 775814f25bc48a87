"""Builds the guide that ships with the plugin: docs/guia, with its pictures, as static pages.

The pages are plain files that open from the disk. The same sources give the same bytes.
"""

from __future__ import annotations

import logging
import shutil
import sys
import tempfile
from pathlib import Path

from mkdocs.commands.build import build as build_pages
from mkdocs.config import load_config

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = ROOT / ".ci" / "guide" / "mkdocs.yml"
PAGES, PICTURES = ROOT / "docs" / "guia", ROOT / "docs" / "img" / "guia"
TARGET = ROOT / "resources" / "help"
_WANTED = frozenset({".html", ".css", ".png"})
_BESIDE = "](../img/guia/"
"""How a page names a picture, so that it shows where the sources are read as well."""


def build(target: Path = TARGET) -> Path:
    """Write the pages into a folder and return it. A link that leads nowhere fails."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory() as scratch:
        sources, site = Path(scratch) / "guia", Path(scratch) / "site"
        shutil.copytree(PICTURES, sources / "img")
        for page in sorted(PAGES.glob("*.md")):
            text = page.read_text(encoding="utf-8").replace(_BESIDE, "](img/")
            (sources / page.name).write_text(text, encoding="utf-8")
        settings = {"docs_dir": str(sources), "site_dir": str(site)}
        with SETTINGS.open("rb") as file:
            build_pages(load_config(file, **settings))
        text = "".join(page.read_text(encoding="utf-8") for page in site.glob("*.html"))
        kept = [one for one in site.rglob("*") if one.suffix in _WANTED and _shown(one, text)]
        found = {path.relative_to(site): path.read_bytes() for path in kept}
    shutil.rmtree(target, ignore_errors=True)
    for name, content in sorted(found.items()):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(content)
    return target


def _shown(file: Path, text: str) -> bool:
    """Whether a page shows a picture; what is no picture always ships."""
    return file.suffix != ".png" or f"img/{file.name}" in text


if __name__ == "__main__":
    print(build())
    sys.exit(0)
