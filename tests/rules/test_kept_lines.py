"""What a rule said of a line is kept by the words of the line, and told of where the line stands now."""

from reportkit.model.value import replace
from reportkit.rules.doubled_words import T02
from reportkit.rules.kept_lines import KeptLines
from reportkit.rules.passages import lines
from reportkit.rules.unit_names import N01
from tests.rules.conftest import MARCH, ORGANISATION, ask, kust, mended


def asked_about(kept, context):
    """The lines that a rule is asked about."""
    seen = []
    for _ in kept.findings(context, lines(context), lambda passage: seen.append(passage.text) or ()):
        pass
    return seen


def test_after_a_change_on_one_line_only_that_line_is_asked_about():
    kept, before = KeptLines(), kust("Nytt hus.\n\nMer om det.")
    assert asked_about(kept, before) == ["Nytt hus.", "", "Mer om det."]
    after = replace(before, contribution=replace(before.contribution, text="Nytt hus.\n\nMer om det!"))
    assert asked_about(kept, after) == ["Mer om det!"]


def test_another_month_and_another_workspace_have_every_line_asked_about():
    kept, before = KeptLines(), kust("Nytt hus.")
    asked_about(kept, before)
    later = replace(before, month=MARCH.plus(1))
    assert asked_about(kept, later) == ["Nytt hus."]
    assert asked_about(kept, replace(later, workspace=replace(later.workspace))) == ["Nytt hus."]


def test_a_line_that_moved_is_told_of_and_mended_where_it_stands_now():
    line = "Tack för för hjälpen."
    ask(T02, kust(line))
    moved = kust(f"## Personal\n\nEn ny rad.\n\n{line}")
    (found,) = ask(T02, moved)
    assert (found.line, found.heading) == (5, "Personal")
    assert mended(moved, found).endswith("\n\nTack för hjälpen.")


def test_a_new_name_of_a_unit_is_asked_for_in_words_that_were_right_before():
    context = kust("Divison Kust har flyttat.")
    assert [each.expected for each in ask(N01, context)] == ["Division Kust"]
    without = replace(ORGANISATION, units=ORGANISATION.units[:1])
    assert ask(N01, replace(context, workspace=replace(context.workspace, organisation=without))) == ()
