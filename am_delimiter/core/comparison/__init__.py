"""Comparison of a continuum with other outlines."""
