"""The figures that a returned document cites: which read otherwise, and which of them can be brought home."""

from collections.abc import Collection, Iterator, Mapping

from reportkit.messages import Language, ReportkitError
from reportkit.model.figure import FigureValue
from reportkit.model.known import KnownFigure
from reportkit.model.measurement import MeasurementUnit, Registers
from reportkit.model.number import Number
from reportkit.model.regex import regex
from reportkit.model.value import Struct, replace
from reportkit.text.numbers import NO_BREAK_SPACE, format_number
from reportkit.text.values import parse_value
from reportkit.word.incoming.arrival import ReturnedReport
from reportkit.word.incoming.marks import stretches
from reportkit.word.names import figure_bookmark

_DRESS = regex(r"\\(?=\W)|\*\*|(?<!\\)\*")


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
    several: tuple[str, ...] = ()
    """What the document says in different places, where it says several things and nobody can know which is meant."""


class CitedFigures:
    """The figures that a workspace knows, by the bookmarks around them."""

    def __init__(self, known: Mapping[str, KnownFigure], registers: Registers, language: Language) -> None:
        self._known = {_stem(figure_bookmark(id, 0)): each for id, each in known.items()}
        self._registers, self._language = registers, language

    def compare(
        self,
        ours: ReturnedReport,
        document: ReturnedReport,
        where: Mapping[str, str],
        changed_since: Collection[str],
    ) -> tuple[tuple[FigureChange, ...], frozenset[str]]:
        """The figures that read otherwise, and the bookmarks of those that are settled: no words hang on them.

        `where` gives the section of each part. Where the document says several things about a value, the one that
        is new is meant, unless several are, or the section that gives it is among `changed_since`: then what the
        workspace says now is no sign of what somebody has changed.
        """
        before = {mark: (where.get(part, ""), text) for part, mark, text in _marked(ours)}
        after = {mark: text for _, mark, text in _marked(document)}
        settled = {mark for mark, (_, text) in before.items() if after.get(mark) == text}
        read = [
            self._change(known, section, text, after[mark], mark)
            for mark, (section, text) in before.items()
            if mark in after and (known := self._known.get(_stem(mark))) is not None
        ]
        told: dict[tuple[str, str, str, str], FigureChange] = {}
        for change in _asked(read, changed_since):
            if settled.isdisjoint(change.bookmarks):
                same = (change.figure, change.where, change.before, change.after)
                told[same] = _also(told[same], change) if same in told else change
        settled |= {mark for each in told.values() if each.written or each.several for mark in each.bookmarks}
        return tuple(told.values()), frozenset(settled)

    def _change(self, known: KnownFigure, where: str, before: str, after: str, mark: str) -> FigureChange:
        definition = known.definition
        unit = self._registers.unit(definition.unit) or MeasurementUnit(definition.unit)

        def read(text: str) -> Number | None:
            try:
                return parse_value(text, unit, self._registers, self._language)
            except ReportkitError:
                return None

        was, now = read(before), read(after)
        key = _key_of(known.value, was) if was and known.value else ""
        written = format_number(now, self._language).replace(NO_BREAK_SPACE, " ") if key and now else ""
        return FigureChange(definition.id, definition.label, where, known.section, before, after, (mark,), key, written)


def _stem(bookmark: str) -> str:
    """A figure's bookmark without its count."""
    return bookmark.rpartition("_")[0]


def _also(change: FigureChange, other: FigureChange) -> FigureChange:
    return replace(change, bookmarks=(*change.bookmarks, *other.bookmarks))


def _asked(read: list[FigureChange], changed_since: Collection[str]) -> Iterator[FigureChange]:
    """The figures, those about which the document says several things without one that can be brought home."""
    said: dict[tuple[str, str], dict[str, bool]] = {}
    for each in read:
        if each.key and each.written:
            values = said.setdefault((each.figure, each.key), {})
            values[each.written] = values.get(each.written, False) or each.before != each.after
    for each in read:
        values = said.get((each.figure, each.key), {})
        several = sum(values.values()) > 1 or (len(values) > 1 and each.owner in changed_since)
        yield replace(each, written="", several=tuple(values)) if several and each.written else each


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
