"""A report that comes back from Word, beside the one that the workspace makes now: what somebody has changed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from reportkit.messages import Message, ReportkitError, UsageError
from reportkit.model.blocks import Block, Blocks, Image, List
from reportkit.model.figure import FigureValue
from reportkit.model.known import KnownFigure
from reportkit.model.measurement import MeasurementUnit
from reportkit.model.month import Month
from reportkit.model.number import Number
from reportkit.model.report import Part, Report
from reportkit.model.value import Struct, replace
from reportkit.store.files import ATTACHMENT_LIMIT, read_bytes
from reportkit.text.markdown import format_blocks, parse
from reportkit.text.numbers import NO_BREAK_SPACE, format_number
from reportkit.text.values import parse_value
from reportkit.text.words import texts_of
from reportkit.word.incoming.arrival import ReturnedReport
from reportkit.word.incoming.door import read_returned_report
from reportkit.word.incoming.marks import replaced, stretches
from reportkit.word.names import APPENDICES, figure_bookmark, part_bookmark
from reportkit.workflow.assemble import assemble
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.session import Session

_CONTEXT = 3
_DRESS = re.compile(r"\\(?=\W)|\*\*|(?<!\\)\*")
_LAST_SLASH = re.compile(r"/(?=\))")


class FigureChange(Struct, frozen=True):
    """A cited figure that reads otherwise than the workspace says."""

    figure: str
    label: str
    where: str
    """The section whose words cite it."""
    owner: str
    """The section that gives it."""
    before: str
    after: str
    bookmarks: tuple[str, ...]
    key: str = ""
    """Which value it is (`value`, `budget`, `breakdown.K`); empty where the program works it out from others."""
    written: str = ""
    """The new value, where it can be brought home."""


class TextChange(Struct, frozen=True):
    """Words that were changed, added or taken away."""

    kind: str
    """`changed`, `added` or `removed`."""
    before: str
    after: str


class Piece(Struct, frozen=True):
    """A block of a part, as it was read from a document: its Markdown has marks around the figures it cites."""

    block: Block
    markdown: str

    @property
    def text(self) -> str:
        """Its words as a reader sees them."""
        return self.read({})

    def read(self, figures: Mapping[str, str]) -> str:
        """Its words, with some of the figures it cites reading otherwise, by their bookmarks."""
        told = " ".join(texts_of((self.block,))) or (self.block.alt if isinstance(self.block, Image) else "")
        return " ".join(replaced(told, lambda name, content: figures.get(name, content)).split())

    def key(self, settled: frozenset[str]) -> str:
        """What two pieces are compared by: figures that are settled are only their names."""
        text = replaced(self.markdown, lambda name, content: f"{{{name}}}" if name in settled else content)
        return _LAST_SLASH.sub("", " ".join(text.split()))


class PartChange(Struct, frozen=True):
    """What was changed in one part of the report."""

    part: Part
    before: tuple[Piece, ...]
    """What the workspace says."""
    after: tuple[Piece, ...]
    """What the document says."""
    texts: tuple[TextChange, ...]


class Returned(Struct, frozen=True):
    """A report that came back, compared."""

    file: str
    report: Report
    figures: tuple[FigureChange, ...]
    parts: tuple[PartChange, ...]
    settled: frozenset[str] = frozenset()
    """The bookmarks of cited figures that are as they were, or whose change can be brought home as a figure."""
    told: tuple[Message, ...] = ()
    """What else the document holds: comments, parts that are missing."""
    out_of_step: bool = False
    """Something has happened in the workspace since the document was put together."""
    pictures: Mapping[str, bytes] = {}
    revisions: Mapping[str, str] = {}
    """The revision of each section that the document was compared with."""

    @property
    def is_same(self) -> bool:
        return not (self.figures or self.told or any(each.texts for each in self.parts))

    def part(self, section: str) -> PartChange | None:
        return next((each for each in self.parts if each.part.section == section), None)


def read_returned(session: Session, month: Month, path: Path) -> Returned:
    """Compare a document with the report as the workspace has it now: the latest words of each section.

    Nothing is saved. Raises UsageError for a file that is not there, that is refused, that is no report of ours or
    one of another month.
    """
    try:
        document = read_returned_report(read_bytes(path, ATTACHMENT_LIMIT), path.name)
    except FileNotFoundError as error:
        raise UsageError("workflow.no_such_file", file=str(path)) from error
    if not document.parts:
        raise UsageError("reconcile.no_report", file=path.name)
    if document.month and document.month != str(month):
        raise UsageError("reconcile.other_month", file=path.name, found=document.month, month=str(month))
    assembled = assemble(session, month, draft=True)
    ours = read_returned_report(assembled.document, path.name)
    return _Comparing(MonthView(session, month), assembled.report, ours, document, path.name).result()


class _Comparing:
    """One comparison."""

    def __init__(
        self, view: MonthView, report: Report, ours: ReturnedReport, document: ReturnedReport, file: str
    ) -> None:
        self.view, self.report, self.file = view, report, file
        self.ours, self.document = ours, document

    def result(self) -> Returned:
        figures, settled = self._figures()
        parts = tuple(self._part(part, name, settled) for part, name in self._parts() if name in self.document.parts)
        return Returned(
            file=self.file,
            report=self.report,
            figures=figures,
            parts=parts,
            settled=settled,
            told=tuple(self._told()),
            out_of_step=bool(self.document.journal) and self.document.journal != self.report.journal_hash,
            pictures=self.document.pictures,
            revisions={each.id: self.view.contribution(each.id).revision for each in self.view.sections},
        )

    def _parts(self) -> Iterator[tuple[Part, str]]:
        """The parts of the report with their bookmarks; the appendices are one of them."""
        for index, part in enumerate(self.report.parts):
            yield part, part_bookmark(index, part)
        if self.report.appendices_title:
            yield Part(1, self.report.appendices_title), APPENDICES

    def _told(self) -> Iterator[Message]:
        for part, name in self._parts():
            if self.ours.parts.get(name, "").strip() and name not in self.document.parts:
                yield Message("reconcile.part_missing", part=part.title or part.section)
        for each in self.document.left_out:
            ours = (other.text for other in self.ours.left_out if other.kind == each.kind)
            if not any(each.text in text for text in ours):  # LibreOffice leaves out what a chart is described with
                yield each.told()

    def _part(self, part: Part, name: str, settled: frozenset[str]) -> PartChange:
        before, after = pieces(self.ours.parts.get(name, "")), pieces(self.document.parts[name])
        texts = tuple(_text_changes(before, after, settled))
        if not part.section:  # what the program makes has its own form, and is looked at for its words
            texts = tuple(each for each in texts if each.before != each.after)
        return PartChange(part, before, after, texts)

    def _figures(self) -> tuple[tuple[FigureChange, ...], frozenset[str]]:
        """The figures that read otherwise, and the bookmarks of those that are settled."""
        where = {name: part.section for part, name in self._parts()}
        before = {mark: (where.get(part, ""), text) for part, mark, text in _marked(self.ours)}
        after = {mark: text for _, mark, text in _marked(self.document)}
        changes: dict[tuple[str, str, str, str], FigureChange] = {}
        settled = {mark for mark, (_, text) in before.items() if after.get(mark) == text}
        for mark, (section, text) in before.items():
            if mark not in after or mark in settled:
                continue
            known = self._figure(mark)
            if known is None:
                continue
            change = self._change(known, section, text, after[mark], mark)
            same = (change.figure, change.where, change.before, change.after)
            if same in changes:
                change = _also(changes[same], mark)
            changes[same] = change
        agreed = _agreed(tuple(changes.values()))
        settled |= {mark for each in agreed if each.written for mark in each.bookmarks}
        return agreed, frozenset(settled)

    def _figure(self, mark: str) -> KnownFigure | None:
        stem = mark.rpartition("_")[0]
        return next((each for id, each in self._known.items() if figure_bookmark(id, 0) == f"{stem}_0"), None)

    @property
    def _known(self) -> Mapping[str, KnownFigure]:
        return self.view.known_figures()

    def _change(self, known: KnownFigure, where: str, before: str, after: str, mark: str) -> FigureChange:
        definition, registers = known.definition, self.view.workspace.registers
        unit = registers.unit(definition.unit) or MeasurementUnit(definition.unit)
        language = self.report.language

        def read(text: str) -> Number | None:
            try:
                return parse_value(text, unit, registers, language)
            except ReportkitError:
                return None

        was, now = read(before), read(after)
        key = _key_of(known.value, was) if was and known.value else ""
        written = format_number(now, language).replace(NO_BREAK_SPACE, " ") if key and now else ""
        return FigureChange(definition.id, definition.label, where, known.section, before, after, (mark,), key, written)


def _also(change: FigureChange, mark: str) -> FigureChange:
    return replace(change, bookmarks=(*change.bookmarks, mark))


def _agreed(changes: tuple[FigureChange, ...]) -> tuple[FigureChange, ...]:
    """Where the same value was given two new values, neither can be brought home."""
    new: dict[tuple[str, str], set[str]] = {}
    for each in changes:
        if each.key:
            new.setdefault((each.figure, each.key), set()).add(each.written)
    return tuple(
        replace(each, written="") if len(new.get((each.figure, each.key), ())) > 1 else each for each in changes
    )


def _key_of(value: FigureValue, number: Number) -> str:
    """Which of a figure's values a number is; empty where it is none of them, or may be several."""
    given = {"value": value.value, **{each.value: number for each, number in value.comparisons.items()}}
    given |= {f"breakdown.{code}": part for code, part in value.breakdown.items()}
    same = [key for key, each in given.items() if each == number]
    return same[0] if len(same) == 1 else ""


def _marked(read: ReturnedReport) -> Iterator[tuple[str, str, str]]:
    """Every cited figure: its part, its bookmark and what it reads."""
    for part, markdown in read.parts.items():
        for mark, content in stretches(markdown):
            yield part, mark, " ".join(_DRESS.sub("", content).split())


def pieces(markdown: str) -> tuple[Piece, ...]:
    """The blocks of a part."""
    return tuple(Piece(block, format_blocks((block,)).strip()) for block in _joined(parse(markdown)))


def _joined(blocks: Blocks) -> list[Block]:
    """Numbered lists that go on counting are one: some programs save each item as a list of its own."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        goes_on = isinstance(block, List) and isinstance(last, List) and block.ordered and last.ordered
        if (
            goes_on
            and isinstance(last, List)
            and isinstance(block, List)
            and block.start == last.start + len(last.items)
        ):
            joined[-1] = List((*last.items, *block.items), True, last.start, last.line)
        else:
            joined.append(block)
    return joined


def _goes_on(block: List, last: List) -> bool:
    return block.ordered and last.ordered and block.start == last.start + len(last.items)


def _text_changes(before: tuple[Piece, ...], after: tuple[Piece, ...], settled: frozenset[str]) -> Iterator[TextChange]:
    """What was changed, block by block. A figure that is settled is told as a figure, and is no change of the words."""
    figures = {
        name: each
        for piece in before
        for name, each in stretches(" ".join(texts_of((piece.block,))))
        if name in settled
    }
    for kind, i, ii, j, jj in matched(before, after, settled):
        if kind == "equal":
            continue
        pairs = min(ii - i, jj - j)
        for old, new in zip(before[i : i + pairs], after[j : j + pairs], strict=True):
            yield TextChange("changed", *_around(old.text, new.read(figures)))
        yield from (TextChange("removed", each.text, "") for each in before[i + pairs : ii])
        yield from (TextChange("added", "", each.text) for each in after[j + pairs : jj])


def matched(
    before: tuple[Piece, ...], after: tuple[Piece, ...], settled: frozenset[str]
) -> Sequence[tuple[str, int, int, int, int]]:
    """How the blocks of a part became others, as `difflib` tells it."""
    keys = [[each.key(settled) for each in some] for some in (before, after)]
    return SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes()


def _around(old: str, new: str) -> tuple[str, str]:
    """The words that differ in two texts, with a few before and after; the whole where only the form differs."""
    one, other = old.split(), new.split()
    if one == other:
        return old, new
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    end = 0
    while end < min(len(one), len(other)) - same and one[-1 - end] == other[-1 - end]:
        end += 1
    first, rest = max(0, same - _CONTEXT), max(0, end - _CONTEXT)
    cut = [" ".join(["…"] * bool(first) + each[first : len(each) - rest] + ["…"] * bool(rest)) for each in (one, other)]
    return cut[0], cut[1]
