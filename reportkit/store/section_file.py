"""sections/report.toml (the outline) and sections/<id>.toml (one section)."""

import re

from reportkit.messages import UsageError
from reportkit.model.figure import Comparison
from reportkit.model.identity import FIGURE_ID, SECTION_ID
from reportkit.model.outline import AppendicesNode, ContainerNode, Node, Outline, SectionNode
from reportkit.model.relation import Relation, parse_relation
from reportkit.model.section import (
    MONTHS_OF,
    Better,
    FigureDefinition,
    HeadingDefinition,
    PeriodKind,
    SectionDefinition,
)
from reportkit.store.notable_change import NOTED, notable_change
from reportkit.store.toml_source import Table, TomlSource, translated

LONGEST_LAG = 36
"""Months that a figure may lag behind the month the figures go through."""


def outline(source: TomlSource) -> Outline:
    """The outline. Raises BrokenFile, also for a section that is placed twice."""
    table = source.table()
    table.only("node")
    return Outline(_nodes(table, set()))


def _nodes(table: Table, placed: set[str]) -> tuple[Node, ...]:
    return tuple(_node(each, placed) for each in table.tables("node"))


def _node(table: Table, placed: set[str]) -> Node:
    table.only("title", "section", "heading", "appendices", "node")
    if "appendices" in table:
        return AppendicesNode(table.text("title"))
    if "section" not in table:
        return ContainerNode(table.text("title"), _nodes(table, placed))
    section = table.text("section")
    if section in placed:
        raise table.broken("files.twice", "section", found=section)
    placed.add(section)
    return SectionNode(section, table.flag("heading", True))


def section(source: TomlSource, expected_id: str) -> SectionDefinition:
    """A section. Raises BrokenFile, also where the id is not that of the file's name."""
    table = source.table()
    table.only("id", "title", "owner", "plugin", "required", "guidance", "words", "heading", "figure", "relation")
    id = table.text("id")
    if not SECTION_ID.match(id):
        raise table.broken("files.bad_section_id", "id", found=id)
    if id != expected_id:
        raise table.broken("files.id_is_not_name", "id", found=id, expected=expected_id)
    words = table.table("words")
    words.only("most")
    return SectionDefinition(
        id=id,
        title=table.text("title"),
        owner=table.text("owner"),
        plugin=table.text("plugin", ""),
        required=table.flag("required", True),
        guidance=table.text("guidance", ""),
        most_words=words.number("most") if "most" in words else None,
        headings=tuple(_heading(each) for each in table.tables("heading")),
        figures=_figures(table),
        relations=tuple(_relation(each) for each in table.tables("relation")),
    )


def _heading(table: Table) -> HeadingDefinition:
    table.only("title", "required", "guidance")
    return HeadingDefinition(table.text("title"), table.flag("required", False), table.text("guidance", ""))


def _figures(table: Table) -> tuple[FigureDefinition, ...]:
    found: dict[str, FigureDefinition] = {}
    for each in table.tables("figure"):
        figure = _figure(each)
        if figure.id in found:
            raise each.broken("files.twice", "id", found=figure.id)
        found[figure.id] = figure
    return tuple(found.values())


def _figure(table: Table) -> FigureDefinition:
    table.only(
        "id",
        "label",
        "unit",
        "cadence",
        "required",
        "compare",
        "breakdown",
        "period",
        "lag",
        "better",
        "signed",
        "guidance",
        *NOTED,
    )
    id = table.text("id")
    if not FIGURE_ID.match(id):
        raise table.broken("files.bad_figure_id", "id", found=id)
    comparisons = [each.value for each in Comparison]
    for comparison in table.texts("compare"):
        if comparison not in comparisons:
            raise table.broken("files.not_a_choice", "compare", found=comparison, allowed=", ".join(comparisons))
    better = table.choice("better", ["", *(each.value for each in Better)], "")
    return FigureDefinition(
        id=id,
        label=table.text("label"),
        unit=table.text("unit"),
        months=_months(table),
        required=table.flag("required", False),
        compare=tuple(Comparison(each) for each in table.texts("compare")),
        breakdown=table.text("breakdown", ""),
        period=PeriodKind(table.choice("period", [each.value for each in PeriodKind], "month")),
        lag=_lag(table),
        better=Better(better) if better else None,
        signed=table.flag("signed", False),
        guidance=table.text("guidance", ""),
        notable_change=notable_change(table),
        wanted_by=table.texts("wanted_by"),
    )


def _lag(table: Table) -> int:
    lag = table.number("lag", 0)
    if not 0 <= lag <= LONGEST_LAG:
        raise table.broken("files.not_a_choice", "lag", found=str(lag), allowed=f"0 … {LONGEST_LAG}")
    return lag


def _months(table: Table) -> frozenset[int]:
    """The months of a cadence: a word, or a list of months as `"04"`."""
    if not isinstance(table.data.get("cadence"), list):
        return MONTHS_OF[table.choice("cadence", list(MONTHS_OF), "monthly")]
    months = table.texts("cadence")
    for month in months:
        if not re.fullmatch(r"0[1-9]|1[0-2]", month):
            raise table.broken("files.not_a_choice", "cadence", found=month, allowed="01 … 12")
    return frozenset(int(month) for month in months)


def _relation(table: Table) -> Relation:
    table.only("holds", "label", "compare")
    try:
        return parse_relation(table.text("holds"), table.text("label", ""), table.flag("compare", False))
    except UsageError as error:
        raise translated(table, "holds", error) from error
