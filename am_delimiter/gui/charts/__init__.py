"""Charts on the screen, in the colours of the theme."""
