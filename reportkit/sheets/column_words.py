"""What people call the columns of their sheets."""

from collections.abc import Mapping
from typing import NamedTuple

from reportkit.model.figure import Comparison
from reportkit.model.measurement import CategorySet
from reportkit.model.month import Month
from reportkit.model.regex import regex
from reportkit.sheets.month_words import SaidMonth, month_in

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
_TOTAL = frozenset({"totalt", "total", "tot", "tot.", "summa", "samtliga", "alla", "båda", "k+m", "all", "sum"})
_ROLES = {word: role for role, called in _CALLED.items() for word in called}
_BRACKETS = regex(r"\s*[(\[][^)\]]*[)\]]\s*\Z")
_PARTLY = regex(r"(?:varav|därav|of which)\s+")


_DASH = regex(r"[-–•·*]\s*")

TOTAL = "\0"
"""The category of a number that is not divided, where others beside it are."""
_KEPT = frozenset({"value", *(each.value for each in Comparison)})
"""What a month or a category can be of."""


class Column(NamedTuple):
    """What the cells below a word are."""

    role: str
    """A key of figures.toml, `figure`, `unit`, `category`, or `other_time` for numbers that have no place."""
    word: str = ""
    """Of a category: what it is called."""


OTHER_TIME = "other_time"


class Heading(NamedTuple):
    """What one cell of a heading says; the cells above it may say more."""

    role: str = ""
    category: str = ""
    """A category by its name, or `TOTAL`."""
    month: SaidMonth | None = None

    def below(self, upper: "Heading") -> "Heading":
        """The same with what stands above it, where it does not say that itself."""
        month = self.month.below(upper.month) if self.month else upper.month
        role = self.role or (upper.role if upper.role in _KEPT else "")
        return Heading(role, self.category or upper.category, month)


def plain(text: str) -> str:
    """A text as names are compared: no capitals, one space between words, no sign at the end."""
    return " ".join(text.casefold().split()).rstrip(" :*").strip()


class ColumnWords:
    """The words that may stand above the columns, and before the rows, in the report of one month."""

    def __init__(self, categories: tuple[CategorySet, ...], figures_through: Month) -> None:
        names = (name for each in categories for one in each.categories for name in (one.code, one.label))
        self._categories = frozenset(map(plain, names))
        self._through = figures_through

    def heading(self, text: str) -> Heading | None:
        """What a word says that its column is; None for a word that says nothing here."""
        word = plain(text)
        return self._heading(word) or self._heading(plain(_BRACKETS.sub("", word)))

    def category(self, text: str) -> str:
        """The category that a word before the numbers of a row names, or `TOTAL`; empty for any other word."""
        word = plain(text)
        word = _PARTLY.sub("", word[match.end() :] if (match := _DASH.match(word)) else word)
        return TOTAL if word in _TOTAL else word if word in self._categories else ""

    def column(self, heading: Heading, year: int, *, divided: bool) -> Column | None:
        """What a column is, when all that stands above it is known. `year` is the one that the sheet is about, 0 where
        it does not say; `divided` whether there are columns of categories beside it. None where it cannot be known.
        """
        time = self._time(heading.month, year)
        if time is None or (heading.category == TOTAL and not divided and time == ""):
            return None
        role = heading.role or "value"
        is_part = heading.category not in ("", TOTAL)
        if time == Comparison.PREVIOUS_YEAR:
            return Column(time if role == "value" and not is_part else OTHER_TIME)
        if time == OTHER_TIME or (is_part and role in _KEPT - {"value"}):
            return Column(OTHER_TIME)
        return Column(CATEGORY, heading.category) if is_part else Column(role)

    def _time(self, said: SaidMonth | None, year: int) -> str | None:
        """Which of the times that have a place a month is; empty where none is said, None where it has no year."""
        if said is None:
            return ""
        if not said.number:
            return None
        if not (said.year or year):
            return None
        month = Month(said.year or year, said.number)
        if month == self._through:
            return "value"
        return Comparison.PREVIOUS_YEAR if month == self._through.plus(-12) else OTHER_TIME

    def _heading(self, word: str) -> Heading | None:
        if word in _ROLES:
            return Heading(_ROLES[word])
        month, rest = month_in(word)
        if month is not None and rest:
            more = self._heading(rest) if month_in(rest)[0] is None else None
            return more and more._replace(month=month)
        if month is not None:
            return Heading(month=month)
        category = _PARTLY.sub("", word)
        if category in self._categories:
            return Heading(category=category)
        return Heading(category=TOTAL) if word in _TOTAL else None
