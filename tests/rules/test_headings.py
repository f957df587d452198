"""S03 to S07: headings."""

import pytest

from reportkit.model.outline import AppendicesNode, ContainerNode, Outline, SectionNode
from reportkit.rules.heading_structure import S05, S06, S07
from reportkit.rules.required_headings import S03, S04
from tests.rules.conftest import ask, heading, kust, mended, the_finding, told

WORK = heading("Förbättringsarbete")
MAY = heading("Förbättringsarbete", False)


def test_a_required_heading_that_is_missing_is_an_error():
    found = the_finding(S03, kust("# Personal\n\nAlla är på plats.", headings=[WORK]))
    assert found.expected == "Förbättringsarbete"
    assert (found.line, found.quote) == (0, "")
    assert told(found) == "Rubriken ”Förbättringsarbete” krävs för Division Kust men saknas."


def test_a_missing_heading_points_at_the_one_that_was_probably_meant():
    found = the_finding(S03, kust("Inget nytt.\n\n# Förbätringsarbete\n\nEtt exempel.", headings=[WORK]))
    assert (found.line, found.quote, found.columns) == (3, "Förbätringsarbete", (2, 19))


def test_a_slip_in_a_required_heading_is_told_once_and_can_be_mended():
    context = kust("# Förbätringsarbete\n\nEtt exempel.", headings=[WORK])
    assert ask(S04, context) == ()
    assert mended(context, the_finding(S03, context)) == "# Förbättringsarbete\n\nEtt exempel."


@pytest.mark.parametrize("written", ["**Förbättringsarbete**", "**Förbättringsarbete:**", "**förbättringsarbete**"])
def test_a_required_heading_that_stands_as_a_bold_line_is_told_there_and_can_be_mended(written):
    context = kust(f"# Kvalitet\n\nBra.\n\n{written}\n\nEtt exempel.", headings=[WORK])
    found = the_finding(S03, context)
    assert (found.line, found.quote) == (5, written.strip("*"))
    assert "rad i fet stil" in told(found)
    assert mended(context, found) == "# Kvalitet\n\nBra.\n\n# Förbättringsarbete\n\nEtt exempel."


def test_bold_words_within_a_sentence_are_no_heading():
    context = kust("**Förbättringsarbete** pågår.\n\n**Förbättringsarbete** *är* bra.", headings=[WORK])
    assert the_finding(S03, context).line == 0


@pytest.mark.parametrize(
    "written", ["Förbättringsarbete", "FÖRBÄTTRINGSARBETE", "Förbättringsarbete:", "förbättringsarbete "]
)
def test_case_and_a_closing_mark_make_no_difference(written):
    context = kust(f"# {written}\n\nEtt exempel.", headings=[WORK])
    assert ask(S03, context) == ask(S04, context) == ()


def test_a_letter_typed_in_two_parts_is_the_same_letter():
    assert ask(S03, kust("# Fo\u0308rba\u0308ttringsarbete\n\nEtt exempel.", headings=[WORK])) == ()


def test_a_heading_below_another_counts():
    assert ask(S03, kust("# Kvalitet\n\n## Förbättringsarbete\n\nEtt exempel.", headings=[WORK])) == ()


def test_optional_headings_may_be_left_out():
    assert ask(S03, kust("Text.", headings=[heading("Studiebesök", required=False)])) == ()


def test_who_has_nothing_to_report_owes_no_headings():
    assert ask(S03, kust(nothing="Inget att rapportera", headings=[WORK])) == ()


def test_a_silent_section_is_told_so_once_and_not_heading_by_heading():
    assert ask(S03, kust(headings=[WORK])) == ()


def test_a_slip_of_the_pen_in_a_heading_is_asked_about_and_can_be_mended():
    context = kust("# Personal\n\nAlla.\n\n##  Förbätringsarbete\n\nEtt exempel.", headings=[MAY])
    found = the_finding(S04, context)
    assert (found.quote, found.expected, found.line) == ("Förbätringsarbete", "Förbättringsarbete", 5)
    assert told(found).endswith("Menade du ”Förbättringsarbete”?")
    assert mended(context, found) == "# Personal\n\nAlla.\n\n##  Förbättringsarbete\n\nEtt exempel."


def test_the_nearest_of_several_headings_is_suggested():
    defined = [heading("Vårdplatser i norr", False), heading("Vårdplatser i söder", False)]
    assert the_finding(S04, kust("# Vårdplatser i sörder\n\nText.", headings=defined)).expected == "Vårdplatser i söder"


def test_a_slip_inside_bold_words_is_asked_about_without_a_fix():
    assert the_finding(S04, kust("# **Förbätrings**arbete\n\nText.", headings=[MAY])).fix is None


@pytest.mark.parametrize(
    ("written", "defined"),
    [
        ("Ny vårdcentral i Fjällbyn", "Förbättringsarbete"),  # a new topic, as most headings are
        ("Sommaren 2031", "Sommaren 2030"),  # another year is another topic
        ("IVA", "AVA"),  # short titles are alike by chance
        ("Personalförsörjning", "Personal"),
    ],
)
def test_other_headings_are_new_topics(written, defined):
    assert ask(S04, kust(f"# {written}\n\nText.", headings=[heading(defined, False)])) == ()


def test_a_heading_beside_the_one_it_resembles_is_meant():
    text = "# Vårdplatser\n\nText.\n\n# Vårdplatsen\n\nText."
    assert ask(S04, kust(text, headings=[heading("Vårdplatser", False)])) == ()


def test_a_heading_with_nothing_under_it_is_an_error():
    found = the_finding(S05, kust("# Studiebesök\n\n# Personal\n\nAlla är på plats."))
    assert (found.quote, found.line, found.heading) == ("Studiebesök", 1, "Studiebesök")


def test_the_last_heading_may_not_be_empty_either():
    assert the_finding(S05, kust("# Personal\n\nAlla.\n\n## Studiebesök\n")).line == 5


@pytest.mark.parametrize("below", ["## Kust", "- en punkt", "![karta](images/karta.png)", "{{table: besok}}", "Text."])
def test_a_heading_is_filled_by_anything_under_it(below):
    text = f"# Personal\n\n{below}\n"
    assert [each.quote for each in ask(S05, kust(text))] == (["Kust"] if "#" in below else [])


def test_levels_that_jump_are_asked_about():
    found = the_finding(S06, kust("# Kvalitet\n\nText.\n\n### Fjällmottagningen\n\nText."))
    assert (found.quote, found.line, found.expected) == ("Fjällmottagningen", 5, "## Fjällmottagningen")
    assert told(found) == "Rubriken ”Fjällmottagningen” har nivå 3, men närmast ovanför ligger nivå 1."


def test_the_first_heading_is_of_the_first_level():
    assert "den översta nivån" in told(the_finding(S06, kust("## Kvalitet\n\nText."))).casefold()


def test_going_up_several_levels_at_once_is_no_jump():
    assert ask(S06, kust("# A\n\n## B\n\n### C\n\nText.\n\n# D\n\nText.")) == ()


def test_the_same_heading_twice_under_one_parent_is_asked_about():
    found = the_finding(S07, kust("# Nytt från labbet\n\nText.\n\n# Personal\n\nText.\n\n# Nytt från labbet\n\nText."))
    assert (found.line, found.places[0].line) == (9, 1)
    assert told(found) == "Rubriken ”Nytt från labbet” finns redan på rad 1."


def test_the_same_heading_under_two_parents_is_two_headings():
    assert ask(S07, kust("# Kust\n\n## Personal\n\nText.\n\n# Inland\n\n## Personal\n\nText.")) == ()


@pytest.mark.parametrize("name", ["Information från verksamheten", "Bilagor", "Division Kust"])
def test_the_name_of_a_chapter_or_of_the_section_is_taken(name):
    assert the_finding(S07, kust(f"# {name}\n\nText.")).quote == name


def test_a_section_without_a_heading_of_its_own_may_use_its_title():
    outline = Outline(
        (ContainerNode("Avrapportering", (SectionNode("kust", heading=False),)), AppendicesNode("Bilagor"))
    )
    assert ask(S07, kust("# Division Kust\n\nText.", outline=outline)) == ()


def test_headings_may_be_called_what_other_sections_are_called():
    assert ask(S07, kust("# Division Fjäll\n\nVi har lånat ut två läkare.")) == ()
