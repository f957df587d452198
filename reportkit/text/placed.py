"""Tables of registered figures, placed by `{{table: …}}` and `{{chart: …}}`."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from reportkit.messages import Language, Message, UsageError, render
from reportkit.model.blocks import Align, Citation, Inlines, PlacedFigures, Span, Table
from reportkit.model.figure import Comparison
from reportkit.model.measurement import MeasurementKind
from reportkit.model.number import Number
from reportkit.model.value import Struct
from reportkit.text.dates import format_period
from reportkit.text.forms import Reading
from reportkit.text.labels import shared_matter
from reportkit.text.markdown.syntax import source_of
from reportkit.text.values import MISSING, table_number


class _Column(Struct, frozen=True):
    heading: str
    cell: Callable[[Reading], str]


def table_of(
    placed: PlacedFigures, readings: Sequence[Reading], language: Language, below_chart: bool = False
) -> Table:
    """The table of some figures: a row for each, with its comparisons and its change, and below it its categories.

    A comparison that is not given, or that categories have not, is a dash. A value that is not given stays as its
    citation, so that it is seen.
    """
    columns = [_value_column(readings, language), *_comparison_columns(readings, language)]
    columns += _change_columns(readings, language)
    labelled = zip(readings, _labels(readings), strict=True)
    groups = [list(_rows(reading, label, columns)) for reading, label in labelled]
    firsts = set(accumulate(map(len, groups), initial=0))
    rows = [row for group in groups for row in group]
    return Table(
        header=(
            (Span(render(Message("text.column_figure"), language)),),
            *((Span(column.heading),) for column in columns),
        ),
        rows=tuple(rows),
        align=(Align.LEFT, *[Align.NUMBER] * len(columns)),
        caption=caption_of(readings, language, below_chart),
        note=" ".join(dict.fromkeys(filter(None, map(_note, readings)))),
        line=placed.line,
        inside=tuple(at for at in range(len(rows)) if at not in firsts),
    )


def caption_of(readings: Sequence[Reading], language: Language, below_chart: bool = False) -> str:
    """What some figures are called together, and the period if it is the same for all."""
    named = named_together([reading.figure.definition.label for reading in readings], language, below_chart)
    period = _common([_period(reading) for reading in readings])
    return f"{named}, {period}" if period else named


def named_together(labels: Sequence[str], language: Language, below_chart: bool = False) -> str:
    """One name for figures that stand together: the matter they share, else both, else the first of them and more.

    A table below a chart says that it is the same in numbers, so that the two are told apart in the lists.
    """
    if len(labels) == 1:
        named = labels[0]
    elif matter := shared_matter(labels):
        named = matter
    elif len(labels) == 2:
        named = render(Message("text.two_labels", before=labels[0], last=labels[1]), language)
    else:
        named = render(Message("text.more_labels", first=labels[0]), language)
    return render(Message("charts.in_numbers", what=named), language) if below_chart else named


def _note(reading: Reading) -> str:
    return reading.figure.value.note.strip() if reading.figure.value else ""


def _common(texts: Sequence[str]) -> str:
    """The text that all share; empty where they differ."""
    return texts[0] if len(set(texts)) == 1 else ""


def _period(reading: Reading) -> str:
    return format_period(reading.figure.period(reading.figures_through), reading.language)


def _value_column(readings: Sequence[Reading], language: Language) -> _Column:
    heading = render(Message("text.column_value"), language)
    unit = _common([reading.unit.id for reading in readings])

    def cell(reading: Reading) -> str:
        if reading.figure.value is None or reading.figure.value.value is None:
            return source_of(Citation(reading.id))
        return table_number(reading.value, language, reading.figure.definition.signed)

    return _Column(f"{heading}, {unit}" if unit else heading, cell)


def _comparison_columns(readings: Sequence[Reading], language: Language) -> Iterator[_Column]:
    """A column for each comparison that any of the figures has."""
    for comparison in Comparison:
        if any(_has(reading, comparison) for reading in readings):
            heading = render(Message(f"text.column_{comparison}"), language)
            yield _Column(heading, _compared_with(comparison))


def _has(reading: Reading, comparison: Comparison) -> bool:
    return reading.figure.value is not None and comparison in reading.figure.value.comparisons


def _compared_with(comparison: Comparison) -> Callable[[Reading], str]:
    def cell(reading: Reading) -> str:
        number = _known(lambda: reading.compared(comparison))
        return table_number(number, reading.language, reading.figure.definition.signed)

    return cell


def _known(number: Callable[[], Number]) -> Number | None:
    """A number, or None where a value that it needs is missing or percent says nothing."""
    try:
        return number()
    except UsageError:
        return None


def _change_columns(readings: Sequence[Reading], language: Language) -> Iterator[_Column]:
    """The change from the main comparison, where all have the same one and any has a value for it."""
    bases = {reading.figure.definition.main_comparison for reading in readings}
    base = bases.pop()
    if bases:
        return
    if any(_change(each, base) for each in readings):
        yield _change_column(readings, base, language)
    if any(_percent(each, base) for each in readings):
        heading = render(Message("text.column_percent"), language)
        yield _Column(heading, lambda each: table_number(_percent(each, base), language, signed=True))


def _change_column(readings: Sequence[Reading], base: Comparison, language: Language) -> _Column:
    """The change, with its unit in the heading if all count it alike and in the cell if not."""
    heading = render(Message("text.column_change"), language)
    words = [each.change_unit.id if each.change_unit else "" for each in readings]
    shared = _common(words)

    def cell(reading: Reading) -> str:
        number = table_number(_change(reading, base), language, signed=True)
        if shared or reading.change_unit is None or number == MISSING:
            return number
        return f"{number}\u00a0{reading.change_unit.id}"

    return _Column(f"{heading}, {shared}" if shared else heading, cell)


def _change(reading: Reading, base: Comparison) -> Number | None:
    return _known(lambda: reading.change(base))


def _percent(reading: Reading, base: Comparison) -> Number | None:
    """The change in percent; None for a share, whose change is counted in its own unit."""
    if reading.unit.kind is MeasurementKind.PERCENT:
        return None
    return _known(lambda: reading.percent(base))


def _rows(reading: Reading, label: str, columns: Sequence[_Column]) -> Iterator[tuple[Inlines, ...]]:
    cells = ((Span(column.cell(reading), cites=reading.id),) for column in columns)
    yield ((Span(label),), *cells)
    given = reading.figure.value.breakdown if reading.figure.value else {}
    for code, label in reading.categories.items():
        if code in given:
            name = render(Message("text.category_row", label=label), reading.language)
            number = table_number(given[code], reading.language, reading.figure.definition.signed)
            rest = [(Span(MISSING),)] * (len(columns) - 1)
            yield ((Span(name),), (Span(number, cites=reading.id),), *rest)


def _labels(readings: Sequence[Reading]) -> list[str]:
    """What the rows are called: the label, with the unit and the period where the figures do not share them."""
    units, periods = [each.unit.id for each in readings], [_period(each) for each in readings]
    told = [[reading.figure.definition.label] for reading in readings]
    for each in (units, periods):
        if not _common(each):
            told = [[*parts, more] for parts, more in zip(told, each, strict=True)]
    return [", ".join(parts) for parts in told]
