"""How a cell shows its number: the formats of Excel, as far as they decide which number a person sees."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from reportkit.model.regex import regex

_PIECE = regex(r'"([^"]*)"|\\(.)|[_*].|\[\$([^\]-]*)[^\]]*\]|\[([^\]]*)\]')
_DIGITS = regex(r"[0#?](?:[0#?, ]*[0#?])?(?:\.([0#?]*))?(,*)")
_PLAIN = frozenset({"", "general", "standard", "@"})
_FLOAT_DIGITS = 15
"""How many digits of a binary number are its writer's; what follows is noise."""
_PERCENT_DECIMALS = 2


class Shown(NamedTuple):
    """A number as it is shown."""

    number: Decimal
    around: str
    """What the format writes after it: `%`, `kr`."""
    held: Decimal | None
    """What the cell holds, in the same scale, where it is another number."""


def as_shown(value: float, code: str) -> Shown:
    """A cell's number by its format. What is not understood shows the number as it is.

    A percentage without decimals keeps those it holds, two at most: that is the format which the percent button
    gives, and nobody has asked for a rounding by pressing it.
    """
    held = _exact(value)
    form = _section(code, held)
    if form is None:
        return Shown(held, "", None)
    around = "".join(_literals(form))
    bare = _PIECE.sub("", form)
    digits = _DIGITS.search(bare)
    if digits is None or re.search(r"[eE/dmyhs]", bare):
        return Shown(held, "", None)
    percent = bare.count("%")
    held = _tidy(held.scaleb(2 * percent - 3 * len(digits[2])))
    places = digits[1] or ""
    number = _rounded(held, least=places.count("0"), most=len(places))
    if percent and not places and _rounded(held, 0, _PERCENT_DECIMALS) == held:
        number = held
    words = around.strip() if any(map(str.isalpha, around)) else ""
    return Shown(number, "%" if percent else words, None if number == held else held)


def _exact(value: float) -> Decimal:
    """The number as its writer knows it."""
    return _tidy(Decimal(value) if isinstance(value, int) else Decimal(format(value, f".{_FLOAT_DIGITS}g")))


def _tidy(number: Decimal) -> Decimal:
    """Without an exponent, and without zeros that nobody wrote."""
    whole = Decimal(format(number.normalize(), "f"))
    return whole if whole else Decimal(0)


def _rounded(number: Decimal, least: int, most: int) -> Decimal:
    """With at most so many decimals, and at least so many."""
    if abs(number) >= Decimal(10) ** 20:
        return number
    number = _tidy(number.quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP))
    exponent = number.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) else 0
    return number.quantize(Decimal(1).scaleb(-least)) if decimals < least else number


def _section(code: str, number: Decimal) -> str | None:
    """The part of a format that speaks of a number of that sign; None where it is shown as it is."""
    parts = _parts(code)
    if number < 0 and len(parts) > 1:
        part = parts[1]
    elif number == 0 and len(parts) > 2:
        part = parts[2]
    else:
        part = parts[0]
    conditions = (found[4] or "" for found in _PIECE.finditer(code))
    if part.strip().casefold() in _PLAIN or any(each.startswith(("<", ">", "=")) for each in conditions):
        return None
    return part


def _parts(code: str) -> list[str]:
    """The format's parts, for positive, negative, zero and text."""
    parts, begun = [], 0
    spans = [match.span() for match in _PIECE.finditer(code)]
    for at, character in enumerate(code):
        if character == ";" and not any(first <= at < last for first, last in spans):
            parts.append(code[begun:at])
            begun = at + 1
    return [*parts, code[begun:]]


def _literals(form: str) -> list[str]:
    """What is written around the digits, as it stands."""
    return [next((piece for piece in found.groups()[:3] if piece), "") for found in _PIECE.finditer(form)]
