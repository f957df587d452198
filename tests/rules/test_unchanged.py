"""D04, P08 and S10: words that stood in the last report, and units that write in two chapters."""

import pytest

from reportkit.messages import Language
from reportkit.model.finding import Severity
from reportkit.model.history import EarlierReport
from reportkit.model.month import Month
from reportkit.model.outline import ContainerNode, Outline, SectionNode
from reportkit.model.section import SectionDefinition
from reportkit.model.value import replace
from reportkit.rules.several_chapters import S10
from reportkit.rules.unchanged import D04, P08
from tests.rules.conftest import FEBRUARY, ask, kust, report, the_finding, told

OCTOBER = Month(2030, 10)
BOATS = (
    "Hälsobåten har gått mellan skären hela hösten. Den lägger till vid sju bryggor, och på varje brygga väntar "
    "patienter som annars skulle ha fått åka in till fastlandet. Besättningen är nu fulltalig."
)
LAB = (
    "Laboratoriet på Storholmen har fått ett nytt mikroskop. Med det hittar personalen bakterierna på en timme i "
    "stället för på ett dygn, och de som har fått fel medicin kan byta samma dag som provet togs."
)
BOTH = f"# Hälsobåten\n\n{BOATS}\n\n# Laboratoriet\n\n{LAB}\n"


def before(text, month=FEBRUARY, section="kust"):
    """The report of a month, in which the section said something; its figures went through the month before."""
    return EarlierReport(month, month.plus(-1), texts={section: text})


def test_a_section_with_last_months_text_is_told_once():
    found = the_finding(D04, kust(BOTH, earlier=[before(BOTH)]))
    assert found.severity is Severity.WARNING
    assert told(found) == "Avsnittet ”Division Kust” är ordagrant som i rapporten för februari 2031."


def test_one_heading_with_last_months_text_is_told_at_the_heading():
    now = BOTH.replace("sju bryggor", "åtta bryggor").replace("# Lab", "# Nytt från lab")
    found = the_finding(D04, kust(now, earlier=[before(BOTH)]))
    assert (found.heading, found.line) == ("Nytt från laboratoriet", 7)
    assert told(found) == "Texten under ”Nytt från laboratoriet” är ordagrann från rapporten för februari 2031."
    assert LAB.startswith(found.quote)
    assert found.quote.startswith("Laboratoriet på Storholmen")


def test_other_lines_spaces_and_signs_do_not_make_a_text_new():
    now = BOTH.replace("skären hela", "skären\nhela").replace(", och på", " – och på")
    assert the_finding(D04, kust(now, earlier=[before(BOTH)]))


def test_a_text_with_a_new_word_under_each_heading_is_new():
    now = BOTH.replace("sju", "åtta").replace("en timme", "två timmar")
    assert ask(D04, kust(now, earlier=[before(BOTH)])) == ()


def test_a_few_words_may_be_said_again():
    now = "# Laboratoriet\n\nInga förändringar sedan förra månaden.\n"
    assert ask(D04, kust(now, earlier=[before(now)])) == ()


def test_a_text_that_cites_its_figures_is_new_each_month():
    cites = BOTH.replace("sju bryggor", "{{bryggor}}").replace("en timme", "{{timmar}}")
    assert ask(D04, kust(cites, earlier=[before(cites)])) == ()


def test_the_latest_report_with_words_is_the_one_that_counts():
    assert ask(D04, kust(BOTH, earlier=[before(BOTH, Month(2031, 1)), before("# Nytt\n\nAnnat.", FEBRUARY)])) == ()
    silent = EarlierReport(FEBRUARY, Month(2031, 1), texts={"kust": ""})
    assert "januari 2031" in told(the_finding(D04, kust(BOTH, earlier=[before(BOTH, Month(2031, 1)), silent])))


def test_nothing_to_report_is_no_copy():
    assert ask(D04, kust(BOTH, nothing="", earlier=[before(BOTH)])) == ()


OLD = "Väntetiden till första besök har följts till och med {month} och är kortare än väntat."


def stale(month, report_month=OCTOBER, now=None, **rest):
    """A sentence that stood in an earlier report, by default the one of October."""
    sentence = OLD.format(month=month)
    return kust(f"# Kön\n\n{now or sentence} Mer är på väg.", earlier=[before(sentence, report_month)], **rest)


def test_a_sentence_that_was_of_october_is_asked_about_in_march():
    found = the_finding(P08, stale("september"))
    assert found.severity is Severity.WARNING
    assert (found.quote, found.heading, found.line) == ("september", "Kön", 3)
    assert told(found) == (
        "Meningen står likadan i rapporten för oktober 2030 men nämner ”september”. Stämmer månaden?"
    )


@pytest.mark.parametrize("month", ["oktober", "september 2030", "den 30 september 2030"])
def test_the_month_of_the_report_the_year_and_its_last_day_make_no_difference(month):
    assert ask(P08, stale(month))


@pytest.mark.parametrize(
    ("month", "report_month"),
    [
        pytest.param("december", Month(2030, 10), id="a month that was not the present one then"),
        pytest.param("den 14 september 2030", Month(2030, 10), id="a day is a fact"),
        pytest.param("februari", Month(2031, 2), id="a month that is the present one now"),
        pytest.param("förra hösten", Month(2030, 10), id="no month"),
    ],
)
def test_what_may_well_still_be_true_is_not_asked_about(month, report_month):
    assert ask(P08, stale(month, report_month)) == ()


def test_a_sentence_that_has_been_changed_is_not_old():
    assert ask(P08, stale("september", now=OLD.format(month="februari"))) == ()
    assert ask(P08, stale("september", now=OLD.format(month="september").replace("kortare", "längre"))) == ()


def test_other_languages_are_not_read():
    assert ask(P08, stale("september", language=Language.ENGLISH)) == ()


OUTLINE = Outline(
    (
        ContainerNode("Information från verksamheten", (SectionNode("kust"), SectionNode("fjall"))),
        ContainerNode("Nämnden", (SectionNode("namnd-kust"),)),
    )
)


def in_the_board(text="Samma sak, kort.", owner="Division Kust"):
    section = kust(text, outline=OUTLINE)
    return replace(section, definition=SectionDefinition("namnd-kust", "Division Kust", "kust"), owner=owner)


INTRODUCTION = kust("En sammanfattning.", outline=OUTLINE)


def test_the_introduction_may_be_by_a_unit_that_writes_further_down():
    assert ask(S10, report(kust("Kort om allt.", outline=OUTLINE), in_the_board())) == ()


def test_a_unit_in_two_chapters_is_shown_once_with_both():
    found = the_finding(S10, report(INTRODUCTION, kust("Det händer mycket.", outline=OUTLINE), in_the_board()))
    assert found.severity is Severity.NOTE
    assert (found.section, found.subject) == ("", "Division Kust")
    assert [place.section for place in found.places] == ["kust", "namnd-kust"]
    assert told(found) == "Division Kust har avsnitt i ”Information från verksamheten” och ”Nämnden”. Jämför dem."


def test_a_unit_that_wrote_in_the_same_chapters_last_time_is_not_shown_again():
    last = EarlierReport(FEBRUARY, FEBRUARY.plus(-1), texts={"kust": "Det hände.", "namnd-kust": "Kort."})
    now = kust("Det händer mycket.", outline=OUTLINE, earlier=[last])
    assert ask(S10, report(INTRODUCTION, now, replace(in_the_board(), history=now.history))) == ()
    silent = replace(last, texts={"kust": "Det hände."})
    begun = kust("Det händer mycket.", outline=OUTLINE, earlier=[silent])
    assert the_finding(S10, report(INTRODUCTION, begun, replace(in_the_board(), history=begun.history)))


def test_a_unit_that_writes_in_one_chapter_is_not_shown():
    assert ask(S10, report(INTRODUCTION, kust("Det händer mycket.", outline=OUTLINE), in_the_board(""))) == ()
    assert (
        ask(
            S10, report(INTRODUCTION, kust("Det händer mycket.", outline=OUTLINE), in_the_board(owner="Division Fjäll"))
        )
        == ()
    )
