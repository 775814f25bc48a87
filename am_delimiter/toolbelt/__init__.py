"""What every part of the plugin may use: paths, languages, number formats, dependencies."""
