"""What helps with the value under the cursor: what it is expected to be, how it changed, where it comes from."""

from collections.abc import Iterator

from textual.content import Content

from reportkit.model.number import Number
from reportkit.rules.expected import Expected, Parts
from reportkit.text.clean import show
from reportkit.text.dates import format_period
from reportkit.text.numbers import format_decimal, format_number
from reportkit.tui.desk import Desk
from reportkit.tui.widgets.spark import spark
from reportkit.workflow.earlier import MONTHS
from reportkit.workflow.figure_help import FigureHelp


def about_figure(desk: Desk, told: FigureHelp, *, computed: bool) -> Content:
    """The help in lines, what must be mended first; with `computed` also the change that has no column."""
    return Content("\n").join([*_sums(desk, told), *_before(desk, told, computed), *_meaning(desk, told)])


def _sums(desk: Desk, told: FigureHelp) -> Iterator[Content]:
    """What does not hold before what does."""
    lines = [_expected(desk, each) for each in told.expected]
    if told.parts is not None:
        lines.append(_parts(desk, told.parts))
    yield from (content for _, content in sorted(lines, key=lambda line: line[0]))


def _expected(desk: Desk, each: Expected) -> tuple[int, Content]:
    beside = f" {show(each.label)}." if each.label else ""
    match each.holds:
        case False:
            text = desk.words("figures.not_as_expected", sum=each.sum, stated=each.stated)
            return 0, Content.styled(f"✗ {text}{beside}", "$text-error")
        case True:
            return 2, Content.styled(f"✓ {desk.words('figures.as_expected', sum=each.sum)}", "$text-success")
    return 1, Content(f"○ {desk.words('figures.expected', sum=each.sum)}{beside}")


def _parts(desk: Desk, parts: Parts) -> tuple[int, Content]:
    told = desk.words("figures.parts", sum=parts.sum, whole=parts.whole or "–")
    if parts.missing:
        missing = ", ".join(map(show, parts.missing))
        told += " " + desk.words("figures.parts_missing", missing=missing)
        if parts.left and parts.holds is None:
            told += " " + desk.words("figures.parts_left", left=parts.left)
    match parts.holds:
        case False:
            over = desk.words("figures.parts_differ", left=parts.left)
            return 0, Content.styled(f"✗ {told} {over}", "$text-error")
        case True:
            return 2, Content.styled(f"✓ {told}", "$text-success")
    return 1, Content(f"○ {told}")


def _before(desk: Desk, told: FigureHelp, computed: bool) -> Iterator[Content]:
    """The change where no column has it, last month, a year ago, and how it has gone."""
    parts = []
    if computed and told.change is not None:
        change = format_decimal(told.change, desk.language, signed=True)
        percent = f" ({format_decimal(told.percent, desk.language, signed=True)} %)" if told.percent is not None else ""
        base = desk.words(f"compare_{told.figure.main_comparison.value}")
        parts.append(desk.words("figures.changed", change=f"{change}{percent}", base=base))
    known = [each for each in (told.earlier.last, told.earlier.year_ago) if each is not None]
    parts += [f"{format_period(period, desk.language)}: {_printed(desk, number)}" for period, number in known]
    if line := spark(told.earlier.trend(told.now), MONTHS + 1):
        since = format_period(told.earlier.series[0][0], desk.language)
        parts.append(desk.words("figures.trend", line=line, since=since))
    if parts:
        yield Content("   ".join(parts))


def _printed(desk: Desk, number: Number) -> str:
    return show(format_number(number, desk.language))


def _meaning(desk: Desk, told: FigureHelp) -> Iterator[Content]:
    source = desk.words("source_is", source=told.source) if told.source else desk.words("no_source")
    parts = [show(told.figure.guidance), source]
    yield Content.styled("  ".join(filter(None, parts)), "$foreground-muted")
