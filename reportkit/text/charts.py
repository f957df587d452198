"""Charts of registered figures, placed by `{{chart: …}}`.

Through time where earlier months are known, otherwise as they compare; always with a table of the same figures.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal

from reportkit.messages import Language, Message, render
from reportkit.model.blocks import Align, Block, Chart, Inlines, PlacedFigures, Series, Span, Table
from reportkit.model.figure import Comparison
from reportkit.model.month import Period
from reportkit.model.number import Number
from reportkit.model.section import PeriodKind
from reportkit.model.value import Struct
from reportkit.text.dates import format_period, month_name
from reportkit.text.forms import Reading
from reportkit.text.numbers import format_number
from reportkit.text.placed import caption_of, named_together, table_of
from reportkit.text.values import format_value, table_number

MOST_PERIODS = 13
"""A year, and the month that the last one is compared with."""
FEWEST_PERIODS = 3
"""Two points make a comparison; a line through them says no more."""

History = Callable[[str], Sequence[tuple[Period, Number]]]
"""What a figure has been before: a value for each period, the oldest first."""


def no_history(figure: str) -> Sequence[tuple[Period, Number]]:
    """Nothing is known from before."""
    return ()


class _Row(Struct, frozen=True):
    """The values of one figure by their periods."""

    reading: Reading
    values: dict[Period, Number]


def chart_of(
    placed: PlacedFigures, readings: Sequence[Reading], history: History, language: Language
) -> tuple[Block, ...]:
    """A chart and its table. The table alone where a value is missing, or where the figures share no unit."""
    has_values = all(each.figure.value and each.figure.value.value is not None for each in readings)
    if not has_values or len({reading.unit.id for reading in readings}) > 1:
        return (table_of(placed, readings, language),)
    rows = [_Row(reading, _through_time(reading, history)) for reading in readings]
    periods = sorted({period for row in rows for period in row.values}, key=lambda each: (each.last, each.first))
    periods = periods[-MOST_PERIODS:]
    if len(periods) >= FEWEST_PERIODS:
        return _over_time(placed, rows, periods, language)
    chart = _of_categories(placed, readings[0], language) if len(readings) == 1 else None
    chart = chart or _compared(placed, readings, language)
    return (chart, table_of(placed, readings, language, below_chart=True))


def _through_time(reading: Reading, history: History) -> dict[Period, Number]:
    """The values of periods that can stand beside the present one: as long, or of the same year from its beginning."""
    now = reading.figure.period(reading.figures_through)
    values = {period: number for period, number in history(reading.id) if _comparable(period, now, reading)}
    values[now] = reading.value
    return values


def _comparable(period: Period, now: Period, reading: Reading) -> bool:
    if period.last >= now.last:
        return False
    if reading.figure.definition.period is PeriodKind.YEAR_TO_DATE:
        return period.first == now.first
    return _months(period) == _months(now) and (period.first == period.last) == (now.first == now.last)


def _months(period: Period) -> int:
    return (period.last.year - period.first.year) * 12 + period.last.month - period.first.month


def _over_time(
    placed: PlacedFigures, rows: Sequence[_Row], periods: Sequence[Period], language: Language
) -> tuple[Block, ...]:
    series = tuple(
        Series(row.reading.figure.definition.label, tuple(map(_value_at(row), periods)), row.reading.id) for row in rows
    )
    labels = [row.reading.figure.definition.label for row in rows]
    told = Message("charts.span", first=format_period(periods[0], language), last=format_period(periods[-1], language))
    caption, below = (
        render(Message("charts.caption", what=named_together(labels, language, below_chart), span=told), language)
        for below_chart in (False, True)
    )
    chart = Chart(
        "column" if len(rows) == 1 else "line",
        tuple(_short(period, periods, language) for period in periods),
        series,
        rows[0].reading.unit.id,
        " ".join(_told_over_time(row, periods, language) for row in rows),
        caption,
        placed.line,
    )
    return chart, _table_over_time(placed, rows, periods, below, language)


def _value_at(row: _Row) -> Callable[[Period], Decimal | None]:
    return lambda period: row.values[period].value if period in row.values else None


def _short(period: Period, periods: Sequence[Period], language: Language) -> str:
    """`jan`, with its year where the chart spans several; a period that is no month in full."""
    if _months(period) or period.first == period.last:
        return format_period(period, language)
    name = month_name(period.first.month, language)[:3]
    spans = periods[0].first.year != periods[-1].last.year
    return f"{name} {period.first.year}" if spans else name


def _told_over_time(row: _Row, periods: Sequence[Period], language: Language) -> str:
    """What a row of bars or a line shows: where it begins and ends, its highest and its lowest value."""
    known = [period for period in periods if period in row.values]

    def said(period: Period) -> Message:
        value = format_value(row.values[period], row.reading.unit, language, row.reading.figure.definition.signed)
        return Message("charts.at", value=value, period=format_period(period, language))

    highest = max(known, key=lambda period: row.values[period].value)
    lowest = min(known, key=lambda period: row.values[period].value)
    return render(
        Message(
            "charts.over_time",
            label=row.reading.figure.definition.label,
            first=said(known[0]),
            last=said(known[-1]),
            highest=said(highest),
            lowest=said(lowest),
        ),
        language,
    )


def _table_over_time(
    placed: PlacedFigures, rows: Sequence[_Row], periods: Sequence[Period], caption: str, language: Language
) -> Table:
    unit = rows[0].reading.unit.id
    heads = [row.reading.figure.definition.label for row in rows]
    names = [f"{head}, {unit}" if len(rows) == 1 else head for head in heads]
    period_head = render(Message("charts.period"), language)

    def cell(row: _Row, period: Period) -> Inlines:
        number = table_number(row.values.get(period), language, row.reading.figure.definition.signed)
        return (Span(number, cites=row.reading.id if period == periods[-1] else ""),)

    return Table(
        header=((Span(period_head),), *((Span(name),) for name in names)),
        rows=tuple(
            ((Span(format_period(period, language)),), *(cell(row, period) for row in rows)) for period in periods
        ),
        align=(Align.LEFT, *[Align.NUMBER] * len(rows)),
        caption=f"{caption}, {unit}" if len(rows) > 1 else caption,
        note=" ".join(dict.fromkeys(row.reading.figure.value.note.strip() for row in rows if row.reading.figure.value)),
        line=placed.line,
    )


def _of_categories(placed: PlacedFigures, reading: Reading, language: Language) -> Chart | None:
    """The categories of one figure beside each other."""
    given = reading.figure.value.breakdown if reading.figure.value else {}
    codes = [code for code in reading.categories if code in given]
    if len(codes) < 2:
        return None
    labels = [reading.categories[code] for code in codes]
    said = [(label, format_number(given[code], language)) for label, code in zip(labels, codes, strict=True)]
    label = reading.figure.definition.label
    return Chart(
        "column",
        tuple(labels),
        (Series(label, tuple(given[code].value for code in codes), reading.id),),
        reading.unit.id,
        _told(label, said, reading.unit.id, language),
        caption_of([reading], language),
        placed.line,
    )


def _compared(placed: PlacedFigures, readings: Sequence[Reading], language: Language) -> Chart:
    """Each figure beside what it is compared with."""
    bases = [base for base in Comparison if all(_has(each, base) for each in readings)]
    heads = [render(Message("text.column_value"), language)]
    heads += [render(Message(f"text.column_{base}"), language) for base in bases]
    numbers = [[reading.value, *map(reading.compared, bases)] for reading in readings]
    labels = [reading.figure.definition.label for reading in readings]
    unit = readings[0].unit.id
    told = [
        _told(label, [(head, format_number(n, language)) for head, n in zip(heads, row, strict=True)], unit, language)
        for label, row in zip(labels, numbers, strict=True)
    ]
    if len(readings) == 1:
        series: tuple[Series, ...] = (Series(labels[0], tuple(each.value for each in numbers[0]), readings[0].id),)
        labels = heads
    else:
        series = tuple(Series(head, tuple(row[at].value for row in numbers), "") for at, head in enumerate(heads))
    return Chart("column", tuple(labels), series, unit, " ".join(told), caption_of(readings, language), placed.line)


def _has(reading: Reading, base: Comparison) -> bool:
    return reading.figure.value is not None and base in reading.figure.value.comparisons


def _told(label: str, said: Sequence[tuple[str, str]], unit: str, language: Language) -> str:
    """What bars beside each other show: `Besök (besök): Utfall 8 176, Föregående år 10 336.`."""
    values = ", ".join(f"{name} {value}" for name, value in said)
    return render(Message("charts.compared", label=label, unit=unit, values=values), language)
