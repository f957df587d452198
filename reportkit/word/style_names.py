"""The roles our words play, and the names of the styles that dress them in a template.

`templates/styles.toml` maps the one to the other, so that a house can use a template of its own.
"""

from collections.abc import Mapping

from reportkit.messages import BrokenFile

PARAGRAPH, CHARACTER, TABLE = "paragraph", "character", "table"

DEFAULT_NAMES: Mapping[str, str] = {
    "organisation": "Organisation",
    "title": "Title",
    "subtitle": "Subtitle",
    "mark": "Märkning",
    "heading1": "heading 1",
    "heading2": "heading 2",
    "heading3": "heading 3",
    "heading4": "heading 4",
    "heading5": "heading 5",
    "heading6": "heading 6",
    "body": "Normal",
    "bullet": "List Bullet",
    "number": "List Number",
    "table": "Rapporttabell",
    "table_head": "Tabellhuvud",
    "table_text": "Tabelltext",
    "table_head_small": "Tabellhuvud liten",
    "table_text_small": "Tabelltext liten",
    "caption": "caption",
    "note": "Anmärkning",
    "hyperlink": "Hyperlink",
    "appendix": "Bilaga",
    "toc_heading": "TOC Heading",
    "toc1": "toc 1",
    "toc2": "toc 2",
    "toc3": "toc 3",
    "list_line": "table of figures",
    "footnote": "footnote text",
    "footnote_mark": "footnote reference",
}
"""Every role a template has a style for, with the style's name in the house template."""

INSTEAD: Mapping[str, str] = {"list_line": "toc2", "footnote": "note", "footnote_mark": ""}
"""The role whose style will do where a template has none by the usual name; empty where none is needed."""

NEEDED = frozenset({"title", "heading1", "heading2", "body"})
"""The roles that a template must have a style for; for the others it gets ours where it has none."""

_KINDS = {"table": TABLE, "hyperlink": CHARACTER, "footnote_mark": CHARACTER}

_SWEDISH = {
    "rubrik": "title",
    "underrubrik": "subtitle",
    "brödtext": "body text",
    "punktlista": "list bullet",
    "numrerad lista": "list number",
    "beskrivning": "caption",
    "hyperlänk": "hyperlink",
    "innehållsförteckningsrubrik": "toc heading",
    "tabellrutnät": "table grid",
    "figurförteckning": "table of figures",
    "fotnotstext": "footnote text",
    "fotnotsreferens": "footnote reference",
    **{f"rubrik {level}": f"heading {level}" for level in range(1, 10)},
    **{f"innehåll {level}": f"toc {level}" for level in range(1, 10)},
}


def kind_of(role: str) -> str:
    """`paragraph`, `character` or `table`."""
    return _KINDS.get(role, PARAGRAPH)


def spellings(name: str) -> tuple[str, ...]:
    """How the file itself may spell a style's name: Word shows its own styles translated, and keeps them in English."""
    lower = name.casefold()
    return (lower, _SWEDISH[lower]) if lower in _SWEDISH else (lower,)


def is_default(role: str, name: str) -> bool:
    """Is it the name that the role's style has where nobody has said another?"""
    return DEFAULT_NAMES[role].casefold() in spellings(name)


def as_word_shows(name: str) -> str:
    """The name of a style, small letters or not, as a Swedish Word shows it."""
    shown = next((swedish for swedish, english in _SWEDISH.items() if english == name.casefold()), name)
    return shown[:1].upper() + shown[1:]


def read_style_names(text: str, file: str) -> dict[str, str]:
    """The names of `styles.toml`, by role; roles it leaves out keep the house's names.

    Raises BrokenFile for what is no TOML, a role that does not exist, and a name that is no text.
    """
    import tomli  # noqa: PLC0415 - only where there is such a file to read

    try:
        styles = tomli.loads(text).get("styles", {})
    except tomli.TOMLDecodeError as error:
        raise BrokenFile("word.styles_toml", file=file, detail=str(error)) from error
    if not isinstance(styles, dict):
        raise BrokenFile("word.styles_toml", file=file, detail="[styles]")
    for role, name in styles.items():
        if role not in DEFAULT_NAMES:
            raise BrokenFile("word.styles_role", file=file, role=role, roles=", ".join(DEFAULT_NAMES))
        if not isinstance(name, str) or not name.strip():
            raise BrokenFile("word.styles_toml", file=file, detail=f"{role} = {name!r}")
    return {**DEFAULT_NAMES, **styles}
