"""Filling in figures: columns from a spreadsheet, what is expected, two who gave the same value."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    # What is expected
    "owed": "required",
    "judgement": "judgement",
    "judgement_title": "Is the target reached? {label}",
    "judged": "follows from outcome and target",
    "no_judgement": "no judgement",
    "replaced": "Saved {time}. {name}: {before} → {now}. Undo with u.",
    "expected": "Expected: {sum}.",
    "as_expected": "{sum}, as it should be.",
    "not_as_expected": "{sum}, you have written {stated}.",
    "parts": "The parts: {sum} of {whole}.",
    "parts_missing": "Missing: {missing}.",
    "parts_left": "Left: {left}.",
    "parts_differ": "The difference is {left}.",
    "changed": "Change {change} from {base}.",
    "trend": "{line} since {since}",
    "column_trend": "trend",
    "none_missing": "No required value is missing.",
    "not_read": "{name}: {why}",
    # A column that is pasted
    "fill_title": "This will be pasted",
    "fill_about": "{count} {count:value goes to this field|values go to these fields}. Enter fills in, u undoes.",
    "fill_nothing": "Nothing of what was pasted can be used. Nothing changes.",
    "fill_staying": "{count} {count:line|lines} cannot be read and will be left out.",
    "row": "line {row}",
    "no_such_figure": "No figure of the section is called that.",
    "no_column": "There is no column for it.",
    "no_cell": "There is no row left to fill in.",
    "too_much": Trouble(
        "Too much to paste",
        "What was pasted has {count} characters. A column of figures has at most {most}.",
        "Mark only the cells with figures in the spreadsheet and copy them. Nothing has changed.",
    ),
    "how_to_paste": "Copy the cells in the spreadsheet, and paste them here as usual in the terminal (often ctrl+shift+v).",
    "filled": "line {row}: {figure} gets {value}",
    "filled_same": "line {row}: {figure} is {before}, unchanged",
    "filled_before": "line {row}: {figure} gets {value} instead of {before}",
    "not_filled": "line {row}: ”{written}” {reason}",
    "not_text": Trouble("No text", "What came in is no text in UTF-8.", "Copy the cells as text, one a line."),
    "fill_stopped": Trouble(
        "Not everything can be read",
        "{count} {count:line|lines} of what was to be filled in cannot be read. Nothing has been saved.",
        "Mend the lines, or fill in the rest with --partly.",
    ),
    "fill_empty": Trouble(
        "Nothing to fill in",
        "Nothing of what was given is a figure for the section. Nothing has been saved.",
        "Give one figure a line, in the order of ”reportkit show”.",
    ),
    # What was never saved, and two who gave the same value
    "never_saved": "Written {when} and never saved. Enter takes it up, Del takes it away.",
    "taken_up": "{count} {count:value that was|values that were} never saved {count:stands in its field|stand in their fields}.",
    "conflict_title": "Somebody else has changed the same value",
    "conflict_about": "{who} saved {when}, while you were writing. Nothing goes away before you have chosen.",
    "conflict_you": "You",
    "conflict_later": "Decide later",
    "conflict_mine": "Save my value",
    "conflict_theirs": "Keep what {who} saved",
    "conflict_open": Trouble(
        "Not saved",
        "somebody else has given another value.",
        "Open the field and choose which one counts.",
    ),
}
