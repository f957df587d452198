"""The Swedish catalogue: one book a subject."""
