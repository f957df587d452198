"""Pages on their side, for tables that are too wide for upright ones: the same page turned, its numbering going on."""

from collections.abc import Iterator, Mapping

from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.word.archive import Part, packed
from reportkit.word.markup import OFFICE
from reportkit.word.template import Template, attribute

_REFERENCE = regex(r"<w:(header|footer)Reference\b[^>]*/>")
_ONCE = regex(r"<w:(?:titlePg|type)\b[^>]*/>|\s+w:start=\"[^\"]*\"(?=[^<>]*/>)")
_SIZE = regex(r"<w:pgSz\b[^>]*/>")
_RELATION = regex(r"<Relationship\b([^>]*)>")
_WIDTH = regex(r'(<w:(?:tblW|tcW|gridCol|tab)\b(?![^>]*w:type="(?:pct|auto)")[^>]*?\sw:(?:w|pos)=")(\d+)')


class Margin(Struct, frozen=True):
    """A header or footer of the pages on their side, made from the upright one."""

    relation: str
    kind: str
    name: str
    """The part's name, in the folder of the main part."""
    upright: str
    """The name of the part it is made from."""


class Landscape:
    """What the pages on their side need, made from the template's upright page."""

    def __init__(self, template: Template) -> None:
        section = template.section
        again = _ONCE.sub("", section)  # what begins once must not begin anew after each of them
        self.first, self.upright = section, again
        """The `w:sectPr` of the pages before, and of those between and after."""
        page = _SIZE.search(section)
        sizes = page[0] if page else ""
        width, height = (int(attribute(sizes, name)) for name in ("w:w", "w:h"))
        self.room = (height - width + template.text_width, width - height + template.text_height)
        """The room for text on such a page, in twentieths of a point."""
        self._scale = self.room[0] / template.text_width
        self._template = template
        self.margins = tuple(self._margins(again))
        lying = _SIZE.sub(f'<w:pgSz w:w="{height}" w:h="{width}" w:orient="landscape"/>', again)
        named = {margin.upright: margin.relation for margin in self.margins}
        self.lying = _REFERENCE.sub(lambda found: self._turned(found[0], named), lying)
        """The `w:sectPr` of the pages themselves."""

    def _targets(self) -> dict[str, str]:
        relations = _RELATION.findall(self._template.text(self._template.relations))
        return {attribute(each, "Id"): attribute(each, "Target") for each in relations}

    def _part(self, target: str) -> str:
        return target[1:] if target.startswith("/") else self._template.folder + target

    def _margins(self, section: str) -> Iterator[Margin]:
        targets = self._targets()
        for number, found in enumerate(_REFERENCE.finditer(section), start=1):
            upright = self._part(targets[attribute(found[0], "r:id")])
            yield Margin(f"rkS{number}", found[1], f"liggande{number}.xml", upright)

    def _turned(self, reference: str, named: Mapping[str, str]) -> str:
        id = attribute(reference, "r:id")
        return reference.replace(f'"{id}"', f'"{named[self._part(self._targets()[id])]}"')

    def parts(self, values: dict[str, str]) -> Iterator[tuple[str, Part]]:
        """The headers and footers, filled with the report's properties and as wide as the page."""
        for margin in self.margins:
            xml = self._template.fillable[margin.upright].fill(values)
            yield self._template.folder + margin.name, packed(self._widened(xml).encode())
            folder, _, name = margin.upright.rpartition("/")
            relations = self._template.parts.get(f"{folder}/_rels/{name}.rels")
            if relations is not None:
                yield f"{self._template.folder}_rels/{margin.name}.rels", relations

    def _widened(self, xml: str) -> str:
        return _WIDTH.sub(lambda found: f"{found[1]}{round(int(found[2]) * self._scale)}", xml)

    def relations(self) -> Iterator[str]:
        """The relationships of the main part to them."""
        for margin in self.margins:
            kind = f"{OFFICE}/relationships/{margin.kind}"
            yield f'<Relationship Id="{margin.relation}" Type="{kind}" Target="{margin.name}"/>'
