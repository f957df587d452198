"""The language of a report's words, said where every program looks for it, whatever the template says of its own."""

import re
from collections.abc import Iterator

from reportkit.model.regex import regex
from reportkit.word.template import Template

_LANGUAGE = regex(r'(<w:(?:lang|themeFontLang)\b[^>]*?\sw:val=")[^"]*')
_DEFAULTS = regex(r"<w:docDefaults>.*?</w:docDefaults>", re.DOTALL)
_ROOT = regex(r"<w:styles\b[^>]*>")
_RUNS = (
    # what the template may say about the letters of all text, and the same with a language; the first found counts
    (regex(r"</w:rPr>\s*</w:rPrDefault>"), "{}</w:rPr></w:rPrDefault>"),
    (regex(r"<w:rPr\s*/>\s*</w:rPrDefault>"), "<w:rPr>{}</w:rPr></w:rPrDefault>"),
    (regex(r"<w:rPrDefault\s*/>"), "<w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault>"),
    (regex(r"<w:docDefaults>"), "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault>"),
)


def in_language(template: Template, locale: str) -> dict[str, str]:
    """The template's styles and settings with the language of the words; those that say so already are left out."""
    return dict(_changed(template, locale))


def _changed(template: Template, locale: str) -> Iterator[tuple[str, str]]:
    for name in template.parts:
        kind = re.fullmatch(rf"{re.escape(template.folder)}(styles|settings)\d*\.xml", name)
        if not kind:
            continue
        before = template.text(name)
        after = _LANGUAGE.sub(rf"\g<1>{locale}", before)
        if kind[1] == "styles":
            after = _with_default(after, f'<w:lang w:val="{locale}"/>')
        if after != before:
            yield name, after


def _with_default(xml: str, language: str) -> str:
    """The styles with a language for all words that no style says another about."""
    defaults = _DEFAULTS.search(xml)
    if defaults is None:
        told = f"<w:docDefaults><w:rPrDefault><w:rPr>{language}</w:rPr></w:rPrDefault></w:docDefaults>"
        return _ROOT.sub(lambda root: root[0] + told, xml, count=1)
    if "<w:lang " in defaults[0]:
        return xml
    pattern, written = next((each, to) for each, to in _RUNS if each.search(defaults[0]))
    return xml.replace(defaults[0], pattern.sub(lambda _: written.format(language), defaults[0], count=1), 1)
