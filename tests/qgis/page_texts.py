"""What the pages of a PDF say, as poppler reads them: pypdf takes seconds for a page of a map."""

from __future__ import annotations

import subprocess
from pathlib import Path


def page_texts(file: Path | str) -> list[str]:
    """The text of each page in the order in which it is painted, its words a blank apart."""
    run = ["pdftotext", "-raw", "-enc", "UTF-8", str(file), "-"]
    text = subprocess.run(run, check=True, capture_output=True).stdout.decode("utf-8")
    return [" ".join(page.split()) for page in text.split("\f")[:-1]]
