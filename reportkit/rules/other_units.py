"""S08 and S09: units stand under the division that they belong to, and exist in the report's month."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.month import Month
from reportkit.model.organisation import Organisation, Unit
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.passages import found_in, lines
from reportkit.rules.rule import Rule

_DIVISION = "division"
_AREA = "VO "
_EARLIER = regex(r"(?:tidigare|före detta|f\.d\.|dåvarande|gamla|förra|hette) \Z", re.IGNORECASE)
_FEWEST_LETTERS = 8  # of the name of an ended unit that is a single word


def units_are_in_their_place(context: SectionContext) -> Iterator[Finding]:
    """A division's section speaks of no operational area that belongs to another division.

    An area is known by "VO" before its name. In a heading it is a warning, in running text, where a division may well
    speak of another's area, a note; each area once. Source: catalogue of rules, S08.
    """
    organisation, month = context.workspace.organisation, context.month
    own = _division(organisation, _owner(context), month)
    if not own:
        return
    pattern, areas = _areas(organisation, month)
    seen: set[str] = set()
    for passage in sorted(lines(context), key=lambda each: not each.text.startswith("#")) if areas else ():
        for match in pattern.finditer(passage.prose) if _AREA in passage.text else ():
            unit = areas[match[0].casefold()]
            division = _division(organisation, unit.id, month)
            if unit.id in seen or not division or division == own:
                continue
            seen.add(unit.id)
            name = next(each.name_in(month) for each in organisation.units if each.id == division)
            yield found_in(
                context,
                passage,
                match.span(),
                rule="S08",
                severity=Severity.WARNING if passage.text.startswith("#") else Severity.NOTE,
                message=Message("rules_language.S08", unit=match[0], division=name, section=context.title),
                expected=name,
            )


def units_exist(context: SectionContext) -> Iterator[Finding]:
    """A unit that the text names exists in the report's month.

    "tidigare Division Älvdal" is history and left alone, and so is a name that another unit has now. Source: catalogue
    of rules, S09.
    """
    organisation, month = context.workspace.organisation, context.month
    pattern, ended = _ended(organisation, month)
    for passage in lines(context) if ended else ():
        for match in pattern.finditer(passage.prose):
            if _EARLIER.search(passage.prose[: match.start()]):
                continue
            heirs = organisation.in_charge(ended[match[0].casefold()].id, month)
            successor = " / ".join(each.name_in(month) for each in heirs)
            yield found_in(
                context,
                passage,
                match.span(),
                rule="S09",
                severity=Severity.WARNING,
                message=Message(
                    "rules_language.S09.successor" if successor else "rules_language.S09",
                    unit=match[0],
                    month=str(month),
                    successor=successor,
                ),
                expected=successor,
            )


def _owner(context: SectionContext) -> str:
    """The unit in charge of the section; where the definition names none, the one that is called as the section."""
    organisation, month = context.workspace.organisation, context.month
    charged = organisation.in_charge(context.definition.owner_in(month), month)
    if charged:
        return charged[0].id
    title = context.title.casefold()
    return next((unit.id for unit in organisation.units if unit.name_in(month).casefold() == title), "")


def _division(organisation: Organisation, id: str, month: Month) -> str:
    """The division that a unit is or belongs to; empty for none."""
    seen: set[str] = set()
    while id and id not in seen:
        seen.add(id)
        unit = organisation.unit(id)
        if unit is None:
            return ""
        if unit.kind == _DIVISION:
            return id
        id = unit.parent_in(month)
    return ""


@lru_cache(maxsize=4)
def _areas(organisation: Organisation, month: Month) -> tuple[re.Pattern[str], dict[str, Unit]]:
    """The operational areas of a month, by "VO" and their names."""
    found = {}
    for unit in organisation.units:
        if month in unit.valid:
            for name in (unit.name_in(month), *unit.also):
                found[f"{_AREA}{name.removeprefix(_AREA)}".casefold()] = unit
    return _any_of(found), found


@lru_cache(maxsize=4)
def _ended(organisation: Organisation, month: Month) -> tuple[re.Pattern[str], dict[str, Unit]]:
    """The units that have ended before a month, by names that nobody has now."""
    alive = {
        name.casefold()
        for unit in organisation.units
        if month in unit.valid
        for name in (unit.name_in(month), *unit.also)
    }
    found = {
        name.casefold(): unit
        for unit in organisation.units
        if unit.valid.last is not None and unit.valid.last < month
        for name in (unit.name_in(unit.valid.last), *unit.also)
        if " " in name or len(name) >= _FEWEST_LETTERS
    }
    found = {name: unit for name, unit in found.items() if name not in alive}
    return _any_of(found), found


def _any_of(names: dict[str, Unit]) -> re.Pattern[str]:
    """The names as whole words, longer ones first."""
    several = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return regex(rf"(?<!\w)(?:{several})(?=s?(?!\w))", re.IGNORECASE)


S08 = Rule("S08", Severity.WARNING, units_are_in_their_place, about="rules_language.S08.about")
S09 = Rule("S09", Severity.WARNING, units_exist, about="rules_language.S09.about")
