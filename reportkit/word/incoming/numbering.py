"""The lists of a file: which of its paragraphs are items, how deep, and with what number."""

from typing import NamedTuple

from reportkit.word.incoming.styles import Style, Styles
from reportkit.word.incoming.xml import Element, W, child, number, value

_DEEPEST = 8


class ListPlace(NamedTuple):
    """Where a paragraph stands in a list."""

    list_id: str
    level: int
    ordered: bool
    number: int
    """What it is counted as; 1 for a bullet."""
    shape: str
    """How Word writes the number: `decimal`, `lowerLetter` …"""


class Numbering:
    """The definitions of lists, and how far each has been counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        nums = [] if root is None else list(root.iter(W + "num"))
        self._nums = {value(each, "numId"): each for each in nums}
        abstracts = [] if root is None else list(root.iter(W + "abstractNum"))
        self._abstracts = {value(each, "abstractNumId"): each for each in abstracts}
        self._counted: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def place(self, properties: Element | None, style: Style, style_id: str) -> ListPlace | None:
        """Count a paragraph that is an item; None for any other."""
        own = child(properties, "numPr")
        list_id = value(child(own, "numId")) or style.list_id
        abstract_id, abstract = self._abstract(list_id)
        if abstract is None:
            return None
        level = child(own, "ilvl")
        depth = number(level) if level is not None else style.list_level
        if depth is None:
            depth = _level_of_style(abstract, style_id)
        depth = min(max(depth, 0), _DEEPEST)
        definition = self._level(list_id, abstract, depth)
        shape = value(child(definition, "numFmt")) or "decimal"
        if shape == "none":
            return None
        if shape == "bullet" or child(definition, "lvlPicBulletId") is not None:
            return ListPlace(list_id, depth + style.list_deeper, False, 1, shape)
        start = number(child(definition, "start"), otherwise=1)
        counted = self._count(list_id, abstract_id, depth, start)
        return ListPlace(list_id, depth + style.list_deeper, True, counted, shape)

    def _abstract(self, list_id: str) -> tuple[str, Element | None]:
        """The definition behind a list, also where it is given by a style of lists."""
        for _ in range(3):
            id = value(child(self._nums.get(list_id), "abstractNumId"))
            abstract = self._abstracts.get(id)
            link = value(child(abstract, "numStyleLink"))
            if not link:
                return id, abstract
            list_id = self._styles.list_of(link)
        return "", None

    def _level(self, list_id: str, abstract: Element, depth: int) -> Element | None:
        override = self._override(list_id, depth)
        for levels in (override, abstract):
            if levels is not None:
                for each in levels.iterfind(W + "lvl"):
                    if number(each, "ilvl") == depth:
                        return each
        return None

    def _override(self, list_id: str, depth: int) -> Element | None:
        num = self._nums.get(list_id)
        overrides = () if num is None else num.iterfind(W + "lvlOverride")
        return next((each for each in overrides if number(each, "ilvl") == depth), None)

    def _count(self, list_id: str, abstract_id: str, depth: int, start: int) -> int:
        counted = self._counted.setdefault(abstract_id, [None] * (_DEEPEST + 1))
        restart = child(self._override(list_id, depth), "startOverride")
        if restart is not None and (list_id, depth) not in self._begun:
            counted[depth] = number(restart, otherwise=start)
        else:
            before = counted[depth]
            counted[depth] = start if before is None else before + 1
        self._begun.add((list_id, depth))
        counted[depth + 1 :] = [None] * (_DEEPEST - depth)
        return counted[depth] or 0


def _level_of_style(abstract: Element, style_id: str) -> int:
    """The level that says it belongs to a style of paragraphs."""
    for each in abstract.iterfind(W + "lvl"):
        if value(child(each, "pStyle")) == style_id:
            return number(each, "ilvl")
    return 0
