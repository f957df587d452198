"""Headings: found, moved to another level, and the section's own title taken off a text that is handed in."""

from reportkit.model.blocks import Block, Blocks, Heading
from reportkit.model.regex import regex
from reportkit.model.value import Struct, replace
from reportkit.text.markdown import parse
from reportkit.text.words import plain, words

_LINE = regex(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_HASHES = regex(r"([ \t]*)(#+)")


def headings(blocks: Blocks) -> tuple[Heading, ...]:
    """The headings in order. `plain(heading.content)` is the text of one."""
    return tuple(block for block in blocks if isinstance(block, Heading))


def shift(blocks: Blocks, by: int) -> Blocks:
    """The same blocks with every heading so many levels deeper; never above level 1."""

    def shifted(block: Block) -> Block:
        return replace(block, level=max(1, block.level + by)) if isinstance(block, Heading) else block

    return tuple(map(shifted, blocks))


def without_jumps(blocks: Blocks, above: int) -> Blocks:
    """The same blocks with no heading more than one level below the one that it stands under.

    `above` is the level of the heading over them all, 0 where there is none. Headings that stood at one level below
    the same heading still do. Source: PDF/UA-1 (ISO 14289-1), 7.4.2; WCAG 1.3.1.
    """
    open_: list[tuple[int, int]] = []  # the headings that the next may stand under: as they were, as they are
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            while open_ and open_[-1][0] >= block.level:
                open_.pop()
            level = min(block.level, (open_[-1][1] if open_ else above) + 1)
            open_.append((block.level, level))
            block = block if level == block.level else replace(block, level=level)
        out.append(block)
    return tuple(out)


class TitleSplit(Struct, frozen=True):
    """A text without the section's own title, and what was done to it."""

    text: str
    removed: str
    """The heading as it was typed, `## Division Psykiatri`; empty if there was none to take off."""
    shifted: int
    """How many levels the other headings have risen; 0 where there are no others."""


def split_title(source: str, title: str) -> TitleSplit:
    """Take the section's title off a text that begins with it, at any level; the other headings rise as far.

    A text that begins with something else is left as it is. Apart from the title, and the number of signs
    before a heading, what the person wrote stays as it was, letter by letter.
    """
    blocks = parse(source)
    found = headings(blocks)
    first = blocks[0] if blocks else None
    if not isinstance(first, Heading) or _folded(plain(first.content)) != _folded(title):
        return TitleSplit(source, "", 0)
    rest = shift(found[1:], -first.level)
    lines = _LINE.findall(source)
    for old, new in zip(found[1:], headings(rest), strict=True):
        hashes = "#" * new.level
        lines[old.line - 1] = _HASHES.sub(rf"\g<1>{hashes}", lines[old.line - 1], count=1)
    after = first.line
    while after < len(lines) and lines[after] and not lines[after].strip():
        after += 1
    return TitleSplit("".join(lines[after:]), lines[first.line - 1].strip(), first.level if found[1:] else 0)


def _folded(text: str) -> list[str]:
    return words(text.casefold())
