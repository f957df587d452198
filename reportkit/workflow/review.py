"""What an editor does with a submission: begin, remark, return, approve, confirm, excuse."""

from collections.abc import Iterator
from contextlib import contextmanager

from reportkit.messages import ConflictError, GateClosedError, Message, NotAllowedError, UsageError
from reportkit.model.contribution import Remark
from reportkit.model.identity import content_hash
from reportkit.model.journal import Action, Event, SectionHistory, SectionState
from reportkit.model.month import Month
from reportkit.model.people import Role
from reportkit.model.policy import Deed
from reportkit.model.section import SectionDefinition
from reportkit.model.value import Struct, replace
from reportkit.store.interface import MonthWriter
from reportkit.text.clean import clean, clean_sentence
from reportkit.workflow.cited_values import changed_values, current_cited, told_hash
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.remarks import stands_there, waits_for_answers
from reportkit.workflow.session import Session, allow, roles


class _Review(Struct):
    """One section under review, while the month is held for a change."""

    writer: MonthWriter
    view: MonthView
    definition: SectionDefinition
    history: SectionHistory
    title: str


@contextmanager
def _reviewing(session: Session, month: Month, section: str, deed: Deed) -> Iterator[_Review]:
    with session.store.changing(month) as writer:
        view = MonthView(session, month, reader=writer)
        definition = view.definition(section)
        history = view.history(section)
        title = view.title(definition)
        allow(view.workspace, session.actor, deed, view.unit(definition), month, history.state, title, view.published)
        yield _Review(writer, view, definition, history, title)


def begin_review(session: Session, month: Month, section: str) -> None:
    """Note that somebody has begun to review; from now on the contact cannot withdraw."""
    with _reviewing(session, month, section, Deed.REVIEW) as review:
        if review.history.state is SectionState.SUBMITTED:
            review.writer.record(session.event(Action.REVIEW_STARTED, section, review.history.submission_hash))


def remark(session: Session, month: Month, section: str, text: str, quote: str = "") -> Remark:
    """Write a remark to the contact about a submission, with the words it speaks of.

    Raises UsageError for a remark without words, and for a quote that does not stand in the section.
    """
    text, quote = clean_sentence(text), clean(quote)
    if not text.strip():
        raise UsageError("workflow.empty_remark")
    with _reviewing(session, month, section, Deed.REMARK) as review:
        if quote.strip() and not stands_there(review.view, section, quote):
            raise UsageError("workflow.quote_not_there", section=review.title, id=section, quote=quote)
        event = session.event(Action.REMARKED, section, review.history.submission_hash)
        new = _remark(session, event, text, quote)
        review.writer.keep_remarks(section, (*review.writer.remarks(section), new))
        review.writer.record(event)
    return new


def _remark(session: Session, event: Event, text: str, quote: str = "") -> Remark:
    id = content_hash(f"{event.time}{event.section}{text}{quote}".encode())[:8]
    return Remark(id, session.actor.who, event.time, text.strip(), quote)


def answer_remark(session: Session, month: Month, section: str, id: str, text: str) -> Remark:
    """Answer a remark, as the contact; also one that came without the section, while it is reviewed.

    Raises UsageError for an answer without words, and for a remark that is not there.
    """
    text = clean_sentence(text)
    if not text.strip():
        raise UsageError("workflow.empty_reply", id=id, section=section)
    with _reviewing(session, month, section, Deed.REPLY) as review:
        remarks = review.writer.remarks(section)
        asked = next((each for each in remarks if each.id == id), None)
        if asked is None:
            raise UsageError("workflow.unknown_remark", id=id, section=section)
        new = replace(asked, answer=text.strip(), answered_by=session.actor.who)
        review.writer.keep_remarks(section, tuple(new if each is asked else each for each in remarks))
        review.writer.record(session.event(Action.ANSWERED, section, details={"remark": id, "reason": text}))
    return new


def return_section(session: Session, month: Month, section: str, text: str) -> Event:
    """Send a section back to its contact with a remark."""
    text = clean_sentence(text)
    if not text.strip():
        raise UsageError("workflow.empty_remark")
    with _reviewing(session, month, section, Deed.RETURN) as review:
        event = session.event(Action.RETURNED, section, review.history.submission_hash, {"reason": text.strip()})
        remarks = review.writer.remarks(section)
        review.writer.keep_remarks(section, (*remarks, _remark(session, event, text)))
        return review.writer.record(event)


def approve(session: Session, month: Month, section: str, *, anyway: bool = False) -> Event:
    """Sign the next step of a section's approval: exactly this submission, with the values it cites now.

    A section that is approved, but cites values that have changed since, is confirmed. Raises NotAllowedError for
    the login that handed it in, or that has signed already (four eyes), and GateClosedError while a remark about this
    submission has no answer, unless it is wanted `anyway`.
    """
    if changed_values(MonthView(session, month), section):
        return confirm(session, month, section)
    with _reviewing(session, month, section, Deed.APPROVE) as review:
        step = _next_step(session, review)
        if not review.view.workspace.settings.practice:
            _four_eyes(session, review)
        waiting = () if anyway else waits_for_answers(review.view, section)
        if waiting:
            first, count = waiting[0].text, len(waiting)
            raise GateClosedError("workflow.remarks_wait", section=review.title, id=section, count=count, text=first)
        submission = review.view.submission(section)
        if submission is None:
            raise GateClosedError("workflow.nothing_written", section=review.title, id=section)
        cited = told_hash(current_cited(review.view, submission))
        return review.writer.record(
            session.event(Action.APPROVED, section, review.history.submission_hash, {"step": step, "cited": cited})
        )


def _next_step(session: Session, review: _Review) -> str:
    signed = {sign.step for sign in review.history.sign_offs}
    step = next(each for each in review.view.workspace.settings.steps if each not in signed)
    have = roles(review.view.workspace, session.actor.who, review.view.unit(review.definition), review.view.month)
    if Role(step) not in have:
        raise NotAllowedError("workflow.other_step", section=review.title, step=Message(f"workflow.role_{step}"))
    return step


def _four_eyes(session: Session, review: _Review) -> None:
    _own_submission(session, review)
    login = session.actor.login
    if any(sign.login == login for sign in review.history.sign_offs):
        raise NotAllowedError("workflow.signed_already", section=review.title, login=login)


def _own_submission(session: Session, review: _Review) -> None:
    """Nobody approves what they handed in, nor the values that it has come to cite since."""
    login = session.actor.login
    if login == review.history.submitted_login:
        raise NotAllowedError("workflow.four_eyes", section=review.title, login=login)


def confirm(session: Session, month: Month, section: str) -> Event:
    """Confirm an approval although values that the section cites have changed since it was given.

    Raises NotAllowedError for the login that handed it in.
    """
    with _reviewing(session, month, section, Deed.CONFIRM) as review:
        if not review.view.workspace.settings.practice:
            _own_submission(session, review)
        submission = review.view.submission(section)
        if submission is None:
            raise ConflictError("workflow.nothing_written", section=review.title, id=section)
        cited = told_hash(current_cited(review.view, submission))
        step = review.view.workspace.settings.steps[-1]
        return review.writer.record(
            session.event(Action.CONFIRMED, section, review.history.submission_hash, {"step": step, "cited": cited})
        )


def excuse(session: Session, month: Month, section: str, why: str) -> Event:
    """Let the report go out without a section; the document says why."""
    why = clean_sentence(why)
    if not why.strip():
        raise UsageError("workflow.excuse_reason")
    with _reviewing(session, month, section, Deed.EXCUSE) as review:
        return review.writer.record(session.event(Action.EXCUSED, section, details={"reason": why.strip()}))
