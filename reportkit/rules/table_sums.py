"""A15: the rows and columns of tables make their sums."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from operator import add

from reportkit.messages import Message, UsageError
from reportkit.model.blocks import Citation, Inlines, Table
from reportkit.model.finding import Finding, Severity
from reportkit.model.number import Number
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.figures import printed
from reportkit.rules.reckoning import broken_relations
from reportkit.rules.relation_kinds import Kind
from reportkit.rules.relations_told import told
from reportkit.rules.rule import Rule
from reportkit.text.contents import every_block
from reportkit.text.numbers import parse_number
from reportkit.text.structure import headings
from reportkit.text.words import plain

_SUM = regex(r"(?:delsumma|summa|totalt?|totalsumma|sammanlagt|total sum|sum)\b", re.IGNORECASE)
_DOES_NOT_ADD = regex(
    r"%|procent|andel|index|snitt|medel|median|kvot|per |förändring|differens|percent|share|mean|average|change",
    re.IGNORECASE,
)
_OF_WHICH = regex(r"(?:[–-] ?)?(?:varav|därav|of which)\b", re.IGNORECASE)
_UNIT = regex(r"[\s\u00a0]*[^\W\d_][^\d]*\Z")


class _Line(Struct, frozen=True):
    """The numbers of one row or column, with its sum last."""

    name: str
    parts: tuple[Number, ...]
    total: Number
    line: int
    """Where the sum stands."""

    @property
    def holds(self) -> bool:
        return reduce(add, (part.interval for part in self.parts)).meets(self.total.interval)


def tables_add_up(context: SectionContext) -> Iterator[Finding]:
    """The rows of a table make its sum row, and the columns its sum column; so does a relation that names this rule.

    A row or a column that is called a sum is one. Shares, means and changes are not added, nor is a row or a column
    that lacks a number. What is typed in a table is a warning, a relation an error. Source: catalogue of rules, A15.
    """
    for broken in broken_relations(context, Kind.TABLE):
        yield told(broken, "A15")
    above = headings(context.blocks)
    for table in every_block(context.blocks):
        if not isinstance(table, Table):
            continue
        for line in (*_columns(context, table), *_rows(context, table)):
            if not line.holds:
                heading = next((plain(each.content) for each in reversed(above) if each.line <= table.line), "")
                yield _finding(context, line, heading)


def _columns(context: SectionContext, table: Table) -> Iterator[_Line]:
    """The columns above a sum row."""
    rows = [row for row in table.rows if row and not _OF_WHICH.match(plain(row[0]).strip())]
    if len(rows) < 3 or [place for place, row in enumerate(rows) if _is_sum(row[:1])] != [len(rows) - 1]:
        return
    for place in range(1, len(table.header)):
        name = plain(table.header[place]).strip()
        cells = [row[place] if place < len(row) else () for row in rows]
        yield from _line(context, name, cells, table.line + len(table.rows) + 1)


def _rows(context: SectionContext, table: Table) -> Iterator[_Line]:
    """The rows before a sum column."""
    names = [plain(cell).strip() for cell in table.header]
    if len(names) < 4 or not _is_sum(table.header[-1:]) or any(map(_DOES_NOT_ADD.search, names)):
        return
    for number, row in enumerate(table.rows):
        yield from _line(context, plain(row[0]).strip(), row[1:], table.line + number + 2)


def _is_sum(cells: Sequence[Inlines]) -> bool:
    return bool(cells) and _SUM.match(plain(cells[0]).strip()) is not None


def _line(context: SectionContext, name: str, cells: Sequence[Inlines], line: int) -> Iterator[_Line]:
    """The numbers of a row or a column; nothing where one is missing, or they are not of a kind that adds."""
    if _DOES_NOT_ADD.search(name) or any("%" in plain(cell) for cell in cells):
        return
    numbers = [_number(context, cell) for cell in cells]
    whole = [number for number in numbers if number is not None]
    if len(whole) == len(numbers):
        yield _Line(name, tuple(whole[:-1]), whole[-1], line)


def _number(context: SectionContext, cell: Inlines) -> Number | None:
    """The number in a cell, typed or cited; None where there is none, or more than one."""
    match [each for each in cell if plain((each,)).strip()]:
        case [Citation(figure=figure, form="" | "number")] if figure in context.known:
            value = context.known[figure].value
            return value.value if value else None
    try:
        return parse_number(_UNIT.sub("", plain(cell).strip()), context.language)
    except UsageError:
        return None


def _finding(context: SectionContext, line: _Line, heading: str) -> Finding:
    total = printed(context, Number(sum((part.value for part in line.parts), Decimal(0))))
    numbers = " + ".join(printed(context, part) for part in line.parts)
    stated = printed(context, line.total)
    return Finding(
        "A15",
        Severity.WARNING,
        Message("rules_figures.A15", line=line.name, sum=total, stated=stated),
        context.id,
        subject=f"{heading}: {line.name}",
        heading=heading,
        line=line.line,
        quote=stated,
        expected=total,
        computed=f"{numbers} = {total}",
    )


A15 = Rule("A15", Severity.ERROR, tables_add_up, about="rules_figures.A15.about")
