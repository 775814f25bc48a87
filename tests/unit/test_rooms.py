"""The rooms of the plugin and their arrows, as ``docs/rooms.json`` says: the code keeps them."""

from collections import Counter, defaultdict
from pathlib import Path

import networkx as nx
import pytest

import rooms

HOUSES = rooms.houses()
CORE_ROOMS = HOUSES[rooms.CORE]
MODULES = rooms.sources()
IMPORTS = rooms.all_imports()

PAST_THE_DOOR = set()
"""Modules outside core that reach past a front door today: this list may only shrink."""


def imported(code, name):
    return list(rooms.imports_of(code, rooms.module_name(rooms.ROOT / name)))


# -- the data --------------------------------------------------------------------------------


@pytest.mark.parametrize("house", HOUSES)
def test_the_arrows_run_downward_only(house):
    """Each room may look only into rooms that stand before it in the file, so none runs round."""
    names = list(HOUSES[house])
    for place, (room, below) in enumerate(HOUSES[house].items()):
        assert set(below) <= set(names[:place]), room


@pytest.mark.parametrize("house", HOUSES)
def test_every_room_is_on_the_plan(house):
    folder = rooms.ROOT / house.replace(".", "/")
    standing = {p.stem for p in folder.iterdir() if p.suffix == ".py" or list(p.glob("*.py"))}
    assert standing - {"__init__"} <= set(HOUSES[house])


# -- the code --------------------------------------------------------------------------------


def test_no_import_leads_where_it_may_not():
    assert len(IMPORTS) > 1000
    assert [said for found in IMPORTS for said in rooms.forbidden(found, HOUSES)] == []


def test_no_arrow_is_allowed_that_nobody_uses():
    """What a room may look into is what it does look into: the plan says what is so."""
    used = defaultdict(set)
    for found in IMPORTS:
        step = rooms.looks_into(found, rooms.CORE)
        if step:
            used[step[0]].add(step[1])
    assert {room: set(below) for room, below in CORE_ROOMS.items()} == {
        room: used[room] for room in CORE_ROOMS
    }


def test_no_module_runs_in_a_circle():
    """Imports for type checkers only and those inside functions count as well."""
    graph = nx.DiGraph()
    for found in IMPORTS:
        target = found.full if found.full in MODULES else found.source
        if target in MODULES and target != found.module:
            graph.add_edge(found.module, target)
    assert graph.number_of_edges() > 500
    assert list(nx.simple_cycles(graph)) == []


def test_who_reaches_past_a_front_door():
    assert {found.module for found in IMPORTS if rooms.past_the_door(found)} == PAST_THE_DOOR


@pytest.mark.parametrize("room", CORE_ROOMS)
def test_the_door_says_what_goes_in_and_out_and_where_it_looks(room):
    path = rooms.PLUGIN / "core" / room / "__init__.py"
    code = path.read_text(encoding="utf-8")
    said = " ".join(code.split('"""')[1].split())
    assert "In: " in said
    assert "Out: " in said
    last = said[said.index("looks into") :]
    told = {
        other for other in CORE_ROOMS if other in last.replace(",", " ").replace(".", " ").split()
    }
    assert told == set(CORE_ROOMS[room])


@pytest.mark.parametrize("room", CORE_ROOMS)
def test_no_room_is_crowded(room):
    """At most twenty modules, and less than a fifth of the code of core."""
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in core_modules()}
    own = {path: n for path, n in lines.items() if path.parent.name == room}
    assert 1 < len(own) <= 21  # with the door
    assert sum(own.values()) < sum(lines.values()) / 5


def core_modules():
    return sorted((rooms.PLUGIN / "core").rglob("*.py"))


def test_no_name_stands_for_two_things():
    """No module and no class of the plugin has the name of another one."""
    stems = Counter(path.stem for path in MODULES.values() if path.name != "__init__.py")
    classes = Counter(
        line.split("(")[0].split(":")[0].removeprefix("class ")
        for path in MODULES.values()
        for line in path.read_text("utf-8").splitlines()
        if line.startswith("class ") and not line.startswith("class _")
    )
    assert [name for name, n in (stems + classes).items() if n > 1] == []


def test_the_picture_is_made_from_the_data():
    page = rooms.PAGE.read_text(encoding="utf-8")
    assert rooms.drawn(page) == page


# -- what the checks notice ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("am_delimiter/core/land/raster.py", "from ..verdict.case import Case"),
        ("am_delimiter/core/land/raster.py", "from ..verdict import Case"),
        ("am_delimiter/core/land/raster.py", "from .. import verdict"),
        ("am_delimiter/core/land/raster.py", "import am_delimiter.core.verdict.case"),
        ("am_delimiter/core/land/raster.py", "def f():\n    from ..continuum import cut"),
        ("am_delimiter/core/land/raster.py", "if TYPE_CHECKING:\n    from ..continuum import cut"),
        ("am_delimiter/core/cases/case_files.py", "from ..land.raster import Grid"),
        ("am_delimiter/core/attic/dust.py", "from ..basis import Note"),
        ("am_delimiter/core/land/raster.py", "from ...bridge.layers import style"),
        ("am_delimiter/core/land/raster.py", "from ... import bridge"),
        ("am_delimiter/core/land/raster.py", "import am_delimiter.gui.dock"),
        ("am_delimiter/core/land/raster.py", "from ...toolbelt import paths"),
        ("am_delimiter/bridge/layers.py", "from ..processing import provider"),
        ("am_delimiter/expediente/paper/sheet.py", "from ..reading.dossier import Dossier"),
        ("am_delimiter/expediente/maps/plan.py", "from ..document import build"),
        ("am_delimiter/expediente/charts/heat.py", "from ..tables.method import table"),
    ],
)
def test_notices_an_arrow_against_the_plan(name, code):
    told = [said for found in imported(code, name) for said in rooms.forbidden(found, HOUSES)]
    assert len(told) == 1


@pytest.mark.parametrize(
    ("name", "code"),
    [
        (
            "am_delimiter/core/verdict/case.py",
            "from ..land.raster import Grid\nfrom .candidates import x",
        ),
        ("am_delimiter/processing/base.py", "from ..bridge import layers"),
        ("am_delimiter/bridge/layers.py", "from ..core.land import Grid\nfrom . import files"),
        ("am_delimiter/expediente/maps/plan.py", "from ..reading.dossier import Dossier"),
        ("am_delimiter/expediente/document.py", "from .maps.plan import plan_sheets"),
        ("am_delimiter/core/land/raster.py", "import numpy\nfrom shapely import box"),
    ],
)
def test_lets_the_rest_be(name, code):
    told = [said for found in imported(code, name) for said in rooms.forbidden(found, HOUSES)]
    assert told == []


@pytest.mark.parametrize(
    ("name", "code", "past"),
    [
        ("am_delimiter/bridge/layers.py", "from ..core.land.raster import Grid", True),
        ("am_delimiter/bridge/layers.py", "from ..core.land import raster", True),
        ("am_delimiter/bridge/layers.py", "import am_delimiter.core.land.raster", True),
        ("am_delimiter/bridge/layers.py", "from ..core.land import Grid", False),
        ("am_delimiter/core/verdict/case.py", "from ..land.raster import Grid", False),
    ],
)
def test_notices_who_reaches_past_a_door(name, code, past):
    (found,) = imported(code, name)
    assert rooms.past_the_door(found) is past


def test_draws_no_arrow_that_a_longer_way_implies():
    arrows = {"a": [], "b": ["a"], "c": ["b", "a"], "d": ["a"]}
    assert rooms.direct(arrows) == {"a": [], "b": ["a"], "c": ["b"], "d": ["a"]}
    assert [line.strip() for line in rooms.draw("x", arrows).splitlines()[3:-1]] == [
        "d --> a",
        "c --> b",
        "b --> a",
        "a",
    ]
    assert Path(rooms.PAGE).is_file()
