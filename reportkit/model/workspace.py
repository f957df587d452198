"""What a workspace is set up with: its settings, registers, organisation, people, outline and sections."""

from collections.abc import Mapping
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
from reportkit.model.value import Struct

LIMITS: Mapping[str, int] = {"F06": 50, "K04": 5}
"""The rules that have a limit, and where it stands if a workspace says nothing.

F06: so many percent from the last report is much. K04: fewer than so many in a group are too few to show.
"""

TIME_ZONE = "Europe/Stockholm"
"""Where the people of a workspace are, if it says nothing."""


class RuleSetting(Struct, frozen=True):
    """What a workspace says about one rule."""

    severity: Severity | None = None
    """None: as the rule has it."""
    off: bool = False
    """Nobody is asked."""
    limit: int | None = None
    """Where a rule with a limit begins to ask; None: as `LIMITS` has it."""


class Settings(Struct, frozen=True):
    """reportkit.toml."""

    name: str
    title: str
    language: Language = Language.SWEDISH
    """The report's own language; it alone decides numbers, months and the rules of prose."""
    time_zone: str = TIME_ZONE
    """The IANA name of the time zone whose clocks people read; files and journal keep UTC."""
    practice: bool = False
    plugins: tuple[str, ...] = ()
    steps: tuple[str, ...] = ("editor",)
    page_header: PageHeader = PageHeader()
    rules: Mapping[str, RuleSetting] = {}
    unknown_rules: Mapping[str, int] = {}
    """Ids in `rules` that are none of the program's own, each with its line: a package may bring them."""
    dictionary: str = ""
    """The `.dic` file, from the workspace's folder, that words are looked up in; empty for the installed one."""

    def limit(self, rule: str) -> int:
        """The limit of one of the rules that have one."""
        setting = self.rules.get(rule, RuleSetting())
        return LIMITS[rule] if setting.limit is None else setting.limit


class ReportSettings(Struct, frozen=True):
    """report.toml of one month."""

    month: Month
    figures_through: Month
    deadline: date
    version: str = "0.1"
    page_header: PageHeader = PageHeader()


class Workspace(Struct, frozen=True):
    """Everything the workspace defines, and what in its files could not be understood."""

    settings: Settings
    organisation: Organisation = Organisation()
    people: People = People()
    registers: Registers = Registers()
    outline: Outline = Outline()
    sections: Mapping[str, SectionDefinition] = {}
    problems: tuple[Problem, ...] = ()

    @property
    def unread_sections(self) -> frozenset[str]:
        """The sections whose files cannot be read. While there are any, nobody knows all figures that are asked for."""
        names = (each.file.removeprefix("sections/") for each in self.problems if each.file.startswith("sections/"))
        ids = {name.removesuffix(".toml") for name in names if name != "report.toml"}
        return frozenset(ids - self.sections.keys())

    def owner_of_figure(self, figure: str) -> SectionDefinition | None:
        """The section whose definition holds a figure."""
        return next((each for each in self.sections.values() if each.figure(figure)), None)
