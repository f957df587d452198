"""The part that holds the footnotes, beside those lines of the template's that part them from the text."""

import re

from reportkit.model.regex import regex
from reportkit.word.markup import DECLARATION, OFFICE, WORD

_SEPARATOR = regex(r'<w:footnote\b[^>]*\sw:type="[^"]*"[^>]*>.*?</w:footnote>', re.DOTALL)
_IDS = regex(r'<w:footnote\b[^>]*\sw:id="([^"]*)"')
_ROOT = regex(r"<w:footnotes\b[^>]*>")
_OURS = (
    f'<w:footnotes xmlns:w="{WORD}" xmlns:r="{OFFICE}/relationships">',
    "".join(
        f'<w:footnote w:type="{kind}" w:id="{id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
        f"</w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>"
        for id, kind in ((-1, "separator"), (0, "continuationSeparator"))
    ),
)
_NAMED = regex(r"<w:footnote\b[^>]*/>")
_BEFORE_IN_SETTINGS = regex(r"<w:(?:endnotePr|compat|docVars|rsids|mathPr|m:mathPr|themeFontLang|clrSchemeMapping)\b")


def footnotes_xml(notes: list[str], template: str) -> str:
    """The part, from the paragraphs of the notes and the template's own part, which may be empty."""
    root, separators = _ROOT.search(template), "".join(_SEPARATOR.findall(template))
    is_usual = _IDS.findall(separators) == ["-1", "0"]  # older programs count from 0, as our notes do from 1
    opening, lines = (root[0], separators) if root and is_usual else _OURS
    written = "".join(f'<w:footnote w:id="{id}">{note}</w:footnote>' for id, note in enumerate(notes, start=1))
    return f"{DECLARATION}{opening}{lines}{written}</w:footnotes>"


def settings_with_separators(settings: str) -> str:
    """The template's settings, which name the lines above the footnotes."""
    named = "".join(f'<w:footnote w:id="{id}"/>' for id in (-1, 0))
    if "</w:footnotePr>" in settings:
        return _NAMED.sub("", settings).replace("</w:footnotePr>", f"{named}</w:footnotePr>")
    place = _BEFORE_IN_SETTINGS.search(settings)
    if "<w:footnotePr" in settings or place is None:
        return settings
    return f"{settings[: place.start()]}<w:footnotePr>{named}</w:footnotePr>{settings[place.start() :]}"
