"""A written result as the pages read it: its rows, its words, who hands it in."""
