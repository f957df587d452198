"""A line of small bars: how a figure has gone."""

from collections.abc import Sequence
from decimal import Decimal

_BARS = "▁▂▃▄▅▆▇█"


def spark(values: Sequence[Decimal | None], width: int) -> str:
    """A bar for each value, the latest to the right; a gap where there is none, and nothing for fewer than two."""
    shown = list(values)[-width:]
    known = [value for value in shown if value is not None]
    if len(known) < 2:
        return ""
    low, high = min(known), max(known)
    return "".join(" " if value is None else _bar(value, low, high) for value in shown)


def _bar(value: Decimal, low: Decimal, high: Decimal) -> str:
    if high == low:
        return _BARS[len(_BARS) // 2]
    return _BARS[int((value - low) / (high - low) * (len(_BARS) - 1))]
