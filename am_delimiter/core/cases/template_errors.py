"""What can be wrong with the templates and the style of an office, one class per cause."""

from __future__ import annotations

from ..basis.errors import AmDelimiterError


class TemplateUnreadable(AmDelimiterError):
    """A layout template is no template, or cannot be read."""

    template = (
        "{path} is no layout template that QGIS can read. Save it again from the layout designer "
        "(Layout, Save as Template), or take it away to use the one of the plugin."
    )


class TemplateIncomplete(AmDelimiterError):
    """A layout template lacks items that the program fills in."""

    template = (
        "The layout template {path} lacks the items {items}. Give an item of the template each of "
        "these ids (Item Properties, Item ID), or take the template away to use the one of the "
        "plugin."
    )


class StyleUnreadable(AmDelimiterError):
    """The style of an office is no style."""

    template = (
        "The style {path} cannot be used: {problem}. Compare it with the file of the same name in "
        "the folder resources/layouts of the plugin."
    )
