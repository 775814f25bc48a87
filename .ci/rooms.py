"""The rooms of the plugin: reads ``docs/rooms.json``, measures the imports, draws the picture.

The file says, for each house (a package), which room may look into which; a room that is not named
there may not be. The tests hold the code against it, and ``update`` draws the picture of
``docs/ARCHITECTURE.md`` from it.
"""

from __future__ import annotations

import argparse
import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "am_delimiter"
DATA = ROOT / "docs" / "rooms.json"
PAGE = ROOT / "docs" / "ARCHITECTURE.md"
CORE = "am_delimiter.core"

Arrows = dict[str, list[str]]


class Import(NamedTuple):
    """A name that a module takes from another one, wherever in the module that stands."""

    module: str
    source: str
    name: str
    line: int

    @property
    def full(self) -> str:
        """The source with the name: the way to a module that is imported by its name."""
        return f"{self.source}.{self.name}"


def houses() -> dict[str, Arrows]:
    """House → room → the rooms it may look into."""
    return json.loads(DATA.read_text(encoding="utf-8"))


def module_name(path: Path) -> str:
    """``am_delimiter/core/land/raster.py`` as ``am_delimiter.core.land.raster``."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def sources() -> dict[str, Path]:
    """Every module of the plugin by its name."""
    return {module_name(path): path for path in sorted(PLUGIN.rglob("*.py"))}


def imports_of(code: str, module: str, *, package: bool = False) -> Iterator[Import]:
    """What a module imports, also late and for type checkers only; ``package``: an ``__init__``."""
    home = module.split(".") if package else module.split(".")[:-1]
    for node in ast.walk(ast.parse(code, module)):
        if isinstance(node, ast.Import):
            yield from (Import(module, alias.name, "", node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = home[: len(home) - node.level + 1] if node.level else []
            source = ".".join([*base, *([node.module] if node.module else [])])
            yield from (Import(module, source, alias.name, node.lineno) for alias in node.names)


def all_imports() -> list[Import]:
    """Every import of the plugin."""
    return [
        found
        for name, path in sources().items()
        for found in imports_of(
            path.read_text(encoding="utf-8"), name, package=path.name == "__init__.py"
        )
    ]


def room_of(name: str, house: str) -> str | None:
    """The room of a module in a house, None for what lies elsewhere."""
    inside = name.startswith(f"{house}.")
    return name[len(house) + 1 :].split(".")[0] if inside else None


def looks_into(found: Import, house: str) -> tuple[str, str] | None:
    """The rooms of a house that an import leads from and to, None where it crosses no wall."""
    near = room_of(found.module, house)
    far = room_of(found.source, house) or room_of(found.full.rstrip("."), house)
    return (near, far) if near and far and near != far else None


def forbidden(found: Import, arrows: dict[str, Arrows]) -> Iterator[str]:
    """What an import does against the arrows."""
    for house, rooms in arrows.items():
        step = looks_into(found, house)
        if step and step[1] not in rooms.get(step[0], []):
            yield f"{found.module}:{found.line}: {step[0]} may not look into {step[1]}"


def past_the_door(found: Import) -> bool:
    """Whether a module outside core imports from a module of a room and not from the room."""
    if room_of(found.module, "am_delimiter") in (None, "core"):
        return False
    inner = found.source.startswith(f"{CORE}.")
    return inner and (found.source.count(".") > CORE.count(".") + 1 or is_module(found.full))


def is_module(name: str) -> bool:
    """Whether a dotted name is a module of the plugin, and no package."""
    return (ROOT / (name.replace(".", "/") + ".py")).is_file()


def direct(arrows: Arrows) -> Arrows:
    """The arrows without those that a longer way implies, for a picture that can be read."""

    def reached(room: str) -> set[str]:
        return {room} | {far for near in arrows[room] for far in reached(near)}

    return {
        room: [
            far for far in below if not any(far in reached(near) for near in below if near != far)
        ]
        for room, below in arrows.items()
    }


def draw(house: str, arrows: Arrows) -> str:
    """A house as a Mermaid picture, what lies below drawn below."""
    lines = ["```mermaid", "flowchart TD", f"  %% {house}: made from docs/rooms.json"]
    for room, below in reversed(direct(arrows).items()):
        lines += [f"  {room} --> {far}" for far in below] or [f"  {room}"]
    return "\n".join([*lines, "```"])


def drawn(page: str) -> str:
    """The page with the picture of each house between its marks brought up to date."""
    for house, arrows in houses().items():
        start, end = f"<!-- rooms of {house} -->\n", f"\n<!-- end of {house} -->"
        before, found, rest = page.partition(start)
        if not found or end not in rest:
            raise SystemExit(f"{PAGE.name} has no place for the rooms of {house}")
        page = before + start + draw(house, arrows) + end + rest.partition(end)[2]
    return page


def main() -> int:
    """Draws the pictures, or says whether they are up to date."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command", choices=("update", "check"))
    page = PAGE.read_text(encoding="utf-8")
    if parser.parse_args().command == "update":
        PAGE.write_text(drawn(page), encoding="utf-8")
    elif drawn(page) != page:
        print(f"{PAGE.name} shows other rooms: run update", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
