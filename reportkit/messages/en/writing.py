"""The writing screen while it opens: what has not been read yet, and keys that came too early."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "reading": "Reading …",
    "nobody_looks": Trouble(
        "The check was broken off",
        "The program closes, so nothing is checked.",
        "What you typed is saved or kept as a draft.",
    ),
    "not_to_be_changed": "The section cannot be changed now. State: {state}. What you typed is kept, and offered when the section can be changed again.",
    "keys_refused": "What you pressed while the page opened was not used.",
}
