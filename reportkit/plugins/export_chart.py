"""A chart as a drawing on a web page (SVG): the same values as the table beside it, and words for who cannot see it.

Lengths are in the drawing's own units, of which the page shows about one to a pixel.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_FLOOR, Decimal
from html import escape
from textwrap import wrap

from reportkit.messages import Language
from reportkit.model.blocks import Chart
from reportkit.model.value import Struct
from reportkit.text.numbers import format_decimal
from reportkit.word.house_theme import ACCENTS

WIDE, NARROW, _HIGH = 640, 340, 260
"""The drawing at the most and at the least, which is what a telephone shows; and how high the values stand."""
_BAR = 40
"""The least room for a bar and the value above it."""
_TOP = 40.0
"""Above that part: the unit, and the values of the highest bars."""
_LETTER, _LINE = 7.6, 17
"""The width of a letter, and from line to line."""
_TICKS = 5
"""About so many lines across; a reader counts no more at a glance."""
_MOST_LABELLED = 13
"""Bars with their values written above them, as in the Word document."""
_DASHES = ("", "8 4", "2 4", "8 4 2 4", "14 5", "5 3")
_PALE, _AXIS = "#d9d9d9", "#595959"


class _Scale(Struct, frozen=True):
    """From values to heights."""

    low: Decimal
    high: Decimal
    step: Decimal

    def y(self, value: Decimal) -> float:
        return _TOP + float((self.high - value) / (self.high - self.low)) * _HIGH

    def ticks(self) -> Iterator[Decimal]:
        count = int((self.high - self.low) / self.step)
        return (self.low + self.step * at for at in range(count + 1))


def chart_svg(chart: Chart, name: str, language: Language) -> str:
    """The drawing; empty where there is no value to draw. `name` begins the ids in it, and is unique on the page."""
    values = [value for series in chart.series for value in series.values if value is not None]
    if not values:
        return ""
    scale = _scale(values, chart.kind)
    ticks = [(tick, format_decimal(tick, language)) for tick in scale.ticks()]
    left = max(len(text) for _, text in ticks) * _LETTER + 14
    wide = _wide(chart, left, language)
    band = (wide - left - 8) / len(chart.categories)
    centres = [left + band * (at + 0.5) for at in range(len(chart.categories))]
    drawn = _lines(chart, scale, centres) if chart.kind == "line" else _bars(chart, scale, centres, band, language)
    below, end = _categories(chart.categories, centres, band)
    legend, end = _legend(chart, end) if len(chart.series) > 1 else ("", end)
    title = f'<title id="{name}-title">{escape(chart.caption)}</title>' if chart.caption else ""
    labelled = f"{name}-title {name}-desc" if chart.caption else f"{name}-desc"
    return (
        f'<svg width="{wide:.0f}" height="{end:.0f}" viewBox="0 0 {wide:.0f} {end:.0f}" role="img" '
        f'aria-labelledby="{labelled}">{title}'
        f'<desc id="{name}-desc">{escape(chart.alt)}</desc>\n'
        f'<text x="0" y="16">{escape(chart.unit)}</text>\n'
        f"{_across(ticks, scale, left, wide)}{''.join(drawn)}{below}{legend}</svg>\n"
    )


def _wide(chart: Chart, left: float, language: Language) -> float:
    """As wide as its names and the values above its bars need: few fit on a telephone in letters of full size."""
    longest = max(len(word) for name in chart.categories for word in name.split() or [""])
    written = [format_decimal(each, language) for series in chart.series for each in series.values if each is not None]
    bar = _BAR if chart.kind == "line" else len(chart.series) * max(_BAR, max(map(len, written)) * _LETTER / 0.7)
    return min(max(left + 8 + len(chart.categories) * max(longest * _LETTER + 8, bar), NARROW), WIDE)


def _scale(values: Sequence[Decimal], kind: str) -> _Scale:
    """Round ends and steps. Bars begin at zero; lines may begin higher where all values lie close together."""
    low, high = min(values), max(values)
    if kind != "line" or low < 0 or high - low > high / 4:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        high = low + 1
    rough = (high - low) / _TICKS
    unit = Decimal(10) ** rough.adjusted()
    step = next(unit * times for times in (1, 2, 5, 10) if unit * times >= rough)
    return _Scale(_floor(low / step) * step, -_floor(-high / step) * step, step)


def _floor(value: Decimal) -> Decimal:
    return value.to_integral_value(ROUND_FLOOR)


def _across(ticks: Sequence[tuple[Decimal, str]], scale: _Scale, left: float, wide: float) -> str:
    """A pale line for each round value, and a dark one at zero or at the foot."""
    foot = max(scale.low, Decimal(0))
    return "".join(
        f'<path d="M{left:.0f} {scale.y(tick):.1f}H{wide:.0f}" stroke="{_AXIS if tick == foot else _PALE}"/>'
        f'<text x="{left - 8:.0f}" y="{scale.y(tick) + 5:.1f}" text-anchor="end">{text}</text>\n'
        for tick, text in ticks
    )


def _bars(chart: Chart, scale: _Scale, centres: Sequence[float], band: float, language: Language) -> Iterator[str]:
    count = len(chart.series)
    width = min(band * 0.7 / count, 110)
    labelled = count * len(centres) <= _MOST_LABELLED
    for at, series in enumerate(chart.series):
        for centre, value in zip(centres, series.values, strict=True):
            if value is None:
                continue
            x = centre + (at - count / 2) * width
            top, foot = sorted((scale.y(value), scale.y(Decimal(0))))
            yield f'<rect x="{x:.1f}" y="{top:.1f}" width="{width - 1:.1f}" height="{foot - top:.1f}" {_fill(at)}/>'
            if labelled:
                y = top - 5 if value >= 0 else foot + 15
                text = format_decimal(value, language)
                yield f'<text x="{x + width / 2:.1f}" y="{y:.1f}" text-anchor="middle">{text}</text>\n'


def _lines(chart: Chart, scale: _Scale, centres: Sequence[float]) -> Iterator[str]:
    """A line for each series, parted where a value is missing; told apart by dashes and marks too."""
    for at, series in enumerate(chart.series):
        path, move = "", "M"
        for x, value in zip(centres, series.values, strict=True):
            if value is None:
                move = "M"
                continue
            path += f"{move}{x:.1f} {scale.y(value):.1f}"
            move = "L"
            yield _mark(at, x, scale.y(value))
        yield f'<path d="{path}" {_stroke(at)}/>\n'


def _mark(at: int, x: float, y: float) -> str:
    """A round mark, a square or a diamond."""
    if at % 3 == 0:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" {_fill(at)}/>'
    turned = f' transform="rotate(45 {x:.1f} {y:.1f})"' if at % 3 == 2 else ""
    return f'<rect x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8" {_fill(at)}{turned}/>'


def _categories(names: Sequence[str], centres: Sequence[float], band: float) -> tuple[str, float]:
    """The names below, on as many lines as they need, and where the drawing ends."""
    rows = [wrap(name, max(int(band / _LETTER), 4)) for name in names]
    first = _TOP + _HIGH + 20
    told = "".join(
        f'<text x="{centre:.1f}" y="{first + _LINE * at:.0f}" text-anchor="middle">{escape(line)}</text>\n'
        for centre, lines in zip(centres, rows, strict=True)
        for at, line in enumerate(lines)
    )
    return told, first + _LINE * (max(map(len, rows)) - 1) + 10


def _legend(chart: Chart, top: float) -> tuple[str, float]:
    """The names of the series, a line each, and where the drawing ends."""
    told = []
    for at, series in enumerate(chart.series):
        y = top + 12 + _LINE * 1.2 * at
        sign = (
            f'<path d="M2 {y:.1f}h36" {_stroke(at)}/>{_mark(at, 20, y)}'
            if chart.kind == "line"
            else f'<rect x="8" y="{y - 7:.1f}" width="24" height="14" {_fill(at)}/>'
        )
        told.append(f'{sign}<text x="48" y="{y + 5:.1f}">{escape(series.name)}</text>\n')
    return "".join(told), top + 12 + _LINE * 1.2 * len(chart.series)


def _fill(at: int) -> str:
    return f'fill="#{ACCENTS[at % len(ACCENTS)]}"'


def _stroke(at: int) -> str:
    dashes = _DASHES[at % len(_DASHES)]
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'fill="none" stroke="#{ACCENTS[at % len(ACCENTS)]}" stroke-width="2.5"{dashed}'
