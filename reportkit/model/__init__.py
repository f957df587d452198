"""Floor 1: the things a monthly report is made of, as plain frozen values. Imports the standard library alone."""
