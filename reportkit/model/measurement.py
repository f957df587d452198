"""Units of measurement, category sets, abbreviations and the plan: registers that a workspace keeps as data."""

from collections.abc import Iterable
from enum import StrEnum

from reportkit.model.plan import Plan
from reportkit.model.value import Struct


class MeasurementKind(StrEnum):
    """What a unit counts; decides how changes and shares are spoken of."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    INDEX = "index"


class MeasurementUnit(Struct, frozen=True):
    """A unit as it stands after a value: `besök`, `mnkr`, `procent`."""

    id: str
    one: str = ""
    """After the value 1; empty: the same as `id`."""
    kind: MeasurementKind = MeasurementKind.COUNT
    also: tuple[str, ...] = ()
    """Other ways people write it: `%`, `mkr`."""
    change: str = ""
    """What a change is counted in, where it differs: `procentenheter`."""
    divisible: bool = False
    """Does a count of it come in parts, as full-time years and hours do?"""


class Category(Struct, frozen=True):
    """One category: the code in files, the label in the report."""

    code: str
    label: str


class CategorySet(Struct, frozen=True):
    """Categories that divide a figure completely, any number of them."""

    id: str
    label: str
    categories: tuple[Category, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(category.code for category in self.categories)


class Abbreviation(Struct, frozen=True):
    """An abbreviation that the report may use."""

    short: str
    long: str = ""
    """What it stands for; empty where nobody has written that down."""


class Registers(Struct, frozen=True):
    """The registers that rules and citations look things up in."""

    units: tuple[MeasurementUnit, ...] = ()
    categories: tuple[CategorySet, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    plan: Plan = Plan()
    words: frozenset[str] = frozenset()
    """Words that the dictionary lacks and that are right all the same, as they are written."""

    def unit(self, id: str) -> MeasurementUnit | None:
        return next((unit for unit in self.units if unit.id == id), None)

    def unit_written(self, text: str) -> MeasurementUnit | None:
        """The unit that people mean by some words, whatever their case."""
        written = text.strip().casefold()
        for unit in self.units:
            if written in {name.casefold() for name in (unit.id, unit.one, *unit.also) if name}:
                return unit
        return None

    def category_set(self, id: str) -> CategorySet | None:
        return next((each for each in self.categories if each.id == id), None)

    def category_set_with(self, codes: Iterable[str]) -> CategorySet | None:
        """The first set that has all of these categories; None where there are none."""
        wanted = set(codes)
        return next((each for each in self.categories if wanted and wanted <= set(each.codes)), None)
