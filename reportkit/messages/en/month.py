"""The month on the screen: opening, moving the last day, closing, and the journal."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "open_title": "Open a month",
    "open_about": "Write the month as 2023-05. The figures go through the month before, and the last day is the tenth, or the working day before.",
    "opened": "Opened: {month}. The last day to hand in is {deadline}.",
    "deadline_title": "Move the last day to hand in",
    "deadline_about": "Write the day as 2023-04-14. Everybody sees the new day at once.",
    "deadline_moved": "The last day to hand in is now {deadline}.",
    "deadline_off": "The last day to hand in is now {deadline}, {why}. The nearest working day before is {before}.",
    "close_title": "Close {month}",
    "close_about": "Only a month that nobody has written in can be closed. It can be opened again. Write why it is closed.",
    "closed": "Closed: {month}.",
    "log_title": "Who did what, {month}",
    "log_order": "The latest comes first.",
    "waive_title": "Let the finding stand?",
    "waive_about": "{finding} Write why. The reason is kept in the journal.",
    "waived": "The finding is waived; the reason is in the journal.",
    "received_who": "Who sent the text?",
    "received_title": "How did the text come from {who}?",
    "received_about": "Write for example “e-mail 6 April”. The section is handed in for {who}, and another editor has to approve it.",
    "no_contacts": "The section has no contact to hand it in for.",
    "to_arrange_below": "{count} {count:thing|things} to arrange {count:stands|stand} last on the board.",
    "to_arrange": "To arrange",
}
