"""The text that a person writes: its pages, or in a draft the prompts for what is still to come.

Its outline follows the grounds of the regulation. A document that is handed in never carries a
prompt: without a text the section is left out. Where a text answers a part of the outline, what is
not written is named once at its end; the contents and the checklist say the same.
"""

from __future__ import annotations

from qgis.core import QgsPrintLayout

from ...core.catalogue import Catalogue, PageText, texts_of
from ..paper.look import QUIET, letters
from ..paper.text_page import Prose, prose
from ..reading.dossier import Dossier
from ..reading.narrative import Narrative, missing_headings, same_heading, split_mark

KEY = "fundamentacion"
AFTER, AFTER_LIST = 2.5, 5.3
"""Room in mm under a passage, by whether it ends with a list."""

TITLE = "Fundamentación"
UNWRITTEN = "Sin texto de la institución"
PROMPTS_UNDER = "Por escribir: estas indicaciones no se imprimen en el documento final"
TEMPLATE_INTRO = (
    "<!-- Escriba bajo cada título y guarde el archivo como texto (UTF-8). Lo que está entre estas "
    "marcas son indicaciones: no se imprime, y puede borrarse. -->"
)


def add_narrative(layout: QgsPrintLayout, case: Dossier, narrative: Narrative | None) -> bool:
    """Append what a person wrote, or in a draft without it the prompts.

    Returns whether any page was added: a final document without a text has none.
    """
    if narrative is not None:
        _add_passages(Prose(layout, KEY, TITLE), narrative, missing_narrative(case, narrative))
        return True
    if case.identity.draft:
        _add_prompts(Prose(layout, KEY, TITLE, PROMPTS_UNDER), _prompts(case))
        return True
    return False


def missing_narrative(case: Dossier, narrative: Narrative | None) -> list[str]:
    """The headings of the catalogue under which nobody wrote anything yet."""
    return missing_headings(narrative, [prompt.heading for prompt in _prompts(case)])


def left_out_of_narrative(case: Dossier, narrative: Narrative | None) -> list[tuple[str, str]]:
    """What the contents say of the outline, as of any part that is not there; none when whole."""
    missing = missing_narrative(case, narrative)
    if not missing:
        return []
    if narrative is not None:
        return [(f"{TITLE}, en parte", f"sin texto de la institución sobre: {'; '.join(missing)}")]
    if case.identity.draft:
        return [(TITLE, "por escribir; se imprime su esquema, con indicaciones")]
    return [(TITLE, f"sin texto de la institución sobre: {'; '.join(missing)}")]


def narrative_template(known: Catalogue) -> str:
    """A text to begin with: the headings, each with its prompt as a note that never prints."""
    prompts = texts_of("narrative", known.page_texts)
    parts = [f"## {one.heading}\n\n<!-- {one.text} -->\n" for one in prompts]
    return "\n".join([TEMPLATE_INTRO, "", *parts])


def _prompts(case: Dossier) -> list[PageText]:
    return texts_of("narrative", case.catalogue.page_texts)


def _add_prompts(flow: Prose, prompts: list[PageText]) -> None:
    look = prose(9.5, QUIET)
    for prompt in prompts:
        flow.paragraph(prompt.id, prompt.heading, f"[ {prompt.text} ]", look, editable=True)
        flow.skip(14.0)


def _add_passages(flow: Prose, narrative: Narrative, missing: list[str]) -> None:
    """What was written; a heading of the outline with nothing under it is named at the end."""
    look = prose(9.5)
    for number, passage in enumerate(narrative.passages, 1):
        if any(same_heading(passage.heading, one) for one in missing):
            continue
        mark = ""
        if not passage.paragraphs:
            flow.heading(f"p{number}", passage.heading, letters(12, True))
        for position, text in enumerate(passage.paragraphs, 1):
            heading = passage.heading if position == 1 else ""
            mark, body = split_mark(text)
            flow.paragraph(f"p{number}.{position}", heading, body, look, mark)
        flow.skip(AFTER_LIST if mark else AFTER)
    if missing:
        flow.paragraph("vacios", UNWRITTEN, f"{'; '.join(missing)}.", prose(9.5, QUIET))
