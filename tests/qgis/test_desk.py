"""The desk on which pages are made and painted one by one, and texts wrapped for the renderer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsPrintLayout,
    QgsProject,
)

from am_delimiter.core.basis.errors import Cancelled
from am_delimiter.core.basis.progress import Progress
from am_delimiter.expediente.paper.desk import (
    SOME,
    all_items,
    page_by_page,
    part_by_part,
    put_aside,
    single_pages,
)
from am_delimiter.expediente.paper.look import A4, letters
from am_delimiter.expediente.paper.measure import pre_wrapped, surely_wrapped, text_width
from am_delimiter.expediente.paper.sheet import Box, Sheet, add_page

BOX = Box(20, 20, 50, 5)
PER_PAGE = st.lists(st.integers(0, 4), min_size=1, max_size=4)
WORDS = st.lists(st.text("abil mñ\n", max_size=12), min_size=20, max_size=80)


def empty() -> QgsPrintLayout:
    return QgsPrintLayout(QgsProject.instance())


def fill(layout: QgsPrintLayout, per_page: list[int]) -> list[str]:
    """So many texts on each page; returns their ids as they were made."""
    made = []
    for page, count in enumerate(per_page):
        sheet = add_page(layout, A4, f"P{page}")
        for number in range(count):
            sheet.text(f"t{number}", "texto", BOX, letters(8))
            made.append(f"P{page}.t{number}")
    return made


def shown(layout: QgsPrintLayout) -> list[str]:
    """The ids of what is seen in the scene, from the lowest to the highest."""
    items = [
        item
        for item in layout.items()
        if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage)
    ]
    return [item.id() for item in reversed(items) if item.isVisible()]


@settings(max_examples=15, deadline=None)
@given(PER_PAGE)
def test_items_stay_in_the_order_in_which_they_were_made(per_page: list[int]) -> None:
    """While pages are made, in the finished layout, and page by page when it is painted."""
    layout = empty()
    with page_by_page(layout):
        made = fill(layout, per_page)
        assert [item.id() for item in all_items(layout)] == made
    assert shown(layout) == made
    with single_pages(layout) as pages:
        assert [shown(layout) for _ in pages] == [
            [name for name in made if name.startswith(f"P{page}.")] for page in range(len(per_page))
        ]
    assert shown(layout) == made


def test_only_the_pages_that_are_asked_for_are_laid_out() -> None:
    layout = empty()
    fill(layout, [1, 2, 1])
    with single_pages(layout, [2, 0]) as pages:
        assert [(page, shown(layout)) for page in pages] == [(2, ["P2.t0"]), (0, ["P0.t0"])]


def test_a_page_is_made_on_until_the_user_stops() -> None:
    layout, looks = empty(), iter([False] * 5)
    with (
        pytest.raises(Cancelled),
        page_by_page(layout, Progress(stopped=lambda: next(looks, True))),
    ):
        fill(layout, [3, 3])
    assert shown(layout) == ["P0.t0", "P0.t1", "P0.t2"]
    put_aside(layout)  # the desk is gone, and nothing is put aside
    assert shown(layout) == ["P0.t0", "P0.t1", "P0.t2"]


def test_a_page_of_several_maps_is_painted_in_as_many_parts() -> None:
    layout = empty()
    sheet = add_page(layout, A4, "L4")
    for name in ("a", "mapa1", "b", "mapa2", "c"):
        if name.startswith("mapa"):
            sheet.place(QgsLayoutItemMap(layout), name, BOX)
        else:
            sheet.text(name, name, BOX, letters(8))
    hidden = Sheet(layout, 0, "X")
    hidden.text("oculto", "x", BOX, letters(8))
    layout.itemById("X.oculto").setVisibility(False)
    context = layout.renderContext()
    found = [(context.pagesVisible(), shown(layout)) for _ in part_by_part(layout)]
    assert found == [(True, ["L4.a", "L4.mapa1"]), (False, ["L4.b", "L4.mapa2", "L4.c"])]
    assert shown(layout) == ["L4.a", "L4.mapa1", "L4.b", "L4.mapa2", "L4.c"]
    assert context.pagesVisible()


def test_a_page_of_many_marks_is_painted_some_at_a_time_in_their_order() -> None:
    layout = empty()
    fill(layout, [2 * SOME + 3])
    every = shown(layout)
    context = layout.renderContext()
    found = [(context.pagesVisible(), shown(layout)) for _ in part_by_part(layout)]
    assert [len(names) for _, names in found] == [SOME, SOME, 3]
    assert [name for _, names in found for name in names] == every
    assert [paper for paper, _ in found] == [True, False, False]
    assert (shown(layout), context.pagesVisible()) == (every, True)


def test_a_page_without_anything_is_painted_once() -> None:
    layout = empty()
    add_page(layout, A4, "P0")
    assert [shown(layout) for _ in part_by_part(layout)] == [[]]


def test_a_cancel_between_two_parts_leaves_the_page_whole() -> None:
    layout = empty()
    fill(layout, [SOME + 1])
    every = shown(layout)
    parts = part_by_part(layout)
    next(parts)
    parts.close()
    assert (shown(layout), layout.renderContext().pagesVisible()) == (every, True)


def test_many_marks_wait_before_the_page_is_done() -> None:
    """The page has them all in the end, in the order in which they were made."""
    layout = empty()
    with page_by_page(layout):
        sheet = add_page(layout, A4, "P0")
        for number in range(2 * SOME):
            sheet.text(f"t{number}", "x", BOX, letters(8))
            sheet.clear_some()
            assert len(shown(layout)) <= SOME
        assert len(all_items(layout)) == 2 * SOME
    assert shown(layout) == [f"P0.t{number}" for number in range(2 * SOME)]


@settings(max_examples=30, deadline=None)
@given(WORDS)
def test_a_text_is_wrapped_between_words_and_stays_the_same(words: list[str]) -> None:
    text, look, width = " ".join(words), letters(8), 40.0
    found = pre_wrapped(text, look, width)
    assert found.replace("\n", " ") == text.replace("\n", " ")
    assert len(found.split("\n")) >= len(text.split("\n"))
    if found != text:
        assert all(text_width(line, look) <= width for line in found.split("\n") if " " in line)


@settings(max_examples=30, deadline=None)
@given(WORDS)
def test_breaks_that_are_sure_are_those_of_both_edges(words: list[str]) -> None:
    text, look, least, most = " ".join(words), letters(8), 39.0, 40.0
    narrow, wide = (pre_wrapped(text, look, width, 0) for width in (least, most))
    found = surely_wrapped(text, look, least, most)
    assert found in (text, wide)
    if found != text:
        assert found == narrow == wide
