"""Content controls in a template's headers and footers: Word's quick parts for the title, the author and the like.

Word fills a control from the property that it is bound to, but only when it opens the file; in a PDF, in a preview and
in every other program what stands in it is what is seen. So they are filled here, and one that nobody can fill shows
nothing rather than `[Dokumentrubrik]`.
"""

import re
from collections.abc import Mapping

from reportkit.model.regex import regex
from reportkit.word.markup import run

_CONTROL = regex(r"<w:sdt>(?:(?!<w:sdt>).)*?</w:sdt>", re.DOTALL)
_BINDING = regex(r"<w:dataBinding\b[^>]*/>")
_PATH = regex(r'w:xpath="[^"]*?/(?:\w+:)?(\w+)(?:\[\d+\])?"')
_CONTENT = regex(r"<w:sdtContent>(.*)</w:sdtContent>", re.DOTALL)
_RUN = regex(r"<w:r(?:\s[^>]*)?>(?:(?!<w:r[\s>]).)*?</w:r>", re.DOTALL)
_DRESS = regex(r"<w:rPr>.*?</w:rPr>", re.DOTALL)
_PLACEHOLDER = regex(r"<w:showingPlcHdr(?:\s[^>]*)?/>")
_PALE = regex(r'<w:rStyle w:val="[^"]*"/>')
_CORE = "core-properties"

SHOWN = {
    "title": "Rubrik",
    "subject": "Ämne",
    "creator": "Författare",
    "Company": "Organisation",
    "Manager": "Ansvarig",
    "PublishDate": "Publiceringsdatum",
    "contentStatus": "Märkning",
}
"""What a control is bound to, and the property of the report that it shows."""


def filled_controls(xml: str, values: Mapping[str, str]) -> str:
    """The part with its bound controls filled. One that waits for somebody to write in it is emptied.

    Controls with words of the house's own, a bound one with no property of ours among them, stay as they are.
    """
    return _CONTROL.sub(lambda found: _filled(found[0], values), xml)


def _filled(control: str, values: Mapping[str, str]) -> str:
    binding = _BINDING.search(control)
    path = _PATH.search(binding[0]) if binding else None
    name = SHOWN.get(path[1], "") if path else ""
    if not name and not _PLACEHOLDER.search(control):
        return control
    content = _CONTENT.search(control)
    if content is None:
        return control
    value = values.get(name, "")
    first = _RUN.search(content[1])
    dress = _DRESS.search(first[0]) if first else None
    written = [run(value, _PALE.sub("", dress[0]) if dress else "")] if value else []
    inside = _RUN.sub(lambda _: written.pop() if written else "", content[1])
    properties = _PLACEHOLDER.sub("", control[: content.start()])
    if binding and _CORE not in binding[0]:  # its own store says nothing, and Word would show that
        properties = properties.replace(binding[0], "")
    return f"{properties}<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
