"""About the workspace: months, simultaneous changes, the journal and submissions."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "not_a_word": Trouble(
        "Not a word",
        "“{found}” cannot be added to the word list.",
        "Add one word at a time, without spaces and without #.",
    ),
    "month_not_open": Trouble(
        "The month is not open",
        "The report for {month} has not been opened.",
        "An editor opens it with “reportkit open {month}”.",
    ),
    "month_is_open": Trouble(
        "The month is open already",
        "The report for {month} is open already; nothing has changed.",
        "See “reportkit status”.",
    ),
    "wrong_month": Trouble(
        "Wrong month", "{file} says {found}, but the folder is for {expected}.", "Correct “report_month”."
    ),
    "conflict": Trouble(
        "Somebody else has saved",
        "{who} saved the section {section} after you opened it ({time}). Nothing was overwritten.",
        "See the other text with “reportkit show {section}”, bring your change into it and save again.",
    ),
    "conflict_outside": Trouble(
        "The files have changed",
        "The files of the section {section} were changed outside reportkit after you opened it. Nothing was overwritten.",
        "See what stands there with “reportkit show {section}”, put your change into it and save again.",
    ),
    "journal_line": Trouble(
        "The journal is damaged",
        "{file}, line {line}: the line is no event.",
        "Nothing has changed. Restore the file from the backup, and tell the administrator.",
    ),
    "journal_chain": Trouble(
        "The journal does not hold",
        "{file}, line {line}: the chain is broken. This line, or one before it, was changed outside reportkit.",
        "Restore the file from the backup, and tell the administrator.",
    ),
    "published_missing": Trouble(
        "A published file is missing",
        "{file} is missing.",
        "Restore the folder published from the backup, or unpack the archive package there.",
    ),
    "published_changed": Trouble(
        "A published file has changed",
        "{file} is not what it was when the report was published.",
        "Restore the folder published from the backup, or unpack the archive package there.",
    ),
    "page_map": Trouble(
        "The page numbers cannot be read",
        "{file} is damaged.",
        "Remove the file and measure the pages again: reportkit assemble --measure.",
    ),
    "submission_missing": Trouble(
        "The submission is missing",
        "The folder {file} is missing or not whole.",
        "Restore it from the backup, or return the section so that it is submitted again.",
    ),
    "submission_changed": Trouble(
        "The submission was changed",
        "{file} was changed after it was submitted, and is not taken into the report.",
        "Restore the folder from the backup, or return the section so that it is submitted again.",
    ),
}
