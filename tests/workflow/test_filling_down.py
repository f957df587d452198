"""A column copied from a spreadsheet: what goes where is known before anything is saved."""

import pytest

from reportkit.messages import Language, UsageError, render
from reportkit.workflow.fill_down import MOST_CHARACTERS, fill_down, save_plan
from reportkit.workflow.month_view import MonthView
from tests.workflow.region import MAJA, MARCH

SECTION, TOTAL, DIGITAL = "psykiatri", ("besok_totalt", "value"), ("besok_digitala", "value")


@pytest.fixture
def plan(region):
    """Where a paste would go."""

    def planned(text, start=TOTAL, parts=None):
        view = MonthView(region.acting(MAJA), MARCH)
        return fill_down(view, view.definition(SECTION), view.contribution(SECTION), start, text, parts)

    return planned


def cells(plan):
    return [(each.row, *each.cell, each.written) for each in plan.going]


def reasons(plan):
    return [(each.row, each.written, render(each.reason, Language.SWEDISH)) for each in plan.staying]


def test_each_line_goes_to_the_next_cell_the_parts_of_a_figure_among_them(plan):
    found = plan("45 000\n8 176\n4 610\n3 566\n")
    assert cells(found) == [
        (1, "besok_totalt", "value", "45 000"),
        (2, "besok_digitala", "value", "8 176"),
        (3, "besok_digitala", "breakdown.K", "4 610"),
        (4, "besok_digitala", "breakdown.M", "3 566"),
    ]
    assert found.staying == ()


def test_a_line_for_each_figure_passes_over_the_parts_and_so_does_who_says_so(plan):
    assert cells(plan("8 176", DIGITAL, parts=False)) == cells(plan("8 176", DIGITAL, parts=True))
    assert [each[1:3] for each in cells(plan("1\n2\n3", parts=False))] == [TOTAL, DIGITAL]
    assert [each[1:3] for each in cells(plan("1\n2", parts=True))] == [TOTAL, DIGITAL]
    assert cells(plan("45 000\n8 176")) == [
        (1, "besok_totalt", "value", "45 000"),
        (2, "besok_digitala", "value", "8 176"),
    ]


def test_a_second_column_goes_to_the_comparison(plan):
    assert cells(plan("45 000\t44 120\n8 176")) == [
        (1, "besok_totalt", "value", "45 000"),
        (1, "besok_totalt", "previous_year", "44 120"),
        (2, "besok_digitala", "value", "8 176"),
    ]


def test_lines_that_begin_with_names_go_to_what_they_name(plan):
    found = plan("Mått\tUtfall\nDigitala besök\t8 176\nKvinnor\t4 610\nmän\t3 566\nBesök totalt, besök\t45 000\t44 120")
    assert cells(found) == [
        (2, "besok_digitala", "value", "8 176"),
        (3, "besok_digitala", "breakdown.K", "4 610"),
        (4, "besok_digitala", "breakdown.M", "3 566"),
        (5, "besok_totalt", "value", "45 000"),
        (5, "besok_totalt", "previous_year", "44 120"),
    ]
    assert reasons(found) == [(1, "Mått", "Ingen siffra i avsnittet heter så.")]


def test_what_cannot_be_read_is_named_by_its_line_and_the_others_keep_their_places(plan):
    found = plan("45.000\n8 176\nca\n\nhej")
    assert cells(found) == [(2, "besok_digitala", "value", "8 176")]
    assert [(row, written) for row, written, _ in reasons(found)] == [(1, "45.000"), (3, "ca"), (5, "hej")]
    assert "har punkt" in reasons(found)[0][2]
    assert reasons(found)[2][2] == "Det finns ingen rad kvar att fylla i."


@pytest.mark.parametrize("nothing", ["", "-", "–"])
def test_an_empty_line_leaves_its_cell_as_it_is(plan, nothing):
    found = plan(f"{nothing}\n8 176")
    assert cells(found) == [(2, "besok_digitala", "value", "8 176")]
    assert found.staying == ()


def test_control_characters_and_windows_newlines_fall_away(plan):
    assert cells(plan("45\u00a0000\r\n\x1b8 176\x07\r\n")) == [
        (1, "besok_totalt", "value", "45 000"),
        (2, "besok_digitala", "value", "8 176"),
    ]


def test_more_than_any_column_holds_is_refused_at_once(plan):
    with pytest.raises(UsageError) as error:
        plan("1\n" * MOST_CHARACTERS)
    assert error.value.told.id == "figures.too_much"


def test_a_plan_tells_what_stands_in_the_cell_now(written, plan):
    (going,) = plan("45 001").going
    assert going.before.replace("\u00a0", " ") == "45 000"


def test_a_plan_is_saved_in_one_go(region, plan):
    session = region.acting(MAJA)
    save_plan(session, MARCH, SECTION, plan("45 000\n8 176\n4 610\n3 566"))
    figures = MonthView(session, MARCH).contribution(SECTION).figures
    assert str(figures["besok_digitala"].breakdown["M"].value) == "3566"
    saves = [event for event in MonthView(session, MARCH).events if event.section == SECTION]
    assert len(saves) == 1


def test_a_plan_with_lines_that_cannot_be_read_is_saved_only_when_that_is_no_matter(region, plan):
    session, found = region.acting(MAJA), plan("45.000\n8 176")
    with pytest.raises(UsageError) as error:
        save_plan(session, MARCH, SECTION, found)
    assert error.value.told.id == "figures.fill_stopped"
    assert MonthView(session, MARCH).contribution(SECTION).figures == {}
    save_plan(session, MARCH, SECTION, found, partly=True)
    assert list(MonthView(session, MARCH).contribution(SECTION).figures) == ["besok_digitala"]


def test_a_plan_with_nothing_in_it_is_refused(region, plan):
    with pytest.raises(UsageError) as error:
        save_plan(region.acting(MAJA), MARCH, SECTION, plan("hej"), partly=True)
    assert error.value.told.id == "figures.fill_empty"
