"""Trips to work counted from the persons of a census."""
