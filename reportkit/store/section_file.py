"""sections/report.toml (the outline) and sections/<id>.toml (one section)."""

from reportkit.messages import UsageError
from reportkit.model.figure import Comparison
from reportkit.model.identity import FIGURE_ID, SECTION_ID
from reportkit.model.measurement import Registers
from reportkit.model.outline import AppendicesNode, ContainerNode, Node, Outline, SectionNode
from reportkit.model.plan import Measure
from reportkit.model.relation import RULES, Relation, parse_relation
from reportkit.model.section import (
    Better,
    FigureDefinition,
    HeadingDefinition,
    PeriodKind,
    SectionDefinition,
)
from reportkit.store.notable_change import NOTED, notable_change
from reportkit.store.plan_file import months_of
from reportkit.store.toml_source import Table, TomlSource, translated

_NO_REGISTERS = Registers()
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


def section(source: TomlSource, expected_id: str, registers: Registers = _NO_REGISTERS) -> SectionDefinition:
    """A section. Raises BrokenFile, also where the id is not that of the file's name.

    What a figure with a `measure` leaves out follows from the register of steering measures.
    """
    table = source.table()
    table.only(
        *("id", "title", "titles", "owner", "owners", "plugin", "required", "guidance", "words", "figures_later"),
        *("follow_up", "assignments"),
        *("heading", "figure", "relation"),
    )
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
        figures_later=table.flag("figures_later", False),
        follow_up=table.flag("follow_up", False),
        assignments=table.texts("assignments"),
        headings=tuple(_heading(each) for each in table.tables("heading")),
        figures=_figures(table, registers),
        relations=tuple(_relation(each) for each in table.tables("relation")),
        later_titles=table.dated("titles", "title"),
        later_owners=table.dated("owners", "owner"),
    )


def _heading(table: Table) -> HeadingDefinition:
    table.only("title", "required", "guidance")
    return HeadingDefinition(table.text("title"), table.flag("required", False), table.text("guidance", ""))


def _figures(table: Table, registers: Registers) -> tuple[FigureDefinition, ...]:
    found: dict[str, FigureDefinition] = {}
    for each in table.tables("figure"):
        figure = _figure(each, registers)
        if figure.id in found:
            raise each.broken("files.twice", "id", found=figure.id)
        found[figure.id] = figure
    return tuple(found.values())


def _figure(table: Table, registers: Registers) -> FigureDefinition:
    table.only(
        *("id", "label", "unit", "cadence", "required", "compare", "breakdown", "period", "lag", "better"),
        *("signed", "guidance", "measure", *NOTED),
    )
    id = table.text("id")
    if not FIGURE_ID.match(id):
        raise table.broken("files.bad_figure_id", "id", found=id)
    comparisons = [each.value for each in Comparison]
    for comparison in table.texts("compare"):
        if comparison not in comparisons:
            raise table.broken("files.not_a_choice", "compare", found=comparison, allowed=", ".join(comparisons))
    implied = _implied(table, registers)
    better = table.choice("better", ["", *(each.value for each in Better)], implied.better or "")
    return FigureDefinition(
        id=id,
        label=table.text("label", implied.label if implied.measure else None),
        unit=table.text("unit", implied.unit if implied.measure else None),
        months=months_of(table) if "cadence" in table else implied.months,
        required=table.flag("required", implied.required),
        compare=tuple(Comparison(each) for each in table.texts("compare")),
        breakdown=table.text("breakdown", implied.breakdown),
        period=PeriodKind(table.choice("period", [each.value for each in PeriodKind], implied.period)),
        lag=_lag(table),
        better=Better(better) if better else None,
        signed=table.flag("signed", False),
        guidance=table.text("guidance", ""),
        notable_change=notable_change(table),
        wanted_by=table.texts("wanted_by"),
        measure=implied.measure,
    )


_PLAIN = FigureDefinition("", "", "")


def _implied(table: Table, registers: Registers) -> FigureDefinition:
    """What a figure that leaves something out is. The register of measures says more where one is named.

    A measure that the register no longer has leaves a figure that can still be read: what was handed in with it stands.
    """
    if "measure" not in table:
        return _PLAIN
    number = table.number("measure")
    measure = registers.plan.measure(number) or Measure(number, "", f"{number}")
    divided = registers.category_set_with(measure.categories)
    return FigureDefinition(
        id="",
        label=measure.title,
        unit=measure.unit,
        months=measure.months or _PLAIN.months,
        required=bool(measure.months) and not measure.status,
        breakdown=divided.id if divided else "",
        period=_period_of(measure),
        better=measure.better,
        measure=number,
    )


def _period_of(measure: Measure) -> PeriodKind:
    """The time an outcome speaks of, where the section does not say."""
    if not measure.is_per_tertial:
        return PeriodKind.YEAR
    by_tertial = any(each.period in ("T1", "T2", "T3") for each in measure.baselines)
    return PeriodKind.TERTIAL if by_tertial else PeriodKind.YEAR_TO_DATE


def _lag(table: Table) -> int:
    lag = table.number("lag", 0)
    if not 0 <= lag <= LONGEST_LAG:
        raise table.broken("files.not_a_choice", "lag", found=str(lag), allowed=f"0 … {LONGEST_LAG}")
    return lag


def _relation(table: Table) -> Relation:
    table.only("holds", "label", "compare", "rule")
    rule = table.choice("rule", ("", *RULES), "")
    try:
        return parse_relation(table.text("holds"), table.text("label", ""), table.flag("compare", False), rule)
    except UsageError as error:
        raise translated(table, "holds", error) from error
