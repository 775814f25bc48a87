"""The procedure: its steps, its log and what is lacking."""
