from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.messages import Language, UsageError
from reportkit.model.number import Number, Qualifier
from reportkit.text.numbers import format_number, parse_number


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("8 176", "8176"),
        ("8\u00a0176", "8176"),
        ("1\u202f141\u202f358", "1141358"),
        ("8176", "8176"),
        (" 5,93 ", "5.93"),
        ("8,0", "8.0"),
        ("0", "0"),
        ("-14", "-14"),
        ("- 241", "-241"),
        ("−462", "-462"),
        ("–462", "-462"),
        ("+249", "249"),
        ("+ 118", "118"),
        ("-0,0", "0.0"),
        ("123456789012345", "123456789012345"),
    ],
)
def test_numbers_are_read_as_people_write_them(typed, value):
    assert parse_number(typed) == Number(Decimal(value))
    assert str(parse_number(typed).value) == value  # the precision too


@pytest.mark.parametrize(
    ("typed", "qualifier"),
    [
        ("ca 78", Qualifier.ABOUT),
        ("Cirka\u00a078", Qualifier.ABOUT),
        ("ungefär 78", Qualifier.ABOUT),
        ("drygt 78", Qualifier.JUST_OVER),
        ("knappt 78", Qualifier.JUST_UNDER),
        ("närmare 78", Qualifier.JUST_UNDER),
        ("nästan 78", Qualifier.JUST_UNDER),
        ("över 78", Qualifier.MORE_THAN),
        ("mer än 78", Qualifier.MORE_THAN),
        ("minst 78", Qualifier.MORE_THAN),
        ("under 78", Qualifier.LESS_THAN),
        ("mindre än 78", Qualifier.LESS_THAN),
        ("högst 78", Qualifier.LESS_THAN),
        ("upp  till 78", Qualifier.LESS_THAN),
    ],
)
def test_the_word_before_a_number_is_kept(typed, qualifier):
    assert parse_number(typed) == Number(Decimal(78), qualifier)


@pytest.mark.parametrize(
    ("typed", "trouble"),
    [
        ("", "empty_number"),
        ("\u00a0", "empty_number"),
        ("5.93", "decimal_point"),
        ("1.234", "decimal_point"),
        ("1.234,5", "decimal_point"),
        ("1.234.567", "decimal_point"),
        ("-5.93", "decimal_point"),
        ("19–21", "range"),
        ("19 - 21", "range"),
        ("ca 1,5-2", "range"),
        ("1 23", "wrong_groups"),
        ("12 345 67", "wrong_groups"),
        ("1234 567", "wrong_groups"),
        ("1234567890123456", "too_many_digits"),
        ("0,1234567890123456", "too_many_digits"),
        ("１２", "other_digits"),
        ("٣", "other_digits"),
        ("tolv", "not_a_number"),
        ("ca", "not_a_number"),
        ("inf", "not_a_number"),
        ("NaN", "not_a_number"),
        ("1e5", "not_a_number"),
        ("22/2", "not_a_number"),
        ("5,", "not_a_number"),
        (",5", "not_a_number"),
        ("5,9,3", "not_a_number"),
        ("007", "not_a_number"),
        ("+-3", "not_a_number"),
        ("8 176 besök", "not_a_number"),
        ("8  176", "wrong_groups"),
        ("1_000", "not_a_number"),
    ],
)
def test_what_could_be_something_else_is_refused(typed, trouble):
    with pytest.raises(UsageError) as refused:
        parse_number(typed)
    assert refused.value.told.id == f"text.{trouble}"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("5.93", "5,93."),
        ("1.234", "1,234 eller 1\u00a0234."),
        ("1.234,5", "1\u00a0234,5."),
        ("1,234.5", "1\u00a0234,5."),
        ("1.234.567", "1\u00a0234\u00a0567."),
    ],
)
def test_a_point_is_answered_with_what_may_have_been_meant(typed, hint):
    with pytest.raises(UsageError) as refused:
        parse_number(typed)
    assert refused.value.in_words(Language.SWEDISH).hint.endswith(hint)


def test_english_numbers_have_points_and_commas():
    assert parse_number("1,234.50", Language.ENGLISH) == Number(Decimal("1234.50"))
    assert parse_number("about 1 234", Language.ENGLISH) == Number(Decimal(1234), Qualifier.ABOUT)
    assert (
        format_number(Number(Decimal("-1234.50"), Qualifier.JUST_OVER), Language.ENGLISH)
        == "just\u00a0over\u00a0−1,234.50"
    )
    with pytest.raises(UsageError, match="decimal_comma"):
        parse_number("5,93", Language.ENGLISH)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("8176", "8\u00a0176"),
        ("-462", "−462"),
        ("1141358", "1\u00a0141\u00a0358"),
        ("5.93", "5,93"),
        ("-5.930", "−5,930"),
        ("999", "999"),
        ("0.0", "0,0"),
    ],
)
def test_numbers_are_printed_for_a_swedish_reader(value, printed):
    assert format_number(Decimal(value)) == printed


def test_a_change_is_printed_with_its_sign_and_nothing_has_none():
    assert [format_number(Decimal(value), signed=True) for value in ("249", "-249", "0")] == ["+249", "−249", "0"]


decimals = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places), st.integers(-(10**15) + 1, 10**15 - 1), st.integers(0, 14)
)
numbers = st.builds(Number, decimals, st.none() | st.sampled_from(Qualifier))


@given(numbers, st.sampled_from(Language), st.booleans())
def test_what_is_printed_reads_back_as_the_same_number(number, language, signed):
    again = parse_number(format_number(number, language, signed), language)
    assert again == number
    assert again.decimals == number.decimals


@given(st.text("0123456789,.-–− \u00a0ca+%eE_x٣", max_size=12), st.sampled_from(Language))
def test_a_text_is_a_number_or_a_usage_error_in_words(text, language):
    try:
        number = parse_number(text, language)
    except UsageError as error:
        title, message, hint = error.in_words(language)
        assert title
        assert message
        assert hint
    else:
        assert number.value.is_finite()
