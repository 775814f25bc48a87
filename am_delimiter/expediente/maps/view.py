"""What a map sheet is, before it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsRectangle

from ...core.records import CandidateSummary, SourceRow


@dataclass(frozen=True)
class Detail:
    """An inset: its number on the map, its heading and what it shows."""

    number: int
    title: str
    box: QgsRectangle


@dataclass(frozen=True)
class MapView:
    """One map sheet: ``box`` is what it must show, in the working system.

    ``kinds`` are the inputs it rests on, ``candidates`` those it speaks of, ``template`` the file
    its page is made from. ``whole`` are the communes of which the sheet tells what lies outside its
    frame, and with ``circles`` it explains their sizes. ``sources`` are what it rests on beside the
    inputs of the case.
    """

    key: str
    title: str
    theme: str
    box: QgsRectangle
    candidates: tuple[CandidateSummary, ...]
    kinds: tuple[str, ...]
    template: str = "lamina.qpt"
    details: tuple[Detail, ...] = ()
    remark: str = ""
    whole: tuple[str, ...] = ()
    circles: bool = False
    sources: tuple[SourceRow, ...] = ()


@dataclass(frozen=True)
class LeftOut:
    """A sheet that is not made, and why."""

    key: str
    title: str
    reason: str
