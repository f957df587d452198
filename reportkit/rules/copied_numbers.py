"""D02 between texts: two sections that say the same in nearly the same words, with other numbers."""

from collections import defaultdict
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Place, Severity
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.prose import Prose, found_in_prose, paragraphs
from reportkit.text.prose_numbers import Amount, amounts
from reportkit.text.sentences import Sentence
from reportkit.text.words import words

_BEFORE = 3
"""Words before a number that, when they are the same in two places, show where to look."""
_DIGIT = regex("[0-9]")
_MOST_PLACES = 4
_ALIKE = 70
"""Percent of the shorter sentence's words that stand in the other one too."""
_FEWEST_WORDS = 7
_RATE = regex(r"[ \u00a0](?P<of>(?:[^\W\d_][\w-]{1,40} ){1,3}?)per (?P<each>[\w-]{3,40})")


class _Number(Struct, frozen=True):
    """A number in a sentence."""

    section: SectionContext
    prose: Prose
    sentence: Sentence
    amount: Amount
    words: frozenset[str]
    """The words of the sentence, without its numbers."""
    after: tuple[str, ...]
    """The next words: what it counts."""

    @property
    def following(self) -> str:
        """What stands after the digits."""
        return self.sentence.text[self.amount.digits[1] :]

    @property
    def span(self) -> tuple[int, int]:
        """Where the number stands in its paragraph, with what it counts."""
        rate = None if self.amount.written_unit else _RATE.match(self.following)
        end = self.amount.digits[1] + rate.end() if rate else self.amount.end
        return self.sentence.start + self.amount.start, self.sentence.start + end

    @property
    def quote(self) -> str:
        return self.prose.source[slice(*self.span)]


def copies_say_the_same(report: ReportContext) -> Iterator[Finding]:
    """Where a sentence of another section is nearly the same, so are its numbers.

    One number of the same by the same measure (`per läkare`) is counted in the same, too. Looked up by the three words
    before each number, so no pair of sentences is compared in vain.
    """
    known: dict[tuple[str, ...], list[_Number]] = defaultdict(list)
    for section in report.sections:
        own: list[tuple[tuple[str, ...], _Number]] = []
        for lead, number in _numbers(section):
            there = next((each for each in known.get(lead, ()) if _contradicts(number, each)), None)
            if there is not None:
                yield _finding(number, there)
            own.append((lead, number))
        for lead, number in own:
            if len(known[lead]) < _MOST_PLACES:
                known[lead].append(number)


def _numbers(section: SectionContext) -> Iterator[tuple[tuple[str, ...], _Number]]:
    """The numbers of a section's long sentences, each with the words before it."""
    for prose in paragraphs(section):
        for sentence in prose.sentences if _DIGIT.search(prose.text) else ():
            found = amounts(sentence.text) if _DIGIT.search(sentence.text) else ()
            told = frozenset(word.casefold() for word in words(sentence.text) if not word.isdigit()) if found else ()
            if len(told) < _FEWEST_WORDS:
                continue
            for amount in found:
                lead = tuple(word.casefold() for word in words(sentence.text[: amount.start])[-_BEFORE:])
                after = tuple(word.casefold() for word in words(sentence.text[amount.digits[1] :])[:2])
                if len(lead) == _BEFORE:
                    yield lead, _Number(section, prose, sentence, amount, frozenset(told), after)


def _contradicts(one: _Number, other: _Number) -> bool:
    return (_is_alike(one, other) and _differs(one, other)) or _is_counted_otherwise(one, other)


def _is_alike(one: _Number, other: _Number) -> bool:
    shorter = min(len(one.words), len(other.words))
    return 100 * len(one.words & other.words) >= _ALIKE * shorter


def _differs(one: _Number, other: _Number) -> bool:
    """Is it certainly another number of the same thing?"""
    same_thing = one.amount.unit == other.amount.unit or one.after == other.after
    if one.sentence.text == other.sentence.text or not same_thing:
        return False
    return not one.amount.interval.meets(other.amount.interval)


def _is_counted_otherwise(one: _Number, other: _Number) -> bool:
    """Is the same number, for each of the same, one of something else?"""
    here, there = _RATE.match(one.following), _RATE.match(other.following)
    if not (here and there) or one.amount.number != other.amount.number:
        return False
    return here["each"].casefold() == there["each"].casefold() and here["of"].casefold() != there["of"].casefold()


def _finding(here: _Number, there: _Number) -> Finding:
    place = Place(there.section.id, there.prose.heading, there.quote, there.prose.place(there.span)[0])
    message = Message(
        "rules_figures.D02.prose",
        here=here.quote,
        there=there.quote,
        section=there.prose.heading or there.section.title,
    )
    return found_in_prose(
        here.section,
        here.prose,
        here.span,
        rule="D02",
        severity=Severity.WARNING,
        message=message,
        expected=there.quote,
        places=(place,),
    )
