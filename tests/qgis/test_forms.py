"""The forms follow the declarations of the parameters, explain all they ask for, and tell it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterDefinition

from am_delimiter.core.catalogue import (
    DECLARED,
    Asked,
    ParameterDeclaration,
    ParameterGroup,
    load_catalogue,
)
from am_delimiter.toolbelt.formats import number
from am_delimiter.toolbelt.i18n import spanish
from am_delimiter.toolbelt.paths import resource

CATALOGUE = load_catalogue(resource("catalogue"))
BY_NAME = {one.name: one for one in DECLARED}
FORMS = ("delimit", "continuity", "builtup", "compare", "nationwide", "years", "functional_area")
OTHERS = ("expediente", "odfromcensus2024", "diagnose", "rerun", "status", "governance")
STUDIES = ("sensitivity", "batch", "epochlist", "portfolio", "degurba", "rezago", "definitions")
ALL = (*FORMS, *OTHERS, *STUDIES)
MODELS = ("model_area", "model_regions", "model_epochs")
"""Their forms are those that the modeller makes: `test_models` looks at them."""
MOST_IN_SIGHT = 8


def is_folded(definition: QgsProcessingParameterDefinition) -> bool:
    return bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagAdvanced)


def definitions(name: str) -> dict[str, QgsProcessingParameterDefinition]:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"am_delimiter:{name}")
    return {
        definition.name(): definition.clone() for definition in algorithm.parameterDefinitions()
    }


@pytest.mark.parametrize("name", FORMS)
def test_what_a_form_offers_of_the_catalogue_is_declared(provider: Any, name: str) -> None:
    offered = {id_.upper() for id_ in CATALOGUE.parameters} & set(definitions(name))
    assert offered
    assert offered <= set(BY_NAME)


def test_whatever_is_declared_is_offered(provider: Any) -> None:
    assert set(BY_NAME) <= set(definitions("delimit"))


@pytest.mark.parametrize("name", FORMS)
def test_defaults_limits_and_units_are_those_of_the_catalogue(provider: Any, name: str) -> None:
    for id_, entry in CATALOGUE.parameters.items():
        shown = definitions(name).get(id_.upper())
        if shown is None:
            continue
        declared = BY_NAME[id_.upper()]
        if declared.asked is Asked.CHOICE:
            assert shown.options() == [str(option) for option in entry.options]
            assert shown.defaultValue() == str(entry.default)
        if declared.asked is Asked.NUMBER:
            assert (shown.minimum(), shown.maximum()) == (entry.min, entry.max)
            assert shown.defaultValue() == entry.default
            assert shown.description().endswith(f" [{entry.unit}]")


def test_every_algorithm_is_looked_at(provider: Any) -> None:
    assert {one.name() for one in provider.algorithms()} == {*ALL, *MODELS}


@pytest.mark.parametrize("name", ALL)
def test_few_parameters_are_in_sight_and_the_rest_is_in_groups(provider: Any, name: str) -> None:
    """The files to write are always in sight: the dialog folds none of them away."""
    from am_delimiter.processing.form_groups import TITLES

    found = definitions(name).values()
    folded = [one for one in found if is_folded(one)]
    in_sight = [one for one in found if not is_folded(one)]
    assert 0 < len(in_sight) <= MOST_IN_SIGHT
    assert not any(one.isDestination() for one in folded)
    titles = [spanish(title) for title, _ in TITLES]
    used = [one.description().split(" · ")[0] for one in folded]
    assert set(used) <= set(titles)
    assert used == sorted(used, key=titles.index)
    assert not any(" · " in one.description() for one in in_sight)


@pytest.mark.parametrize("name", ALL)
def test_every_parameter_has_help_of_its_own(provider: Any, name: str) -> None:
    helped = [one.help() for one in definitions(name).values()]
    assert all(len(text) > 20 for text in helped)
    assert len(set(helped)) == len(helped)


@pytest.mark.parametrize("name", FORMS)
def test_the_help_of_a_number_says_its_limits_and_its_source(provider: Any, name: str) -> None:
    for id_, entry in CATALOGUE.parameters.items():
        shown = definitions(name).get(id_.upper())
        if shown is not None and BY_NAME[id_.upper()].asked in (Asked.NUMBER, Asked.CHOICE):
            assert f"Fuente: {entry.source}." in shown.help()
        if shown is not None and BY_NAME[id_.upper()].asked is Asked.NUMBER:
            assert f"De {number(entry.min)} a {number(entry.max)} ({entry.unit})." in shown.help()


def test_the_help_of_every_algorithm_ends_with_an_example(provider: Any) -> None:
    ours = [one for one in provider.algorithms() if one.name() not in MODELS]
    ends = [one.shortHelpString().split("\n\n")[-1] for one in ours]
    assert all(text.startswith("Ejemplo: ") and len(text) > 60 for text in ends)
    assert len(set(ends)) == len(ALL)


def test_no_help_is_without_its_parameter(provider: Any) -> None:
    from am_delimiter.processing.parameter_help import HELP

    asked = {(one, name) for one in ALL for name in definitions(one)}
    known = {name for _, name in asked} | {f"{one}.{name}" for one, name in asked}
    assert set(HELP) <= known


@pytest.mark.parametrize("name", ALL)
def test_options_are_shown_in_words_and_keep_their_ids(provider: Any, name: str) -> None:
    for shown in definitions(name).values():
        if shown.type() == "enum":
            words = shown.metadata()["widget_wrapper"]["words"]
            assert len(words) == len(shown.options()) == len(set(words))
            assert shown.usesStaticStrings()
            assert not set(words) & set(shown.options())


def test_a_declaration_is_enough(provider: Any, monkeypatch: Any) -> None:
    """It takes its place in every form that shows its group."""
    from am_delimiter.processing import form_parameters

    group, words = ParameterGroup.GUARDS, "Memory for the work"
    new = ParameterDeclaration("memory_limit", group, words, Asked.NUMBER, float)
    assert "MEMORY_LIMIT" not in definitions("delimit")
    monkeypatch.setattr(form_parameters, "DECLARED", (*DECLARED, new))
    for name in ("delimit", "continuity"):
        shown = definitions(name)["MEMORY_LIMIT"]
        assert shown.description() == "Continuo · Memory for the work [GB]"
        assert shown.defaultValue() == CATALOGUE.parameters["memory_limit"].default


def test_what_is_given_reaches_the_table_and_the_summary(run: Any) -> None:
    numbers, choices = {"cell_size": 50}, {}  # finer cells would not fit in memory
    for one in DECLARED:
        entry = CATALOGUE.parameters[one.id]
        if one.asked is Asked.NUMBER:
            numbers.setdefault(one.id, (entry.default or entry.min or 0) + 1)
        elif one.field and one.asked is Asked.CHOICE:
            choices[one.id] = entry.options[1]
    # one decides over others, the other needs a census that the sample has not
    del choices["preset"], choices["population"]
    given = {**numbers, **{id_: str(option) for id_, option in choices.items()}}
    results = run(**{id_.upper(): value for id_, value in given.items()})
    told = json.loads(Path(results["SUMMARY"]).read_text(encoding="utf-8"))["parameters"]
    assert list(told) == list(CATALOGUE.parameters)
    assert {id_: told[id_]["value"] for id_ in given} == {**numbers, **choices}
