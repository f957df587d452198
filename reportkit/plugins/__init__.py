"""The divisions' own sections and checks; imported by nobody, loaded through entry points."""
