"""Plain statements of a registered figure in running text: `Periodens resultat är 131 mnkr` and the like.

Read narrowly, since a word more may make it another fact: the figure's label is the whole subject, only a time may
stand before it, and nothing after the amount narrows it (`bland kvinnor`).
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from reportkit.model.figure import FigureValue
from reportkit.model.known import KnownFigure, KnownFigures
from reportkit.model.measurement import Registers
from reportkit.model.month import Month
from reportkit.model.number import Number
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.prose import Prose, paragraphs
from reportkit.text.prose_dates import MONTHS
from reportkit.text.prose_numbers import Amount, amounts
from reportkit.text.sentences import Sentence

_VERB = r"(?:är|var|blev|blir|uppgick|uppgår|ligger|låg|hamnade|hamnar|landade|landar)(?: nu| totalt| sammanlagt)?"
_WORDS = r"(?P<{}>[^\W\d_][\w-]{{0,40}}(?: [\w-]{{1,40}}){{0,6}}?)"
_SUBJECT_FIRST = regex(rf"(?P<time>.*?)(?<![\w-]){_WORDS.format('subject')} {_VERB}(?: till| på)? \Z", re.DOTALL)
_VERB_FIRST = regex(rf"(?P<time>.+?) {_VERB} {_WORDS.format('subject')}(?: till| på)? \Z", re.DOTALL)
_MONTH = "|".join(MONTHS)
_TIME = regex(
    rf"(?:(?:i|under|till och med|från årets början till och med|januari till och med|för) "
    rf"(?:perioden|månaden|(?P<month>{_MONTH})(?: månad)?)(?: (?P<year>[0-9]{{4}}))?,? ?)?",
    re.IGNORECASE,
)
_ENDS = regex(r"\s*(?:\Z|[.;:!?)]|,? (?:och|men|vilket|mot|jämfört) |, )")
_DEFINITE = ("arna", "orna", "erna", "en", "et", "na", "n", "t")
_DIGIT = regex("[0-9]")
_REACH = 160


class Statement(Struct, frozen=True):
    """An amount that is said to be a figure's value."""

    figure: KnownFigure
    prose: Prose
    span: tuple[int, int]
    """Where the amount stands in its paragraph."""
    number: Number

    @property
    def quote(self) -> str:
        return self.prose.source[slice(*self.span)]


def statements(context: SectionContext) -> Iterator[Statement]:
    """The statements of a section about figures that have a value, of any section."""
    labels = _labels_of(context.known)
    if not labels:
        return
    for prose in paragraphs(context):
        for sentence in prose.sentences if _DIGIT.search(prose.text) else ():
            for amount in amounts(sentence.text):
                figure = _stated(sentence, amount, labels, context.workspace.registers, context.figures_through)
                if figure is not None:
                    span = (sentence.start + amount.start, sentence.start + amount.end)
                    yield Statement(figure, prose, with_noun(prose, span, amount), signed(amount))


def _labels_of(known: KnownFigures) -> Mapping[tuple[str, ...], KnownFigure]:
    """The figures with a value by their labels; none where two are called the same."""
    found: dict[tuple[str, ...], KnownFigure | None] = {}
    for each in known.values():
        if each.value is not None and each.value.value is not None:
            label = _stems(each.definition.label)
            found[label] = None if label in found else each
    return {label: each for label, each in found.items() if each is not None and label}


def _stated(
    sentence: Sentence,
    amount: Amount,
    labels: Mapping[tuple[str, ...], KnownFigure],
    registers: Registers,
    through: Month,
) -> KnownFigure | None:
    """The figure whose value a sentence says an amount is."""
    after = sentence.text[amount.end :]
    noun = re.match(r"[ \u00a0]\w+", after) if not amount.written_unit and amount.unit else None
    before = sentence.text[: amount.start]
    if amount.second or len(before) > _REACH or not _ENDS.match(after, noun.end() if noun else 0):
        return None
    for pattern in (_SUBJECT_FIRST, _VERB_FIRST):
        said = pattern.fullmatch(before)
        figure = labels.get(_stems(said["subject"])) if said else None
        if said and figure and in_unit_of(figure, amount, registers) and _is_now(said["time"], figure, through):
            return figure
    return None


def _is_now(said: str, figure: KnownFigure, through: Month) -> bool:
    """Does the sentence speak of the figure's own time, or of none?"""
    time = _TIME.fullmatch(said)
    if time is None:
        return False
    last = figure.period(through).last
    month = not time["month"] or MONTHS[time["month"].casefold()] == last.month
    return month and (not time["year"] or int(time["year"]) == last.year)


def in_unit_of(figure: KnownFigure, amount: Amount, registers: Registers) -> bool:
    """Is an amount counted in the unit of a figure?"""
    written = amount.written_unit or amount.unit
    found = registers.unit_written(amount.unit) or registers.unit_written(written)
    return bool(written) and (found.id if found else written.casefold()) == figure.definition.unit


@lru_cache(maxsize=1024)
def _stems(words: str) -> tuple[str, ...]:
    """The words without the endings that make them definite: a label says `Sjukfrånvaro`, a text `Sjukfrånvaron`."""
    return tuple(_stem(word) for word in re.findall(r"[\w-]+", words.casefold()))


def _stem(word: str) -> str:
    for ending in _DEFINITE:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word


def signed(amount: Amount) -> Number:
    """The number of an amount, with its sign."""
    minus = amount.sign not in ("", "+")
    return Number(-amount.number.value if minus else amount.number.value, amount.number.qualifier)


def with_noun(prose: Prose, span: tuple[int, int], amount: Amount) -> tuple[int, int]:
    """The amount with the noun that it counts."""
    if amount.written_unit or not amount.unit:
        return span
    noun = regex(r"[ \u00a0]\w+").match(prose.text, span[1])
    return (span[0], noun.end()) if noun else span


def known_numbers(value: FigureValue) -> Iterator[Number]:
    """What the figure is compared with and divided into."""
    yield from value.comparisons.values()
    yield from value.breakdown.values()


def agrees(number: Number, value: Number) -> bool:
    """Is a typed number the value, with its sign or, after a word such as deficit, without?"""
    unsigned = Number(abs(value.value), value.qualifier) if value.value < Decimal(0) else value
    return number.repeats(value) or number.repeats(unsigned)
