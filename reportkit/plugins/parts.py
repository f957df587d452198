"""Tables of a whole and its parts, each with its share: what a relation `whole = part + part` says in numbers."""

from decimal import Decimal

from reportkit.messages import Message, render
from reportkit.model.blocks import Align, Blocks, Citation, Inlines, Span, Table
from reportkit.model.figure import FigureValue
from reportkit.model.number import Interval
from reportkit.model.relation import Expression, Lookup, Operation, Relation, Term
from reportkit.model.section import FigureDefinition
from reportkit.plugins.figures import given, is_placed
from reportkit.rules.context import SectionContext
from reportkit.text.numbers import format_decimal

Rows = list[tuple[FigureDefinition, FigureValue]]


def parts_tables(context: SectionContext) -> Blocks:
    """A table for each declared sum, where whole and parts are given and the writer shows none."""
    found = (_table(context, relation) for relation in context.definition.relations)
    return tuple(table for table in found if table is not None)


def sum_of(relation: Relation) -> tuple[str, ...]:
    """The ids of whole and parts of a plain sum, the whole first; empty for any other relation."""
    match relation:
        case Relation(left=Term(figure=whole, part=""), sign="=", right=Operation() as right):
            parts = _added(right)
            return (whole, *parts) if parts else ()
    return ()


def _added(expression: Expression) -> tuple[str, ...]:
    """The figures of a sum of figures; empty for anything else."""
    match expression:
        case Term(figure, ""):
            return (figure,)
        case Operation("+", left, right):
            first, second = _added(left), _added(right)
            return (*first, *second) if first and second else ()
    return ()


def _table(context: SectionContext, relation: Relation) -> Table | None:
    """The table of one sum; None where something is missing, or the writer has placed it already."""
    ids = sum_of(relation)
    rows = [(each, figure) for each, figure, _ in given(context) if each.id in ids]
    if not ids or len(rows) < len(ids) or is_placed(context, ids) or not relation.holds(_lookup(rows)):
        return None
    rows.sort(key=lambda row: ids.index(row[0].id))
    (whole, total), *parts = rows
    if total.value is None or total.value.value <= 0:
        return None
    changes = all(each.main_comparison in figure.comparisons for each, figure in rows)
    header = [
        Message("plugins.part"),
        Message("plugins.number"),
        Message("plugins.change"),
        Message("plugins.share"),
    ]
    lines = [_row(context, each, figure, total.value.value) for each, figure in [*parts, (whole, total)]]
    keep = [0, 1, 2, 3] if changes else [0, 1, 3]
    return Table(
        header=tuple(_words(render(header[column], context.language)) for column in keep),
        rows=tuple(tuple(line[column] for column in keep) for line in lines),
        align=tuple(Align.NUMBER if column else Align.LEFT for column in keep),
        caption=render(Message("plugins.parts_of", label=whole.label, unit=whole.unit), context.language),
    )


def _row(
    context: SectionContext, definition: FigureDefinition, figure: FigureValue, total: Decimal
) -> tuple[Inlines, ...]:
    """The label, the number, its change and its share of the whole."""
    value = figure.value.value if figure.value else Decimal(0)
    share = format_decimal((value / total * 100).quantize(Decimal("0.1")), context.language)
    return (
        _words(definition.label),
        (Citation(definition.id, "number"),),
        (Citation(definition.id, "change"),),
        _words(f"{share} %"),
    )


def _lookup(rows: Rows) -> Lookup:
    """The exact numbers of the rows; none for a qualified one: shares of "about 200" are nothing to print."""
    numbers = {each.id: figure.value for each, figure in rows}

    def look_up(term: Term) -> Interval | None:
        number = numbers[term.figure]
        return number.interval if number and not number.qualifier else None

    return look_up


def _words(text: str) -> Inlines:
    return (Span(text),)
