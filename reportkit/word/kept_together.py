"""Numbers that stay whole: no line ends inside `1 141 358`, nor between a number and what it counts."""

import re

from reportkit.model.regex import regex

NO_BREAK_SPACE = "\u00a0"

_UNITS = (
    "procent|procentenhet(?:er)?|kr|kronor|tkr|mnkr|mdkr|miljon(?:er)?|miljard(?:er)?|tusen|st|km|mil|år|månader|veckor|"
    "dagar|dygn|timmar|minuter|besök|årsarbetare|vårdplatser|per ?cent|percentage points?|million|billion|thousand|"
    "years|months|weeks|days|hours|minutes|visits"
)
_PARTED = regex(rf"[0-9](?: (?=[%‰]|(?:{_UNITS})\b)|(?<![0-9]{{4}}) (?=[0-9]{{3}}(?![0-9])))")


def kept_together(text: str) -> str:
    """The text with no-break spaces inside its numbers and before their units."""
    if (  # nearly no text has a digit before a space, and this is the fastest way to find that out
        "0 " in text
        or "1 " in text
        or "2 " in text
        or "3 " in text
        or "4 " in text
        or "5 " in text
        or "6 " in text
        or "7 " in text
        or "8 " in text
        or "9 " in text
    ):
        return _PARTED.sub(_joined, text)
    return text


def _joined(found: re.Match[str]) -> str:
    return found[0][0] + NO_BREAK_SPACE
