"""Widgets of the Processing dialogs, and the cards that are shown after a run.

Parameters name them by a dotted string, so that nothing here is imported before a dialog opens.
"""
