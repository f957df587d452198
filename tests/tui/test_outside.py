"""The editor that somebody has chosen, and which others are named where it is not there."""

import pytest

from reportkit.messages import UsageError
from reportkit.tui.screens import outside


@pytest.fixture
def machine(monkeypatch):
    """A machine with some programs, and somebody who has chosen an editor."""

    def has(*programs, chosen="nano"):
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", chosen)
        monkeypatch.setattr(outside.shutil, "which", lambda name: f"/usr/bin/{name}" if name in programs else None)

    return has


def test_an_editor_that_is_not_there_is_answered_with_one_that_is(machine):
    machine("vi")
    with pytest.raises(UsageError) as refused:
        outside.chosen_editor()
    assert refused.value.told.args == {"command": "nano", "other": "vi"}


def test_no_editor_is_named_where_the_machine_has_none(machine):
    machine()
    with pytest.raises(UsageError) as refused:
        outside.chosen_editor()
    assert refused.value.told.id == "outside.missing_all"
