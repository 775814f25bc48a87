"""The examples of a page: each block of Python with the text that it is said to print."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

_BLOCK = re.compile(r"```(python|text)\n(.*?)```", re.DOTALL)


def examples(page: Path) -> list[tuple[str, str]]:
    """Code and printed text, in order; "" for a block that is said to print nothing."""
    found: list[list[str]] = []
    for kind, body in _BLOCK.findall(page.read_text(encoding="utf-8")):
        if kind == "python":
            found.append([body, ""])
        else:
            found[-1][1] = body
    return [(code, printed) for code, printed in found]


def printed_by(code: str, names: dict[str, object]) -> str:
    """What a block prints, without blanks at the ends of lines; what it defines is in ``names``."""
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        exec(compile(code, "example", "exec"), names)  # noqa: S102 - our own page
    return "".join(f"{line.rstrip()}\n" for line in told.getvalue().splitlines())
