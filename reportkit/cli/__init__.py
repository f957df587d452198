"""The commands: words in, results on stdout, everything about them on stderr."""
