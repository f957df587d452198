"""B03 and B04: no control characters, and no characters that a reader cannot see."""

from collections.abc import Iterator
from functools import partial

from reportkit.messages import Message
from reportkit.model.finding import Finding, Fix, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.kept_lines import KeptLines
from reportkit.rules.passages import Passage, found_in, passages
from reportkit.rules.rule import HOUSE, Rule
from reportkit.text.clean import control_characters, invisible_characters, show

_OLD_NEWLINE = regex(r"[\v\f\u2028\u2029]")
_MUCH = 20
"""How many characters of a word are quoted on either side."""
_JOINERS = frozenset({"U+200C", "U+200D"})
"""They hold signs together; without them some would look different."""
_CONTROL, _INVISIBLE = KeptLines(), KeptLines()


def no_control_characters(context: SectionContext) -> Iterator[Finding]:
    """No control character stands in the text, beside figures or in the title of an attachment.

    They steer terminals and cannot be kept in Word. This is never waived; the fix takes the character out.
    """
    yield from _CONTROL.findings(context, passages(context), partial(_control, context))


def _control(context: SectionContext, passage: Passage) -> Iterator[Finding]:
    for match in _OLD_NEWLINE.finditer(passage.text):
        code = f"U+{ord(match[0]):04X}"
        yield _finding(context, passage, match.start(), code, "B03", Severity.ERROR, " ")
    # Old newlines would begin a line of their own, and the columns count from it.
    for found in control_characters(_OLD_NEWLINE.sub(" ", passage.text)):
        yield _finding(context, passage, found.column - 1, found.code, "B03", Severity.ERROR, "")


def no_invisible_characters(context: SectionContext) -> Iterator[Finding]:
    """No character turns, hides or parts words without being seen: marks of direction, zero-width signs, tags.

    The fix takes it out, except for joiners, without which a sign may look different.
    """
    yield from _INVISIBLE.findings(context, passages(context), partial(_invisible, context))


def _invisible(context: SectionContext, passage: Passage) -> Iterator[Finding]:
    for found in invisible_characters(passage.text):
        better = None if found.code in _JOINERS else ""
        yield _finding(context, passage, found.column - 1, found.code, "B04", Severity.WARNING, better)


def _finding(
    context: SectionContext,
    passage: Passage,
    column: int,
    code: str,
    rule: str,
    severity: Severity,
    better: str | None,
) -> Finding:
    return found_in(
        context,
        passage,
        (column, column + 1),
        rule=rule,
        severity=severity,
        message=Message(f"rules.{rule}", code=code),
        quote=show(_around(passage.text, column)),
        fix=Fix(passage.line, column, column + 1, better) if passage.is_text and better is not None else None,
    )


def _around(text: str, column: int) -> str:
    """What stands around a character without a space, so much of it that a person finds the place."""
    before, after = text[max(0, column - _MUCH) : column], text[column : column + _MUCH]
    return before.rpartition(" ")[2] + after.partition(" ")[0]


B03 = Rule("B03", Severity.ERROR, no_control_characters, source=HOUSE)
B04 = Rule("B04", Severity.WARNING, no_invisible_characters, source=HOUSE)
