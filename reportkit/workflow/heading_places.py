"""The headings of a text beside those that its section asks for."""

from collections.abc import Sequence

from reportkit.model.section import SectionDefinition
from reportkit.text.markdown import parse
from reportkit.text.structure import headings
from reportkit.text.words import plain
from reportkit.workflow.seen import HeadingPlace


def heading_places(definition: SectionDefinition, text: str) -> tuple[HeadingPlace, ...]:
    """Every heading of the definition with its place, then the writer's own in the order they stand."""
    standing = {
        plain(each.content).strip().casefold(): (plain(each.content).strip(), each.line, each.level)
        for each in reversed(headings(parse(text)))
    }
    asked = definition.headings
    found = []
    for each in asked:
        _, line, level = standing.get(each.title.strip().casefold(), ("", 0, 1))
        found.append(HeadingPlace(each.title, line, each, level))
    named = {each.title.strip().casefold() for each in asked}
    own = [place for key, place in standing.items() if key not in named]
    found.extend(HeadingPlace(title, line, None, level) for title, line, level in sorted(own, key=lambda p: p[1]))
    return tuple(found)


def heading_below(places: Sequence[HeadingPlace], title: str) -> HeadingPlace | None:
    """The heading that a missing one belongs right before, by the order of the definition; None: it comes last."""
    asked = [each for each in places if each.definition is not None]
    later = asked[[each.title for each in asked].index(title) + 1 :]
    return min((each for each in later if each.line), key=lambda each: each.line, default=None)
