"""Marks in a text that was read from a report: where a cited figure begins and ends, by the name of its bookmark.

They are characters of the private use area, which no text of a report has: what is read between the marks is what
stands in the document now.
"""

import re
from collections.abc import Callable

BEGIN, NAMED, END = "\ue0f0", "\ue0f1", "\ue0f2"
_MARKS = dict.fromkeys(range(0xE0F0, 0xE0F5))
_STRETCH = re.compile(f"{BEGIN}([^{NAMED}]*){NAMED}(.*?){END}", re.DOTALL)
_LOOSE = re.compile(f"{BEGIN}[^{NAMED}]*{NAMED}|{END}")


def without_marks(text: str) -> str:
    """Foreign text, which may have no marks of its own."""
    return text.translate(_MARKS)


def replaced(text: str, by: Callable[[str, str], str]) -> str:
    """The text with every marked stretch replaced by what `by` makes of its name and its content.

    A stretch that begins or ends elsewhere is only its words.
    """
    marked = _STRETCH.sub(lambda found: by(found[1].replace("\\", ""), _LOOSE.sub("", found[2])), text)
    return _LOOSE.sub("", marked)


def stretches(text: str) -> list[tuple[str, str]]:
    """The marked stretches of a text in order: name and content."""
    found: list[tuple[str, str]] = []

    def note(name: str, content: str) -> str:
        found.append((name, content))
        return content

    replaced(text, note)
    return found
