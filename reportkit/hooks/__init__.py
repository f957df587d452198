"""The hook specifications, the manager, and the guard around every call."""
