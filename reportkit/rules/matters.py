"""M06, M07 and M11: pending matters do not vanish, their facts are there, and what was promised is told of."""

import re
from collections.abc import Iterator
from datetime import date

from reportkit.messages import Message, render
from reportkit.model.finding import Finding, Severity
from reportkit.model.history import EarlierReport
from reportkit.model.month import Month
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.rule import HOUSE, Rule
from reportkit.rules.silence import is_silent
from reportkit.text.dates import format_month
from reportkit.text.matters import Fact, Matter, matters, matters_in, same_title
from reportkit.text.prose_dates import days, months

_NEEDED = (Fact.DECISION, Fact.STATUS, Fact.NEXT_STEP)
_ISO_DAY = regex(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")
_NO_DECISION = regex(r"(?:ännu )?(?:inget|inte|ej|saknas|none|not)\b", re.IGNORECASE)
_GENERAL_BODIES = regex(
    r"fullmäktige|styrelse|nämnd|utskott|direktör|chef|regering|council|board|director", re.IGNORECASE
)


def _last_report(context: SectionContext) -> EarlierReport | None:
    return context.history.reports[-1] if context.history.reports else None


def pending_matters_stay(context: SectionContext) -> Iterator[Finding]:
    """A matter that the last report left open stands under its heading again, until it is closed.

    Asked of sections that follow up. Source: catalogue of rules, M06.
    """
    before = _last_report(context)
    if before is None or not context.definition.follow_up or is_silent(context):
        return
    now = matters(context.blocks)
    for matter in matters_in(before.texts.get(context.id, "")):
        if matter.is_closed or any(_continues(each, matter) for each in now):
            continue
        yield Finding(
            "M06",
            Severity.WARNING if context.contribution.nothing is None else Severity.NOTE,
            Message("rules_plan.M06", matter=matter.title, month=format_month(before.month, context.language)),
            context.id,
            subject=matter.title,
            expected=f"# {matter.title}",
        )


def _continues(matter: Matter, before: Matter) -> bool:
    return same_title(matter.title, before.title) or bool({*matter.assignments} & {*before.assignments})


def facts_given(context: SectionContext) -> Iterator[Finding]:
    """A matter names the decision with its body and day, how it stands, and the next step unless it is closed.

    One that has begun to say so under labels and left something out is an error; one without any label a warning:
    the facts may stand in its words, where no rule reads them. Source: catalogue of rules, M07.
    """
    if not context.definition.follow_up or context.contribution.nothing is not None:
        return
    for matter in matters(context.blocks):
        begun = any(fact in matter.facts for fact in _NEEDED)
        missing = list(_missing(context, matter)) if begun else [Message(f"rules_plan.fact.{fact}") for fact in _NEEDED]
        if not missing:
            continue
        fields = ", ".join(render(each, context.language) for each in missing)
        yield Finding(
            "M07",
            Severity.ERROR if begun else Severity.WARNING,
            Message("rules_plan.M07" if begun else "rules_plan.M07.unlabelled", matter=matter.title, fields=fields),
            context.id,
            subject=f"{matter.title}: {'labelled' if begun else 'words'}",
            heading=matter.title,
            line=matter.line,
        )


def _missing(context: SectionContext, matter: Matter) -> Iterator[Message]:
    if not matter.has(Fact.DECISION):
        yield Message("rules_plan.fact.decision")
    elif not _NO_DECISION.match(decision := matter.facts[Fact.DECISION].text):
        if not _names_a_body(context, decision):
            yield Message("rules_plan.fact.body")
        if not days(decision) and not _ISO_DAY.search(decision):
            yield Message("rules_plan.fact.day")
    if not matter.has(Fact.STATUS):
        yield Message("rules_plan.fact.status")
    if not matter.has(Fact.NEXT_STEP) and not matter.is_closed:
        yield Message("rules_plan.fact.next_step")


def _names_a_body(context: SectionContext, decision: str) -> bool:
    if _GENERAL_BODIES.search(decision):
        return True
    folded = decision.casefold()
    units = context.workspace.organisation.units
    return any(name.casefold() in folded for unit in units for name in (unit.name_in(context.month), *unit.also))


def promises_kept(context: SectionContext) -> Iterator[Finding]:
    """A next step that the last report gave a time, and whose time has come, is told of: the matter says something new.

    A note: the matter may have gone another way. The program's own rule.
    """
    before = _last_report(context)
    if before is None or not context.definition.follow_up or is_silent(context):
        return
    now = matters(context.blocks)
    for matter in matters_in(before.texts.get(context.id, "")):
        step = matter.facts.get(Fact.NEXT_STEP)
        due = _time_of(step.text, before.month) if step and not matter.is_closed else None
        if step is None or due is None or due > context.month.last_day:
            continue
        again = next((each for each in now if _continues(each, matter)), None)
        same = again is None or (Fact.NEXT_STEP in again.facts and again.facts[Fact.NEXT_STEP].text == step.text)
        if same and not (again and again.is_closed):
            yield Finding(
                "M11",
                Severity.NOTE,
                Message(
                    "rules_plan.M11",
                    matter=matter.title,
                    month=format_month(before.month, context.language),
                    step=step.text,
                ),
                context.id,
                subject=f"{matter.title}: {step.text}",
                heading=again.title if again else "",
                line=again.facts[Fact.NEXT_STEP].line if again else 0,
                quote=step.text if again else "",
            )


def _time_of(text: str, said_in: Month) -> date | None:
    """The last day that some words allow; a month without a year is the next of its name. None for other words."""
    found = [date.fromisoformat(each[0]) for each in _ISO_DAY.finditer(text) if _is_day(each[0])]
    for named in months(text):
        year = named.year or (said_in.year if named.number >= said_in.number else said_in.year + 1)
        found.append(Month(year, named.number).last_day)
    return max(found, default=None)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


M06 = Rule("M06", Severity.WARNING, pending_matters_stay, about="rules_plan.M06.about")
M07 = Rule("M07", Severity.ERROR, facts_given, about="rules_plan.M07.about")
M11 = Rule("M11", Severity.NOTE, promises_kept, HOUSE, about="rules_plan.M11.about")
