"""The text that only a person can write, read from a plain text file: headings and paragraphs.

Headings are those of Markdown (``# Title``, or a line underlined with ``===`` or ``---``) and,
for who writes in a notepad, a line of its own in capitals. What stands in ``<!-- … -->`` is a
note to the writer and is never printed, so that no prompt can reach a document unanswered.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..paper.document_errors import NarrativeEmpty, NarrativeNotFound, NarrativeNotText

BULLET = "•"
WINDOWS = "cp1252"
"""What Windows calls Latin-1, and takes for it."""

_COMMENT = re.compile(r"<!--.*?(-->|\Z)", re.DOTALL)
_HASH = re.compile(r" {0,3}(#{1,6})\s+(.*?)\s*#*\s*")
_UNDERLINE = re.compile(r"\s*(=+|-+)\s*")
_ITEM = re.compile(r"\s*[-*+•]\s+(.*)")
_NUMBERED = re.compile(r"\s*(\d{1,2}[.)])\s+(.*)")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\3(?!\w)")
_LONGEST_CAPITALS = 90
"""Characters of a line in capitals that is taken for a heading."""
_FEWEST_CAPITALS = 4
"""Letters of such a line: fewer may be an abbreviation."""


@dataclass(frozen=True)
class Passage:
    """A heading of some level (1 is the highest) with its paragraphs.

    A text before the first heading has the heading "". A paragraph that is an item of a list
    begins with `BULLET` or its number.
    """

    heading: str
    level: int
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Narrative:
    """What a person wrote, in order."""

    passages: tuple[Passage, ...]

    def answered(self, heading: str) -> bool:
        """Whether something stands under a heading or under those within it.

        Neither case, accents nor a number before the heading matter.
        """
        level = 0
        for passage in self.passages:
            if level and passage.level <= level:
                level = 0
            if not level and _plain(passage.heading) == _plain(heading):
                level = passage.level
            if level and passage.paragraphs:
                return True
        return False


def read_narrative(file: Path) -> Narrative:
    """Read a text file in UTF-8, UTF-16 or Windows text.

    Raises `NarrativeNotFound`, `NarrativeNotText` or `NarrativeEmpty`.
    """
    narrative = parse_narrative(text_of_file(file))
    if not any(passage.paragraphs for passage in narrative.passages):
        raise NarrativeEmpty(path=file)
    return narrative


def text_of_file(file: Path) -> str:
    """The text of a file, in whichever of those codes. Raises all but `NarrativeEmpty`."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise NarrativeNotFound(path=file) from error
    return _decoded(content, file)


def parse_narrative(text: str) -> Narrative:
    """The passages of a text."""
    lines = _COMMENT.sub("", unicodedata.normalize("NFC", text)).splitlines()
    passages: list[Passage] = []
    heading, level, body = "", 1, []
    for line in _joined_headings([line.expandtabs().rstrip() for line in lines]):
        found = _heading(line)
        if found is None:
            body.append(line)
            continue
        passages.append(Passage(heading, level, _paragraphs(body)))
        (level, heading), body = found, []
    passages.append(Passage(heading, level, _paragraphs(body)))
    return Narrative(tuple(p for p in passages if p.heading or p.paragraphs))


def missing_headings(narrative: Narrative | None, wanted: Iterable[str]) -> list[str]:
    """The headings under which nobody wrote anything."""
    return [name for name in wanted if narrative is None or not narrative.answered(name)]


def same_heading(one: str, other: str) -> bool:
    """Whether two headings are the same but for case, accents and a number before them."""
    return _plain(one) == _plain(other)


def split_mark(paragraph: str) -> tuple[str, str]:
    """The bullet or number of an item of a list, "" for other paragraphs, and its text."""
    numbered = _NUMBERED.fullmatch(paragraph)
    if numbered:
        return numbered[1], numbered[2]
    if paragraph.startswith(f"{BULLET} "):
        return BULLET, paragraph[2:]
    return "", paragraph


def _decoded(content: bytes, file: Path) -> str:
    try:
        if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = content.decode("utf-16")
        else:
            text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode(WINDOWS, errors="replace")
    if any(ord(c) < ord(" ") and c not in "\t\n\r\f" for c in text):
        raise NarrativeNotText(path=file)
    return text


def _joined_headings(lines: Sequence[str]) -> list[str]:
    """The lines with underlined and shouted headings written as ``# heading``."""
    joined: list[str] = []
    for number, line in enumerate(lines):
        alone = bool(joined) and joined[-1].strip() and not (joined[-2:-1] or [""])[0].strip()
        under = _UNDERLINE.fullmatch(line)
        if under and alone and not _ITEM.fullmatch(joined[-1]) and _heading(joined[-1]) is None:
            joined[-1] = f"{'#' if under[1][0] == '=' else '##'} {joined[-1].strip()}"
        elif under and len(under[1]) > 1:
            joined.append("")  # a rule between paragraphs
        elif _shouted(line) and not any(s.strip() for s in _around(lines, number)):
            joined.append(f"# {_sentence(line.strip())}")
        else:
            joined.append(line)
    return joined


def _around(lines: Sequence[str], number: int) -> list[str]:
    return [*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]]


def _shouted(line: str) -> bool:
    letters = [c for c in line if c.isalpha()]
    wordy = len(letters) >= _FEWEST_CAPITALS and line.strip()[-1:] not in (".", ",", ";", ":")
    return wordy and len(line) <= _LONGEST_CAPITALS and all(c.isupper() for c in letters)


def _sentence(line: str) -> str:
    """A heading in capitals as it is written in a sentence; its number stays before it."""
    number = re.match(r"[\dIVX]+[.)]\s+", line)
    start = number.end() if number else 0
    return line[:start] + line[start:].capitalize()


def _heading(line: str) -> tuple[int, str] | None:
    found = _HASH.fullmatch(line)
    return (len(found[1]), _inline(found[2])) if found and found[2] else None


def _paragraphs(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines joined to paragraphs at the blank ones; an item of a list begins its own."""
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        item, numbered = _ITEM.fullmatch(line), _NUMBERED.fullmatch(line)
        if not line.strip():
            paragraphs.append([])
        elif item:
            paragraphs.append([f"{BULLET} {item[1].strip()}"])
        elif numbered:
            paragraphs.append([f"{numbered[1]} {numbered[2].strip()}"])
        else:
            paragraphs[-1].append(line.strip().removeprefix("> "))
    return tuple(_inline(" ".join(parts)) for parts in paragraphs if parts)


def _inline(text: str) -> str:
    """A text without the marks of Markdown; a link keeps its address behind its words."""
    text = _LINK.sub(lambda m: m[1] if m[1] == m[2] else f"{m[1]} ({m[2]})", text)
    text = _EMPHASIS.sub(lambda m: m[2] or m[4], text)
    return " ".join(text.replace("`", "").split())


def _plain(heading: str) -> str:
    text = unicodedata.normalize("NFD", heading.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"^\s*[\divx]+[.)]\s+", "", text)
    return " ".join(re.findall(r"\w+", text))
