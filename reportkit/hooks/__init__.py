"""Floor 4: the hook specifications, the manager, and the guard around every call."""
