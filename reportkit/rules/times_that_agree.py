"""P07, P09 and P10: times that are said together can all be true."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from reportkit.messages import Message
from reportkit.model.finding import Finding, Place, Severity
from reportkit.model.known import KnownFigure
from reportkit.model.regex import regex
from reportkit.model.section import SectionDefinition
from reportkit.model.value import replace
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.figures import about_figure
from reportkit.rules.prose import Prose, found_in_prose, sentences_of
from reportkit.rules.rule import ReportRule, Rule
from reportkit.text.dates import format_period, month_name
from reportkit.text.prose_dates import MonthNamed, months

_PLAN = regex(
    r"\b\w*(?:plan|planen|strategi|strategin|program|programmet|budget|budgeten)[ \n]"
    r"(?:för[ \n](?:åren[ \n]|perioden[ \n])?)?(?P<first>20[0-9]{2})[ \n]?[-–][ \n]?20[0-9]{2}\b"
    r"(?:[ \n](?:för|i|om|av|inom)[ \n]\w+){0,2}[ \n](?:ska|beräknas|väntas|kommer att)[ \n](?:vara[ \n]|bli[ \n])?"
    r"(?:klar\w*|färdig(?:ställd)?\b|beslutas|antas|fastställas|tas fram)[^.!?]{0,40}?\b(?P<made>20[0-9]{2})\b",
    re.IGNORECASE,
)
_HAPPENED = regex(
    r"\b(?:genomfördes|invigdes|infördes|avslutades|påbörjades|öppnades?|startades?|hölls)[ \n]"
    r"(?:\w+[ \n]){0,3}?(?P<year>20[0-9]{2})\b",
    re.IGNORECASE,
)
_OPENS = regex(
    r"\b(?P<name>[A-ZÅÄÖ][\w-]{2,40})[ \n](?:ska[ \n]|har[ \n]|kommer[ \n]att[ \n])?"
    r"(?P<verb>öppn|invig|start)(?:ar|ade|as|ades|a|er|s|des)\b"
)
_REACH = 60


def plans_are_made_before_they_begin(context: SectionContext) -> Iterator[Finding]:
    """A plan is made before the years it is for, and what is told as past lies in no later year.

    Source: catalogue of rules, P07.
    """
    for prose, sentence in sentences_of(context):
        if "20" not in sentence.text:
            continue
        for match in _PLAN.finditer(sentence.text):
            if int(match["made"]) > int(match["first"]):
                yield _at_odds(context, prose, sentence.start, match, match["first"], match["made"])
        for match in _HAPPENED.finditer(sentence.text):
            if int(match["year"]) > context.month.year:
                yield _at_odds(context, prose, sentence.start, match, match[0].split()[0], match["year"])


def _at_odds(
    context: SectionContext, prose: Prose, start: int, match: re.Match[str], first: str, second: str
) -> Finding:
    span = (start + match.start(), start + match.end())
    message = Message("rules_reading.P07", first=first, second=second)
    return found_in_prose(context, prose, span, rule="P07", severity=Severity.WARNING, message=message)


def related_figures_share_their_period(context: SectionContext) -> Iterator[Finding]:
    """Figures that a relation holds together speak of the same time, where their definitions do.

    Source: catalogue of rules, P09, for declared figures: a table prints the periods of its figures where they differ.
    """
    through = context.figures_through
    told = set[tuple[str, str]]()
    for relation in context.definition.relations:
        ids = dict.fromkeys(term.figure for term in relation.terms)
        own = [known for id in ids if (known := context.known.get(id)) and _is_given(context.definition, known)]
        for one, other in pairwise(own):
            alike = one.definition.period_in(through) == other.definition.period_in(through)
            pair = (one.definition.id, other.definition.id)
            if not alike or one.period(through) == other.period(through) or pair in told:
                continue
            told.add(pair)
            args = {"one": one.definition.label, "other": other.definition.label}
            periods = [format_period(each.period(through), context.language) for each in (one, other)]
            yield about_figure(
                context,
                other.definition.id,
                rule="P09",
                severity=Severity.WARNING,
                message=Message("rules_reading.P09", first=periods[0], second=periods[1], **args),
                subject=" ".join(pair),
                quote=periods[1],
                expected=periods[0],
            )


def _is_given(definition: SectionDefinition, known: KnownFigure | None) -> bool:
    return (
        known is not None
        and known.section == definition.id
        and known.value is not None
        and known.value.value is not None
    )


def openings_have_one_time(report: ReportContext) -> Iterator[Finding]:
    """What opens, starts or is inaugurated does so in the same month in every section: `Lärkan öppnar i april`.

    Asked where a name stands just before the verb and a month soon after it. Source: catalogue of rules, P10.
    """
    said = defaultdict[tuple[str, str], list[tuple[SectionContext, Prose, tuple[int, int], MonthNamed]]](list)
    for section in report.sections:
        for prose, sentence in sentences_of(section):
            for match in _OPENS.finditer(sentence.text):
                near = [each for each in months(sentence.text) if 0 <= each.start - match.end() <= _REACH]
                if near:
                    span = (sentence.start + match.start(), sentence.start + near[0].end)
                    said[match["name"].casefold(), match["verb"]].append((section, prose, span, near[0]))
    for (name, _), times in said.items():
        first_section, first, first_span, first_month = times[0]
        for section, prose, span, month in times[1:]:
            years = {month.year or report.month.year, first_month.year or report.month.year}
            if section.id == first_section.id or (month.number == first_month.number and len(years) == 1):
                continue
            named = {
                "name": name.capitalize(),
                "one": month_name(first_month.number),
                "other": month_name(month.number),
            }
            message = Message("rules_reading.P10", **named)
            finding = found_in_prose(section, prose, span, rule="P10", severity=Severity.WARNING, message=message)
            line, _ = first.place(first_span)
            other = Place(first_section.id, first.heading, first.source[slice(*first_span)], line)
            yield replace(finding, places=(other,))


P07 = Rule("P07", Severity.WARNING, plans_are_made_before_they_begin, about="rules_reading.P07.about")
P09 = Rule("P09", Severity.WARNING, related_figures_share_their_period, about="rules_reading.P09.about")
P10 = ReportRule("P10", Severity.WARNING, openings_have_one_time, about="rules_reading.P10.about")
