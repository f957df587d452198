"""About figures from Excel and CSV: what cannot be read, cell by cell, and what was read in a way of its own."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "no_figures": Trouble(
        "None of the section's figures is in the file",
        "{file} names no figure that belongs to {section}. Nothing has been saved.",
        "Write the figures' ids or labels in one column and the values beside. The section's figures: {known}.",
    ),
    "nothing_readable": Trouble(
        "No value in the file can be read",
        "{file}: {count} {count:thing|things} cannot be read. The first is {first} Nothing has been saved.",
        "Mend the cell, save the file and bring it again.",
    ),
    "torn": Trouble(
        "The file cannot be read",
        "{file}, line {line}: a quotation mark opens and does not close as it should. Nothing has been saved.",
        "Open the file in Excel and save it anew as CSV.",
    ),
    "no_text": Trouble(
        "This is no CSV file",
        "{file} cannot be read as text. Nothing has been saved.",
        "Save it from Excel as CSV UTF-8 (Comma delimited) or as .xlsx.",
    ),
    "commas": Trouble(
        "The commas can be read in two ways",
        "{file} has commas both between the columns and in the numbers. Nothing has been saved.",
        "Save the file with semicolons between the columns, or as .xlsx.",
    ),
    # What was not taken
    "unreadable": "{place}: {reason}",
    "not_a_judgement": "{place}: “{found}” does not say whether a target is met. Write {known}.",
    "not_a_period": "{place}: “{found}” is no period, such as 2023-04 or 2023-01/2023-03.",
    "no_measure": "{place}: {figure} is no steering measure, and no target is met: “{found}”.",
    "date": "{place}: “{found}” is a date or a time, not a number.",
    "error": "{place}: “{found}” is an error of the sheet, not a number.",
    "truth": "{place}: “{found}” is true or false, not a number.",
    "uncalculated": "{place}: the formula “{found}” was never calculated. Open the file in Excel, save it and bring it again.",
    "row_unknown": "{place}: the row “{found}” belongs to none of the section's figures.",
    "several_figures": "{place}: several figures are called “{found}”. Write the figure's id in a column beside.",
    "column_unknown": "{place}: the column “{found}” is not used.",
    "other_times": "{place}–{last}: {count} columns are of other times, or of a division that there is no place for, and are not used.",
    "no_year": "{place}: “{found}” has no year, so nobody can tell which year the column is of.",
    "column_unnamed": "{place}: “{found}” stands in a column without a heading.",
    "no_heading": "{place}: {count} values in the row, and no heading says what they are.",
    "not_divided": "{place}: “{found}” stands under “{category}”, but {figure} is not divided so.",
    "other_unit": "{place}: the unit is “{found}”, but the figure is counted in {expected}.",
    "twice": "{place} and {first} say different things of {figure}. Neither was taken.",
    "no_figures_here": "The sheet “{sheet}” names none of the section's figures.",
    "hidden_sheet": "The sheet “{place}” is hidden and was not read.",
    "hidden_row": "{place}: the row is hidden and was not read.",
    "hidden_column": "{place}: the column is hidden and was not read.",
    # What was taken, and how
    "no_value": "{place}: “{found}” was read as no value.",
    "rounded": "{place} shows {shown} but holds {held}. What is shown was taken.",
    "elsewhere": "{place} fetches its value from another file. The value saved last was taken.",
    "bare_share": "{place}: {found} was read as {found} {unit}. If it is a share of one, give the cell a percent format.",
}
