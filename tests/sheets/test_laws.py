"""What is written in a sheet comes back as the same numbers, whoever wrote it."""

import csv
from decimal import Decimal
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from reportkit.sheets.number_formats import as_shown
from reportkit.text.numbers import format_decimal, parse_number
from tests.sheets.sheets import numbers, saved, workbook

DECIMALS = st.decimals(-99_999_999, 99_999_999, allow_nan=False, places=2)
FORMATS = (
    "General",
    "0.00",
    "#,##0.00",
    '#,##0.00" mkr"',
    "0.00;[Red]-0.00",
    '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-',
)


@given(value=DECIMALS, form=st.sampled_from(FORMATS))
def test_a_workbook_gives_back_the_number_that_was_put_in_it(value, form):
    (written,) = numbers(saved(workbook(("Periodens resultat", (float(value), form))))).values()
    assert parse_number(written).value == value


@given(value=st.decimals(-1000, 1000, allow_nan=False, places=2))
def test_a_share_in_percent_comes_back_as_the_percentage_that_a_person_sees(value):
    (written,) = numbers(saved(workbook(("Sjukfrånvaro", (float(value / 100), "0.00%"))))).values()
    assert parse_number(written).value == value


@given(
    value=DECIMALS,
    separator=st.sampled_from(";\t,"),
    encoding=st.sampled_from(["cp1252", "utf-8", "utf-8-sig", "utf-16"]),
    spaces=st.sampled_from([" ", "\u00a0", ""]),
)
def test_csv_gives_back_the_number_that_was_put_in_it(value, separator, encoding, spaces):
    into = StringIO()
    text = format_decimal(value).replace("\u00a0", spaces).replace("\u2212", "-")
    csv.writer(into, delimiter=separator).writerows([["Nyckeltal", "Utfall"], ["Periodens resultat", text]])
    (written,) = numbers(into.getvalue().encode(encoding), "u.csv").values()
    assert parse_number(written).value == value


@given(value=st.floats(-1e12, 1e12), form=st.text("0#,.;%\"'[]<>_*\\ E?/-mk", max_size=12))
def test_no_format_makes_a_number_something_else_than_a_number(value, form):
    shown = as_shown(value, form)
    assert isinstance(shown.number, Decimal)
    assert shown.number.is_finite()
