"""The parts of an opened file: the one place that asks python-docx for them."""

from collections.abc import Iterator

from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from reportkit.word.incoming.xml import Element


class Source:
    """A part with text, and what it refers to: pictures, links, other parts."""

    def __init__(self, part: Part, root: Element) -> None:
        self.root = root
        self._part = part

    def link(self, id: str) -> str:
        """The address of a link; empty where there is none."""
        relation = self._part.rels.get(id)
        return relation.target_ref if relation is not None and relation.is_external else ""

    def content(self, id: str) -> tuple[str, bytes] | None:
        """A part by the id it is referred to with: its kind and its bytes."""
        relation = self._part.rels.get(id)
        if relation is None or relation.is_external:
            return None
        return relation.target_part.content_type, relation.target_part.blob

    def tree(self, id: str) -> Element | None:
        """A part by the id it is referred to with, as XML."""
        found = self.content(id)
        return None if found is None else parse_xml(found[1])

    def related(self, kind: str) -> Iterator["Source"]:
        """The parts of a kind that belong to this one: `styles`, `footnotes`, `header`."""
        for relation in self._part.rels.values():
            if relation.reltype.endswith(f"/{kind}") and not relation.is_external:
                part = relation.target_part
                yield Source(part, parse_xml(part.blob))

    def property(self, name: str) -> str:
        """A property that the file has of its own; empty where it has none of that name."""
        package = self._part.package
        for part in package.iter_parts() if package else ():
            if str(part.partname).endswith("/custom.xml"):
                for each in parse_xml(part.blob):
                    if each.get("name") == name:
                        return "".join(map(str, each.itertext()))
        return ""
