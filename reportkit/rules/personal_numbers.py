"""Finds personal identity numbers in whatever dress they were written.

A personal number (personnummer) is ten or twelve digits: year, month and day of birth, three digits and a check digit.
A coordination number (samordningsnummer) has 60 added to the day. People write them with and without hyphen, with a
plus from the hundredth birthday, with spaces and with other dashes, and programs leave invisible characters in them.

Telephone numbers, registry numbers, ids of documents and dates beside amounts look much the same. What tells them apart
is where the groups break, whether the day exists, the check digit, and what stands before and after.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import cache

from reportkit.model.regex import regex

MASK = "••••••-••••"
"""What stands for a personal number wherever it would have been quoted."""

# Characters that vanish in print: soft hyphens, joiners, marks of direction, variants, tags, and Markdown's own marks.
_INVISIBLE = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff*\\`"
)
_HIDDEN = rf"[{_INVISIBLE}]*+"
_DASHES = r"\-\u00ac\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_TWO = rf"[0-9]{_HIDDEN}[0-9]"
_CENTURY = rf"(?:(?P<century>1{_HIDDEN}[89]|2{_HIDDEN}0){_HIDDEN}(?:[\s{_DASHES}]{_HIDDEN})?)"
_AFTER_GROUP = rf"{_HIDDEN}[\s{_DASHES}./]{_HIDDEN}"
_GAP = rf"(?P<gap>{_HIDDEN}(?:[\s{_DASHES}+]{_HIDDEN}){{%s,3}})"
_LAST = rf"(?P<last>{_TWO}{_HIDDEN}{_TWO})(?![0-9])"


def _form(century: str, between: str, gap: str) -> re.Pattern[str]:
    """A way of writing the number; matches nothing wide, so that every place it may begin at is tried."""
    day = between.join(rf"(?P<{part}>{_TWO})" for part in ("year", "month", "day"))
    return regex(rf"(?<![0-9])(?=(?P<all>{century}{day}{gap}{_LAST}))")


_COMPACT = (_HIDDEN, _GAP % 0)
_GROUPED = (_AFTER_GROUP, _GAP % 1)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Every way of writing it; made when a text first has ten digits in a row, because making them takes long."""
    ways = (_COMPACT, _GROUPED)
    return tuple(_form(century, *way) for century in (_CENTURY, "(?P<century>)") for way in ways)


_WITHIN = rf"[{_INVISIBLE}\s{_DASHES}./+]*+"
_TEN_DIGITS = regex(rf"[0-9](?:{_WITHIN}[0-9]){{9}}")  # most lines have fewer in a row, and are done here

_REGISTRY = regex(r"(?:\bd(?:iarie)?nr|diarienummer|ärende(?:nr|nummer)|dokument-?id)\W{0,3}\Z", re.IGNORECASE)
_TELEPHONE = regex(r"\b(?:tel|telefon\w*|mobil\w*|ring|sms\w*|fax|nummer|nr)\W{0,3}(?:på\W)?\Z", re.IGNORECASE)
_PART_OF_AN_ID = regex(rf"(?:[A-ZÅÄÖ0-9]|[0-9A-ZÅÄÖ][{_DASHES}])\Z")
_PART_OF_AN_ADDRESS = regex(r"(?:[/=%&#]|\w_)\Z")
_GOES_ON = regex(rf"[{_DASHES}][0-9]")
_AMOUNT_GOES_ON = regex(r"[,.][0-9]|\s[0-9]{3}\b")
_FILE_GOES_ON = regex(r"[_./]\w")
_OTHER_DIGIT = regex(r"(?![0-9])\d")
_OLD = 10
"""Years. A date in groups, a space and four digits is a date beside an amount, unless the date is as old as this."""


def find(text: str, latest: date = date.max) -> tuple[tuple[int, int], ...]:
    """Where personal numbers begin and end, in order. Nobody is born after `latest`."""
    digits = _plain_digits(text)
    if not _TEN_DIGITS.search(digits):
        return ()
    matches = (match for form in _forms() for match in form.finditer(digits))
    spans = sorted(match.span("all") for match in matches if _is_one(match, digits, latest))
    return tuple(_apart(spans))


def masked(text: str, latest: date = date.max) -> str:
    """The text with a mask in place of every personal number."""
    for first, last in reversed(find(text, latest)):
        text = text[:first] + MASK + text[last:]
    return text


def _plain_digits(text: str) -> str:
    """The same text, character by character, with the digits of every script as 0 to 9."""
    if text.isascii() or not _OTHER_DIGIT.search(text):
        return text
    return "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in text)


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    end = 0
    for first, last in spans:
        if first >= end:
            yield first, last
            end = last


def _is_one(match: re.Match[str], text: str, latest: date) -> bool:
    year, month, day, last = (_digits(match[part]) for part in ("year", "month", "day", "last"))
    if not _checks(year + month + day + last):
        return False
    born = _birthday(_digits(match["century"]), year, int(month), int(day), latest)
    return born is not None and not _is_something_else(match, text, born, latest)


def _digits(text: str) -> str:
    return "".join(each for each in text if each in "0123456789")


def _checks(ten: str) -> bool:
    """Does the last digit fit the nine before it, by the Luhn algorithm?"""
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(ten))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def _birthday(century: str, year: str, month: int, day: int, latest: date) -> date | None:
    """The latest day that the digits may mean; None where there is no such day."""
    day -= 60 if day > 60 else 0
    for hundreds in (century,) if century else ("20", "19", "18"):
        try:
            born = date(int(hundreds + year), month, day)
        except ValueError:
            continue
        if born <= latest:
            return born
    return None


def _is_something_else(match: re.Match[str], text: str, born: date, latest: date) -> bool:
    """Do the surroundings show a telephone number, an id, an address, or a date beside an amount?"""
    written, gap = match["all"], match["gap"]
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end("all") :][:8]
    if _PART_OF_AN_ID.search(before) or _REGISTRY.search(before) or _GOES_ON.match(after):
        return True
    if written.isdigit():
        is_telephone = written[0] == "0" and _TELEPHONE.search(before)
        return bool(is_telephone or _PART_OF_AN_ADDRESS.search(before) or _FILE_GOES_ON.match(after))
    if not gap or not gap.isspace():
        return False
    in_groups = not match["all"][: -len(match["last"]) - len(gap)].isdigit()
    is_recent = latest.year - born.year < _OLD
    return bool(_AMOUNT_GOES_ON.match(after)) or (in_groups and is_recent)
