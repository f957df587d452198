"""What differs between two readings, word for word."""

from reportkit.text.markdown import parse
from reportkit.workflow.reading_difference import Kind, Passage, Run, passages_that_differ, reading_difference


def difference(before, now):
    return reading_difference(parse(before), parse(now))


def test_what_is_the_same_is_left_out():
    assert difference("# Besök\n\nLika.\n", "# Besök\n\nLika.\n") == ()


def test_a_space_that_does_not_break_a_line_is_a_space():
    assert difference("Vi fick 8\u00a0176\u00a0besök.", "Vi fick 8 176 besök.") == ()
    (line,) = difference("Vi fick 8\u00a0176\u00a0besök i mars av alla.", "Vi fick 8 176 besök i maj av alla.")
    assert [run.text for run in line if run.kind is not Kind.SAME] == ["mars", "maj"]


def test_a_rewritten_paragraph_tells_its_words_apart():
    (line,) = difference(
        "Väntetiden har minskat från 45 till 33 dagar.", "Väntetiden har minskat från 41 till 33 dagar."
    )
    assert line == (
        Run(Kind.SAME, "Väntetiden har minskat från"),
        Run(Kind.GONE, "45"),
        Run(Kind.NEW, "41"),
        Run(Kind.SAME, "till 33 dagar."),
    )


def test_paragraphs_without_likeness_are_gone_and_new():
    lines = difference("Det gamla stycket.", "Något helt annat står nu här.")
    assert [[run.kind for run in line] for line in lines] == [[Kind.NEW], [Kind.GONE]]


def test_a_table_differs_row_by_row():
    before = "| Mått | Utfall |\n|---|---|\n| Besök | 10 |\n| Telefon | 5 |\n"
    (line,) = difference(before, before.replace("10", "12"))
    assert "".join(run.text for run in line if run.kind is Kind.NEW) == "12"


def test_what_differs_stands_under_the_heading_that_is_above_it_now():
    before = parse("Först.\n\n# Besök\n\nFärre kom.\n\n# Bemanning\n\nAlla pass är bemannade.\n\nEn slutar.")
    now = parse("Nytt överst.\n\nFörst.\n\n# Besöken\n\nFärre kom.\n\n# Bemanning\n\nAlla pass är bemannade.")
    assert passages_that_differ(before, now) == (
        Passage("", ((Run(Kind.NEW, "Nytt överst."),),)),
        Passage("", ((Run(Kind.NEW, "Besöken"),), (Run(Kind.GONE, "Besök"),))),
        Passage("Bemanning", ((Run(Kind.GONE, "En slutar."),),)),
    )
