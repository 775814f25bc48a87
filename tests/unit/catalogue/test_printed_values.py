"""The values of parameters in words: no English id stands where a person reads."""

import pytest

from am_delimiter.core.catalogue import DECLARED, choose_parameters
from am_delimiter.core.catalogue.parameters import parameter_values
from am_delimiter.core.catalogue.printed_values import value_words
from am_delimiter.core.catalogue.provenance import parameter_rows


@pytest.mark.parametrize(
    ("parameter", "value", "words"),
    [
        ("membership_by", "area", "superficie construida"),
        ("population_measure", "inside", "dentro del continuo"),
        ("repeated_population", "largest", "versiones del total: vale la mayor"),
        ("people_rule", "areal", "por igual en el polígono"),
        ("travel_coverage", "survey", "a una muestra (encuesta)"),
        ("population", "census_2024", "Censo 2024"),
        ("population", "POB", "campo de la capa"),
        ("working_crs", "WGS 84 / UTM zone 19S (EPSG:32719)", "WGS 84 / UTM zona 19S (EPSG:32719)"),
        ("tolerance", 1000.0, "1.000"),
        ("membership_share", 0.5, "0,5"),
        ("min_density_tried", "0.005 / 1500", "0,005 / 1.500"),
        ("builtup_share", "20 / 50.5", "20 / 50,5"),
        ("candidate", "05101, 05109", "05101, 05109"),
        ("cell_size", None, None),
        ("justification", "", None),
    ],
)
def test_a_value_in_words(parameter, value, words):
    assert value_words(parameter, value) == words


def test_the_table_has_words_for_every_choice(catalogue):
    printed = {
        item.id: item for item in parameter_values(choose_parameters(catalogue), catalogue, {})
    }
    rows = {row.parameter: row for row in parameter_rows(list(printed.values()))}
    choices = [one.id for one in DECLARED if catalogue.parameters[one.id].options]
    texts = [id_ for id_ in choices if isinstance(printed[id_].value, str) and id_ != "preset"]
    texts.remove("travel_definition")  # named by the catalogue, like the preset: see name_travel
    assert len(texts) >= 4
    for id_ in texts:
        assert rows[id_].value == printed[id_].value
        assert rows[id_].value_text not in catalogue.parameters[id_].options, id_
        assert rows[id_].default_text == rows[id_].value_text
