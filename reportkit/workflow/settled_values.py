"""What became of the values where a form met others that have been saved since it was made."""

from reportkit.messages import Message
from reportkit.workflow.arrival import Arrival, ArrivedValue, Settle

_WORDS = ("source", "note")


def settled_values(arrival: Arrival, settle: Settle | None) -> tuple[Message, ...]:
    """A sentence for each value that was not taken, and for each figure whose numbers now come from both.

    `settle` is what was chosen for values.
    """
    meeting = arrival.meeting
    if meeting is None or settle is None:
        return ()
    met = [each for each in meeting.values if each.key not in _WORDS]
    id = "form.kept_form" if settle is Settle.FORM else "form.kept_saved"
    told = [
        Message(
            id, label=each.label, key=_part(each), mine=each.written or "–", theirs=each.before or "–", who=meeting.who
        )
        for each in met
    ]
    taken = [each for each in (arrival.figures.values if arrival.figures else ()) if each.key not in _WORDS]
    for figure, label in dict.fromkeys((each.figure, each.label) for each in met if settle is not Settle.FORM):
        ours = [each for each in taken if each.figure == figure and each.is_new]
        if ours:
            written = ", ".join(each.written for each in ours)
            told.append(Message("form.mixed", label=label, ours=written, who=meeting.who))
    return tuple(told)


def _part(value: ArrivedValue) -> Message | str:
    return value.part or Message(f"desk.key_{value.key}")
