"""What is said before something is sent that cannot be taken back."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "return_follows": "The section goes back to the contact, who reads this. You cannot take it back. Esc changes the sentence.",
    "reopen_follows": "The month is opened, and this stands on the first page of the next version. Esc changes the sentence.",
    "excuse_follows": "The report is assembled without the section, and the reason stands in the document. Esc changes the sentence.",
    "submitted_here": "Submitted: {section}. Its review begins when it is opened anew.",
    "too_soon": "The key came before this was shown, and does not count. Read, and press again.",
}
