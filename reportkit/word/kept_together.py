"""Numbers that stay whole: no line ends inside `1 141 358`, nor between a number and what it counts."""

import re

NO_BREAK_SPACE = "\u00a0"

_UNITS = (
    "procent|procentenhet(?:er)?|kr|kronor|tkr|mnkr|mdkr|miljon(?:er)?|miljard(?:er)?|tusen|st|km|mil|år|månader|veckor|"
    "dagar|dygn|timmar|minuter|besök|årsarbetare|vårdplatser|per ?cent|percentage points?|million|billion|thousand|"
    "years|months|weeks|days|hours|minutes|visits"
)
_PARTED = re.compile(rf"[0-9](?: (?=[%‰]|(?:{_UNITS})\b)|(?<![0-9]{{4}}) (?=[0-9]{{3}}(?![0-9])))")


def kept_together(text: str) -> str:
    """The text with no-break spaces inside its numbers and before their units."""
    return _PARTED.sub(lambda found: found[0][0] + NO_BREAK_SPACE, text)
