"""figures.toml: the figures of a contribution, read value by value so that one bad value hides no other."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from reportkit.messages import BrokenFile, Language, ReportkitError
from reportkit.model.contribution import Problem
from reportkit.model.figure import Comparison, FigureValue
from reportkit.model.fulfilment import Fulfilment
from reportkit.model.measurement import MeasurementUnit, Registers
from reportkit.model.month import Period
from reportkit.model.number import Number
from reportkit.model.section import SectionDefinition
from reportkit.store.toml_source import Table, TomlSource, translated
from reportkit.text.values import parse_value

T = TypeVar("T")
KEYS = ("value", *(each.value for each in Comparison), "breakdown", "period", "source", "note", "judgement")


def figures(
    source: TomlSource, definition: SectionDefinition, registers: Registers, language: Language
) -> tuple[Mapping[str, FigureValue], tuple[Problem, ...]]:
    """The figures that can be understood, and a problem for each value that cannot."""
    reading = _Reading(source, definition, registers, language)
    found: dict[str, FigureValue] = {}
    for figure in source.data:
        try:
            table = source.table().table(figure)
            value = reading.figure(figure, table)
        except BrokenFile as error:
            reading.problem(error)
        else:
            found[figure] = value
    return found, tuple(reading.problems)


class _Reading:
    """One reading of one file."""

    def __init__(
        self, source: TomlSource, definition: SectionDefinition, registers: Registers, language: Language
    ) -> None:
        self.source, self.definition = source, definition
        self.registers, self.language = registers, language
        self.problems: list[Problem] = []

    def problem(self, error: ReportkitError) -> None:
        line = error.told.args.get("line", 0)
        self.problems.append(Problem(self.source.name, error.told, line if isinstance(line, int) else 0))

    def figure(self, id: str, table: Table) -> FigureValue:
        """One figure; a value in it that cannot be read is left out and told."""
        definition = self.definition.figure(id)
        if definition is None:
            raise self.source.broken("files.figure_not_here", (id,), found=id, section=self.definition.id)
        unit = self.registers.unit(definition.unit) or MeasurementUnit(definition.unit)
        try:
            table.only(*KEYS)
        except BrokenFile as error:
            self.problem(error)
        breakdown = self.tried(lambda: table.table("breakdown"), Table(self.source, {}, table.where))
        numbers = {each: self.number(table, each.value, unit) for each in Comparison}
        categories = {code: self.number(breakdown, code, unit) for code in breakdown.data}
        return FigureValue(
            value=self.number(table, "value", unit),
            comparisons={each: number for each, number in numbers.items() if number is not None},
            breakdown={code: number for code, number in categories.items() if number is not None},
            period=self.period(table),
            source=self.tried(lambda: table.text("source", ""), ""),
            note=self.tried(lambda: table.text("note", ""), ""),
            judgement=self.tried(lambda: table.choice("judgement", ["", *Fulfilment], ""), ""),
            line=table.line,
        )

    def tried(self, read: Callable[[], T], otherwise: T) -> T:
        """What a key says; something else, and a problem, where it is of the wrong kind."""
        try:
            return read()
        except BrokenFile as error:
            self.problem(error)
            return otherwise

    def number(self, table: Table, key: str, unit: MeasurementUnit) -> Number | None:
        """A value as people write it; None where it is missing, empty or not a number (which is told)."""
        try:
            if key not in table or not table.text(key).strip():
                return None
            return parse_value(table.text(key), unit, self.registers, self.language)
        except BrokenFile as error:
            self.problem(error)
        except ReportkitError as error:
            self.problem(translated(table, key, error))
        return None

    def period(self, table: Table) -> Period | None:
        try:
            written = table.text("period", "")
            return Period.parse(written) if written else None
        except BrokenFile as error:
            self.problem(error)
        except ValueError:
            self.problem(table.broken("files.not_a_period", "period", found=str(table.data["period"])))
        return None
