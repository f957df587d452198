"""Markdown to blocks and back, citations resolved, Swedish numbers, dates and units."""
