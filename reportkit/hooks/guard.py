"""The guard around every call of what a plugin handed over.

A plugin's bad day is a finding with its name, and everything else goes on. The guard catches what the plugin
raises, stops it when its time is up, checks the form of its answer and cleans the words in it. The finding
says what to do; the traceback goes to a log (`reportkit.hooks.log`) and never to the screen.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Generic, TypeVar

from reportkit.hooks.exporter import Exporter
from reportkit.hooks.log import log_failure
from reportkit.hooks.section_plugin import Preparation, SectionPlugin
from reportkit.hooks.shape import MOST_FINDINGS, WrongShape, sound_blocks, sound_bytes, sound_findings, sound_text
from reportkit.hooks.time_limit import TimeUp, within
from reportkit.messages import BrokenFile, Message
from reportkit.model.blocks import Blocks
from reportkit.model.finding import Finding, Severity
from reportkit.model.report import Report
from reportkit.model.section import SectionDefinition
from reportkit.model.value import Struct
from reportkit.rules.context import SectionContext
from reportkit.rules.rule import Rule

T = TypeVar("T")

RULE = "B02"
"""The rule that a plugin's failure is reported under."""
LIMIT = 5.0
"""Seconds that one call may take."""
EXPORT_LIMIT = 60.0
"""Seconds that making a whole file may take."""


class Guarded(Struct, Generic[T], frozen=True):
    """An answer, or what stands in for it; with the findings that tell of a failure."""

    value: T
    findings: tuple[Finding, ...] = ()


def guarded_prepare(plugin: SectionPlugin, preparation: Preparation, limit: float = LIMIT) -> Guarded[str]:
    """What a contact starts from; the required headings, and a warning, where the plugin fails."""
    answer = _attempt(plugin.id, "prepare", lambda: sound_text(plugin.prepare(preparation)), limit)
    if not isinstance(answer, Message):
        return Guarded(answer)
    finding = _finding(preparation.definition, plugin.id, "prepare", answer, Severity.WARNING)
    return Guarded(SectionPlugin().prepare(preparation), (finding,))


def guarded_check(plugin: SectionPlugin, context: SectionContext, limit: float = LIMIT) -> tuple[Finding, ...]:
    """The plugin's findings; a single warning where it fails."""
    section = context.definition.id
    answer = _attempt(plugin.id, "check", lambda: _findings(plugin.check(context), section), limit)
    if not isinstance(answer, Message):
        return answer
    return (_finding(context.definition, plugin.id, "check", answer, Severity.WARNING),)


def guarded_render(plugin: SectionPlugin, context: SectionContext, limit: float = LIMIT) -> Guarded[Blocks]:
    """The plugin's blocks; none where it fails, and an error, since the report would lack them."""
    answer = _attempt(plugin.id, "render", lambda: sound_blocks(plugin.render(context)), limit)
    if not isinstance(answer, Message):
        return Guarded(answer)
    return Guarded((), (_finding(context.definition, plugin.id, "render", answer, Severity.ERROR),))


def guarded_export(
    exporter: Exporter,
    report: Report,
    limit: float = EXPORT_LIMIT,
    pictures: Mapping[tuple[str, str], str] | None = None,
) -> bytes:
    """The exporter's file. Raises BrokenFile, with its name and why, where it fails or answers with no bytes.

    `pictures` has their addresses, for an exporter that wants them beside its file.
    """

    def call() -> bytes:
        return sound_bytes(exporter.export(report) if pictures is None else exporter.export_beside(report, pictures))

    answer = _attempt(exporter.id, "export", call, limit)
    if isinstance(answer, Message):
        raise BrokenFile("hooks.failed_export", plugin=exporter.id, reason=answer)
    return answer


def guard_rule(rule: Rule, limit: float = LIMIT) -> Rule:
    """The same rule, with a check that never fails: a warning stands where it would."""
    check = rule.check

    def guarded(context: SectionContext) -> Iterable[Finding]:
        section = context.definition.id
        answer = _attempt(rule.id, "rule", lambda: _findings(check(context), section), limit)
        if not isinstance(answer, Message):
            return answer
        return (_finding(context.definition, rule.id, "rule", answer, Severity.WARNING),)

    return Rule(rule.id, rule.severity, guarded, rule.source, rule.about)


def missing_plugin(definition: SectionDefinition) -> Finding:
    """The finding of a section whose plugin is not there: not installed, not allowed, or named wrongly."""
    message = Message("hooks.missing_plugin", plugin=definition.plugin)
    return Finding(RULE, Severity.ERROR, message, definition.id, f"{definition.plugin} missing")


def _findings(answer: Iterable[object], section: str) -> tuple[Finding, ...]:
    """Everything that a check yields, drawn from it while the guard still watches."""
    return sound_findings(tuple(islice(answer, MOST_FINDINGS + 1)), section)


def _attempt(name: str, task: str, call: Callable[[], T], limit: float) -> T | Message:
    """The answer, or why there is none. Ctrl-C is the user's, and goes through."""
    try:
        return within(limit, call)
    except WrongShape as error:
        log_failure(name, task, error)
        return Message("hooks.wrong_shape", where=error.where, expected=error.expected, found=error.found)
    except TimeUp as error:
        log_failure(name, task, error)
        return Message("hooks.too_slow", seconds=f"{limit:g}")
    except (Exception, SystemExit) as error:  # noqa: BLE001 - foreign code, whatever it raises
        log_failure(name, task, error)
        return Message("hooks.raised", kind=type(error).__name__)


def _finding(definition: SectionDefinition, name: str, task: str, reason: Message, severity: Severity) -> Finding:
    message = Message(f"hooks.failed_{task}", plugin=name, reason=reason)
    return Finding(RULE, severity, message, definition.id, f"{name} {task}")
