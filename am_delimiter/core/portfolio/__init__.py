"""Portfolio: investment projects against the metropolitan area, and the leg by which each belongs.

In: layers and tables of projects, the communes, and maybe the candidate of a case. Out:
`Portfolio`, by `study_portfolio`, and its tables, by `build_portfolio_tables`. It looks into
diagnosis, services, land, catalogue, records and basis.
"""

from __future__ import annotations

from .portfolio import Portfolio, study_portfolio
from .portfolio_errors import NoProjects, NoSuchCandidate, NotProjects
from .portfolio_inputs import EffectRule, PortfolioCase, ProjectLayer, ProposedArea
from .portfolio_sentences import portfolio_lines
from .portfolio_tables import build_portfolio_tables, portfolio_specs

__all__ = [
    "EffectRule",
    "NoProjects",
    "NoSuchCandidate",
    "NotProjects",
    "Portfolio",
    "PortfolioCase",
    "ProjectLayer",
    "ProposedArea",
    "build_portfolio_tables",
    "portfolio_lines",
    "portfolio_specs",
    "study_portfolio",
]
