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
    # When the section has been changed since the form was made
    "changed_since": Trouble(
        "The section has changed since the form was made",
        "{who} saved the section {section} ({time}) after {file} was made, and the form says something else in {count} {count:place|places}. Nothing was saved and nothing is overwritten.",
        "Choose what is to stand there: reportkit put {section} {file} --settle saved (what is saved), --settle form (what the form says) or --settle both (both texts, to be read through). Everything else in the form is taken in.",
    ),
    "changed_outside": Trouble(
        "The section has changed since the form was made",
        "The files of the section {section} were changed outside reportkit after {file} was made, and the form says something else in {count} {count:place|places}. Nothing was saved and nothing is overwritten.",
        "Choose what is to stand there: reportkit put {section} {file} --settle saved (what is saved), --settle form (what the form says) or --settle both (both texts, to be read through). Everything else in the form is taken in.",
    ),
    "somebody_outside": "somebody outside reportkit",
    "since_kept": "The section has been saved since the form was made ({who}). What was changed only there stays.",
    "meets_value": "{label}, {key}: the form says {mine}, {who} saved {theirs}",
    "meets_text": "Under {heading}: the form says “{mine}”, {who} saved “{theirs}”",
    "meets_added": "Under {heading}: the form says “{mine}”, {who} took the paragraph away",
    "meets_removed": "Under {heading}: the form lacks the paragraph, {who} saved “{theirs}”",
    "mark_form": "XX Text of the form XX",
    "mark_saved": "XX Saved: {who} XX",
    "meets_title": "{section}: saved since the form was made",
    "meets_about": "{who} saved after the form was made ({time}). Both texts stay in the workspace, whatever you choose.",
    "meets_form": "The form",
    "meets_saved": "Saved: {who}",
    "meets_later": "Go back, do not take in the form now",
    "meets_take_form": "Let the form count in those places",
    "meets_take_saved": "Let what is saved count in those places",
    "meets_take_both": "Take in both texts, to be read through",
    "conflict_title": "The form and what is saved have different values",
    "conflict_about": "{who} saved after the form was made ({when}). Nothing is lost until you have chosen.",
    "conflict_you": "The form",
    "conflict_later": "Go back, do not take in the form now",
    "conflict_mine": "Save the values of the form",
    "conflict_theirs": "Keep what {who} saved",
    "whose_form": "form",
    "whose_saved": "saved",
    "meets_head": "Other than what is saved: {count} {count:place|places}",
    # When the text no longer shows a figure
    "typed_over": "The text showed “{shown}” with {citation}; now it says “{typed}”, which does not change when the value does. Type {citation} there again if the figure is what you mean.",
    "typed_over_empty": "The text had {citation}; now it says “{typed}”. Type {citation} there again if the figure is what you mean.",
    "not_shown": "The text no longer shows {count:this figure|these figures}: {citations}",
    "no_figures": Trouble(
        "The section has no figures",
        "{section} has no figures to fill in this month. Nothing has been saved.",
        "A form in Word has room for the text: reportkit form {section}",
    ),
}
