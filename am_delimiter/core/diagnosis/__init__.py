"""Diagnosis of what a user is about to hand in."""
