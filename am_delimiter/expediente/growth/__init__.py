"""The document on several years: charts, maps of each epoch and tables, from a written study."""
