"""About publishing a month, correcting it and changing it."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "month_is_published": Trouble(
        "The month is published",
        "You cannot {deed}: the report of {month} is published as version {version}, and the month is closed.",
        "If something must be corrected, an editor opens it again: reportkit reopen {month} -m REASON",
    ),
    "not_published": Trouble(
        "The month is not published",
        "You cannot {deed}: the report of {month} is open already.",
        "Change the sections as usual.",
    ),
    "far_date": Trouble(
        "The date cannot be right",
        "{date} cannot be the date of publication of the report {month}.",
        "Check the year and the month.",
    ),
    "not_measured": Trouble(
        "The page numbers did not become certain",
        "The headings did not stand on the same pages twice in a row when LibreOffice laid out the report, so nothing was published.",
        "Try again. If it happens again, tell the administrator.",
    ),
    "changed_meanwhile": Trouble(
        "Something changed meanwhile",
        "While the PDF was made something happened in the month {month}. Nothing was published.",
        "See what happened with “reportkit log”, and publish again.",
    ),
    "nothing_changed": Trouble(
        "Nothing has changed",
        "The report of {month} says the same as version {version}, so no new version has been published.",
        "Return the section that is to be corrected. If only the day is to change, give it with --date.",
    ),
    "reopen_reason": Trouble(
        "The reason is missing",
        "Say what is to be corrected in the report of {month}.",
        "Write it after -m; it stands in the corrected report.",
    ),
    "close_reason": Trouble(
        "The reason is missing", "Say why {month} is to be closed.", "Write it after -m; it is kept in the journal."
    ),
    "month_in_use": Trouble(
        "The month is in use",
        "{month} cannot be closed: something is written in {section} already.",
        "Only a month that nobody has written in can be closed. Else let it stand.",
    ),
    "correction_begun": Trouble(
        "The correction has begun",
        "{month} cannot be closed again: something has happened in {section} since the month was opened.",
        "Approve what is to stand and publish the corrected report (reportkit publish).",
    ),
    "package_appendices": "  appendices/          the appendices, with their numbers\n",
    "package_told": (
        "{report}, {month}, version {version}, published {date}\n"
        "{organisation}\n\n"
        "This is an archive package. In it lie:\n\n"
        "  {name}.docx          the report for Word\n"
        "  {name}.pdf           the report as PDF/A-2b and PDF/UA-1\n"
        "{appendices}"
        "  frozen/              the outline, what sections must hold, the organisation, the registers and the template it was made by\n"
        "  submissions/         the submissions that were approved: text, figures, pictures\n"
        "  journal.jsonl        who did what and when, until it was published\n"
        "  manifest.txt         the SHA-256 of every file\n"
        "  verify_archive.py    checks the package: python3 verify_archive.py PACKAGE.zip\n\n"
        "In an unpacked package the command “sha256sum -c manifest.txt” does the same.\n"
    ),
}
