"""Studies of a verdict: other tolerances, other guards."""
