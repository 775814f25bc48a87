"""Keeps the Spanish translation: ``update``, ``check`` and ``compile``.

Source strings are found by reading the code, never by running it:

* ``tr("…")``, ``self.tr("…")``, ``spanish("…")`` and ``mark("…")`` with a literal argument;
* ``template = "…"`` in the classes of ``am_delimiter/core`` and of ``*_errors.py`` (messages).

An argument that is no literal is a mistake, unless it is the ``template`` of an error or note, or
its line says ``# i18n: dynamic`` (what it holds must then have been marked elsewhere).
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import shutil
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTEXT = "am_delimiter"
LANGUAGE = "es"
CALLS = frozenset({"tr", "spanish", "mark"})
DYNAMIC = "# i18n: dynamic"
I18N_MODULE = Path("am_delimiter/toolbelt/i18n.py")  # takes texts as arguments, holds none

Catalogue = dict[str, str]


class TranslationError(Exception):
    """Problems that stop a command, one on each line."""


# -- the sources -----------------------------------------------------------------------------


def source_strings(root: Path = ROOT) -> set[str]:
    """Every string of the plugin that a user may read.

    Raises:
        TranslationError: a text is built at run time, so it cannot be translated.
    """
    found: set[str] = set()
    problems: list[str] = []
    for path in sorted((root / "am_delimiter").rglob("*.py")):
        name = path.relative_to(root)
        if name == I18N_MODULE:
            continue
        text = path.read_text(encoding="utf-8")
        lines = text.splitlines()
        for node, value in _texts(ast.parse(text, str(name)), core=_holds_messages(name)):
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                found.add(value.value)
            elif not _is_dynamic(node, value, lines):
                problems.append(f"{name}:{node.lineno}: the text is not a string literal")
    if problems:
        raise TranslationError("\n".join(problems))
    return {text for text in found if _has_words(text)}


def _holds_messages(name: Path) -> bool:
    """Whether classes of a module hold messages of errors and notes as their ``template``."""
    return "core" in name.parts or name.stem.endswith("_errors")


def _texts(tree: ast.AST, *, core: bool) -> Iterator[tuple[ast.expr | ast.stmt, ast.expr]]:
    """The nodes that hold a text, each with the expression of the text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _called(node.func) in CALLS:
            yield node, node.args[0]
        elif core and isinstance(node, ast.ClassDef):
            yield from ((line, line.value) for line in node.body if _is_template(line))


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        return function.attr if function.value.id in {"self", "cls", "i18n"} else ""
    return ""


def _is_template(line: ast.stmt) -> bool:
    if isinstance(line, ast.Assign):
        targets = line.targets
    elif isinstance(line, ast.AnnAssign) and line.value is not None:
        targets = [line.target]
    else:
        return False
    return any(isinstance(target, ast.Name) and target.id == "template" for target in targets)


def _is_dynamic(node: ast.expr | ast.stmt, value: ast.expr, lines: list[str]) -> bool:
    if isinstance(value, ast.Attribute) and value.attr == "template":
        return True
    return any(line.rstrip().endswith(DYNAMIC) for line in lines[node.lineno - 1 : node.end_lineno])


def _has_words(text: str) -> bool:
    """Whether anything is left to translate beside placeholders."""
    try:
        parts = [literal for literal, *_ in string.Formatter().parse(text)]
    except ValueError:
        return True
    return any(letter.isalpha() for letter in "".join(parts))


# -- the .ts file ----------------------------------------------------------------------------


def ts_path(root: Path = ROOT) -> Path:
    """The file translators edit."""
    return root / "i18n" / f"{CONTEXT}_{LANGUAGE}.ts"


def read_ts(path: Path) -> Catalogue:
    """Translations by source string; empty where the translation is missing or unfinished."""
    if not path.exists():
        return {}
    catalogue = {}
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        finished = translation is not None and translation.get("type") is None
        text = (translation.text or "") if finished else ""
        catalogue[message.findtext("source", "")] = text
    return catalogue


def write_ts(path: Path, catalogue: Catalogue) -> None:
    """Writes the catalogue sorted and without line numbers, so that differences stay small."""
    document = ET.Element("TS", version="2.1", language=LANGUAGE, sourcelanguage="en")
    context = ET.SubElement(document, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for source, text in sorted(catalogue.items()):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation", {} if text else {"type": "unfinished"})
        translation.text = text
    ET.indent(document, "  ")
    body = ET.tostring(document, encoding="unicode", short_empty_elements=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    header = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{header}{body}\n", encoding="utf-8")


# -- the commands ----------------------------------------------------------------------------


def update(root: Path = ROOT) -> None:
    """Brings the .ts file up to date with the sources, keeping the translations it has."""
    kept = read_ts(ts_path(root))
    catalogue = {source: kept.get(source, "") for source in source_strings(root)}
    write_ts(ts_path(root), catalogue)
    new, gone = catalogue.keys() - kept.keys(), kept.keys() - catalogue.keys()
    print(f"{len(catalogue)} texts: {len(new)} new, {len(gone)} dropped")


def check(root: Path = ROOT) -> list[str]:
    """What is wrong with the translation; nothing when it is complete and up to date."""
    sources, catalogue = source_strings(root), read_ts(ts_path(root))
    problems = [f"missing (run update): {text!r}" for text in sorted(sources - catalogue.keys())]
    for source, text in sorted(catalogue.items()):
        if source not in sources:
            problems.append(f"vanished (run update): {source!r}")
        elif not text:
            problems.append(f"unfinished: {source!r}")
        elif placeholders(source) != placeholders(text):
            problems.append(f"placeholders differ: {source!r} -> {text!r}")
    return problems


def placeholders(text: str) -> set[str]:
    """The names in braces; a brace out of place counts as one, so that it shows."""
    try:
        return {name for _, name, *_ in string.Formatter().parse(text) if name is not None}
    except ValueError as error:
        return {str(error)}


def compile_ts(root: Path = ROOT) -> Path:
    """Compiles the .ts file for Qt and returns the path of the .qm file.

    Beside it stands the list of the texts for programs without Qt.
    """
    source = ts_path(root)
    list_texts(source, source.with_suffix(".json"))
    target = source.with_suffix(".qm")
    if target.exists() and target.stat().st_mtime > source.stat().st_mtime:
        return target
    lrelease = shutil.which("lrelease") or shutil.which("lrelease", path="/usr/lib/qt5/bin")
    if lrelease is None:
        raise TranslationError("lrelease is not installed (Debian: qttools5-dev-tools)")
    subprocess.run([lrelease, "-silent", str(source), "-qm", str(target)], check=True)
    return target


def list_texts(source: Path, target: Path) -> Path:
    """Writes the finished translations of a .ts file as JSON, text by text; returns its path."""
    texts = {text: said for text, said in read_ts(source).items() if said}
    draft = target.with_name(f"{target.name}.{os.getpid()}")
    draft.write_text(json.dumps(texts, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    draft.replace(target)  # at once: another process may be reading it
    return target


def main() -> int:
    """Runs the command named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command", choices=("update", "check", "compile"))
    command = parser.parse_args().command
    try:
        if command == "update":
            update()
        elif command == "compile":
            compile_ts()
        elif problems := check():
            raise TranslationError("\n".join(problems))
    except TranslationError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
