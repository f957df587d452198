"""About the report in other files than Word's."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "skip": "To the content",
    "back": "Back to the text",
}
