"""The English catalogue: one book a subject."""
