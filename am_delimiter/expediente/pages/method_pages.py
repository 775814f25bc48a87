"""The method in plain words, with the values of the case: for who examines it and who decides."""

from __future__ import annotations

from qgis.core import QgsPrintLayout

from ...core.catalogue import paragraphs, texts_of
from ...toolbelt.verdict_signs import signed
from ..paper.look import verdict_colour
from ..paper.text_page import Prose, prose
from ..reading.dossier import Dossier
from .method_facts import holding, method_facts

TITLE = "Método"
VERDICTS = "verdicts"
"""The paragraph that the words of the verdicts follow."""

UNDER = "Cómo se llegó al resultado, con los valores de este caso"


def add_method(layout: QgsPrintLayout, case: Dossier) -> None:
    """Append the pages of the method; only what was really used is told."""
    texts = texts_of("method", case.catalogue.page_texts)
    flow, look = Prose(layout, "metodo", TITLE, UNDER, follows=True), prose(9.0)
    for position, one in enumerate(paragraphs(texts, method_facts(case), holding(case)), 1):
        flow.paragraph(one.id, f"{position}. {one.heading}", one.text, look)
        if one.id == VERDICTS:
            for word in texts_of(VERDICTS, case.catalogue.page_texts):
                colour = verdict_colour(word.heading)
                flow.term(
                    word.id,
                    signed(word.heading, word.heading.capitalize()),
                    word.text,
                    look,
                    colour,
                )
            flow.skip(2)
    flow.close()
