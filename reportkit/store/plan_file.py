"""registers/measures.toml, registers/assignments.toml and registers/risks.toml: the board's plan."""

import re
from collections.abc import Callable, Collection, Hashable, Iterator
from decimal import Decimal
from typing import TypeVar

from reportkit.model.plan import (
    Assignment,
    Baseline,
    Goal,
    Interim,
    Measure,
    Risk,
    RiskScale,
    SuccessFactor,
    Target,
)
from reportkit.model.regex import regex
from reportkit.model.section import MONTHS_OF, Better
from reportkit.model.value import Struct, field
from reportkit.store.toml_source import Table, TomlSource
from reportkit.text.dates import month_name

_TARGET = regex(r"target_([0-9]{4})")
_MONTH_NAMES = tuple(month_name(number) for number in range(1, 13))
T = TypeVar("T")


class MeasuresFile(Struct, frozen=True):
    """What registers/measures.toml says."""

    goals: tuple[Goal, ...] = ()
    success_factors: tuple[SuccessFactor, ...] = ()
    measures: tuple[Measure, ...] = ()


def measures(source: TomlSource, codes: Collection[str]) -> MeasuresFile:
    """The goals, the success factors and the steering measures.

    `codes` are the codes of all categories: a baseline or a target is divided by them. Raises BrokenFile, also for a
    goal or a success factor that is named and not there.
    """
    top = source.table()
    top.only("goal", "success_factor", "measure")
    goals = _each(top, "goal", "id", _goal, lambda goal: goal.id)
    factors = _each(top, "success_factor", "id", _success_factor, lambda factor: factor.id)
    found = _each(top, "measure", "nr", lambda table: _measure(table, codes), lambda measure: measure.nr)
    known = {goal.id for goal in goals}
    for table in (*top.tables("success_factor"), *top.tables("measure")):
        _names(table, "goal", known)
    for table in top.tables("measure"):
        _names(table, "success_factor", {factor.id for factor in factors})
    return MeasuresFile(goals, factors, found)


def _names(table: Table, key: str, known: Collection[str]) -> None:
    """Raises BrokenFile where a key names something that the file does not have."""
    if table.text(key, "") not in ("", *known):
        raise table.broken("files.not_a_choice", key, found=table.text(key), allowed=", ".join(known))


def _each(top: Table, key: str, id: str, read: Callable[[Table], T], named: Callable[[T], Hashable]) -> tuple[T, ...]:
    """Everything in a list of tables. Raises BrokenFile where two have the same id."""
    found: dict[Hashable, T] = {}
    for table in top.tables(key):
        each = read(table)
        if named(each) in found:
            raise table.broken("files.twice", id, found=str(named(each)))
        found[named(each)] = each
    return tuple(found.values())


def _goal(table: Table) -> Goal:
    table.only("id", "title", "boards")
    return Goal(table.text("id"), table.text("title"), table.texts("boards"))


def _success_factor(table: Table) -> SuccessFactor:
    table.only("id", "goal", "title")
    return SuccessFactor(table.text("id"), table.text("goal"), table.text("title"))


def _measure(table: Table, codes: Collection[str]) -> Measure:
    years = {int(match[1]): match[0] for match in map(_TARGET.fullmatch, table.data) if match}
    table.only(
        *("nr", "id", "title", "goal", "success_factor", "unit", "per", "board", "source", "cadence", "better"),
        *("baseline", "note", "status", *years.values()),
    )
    better = table.choice("better", ["", *(each.value for each in Better)], "")
    return Measure(
        nr=table.number("nr"),
        id=table.text("id"),
        title=table.text("title"),
        goal=table.text("goal", ""),
        success_factor=table.text("success_factor", ""),
        unit=table.text("unit", ""),
        per=table.text("per", ""),
        board=table.text("board", ""),
        source=table.text("source", ""),
        months=months_of(table) if "cadence" in table else frozenset(),
        better=Better(better) if better else None,
        baselines=tuple(_baseline(each, codes) for each in table.tables("baseline")),
        targets={year: _target(table.table(key), codes) for year, key in years.items()},
        note=table.text("note", ""),
        status=table.text("status", ""),
    )


def months_of(table: Table) -> frozenset[int]:
    """The months of a cadence: a word, or a list of months as `"04"`. Raises BrokenFile."""
    if not isinstance(table.data.get("cadence"), list):
        return MONTHS_OF[table.choice("cadence", list(MONTHS_OF), "monthly")]
    months = table.texts("cadence")
    for month in months:
        if not re.fullmatch(r"0[1-9]|1[0-2]", month):
            raise table.broken("files.not_a_choice", "cadence", found=month, allowed="01 … 12")
    return frozenset(int(month) for month in months)


def _baseline(table: Table, codes: Collection[str]) -> Baseline:
    table.only("year", "period", "label", "value", "values", "missing", *codes)
    table.flag("missing", False)
    return Baseline(
        year=table.number("year") if "year" in table else None,
        period=table.text("period", ""),
        label=table.text("label", ""),
        value=table.decimal("value") if "value" in table else None,
        categories=_by_category(table, codes),
        undivided=table.decimals("values"),
    )


def _target(table: Table, codes: Collection[str]) -> Target:
    table.only("value", "direction", "by", "by_unit", "when", *codes)
    when = table.choice("when", ("", *_MONTH_NAMES), "")
    return Target(
        value=table.decimal("value") if "value" in table else None,
        categories=_by_category(table, codes),
        direction=table.text("direction", ""),
        by=table.decimal("by") if "by" in table else None,
        by_unit=table.text("by_unit", ""),
        due_month=_MONTH_NAMES.index(when) + 1 if when else 0,
    )


def _by_category(table: Table, codes: Collection[str]) -> dict[str, Decimal]:
    return {code: table.decimal(code) for code in table.data if code in codes}


def assignments(source: TomlSource) -> tuple[Assignment, ...]:
    """The assignments. Raises BrokenFile."""
    top = source.table()
    top.only("assignment")
    return _each(top, "assignment", "id", _assignment, lambda assignment: assignment.id)


def _assignment(table: Table) -> Assignment:
    table.only(
        *("id", "title", "responsible", "source", "group", "due", "due_text", "due_means", "start_text"),
        *("interim", "feeds_into", "dialog_with", "closed"),
    )
    return Assignment(
        id=table.text("id"),
        title=table.text("title"),
        responsible=table.texts("responsible"),
        source=table.text("source", ""),
        group=table.text("group", ""),
        due=table.day("due") if "due" in table else None,
        due_text=table.text("due_text", ""),
        due_means=table.text("due_means", ""),
        start_text=table.text("start_text", ""),
        interims=tuple(_interims(table)),
        feeds_into=table.text("feeds_into", ""),
        dialog_with=table.texts("dialog_with"),
        closed=table.day("closed") if "closed" in table else None,
    )


def _interims(table: Table) -> Iterator[Interim]:
    for each in table.tables("interim"):
        each.only("what", "when", "when_text")
        yield Interim(each.text("what"), each.day("when") if "when" in each else None, each.text("when_text", ""))


class RisksFile(Struct, frozen=True):
    """What registers/risks.toml says."""

    risks: tuple[Risk, ...] = ()
    scale: RiskScale = field(default_factory=RiskScale)


def risks(source: TomlSource) -> RisksFile:
    """The risks and the scale they are assessed by. Raises BrokenFile, also for a step outside the scale."""
    top = source.table()
    top.only("scale", "risk")
    table = top.table("scale")
    table.only("least", "most", "action_from")
    scale = RiskScale(table.number("least", 1), table.number("most", 4), table.number("action_from", 9))
    return RisksFile(_each(top, "risk", "nr", lambda each: _risk(each, scale), lambda risk: risk.nr), scale)


def _risk(table: Table, scale: RiskScale) -> Risk:
    table.only(
        *("nr", "goal", "success_factor", "boards", "risk", "probability", "consequence", "value"),
        *("action_required", "action"),
    )
    return Risk(
        nr=table.number("nr"),
        risk=table.text("risk"),
        goal=table.text("goal", ""),
        success_factor=table.text("success_factor", ""),
        boards=table.texts("boards"),
        probability=_step(table, "probability", scale),
        consequence=_step(table, "consequence", scale),
        value=table.number("value") if "value" in table else None,
        action_required=table.flag("action_required", False) if "action_required" in table else None,
        action=table.text("action", ""),
    )


def _step(table: Table, key: str, scale: RiskScale) -> int | None:
    if key not in table:
        return None
    step = table.number(key)
    if not scale.least <= step <= scale.most:
        allowed = f"{scale.least} … {scale.most}"
        raise table.broken("files.not_a_choice", key, found=str(step), allowed=allowed)
    return step
