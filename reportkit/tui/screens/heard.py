"""What somebody else has done to a section while its text stands open."""

from reportkit.messages import Message
from reportkit.model.value import Struct
from reportkit.tui.desk import Desk
from reportkit.workflow.at_hand import AtHand


class Heard(Struct, frozen=True):
    """A section as it is now, and as it was on the screen when that was asked for."""

    since: AtHand
    now: AtHand


def stands(opened: AtHand) -> tuple[object, ...]:
    """What somebody else can have changed of a section."""
    return opened.contribution.revision, opened.state, opened.remarks, opened.may_write


def by_whom(desk: Desk, mine: AtHand, theirs: AtHand) -> Message:
    """Who did it and when, as the beginning of a sentence."""
    who, time = theirs.saved
    if theirs.saved == mine.saved:
        files = theirs.contribution.revision != mine.contribution.revision
        return Message("others.by_files" if files else "others.by_other")
    own = "_own" if who == theirs.people.name(desk.actor.who) else ""
    return Message(f"others.by{own}", who=who, when=desk.when(time))
