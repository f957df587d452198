"""About the report in other files than Word's."""

from collections.abc import Mapping

from reportkit.messages.catalogue import Trouble

SENTENCES: Mapping[str, str | Trouble] = {
    "skip": "To the content",
    "back": "Back to the text",
    "headings": "{count} {count:heading|headings}",
    "headings_in": "in {chapter}",
    "picture_taken": Trouble(
        "The file is as it was",
        "{file} is another file than the picture that should lie there. Nothing has been written.",
        "Move it, or give the document another name with -o.",
    ),
    "pictures": "pictures",
}
