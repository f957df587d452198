"""The styles of a file: what a paragraph is by its style and by those its style builds on."""

import re
from typing import NamedTuple

from reportkit.model.regex import regex
from reportkit.word.incoming.xml import Element, W, child, number, toggle, value

_HEADING = regex(r"(?:heading|rubrik) ?([1-9])", re.IGNORECASE)
_TOPMOST = frozenset({"heading", "rubrik"})
"""What Pages calls its first level. LibreOffice builds every heading on a style of that name: only its own counts."""
_TITLES = frozenset({"title", "titel"})
_LIST = regex(r"list (?:bullet|number) ([2-5])")
"""Word's own styles for items that stand deeper: each is a list of its own, which only looks nested."""
_CAPTIONS = frozenset({"caption", "bildtext", "beskrivning", "figure", "illustration", "figur"})
_TABLE_CAPTION = "table caption"
_WORDS_OWN_SIZE = 20
"""What a file that says nothing is written in. Source: ECMA-376 part 1, 17.3.2.38."""
_BODY = 9
"""The level of the outline that says: this is no heading."""


class Style(NamedTuple):
    """What a style says about its paragraphs or words."""

    heading: int = 0
    """The level, from 1; 0 is running text."""
    is_title: bool = False
    is_caption: bool = False
    is_table_caption: bool = False
    """A caption of tables by its own name, also without a label."""
    list_id: str = ""
    list_level: int | None = None
    list_deeper: int = 0
    """By how much an item stands deeper than its list says."""
    strong: bool = False
    emphasis: bool = False
    hidden: bool = False
    size: int = 0
    """Of its letters, in half points; 0 where it does not say."""
    name: str = ""
    """Its own, in small letters."""


class Styles:
    """The styles by id. An id that is not there is the plainest style."""

    def __init__(self, root: Element | None) -> None:
        self._elements = {} if root is None else {value(each, "styleId"): each for each in root.iter(W + "style")}
        self._read: dict[str, Style] = {}
        defaults = None if root is None else child(root, "docDefaults", "rPrDefault", "rPr", "sz")
        self._size = number(defaults)
        self._default = next(
            (
                id
                for id, each in self._elements.items()
                if value(each, "type") == "paragraph" and value(each, "default") in ("1", "true", "on")
            ),
            "",
        )

    def paragraph(self, id: str) -> Style:
        """The style of a paragraph; without one, the file's own."""
        return self.named(id or self._default)

    def named(self, id: str) -> Style:
        """A style by its id."""
        if id not in self._read:
            chain = self._chain(id)
            names = [value(child(each, "name")).casefold() for each in chain]
            list_id, list_level = _numbering(chain)
            self._read[id] = Style(
                heading=_heading_level(chain, names),
                is_title=not _TITLES.isdisjoint(names),
                is_caption=not _CAPTIONS.isdisjoint(names),
                is_table_caption=_TABLE_CAPTION in names,
                list_id=list_id,
                list_level=list_level,
                list_deeper=next((int(found[1]) - 1 for name in names if (found := _LIST.fullmatch(name))), 0),
                strong=_nearest(chain, "b"),
                emphasis=_nearest(chain, "i"),
                hidden=_nearest(chain, "vanish"),
                size=next((size for style in chain if (size := number(child(style, "rPr", "sz")))), 0),
                name=names[0] if names else "",
            )
        return self._read[id]

    @property
    def usual_size(self) -> int:
        """The size of the letters of running text, in half points."""
        return self.named(self._default).size or self._size or _WORDS_OWN_SIZE

    def list_of(self, id: str) -> str:
        """The list that a style of lists stands for."""
        return value(child(self._elements.get(id), "pPr", "numPr", "numId"))

    def _chain(self, id: str) -> list[Element]:
        """A style and those it builds on, the nearest first."""
        chain: list[Element] = []
        while (style := self._elements.get(id)) is not None and style not in chain:
            chain.append(style)
            id = value(child(style, "basedOn"))
        return chain


def outline_level(properties: Element | None) -> int | None:
    """The heading level that a paragraph's properties give it themselves; None where they say nothing."""
    level = child(properties, "outlineLvl")
    if level is None:
        return None
    found = number(level, otherwise=_BODY)
    return found + 1 if 0 <= found < _BODY else 0


def _heading_level(chain: list[Element], names: list[str]) -> int:
    for style, name in zip(chain, names, strict=True):
        level = outline_level(child(style, "pPr"))
        if level is not None:
            return level
        if named := _HEADING.fullmatch(name):
            return int(named[1])
    return 1 if names and names[0] in _TOPMOST else 0


def _numbering(chain: list[Element]) -> tuple[str, int | None]:
    for style in chain:
        properties = child(style, "pPr", "numPr")
        if id := value(child(properties, "numId")):
            level = child(properties, "ilvl")
            return id, None if level is None else number(level)
    return "", None


def _nearest(chain: list[Element], name: str) -> bool:
    return next((on for style in chain if (on := toggle(child(style, "rPr"), name)) is not None), False)
