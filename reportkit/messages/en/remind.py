"""The reminder to somebody who has something left to hand in; it is pasted into an e-mail."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "to": "To: {name} ({login})",
    "subject_line": "Subject: {subject}",
    "nobody": "Nobody needs a reminder.",
    "sum": "{count} {count:person has|people have} something left to submit.",
    "subject": "{title}, {month}: {count} {count:section|sections} left to submit",
    "hello": "Hello,",
    "about": "{title}, {month}: you have {count} {count:section|sections} left to submit. The last day is {day}.",
    "about_late": "{title}, {month}: you have {count} {count:section|sections} left to submit. The last day was {day}.",
    "section": "{title}: {state}",
    "section_in": "{title} ({chapter}): {state}",
    "state_empty": "nothing is written yet",
    "state_draft": "there is a draft, but it is not submitted",
    "state_returned": "the section has come back to you",
    "headings": "– Headings that are missing: {names}",
    "figures": "– Figures that are missing: {names}",
    "and_more": "{names} and {more} more",
    "findings": "– To mend or answer: {errors} {errors:error|errors} and {warnings} {warnings:warning|warnings}",
    "only_errors": "– To mend or answer: {errors} {errors:error|errors}",
    "only_warnings": "– To mend or answer: {warnings} {warnings:warning|warnings}",
    "finding": "  – {told}",
    "findings_more": "  – and {more} more",
    "remark": "– The editor asks: {text}",
    "how": "– See what is left: reportkit check {id}\n– Submit: reportkit submit {id}",
    "otherwise": (
        "You can also write and submit on the screens, which the command reportkit opens. "
        "If a section has nothing to report it is enough to say so: reportkit nothing SECTION. "
        "You can also answer this letter with the text in a Word file."
    ),
    "regards_nameless": "Regards",
    "regards": "Regards\n{name}",
}
