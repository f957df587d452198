"""Figures from Excel and CSV: the cells as a person sees them, and which figure each of them speaks of."""
