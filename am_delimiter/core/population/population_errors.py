"""What layers of population may have wrong."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class NoPeopleField(AmDelimiterError):
    """No field of a layer is known to hold persons."""

    template = (
        "No field of {layer} is known to hold persons (found: {fields}). "
        "Write the name of the field with the persons of each polygon."
    )


class NoPersons(AmDelimiterError):
    """A field of persons holds no count."""

    template = (
        "The field {field} of {layer} holds no count of persons. "
        "Choose the field with the persons of each polygon."
    )


class NegativePersons(AmDelimiterError):
    """A layer of persons holds values that count nobody."""

    template = (
        "{layer} holds values that are no count of persons: {values}. Declare them as no data or "
        "correct them, and run again."
    )


class NotPeople(AmDelimiterError):
    """A layer that can locate no population."""

    template = (
        "The layer {layer} is neither a raster nor polygons, so the population cannot be located "
        "with it. Take it out, or choose the layer of polygons."
    )


class NoPeopleInExtent(AmDelimiterError):
    """Population layers and communes do not meet."""

    template = (
        "Nobody of the population layers ({layers}) lives in the communes studied. Check that they "
        "cover the same place and that their reference systems are right."
    )


class NoLocatedPopulation(AmDelimiterError):
    """Membership by population was asked for without locating it."""

    template = (
        "Membership is to be decided by population, but no population layer was given. Give one "
        "(census blocks with persons or a raster of persons per cell), or choose another measure."
    )


class NoPopulationField(AmDelimiterError):
    """Population from a field was asked for without naming it."""

    template = (
        "The population is to come from a field of {layer}, but none was chosen. "
        "Choose the field with the inhabitants of each commune."
    )


class NotUrbanLimits(AmDelimiterError):
    """A layer of urban limits is not made of polygons."""

    template = (
        "The layer {layer} is not made of polygons, so it cannot hold urban limits. Choose the "
        "layer of the urban limits of the census."
    )


class NoUrbanLimitInExtent(AmDelimiterError):
    """The urban limits lie elsewhere."""

    template = (
        "No urban limit of {layers} lies in the area of the study. Check the coordinate reference "
        "system of the layer, or give the urban limits of these communes."
    )
