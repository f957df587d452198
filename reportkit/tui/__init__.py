"""Floor 6, a door: the screens. They ask workflow for everything and hold no logic of the report's own."""
