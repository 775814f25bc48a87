"""Records: the rows of a result and its summary, typed, read and written in one place.

In: rows as plain data, or what other rooms put into records. Out: `ResultRows` with a frozen record
for each row of every layer and table of ``layers.json``, `ResultSummary` by `read_told`, and plain
data again by `write`. It looks into basis, and loads without any package of the science.
"""

from __future__ import annotations

from .candidate_rows import AreaRow, CriterionRow, DecisionRow, PopulationRow
from .case_rows import CaseRow, StoredLayer, StoredParameter
from .definition_rows import (
    DefinitionCommuneRow,
    DefinitionSetRow,
    DegurbaClusterRow,
    DegurbaCommuneRow,
    DegurbaTotalRow,
    FunctionalAreaRow,
    FunctionalCommuneRow,
    FunctionalFlowRow,
    FunctionalStepRow,
)
from .field_types import FieldPlace, Named
from .land_rows import (
    CommuneRow,
    ContinuumRow,
    GapPairRow,
    GapRow,
    MembershipRow,
    PatchRow,
)
from .modification_rows import BeforeAfterRow, ModifiedCommuneRow
from .portfolio_rows import (
    PortfolioCommuneRow,
    PortfolioProjectRow,
    PortfolioRuleRow,
    PortfolioSumRow,
)
from .provenance_rows import NoteRow, ParameterRow, SourceRow, VersionRow
from .record import read, read_all, read_table, table_of, write
from .record_errors import FieldMissing, FieldMistyped, ResultDamaged, told_of
from .result_rows import ResultRows
from .rezago_rows import (
    LagCommuneRow,
    LagGapRow,
    LagScoreRow,
    LagTerritoryRow,
    LagTestRow,
    LagVariableRow,
)
from .robustness_rows import (
    AxisShareRow,
    CombinationRow,
    CommuneRobustnessRow,
    FoundSetRow,
    StableIntervalRow,
)
from .service_rows import InstrumentRow, ServiceLineRow, ServicePairRow, ServiceRow
from .study_rows import DendrogramRow, GuardRow, SensitivityRow, SensitivitySetRow
from .summary_reader import read_told
from .summary_records import (
    BuiltUpSummary,
    CandidateSummary,
    CriterionSummary,
    IndicatorSummary,
    InputSummary,
    ModificationSummary,
    ParameterSummary,
    PopulationSummary,
    PopulationTotals,
    RegisteredArea,
    ResultSummary,
    TravelSummary,
)
from .travel_rows import FlowRow, IndicatorRow

__all__ = [
    "AreaRow",
    "AxisShareRow",
    "BeforeAfterRow",
    "BuiltUpSummary",
    "CandidateSummary",
    "CaseRow",
    "CombinationRow",
    "CommuneRobustnessRow",
    "CommuneRow",
    "ContinuumRow",
    "CriterionRow",
    "CriterionSummary",
    "DecisionRow",
    "DefinitionCommuneRow",
    "DefinitionSetRow",
    "DegurbaClusterRow",
    "DegurbaCommuneRow",
    "DegurbaTotalRow",
    "DendrogramRow",
    "FieldMissing",
    "FieldMistyped",
    "FieldPlace",
    "FlowRow",
    "FoundSetRow",
    "FunctionalAreaRow",
    "FunctionalCommuneRow",
    "FunctionalFlowRow",
    "FunctionalStepRow",
    "GapPairRow",
    "GapRow",
    "GuardRow",
    "IndicatorRow",
    "IndicatorSummary",
    "InputSummary",
    "InstrumentRow",
    "LagCommuneRow",
    "LagGapRow",
    "LagScoreRow",
    "LagTerritoryRow",
    "LagTestRow",
    "LagVariableRow",
    "MembershipRow",
    "ModificationSummary",
    "ModifiedCommuneRow",
    "Named",
    "NoteRow",
    "ParameterRow",
    "ParameterSummary",
    "PatchRow",
    "PopulationRow",
    "PopulationSummary",
    "PopulationTotals",
    "PortfolioCommuneRow",
    "PortfolioProjectRow",
    "PortfolioRuleRow",
    "PortfolioSumRow",
    "RegisteredArea",
    "ResultDamaged",
    "ResultRows",
    "ResultSummary",
    "SensitivityRow",
    "SensitivitySetRow",
    "ServiceLineRow",
    "ServicePairRow",
    "ServiceRow",
    "SourceRow",
    "StableIntervalRow",
    "StoredLayer",
    "StoredParameter",
    "TravelSummary",
    "VersionRow",
    "read",
    "read_all",
    "read_table",
    "read_told",
    "table_of",
    "told_of",
    "write",
]
