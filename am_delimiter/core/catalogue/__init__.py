"""The catalogue: every rule, threshold, class code, alias and legal text, with its source."""
