"""Word files, out and in."""
