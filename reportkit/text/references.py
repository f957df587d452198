"""References within the report: what each may lead to, and the words and numbers that it reads as.

A reference names a heading by its title, a picture by its file or its caption, a chart or a table by its caption or one
of its figures, a section by its id; `nara/Besök` is the one called "Besök" in the section `nara`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from reportkit.messages import Language, Message, render
from reportkit.model.blocks import (
    Block,
    Blocks,
    Chart,
    Footnote,
    Heading,
    Image,
    Inline,
    Inlines,
    Paragraph,
    PlacedFigures,
    Reference,
    Span,
    Table,
)
from reportkit.model.report import Part
from reportkit.model.value import Struct, replace
from reportkit.text.contents import changed, contents, every_block
from reportkit.text.markdown.syntax import source_of
from reportkit.text.words import plain

_KINDS = {"figure": ("figure",), "ref": ("heading", "table", "figure")}
"""What each sort of reference may lead to; where several have the name, the first."""


class Target(Struct, frozen=True):
    """Something that a reference can lead to."""

    kind: str
    """`heading`, `figure` or `table`."""
    names: frozenset[str]
    title: str
    number: int = 0
    """Its place among the document's own of that kind, from 1; 0 where that is not known."""


def targets(blocks: Blocks) -> Iterator[Target]:
    """What some blocks hold that can be referred to, in order: headings, and what has a number and a caption."""
    for block in every_block(blocks):
        if not isinstance(block, Paragraph):
            yield from _targets(block)


def _targets(block: Block) -> Iterator[Target]:
    match block:
        case Heading(content=content) if title := plain(content).strip():
            yield Target("heading", _names(title), title)
        case Image(path, _, caption) if caption:
            file = path.rpartition("/")[2]
            yield Target("figure", _names(path, file, file.rpartition(".")[0], caption), caption)
        case Chart(series=series, caption=caption):
            yield Target("figure", _names(caption, *(each.figure for each in series)), caption)
        case Table(rows=rows, caption=caption) if caption:
            cited = {span.cites for row in rows for cell in row for span in cell if isinstance(span, Span)}
            yield Target("table", _names(caption, *cited), caption)
        case PlacedFigures(kind, figures):
            for each in ("figure", "table") if kind == "chart" else ("table",):
                yield Target(each, _names(*figures), "")


def _names(*names: str) -> frozenset[str]:
    return frozenset(map(_folded, filter(None, names)))


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def find(reference: Reference, among: Iterable[Target]) -> Target | None:
    """What a reference leads to among the targets of the section that it names; None if nothing there has the name."""
    name = _folded(reference.target.partition("/")[2] or reference.target)
    named = [target for target in among if name in target.names]
    return next((each for kind in _KINDS[reference.kind] for each in named if each.kind == kind), None)


def section_of(reference: Reference, sections: Iterable[str]) -> str:
    """The section that a reference names, alone or before a slash; empty where it means its own."""
    section = reference.target.partition("/")[0].strip()
    return section if section in sections else ""


def references(blocks: Blocks) -> Iterator[Reference]:
    """The references in some blocks, in order."""
    for content in contents(blocks):
        yield from _references(content)


def _references(content: Inlines) -> Iterator[Reference]:
    for inline in content:
        if isinstance(inline, Span):
            continue
        if isinstance(inline, Reference):
            yield inline
        elif isinstance(inline, Footnote):
            yield from _references(inline.content)


def settled(parts: Iterable[Part], titles: Mapping[str, str], language: Language) -> tuple[Part, ...]:
    """The parts of a report with every reference in words: `figur 3`, a heading's title.

    `titles` has the titles of all sections, for those that stand in the report without a heading. What leads nowhere
    stays as it was typed.
    """
    parts = tuple(parts)
    referring = [any(True for _ in references(part.blocks)) for part in parts]
    if not any(referring):
        return parts
    found = _numbered(parts)

    def read(part: Part) -> Callable[[Reference], Inlines]:
        return lambda reference: _in_the_report(reference, part.section, found, titles, language)

    return tuple(
        replace(part, blocks=_replaced(part.blocks, read(part))) if refers else part
        for part, refers in zip(parts, referring, strict=True)
    )


def _numbered(parts: Iterable[Part]) -> dict[str, list[Target]]:
    """What can be referred to by section, counted through the report as the document counts it."""
    counted = {"heading": 0, "figure": 0, "table": 0}
    found: dict[str, list[Target]] = {}
    for part in parts:
        own = [Target("heading", frozenset(), part.title.strip())] if part.title.strip() else []
        for target in (*own, *targets(part.blocks)):
            counted[target.kind] += 1
            found.setdefault(part.section, []).append(replace(target, number=counted[target.kind]))
    return found


def _in_the_report(
    reference: Reference,
    section: str,
    found: Mapping[str, list[Target]],
    titles: Mapping[str, str],
    language: Language,
) -> Inlines:
    named = section_of(reference, titles)
    there = found.get(named or section, [])
    if named == reference.target:
        own = next((each for each in there if not each.names), None)
        return _words(reference, own, language) if own else _dressed(reference, titles[named])
    target = find(reference, there)
    return _words(reference, target, language) if target else _dressed(reference, source_of(reference))


def read_alone(blocks: Blocks, titles: Mapping[str, str], language: Language) -> Blocks:
    """The blocks of one section as far as they can be read without the rest of the report: numbers are not known."""
    own = tuple(targets(blocks))

    def read(reference: Reference) -> Inlines:
        named = section_of(reference, titles)
        if named and named == reference.target:
            return _dressed(reference, titles[named])
        if named:
            kind = "figure" if reference.kind == "figure" else "heading"
            there = Target(kind, frozenset(), reference.target.partition("/")[2].strip())
            return _words(reference, there, language)
        target = find(reference, own)
        return _words(reference, target, language) if target else _dressed(reference, source_of(reference))

    return _replaced(blocks, read)


def _replaced(blocks: Blocks, read: Callable[[Reference], Inlines]) -> Blocks:
    def inlines(content: Inlines) -> Inlines:
        out: list[Inline] = []
        for inline in content:
            if isinstance(inline, Reference):
                out += read(inline)
            elif isinstance(inline, Footnote):
                out.append(replace(inline, content=inlines(inline.content)))
            else:
                out.append(inline)
        return tuple(out)

    return changed(blocks, inlines)


def _words(reference: Reference, target: Target, language: Language) -> Inlines:
    if target.kind == "heading":
        refers = f"heading {target.number}" if target.number else ""
        return (Span(target.title, reference.strong, reference.emphasis, refers=refers),)
    return numbered(target.kind, target.number, reference.strong, reference.emphasis, language)


def numbered(kind: str, number: int, strong: bool, emphasis: bool, language: Language) -> Inlines:
    """`figur 3`, `tabell 1` or `bilaga 2`, with the number as a reference of its own; `?` where there is none yet."""
    text = render(Message(f"text.{kind}", number=number or "?"), language)
    if not number:
        return (Span(text, strong, emphasis),)
    label, shown, _ = text.rpartition(str(number))
    return Span(label, strong, emphasis), Span(shown, strong, emphasis, refers=f"{kind} {number}")


def _dressed(reference: Reference, text: str) -> Inlines:
    return (Span(text, reference.strong, reference.emphasis),)
