from datetime import date, timedelta

import pytest

from reportkit.messages import Language
from reportkit.model.month import Month, Period
from reportkit.text.dates import (
    deadline_in_words,
    format_date,
    format_month,
    format_period,
    local_time,
    month_name,
    weekday,
)

DAY = date(2023, 3, 10)


def test_months_and_days_have_their_swedish_names():
    assert [month_name(number) for number in (1, 5, 12)] == ["januari", "maj", "december"]
    assert month_name(Month(2023, 10)) == "oktober"
    assert [weekday(DAY + timedelta(days)) for days in range(3)] == ["fredag", "lördag", "söndag"]
    assert format_month(Month(2023, 2)) == "februari 2023"
    assert format_date(DAY) == "den 10 mars 2023"
    assert format_date(DAY, year=False) == "den 10 mars"


def test_english_is_spoken_too():
    assert format_date(DAY, Language.ENGLISH) == "10 March 2023"
    assert format_period(Period.parse("2023-01/2023-02"), Language.ENGLISH) == "January–February 2023"
    assert deadline_in_words(DAY - timedelta(3), DAY, Language.ENGLISH) == "in 3 days, Friday 10 March"


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2022", "2022"),
        ("2021/2022", "2021–2022"),
        ("2023-02", "februari 2023"),
        ("2023-01/2023-02", "januari–februari 2023"),
        ("2022-11/2023-01", "november 2022–januari 2023"),
        ("2022-01/2023-02", "januari 2022–februari 2023"),
        ("2023-02-28", "28 februari 2023"),
        ("2023-02-05/2023-02-12", "5–12 februari 2023"),
        ("2023-02-01/2023-03-12", "1 februari–12 mars 2023"),
        ("2022-12-28/2023-01-03", "28 december 2022–3 januari 2023"),
        ("2024-02-01/2024-02-29", "februari 2024"),
    ],
)
def test_a_period_is_told_as_briefly_as_it_can_be(period, words):
    assert format_period(Period.parse(period)) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (3, "om 3 dagar, fredag 10 mars"),
        (1, "i morgon, fredag 10 mars"),
        (0, "i dag"),
        (-1, "i går, fredag 10 mars"),
        (-3, "fredag 10 mars, för 3 dagar sedan"),
        (90, "om 90 dagar, fredag 10 mars 2023"),
    ],
)
def test_a_deadline_is_told_from_today(days, words):
    assert deadline_in_words(DAY - timedelta(days), DAY) == words


@pytest.mark.parametrize(
    ("time", "zone", "shown"),
    [
        ("2023-03-26T00:59:00Z", "Europe/Stockholm", "2023-03-26 01:59"),
        ("2023-03-26T01:00:00Z", "Europe/Stockholm", "2023-03-26 03:00"),  # the clocks have gone forward
        ("2023-10-29T01:00:00Z", "Europe/Stockholm", "2023-10-29 02:00"),
        ("2023-03-10T22:30:00Z", "Europe/Helsinki", "2023-03-11 00:30"),
        ("2023-03-10T22:30:00Z", "", "2023-03-10 23:30"),  # the machine's
    ],
)
def test_a_time_is_shown_on_the_clocks_of_its_zone(time, zone, shown):
    assert local_time(time, zone) == shown
