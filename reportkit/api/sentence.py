"""The sentences of plugins from elsewhere, which have no book in our catalogue."""

from reportkit.messages import Message


def text(sv: str, en: str) -> Message:
    """A message that brings its own words; the reader's language decides which of the two is shown.

    Values are put in by the caller (`f"…{number}…"`); braces in the words mean nothing.
    """
    return Message("hooks.plain", sv=sv, en=en)
