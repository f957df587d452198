"""A field for words to search with."""

from textual import events
from textual.widgets import Input

from reportkit.text.clean import show, without_control_characters

LONGEST = 200
"""Characters that a search may have; nobody searches for more."""


class SearchField(Input):
    """A line of words. What is pasted stands there as text, and never steers the terminal."""

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        words = show(" ".join(without_control_characters(event.text[: 10 * LONGEST]).split()))
        super()._on_paste(events.Paste(words[:LONGEST]))
        event.stop()
