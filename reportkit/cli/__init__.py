"""Floor 7: the commands. No logic of their own: what a command does, a function of `workflow` does."""
