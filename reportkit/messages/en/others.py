"""What happens outside a screen while it stands open."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    # On the board
    "row": "New: {section}, {state}.",
    "rows": "New: {section}, {state}, and {count} more {count:section|sections}.",
    "not_read": "Something has changed that cannot be read: {why}.",
    # Who, in a section
    "by": "{who} changed the section {when}",
    "by_own": "You changed the section in another window {when}",
    "by_files": "The section's files were changed outside the program",
    "by_other": "Something was done to the section in another window",
    # And what that means
    "saved": "{by}. Your text is still here. Both are shown when you save (ctrl+s).",
    "saved_head": "not saved, changed by somebody else",
    "taken": "{by}. It is the new text that stands here.",
    "beside": "{by}. The text is as it was.",
    "closed": "{by}. The state is now “{state}”: the text can be read, but not changed.",
    "closed_unsaved": "{by}. The state is now “{state}”. Your text cannot be saved just now, but it is still here.",
    "opened": "{by}. The state is now “{state}”, and you can write here.",
    "figures": "{by}. The figures here are the new ones.",
    "figures_unsaved": "{by}. New figures are shown once your value is saved.",
    "read": "{by}. This is how it stands now.",
    "send": "{by}. See what will be sent before you hand it in.",
}
