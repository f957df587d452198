"""Asks the rules, and gives their findings the order, the weight and the keys that people see."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from reportkit.messages import Message
from reportkit.model.finding import Finding, Severity
from reportkit.model.month import Month
from reportkit.model.value import replace
from reportkit.model.workspace import RuleSetting
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.personal_numbers import masked
from reportkit.rules.rule import ReportRule, Rule

RuleSettings = Mapping[str, RuleSetting]
_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def check_section(context: SectionContext, rules: Iterable[Rule], settings: RuleSettings) -> tuple[Finding, ...]:
    """What the rules have to say about one section, the heaviest first.

    A rule that the settings switch off is not asked; one they give another severity weighs that.
    """
    asked = (rule for rule in rules if _is_on(rule.id, settings))
    return settle((found for rule in asked for found in rule.check(context)), settings, context.month)


def check_report(context: ReportContext, rules: Iterable[ReportRule], settings: RuleSettings) -> tuple[Finding, ...]:
    """What the rules have to say about the report as a whole, the heaviest first."""
    asked = (rule for rule in rules if _is_on(rule.id, settings))
    return settle((found for rule in asked for found in rule.check(context)), settings, context.month)


def settle(findings: Iterable[Finding], settings: RuleSettings, month: Month) -> tuple[Finding, ...]:
    """Findings, whoever made them, as people may see them.

    Those of rules that are switched off are gone, no personal number is left in any of them, each has a key of its
    own, and they stand in order: by severity, then down the text, then by figure.
    """
    kept = (_weighed(_discreet(each, month.last_day), settings) for each in findings if _is_on(each.rule, settings))
    down_the_text = _told_apart(sorted(kept, key=_place))
    return tuple(sorted(down_the_text, key=lambda each: _WEIGHT[each.severity]))


def _is_on(rule: str, settings: RuleSettings) -> bool:
    return rule not in settings or not settings[rule].off


def _weighed(finding: Finding, settings: RuleSettings) -> Finding:
    wished = settings[finding.rule].severity if finding.rule in settings else None
    return replace(finding, severity=wished) if wished else finding


def _place(finding: Finding) -> tuple[str, bool, int, tuple[int, int], str]:
    return (
        finding.section,
        bool(finding.figure),
        finding.line,
        finding.columns or (0, 0),
        finding.rule,
    )


def _told_apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The second finding with the same key, down the text, is about `subject#2`."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for each in findings:
        named = (each.rule, each.section, each.subject)
        seen[named] += 1
        yield each if seen[named] == 1 else replace(each, subject=f"{each.subject}#{seen[named]}")


def _discreet(finding: Finding, latest: date) -> Finding:
    """The finding without personal numbers, also where a heading or a quote of another rule holds one."""
    fix = finding.fix
    return replace(
        finding,
        message=_discreet_message(finding.message, latest),
        subject=masked(finding.subject, latest),
        heading=masked(finding.heading, latest),
        quote=masked(finding.quote, latest),
        expected=masked(finding.expected, latest),
        computed=masked(finding.computed, latest),
        places=tuple(
            replace(each, heading=masked(each.heading, latest), quote=masked(each.quote, latest))
            for each in finding.places
        ),
        fix=fix if fix is None or fix.text == masked(fix.text, latest) else None,
    )


def _discreet_message(message: Message, latest: date) -> Message:
    args: dict[str, str | int | Message] = {}
    for name, value in message.args.items():
        if isinstance(value, Message):
            args[name] = _discreet_message(value, latest)
        else:
            args[name] = masked(value, latest) if isinstance(value, str) else value
    return Message(message.id, **args)
