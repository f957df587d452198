"""Running text as the rules of prose read it: paragraphs with their sentences, and findings about some of their words.

A paragraph may stand on several lines of text.md; a finding has columns where its words stand on one.
"""

from collections.abc import Iterator
from functools import lru_cache

from reportkit.messages import Language, Message
from reportkit.model.finding import Finding, Fix, Place, Severity
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import Passage, headings_with_lines, source_lines
from reportkit.text.sentences import Sentence, sentences

_BEGINS_ANEW = regex(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]|[ \t]*(?:\||#{1,6}[ \t]|\{\{(?:table|chart):|!\[|\[\^)")
_NO_PROSE = regex(r"[ \t]*(?:\||#{1,6}[ \t])")
_ITEM = regex(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+")


class Prose(Struct, frozen=True):
    """A paragraph or an item of a list. Its lines are parted by newlines, and what is no prose is blanked out."""

    text: str
    source: str
    """The same, as it was typed."""
    line: int
    """The line it begins on."""
    heading: str

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return sentences(self.text)

    def place(self, span: tuple[int, int]) -> tuple[int, tuple[int, int] | None]:
        """The line and the columns of some of its characters; no columns where they go over to the next line."""
        before = self.text.rfind("\n", 0, span[0]) + 1
        line = self.line + self.text.count("\n", 0, span[0])
        if "\n" in self.text[slice(*span)]:
            return line, None
        return line, (span[0] - before, span[1] - before)


def paragraphs(context: SectionContext) -> tuple[Prose, ...]:
    """The running text of a section without headings and tables; nothing where the report is not in Swedish."""
    if context.language is not Language.SWEDISH:
        return ()
    return _paragraphs(context.contribution.text, headings_with_lines(context))


def paragraphs_in(text: str) -> tuple[Prose, ...]:
    """The running text of a Swedish Markdown text that is no section of this report, without its headings."""
    return _paragraphs(text, ())


def sentences_of(context: SectionContext) -> Iterator[tuple[Prose, Sentence]]:
    """Every sentence with its paragraph."""
    for prose in paragraphs(context):
        for sentence in prose.sentences:
            yield prose, sentence


@lru_cache(maxsize=256)
def _paragraphs(text: str, above: tuple[tuple[int, str], ...]) -> tuple[Prose, ...]:
    found: list[Prose] = []
    gathered: list[str] = []
    heading, passed = "", 0

    def close(before: int) -> None:
        if gathered:
            source = "\n".join(gathered)
            blanked = "\n".join(_blanked(line) for line in gathered)
            found.append(Prose(blanked, source, before - len(gathered), heading))
            gathered.clear()

    for number, line in enumerate((*source_lines(text), ""), 1):
        if not line.strip() or _BEGINS_ANEW.match(line):
            close(number)
        while passed < len(above) and above[passed][0] <= number:
            heading = above[passed][1]
            passed += 1
        if line.strip() and not _NO_PROSE.match(line):
            gathered.append(line)
    return tuple(found)


def _blanked(line: str) -> str:
    """The line without citations, addresses and the mark of a list, column by column."""
    prose = Passage(line).prose
    mark = _ITEM.match(prose)
    return " " * mark.end() + prose[mark.end() :] if mark else prose


def found_in_prose(
    context: SectionContext,
    prose: Prose,
    span: tuple[int, int],
    *,
    rule: str,
    severity: Severity,
    message: Message,
    expected: str = "",
    computed: str = "",
    instead: tuple[tuple[int, int], str] | None = None,
    places: tuple[Place, ...] = (),
) -> Finding:
    """A finding about some characters of a paragraph; `instead` is what a fix puts in the place of some of them."""
    line, columns = prose.place(span)
    quote = prose.source[slice(*span)]
    fix = None
    if instead:
        fixed_line, fixed = prose.place(instead[0])
        fix = Fix(fixed_line, *fixed, instead[1]) if fixed else None
    return Finding(
        rule=rule,
        severity=severity,
        message=message,
        section=context.id,
        subject=quote,
        heading=prose.heading,
        line=line,
        columns=columns,
        quote=quote,
        expected=expected,
        computed=computed,
        places=places,
        fix=fix,
    )
