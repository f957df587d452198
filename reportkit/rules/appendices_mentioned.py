"""R03: every attachment is mentioned in the report."""

import re
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.blocks import AppendixReference
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import ReportContext
from reportkit.rules.passages import braces, lines
from reportkit.rules.rule import ReportRule

_NUMBERED = regex(
    r"(?<!\w)bilag(?:a|an|or|orna)\s+(?P<numbers>[0-9]{1,2}(?:(?:,| och|–|-) ?[0-9]{1,2})*)", re.IGNORECASE
)
_NUMBER = regex(r"[0-9]{1,2}")


def attachments_are_mentioned(report: ReportContext) -> Iterator[Finding]:
    """A text refers to every attachment, by id, by number or by its title.

    Those that a text refers to by id are numbered first, in the order of mention; the others follow in the order of
    the report. Source: catalogue of rules, R03.
    """
    attached = [(section, each) for section in report.sections for each in section.contribution.attachments]
    if not attached:
        return
    mentioned, numbers, texts = set[str](), set[int](), list[str]()
    for section in report.sections:
        texts.append(section.contribution.text.casefold())
        for passage in lines(section):
            references = (each.refers_to for each in braces(passage))
            mentioned.update(each.attachment for each in references if isinstance(each, AppendixReference))
            for match in _NUMBERED.finditer(passage.prose):
                numbers.update(map(int, _NUMBER.findall(match["numbers"])))
    others = [(section, each) for section, each in attached if each.id not in mentioned]
    for number, (section, each) in enumerate(others, len(attached) - len(others) + 1):
        title = each.title.casefold().strip()
        if number in numbers or (title and any(title in text for text in texts)):
            continue
        yield Finding(
            rule="R03",
            severity=Severity.WARNING,
            message=Message("rules_language.R03", title=each.title, id=each.id),
            section=section.id,
            subject=each.id,
            expected=f"{{{{appendix: {each.id}}}}}",
        )


R03 = ReportRule("R03", Severity.WARNING, attachments_are_mentioned, about="rules_language.R03.about")
