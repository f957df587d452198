"""Floor 2: Markdown and blocks, citations, and numbers, dates and units as Swedish and English write them."""
