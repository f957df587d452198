"""S05, S06 and S07: headings have something under them, do not jump, and do not stand twice."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.blocks import Block, Heading
from reportkit.model.finding import Finding, Place, Severity
from reportkit.model.outline import AppendicesNode, ContainerNode, SectionNode
from reportkit.rules.context import SectionContext
from reportkit.rules.headings import Title, columns_of, title_key, titles
from reportkit.rules.rule import Rule


def headings_filled(context: SectionContext) -> Iterator[Finding]:
    """Under every heading stands a text, a figure, a picture or a heading of a lower rank.

    Source: catalogue of rules, S05.
    """
    following: list[Block | None] = [*context.blocks[1:], None]
    empty = {
        block.line
        for block, after in zip(context.blocks, following, strict=False)
        if isinstance(block, Heading) and (after is None or (isinstance(after, Heading) and after.level <= block.level))
    }
    for title in titles(context):
        if title.line in empty:
            message = Message("rules.S05", heading=title.text)
            yield _about(context, title, "S05", Severity.ERROR, message)


def levels_unbroken(context: SectionContext) -> Iterator[Finding]:
    """A heading is at most one level below the nearest heading above it; the first one is of level 1.

    Source: catalogue of rules, S06.
    """
    above = None
    for title in titles(context):
        level = above.level if above else 0
        if title.level > level + 1:
            if above is None:
                message = Message("rules.S06.first", heading=title.text, level=title.level)
            else:
                message = Message("rules.S06", heading=title.text, level=title.level, above=level)
            expected = "#" * (level + 1) + " " + title.text
            yield _about(context, title, "S06", Severity.WARNING, message, expected)
        above = title


def headings_stand_once(context: SectionContext) -> Iterator[Finding]:
    """No two headings under the same parent are alike, and none has the name of a chapter or of the section itself.

    Source: catalogue of rules, S07.
    """
    taken = _names_above(context)
    seen: dict[tuple[str, ...], Title] = {}
    for title in titles(context):
        path = (*title.parents, title.key)
        place: Message | None = None
        places: tuple[Place, ...] = ()
        if path in seen:
            first = seen[path]
            place = Message("rules.place.line", line=first.line)
            places = (Place(context.id, first.text, first.text, first.line),)
        elif title.key in taken:
            place = Message(taken[title.key])
        seen.setdefault(path, title)
        if place is not None:
            message = Message("rules.S07", heading=title.text, place=place)
            yield _about(context, title, "S07", Severity.WARNING, message, places=places)


def _names_above(context: SectionContext) -> dict[str, str]:
    """The chapters' names and the section's own, as titles are compared, with how to speak of them."""
    names: dict[str, str] = {}
    for placed in context.workspace.outline.walk():
        match placed.node:
            case ContainerNode(title) | AppendicesNode(title) if placed.level == 1:
                names[title_key(title)] = "rules.place.chapter"
            case SectionNode(context.id, heading=True):
                names[title_key(context.title)] = "rules.place.title"
    return names


def _about(
    context: SectionContext,
    title: Title,
    rule: str,
    severity: Severity,
    message: Message,
    expected: str = "",
    places: tuple[Place, ...] = (),
) -> Finding:
    return Finding(
        rule,
        severity,
        message,
        context.id,
        subject=title.text,
        heading=title.text,
        line=title.line,
        columns=columns_of(context, title),
        quote=title.text,
        expected=expected,
        places=places,
    )


S05 = Rule("S05", Severity.ERROR, headings_filled)
S06 = Rule("S06", Severity.WARNING, levels_unbroken)
S07 = Rule("S07", Severity.WARNING, headings_stand_once)
