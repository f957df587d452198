"""Marks in a text that was read from a report: where a cited figure begins and ends, by the name of its bookmark.

They are characters of the private use area, which no text of a report has: what is read between the marks is what
stands in the document now.
"""

import re
from collections.abc import Callable, Mapping

from reportkit.model.regex import regex

BEGIN, NAMED, END = "\ue0f0", "\ue0f1", "\ue0f2"
_MARKS = dict.fromkeys(range(0xE0F0, 0xE0F5))
_STRETCH = regex(f"{BEGIN}([^{NAMED}]*){NAMED}(.*?){END}", re.DOTALL)
_LOOSE = regex(f"{BEGIN}[^{NAMED}]*{NAMED}|{END}")


def without_marks(text: str) -> str:
    """Foreign text, which may have no marks of its own."""
    return text.translate(_MARKS)


def replaced(text: str, by: Callable[[str, str], str]) -> str:
    """The text with every marked stretch replaced by what `by` makes of its name and its content.

    A stretch that begins or ends elsewhere is only its words.
    """
    marked = _STRETCH.sub(lambda found: by(found[1].replace("\\", ""), _LOOSE.sub("", found[2])), text)
    return _LOOSE.sub("", marked)


def moved_back(text: str, known: Mapping[str, str]) -> str:
    """The text with marks that were moved put where they were, if what they stood around still stands there.

    `known` is the content of each by its name. LibreOffice moves the end of a bookmark a letter to the left where a
    footnote stands before it in the paragraph.
    """
    out, at = "", 0
    for found in _STRETCH.finditer(text):
        name, content = found[1].replace("\\", ""), found[2]
        out += text[at : found.start()]
        at = found.end()
        whole = known.get(name, content)
        missing, lead = whole.removeprefix(content), whole.removesuffix(content)
        if content and whole.startswith(content) and text.startswith(missing, at):
            content, at = whole, at + len(missing)
        elif content and whole.endswith(content) and out.endswith(lead):
            content, out = whole, out.removesuffix(lead)
        out += f"{BEGIN}{found[1]}{NAMED}{content}{END}"
    return out + text[at:]


def stretches(text: str) -> list[tuple[str, str]]:
    """The marked stretches of a text in order: name and content."""
    found: list[tuple[str, str]] = []

    def note(name: str, content: str) -> str:
        found.append((name, content))
        return content

    replaced(text, note)
    return found
