"""Days on which nobody is expected to hand anything in."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "off": "The last day to submit, {day}, is {why}. The nearest working day before is {before}: reportkit --month {month} deadline {iso}",
    "saturday": "a Saturday",
    "sunday": "a Sunday",
    "new_year": "New Year’s Day",
    "epiphany": "Epiphany",
    "good_friday": "Good Friday",
    "easter": "Easter Day",
    "easter_monday": "Easter Monday",
    "first_of_may": "the first of May",
    "ascension": "Ascension Day",
    "whit_sunday": "Whit Sunday",
    "national_day": "the national day",
    "midsummer_eve": "Midsummer’s Eve",
    "midsummer": "Midsummer’s Day",
    "all_saints": "All Saints’ Day",
    "christmas_eve": "Christmas Eve",
    "christmas": "Christmas Day",
    "boxing_day": "Boxing Day",
    "new_years_eve": "New Year’s Eve",
}
