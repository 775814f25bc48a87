"""What a person has chosen for a case so far: all that its next run will be given.

A draft is kept in the profile beside the case, which is a GeoPackage. Values have the form in which
a case stores its parameters (`bridge.case_parameters`), so that a stored case becomes a draft as it
is, and what was chosen can be opened again after a crash.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from ..core.basis import SaidOf, SaidSource, read_said

Plain = dict[str, Any]
SAID = ("institution", "title", "year", "licence")
"""What is said of where a file comes from."""
EMPTY: tuple[Plain, ...] = ({"value": None}, {"value": ""}, {"layers": []})


@dataclass(frozen=True)
class CaseDraft:
    """The choices of a case.

    ``file`` is its GeoPackage; ``delimit`` and ``expediente`` are parameters of the two algorithms
    by public name, in the form of a stored case and as plain values; ``provenance`` says by path of
    a file where it comes from (the parts of `SAID`). ``delimited`` is the digest
    of ``delimit`` at the last run, ``printed`` that of the result the last expediente was made of,
    "" for none; ``made`` are the files of that.
    """

    file: str
    delimit: dict[str, Plain] = field(default_factory=dict)
    expediente: dict[str, Any] = field(default_factory=dict)
    provenance: dict[str, dict[str, str]] = field(default_factory=dict)
    delimited: str = ""
    printed: str = ""
    made: dict[str, str] = field(default_factory=dict)

    def with_value(self, name: str, value: Plain) -> CaseDraft:
        """The draft with another value of a parameter of the delimitation."""
        kept = {key: one for key, one in self.delimit.items() if key != name}
        return replace(self, delimit=kept if value in EMPTY else {**kept, name: value})

    def value(self, name: str, otherwise: Any = None) -> Any:
        """The plain value of a parameter of the delimitation."""
        found = self.delimit.get(name, {}).get("value")
        return otherwise if found is None else found

    @property
    def paths(self) -> set[str]:
        """The files that are chosen."""
        return {one["path"] for _, one in layers_of(self) if one.get("path")}

    @property
    def said(self) -> dict[str, dict[str, str]]:
        """What was said of where the chosen files come from."""
        chosen = self.paths
        return {path: one for path, one in self.provenance.items() if path in chosen}

    def digest(self) -> str:
        """Digest of all that a delimitation depends on; what is left empty counts for nothing."""
        chosen = {name: _even(one) for name, one in self.delimit.items() if one not in EMPTY}
        chosen["PROVENANCE"] = {path: one for path, one in self.said.items() if any(one.values())}
        text = json.dumps(chosen, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode("utf-8")).hexdigest()

    def text(self) -> str:
        """The draft as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1)


def read_draft(text: str) -> CaseDraft | None:
    """A draft from JSON; None for what is none, such as a file that a crash cut off."""
    try:
        found = json.loads(text)
    except ValueError:
        return None
    kinds = {one.name: str if one.name in _TEXTS else dict for one in fields(CaseDraft)}
    if not isinstance(found, dict) or not isinstance(found.get("file"), str):
        return None
    known = {name: one for name, one in found.items() if isinstance(one, kinds.get(name, ()))}
    return CaseDraft(**known)


def draft_of(file: str, parameters: Mapping[str, Plain]) -> CaseDraft:
    """The draft of a stored case: what it was made with, and nothing changed since."""
    kept = {name: dict(one) for name, one in parameters.items() if one not in EMPTY}
    text = kept.pop("PROVENANCE", {}).get("value", "")
    draft = CaseDraft(file, kept)
    said = SaidOf(read_said(text))
    found = {path: said.find(path) for path in sorted(draft.paths)}
    told = {path: _parts(one) for path, one in found.items() if one}
    draft = replace(draft, provenance=told)
    return replace(draft, delimited=draft.digest())


def _parts(one: SaidSource) -> dict[str, str]:
    """What was said of a file, by the part of it; what was not said is not there."""
    return {name: said for name in SAID if (said := getattr(one, name))}


def layers_of(draft: CaseDraft) -> Iterator[tuple[str, Plain]]:
    """Every layer that is chosen, with the parameter that it is chosen for."""
    for name, value in draft.delimit.items():
        for one in described(value):
            yield name, one


def described(value: Plain) -> list[Plain]:
    """The layers that a value names."""
    return [value["layer"]] if "layer" in value else list(value.get("layers", []))


def _even(value: Plain) -> Plain:
    """A value in which 200 and 200.0 are one number."""
    found = value.get("value")
    is_number = isinstance(found, (int, float)) and not isinstance(found, bool)
    return {"value": float(found)} if is_number else value


_TEXTS = ("file", "delimited", "printed")
