"""Signs that Word keeps as a number in a font: what they look like to a reader."""

from reportkit.text.clean import without_control_characters

USUAL = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf0fb": "✗", "\uf0e0": "→", "\uf0e8": "➔",
    "\uf02d": "−", "\uf0b1": "±", "\uf0b3": "≥", "\uf0a3": "≤", "\uf0b0": "°", "\uf06d": "µ",
}  # fmt: skip
"""The most usual signs of Symbol and Wingdings where they stand as characters and nothing says which font is meant."""

_SYMBOL = {
    **dict(enumerate("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", 0x41)),
    **dict(enumerate("αβχδεφγηιϕκλμνοπθρστυϖωξψζ", 0x61)),
    **dict(enumerate("€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…", 0xA0)),
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥", 0x7E: "∼",
}  # fmt: skip
"""Where Symbol's own encoding is not that of plain letters. Source: unicode.org, MAPPINGS/VENDORS/ADOBE/symbol.txt."""
_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x36: "⌛", 0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖",
    0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def sign(code: str, font: str) -> str:
    """The sign that `w:sym` names by its code (hexadecimal) in a font; empty where only the font knows it."""
    try:
        number = int(code, 16)
        character = chr(number)
    except (ValueError, OverflowError):
        return ""
    table = _FONTS.get(font.casefold())
    if table is not None:
        place = number & 0xFF
        plain = chr(place) if table is _SYMBOL and " " <= chr(place) <= "~" else ""
        return table.get(place, plain)
    if "\ue000" <= character <= "\uf8ff":
        return USUAL.get(character, "")
    return without_control_characters(character)
