"""Rows of a portfolio of projects: projects, their communes, sums and the rule."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PortfolioProjectRow:
    """A project with its verdict, the three legs with their evidence, and who qualifies it."""

    number: int
    code: str | None
    name: str | None
    type: str | None
    stage: str | None
    year: int | None
    years: str | None
    amount: float | None
    unit: str | None
    amount_mclp: float | None
    amount_note: str | None
    funding: str | None
    responsible: str | None
    verdict: str
    legs: str | None
    effect: str
    effect_evidence: str | None
    service: str
    service_evidence: str | None
    inside: str
    inside_evidence: str | None
    effect_communes: str | None
    effect_names: str | None
    served_communes: str | None
    served_names: str | None
    proposed_area: str | None
    gore_areas: str | None
    resolution: str | None
    resolution_date: str | None
    drawn: str | None
    layers: str
    rows: str


@dataclass(frozen=True)
class PortfolioCommuneRow:
    """A project in a commune: what of it lies there, or that it serves it."""

    number: int
    code: str | None
    name: str | None
    cut: str
    commune: str | None
    region: str
    relation: str
    counts: bool
    length_m: float | None
    area_ha: float | None
    points: int | None
    share: float | None
    border_m: float | None
    verdict: str


@dataclass(frozen=True)
class PortfolioSumRow:
    """Projects and amounts of a key; what has no amount in pesos is counted apart."""

    scope: str
    scope_name: str
    key: str | None
    name: str
    n_projects: int
    n_with_amount: int
    amount_mclp: float | None
    n_metropolitan: int
    n_metropolitan_with_amount: int
    metropolitan_mclp: float | None
    n_without_amount: int
    n_other_unit: int
    other_units: str | None
    adds: bool


@dataclass(frozen=True)
class PortfolioRuleRow:
    """A leg of the rule, and how many projects answer it in which way."""

    letter: str
    name: str
    text: str
    n_projects: int
    n_judgement: int
    n_not_evaluable: int
    n_not_met: int
    source: str
    known: bool
    note: str
