"""The catalogue: every threshold, class code, field alias and legal text, with its source.

In: the folder ``resources/catalogue``, and the parameters that a user chose. Out: `Catalogue`, by
`load_catalogue`, and `Parameters` with value, unit and source, by `choose_parameters`. It looks
into records and basis, and loads without any package of the science.
"""

from __future__ import annotations

from .catalogue import Catalogue, load_catalogue
from .declarations import Asked, ParameterDeclaration, ParameterGroup
from .declared_parameters import DECLARED
from .degurba_records import DegurbaClass, DegurbaRule
from .input_records import BackgroundRole
from .page_texts import PageText, Paragraph, paragraphs, texts_of
from .parameters import choose_parameters, parse_tolerances
from .presets import OWN, preset_source, preset_values
from .printed_values import COUNTS, choice_words, system_name
from .procedure_steps import TABLE, Opinion, ProcedureStep, StepState
from .rule_records import LayerSpec, Parameter

__all__ = [
    "COUNTS",
    "DECLARED",
    "OWN",
    "TABLE",
    "Asked",
    "BackgroundRole",
    "Catalogue",
    "DegurbaClass",
    "DegurbaRule",
    "LayerSpec",
    "Opinion",
    "PageText",
    "Paragraph",
    "Parameter",
    "ParameterDeclaration",
    "ParameterGroup",
    "ProcedureStep",
    "StepState",
    "choice_words",
    "choose_parameters",
    "load_catalogue",
    "paragraphs",
    "parse_tolerances",
    "preset_source",
    "preset_values",
    "system_name",
    "texts_of",
]
