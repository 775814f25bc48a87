"""The document: what a delimitation says, in Spanish, as sentences, maps, tables and a PDF."""
