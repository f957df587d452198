"""What people call the columns of their sheets."""

from collections.abc import Mapping
from typing import NamedTuple

from reportkit.messages import Language
from reportkit.model.figure import Comparison
from reportkit.model.measurement import CategorySet
from reportkit.model.month import Month
from reportkit.model.regex import regex
from reportkit.text.dates import month_name

FIGURE, UNIT, BEFORE, CATEGORY = "figure", "unit", "before", "category"
"""Columns of no value: which figure it is, its unit, what it was last time; and a category of a figure."""
WORDS = ("source", "note", "period", "judgement")

_CALLED: Mapping[str, tuple[str, ...]] = {
    FIGURE: ("nyckeltal", "id", "benämning", "mått", "indikator", "siffra", "figure", "label", "measure", "indicator"),
    UNIT: ("enhet", "sort", "unit"),
    BEFORE: ("senast", "last time"),
    "value": ("utfall", "värde", "resultat", "ack utfall", "value", "actual", "outcome"),
    Comparison.PREVIOUS_YEAR: (
        "föregående år", "förra året", "fg år", "f.g. år", "utfall föregående år", "utfall fg år",
        "samma period föregående år", "motsvarande period föregående år", "previous_year", "previous year", "last year",
    ),
    Comparison.PREVIOUS_MONTH: (
        "föregående månad", "förra månaden", "fg månad", "utfall föregående månad", "previous_month", "previous month",
        "last month",
    ),
    Comparison.BUDGET: ("budget", "periodbudget", "årsbudget"),
    Comparison.FORECAST: ("prognos", "helårsprognos", "årsprognos", "forecast"),
    Comparison.TARGET: ("mål", "målvärde", "måltal", "målnivå", "target"),
    "source": ("källa", "underlag", "source"),
    "note": ("kommentar", "anmärkning", "not", "note", "comment"),
    "period": ("period", "avser", "mätperiod"),
    "judgement": ("måluppfyllelse", "bedömning", "judgement", "target met"),
}  # fmt: skip
_ROLES = {word: role for role, called in _CALLED.items() for word in called}
_BRACKETS = regex(r"\s*[(\[][^)\]]*[)\]]\s*\Z")
_PARTLY = regex(r"(?:varav|därav|of which)\s+")


class Column(NamedTuple):
    """What the cells below a word are."""

    role: str
    """A key of figures.toml, or `figure`, `unit`, `category`."""
    word: str = ""
    """Of a category: what it is called."""


def plain(text: str) -> str:
    """A text as names are compared: no capitals, one space between words, no sign at the end."""
    return " ".join(text.casefold().split()).rstrip(" :*").strip()


class ColumnWords:
    """The words that may stand above the columns in the report of one month."""

    def __init__(self, categories: tuple[CategorySet, ...], figures_through: Month) -> None:
        names = (name for each in categories for one in each.categories for name in (one.code, one.label))
        self._categories = frozenset(map(plain, names))
        before = {"value": figures_through, Comparison.PREVIOUS_YEAR: figures_through.plus(-12)}
        self._months = {written: role for role, month in before.items() for written in _months(month)}

    def column(self, text: str) -> Column | None:
        """What a word says that its column is; None for a word that says nothing here."""
        word = plain(text)
        if found := self._column(word):
            return found
        return self._column(plain(_BRACKETS.sub("", word)))

    def _column(self, word: str) -> Column | None:
        if word in _ROLES:
            return Column(_ROLES[word])
        month = word.removeprefix("utfall ")
        if month in self._months:
            return Column(self._months[month])
        category = _PARTLY.sub("", word)
        return Column(CATEGORY, category) if category in self._categories else None


def _months(month: Month) -> tuple[str, ...]:
    """How people write a month above a column."""
    names = {month_name(month, language).casefold() for language in Language}
    return (str(month), *(f"{form} {month.year}" for name in names for form in (name, name[:3])))
