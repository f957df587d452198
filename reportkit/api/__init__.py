"""What plugin authors import. These names stay; everything else in reportkit may move.

A plugin says `from reportkit.api import SectionPlugin, hookimpl`, and `from reportkit.api import blocks` for
the words and tables of a section. docs/plugin-guide.md shows a whole plugin.
"""

from reportkit.api.sentence import text
from reportkit.hooks.exporter import Exporter
from reportkit.hooks.section_plugin import Preparation, SectionPlugin
from reportkit.hooks.specs import hookimpl
from reportkit.messages import Language, Message
from reportkit.model import blocks
from reportkit.model.contribution import Contribution
from reportkit.model.figure import Comparison, FigureValue, change, direction, percent_change
from reportkit.model.finding import Finding, Fix, Place, Severity
from reportkit.model.history import History, Reported
from reportkit.model.known import KnownFigure, KnownFigures
from reportkit.model.month import Month, Period
from reportkit.model.number import Interval, Number, Qualifier
from reportkit.model.report import Report
from reportkit.model.section import Better, FigureDefinition, HeadingDefinition, PeriodKind, SectionDefinition
from reportkit.model.workspace import Workspace
from reportkit.rules.context import SectionContext
from reportkit.rules.rule import Rule
from reportkit.text.markdown import format_blocks, parse

__all__ = [
    "Better",
    "Comparison",
    "Contribution",
    "Exporter",
    "FigureDefinition",
    "FigureValue",
    "Finding",
    "Fix",
    "HeadingDefinition",
    "History",
    "Interval",
    "KnownFigure",
    "KnownFigures",
    "Language",
    "Message",
    "Month",
    "Number",
    "Period",
    "PeriodKind",
    "Place",
    "Preparation",
    "Qualifier",
    "Report",
    "Reported",
    "Rule",
    "SectionContext",
    "SectionDefinition",
    "SectionPlugin",
    "Severity",
    "Workspace",
    "blocks",
    "change",
    "direction",
    "format_blocks",
    "hookimpl",
    "parse",
    "percent_change",
    "text",
]
