"""The states of a section follow from its events: a machine of its own walks beside the journal and must agree."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reportkit.model.journal import Action, Event, SectionHistory, SectionState, after, histories

PEOPLE = ("maja.ek", "per.hagsjo", "ylva.tranberg")


class Section(RuleBasedStateMachine):
    """A section on its way, as people speak of it; only what the policy allows is done."""

    def __init__(self):
        super().__init__()
        self.events = []
        self.state = SectionState.EMPTY
        self.number = 0
        self.signed = []
        self.revision = ""

    @initialize(steps=st.sampled_from([("editor",), ("editor", "approver")]))
    def set_up(self, steps):
        self.steps = steps

    def happens(self, action, content="", **details):
        event = Event(
            sequence=len(self.events) + 1,
            time=f"2023-03-06T08:{len(self.events):02}:00Z",
            login=PEOPLE[len(self.events) % 3],
            action=action,
            section="psykiatri",
            content=content,
            details=details,
        )
        self.events.append(event)
        return event

    @property
    def open(self):
        return self.state in (SectionState.EMPTY, SectionState.DRAFT, SectionState.RETURNED, SectionState.EXCUSED)

    @precondition(lambda self: self.open)
    @rule(revision=st.sampled_from(["r1", "r2", "r3"]))
    def save(self, revision):
        self.happens(Action.SAVED, revision)
        self.revision = revision
        if self.state is SectionState.EMPTY:
            self.state = SectionState.DRAFT

    @rule(revision=st.sampled_from(["u1", "u2"]))
    def change_outside(self, revision):
        self.happens(Action.CHANGED_OUTSIDE, revision)
        self.revision = revision
        if self.state is SectionState.EMPTY:
            self.state = SectionState.DRAFT

    @precondition(lambda self: self.open and self.state is not SectionState.EMPTY)
    @rule()
    def submit(self):
        self.number += 1
        self.happens(Action.SUBMITTED, f"hash{self.number}", number=str(self.number), revision=self.revision)
        self.state, self.signed = SectionState.SUBMITTED, []

    @precondition(lambda self: self.state is SectionState.SUBMITTED)
    @rule()
    def withdraw(self):
        self.happens(Action.WITHDRAWN)
        self.state = SectionState.DRAFT

    @precondition(lambda self: self.state is SectionState.SUBMITTED)
    @rule()
    def begin_review(self):
        self.happens(Action.REVIEW_STARTED)
        self.state = SectionState.IN_REVIEW

    @precondition(lambda self: self.state in (SectionState.SUBMITTED, SectionState.IN_REVIEW, SectionState.APPROVED))
    @rule()
    def return_it(self):
        self.happens(Action.RETURNED, reason="Skriv ut hur många besöken var.")
        self.state, self.signed = SectionState.RETURNED, []

    @precondition(lambda self: self.state in (SectionState.SUBMITTED, SectionState.IN_REVIEW))
    @rule()
    def approve_next_step(self):
        step = self.steps[len(self.signed)]
        self.happens(Action.APPROVED, f"hash{self.number}", step=step, cited="c1")
        self.signed.append(step)
        self.state = SectionState.APPROVED if len(self.signed) == len(self.steps) else SectionState.IN_REVIEW

    @precondition(lambda self: self.state is SectionState.APPROVED)
    @rule(cited=st.sampled_from(["c2", "c3"]))
    def confirm(self, cited):
        self.happens(Action.CONFIRMED, f"hash{self.number}", step=self.steps[-1], cited=cited)
        self.confirmed = cited
        assert {sign.cited for sign in self.history.sign_offs} == {cited}

    @precondition(lambda self: self.state not in (SectionState.APPROVED, SectionState.EXCUSED))
    @rule()
    def excuse(self):
        self.happens(Action.EXCUSED, reason="Divisionen har inte kunnat lämna uppgifter.")
        self.state, self.signed = SectionState.EXCUSED, []

    @rule(action=st.sampled_from([Action.REMARKED, Action.ANSWERED, Action.WAIVED]))
    def talk(self, action):
        self.happens(action, key="T02-1a2b3c4d", reason="Ja.")

    @property
    def history(self):
        return histories(self.events, self.steps).get("psykiatri", SectionHistory())

    @invariant()
    def the_journal_tells_the_same(self):
        history = self.history
        assert history.state is self.state
        assert history.submission == self.number
        assert history.submission_hash == (f"hash{self.number}" if self.number else "")
        assert history.revision == self.revision
        assert [sign.step for sign in history.sign_offs] == self.signed

    @invariant()
    def an_approved_section_has_every_sign(self):
        history = self.history
        if history.state is SectionState.APPROVED:
            assert {sign.step for sign in history.sign_offs} == set(self.steps)

    @invariant()
    def reading_it_event_by_event_is_reading_it_at_once(self):
        history = SectionHistory()
        for event in self.events:
            history = after(history, event, self.steps)
        assert history == self.history


TestASectionOnItsWay = Section.TestCase
TestASectionOnItsWay.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)


def event(action, section="psykiatri", **args):
    return Event(sequence=1, time="2023-03-06T08:00:00Z", login="maja.ek", action=action, section=section, **args)


def test_a_new_submission_starts_without_the_signs_of_the_one_before():
    steps = ("editor",)
    history = SectionHistory()
    for number in ("1", "2"):
        history = after(history, event(Action.SUBMITTED, content=f"h{number}", details={"number": number}), steps)
        assert history.sign_offs == ()
        history = after(history, event(Action.APPROVED, details={"step": "editor", "cited": "c"}), steps)
        assert history.state is SectionState.APPROVED
        history = after(history, event(Action.RETURNED, details={"reason": "Nej."}), steps)
    assert (history.submission, history.submission_hash) == (2, "h2")


def test_the_real_login_is_remembered_beside_the_person_acted_for():
    sent = event(Action.SUBMITTED, content="h1", acting_for="rut.abramsson", details={"number": "1"})
    history = after(SectionHistory(), sent, ("editor",))
    assert (history.submitted_by, history.submitted_login) == ("rut.abramsson", "maja.ek")


def test_why_a_section_was_returned_or_excused_is_told_until_it_is_sent_again():
    history = after(SectionHistory(), event(Action.RETURNED, details={"reason": "Siffran saknas."}), ("editor",))
    assert history.reason == "Siffran saknas."
    history = after(history, event(Action.SAVED, content="r2"), ("editor",))
    assert history.reason == "Siffran saknas."
    history = after(history, event(Action.SUBMITTED, content="h", details={"number": "2"}), ("editor",))
    assert history.reason == ""


def test_events_of_one_section_say_nothing_about_another_and_the_month_has_no_history():
    events = [event(Action.OPENED, section=""), event(Action.SAVED, content="r"), event(Action.EXCUSED, section="nara")]
    found = histories(events, ("editor",))
    assert {section: history.state for section, history in found.items()} == {
        "psykiatri": SectionState.DRAFT,
        "nara": SectionState.EXCUSED,
    }


def test_a_section_that_was_excused_stays_so_while_its_contact_writes_on():
    history = after(SectionHistory(), event(Action.EXCUSED, details={"reason": "Sjukdom."}), ("editor",))
    assert after(history, event(Action.SAVED, content="r1"), ("editor",)).state is SectionState.EXCUSED
