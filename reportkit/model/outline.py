"""The outline of the report: a tree of containers, sections and the chapter of appendices."""

from collections.abc import Iterator

from reportkit.model.value import Struct


class SectionNode(Struct, frozen=True, tag=True):
    """The place of one section."""

    section: str
    heading: bool = True
    """False: the section's own title does not stand as a heading, and its headings rise one level."""


class AppendicesNode(Struct, frozen=True, tag=True):
    """The place of the generated chapter of appendices."""

    title: str


class ContainerNode(Struct, frozen=True, tag=True):
    """A heading with nodes below it."""

    title: str
    nodes: "tuple[Node, ...]"


Node = SectionNode | AppendicesNode | ContainerNode


class Placed(Struct, frozen=True):
    """A node with its level (1 for chapters) and the title of the chapter it stands in."""

    node: Node
    level: int
    chapter: str


class Outline(Struct, frozen=True):
    """The whole report in order."""

    nodes: tuple[Node, ...] = ()

    def walk(self) -> Iterator[Placed]:
        """Every node in the order of the report."""
        for node in self.nodes:
            chapter = node.title if isinstance(node, ContainerNode) else ""
            yield from _walk(node, 1, chapter)

    def sections(self) -> tuple[str, ...]:
        """The ids of its sections in order."""
        return tuple(placed.node.section for placed in self.walk() if isinstance(placed.node, SectionNode))


def _walk(node: Node, level: int, chapter: str) -> Iterator[Placed]:
    yield Placed(node, level, chapter)
    if isinstance(node, ContainerNode):
        for child in node.nodes:
            yield from _walk(child, level + 1, chapter)
