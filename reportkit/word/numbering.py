"""Lists that are lists: a definition for bullets, one for numbers, and an instance for each numbered list."""

import re

from reportkit.model.regex import regex
from reportkit.word.markup import DECLARATION, WORD
from reportkit.word.template import Template, attribute

LEVELS = 9
STEP = 357
"""How far each level stands in, in twentieths of a point."""

_ABSTRACT = regex(r"<w:abstractNum\b([^>]*)>(.*?)</w:abstractNum>", re.DOTALL)
_NUM = regex(r"<w:num\s([^>]*)>(.*?)</w:num>", re.DOTALL)
_LEVEL = regex(r"<w:lvl\b.*?</w:lvl>", re.DOTALL)
_EMPTY = f'{DECLARATION}<w:numbering xmlns:w="{WORD}"></w:numbering>'

BULLETS = ("•", "–", "▪")
_FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:hint="default"/>'
FORMATS = ("decimal", "lowerLetter", "lowerRoman")
ENDS = (".", ")", ".")


def definition(id: int, ordered: bool, style: str = "") -> str:
    """A list definition with nine levels. `style` is the paragraph style that it numbers by itself."""
    levels = []
    for level in range(LEVELS):
        form, text, font = "bullet", BULLETS[level % 3], f"<w:rPr>{_FONT}</w:rPr>"
        if ordered:
            form, text, font = FORMATS[level % 3], f"%{level + 1}{ENDS[level % 3]}", ""
        linked = f'<w:pStyle w:val="{style}"/>' if style and level == 0 else ""
        indent = f'<w:ind w:left="{STEP * (level + 1)}" w:hanging="{STEP}"/>'
        levels.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{linked}'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr>{font}</w:lvl>'
        )
    return (
        f'<w:abstractNum w:abstractNumId="{id}"><w:nsid w:val="{0x2E50A100 + id:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{0x2E50B200 + id:08X}"/>'
        f"{''.join(levels)}</w:abstractNum>"
    )


class Numbering:
    """The lists of one document, added to those of its template.

    A list definition of the template is used where the style of bullets or numbers has one with nine levels;
    otherwise the document gets ours.
    """

    def __init__(self, template: Template) -> None:
        self._xml = template.text(template.numbering) if template.numbering in template.parts else _EMPTY
        known = {
            attribute(attributes, "w:abstractNumId"): inside for attributes, inside in _ABSTRACT.findall(self._xml)
        }
        instances = {attribute(attributes, "w:numId"): inside for attributes, inside in _NUM.findall(self._xml)}
        self._next = max((int(id) for id in instances), default=0) + 1
        self._definitions: list[str] = []
        self._instances: list[str] = []
        self._abstract: dict[str, str] = {}
        self._indents: dict[str, list[int]] = {}
        for role in ("bullet", "number"):
            used = attribute(instances.get(template.lists.get(role, ""), ""), "w:val")
            levels = _LEVEL.findall(known.get(used, ""))
            if len(levels) < LEVELS:
                used = str(max((int(id) for id in known), default=0) + 1)
                known[used] = definition(int(used), ordered=role == "number")
                self._definitions.append(known[used])
                levels = _LEVEL.findall(known[used])
            self._abstract[role] = used
            self._indents[role] = [
                int(attribute(level, "w:left") or attribute(level, "w:start") or 0) for level in levels
            ]
        self._bullets = self._add("bullet", "")

    def instance(self, ordered: bool, level: int, start: int) -> int:
        """The `w:numId` for a list whose items stand on a level of 0 to 8.

        Bullets share one; each numbered list has its own, and so begins anew.
        """
        if not ordered:
            return self._bullets
        again = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        return self._add("number", again)

    def indent(self, ordered: bool, level: int) -> int:
        """Where the words of an item begin, in twentieths of a point."""
        return self._indents["number" if ordered else "bullet"][level]

    def xml(self) -> str:
        """The whole part. Word wants all definitions before the first instance."""
        head, tail = self._xml, ""
        first = _NUM.search(head)
        at = first.start() if first else head.rindex("</w:numbering>")
        head, tail = head[:at] + "".join(self._definitions), head[at:]
        end = tail.find("<w:numIdMacAtCleanup")
        end = end if end >= 0 else tail.rindex("</w:numbering>")
        return f"{head}{tail[:end]}{''.join(self._instances)}{tail[end:]}"

    def _add(self, role: str, overrides: str) -> int:
        id = self._next
        self._next += 1
        self._instances.append(
            f'<w:num w:numId="{id}"><w:abstractNumId w:val="{self._abstract[role]}"/>{overrides}</w:num>'
        )
        return id
