"""What stands above the words in a file that is not for Word: title, month, page header, marks and corrections."""

from reportkit.messages import Message, render
from reportkit.model.report import Report
from reportkit.text.dates import format_month
from reportkit.word.front import told_corrections
from reportkit.word.properties import HEADER_PROPERTIES, NOTHING, mark, property_values


def full_title(report: Report) -> str:
    """`Regiondirektörens rapport mars 2023`."""
    return f"{report.title} {format_month(report.month, report.language)}"


def header_fields(report: Report) -> list[tuple[str, str]]:
    """The fields of the page header that have a value, by name."""
    values = property_values(report)
    return [(name, values[name]) for name in HEADER_PROPERTIES if values[name] != NOTHING]


def front_sentences(report: Report) -> list[str]:
    """The sentences above the contents, in the order of the document."""

    def say(id: str, **args: str) -> str:
        return render(Message(f"word.{id}", **args), report.language)

    told = [say("figures_through", month=format_month(report.figures_through, report.language))]
    marked = [say(id) for id, is_so in (("draft_told", report.draft), ("practice_told", report.practice)) if is_so]
    if marked:
        told.append(f"{mark(report)}. {' '.join(marked)}")
    told += told_corrections(report.corrections, report.language)
    return told
