"""Asking the rules: the findings of a section and of the whole report, and which of them are answered."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from reportkit.hooks.guard import guarded_check, guarded_render, missing_plugin
from reportkit.hooks.loaded import Plugins
from reportkit.model.contribution import Answer, Contribution, Problem
from reportkit.model.finding import UNWAIVABLE, Finding, Severity
from reportkit.model.journal import SENT, Action, SectionState
from reportkit.model.rule_ids import RULE_IDS, unknown_rule
from reportkit.model.value import replace
from reportkit.rules.built_in import BUILT_IN, BUILT_IN_FOR_REPORT
from reportkit.rules.context import ReportContext, SectionContext
from reportkit.rules.engine import check_report, check_section, settle
from reportkit.store.place import SETTINGS
from reportkit.text.citations import cited
from reportkit.text.dates import on_clock
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.seen import Checked
from reportkit.workflow.session import Session
from reportkit.workflow.spelling import spelled

UNUSED = "F08"
"""The rule that asks, with a figure, whether any text uses it; what a plugin shows is used."""
SILENT = "S02"
"""The rule that asks for what was not handed in; where the editor has excused a section nobody waits for it."""


def findings_of(view: MonthView, section: str, contribution: Contribution | None = None) -> tuple[Finding, ...]:
    """Everything the rules and the section's plugin ask about the working files, or about `contribution`.

    Words beside "nothing to report" do not come into the report, and nobody is asked about them.
    """
    own = contribution or view.contribution(section)
    context = spelled(view, view.context(section, own if own.nothing is None else replace(own, text="")))
    plugins = view.session.plugins(view.workspace)
    settings = view.workspace.settings.rules
    asked = (*_asked(view.session, context), *check_section(context, plugins.rules, settings))
    if view.history(section).state is SectionState.EXCUSED:
        asked = tuple(each for each in asked if each.rule != SILENT)
    more, shown = _asked_of_plugin(context, plugins)
    used = tuple(each for each in asked if not (each.rule == UNUSED and each.figure in shown))
    return settle((*used, *more), settings, view.month) if more or plugins.rules else used


def _asked(session: Session, context: SectionContext) -> tuple[Finding, ...]:
    """What the program's own rules ask about a section: what they asked the last time, if they would see the same."""
    kept = session.asked_before.get(context.id)
    if kept is None or kept[0] != context:
        kept = (context, check_section(context, BUILT_IN, context.workspace.settings.rules))
        session.asked_before[context.id] = kept
    return kept[1]


def _asked_of_plugin(context: SectionContext, plugins: Plugins) -> tuple[tuple[Finding, ...], frozenset[str]]:
    """What the section's own plugin asks and whether it works, and the ids of the figures that it shows."""
    name = context.definition.plugin
    if not name or context.contribution.nothing is not None:
        return (), frozenset()
    plugin = plugins.sections.get(name)
    if plugin is None:
        return (missing_plugin(context.definition),), frozenset()
    rendered = guarded_render(plugin, context)
    shown = frozenset(figure for place in cited(rendered.value) for figure in place.figures)
    return (*guarded_check(plugin, context), *rendered.findings), shown


def unknown_rules(view: MonthView) -> tuple[Problem, ...]:
    """The settings for rules that neither the program has nor any allowed package brings."""
    unknown = view.workspace.settings.unknown_rules
    if not unknown:
        return ()
    known = {*RULE_IDS, *(rule.id for rule in view.session.plugins(view.workspace).rules)}
    told = ((rule, line) for rule, line in unknown.items() if rule not in known)
    return tuple(Problem(SETTINGS, unknown_rule(SETTINGS, rule, line, known).told, line) for rule, line in told)


def settings_faults(view: MonthView) -> tuple[Problem, ...]:
    """What of the workspace's settings does not hold."""
    return tuple(each for each in (*view.workspace.problems, *unknown_rules(view)) if each.file == SETTINGS)


def report_findings(view: MonthView) -> tuple[Finding, ...]:
    """What the rules about the report as a whole ask."""
    contexts = tuple(view.context(definition.id) for definition in view.sections)
    month, settings = view.settings, view.workspace.settings
    report = ReportContext(
        view.workspace,
        view.month,
        view.figures_through,
        contexts,
        page_header=month.page_header.filled_from(settings.page_header),
        version=month.version,
        deadline=month.deadline,
        handed_in=_handed_in(view),
    )
    return check_report(report, BUILT_IN_FOR_REPORT, view.workspace.settings.rules)


def _handed_in(view: MonthView) -> Mapping[str, date]:
    """The day of the latest submission of each section that stands handed in, by the clocks of the workspace."""
    sent = {each.section: each.time for each in view.events if each.action is Action.SUBMITTED}
    return {
        section: on_clock(time, view.workspace.settings.time_zone).date()
        for section, time in sent.items()
        if section in view.workspace.sections and view.history(section).state in SENT
    }


def checked(view: MonthView, section: str, contribution: Contribution | None = None) -> tuple[Checked, ...]:
    """The findings of a section with their answers."""
    return _with_answers(view, section, findings_of(view, section, contribution))


def checked_in_report(view: MonthView) -> Mapping[str, tuple[Checked, ...]]:
    """What the rules about the report as a whole ask, with the answers, by the section that it hangs on.

    They compare what is written now, so they stop nobody from handing in. Under the empty name is what hangs on no
    section, and is mended in the outline.
    """
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in report_findings(view):
        found[finding.section].append(finding)
    return {section: _with_answers(view, section, several) for section, several in found.items()}


def _with_answers(view: MonthView, section: str, findings: Iterable[Finding]) -> tuple[Checked, ...]:
    answers = {answer.key: answer for answer in view.reader.answers(section)} if section else {}
    return tuple(Checked(finding, _valid(finding, answers.get(finding.key))) for finding in findings)


def _valid(finding: Finding, answer: Answer | None) -> Answer | None:
    """An answer counts only where the rule allows one of its kind."""
    if answer is None or (finding.severity is Severity.ERROR and finding.rule in UNWAIVABLE):
        return None
    return answer
