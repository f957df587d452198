"""The policy table, whole: every deed, every role, every state, against the table written out here by hand."""

import pytest

from reportkit.model.journal import SectionState
from reportkit.model.people import Role
from reportkit.model.policy import POLICY, Deed, MonthState, Refusal, refusal, row_for

# c contact, e editor, p approver, a administrator. A letter means: this role may, in this state.
#
#                empty draft submitted in_review returned approved excused
EXPECTED = """
    save         ce    ce    -         -         ce       -        ce
    submit       c     c     -         -         c        -        c
    receive      e     e     -         -         e        -        e
    withdraw     -     -     c         -         -        -        -
    answer       ce    ce    -         -         ce       -        ce
    review       -     -     ep        ep        -        -        -
    remark       -     -     ep        ep        -        -        -
    reply        ce    ce    ce        ce        ce       ce       ce
    return       -     -     ep        ep        -        ep       -
    approve      -     -     ep        ep        -        -        -
    confirm      -     -     -         -         -        e        -
    excuse       e     e     e         e         e        -        -
    waive        e     e     e         e         e        e        e
    open_month   ea    ea    ea        ea        ea       ea       ea
    assemble     epa   epa   epa       epa       epa      epa      epa
    change_month ea    ea    ea        ea        ea       ea       ea
    publish      e     e     e         e         e        e        e
    reopen       e     e     e         e         e        e        e
    act_for      a     a     a         a         a        a        a
    add_words    cea   cea   cea       cea       cea      cea      cea
"""
# In a published month nothing else is done than these; reopening is done in no other.
WHILE_PUBLISHED = {Deed.OPEN_MONTH, Deed.ASSEMBLE, Deed.REOPEN, Deed.ACT_FOR, Deed.ADD_WORDS}
LETTERS = {"c": Role.CONTACT, "e": Role.EDITOR, "p": Role.APPROVER, "a": Role.ADMINISTRATOR}
STATES = tuple(SectionState)


def expected():
    for line in EXPECTED.strip().splitlines():
        deed, *cells = line.split()
        for state, cell in zip(STATES, cells, strict=True):
            for letter, role in LETTERS.items():
                yield Deed(deed), role, state, letter in cell


def test_the_table_is_what_was_agreed():
    differs = [
        f"{deed} by {role} in {state}: {'refused' if allowed else 'allowed'}"
        for deed, role, state, allowed in expected()
        if (refusal(deed, frozenset({role}), state) is None) != allowed
    ]
    assert differs == []


def test_the_table_written_out_here_names_every_deed_once():
    written = [line.split()[0] for line in EXPECTED.strip().splitlines()]
    assert sorted(written) == sorted(Deed)
    assert sorted(row.deed for row in POLICY) == sorted(Deed)


@pytest.mark.parametrize("deed", Deed)
@pytest.mark.parametrize("state", STATES)
def test_without_a_role_nothing_is_allowed(deed, state):
    assert refusal(deed, frozenset(), state) is Refusal.ROLE


def test_the_role_is_asked_before_the_state():
    """Somebody without the role learns nothing of where the section stands."""
    assert refusal(Deed.WITHDRAW, frozenset({Role.EDITOR}), SectionState.DRAFT) is Refusal.ROLE
    assert refusal(Deed.WITHDRAW, frozenset({Role.CONTACT}), SectionState.DRAFT) is Refusal.STATE


@pytest.mark.parametrize("deed", Deed)
def test_several_roles_may_what_any_of_them_may(deed):
    assert refusal(deed, frozenset(Role), None) is None


@pytest.mark.parametrize("deed", Deed)
def test_a_published_month_is_closed_but_for_reading_and_for_opening_it_again(deed):
    everyone = frozenset(Role)
    closed = refusal(deed, everyone, None, MonthState.PUBLISHED) is Refusal.MONTH
    assert closed == (deed not in WHILE_PUBLISHED)
    assert (refusal(deed, everyone, None, MonthState.OPEN) is Refusal.MONTH) == (deed is Deed.REOPEN)


def test_the_role_is_asked_before_the_month():
    assert refusal(Deed.SAVE, frozenset({Role.APPROVER}), None, MonthState.PUBLISHED) is Refusal.ROLE


def test_from_the_moment_something_is_sent_nobody_can_change_what_is_reviewed():
    sent = {SectionState.SUBMITTED, SectionState.IN_REVIEW, SectionState.APPROVED}
    for deed in (Deed.SAVE, Deed.SUBMIT, Deed.RECEIVE, Deed.ANSWER):
        assert not row_for(deed).states & sent
