"""Amounts in running Swedish text: the number as printed, what it is counted in, and where it stands.

Years, dates, clock times, numbers of laws and numbers inside compounds (`6-årig`, `1:1`) are no amounts.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from reportkit.model.number import Interval, Number, Qualifier
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.text.prose_dates import MONTHS

SPACES = " \u00a0\u2007\u2009\u202f"
SIGNS = "-+\u2011\u2212\u2013"
DASHES = "-\u2010-\u2013"
FIRST_YEAR, LAST_YEAR = 1900, 2099

QUALIFIERS: Mapping[str, Qualifier] = {
    **dict.fromkeys(("ca", "ca.", "c:a", "cirka", "ungefär", "omkring", "runt"), Qualifier.ABOUT),
    "drygt": Qualifier.JUST_OVER,
    **dict.fromkeys(("knappt", "närmare", "nästan"), Qualifier.JUST_UNDER),
    **dict.fromkeys(("minst", "över", "mer än", "fler än"), Qualifier.MORE_THAN),
    **dict.fromkeys(("högst", "under", "mindre än", "färre än", "upp till"), Qualifier.LESS_THAN),
}
_WORDS = "noll en två tre fyra fem sex sju åtta nio tio elva tolv"
NUMBER_WORDS: Mapping[str, int] = {word: value for value, word in enumerate(_WORDS.split()) if value != 1}
"""From noll to tolv. `en` and `ett` are not among them: they are mostly articles."""
_SAME_UNIT = {
    **dict.fromkeys(("mnkr", "mkr", "msek", "miljoner kronor", "miljon kronor", "miljoner kr", "milj. kr"), "mnkr"),
    **dict.fromkeys(("tkr", "tusen kronor", "tusen kr"), "tkr"),
    **dict.fromkeys(("kr", "kronor", "krona"), "kr"),
    **dict.fromkeys(("procent", "%"), "procent"),
    **dict.fromkeys(("procentenheter", "procentenhet", "%-enheter"), "procentenheter"),
}
PERCENT, POINTS = "procent", "procentenheter"
MONEY = frozenset({"mnkr", "tkr", "kr", "miljarder kronor", "miljard kronor"})

_DIGITS = rf"[0-9]{{1,3}}(?:[{SPACES}][0-9]{{3}}){{1,4}}(?![0-9])(?:,[0-9]{{1,9}})?|[0-9]{{1,15}}(?:,[0-9]{{1,9}})?"
_KNOWN_UNITS = "|".join(
    re.escape(unit) for unit in sorted({*_SAME_UNIT, "miljarder kronor", "miljard kronor"}, key=len, reverse=True)
)
_UNIT = rf"[{SPACES}]?(?P<known>{_KNOWN_UNITS})(?![\w-])|(?=[{SPACES}](?P<noun>[^\W\d_]{{1,40}})(?![\w-]))"
_AMOUNT = regex(
    rf"""(?<![\w.,:/{DASHES}])
    (?:(?P<qualifier>{"|".join(map(re.escape, sorted(QUALIFIERS, key=len, reverse=True)))})[{SPACES}])?
    (?:
        (?P<sign>[{SIGNS}][{SPACES}]?)? (?P<digits>{_DIGITS})
        (?: [{SPACES}]?[{DASHES}][{SPACES}]?(?P<second>{_DIGITS}) | (?P<tens>-tal) )?
      | (?P<word>{"|".join(NUMBER_WORDS)})
    )
    (?! \w | [-:/.]\w | ,[0-9] )
    (?:{_UNIT})?""",
    re.VERBOSE | re.IGNORECASE,
)


class Amount(Struct, frozen=True):
    """A number in running text. `start` and `end` reach from the qualifier to the unit."""

    start: int
    end: int
    number: Number
    unit: str
    """In one form for all ways to write it: `mnkr`, `procent`; otherwise the next word, or nothing."""
    written_unit: str
    sign: str
    digits: tuple[int, int]
    """Where the digits stand, without sign and qualifier; of a word, the word."""
    second: Number | None = None
    """The other end of a range."""
    tens: bool = False
    """Is it a round number of tens: `20-tal`?"""

    @property
    def interval(self) -> Interval:
        """Every value that the words may stand for, without the sign."""
        if self.second:
            return Interval(self.number.interval.low, self.second.interval.high)
        if self.tens:
            return Interval(self.number.value - 5, self.number.value + 5)
        return self.number.interval


@lru_cache(maxsize=16_384)
def amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of a text, in order."""
    return tuple(amount for match in _AMOUNT.finditer(text) if (amount := _amount(match)))


def _amount(match: re.Match[str]) -> Amount | None:
    known, noun, sign = match["known"] or "", (match["noun"] or "").casefold(), (match["sign"] or "").strip()
    word_before = (match["qualifier"] or "under").casefold()
    if noun in MONTHS or (not known and not sign and word_before == "under" and _is_year(match)):
        return None
    unit = _SAME_UNIT.get(known.casefold(), known.casefold()) or noun
    name = "word" if match["word"] else "digits"
    value = Decimal(NUMBER_WORDS[match["word"].casefold()]) if match["word"] else value_of(match["digits"])
    qualifier = QUALIFIERS[word_before] if match["qualifier"] else None
    second = Number(value_of(match["second"])) if match["second"] else None
    end = match.end("known") if known else match.end()
    return Amount(
        match.start(), end, Number(value, qualifier), unit, known, sign, match.span(name), second, bool(match["tens"])
    )


def _is_year(match: re.Match[str]) -> bool:
    digits = match["digits"] or ""
    return len(digits) == 4 and digits.isdecimal() and FIRST_YEAR <= int(digits) <= LAST_YEAR


def value_of(digits: str) -> Decimal:
    """The value of digits as the amounts are written: `8 176`, `4,6`."""
    return Decimal(re.sub(rf"[{SPACES}]", "", digits).replace(",", "."))
