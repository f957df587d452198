"""A02, A03 and U03 in running text: levels, changes and percentages."""

from decimal import Decimal

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from reportkit.messages import Language
from reportkit.model.finding import Severity
from reportkit.rules.arithmetic import A02
from reportkit.rules.changes_in_prose import A03, U03
from reportkit.text.numbers import format_decimal
from tests.rules.conftest import ask, kust, the_finding, told


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Kostnaden steg från 4,2 till 6,0 mnkr, en ökning med 2,8 mnkr.", "2,8 mnkr", "1,8 mnkr"),
        ("Kostnaden sjönk från 6 mnkr till 4 mnkr (4 mnkr).", "4 mnkr", "2 mnkr"),
        ("Antalet gick från 120 till 150 platser, vilket är en ökning med 40 platser.", "40 platser", "30 platser"),
        ("Antalet gick från 120 till 150 platser. Det är en ökning med 40 platser.", "40 platser", "30 platser"),
        ("Antalet gick från 120 till 150 platser. Ökningen är 40 platser.", "40 platser", "30 platser"),
        (
            "Avgifterna har ökat från 20 mnkr 2029 till 30 mnkr 2030. Avtalet är nytt. Avgifterna ökade med 12 mnkr.",
            "12 mnkr",
            "10 mnkr",
        ),
        ("Andelen gick från 40 till 44 procent, en ökning med 7 procentenheter.", "7", "4 procentenheter"),
    ],
)  # fmt: skip
def test_a_change_that_is_not_the_difference_is_asked_about(text, quote, expected):
    found = the_finding(A02, kust(text))
    assert (found.quote.startswith(quote.split()[0]), found.expected) == (True, expected)
    assert found.severity is Severity.WARNING
    assert text[slice(*found.columns)] == found.quote
    assert expected in told(found)


def test_the_question_says_what_stands_what_was_expected_and_how_it_was_computed():
    found = the_finding(A02, kust("Kostnaden steg från 4,2 till 6,0 mnkr, en ökning med 2,8 mnkr."))
    assert told(found) == "Från 4,2 till 6,0 mnkr är 1,8 mnkr, men texten säger 2,8 mnkr."
    assert told(found, Language.ENGLISH) == "From 4,2 to 6,0 mnkr is 1,8 mnkr, but the text says 2,8 mnkr."
    assert found.computed == "6,0 − 4,2 = 1,8 mnkr"


@pytest.mark.parametrize(
    "text",
    [
        "Kostnaden steg från 4,2 till 6,0 mnkr, en ökning med 1,8 mnkr.",
        "Kostnaden steg från 4 till 6 mnkr, en ökning med 2,8 mnkr.",  # 3,5 to 6,5 may be 2,8
        "Kostnaden steg från cirka 40 till drygt 60 mnkr, en ökning med 24 mnkr.",
        "Kostnaden steg från 4,2 till 6,0 mnkr medan intäkterna ökade med 5,0 mnkr.",
        "Kostnaden steg från 4,2 till 6,0 mnkr (2,0 mnkr över budget).",
        "Kostnaden steg från 4,2 till 6,0 mnkr. Intäkterna ökade med 1,7 mnkr.",
        "Kostnaderna steg från 4,2 till 6,0 mnkr. Kostnaderna för lokaler ökade med 0,3 mnkr.",
        "Kostnaderna steg från 4,2 till 6,0 mnkr. Kostnaderna för lokaler minskade med 1,9 mnkr.",
        "Kostnaden steg från 15 till 28 mnkr, varav 9 mnkr är hyror.",
        "Tiden förlängs från nuvarande 24 till 30 månader.",
        "Andelen har gått från 1 av 5 till 2 av 5, en ökning med 20 procent.",
        "Antalet ökade från 6 200 till 6 450 årsarbetare. Antalet årsarbetare i en division ökade med 240 årsarbetare.",
        "Beläggningen varierade från 85 till 110 procent (snitt 97 procent).",
        "Från 1 januari till 28 februari hade vi 120 besök, en ökning med 20 besök.",
        "Vi öppnar från 8 till 16, en ökning med 2 timmar.",
        "Andelen gick från 40 till 44 procent, en ökning med 10 procent.",
        "| från 4 till 6 mnkr, en ökning med 9 mnkr |\n|---|\n| a |",
    ],
)
def test_what_fits_and_what_may_be_about_something_else_is_left_alone(text):
    assert ask(A02, kust(text)) == ()
    assert ask(A03, kust(text)) == ()
    assert ask(U03, kust(text)) == ()


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Avgiften steg från 20 till 30 mnkr (+40%).", "+40%", "50,0 procent"),
        ("Avgiften steg från 20 till 30 mnkr, en ökning med 10 mnkr (25 procent).", "25 procent", "50,0 procent"),
        ("Avgiften sjönk från 40 till 30 mnkr. Det är en minskning med 10 mnkr eller 33 procent.", "33 procent",
         "25,0 procent"),
    ],
)  # fmt: skip
def test_a_percentage_that_does_not_fit_the_levels_is_asked_about(text, quote, expected):
    found = the_finding(A03, kust(text))
    assert (found.quote, found.expected, found.severity) == (quote, expected, Severity.WARNING)
    assert f"är {expected}, men texten säger {quote}." in told(found)
    assert ask(A02, kust(text)) == ()


def test_a_percentage_is_reckoned_from_what_the_levels_may_be():
    assert ask(A03, kust("Antalet gick från 2 till 3 platser (45 procent).")) == ()
    assert ask(A03, kust("Antalet gick från 0 till 3 platser (45 procent).")) == ()


def test_procent_for_procentenheter_is_asked_about():
    found = the_finding(U03, kust("Andelen gick från 40 till 44 procent, en ökning med 4 procent."))
    assert (found.quote, found.expected) == ("4 procent", "4 procentenheter")
    assert told(found) == "Skillnaden mellan 40 och 44 procent är 4 procentenheter, inte 4 procent."


TENTHS = st.integers(1, 9999).map(lambda number: Decimal(number).scaleb(-1))


@for_all(TENTHS, TENTHS)
def test_a_true_difference_is_never_doubted(before, change):
    before, after, change = (format_decimal(each) for each in (before, before + change, change))
    text = f"Kostnaden steg från {before} till {after} mnkr, en ökning med {change} mnkr."
    assert ask(A02, kust(text)) == ()


@for_all(TENTHS, TENTHS, st.decimals("0.2", "50", places=1))
def test_a_false_difference_is_found(before, change, off):
    stated = format_decimal((change + off).quantize(Decimal("0.1")))
    text = f"Kostnaden steg från {format_decimal(before)} till {format_decimal(before + change)} mnkr ({stated} mnkr)."
    assert the_finding(A02, kust(text)).quote == f"{stated} mnkr"


def test_a_report_in_another_language_is_not_read_as_swedish():
    text = "Kostnaden steg från 4,2 till 6,0 mnkr, en ökning med 2,8 mnkr."
    assert ask(A02, kust(text, language=Language.ENGLISH)) == ()
