"""The known word that a misspelt one may be meant for."""

from collections.abc import Iterable


def nearest(found: str, known: Iterable[str], *, at_least: float = 0.6) -> str:
    """The one of `known` that is most like `found`; empty where none is `at_least` so like it, from 0 to 1."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is misspelt

    return next(iter(get_close_matches(found, list(known), 1, at_least)), "")
