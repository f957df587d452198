"""Reads a finished document back, to prove that nothing was lost on the way into it.

It shares nothing with the writer but the names of the bookmarks.
"""

from collections.abc import Iterable, Iterator

from reportkit.messages import Message, render
from reportkit.model.report import Report
from reportkit.model.value import Struct
from reportkit.text.dates import format_date, format_month
from reportkit.text.words import texts_of, words
from reportkit.word import names
from reportkit.word.document_reader import ReadWords, headings, read_words

__all__ = ["MissingWords", "ReadWords", "headings", "missing_words", "read_words"]

_CONTEXT = 6


class MissingWords(Struct, frozen=True):
    """Words of the report that do not stand in the document where they should."""

    section: str
    """The section's id; for a container's heading its title, for the first page and the appendices empty."""
    words: str
    context: str
    """The words before them."""


def missing_words(report: Report, docx: bytes) -> tuple[MissingWords, ...]:
    """The words of the report that do not stand in the document, stretch by stretch and in order.

    Nothing is as it should be. Raises BrokenFile where the document cannot be read.
    """
    read = read_words(docx)
    missing: list[MissingWords] = []
    for section, bookmark, texts in _stretches(report):
        expected, found = "\n".join(texts), read.text(bookmark)
        if expected.split() == found.split():
            continue  # what is the same between spaces has the same words
        wanted, there = words(expected), words(found)
        if wanted != there:
            missing += _lost(section, wanted, there)
    return tuple(missing)


def _stretches(report: Report) -> Iterator[tuple[str, str, Iterable[str]]]:
    """What must stand in the document: section, bookmark, texts."""
    months = [format_month(month, report.language) for month in (report.month, report.figures_through)]
    yield (
        "",
        names.FRONT,
        (report.organisation, report.title, _capital(months[0]), *_front_words(report, months[1])),
    )
    for index, part in enumerate(report.parts):
        yield (
            part.section or part.title,
            names.part_bookmark(index, part),
            (part.title, *texts_of(part.blocks)),
        )
    if report.appendices_title:
        lines = (f"{each.title} {each.file} {each.owner}" for each in report.appendices)  # numbers are Word's own
        yield "", names.APPENDICES, (report.appendices_title, *lines)


def _front_words(report: Report, through: str) -> list[str]:
    ids = [("word.draft", report.draft), ("word.practice", report.practice)]
    ids += [("word.draft_told", report.draft), ("word.practice_told", report.practice)]
    told = [render(Message(id), report.language) for id, is_so in ids if is_so]
    through_told = render(Message("word.figures_through", month=through), report.language)
    if not report.corrections:
        return [through_told, *told]
    corrected = [render(Message("word.corrected"), report.language)]
    for each in report.corrections:
        day = format_date(each.on, report.language) if each.on else ""
        id = "word.correction" if day else "word.correction_coming"
        corrected.append(render(Message(id, version=each.version, date=day, reason=each.reason), report.language))
    return [through_told, *told, *corrected]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lost(section: str, expected: list[str], found: list[str]) -> Iterator[MissingWords]:
    """The expected words that are not found, with those before them; what is only added is nobody's loss."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only where something is wrong

    same = 0
    while same < min(len(expected), len(found)) and expected[same] == found[same]:
        same += 1
    end = 0
    while end < min(len(expected), len(found)) - same and expected[-1 - end] == found[-1 - end]:
        end += 1
    middle, other = expected[same : len(expected) - end], found[same : len(found) - end]
    for kind, first, last, _, _ in SequenceMatcher(None, middle, other, autojunk=False).get_opcodes():
        if kind in ("delete", "replace"):
            before = expected[max(0, same + first - _CONTEXT) : same + first]
            yield MissingWords(section, " ".join(middle[first:last]), " ".join(before))
