"""Numbers as Swedish and English people write them, with the word before and the precision kept."""

import re
from decimal import Decimal

from reportkit.messages import Language, Message, UsageError
from reportkit.model.number import Number, Qualifier
from reportkit.model.regex import regex
from reportkit.model.value import Struct

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
MOST_DIGITS = 15

_SPACES = " \u00a0\u2007\u2009\u202f"
_SIGN = regex(rf"([-+\u2011\u2212\u2013])[{_SPACES}]?")
_RANGE = regex(rf"[0-9][{_SPACES}]?[-\u2010-\u2014\u2212][{_SPACES}]?[0-9]")
_MOST_QUOTED = 40

_WORDS = {
    Language.SWEDISH: {
        Qualifier.ABOUT: ("ca", "ca.", "c:a", "cirka", "ungefär", "omkring"),
        Qualifier.JUST_OVER: ("drygt",),
        Qualifier.JUST_UNDER: ("knappt", "närmare", "nästan"),
        Qualifier.MORE_THAN: ("minst", "över", "mer än", "fler än"),
        Qualifier.LESS_THAN: ("högst", "under", "mindre än", "färre än", "upp till"),
    },
    Language.ENGLISH: {
        Qualifier.ABOUT: ("about", "approximately", "around", "roughly", "ca"),
        Qualifier.JUST_OVER: ("just over",),
        Qualifier.JUST_UNDER: ("just under", "nearly", "almost"),
        Qualifier.MORE_THAN: ("at least", "over", "more than"),
        Qualifier.LESS_THAN: ("at most", "under", "less than", "fewer than", "up to"),
    },
}
"""What people write. The first of each is what the program prints: it is true of all the others too."""

_QUALIFIERS = {
    language: {word: qualifier for qualifier, words in table.items() for word in words}
    for language, table in _WORDS.items()
}


class _Custom(Struct, frozen=True):
    """How a language writes a number."""

    point: str
    group: str
    """What the program prints between groups of three."""
    digits: re.Pattern[str]
    grouped_wrong: re.Pattern[str]
    foreign: str
    """The other language's decimal sign."""
    foreign_error: str


def _custom(point: str, group: str, groups: str, foreign: str, foreign_error: str) -> _Custom:
    decimals = rf"(?:{re.escape(point)}[0-9]+)?"
    digits = rf"((?:0|[1-9][0-9]{{0,2}}(?:[{groups}][0-9]{{3}})+|[1-9][0-9]*){decimals})"
    return _Custom(point, group, regex(digits), regex(rf"[0-9{groups}]+{decimals}"), foreign, foreign_error)


_CUSTOMS = {
    Language.SWEDISH: _custom(",", NO_BREAK_SPACE, _SPACES, ".", "text.decimal_point"),
    Language.ENGLISH: _custom(".", ",", f",{_SPACES}", ",", "text.decimal_comma"),
}


def parse_number(text: str, language: Language = Language.SWEDISH) -> Number:
    """Read a number as people write it: `8 176`, `5,93`, `- 241`, `+249`, `ca 78`; the precision is kept.

    Raises UsageError where it could be read in two ways (`5.93`, `1.234`), is a range, is grouped wrong, has
    more than 15 digits, or is no number.
    """
    written = " ".join(text.split())
    if not written:
        raise UsageError("text.empty_number")
    qualifier, word, rest = _qualified(text.strip(), language)
    sign = _SIGN.match(rest)
    digits = rest[sign.end() :] if sign else rest
    custom = _CUSTOMS[language]
    match = custom.digits.fullmatch(digits)
    if match is None:
        raise _refusal(written, rest, digits, custom)
    plain = re.sub(rf"[^0-9{re.escape(custom.point)}]", "", digits).replace(custom.point, ".")
    if sum(map(str.isdigit, plain)) > MOST_DIGITS:
        raise UsageError("text.too_many_digits", found=_quoted(written), most=MOST_DIGITS)
    value = Decimal(plain)
    negative = sign is not None and sign[1] != "+"
    return Number(-value if negative else value, qualifier, word)


def _qualified(text: str, language: Language) -> tuple[Qualifier | None, str, str]:
    """The qualifier that a text begins with, the word for it, and the rest of the text."""
    parts = text.split(maxsplit=2)
    for count in (2, 1):
        word = " ".join(parts[:count]).casefold()
        qualifier = _QUALIFIERS[language].get(word)
        if qualifier and len(parts) > count:
            return qualifier, word, text.split(maxsplit=count)[count]
    return None, "", text


def _refusal(written: str, rest: str, digits: str, custom: _Custom) -> UsageError:
    """The error that says best what is wrong with a text that is no number."""
    found = _quoted(written)
    if any(character.isdigit() and not character.isascii() for character in written):
        return UsageError("text.other_digits", found=found)
    if _RANGE.search(rest):
        return UsageError("text.range", found=found)
    if re.fullmatch(rf"[0-9{_SPACES},.]*[0-9]", digits) and custom.foreign in digits:
        return UsageError(custom.foreign_error, found=found, instead=_mended(digits, custom))
    if custom.grouped_wrong.fullmatch(digits) and re.search(r"[0-9][^0-9]+[0-9]", digits):
        return UsageError("text.wrong_groups", found=found)
    return UsageError("text.not_a_number", found=found)


def _mended(digits: str, custom: _Custom) -> str | Message:
    """What somebody may have meant who used the other language's signs: the last one parts the decimals."""
    last = max(custom.point, custom.foreign, key=digits.rfind)
    whole, _, decimals = digits.partition(last) if digits.count(last) == 1 else (digits, "", "")
    figures = re.sub("[^0-9]", "", whole) or "0"
    mended = _grouped(figures, custom) + (custom.point + decimals if decimals else "")
    if len(decimals) == 3 and whole.isdecimal():
        return Message("text.either", one=mended, other=_grouped(figures + decimals, custom))
    return mended


def _quoted(text: str) -> str:
    return text if len(text) <= _MOST_QUOTED else text[:_MOST_QUOTED] + "…"


def format_number(number: Number | Decimal, language: Language = Language.SWEDISH, signed: bool = False) -> str:
    """Print a number with its qualifier: `8 176`, `−5,93`, `ca 78`; `signed` gives a positive one a plus."""
    if isinstance(number, Decimal):
        return format_decimal(number, language, signed)
    printed = format_decimal(number.value, language, signed)
    if number.qualifier is None:
        return printed
    word = number.word if number.word in _QUALIFIERS[language] else _WORDS[language][number.qualifier][0]
    return f"{word.replace(' ', NO_BREAK_SPACE)}{NO_BREAK_SPACE}{printed}"


def format_decimal(value: Decimal, language: Language = Language.SWEDISH, signed: bool = False) -> str:
    """Print a value with all its decimals, grouped by three, with a true minus sign."""
    custom = _CUSTOMS[language]
    whole, point, decimals = format(value.copy_abs(), ",f").partition(".")
    sign = MINUS if value < 0 else "+" if signed and value > 0 else ""
    return f"{sign}{whole.replace(',', custom.group)}{custom.point if point else ''}{decimals}"


def _grouped(digits: str, custom: _Custom) -> str:
    first = len(digits) % 3 or 3
    groups = [digits[:first], *(digits[place : place + 3] for place in range(first, len(digits), 3))]
    return custom.group.join(groups)
