"""F09: a section whose figures come after the report says which day they come."""

import re
from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.regex import regex
from reportkit.rules.context import SectionContext
from reportkit.rules.rule import Rule
from reportkit.rules.silence import is_silent
from reportkit.text.dates import format_month
from reportkit.text.prose_dates import days
from reportkit.text.sentences import sentences

_COMES = regex(
    r"(?<!\w)(?:klar[at]?|färdigt?|färdiga|kommer|redovisas|publiceras|presenteras|lämnas|följer|läggs fram)(?!\w)",
    re.IGNORECASE,
)
_ISO_DAY = regex(r"(?<![\d-])20\d\d-[01]\d-[0-3]\d(?![\d-])")
_MOST_NAMED = 6


def names_the_day(context: SectionContext) -> bool:
    """Does the section say which day its figures come?

    Only asked of a section that may give its figures later (`figures_later`).
    """
    if not context.definition.figures_later:
        return False
    return any(
        _COMES.search(sentence.text) and (days(sentence.text) or _ISO_DAY.search(sentence.text))
        for line in context.contribution.text.split("\n")
        for sentence in sentences(line)
    )


def late_figures_are_announced(context: SectionContext) -> Iterator[Finding]:
    """A section without figures that it owes says which day they come; F01 then only reminds of them.

    Asked of the sections that may give their figures later (`figures_later`). Source: catalogue of rules, F09.
    """
    if missing := _unannounced(context):
        message = Message(
            "rules_figures.F09",
            section=context.title,
            count=len(missing),
            month=format_month(context.figures_through, context.language),
        )
        named = ", ".join((*missing[:_MOST_NAMED], "…") if len(missing) > _MOST_NAMED else missing)
        yield Finding("F09", Severity.ERROR, message, context.id, subject=context.title, expected=named)


def asks_for_the_day(context: SectionContext) -> bool:
    """Does F09 ask, for all figures that are missing? Not where the workspace has switched it off."""
    setting = context.workspace.settings.rules.get("F09")
    return not (setting and setting.off) and bool(_unannounced(context))


def _unannounced(context: SectionContext) -> tuple[str, ...]:
    """The owed figures that are missing without a day when they come, by what they are called."""
    definition, contribution = context.definition, context.contribution
    if not definition.figures_later or is_silent(context) or contribution.nothing is not None:
        return ()
    owed = definition.owed_figures(context.figures_through)
    given = {id for id, value in contribution.figures.items() if value.value is not None}
    missing = tuple(each.label for each in owed if each.id not in given)
    return () if names_the_day(context) else missing


F09 = Rule("F09", Severity.ERROR, late_figures_are_announced, about="rules_figures.F09.about")
