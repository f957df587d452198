"""What the rules cost: all of them but spelling, whose words are looked up in the background."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from reportkit.model.blocks import Blocks
from reportkit.model.value import replace
from reportkit.rules.built_in import BUILT_IN, BUILT_IN_FOR_REPORT
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.engine import check_report, check_section
from reportkit.rules.spelling import T01
from reportkit.text.markdown import parse
from reportkit.text.words import count_words

MOST = 300
"""Milliseconds of processor time that 10,000 words may take."""
LONG = 10
_ROUNDS = 5
_LONG_WORD = re.compile(r"(?<![\w{:.@/-])[a-zåäö]{6,}(?![\w}:@/-])")
_RULES = tuple(rule for rule in BUILT_IN if rule is not T01)


@dataclass(frozen=True)
class Times:
    """Seconds of processor time, in one process with the rules loaded."""

    words: int
    first: float
    """Nothing has been read before."""
    again: float
    """The same report once more."""
    keystroke: float
    """The longest section, with one letter more than a moment ago."""
    of_longest: int
    """Its words."""
    long: float
    """A report of other sentences that is ten times as long, for the first time."""
    loop: float
    """What a million squares took meanwhile: how fast the processor was just then."""

    @classmethod
    def of(cls, report: ReportContext) -> "Times":
        """Measure; the first figure is only right where no rule has been asked yet."""
        first = _timed(lambda: _check(report))
        longer = _grown(report)
        longest = max(report.sections, key=lambda each: len(each.contribution.text))
        return cls(
            words=sum(count_words(each.blocks) for each in report.sections),
            first=first,
            again=min(_timed(lambda: _check(report)) for _ in range(_ROUNDS)),
            keystroke=min(_keystroke(longest, "y" * (each + 1)) for each in range(_ROUNDS)),
            of_longest=count_words(longest.blocks),
            long=_timed(lambda: _check(longer)),
            loop=_timed(_squares),
        )

    def show(self) -> None:
        """Print."""
        first, again, long = (
            1000 * seconds * 10_000 / words
            for seconds, words in ((self.first, self.words), (self.again, self.words), (self.long, LONG * self.words))
        )
        print(f"processor time per 10 000 words: {first:.0f} ms the first time, {again:.0f} ms again ({MOST})")
        print(f"per 10 000 words of a report of {LONG * self.words}: {long:.0f} ms ({MOST})")
        print(f"after one keystroke in a section of {self.of_longest} words: {1000 * self.keystroke:.1f} ms")
        print(f"a loop of a million squares, just after: {1000 * self.loop:.0f} ms")


def _check(report: ReportContext) -> None:
    for section in report.sections:
        check_section(section, _RULES, {})
    check_report(report, BUILT_IN_FOR_REPORT, {})


def _keystroke(section: SectionContext, typed: str) -> float:
    changed = _with_text(section, section.id, f"{section.contribution.text.rstrip()}{typed}\n")
    return _timed(lambda: check_section(changed, _RULES, {}))


def _grown(report: ReportContext) -> ReportContext:
    """Chapters of other sentences: in each copy of a section its long words have changed places.

    So every sentence is as long as it was, holds the same figures and names, and says something else.
    """
    sections = tuple(
        _with_text(each, f"{number}-{each.id}", _with_words_moved(each.contribution.text, number / LONG))
        for number in range(LONG)
        for each in report.sections
    )
    return replace(report, sections=sections)


def _with_words_moved(text: str, share: float) -> str:
    """A text whose long words each stand where another one stood, this share of them further on."""
    there = _LONG_WORD.findall(text)
    moved = iter(there[int(share * len(there)) :] + there)
    return _LONG_WORD.sub(lambda _: next(moved), text)


def _with_text(section: SectionContext, id: str, text: str) -> SectionContext:
    blocks: Blocks = parse(text)
    contribution = replace(section.contribution, section=id, text=text)
    return replace(section, contribution=contribution, definition=replace(section.definition, id=id), blocks=blocks)


def _squares() -> None:
    for number in range(1_000_000):
        number * number


def _timed(call: Callable[[], object]) -> float:
    begun = time.process_time()
    call()
    return time.process_time() - begun
