"""What the labels of some figures have in common: `Operationer` of `Akuta operationer` and `Operationer totalt`."""

import re
from collections.abc import Sequence

from reportkit.model.regex import regex

_WORD = regex(r"[\w-]+|[^\w\s]")
_NAMES = regex(r"[^\W\d_]{4}")
"""What a row of words must hold to name a matter; shorter words bind others together."""


def shared_matter(labels: Sequence[str]) -> str:
    """The longest row of words that all labels share, with a capital; empty where they share no matter.

    It must begin one label and end one, or one's part before a comma: a row that does is a name of its own, and not
    half of one (`Antal` of `Antal besök`) or a condition (`inom 30 dagar`).
    """
    rows = [_WORD.findall(label) for label in labels]
    low = [[word.lower() for word in row] for row in rows]
    shortest = min(low, key=len)
    for length in range(len(shortest), 0, -1):
        for start in range(len(shortest) - length + 1):
            run = shortest[start : start + length]
            if all(_places(run, row) for row in low) and _is_name(run, low):
                return _as_written(run, labels)
    return ""


def _places(run: list[str], row: list[str]) -> list[int]:
    """Where the words stand in a row."""
    return [at for at in range(len(row) - len(run) + 1) if row[at : at + len(run)] == run]


def _is_name(run: list[str], rows: list[list[str]]) -> bool:
    begins = any(run == row[: len(run)] for row in rows)
    return begins and any(_ends(run, row) for row in rows) and any(map(_NAMES.search, run))


def _ends(run: list[str], row: list[str]) -> bool:
    return any(row[at + len(run) :][:1] in ([], [","]) for at in _places(run, row))


def _as_written(run: list[str], labels: Sequence[str]) -> str:
    """The words as the label that begins with them writes them."""
    pattern = regex(r"\W*".join(map(re.escape, run)) + r"(?![\w-])", re.IGNORECASE)
    return next(found[0] for label in labels if (found := pattern.match(label)))
