"""Words that say which way something went, in Swedish."""

import re
from enum import Enum

from reportkit.model.regex import regex


class Way(Enum):
    """Up or down."""

    UP = 1
    DOWN = -1


_UP = r"\w{0,30}ökning\w{0,6}|öka[rtds]?\w{0,3}|\w{0,30}höjning\w{0,6}|höj\w{1,4}|stig(?:a|er|it)|steg|fler|högre|växt"
_DOWN = (
    r"\w{0,30}minskning\w{0,6}|minska[rtds]?\w{0,3}|\w{0,30}sänkning\w{0,6}|sänk\w{1,4}|sjunk(?:a|er|it)|sjönk|färre|lägre"
    r"|nedgång\w{0,3}"
)
_WAYS = regex(rf"(?<![\w-])(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?![\w-])", re.IGNORECASE)


def ways(text: str) -> frozenset[Way]:
    """The ways that a text speaks of."""
    return frozenset(Way.UP if match["up"] else Way.DOWN for match in _WAYS.finditer(text))
