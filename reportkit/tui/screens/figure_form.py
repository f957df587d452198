"""From a section's figures to the rows of the form."""

from collections.abc import Mapping

from reportkit.messages import Language
from reportkit.model.contribution import Contribution
from reportkit.model.figure import Comparison, FigureValue, change, percent_change
from reportkit.model.number import Number
from reportkit.model.section import FigureDefinition
from reportkit.text.clean import show
from reportkit.text.numbers import format_decimal, format_number
from reportkit.tui.desk import Desk
from reportkit.tui.screens.opened import Opened
from reportkit.tui.widgets.form import FigureRow, Form


def form_of(desk: Desk, opened: Opened) -> Form:
    """The form of a section, filled in as far as it goes."""
    columns = _comparisons(opened)
    before = opened.last[0] if opened.last else None
    rows = tuple(
        row
        for figure in opened.definition.figures
        for row in _rows(opened, figure, opened.contribution.figures.get(figure.id), columns, before)
    )
    names = (desk.words("column_value"), *(desk.words(f"compare_{each.value}") for each in columns))
    told = (desk.words("column_change"), desk.words("column_percent"), desk.words("column_last"))
    return Form(names, told, rows)


def _comparisons(opened: Opened) -> tuple[Comparison, ...]:
    """Every comparison that some figure of the section asks for, or has been given."""
    asked = {each for figure in opened.definition.figures for each in figure.compare}
    asked |= {each for value in opened.contribution.figures.values() for each in value.comparisons}
    return tuple(each for each in Comparison if each in asked)


def _rows(
    opened: Opened,
    figure: FigureDefinition,
    value: FigureValue | None,
    columns: tuple[Comparison, ...],
    before: Contribution | None,
) -> list[FigureRow]:
    language = opened.view.workspace.settings.language
    last = before.figures.get(figure.id) if before else None
    asked = {*figure.compare, *(value.comparisons if value else ())}
    rows = [
        FigureRow(
            figure.id,
            show(_label(figure)),
            owed=figure.is_owed(opened.view.figures_through),
            keys=("value", *(each.value if each in asked else "" for each in columns)),
            texts=_texts(value, language),
            told=(*_changes(figure, value, language), _told(last.value if last else None, language)),
        )
    ]
    categories = opened.view.workspace.registers.category_set(figure.breakdown)
    for category in categories.categories if categories else ():
        key = f"breakdown.{category.code}"
        told = last.breakdown.get(category.code) if last else None
        rows.append(
            FigureRow(
                figure.id,
                show(category.label),
                keys=(key,),
                texts=_texts(value, language),
                told=("", "", _told(told, language)),
                inside=True,
            )
        )
    return rows


def _label(figure: FigureDefinition) -> str:
    """The label with its unit, unless it says that itself."""
    named = figure.unit.casefold() in figure.label.casefold()
    return figure.label if named else f"{figure.label}, {figure.unit}"


def _texts(value: FigureValue | None, language: Language) -> Mapping[str, str]:
    """The values as people would write them."""
    if value is None:
        return {}
    found = {"value": _told(value.value, language)} if value.value is not None else {}
    found |= {each.value: _told(number, language) for each, number in value.comparisons.items()}
    return found | {f"breakdown.{code}": _told(number, language) for code, number in value.breakdown.items()}


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
