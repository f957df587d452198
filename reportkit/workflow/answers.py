"""Answering findings: a contact says that something is right, an editor lets an error stand."""

from reportkit.messages import NotAllowedError, UsageError
from reportkit.model.contribution import Answer
from reportkit.model.finding import UNWAIVABLE, Finding, Severity
from reportkit.model.journal import Action
from reportkit.model.month import Month
from reportkit.model.policy import Deed
from reportkit.model.regex import regex
from reportkit.text.clean import clean_sentence
from reportkit.workflow.check import findings_of, report_findings
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.session import Session, allow

_WORD = regex(r"[^\W\d_]{3}")


def answer(session: Session, month: Month, section: str, key: str, sentence: str = "") -> Finding:
    """Say that a warning was looked at and is right. Returns the finding.

    Raises UsageError for a key that no finding has, for an error (which is mended or waived) and for a missing
    sentence where the rule asks for one.
    """
    return _keep(session, month, section, key, sentence, waiver=False)


def waive(session: Session, month: Month, section: str, key: str, why: str) -> Finding:
    """Let an error stand, as an editor, with a reason that is kept. Returns the finding.

    A reason has a word in it, of three letters or more: "x" tells nobody why (catalogue of rules, Q06). Given to a
    warning it is the editor's answer. Raises UsageError without a reason, NotAllowedError for a rule that nobody may
    waive.
    """
    if not _WORD.search(why):
        raise UsageError("workflow.waiver_reason", key=key)
    return _keep(session, month, section, key, why, waiver=True)


def take_back(session: Session, month: Month, section: str, key: str) -> Answer:
    """Take back the answer to a warning, which is then asked about again. Returns the answer that there was.

    Raises UsageError where the finding has no answer, or was waived.
    """
    with session.store.changing(month) as writer:
        _allow(session, MonthView(session, month, reader=writer), section, Deed.ANSWER)
        kept = writer.answers(section)
        found = next((each for each in kept if each.key == key and not each.waiver), None)
        if found is None:
            raise UsageError("workflow.no_answer", key=key)
        writer.keep_answers(section, tuple(each for each in kept if each is not found))
        writer.record(session.event(Action.ANSWERED, section, details={"key": key, "taken_back": found.reason}))
    return found


def _allow(session: Session, view: MonthView, section: str, deed: Deed) -> None:
    definition = view.definition(section)
    state, title = view.history(section).state, view.title(definition)
    allow(view.workspace, session.actor, deed, view.unit(definition), view.month, state, title, view.published)


def _keep(session: Session, month: Month, section: str, key: str, reason: str, *, waiver: bool) -> Finding:
    reason = clean_sentence(reason)
    with session.store.changing(month) as writer:
        view = MonthView(session, month, reader=writer)
        _allow(session, view, section, Deed.WAIVE if waiver else Deed.ANSWER)
        finding = _finding(view, section, key)
        _check(finding, reason, waiver)
        event = session.event(
            Action.WAIVED if waiver else Action.ANSWERED, section, details={"key": key, "reason": reason}
        )
        new = Answer(key, session.actor.who, event.time, reason, waiver)
        others = tuple(each for each in writer.answers(section) if each.key != key)
        writer.keep_answers(section, (*others, new))
        writer.record(event)
    return finding


def _finding(view: MonthView, section: str, key: str) -> Finding:
    """The finding with a key. Raises UsageError, with the keys that there are."""
    of_report = [each for each in report_findings(view) if each.section == section]
    found = (*findings_of(view, section), *of_report)
    exact = [each for each in found if each.key == key]
    if exact:
        return exact[0]
    keys = ", ".join(each.key for each in found) or "–"
    raise UsageError("workflow.unknown_key_of_finding", key=key, section=section, known=keys)


def _check(finding: Finding, reason: str, waiver: bool) -> None:
    if waiver and finding.rule in UNWAIVABLE:
        raise NotAllowedError("workflow.unwaivable", rule=finding.rule)
    if not waiver and finding.severity is Severity.ERROR:
        raise UsageError("workflow.answer_error", key=finding.key)
    if not waiver and finding.asks_reason and not reason.strip():
        raise UsageError("workflow.answer_reason", key=finding.key)
