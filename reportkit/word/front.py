"""The top of the first page: whose report it is, its name, its month, and whether it is a draft or a practice."""

from collections.abc import Sequence

from reportkit.messages import Language, Message, render
from reportkit.model.publication import Correction
from reportkit.model.report import Report
from reportkit.text.dates import format_date, format_month
from reportkit.word import names
from reportkit.word.inlines import InlineWriter
from reportkit.word.markup import paragraph, run
from reportkit.word.properties import mark
from reportkit.word.template import Template


def front_xml(report: Report, template: Template, inlines: InlineWriter) -> str:
    """The paragraphs above the table of contents."""
    month = format_month(report.month, report.language)
    through = format_month(report.figures_through, report.language)
    lines = [
        ("organisation", run(report.organisation)),
        ("title", run(report.title)),
        ("subtitle", run(month[:1].upper() + month[1:])),
        ("body", run(render(Message("word.figures_through", month=through), report.language))),
    ]
    if report.draft or report.practice:
        lines.append(("mark", _marked(report)))
    bold = "<w:rPr><w:b/></w:rPr>"
    for number, told in enumerate(told_corrections(report.corrections, report.language)):
        lines.append(("body", run(told, bold if number == 0 else "")))
    dress = [f'<w:pStyle w:val="{template.styles[role]}"/>' for role, _ in lines]
    if template.cover is not None:
        dress[0] += "<w:pageBreakBefore/>"
    written = [paragraph(each, inside) for each, (_, inside) in zip(dress, lines, strict=True)]
    return inlines.bookmarked(names.FRONT, "".join(written))


def told_corrections(corrections: Sequence[Correction], language: Language) -> list[str]:
    """What a corrected report says about itself: that it is one, then each version with its date and reason."""
    if not corrections:
        return []
    told = [render(Message("word.corrected"), language)]
    for each in corrections:
        day = format_date(each.on, language) if each.on else ""
        id = "word.correction" if day else "word.correction_coming"
        told.append(render(Message(id, version=each.version, date=day, reason=each.reason), language))
    return told


def _marked(report: Report) -> str:
    """The mark, and what it means."""
    ids = (("word.draft_told", report.draft), ("word.practice_told", report.practice))
    told = " ".join(render(Message(id), report.language) for id, is_so in ids if is_so)
    return run(mark(report), "<w:rPr><w:b/></w:rPr>") + run(f"\n{told}")
