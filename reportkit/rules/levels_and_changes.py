"""What prose says about a change: the levels before and after, and the change in numbers or in percent.

The levels stand in one sentence: `från 15 till 28 mnkr`. A change belongs to them where that sentence states it, where
the next one points back to it (`Det är en ökning med …`), or where the paragraph goes on to speak of the same thing, in
the same unit and direction, of a change that is nearly as large.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportkit.model.number import Interval
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.prose import Prose
from reportkit.text.directions import Way, ways
from reportkit.text.prose_numbers import PERCENT, POINTS, Amount, amounts
from reportkit.text.sentences import Sentence

_FROM = regex(r"(?<!\w)från (?:\w{1,20} ){0,2}\Z", re.IGNORECASE)
_TILL = regex(r"(?:[ ,]{1,2}[\w()]{1,20}){0,5}[ ,]{1,2}till (?:\w{1,20} )?")
_NOUN = r"\w{0,30}(?:ökning|minskning|höjning|sänkning|skillnad|förändring|uppgång|nedgång)"
_STATED_AT_ONCE = regex(
    rf", (?:(?:vilket|som) (?:är|innebär|motsvarar|ger) |alltså |dvs\.? |det vill säga )?en {_NOUN} (?:med|på|om) \Z"
    r"|\((?:dvs\.? |det vill säga )?\Z|, (?:alltså|det vill säga|dvs\.?)(?: med)? \Z",
    re.IGNORECASE,
)
_POINTS_BACK = regex(
    rf"(?:(?:Det|Detta|Det här) (?:är|innebär|motsvarar|betyder|blir|ger) en {_NOUN} (?:med|på|om) "
    rf"|{_NOUN}en (?:är|var|blir|uppgår till|motsvarar) (?:alltså |därmed )?)",
    re.IGNORECASE,
)
_GOES_ON = regex(
    r"(?:(?!för |inom |i |på |av |hos |vid |till )[\w-]{1,40} ){1,3}?"
    r"(?:öka[rt]|ökade|minska[rt]|minskade|stigit|steg|sjunkit|sjönk)s? med ",
    re.IGNORECASE,
)
"""A short subject, without what would make it a part of the thing: `Kostnaderna för lokaler`."""
_NO_UNITS = frozenset({"av", "i", "på", "för", "per", "och", "som", "med", "under", "inom"})
_BESIDE = regex(r"(?:\(|eller |motsvarande |vilket är |vilket motsvarar )\Z")
_REACH = 80
_FAR = 300
"""Characters. What stands further from the levels belongs to something else."""
_STEM = 6
_NEARLY = (Decimal("0.8"), Decimal("1.25"))


class Levels(Struct, frozen=True):
    """`från 4,2 mnkr till 6,0 mnkr`, and where the words stand in their paragraph."""

    before: Amount
    after: Amount
    span: tuple[int, int]
    sentence: Sentence

    @property
    def unit(self) -> str:
        return self.after.unit

    @property
    def difference(self) -> Interval:
        """How large the change may be, without its direction."""
        return _size(self.after.interval - self.before.interval)

    @property
    def percent(self) -> Interval:
        """The same in percent of the level before."""
        return _size((self.after.interval - self.before.interval) / self.before.interval * _HUNDRED)

    @property
    def way(self) -> Way:
        return Way.UP if self.after.number.value > self.before.number.value else Way.DOWN


class Change(Struct, frozen=True):
    """A stated change, and where it stands in its paragraph."""

    amount: Amount
    span: tuple[int, int]


_HUNDRED = Interval.exactly(Decimal(100))


def _size(interval: Interval) -> Interval:
    return -interval if interval.high <= 0 else interval


def levels_in(sentence: Sentence) -> Iterator[Levels]:
    """The pairs of levels of a sentence. Both are in one unit, and neither has a sign."""
    if "från " not in sentence.text.casefold():
        return
    for before, after in pairwise(amounts(sentence.text)):
        begins = _FROM.search(sentence.text, max(0, before.start - _REACH), before.start)
        between = sentence.text[before.end : after.start]
        if begins and len(between) <= _REACH and _TILL.fullmatch(between) and _comparable(before, after):
            span = (sentence.start + begins.start(), sentence.start + after.end)
            yield Levels(before, after, span, sentence)


def _comparable(before: Amount, after: Amount) -> bool:
    """Are the two in one unit, said after both or after the second alone, and different?"""
    signs = before.sign or after.sign
    units = after.unit and before.unit in ("", "till", after.unit)
    return bool(units) and after.unit not in _NO_UNITS and not signs and before.number.value != after.number.value


def changes_of(levels: Levels, prose: Prose) -> tuple[Change, ...]:
    """What the paragraph states as the change between two levels: once, with a percentage beside it or without."""
    begin = levels.span[1] - levels.sentence.start
    if found := _stated(levels.sentence, begin, _STATED_AT_ONCE, levels):
        return found
    later = [each for each in prose.sentences if each.start > levels.sentence.start]
    for place, sentence in enumerate(later):
        if any(True for _ in levels_in(sentence)):
            return ()
        back = _POINTS_BACK.match(sentence.text) if place == 0 else None
        if back and (found := _stated(sentence, back.end(), None, levels)):
            return found
        on = _GOES_ON.match(sentence.text)
        if on and levels.way in ways(sentence.text) and _same_thing(levels.sentence.text, sentence.text):
            found = _stated(sentence, on.end(), None, levels)
            if found and _nearly_as_large(levels, found[0].amount):
                return found
    return ()


def _stated(sentence: Sentence, begin: int, before: re.Pattern[str] | None, levels: Levels) -> tuple[Change, ...]:
    """The first change that stands after such words, and the percentage beside it; without words, right at `begin`."""
    found: list[Change] = []
    for amount in amounts(sentence.text):
        if amount.start < begin:
            continue
        if amount.start > begin + _FAR:
            break
        lead = slice(max(begin, amount.start - _REACH), amount.start)
        words = _BESIDE if found else before
        said = words.search(sentence.text[lead]) if words else amount.start == begin
        in_parentheses = sentence.text[lead].endswith("(")
        fits = amount.unit in ((PERCENT, POINTS) if found else (levels.unit, PERCENT, POINTS))
        if not (said and fits) or (in_parentheses and not _whole(sentence.text, amount)):
            if found:
                break
            continue
        found.append(Change(amount, (sentence.start + amount.start, sentence.start + amount.end)))
    return tuple(found)


def _whole(text: str, amount: Amount) -> bool:
    """Do the parentheses that begin before the amount end after it?"""
    return text[amount.end : amount.end + 1] == ")"


def _nearly_as_large(levels: Levels, amount: Amount) -> bool:
    size = abs(levels.after.number.value - levels.before.number.value)
    return amount.unit == levels.unit and _NEARLY[0] * size <= amount.number.value <= _NEARLY[1] * size


def _same_thing(one: str, other: str) -> bool:
    """Do two sentences share the stem of a long word: `kostnaderna`, `kostnader`?"""
    return bool(_stems(one) & _stems(other))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in re.findall(r"[^\W\d_]{7,40}", text.casefold()))
