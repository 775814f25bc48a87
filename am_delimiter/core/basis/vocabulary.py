"""The words of the field: what the other modules talk about."""

from __future__ import annotations

from enum import Enum


class Verdict(str, Enum):
    """Answer to one legal criterion; the value is the Spanish text that is printed."""

    MET = "cumple"
    NOT_MET = "no cumple"
    NOT_EVALUABLE = "no evaluable"
    NEEDS_JUDGEMENT = "requiere juicio"


class Role(str, Enum):
    """How a commune stands to the continuum of the candidate nearest to it."""

    MEMBER = "miembro"
    PARTIAL = "parcial"
    OTHER_REGION = "otra región"
    OUTSIDE = "fuera"
    NO_EVIDENCE = "sin evidencia"
    TOO_LITTLE = "sin evidencia suficiente"


class AreaChange(str, Enum):
    """What a modification does with a commune of an area; the value is printed."""

    ADDED = "se agrega"
    REMOVED = "se retira"
    STAYS = "permanece"


class Action(str, Enum):
    """What the user did by hand with a commune; the value is the Spanish text that is printed."""

    INCLUDED = "incluida"
    EXCLUDED = "excluida"


class InputKind(str, Enum):
    """What an input was used for; the value is the Spanish word that is printed and stored."""

    COMMUNES = "comunas"
    BUILTUP = "construido"
    LAND = "suelo"
    ALTERNATIVE = "construido, otra fuente"
    BARRIER = "barrera"
    BRIDGE = "puente o camino"
    POPULATION = "población"
    LOCATED = "población localizada"
    URBAN_LIMIT = "límite urbano"
    TRAVEL = "viajes"
    SERVICES = "servicios"
    INSTRUMENTS = "instrumentos"
    COMPUTED = "calculado"
    REFERENCE = "referencia"
    CITIES = "ciudades"
    EMPLOYED = "ocupados"
    PROJECTS = "proyectos"
    STUDY = "estudio anexo"
    UNSAID = ""


class PopulationChoice(str, Enum):
    """Which count of inhabitants decides."""

    CENSUS_2017 = "census_2017"
    CENSUS_2024 = "census_2024"
    FIELD = "field"


class MembershipBy(str, Enum):
    """By what a commune is measured to be a member of a continuum."""

    SHARE = "share"
    AREA = "area"
    POPULATION = "population"


PRINTED_MEASURES = {
    MembershipBy.SHARE: "parte de lo construido",
    MembershipBy.AREA: "superficie construida",
    MembershipBy.POPULATION: "parte de la población localizada",
}
"""How each measure is called in print."""


class PopulationMeasure(str, Enum):
    """Whose inhabitants are compared with the threshold of the population."""

    WHOLE = "whole"
    URBAN = "urban"
    INSIDE = "inside"


PRINTED_POPULATION_MEASURES = {
    PopulationMeasure.WHOLE: "comunas completas",
    PopulationMeasure.URBAN: "urbana",
    PopulationMeasure.INSIDE: "dentro del continuo",
}
"""How each measure of the population is called in print."""


class UrbanBy(str, Enum):
    """What tells urban from rural persons."""

    LIMITS = "limits"
    FIELD = "field"
    NOTHING = ""


PRINTED_URBAN_RULES = {
    UrbanBy.LIMITS: "urbano: dentro de los límites urbanos",
    UrbanBy.FIELD: "urbano: por el área del polígono",
    UrbanBy.NOTHING: "urbano: sin dato",
}
"""How each rule is called in print."""


class PeopleRule(str, Enum):
    """Where the persons of a census block live inside it."""

    AREAL = "areal"
    POINT = "point"
    BUILT = "built"


PRINTED_PEOPLE_RULES = {
    PeopleRule.AREAL: "por igual en el polígono",
    PeopleRule.POINT: "en un punto interior",
    PeopleRule.BUILT: "por igual en sus manchas",
}
"""How each rule is called in print."""


class RepeatedPopulation(str, Enum):
    """What different persons in several rows of one commune or block are."""

    UNDECIDED = "undecided"
    SUM = "sum"
    LARGEST = "largest"


PRINTED_REPEATED_POPULATION = {
    RepeatedPopulation.UNDECIDED: "sin decidir (no evaluable)",
    RepeatedPopulation.SUM: "partes que se suman",
    RepeatedPopulation.LARGEST: "versiones del total: vale la mayor",
}
"""How each reading is called in print."""


class WorkPlace(str, Enum):
    """Where a person says they work, as a census asks it; blank: they do not work."""

    OWN = "own_commune"
    OTHER = "other_commune"
    ABROAD = "other_country"
    SEVERAL = "several"
    NO_ANSWER = "no_answer"
    UNKNOWN = "unknown_answer"
    BLANK = "no_work_place"
