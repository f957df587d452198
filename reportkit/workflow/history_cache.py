"""Earlier reports as they were last read, for as long as nothing more has happened in their months.

Kept in the user's cache folder and named by content, as the board is; without it everything is only slower: a year of
reports is hundreds of submissions to prove.
"""

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from typing import Any

from reportkit.model.history import EarlierReport, Reported
from reportkit.model.month import Month, Period
from reportkit.model.number import Number, Qualifier
from reportkit.store.cache import keep, kept

_FORM = 2
"""Another number where what is kept gets another form."""


def kept_or_read(workspace: str, month: Month, key: str, read: Callable[[], EarlierReport]) -> EarlierReport:
    """An earlier report: as it was kept under this key, else as `read` reads it, which is then kept.

    `workspace` says which workspace it is of.
    """
    name, under = f"reported-{month}", [_FORM, key]
    found = kept(name, under, workspace)
    with suppress(ValueError, KeyError, TypeError, ArithmeticError):
        if found is not None:
            return _report(found, month)
    report = read()
    keep(name, under, _data(report), workspace)
    return report


def _data(report: EarlierReport) -> dict[str, Any]:
    values = {
        figure: [
            [
                str(each.period),
                str(each.number.value),
                each.number.qualifier,
                each.number.word,
                each.unit,
                each.category,
            ]
            for each in several
        ]
        for figure, several in report.values.items()
    }
    return {"figures_through": str(report.figures_through), "values": values, "texts": dict(report.texts)}


def _report(data: dict[str, Any], month: Month) -> EarlierReport:
    values = {
        figure: tuple(
            Reported(
                Period.parse(period),
                Number(Decimal(value), Qualifier(qualifier) if qualifier else None, word),
                unit,
                category,
                month,
            )
            for period, value, qualifier, word, unit, category in several
        )
        for figure, several in data["values"].items()
    }
    return EarlierReport(month, Month.parse(data["figures_through"]), values, data["texts"])
