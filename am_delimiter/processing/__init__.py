"""The Processing provider and its algorithms, one to a file."""
