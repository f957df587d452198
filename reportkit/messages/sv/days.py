"""Dagar då ingen väntas lämna något."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "off": "Sista inlämningsdag, {day}, är {why}. Närmaste vardag före är {before}: reportkit --month {month} deadline {iso}",
    "saturday": "en lördag",
    "sunday": "en söndag",
    "new_year": "nyårsdagen",
    "epiphany": "trettondedag jul",
    "good_friday": "långfredagen",
    "easter": "påskdagen",
    "easter_monday": "annandag påsk",
    "first_of_may": "första maj",
    "ascension": "Kristi himmelsfärdsdag",
    "whit_sunday": "pingstdagen",
    "national_day": "nationaldagen",
    "midsummer_eve": "midsommarafton",
    "midsummer": "midsommardagen",
    "all_saints": "alla helgons dag",
    "christmas_eve": "julafton",
    "christmas": "juldagen",
    "boxing_day": "annandag jul",
    "new_years_eve": "nyårsafton",
}
