"""Two texts that came from one are made one again, and no paragraph of either is lost."""

from hypothesis import given
from hypothesis import strategies as st

from reportkit.text.merging import merge

MARKS = "XX Min XX", "XX Din XX"
BASE = "# Vården\n\nFler ringer.\n\nKöerna är långa.\n"


def test_changes_in_different_places_are_both_taken():
    mine = BASE.replace("Fler ringer.", "Fler ringer nu.")
    theirs = BASE.replace("Köerna är långa.", "Köerna är kortare.\n\nTvå läkare har börjat.")
    whole = "# Vården\n\nFler ringer nu.\n\nKöerna är kortare.\n\nTvå läkare har börjat.\n"
    assert merge(mine, theirs, BASE, MARKS) == (whole, 0)
    assert merge(theirs, mine, BASE, MARKS) == (whole, 0)


def test_where_both_changed_the_same_paragraph_both_stand_below_their_marks():
    mine, theirs = BASE.replace("långa", "kortare"), BASE.replace("långa", "längre")
    text = "# Vården\n\nFler ringer.\n\nXX Min XX\n\nKöerna är kortare.\n\nXX Din XX\n\nKöerna är längre.\n"
    assert merge(mine, theirs, BASE, MARKS) == (text, 1)


def test_the_same_change_is_made_once():
    mine = BASE.replace("långa", "kortare")
    assert merge(mine, mine, BASE, MARKS) == (mine, 0)


def test_what_one_took_away_and_the_other_left_alone_is_gone():
    mine = BASE.replace("Fler ringer.\n\n", "")
    assert merge(mine, BASE + "\nNytt.\n", BASE, MARKS) == ("# Vården\n\nKöerna är långa.\n\nNytt.\n", 0)


def test_what_one_took_away_and_the_other_wrote_anew_is_a_meeting():
    mine, theirs = BASE.replace("Fler ringer.\n\n", ""), BASE.replace("ringer", "skriver")
    text, meet = merge(mine, theirs, BASE, MARKS)
    assert meet == 1
    assert "Fler skriver." in text


def test_without_a_base_every_difference_is_a_meeting():
    mine, theirs = BASE.replace("Fler", "Färre"), BASE + "\nNytt.\n"
    text, meet = merge(mine, theirs, None, MARKS)
    assert meet == 2
    assert text.count("Köerna är långa.") == 1


def test_lines_of_a_list_stay_together():
    assert merge("- a\n- b\n", "- a\n- b\n", "- a\n", MARKS) == ("- a\n- b\n", 0)


paragraphs = st.lists(st.sampled_from(["# A", "Ett.", "Två.", "Tre.", "- x\n- y"]), max_size=6).map("\n\n".join)


@given(paragraphs, paragraphs, paragraphs)
def test_nothing_that_anybody_wrote_is_lost(base, mine, theirs):
    text, _ = merge(mine, theirs, base, MARKS)
    there = text.split("\n\n")
    for own in (mine, theirs):
        assert {each for each in own.split("\n\n") if each.strip()} - set(base.split("\n\n")) <= {
            each.rstrip("\n") for each in there
        }


@given(paragraphs, paragraphs)
def test_where_only_one_wrote_it_is_their_text(base, mine):
    assert merge(mine, base, base, MARKS) == merge(mine, mine, None, MARKS)
    assert merge(base, mine, base, MARKS) == merge(mine, mine, None, MARKS)


def test_of_paragraphs_next_to_each_other_only_those_meet_that_both_changed():
    mine = BASE.replace("Fler ringer.", "Fler ringer nu.")
    theirs = mine.replace("ringer nu", "skriver").replace("långa", "kortare")
    text, meet = merge(mine, theirs, BASE, MARKS)
    assert meet == 1
    assert text.endswith("XX Min XX\n\nFler ringer nu.\n\nXX Din XX\n\nFler skriver.\n\nKöerna är kortare.\n")
