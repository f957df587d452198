"""The form in Word: what it says, and what is said about it when it comes back."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    # In the form, in the report's language
    "report": "For {report} {month}. Figures go through {through}.",
    "how": "Fill in the boxes, save the file and send it back. What you write outside the boxes comes along too. Write numbers as usual: 8,176, 5.93, about 80.",
    "figures": "Figures",
    "text": "Text",
    "column_figure": "Figure",
    "column_before": "Last time",
    "column_value": "Value",
    "column_unit": "Unit",
    "column_id": "Id",
    "value_here": "write the value",
    "choose_here": "choose in the list",
    "write_here": "Write here.",
    "before": "{value} ({period})",
    "value": "value",
    "source": "source",
    "before_headings": "Text before the first heading",
    # When the form comes back
    "value_unreadable": "{label}, {key}: {reason}",
    "empty": "{label}, {key}: the box is empty. The value {there} stays.",
    "unknown_place": "The form has a box that the section no longer has: {text}",
    "other_section": Trouble(
        "The form belongs to another section",
        "{file} is the form of {found}, not of {section}. Nothing has been saved.",
        "Bring it where it belongs: reportkit put {found} {file}. If it belongs here anyway, add --anyway.",
    ),
    "other_month": Trouble(
        "The form belongs to another month",
        "{file} is for {found}, but the month is {month}. Nothing has been saved.",
        "Name the month: reportkit --month {found} put {section} {file}. If it belongs here anyway, add --anyway.",
    ),
    "no_figures": Trouble(
        "The section has no figures",
        "{section} has no figures to fill in this month. Nothing has been saved.",
        "A form in Word has room for the text: reportkit form {section}",
    ),
}
