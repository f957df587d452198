"""From a section's figures to the rows of the form."""

from collections.abc import Iterator, Mapping

from reportkit.messages import Language
from reportkit.model.contribution import Contribution
from reportkit.model.figure import Comparison, FigureValue, change, percent_change
from reportkit.model.number import Number
from reportkit.model.section import FigureDefinition
from reportkit.text.clean import show
from reportkit.text.numbers import format_decimal, format_number
from reportkit.tui.desk import Desk
from reportkit.tui.screens.opened import Opened
from reportkit.tui.widgets.form import FigureRow, Form, Told
from reportkit.tui.widgets.spark import spark
from reportkit.workflow.cells import JUDGEMENT, PART, comparisons, number_in, part_keys
from reportkit.workflow.earlier import MONTHS, earlier


def form_of(desk: Desk, opened: Opened, typed: Contribution | None = None) -> Form:
    """The form of a section, filled in as far as it goes. What is computed beside the cells is of `typed`."""
    columns = comparisons(opened.definition, opened.contribution)
    now = typed or opened.contribution
    rows = tuple(
        row
        for figure in opened.definition.figures
        for row in _rows(opened, figure, now.figures.get(figure.id), columns)
    )
    names = [desk.words("column_value"), *(desk.words(f"compare_{each.value}") for each in columns)]
    if any(figure.measure is not None for figure in opened.definition.figures):
        names.append(desk.words("figures.judgement"))
    told = (
        *(Told(desk.words(f"column_{name}")) for name in ("change", "percent", "last")),
        Told(desk.words("figures.column_trend"), MONTHS + 3),
    )
    owed = desk.words("figures.owed")
    return Form(tuple(names), told, rows, chosen=frozenset({JUDGEMENT}), owed=owed)


def _rows(
    opened: Opened, figure: FigureDefinition, typed: FigureValue | None, columns: tuple[Comparison, ...]
) -> Iterator[FigureRow]:
    """The line of a figure, and one for each part that it is divided into."""
    language = opened.view.workspace.settings.language
    value = opened.contribution.figures.get(figure.id)
    asked = {*figure.compare, *(value.comparisons if value else ())}
    judged = [JUDGEMENT] if figure.measure is not None else []
    yield FigureRow(
        figure.id,
        show(_label(figure)),
        owed=figure.is_owed(opened.view.figures_through),
        keys=("value", *(each.value if each in asked else "" for each in columns), *judged),
        texts=_texts(value, language),
        told=(*_changes(figure, typed, language), *_earlier(opened, figure, typed, "value")),
    )
    categories = opened.view.workspace.registers.category_set(figure.breakdown)
    labels = {f"{PART}{each.code}": each.label for each in categories.categories} if categories else {}
    for key in part_keys(opened.view, figure, opened.contribution):
        yield FigureRow(
            figure.id,
            show(labels.get(key, key.removeprefix(PART))),
            keys=(key,),
            texts=_texts(value, language),
            told=("", "", *_earlier(opened, figure, typed, key)),
            inside=True,
        )


def _earlier(opened: Opened, figure: FigureDefinition, typed: FigureValue | None, key: str) -> tuple[str, str]:
    """The value of the period before, and how it has gone since."""
    before = earlier(opened.view, figure, key.removeprefix(PART) if key != "value" else "")
    last = before.last[1] if before.last else None
    return _told(last, opened.view.workspace.settings.language), spark(before.trend(number_in(typed, key)), MONTHS + 1)


def _label(figure: FigureDefinition) -> str:
    """The label with its unit, unless it says that itself."""
    named = figure.unit.casefold() in figure.label.casefold()
    return figure.label if named else f"{figure.label}, {figure.unit}"


def _texts(value: FigureValue | None, language: Language) -> Mapping[str, str]:
    """The values as people would write them."""
    if value is None:
        return {}
    found = {JUDGEMENT: show(value.judgement)} if value.judgement else {}
    if value.value is not None:
        found["value"] = _told(value.value, language)
    found |= {each.value: _told(number, language) for each, number in value.comparisons.items()}
    return found | {f"{PART}{code}": _told(number, language) for code, number in value.breakdown.items()}


def _told(number: Number | None, language: Language) -> str:
    return "" if number is None else show(format_number(number, language))


def _changes(figure: FigureDefinition, value: FigureValue | None, language: Language) -> tuple[str, str]:
    """The change from the main comparison, and what that is in percent."""
    base = value.comparisons.get(figure.main_comparison) if value else None
    if value is None or value.value is None or base is None:
        return "", ""
    percent = percent_change(value.value, base)
    return (
        format_decimal(change(value.value, base), language, signed=True),
        f"{format_decimal(percent, language, signed=True)} %" if percent is not None else "–",
    )
