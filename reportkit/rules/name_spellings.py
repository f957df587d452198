"""N02: a name is spelled in one way throughout the report."""

from collections.abc import Iterator, Mapping, Sequence

from reportkit.messages import Message
from reportkit.model.finding import Finding, Place, Severity
from reportkit.model.value import Struct
from reportkit.rules.context import ReportContext
from reportkit.rules.name_capitals import other_capitals
from reportkit.rules.name_letters import other_letters
from reportkit.rules.name_words import Word, words
from reportkit.rules.passages import Passage, lines
from reportkit.rules.rule import ReportRule

Name = tuple[Word, ...]


def names_are_spelled_alike(report: ReportContext) -> Iterator[Finding]:
    """The same name is not spelled in two ways: with other letters ("Björkbacken", "Björkebacken") or other capitals.

    Letters: names of seven letters and more that differ in one inside the word, or shorter ones before the same two
    words. Capitals: a name that has other capital letters elsewhere; where one of the spellings could be a common
    word, it is a note. A genitive is the same spelling, and the first word of a sentence says nothing about capitals.
    One finding for two spellings, at the first place of the rarer one. The full names of units are left to N01.
    Source: catalogue of rules, N02.
    """
    found = [word for section in report.sections for word in words(section)]
    units = report.workspace.organisation.units
    of_units = frozenset(unit.name_in(report.month) for unit in units)
    told = _Telling({section.id: tuple(lines(section)) for section in report.sections})
    for pair in other_capitals(found, of_units):
        if len(pair.usual[0].words) > 1 and {pair.usual[0].text, pair.rare[0].text} & of_units:
            continue
        rare, usual = [each.words for each in pair.rare], [each.words for each in pair.usual]
        yield told.finding(rare, usual, Severity.WARNING if pair.is_certain else Severity.NOTE)
    for few, many in other_letters(found):
        yield told.finding([(word,) for word in few], [(word,) for word in many], Severity.WARNING)


class _Telling(Struct, frozen=True):
    """The lines of every section, to quote from."""

    lines: Mapping[str, tuple[Passage, ...]]

    def finding(self, rare: Sequence[Name], usual: Sequence[Name], severity: Severity) -> Finding:
        here = rare[0]
        first, other = self.place(here), self.place(usual[0])
        return Finding(
            rule="N02",
            severity=severity,
            message=Message("rules_language.N02", quote=first.quote, other=other.quote, count=len(usual)),
            section=first.section,
            subject=f"{first.quote} / {other.quote}",
            heading=first.heading,
            line=first.line,
            columns=_span(here),
            quote=first.quote,
            places=(*map(self.place, rare[1:]), other),
        )

    def place(self, name: Name) -> Place:
        passage = self.lines[name[0].section][name[0].line - 1]
        return Place(name[0].section, passage.heading, passage.text[slice(*_span(name))], name[0].line)


def _span(name: Name) -> tuple[int, int]:
    return name[0].span[0], name[-1].span[1]


N02 = ReportRule("N02", Severity.WARNING, names_are_spelled_alike, about="rules_language.N02.about")
