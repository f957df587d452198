"""T08: long words in long sentences are hard to read."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.rules.context import SectionContext
from reportkit.rules.prose import paragraphs
from reportkit.rules.rule import HOUSE, Rule

HARD = 65
"""The readability index of a text that is very hard: laws and dissertations lie between 60 and 70."""
_FEWEST_WORDS = 100
_LONG = 6


def easy_to_read(context: SectionContext) -> Iterator[Finding]:
    """The readability index of a contribution is below that of a very hard text, with at least 100 words of prose.

    LIX, by C.-H. Björnsson (1968): words for each sentence, and the percentage of words of more than six letters.
    """
    words = sentences = long = 0
    for prose in paragraphs(context):
        for sentence in prose.sentences:
            found = [word for word in sentence.text.split() if any(map(str.isalpha, word))]
            sentences += bool(found)
            words += len(found)
            long += sum(sum(map(str.isalpha, word)) > _LONG for word in found)
    if words < _FEWEST_WORDS:
        return
    length, share = words / sentences, 100 * long / words
    index = round(length + share)
    if index > HARD:
        yield Finding(
            rule="T08",
            severity=Severity.NOTE,
            message=Message("rules_language.T08", index=index, length=round(length), long=round(share)),
            section=context.id,
            subject="readability",
            expected=f"LIX {HARD}",
            computed=f"{words}/{sentences} + 100 · {long}/{words} = {index}",
        )


T08 = Rule("T08", Severity.NOTE, easy_to_read, HOUSE, about="rules_language.T08.about")
