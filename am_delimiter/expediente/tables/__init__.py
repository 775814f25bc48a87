"""The tables T1–T8 and A1–A4 as data, and their pages."""
