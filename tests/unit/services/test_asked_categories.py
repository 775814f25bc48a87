"""The categories of services that are looked for: the seven of the press, or a planner's own."""

from __future__ import annotations

import pandas as pd
import pytest

from am_delimiter.core.services.category_list import (
    asked_categories,
    category_order,
    told_categories,
)
from am_delimiter.core.services.register_reader import Reader, read_register
from am_delimiter.core.services.registers import SERVICES, RegisterTable

SEVEN = ["roads", "public_transport", "water", "energy", "education", "health", "waste"]
"""Routes, public transport, sanitary networks, energy, education, health, waste."""


def test_the_seven_of_the_press_come_first_and_are_the_default(catalogue):
    assert list(catalogue.service_categories)[:7] == SEVEN
    assert [one.id for one in catalogue.service_categories.values() if one.default] == SEVEN
    assert [one.id for one in asked_categories("", catalogue)] == SEVEN
    for id_ in SEVEN:
        entry = catalogue.service_categories[id_]
        assert entry.source_id == "prensa_ohiggins" and not entry.known


@pytest.mark.parametrize("word", ["rutas", "transporte público", "redes sanitarias", "residuos"])
def test_the_words_of_the_press_are_understood(catalogue, word):
    assert Reader(SERVICES, catalogue, frozenset()).kind(word)[0] in SEVEN


def test_a_list_of_a_planner_takes_their_place(catalogue):
    found = asked_categories(" salud ;Cementerios; ; Vialidad;cementerios", catalogue)
    assert [(one.id, one.name) for one in found] == [
        ("health", "Salud"),
        ("own_cementerios", "Cementerios"),
        ("roads", "Transporte y vialidad"),
    ]
    told = told_categories("vialidad;Cementerios", catalogue)
    assert told == "Transporte y vialidad; Cementerios"
    assert [told_categories(text, catalogue) for text in ("", " ; ")] == [None, None]
    order = category_order("Salud; Cementerios", catalogue)
    assert list(order)[:3] == ["health", "own_cementerios", "roads"]
    assert len(order) == len(catalogue.service_categories) + 1


def test_a_category_of_the_planner_is_known_in_the_register(catalogue):
    names = {"categoria": ["CEMENTERIOS", "Ferias"], "elemento": ["Parque", "Feria"]}
    frame = pd.DataFrame({**names, "comunas": "05101"})
    own = asked_categories("Cementerios", catalogue)
    reader = Reader(SERVICES, catalogue, frozenset(catalogue.communes), own)
    entries, _ = read_register(RegisterTable("t", "", frame), reader)
    assert [(one.kind, one.kind_name) for one in entries] == [
        ("own_cementerios", "Cementerios"),
        ("", "Ferias"),
    ]
    flags = [[flag.value for flag in one.flags] for one in entries]
    assert "categoría fuera del catálogo" not in flags[0]
    assert "categoría fuera del catálogo" in flags[1]
