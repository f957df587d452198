"""About what is written: characters, numbers, units, dates and references to figures."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "too_long": Trouble(
        "Too long",
        "The text has {count} characters. Here it may have at most {most}.",
        "Shorten it, or write it in the section.",
    ),
    "control_character": Trouble(
        "A control character in the text",
        "On line {line}, column {column} stands {code}, which cannot be seen and cannot stand in the report.",
        "Remove the character and save again.",
    ),
    "empty_number": Trouble("No number", "There is no number here.", "Write the number with digits, such as 8 176."),
    "decimal_point": Trouble(
        "The number can be read in two ways",
        "“{found}” has a point, which may mark decimals or part thousands.",
        "The workspace is Swedish: write decimals with a comma and thousands with a space, such as {instead}.",
    ),
    "decimal_comma": Trouble(
        "The number can be read in two ways",
        "“{found}” has a comma where it may mark decimals or part thousands.",
        "Write decimals with a point and thousands with a comma, such as {instead}.",
    ),
    "range": Trouble(
        "A range is not a number",
        "“{found}” is a range, but a figure has one value.",
        "Write one number, perhaps with “about”, “at least” or “at most” before it, and the range in the text.",
    ),
    "wrong_groups": Trouble(
        "Digits grouped wrong",
        "“{found}” is not grouped in thousands.",
        "Part the digits by three from the end, or not at all.",
    ),
    "too_many_digits": Trouble(
        "Number too long", "“{found}” has more than {most} digits.", "Write it in a larger unit."
    ),
    "other_digits": Trouble(
        "Unusual digits", "“{found}” has other digits than 0–9.", "Write it again with the keyboard's digits."
    ),
    "not_a_number": Trouble(
        "Not a number",
        "“{found}” is not a number.",
        "Write it with digits. “About”, “just over”, “at least” and the like may stand before it.",
    ),
    "other_unit": Trouble(
        "Another unit",
        "The value is written in {found}, but the figure is counted in {expected}.",
        "Convert it to {expected}, or ask the administrator to change the figure's unit.",
    ),
    "unknown_unit": Trouble(
        "Unknown unit",
        "After the number stands “{found}”, which is no known unit. The figure is counted in {expected}.",
        "Write only the number, or the number followed by {expected}.",
    ),
    "unknown_figure": Trouble(
        "Unknown figure",
        "There is no figure “{figure}”.",
        "Choose a figure that a section defines, or write without citing it.",
    ),
    "unknown_figure_near": Trouble(
        "Unknown figure",
        "There is no figure “{figure}”. Was “{nearest}” meant?",
        "Mend the citation, or write without it.",
    ),
    "unknown_form": Trouble(
        "Unknown form of a figure",
        "“{form}” cannot be had of the figure {figure}.",
        "These can: {forms}.",
    ),
    "no_value": Trouble(
        "Value missing",
        "“{label}” ({figure}) has no value yet.",
        "Fill it in, or wait until its owner has.",
    ),
    "no_comparison": Trouble(
        "Comparison missing",
        "“{label}” ({figure}) has no value for the {comparison}.",
        "Fill in the comparison ({key}), or write without it.",
    ),
    "no_judgement": Trouble(
        "Goal fulfilment missing",
        "“{label}” ({figure}) has no goal fulfilment: it cannot be computed and is not given.",
        "Give it at judgement among the figures, or write without it.",
    ),
    "no_category": Trouble(
        "Value of a category missing",
        "“{label}” ({figure}) has no value for {category}.",
        "Fill in the value for {category}, or write without it.",
    ),
    "no_percent": Trouble(
        "No change in percent",
        "“{label}” ({figure}) is compared with {base}, and percent of zero or of a negative number says nothing.",
        "Write the change itself instead: .change.",
    ),
    "direction_words": Trouble(
        "Three wordings of a direction",
        "The citation of “{label}” ({figure}) needs three wordings: for up, down and the same.",
        "Write for example {{{{{figure}.direction:risen|fallen|not changed}}}}.",
    ),
    "either": "{one} or {other}",
    "category_named": "the category “{label}”",
    "comparison_previous_year": "previous year",
    "comparison_previous_month": "previous month",
    "comparison_budget": "budget",
    "comparison_forecast": "forecast",
    "comparison_target": "target",
    "column_figure": "Figure",
    "column_value": "Value",
    "column_previous_year": "Previous year",
    "column_previous_month": "Previous month",
    "column_budget": "Budget",
    "column_forecast": "Forecast",
    "column_target": "Target",
    "column_change": "Change",
    "column_percent": "Change, %",
    "category_row": "of which {label}",
    "two_labels": "{before} and {last}",
    "more_labels": "{first} and more",
    "appendix": "appendix\u00a0{number}",
    "figure": "figure\u00a0{number}",
    "table": "table\u00a0{number}",
    "percent": "percent",
    "days_left": "in {days} days, {on}",
    "tomorrow": "tomorrow, {on}",
    "today": "today",
    "yesterday": "yesterday, {on}",
    "days_ago": "{on}, {days} days ago",
}
