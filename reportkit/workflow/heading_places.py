"""The headings of a text beside those that its section asks for."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from reportkit.model.section import SectionDefinition
from reportkit.text.markdown import parse
from reportkit.text.structure import headings
from reportkit.text.words import plain
from reportkit.workflow.seen import HeadingPlace

_AS_GOOD_AS = 0.85
"""How much of two titles must be the same, by difflib's measure, for one to be taken for the other misspelt."""


def heading_places(definition: SectionDefinition, text: str) -> tuple[HeadingPlace, ...]:
    """Every heading of the definition with its place, then the writer's own in the order they stand."""
    standing = {
        plain(each.content).strip().casefold(): (plain(each.content).strip(), each.line, each.level)
        for each in reversed(headings(parse(text)))
    }
    asked = definition.headings
    named = {each.title.strip().casefold() for each in asked}
    own = [place for key, place in standing.items() if key not in named]
    found = []
    for each in asked:
        _, line, level = standing.get(each.title.strip().casefold(), ("", 0, 1))
        near = 0 if line else _near(each.title, own)
        found.append(HeadingPlace(each.title, line, each, level, near))
    found.extend(HeadingPlace(title, line, None, level) for title, line, level in sorted(own, key=lambda p: p[1]))
    return tuple(found)


def _near(title: str, own: Iterable[tuple[str, int, int]]) -> int:
    """The line of the heading that is most like a title, and as good as the same; other digits make another heading."""
    sought, best, line = title.strip().casefold(), _AS_GOOD_AS, 0
    digits = [each for each in sought if each.isdigit()]
    for written, at, _ in own:
        folded = written.casefold()
        alike = SequenceMatcher(None, sought, folded, autojunk=False).ratio()
        if alike >= best and digits == [each for each in folded if each.isdigit()]:
            best, line = alike, at
    return line


def heading_below(places: Sequence[HeadingPlace], title: str) -> HeadingPlace | None:
    """The heading that a missing one belongs right before, by the order of the definition; None: it comes last."""
    asked = [each for each in places if each.definition is not None]
    later = asked[[each.title for each in asked].index(title) + 1 :]
    return min((each for each in later if each.line), key=lambda each: each.line, default=None)
