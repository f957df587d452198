"""N02: a name is spelled in one way throughout the report."""

from collections.abc import Iterator, Sequence

from reportkit.messages import Message
from reportkit.model.finding import Finding, Place, Severity
from reportkit.rules.context import ReportContext
from reportkit.rules.name_capitals import other_capitals
from reportkit.rules.name_letters import other_letters
from reportkit.rules.name_words import Word, words
from reportkit.rules.rule import ReportRule


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
    for pair in other_capitals(found, of_units):
        if len(pair.usual[0].words) > 1 and {pair.usual[0].text, pair.rare[0].text} & of_units:
            continue
        rare, usual = [each.words for each in pair.rare], [each.words for each in pair.usual]
        yield _finding(rare, usual, Severity.WARNING if pair.is_certain else Severity.NOTE)
    for few, many in other_letters(found):
        yield _finding([(word,) for word in few], [(word,) for word in many], Severity.WARNING)


def _finding(rare: Sequence[tuple[Word, ...]], usual: Sequence[tuple[Word, ...]], severity: Severity) -> Finding:
    here = rare[0]
    quote, other = _text(here), _text(usual[0])
    passage = here[0].passage
    return Finding(
        rule="N02",
        severity=severity,
        message=Message("rules_language.N02", quote=quote, other=other, count=len(usual)),
        section=here[0].section.id,
        subject=f"{quote} / {other}",
        heading=passage.heading,
        line=passage.line,
        columns=_span(here),
        quote=quote,
        places=tuple(
            Place(each[0].section.id, each[0].passage.heading, _text(each), each[0].passage.line)
            for each in (*rare[1:], usual[0])
        ),
    )


def _span(name: tuple[Word, ...]) -> tuple[int, int]:
    return name[0].span[0], name[-1].span[1]


def _text(name: tuple[Word, ...]) -> str:
    return name[0].passage.text[slice(*_span(name))]


N02 = ReportRule("N02", Severity.WARNING, names_are_spelled_alike, about="rules_language.N02.about")
