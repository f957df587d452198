"""Styles that a house's template lacks: ours, in the template's own typeface and without our colours.

Word does the same with its own styles when somebody uses one that a file does not have yet. What a report looks like
at first sight, its title, chapters and running text, a template must dress itself.
"""

import re
from collections.abc import Iterable, Mapping

from reportkit.model.regex import regex
from reportkit.word.house_styles import INK, RULE, SHADE, styles_xml
from reportkit.word.style_names import DEFAULT_NAMES

_OURS = regex(
    r'<w:style w:type="(?P<kind>\w+)"[^>]*w:styleId="(?P<id>\w+)"><w:name w:val="(?P<name>[^"]*)"/>'
    r"(?P<inside>.*?)</w:style>",
    re.DOTALL,
)
_PARENT = regex(r'<w:(basedOn|next) w:val="(\w+)"/>')
_LEFT_OUT = regex(rf'<w:color w:val="{INK}"/>|<w:numPr>.*?</w:numPr>|<w:tabs><w:tab w:val="right".*?</w:tabs>')
_GREYS = ((INK, "404040"), (RULE, "BFBFBF"), (SHADE, "F2F2F2"))
_DEFAULTS = {"Normal": "paragraph", "TableNormal": "table", "DefaultParagraphFont": "character"}


def added_styles(
    roles: Iterable[str], ids: Mapping[str, str], defaults: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    """For each role without a style the id of one and its XML.

    `ids` are the template's own styles by role, `defaults` its default style for each kind, where it has one.
    """
    ours = {found["name"]: found for found in _OURS.finditer(styles_xml())}
    role_of = {ours[name]["id"]: role for role, name in DEFAULT_NAMES.items()}

    def parent(found: re.Match[str]) -> str:
        theirs = defaults.get(_DEFAULTS[found[2]], "") if found[2] in _DEFAULTS else ids.get(role_of[found[2]])
        theirs = f"Rk{found[2]}" if theirs is None else theirs
        return f'<w:{found[1]} w:val="{theirs}"/>' if theirs else ""

    added = {}
    above = ids["heading1"]
    for role in roles:
        style = ours[DEFAULT_NAMES[role]]
        inside = _PARENT.sub(parent, _LEFT_OUT.sub("", style["inside"]))
        for colour, grey in _GREYS:
            inside = inside.replace(colour, grey)
        if role.startswith("heading"):
            level = int(role.removeprefix("heading"))
            above = ids.get(f"heading{level - 1}", above)
            inside = f'<w:basedOn w:val="{above}"/><w:qFormat/><w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        id = f"Rk{style['id']}"
        above = id if role.startswith("heading") else above
        head = f'<w:style w:type="{style["kind"]}" w:styleId="{id}"><w:name w:val="{style["name"]}"/>'
        added[role] = (id, f"{head}{inside}</w:style>")
    return added
