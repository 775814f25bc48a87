"""Population: who lives in each commune, and where."""
