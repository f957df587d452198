"""Builds what a plugin is called with, out of the same text that people write in files."""

from collections.abc import Mapping
from typing import Any

from reportkit.hooks.section_plugin import Preparation
from reportkit.messages import Language
from reportkit.model.contribution import Contribution
from reportkit.model.figure import FigureValue
from reportkit.model.history import History, Reported
from reportkit.model.known import KnownFigure
from reportkit.model.measurement import MeasurementKind, MeasurementUnit, Registers
from reportkit.model.month import Month, Period
from reportkit.model.section import SectionDefinition
from reportkit.model.workspace import Settings, Workspace
from reportkit.rules.context import SectionContext
from reportkit.store import figures_file, section_file
from reportkit.store.toml_source import TomlSource, parse_toml
from reportkit.text.markdown import parse
from reportkit.text.numbers import parse_number
from reportkit.text.titles import fill_title, section_title

FIGURES_THROUGH = Month(2023, 2)
UNITS = (
    MeasurementUnit("besök"),
    MeasurementUnit("procent", kind=MeasurementKind.PERCENT, also=("%",), change="procentenheter"),
    MeasurementUnit("mnkr", kind=MeasurementKind.MONEY),
)
"""The units that a test may use without a register of its own; others count as numbers of things."""

Figures = Mapping[str, str | Mapping[str, Any]]
"""As figures.toml has them; `{"besok": "8 176"}` is short for `{"besok": {"value": "8 176"}}`."""


def section_definition(toml: str) -> SectionDefinition:
    """A section as `sections/<id>.toml` defines it. Raises BrokenFile."""
    source = parse_toml(toml, "section.toml")
    return section_file.section(source, source.data.get("id", ""))


def section_context(
    definition: SectionDefinition | str,
    text: str = "",
    figures: Figures | None = None,
    *,
    reported: Mapping[str, Mapping[str, str]] | None = None,
    nothing: str | None = None,
    figures_through: Month = FIGURES_THROUGH,
    registers: Registers | None = None,
    language: Language = Language.SWEDISH,
) -> SectionContext:
    """What `check` and `render` get: one section with a text and figures.

    `text` is as in text.md and `figures` as in figures.toml; `reported` is what the last report said of the
    figures by period, `{"besok": {"2023-01": "8 020"}}`; `nothing` is the sentence of "inget att
    rapportera", where that is the answer. The report is of the month after `figures_through`. Without
    `registers` there are a few common units, and no categories.

    Raises AssertionError for a figure that cannot be read, since a test with a slip in it should not pass,
    and BrokenFile for a definition that cannot.
    """
    section = section_definition(definition) if isinstance(definition, str) else definition
    registers = registers or Registers(UNITS)
    values = _values(figures or {}, section, registers, language)
    workspace = Workspace(
        Settings("Region Prov", "Rapport", language), registers=registers, sections={section.id: section}
    )
    month = figures_through.plus(1)
    return SectionContext(
        workspace=workspace,
        month=month,
        figures_through=figures_through,
        definition=section,
        title=section_title(workspace, section, month, figures_through),
        owner=section.owner_in(month),
        contribution=Contribution(section.id, text, values, nothing=nothing),
        blocks=parse(text),
        known={each.id: KnownFigure(each, section.id, values.get(each.id)) for each in section.figures},
        history=History({id: _reported(section, id, told, language) for id, told in (reported or {}).items()}),
    )


def _reported(section: SectionDefinition, id: str, told: Mapping[str, str], language: Language) -> tuple[Reported, ...]:
    definition = section.figure(id)
    if definition is None:
        raise AssertionError(id)
    return tuple(
        Reported(Period.parse(period), parse_number(value, language), definition.unit, report=FIGURES_THROUGH)
        for period, value in told.items()
    )


def preparation(
    definition: SectionDefinition | str,
    previous: str | None = None,
    *,
    figures_through: Month = FIGURES_THROUGH,
) -> Preparation:
    """What `prepare` gets: a section to be opened, and the text of the last report, if there was one."""
    section = section_definition(definition) if isinstance(definition, str) else definition
    month = figures_through.plus(1)
    return Preparation(
        definition=section,
        title=fill_title(section.title_in(month), month, figures_through, section.owner_in(month)),
        month=month,
        figures_through=figures_through,
        previous=None if previous is None else Contribution(section.id, previous),
        previous_blocks=parse(previous or ""),
    )


def _values(
    figures: Figures, section: SectionDefinition, registers: Registers, language: Language
) -> Mapping[str, FigureValue]:
    tables = {id: {"value": each} if isinstance(each, str) else dict(each) for id, each in figures.items()}
    source = TomlSource("figures.toml", "", tables)
    values, problems = figures_file.figures(source, section, registers, language)
    if problems:
        raise AssertionError("; ".join(repr(each.message) for each in problems))
    return values
