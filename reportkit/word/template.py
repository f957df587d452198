"""The Word template, looked through before a word is written: what is missing is told here, not found halfway."""

import re
from collections.abc import Mapping

from reportkit.messages import BrokenFile, Message
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.word.archive import ArchiveError, Part, packed, read_archive
from reportkit.word.cover import Cover, cover_xml, find_cover
from reportkit.word.fields import Fillable
from reportkit.word.leftovers import refuse_leftovers, refuse_leftovers_in
from reportkit.word.markup import OFFICE, WORD
from reportkit.word.properties import HEADER_PROPERTIES
from reportkit.word.style_names import (
    DEFAULT_NAMES,
    INSTEAD,
    NEEDED,
    as_word_shows,
    is_default,
    kind_of,
    spellings,
)

TYPES, ROOT_RELATIONS = "[Content_Types].xml", "_rels/.rels"
MACROS = "vbaProject.bin"

_STYLE = regex(r"<w:style\b([^>]*)>(.*?)</w:style>", re.DOTALL)
_NAME = regex(r'<w:name\b[^>]*?\sw:val="([^"]*)"')
_NUMBERED = regex(r'<w:numId\b[^>]*?\sw:val="(\d+)"')
_SECTION = regex(r"<w:sectPr\b[^>]*?(?:/>|>.*?</w:sectPr>)", re.DOTALL)
_SECOND_STYLES = regex(r"<(?:Relationship|Override)\b[^>]*stylesWithEffects[^>]*/>")
_ON = ("1", "true", "on")
_RELATION = regex(r"<Relationship\b([^>]*)>")
_ATTRIBUTE = regex(r"""(?<![\w:])([\w:]+)\s*=\s*(["'])(.*?)\2""", re.DOTALL)


class Template(Struct, frozen=True):
    """A template that holds everything a report needs."""

    file: str
    """Its name, for messages."""
    parts: Mapping[str, Part]
    folder: str
    """Where the main part lies inside the file: `word/`."""
    document: str
    relations: str
    numbering: str
    footnotes: str
    """The names of the main part, its relationships, its list definitions and its footnotes; the last two may not be
    there yet."""
    styles: Mapping[str, str]
    """The ids of the styles, by role."""
    body_is_default: bool
    """Paragraphs without a named style already look like running text."""
    lists: Mapping[str, str]
    """The list definition (`w:numId`) behind the styles of `bullet` and `number`, where they have one."""
    fillable: Mapping[str, Fillable]
    """The headers and footers that show properties of the report, by part name."""
    section: str
    """The `w:sectPr`: page, margins, headers and footers."""
    cover: Cover | None
    """The template's own cover page, where it has one."""
    text_width: int
    text_height: int
    """The room for text on a page, in twentieths of a point."""

    def text(self, name: str) -> str:
        """The XML of a part. Raises BrokenFile."""
        return _text(self.parts, name, self.file)


def read_template(data: bytes, names: Mapping[str, str] = DEFAULT_NAMES, file: str = "templates/mall.docx") -> Template:
    """Read a template, with the style names of `styles.toml`.

    A style that a template lacks by its usual name is added to it. Raises BrokenFile for a file that is no Word file
    or holds macros, and where a style that must be the template's own, or that the names ask for, or a field of the
    page header is missing, or comments, tracked changes or hidden text would come along into the report.
    """
    try:
        parts = read_archive(data)
    except ArchiveError as error:
        raise BrokenFile("word.template_unreadable", file=file, part=file) from error
    if any(name.endswith(MACROS) for name in parts):
        raise BrokenFile("word.template_macros", file=file)
    refuse_leftovers(parts, file)
    reader = _Reader(parts, file)
    document = reader.main_part()
    _without_second_styles(parts, reader)
    folder, _, name = document.rpartition("/")
    folder = f"{folder}/" if folder else ""
    relations = f"{folder}_rels/{name}.rels"
    targets = {
        attribute(relation, "Id"): (attribute(relation, "Type"), attribute(relation, "Target"))
        for relation in _RELATION.findall(reader.text(relations))
    }
    by_kind = {kind.rpartition("/")[2]: target for kind, target in targets.values()}
    styles_part = _inside(folder, by_kind.get("styles", "styles.xml"))
    styles, body_is_default, lists = reader.styles(styles_part, names)
    if reader.added:
        parts[styles_part] = packed(
            reader.text(styles_part).replace("</w:styles>", f"{reader.added}</w:styles>").encode()
        )
    section = reader.section(document)
    cover = cover_xml(reader.text(document))
    refuse_leftovers_in(cover, document, file)
    shown = {
        _inside(folder, target)
        for id, (kind, target) in targets.items()
        if kind.endswith(("/header", "/footer")) and f'r:id="{id}"' in section + cover
    }
    width, height = reader.room(section)
    return Template(
        file=file,
        parts=parts,
        folder=folder,
        document=document,
        relations=relations,
        numbering=_inside(folder, by_kind.get("numbering", "numbering.xml")),
        footnotes=_inside(folder, by_kind.get("footnotes", "footnotes.xml")),
        styles=styles,
        body_is_default=body_is_default,
        lists=lists,
        fillable=reader.headers(sorted(shown)),
        section=section,
        cover=find_cover(reader.text(document)),
        text_width=width,
        text_height=height,
    )


def _without_second_styles(parts: dict[str, Part], reader: "_Reader") -> None:
    """Take away what Word 2010 wrote beside the styles: where the two say different things Word repairs the file."""
    second = [name for name in parts if name.endswith("/stylesWithEffects.xml")]
    if not second:
        return
    for name in [TYPES, *(each for each in parts if each.endswith(".rels"))]:
        xml = _SECOND_STYLES.sub("", reader.text(name))
        if xml != reader.text(name):
            parts[name] = packed(xml.encode())
    for name in second:
        del parts[name]


def attribute(tag: str, name: str) -> str:
    """The value of an attribute in the text of a tag; empty where it is absent."""
    for found in _ATTRIBUTE.finditer(tag):
        if found[1] == name:
            return found[3]
    return ""


def _text(parts: Mapping[str, Part], name: str, file: str) -> str:
    try:
        return parts[name].unpack().decode().removeprefix("\ufeff")
    except (KeyError, ArchiveError, UnicodeDecodeError) as error:
        raise BrokenFile("word.template_unreadable", file=file, part=name) from error


def _inside(folder: str, target: str) -> str:
    """The part that a relationship of the main part points to."""
    return target[1:] if target.startswith("/") else folder + target


class _Reader:
    """Reads the parts of one file; every fault is told with the file's name."""

    def __init__(self, parts: Mapping[str, Part], file: str) -> None:
        self.parts = parts
        self.file = file
        self.added = ""
        """The styles that the template lacks, and that need not be its own."""

    def text(self, name: str) -> str:
        return _text(self.parts, name, self.file)

    def main_part(self) -> str:
        for relation in _RELATION.findall(self.text(ROOT_RELATIONS)):
            if attribute(relation, "Type") == f"{OFFICE}/relationships/officeDocument":
                return attribute(relation, "Target").removeprefix("/")
        raise BrokenFile("word.template_unreadable", file=self.file, part=ROOT_RELATIONS)

    def styles(self, part: str, names: Mapping[str, str]) -> tuple[dict[str, str], bool, dict[str, str]]:
        """The style ids by role, whether running text is the default, and the lists behind styles."""
        xml = self.text(part)
        if WORD not in xml:
            raise BrokenFile("word.template_unreadable", file=self.file, part=part)
        found: dict[tuple[str, str], tuple[str, str]] = {}
        defaults: dict[str, str] = {}
        for attributes, inside in _STYLE.findall(xml):
            name = _NAME.search(inside)
            kind = attribute(attributes, "w:type")
            if attribute(attributes, "w:default") in _ON:
                defaults[kind] = attribute(attributes, "w:styleId")
            if name:
                found[kind, name[1].replace("&amp;", "&").casefold()] = (attributes, inside)
        ids: dict[str, str] = {}
        lists: dict[str, str] = {}
        lacking: list[str] = []
        missing: list[Message] = []
        body_is_default = False
        for role, wanted in names.items():
            kind = kind_of(role)
            style = next((found[kind, each] for each in spellings(wanted) if (kind, each) in found), None)
            if style is None and role not in NEEDED and is_default(role, wanted):
                lacking.append(role)
                continue
            if style is None:
                missing.append(self._lacks(wanted, role, [name for its, name in found if its == kind]))
                continue
            ids[role] = attribute(style[0], "w:styleId")
            if role == "body":
                body_is_default = attribute(style[0], "w:default") in _ON
            numbered = _NUMBERED.search(style[1])
            if numbered and role in ("bullet", "number"):
                lists[role] = numbered[1]
        if missing:
            told = missing[0]
            for other in missing[1:]:
                told = Message("word.and_style", one=told, other=other)
            raise BrokenFile("word.template_styles", file=self.file, count=len(missing), styles=told)
        if to_add := [role for role in lacking if role not in INSTEAD or INSTEAD[role] in lacking]:
            from reportkit.word.added_styles import added_styles  # noqa: PLC0415 - few templates need it

            added = added_styles(to_add, ids, defaults)
            self.added = "".join(xml for _, xml in added.values())
            ids.update((role, id) for role, (id, _) in added.items())
        ids.update((role, ids.get(INSTEAD[role], "")) for role in lacking if role not in ids)
        return ids, body_is_default, lists

    def _lacks(self, wanted: str, role: str, there: list[str]) -> Message:
        """A style that was asked for by name, or that every template must have, told with those most like it."""
        from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

        near = ", ".join(f"”{as_word_shows(each)}”" for each in get_close_matches(wanted.casefold(), there, 4, 0.0))
        kind = Message(f"word.kind_{kind_of(role)}")
        return Message("word.missing_style", style=wanted, role=role, kind=kind, near=near or "–")

    def section(self, document: str) -> str:
        sections = _SECTION.findall(self.text(document))
        if not sections:
            raise BrokenFile("word.template_unreadable", file=self.file, part=document)
        return str(sections[-1])

    def room(self, section: str) -> tuple[int, int]:
        try:
            (size,), (margins,) = (re.findall(rf"<w:{name}\b([^>]*)>", section) for name in ("pgSz", "pgMar"))
            page = [int(attribute(size, name)) for name in ("w:w", "w:h")]
            left, right, top, bottom = (
                abs(int(attribute(margins, f"w:{side}"))) for side in ("left", "right", "top", "bottom")
            )
        except ValueError as error:
            raise BrokenFile("word.template_unreadable", file=self.file, part="w:sectPr") from error
        return page[0] - left - right, page[1] - top - bottom

    def headers(self, names: list[str]) -> dict[str, Fillable]:
        """The headers and footers by part name, when together they show all that the page must show."""
        fillable = {name: Fillable(self.text(name)) for name in names}
        properties = {name for each in fillable.values() for name in each.properties}
        instructions = {name for each in fillable.values() for name in each.instructions}
        for name in HEADER_PROPERTIES:
            if name not in properties:
                raise BrokenFile("word.template_field", file=self.file, field=f'DOCPROPERTY "{name}"')
        for name in ("PAGE", "NUMPAGES"):
            if name not in instructions:
                raise BrokenFile("word.template_field", file=self.file, field=name)
        return fillable
