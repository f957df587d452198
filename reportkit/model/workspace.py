"""What a workspace is set up with: its settings, registers, organisation, people, outline and sections."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from reportkit.messages import Language
from reportkit.model.contribution import Problem
from reportkit.model.finding import Severity
from reportkit.model.measurement import Registers
from reportkit.model.month import Month
from reportkit.model.organisation import Organisation
from reportkit.model.outline import Outline
from reportkit.model.page_header import PageHeader
from reportkit.model.people import People
from reportkit.model.section import SectionDefinition


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What a workspace says about one rule. `severity` None switches it off."""

    severity: Severity | None


@dataclass(frozen=True, slots=True)
class Settings:
    """reportkit.toml."""

    name: str
    title: str
    language: Language = Language.SWEDISH
    """The report's own language; it alone decides numbers, months and the rules of prose."""
    practice: bool = False
    plugins: tuple[str, ...] = ()
    steps: tuple[str, ...] = ("editor",)
    page_header: PageHeader = PageHeader()
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReportSettings:
    """report.toml of one month."""

    month: Month
    figures_through: Month
    deadline: date
    version: str = "0.1"
    page_header: PageHeader = PageHeader()


@dataclass(frozen=True, slots=True)
class Workspace:
    """Everything the workspace defines, and what in its files could not be understood."""

    settings: Settings
    organisation: Organisation = Organisation()
    people: People = People()
    registers: Registers = Registers()
    outline: Outline = Outline()
    sections: Mapping[str, SectionDefinition] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def owner_of_figure(self, figure: str) -> SectionDefinition | None:
        """The section whose definition holds a figure."""
        return next((each for each in self.sections.values() if each.figure(figure)), None)
