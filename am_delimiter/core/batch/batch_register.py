"""The register of a batch: what it wrote for each case, so that it knows its own files again.

A result proves itself by the case that it stores; a document cannot, so the register keeps the
SHA-256 of the PDF and of what it was made from. It lies beside the results, as JSON.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from .batch_errors import RegisterOfOthers

REGISTER = "lote.json"
"""How the register is called in the folder of the results."""

_KIND = "am_delimiter:batch"


@dataclass(frozen=True)
class DocumentMade:
    """A document: the digest of what was asked, the content of its result, and its own SHA-256."""

    asked: str
    result: str
    sha256: str


@dataclass(frozen=True)
class BatchRegister:
    """The results that a batch wrote, by the name of their file, and the document of each."""

    results: frozenset[str] = frozenset()
    documents: Mapping[str, DocumentMade] = field(default_factory=dict)

    def with_result(self, name: str) -> BatchRegister:
        """The same with a result; a document of an earlier one is known by what it was made of."""
        return replace(self, results=self.results | {name})

    def with_document(self, name: str, made: DocumentMade) -> BatchRegister:
        """The same with the document of a result."""
        return replace(self, documents={**self.documents, name: made})


def digest_of_asked(asked: Mapping[str, Any]) -> str:
    """SHA-256 of what was asked, whatever the order in which it was said."""
    text = json.dumps(asked, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read_register(text: str | None, path: Path) -> BatchRegister:
    """The register of a folder, an empty one when there is no file.

    Raises `RegisterOfOthers` for a file that no batch wrote.
    """
    if text is None:
        return BatchRegister()
    try:
        found = json.loads(text)
        if found["kind"] != _KIND:
            raise RegisterOfOthers(path=path)
        results = frozenset(map(str, found["results"]))
        documents = {
            str(name): DocumentMade(*(str(one[key]) for key in ("asked", "result", "sha256")))
            for name, one in found["documents"].items()
        }
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise RegisterOfOthers(path=path) from error
    return BatchRegister(results, documents)


def register_text(register: BatchRegister) -> dict[str, Any]:
    """The register as plain data, for a file that people can read."""
    documents = {
        name: {"asked": made.asked, "result": made.result, "sha256": made.sha256}
        for name, made in sorted(register.documents.items())
    }
    return {"kind": _KIND, "results": sorted(register.results), "documents": documents}
