"""The names by which a form is known again.

Each place has its name twice: as the tag of a content control, which Word keeps, and as a bookmark, which LibreOffice
keeps too. What the form itself says stands in styles of its own, each paragraph with a bookmark that holds the checksum
of its words: so it is told apart from what somebody has written, also where they changed it.
"""

from zlib import crc32

from reportkit.model.form_identity import MOST, short
from reportkit.model.regex import regex

STYLES = "reportkit "
"""How the names of the form's own styles begin."""
_VALUE = regex(r"_?(rk_v_\w+)")
_SAID = regex(r"_rk_g_[0-9]+_([0-9a-f]{8})")


def value_mark(figure: str, key: str) -> str:
    """The name of a value's place: `rk_v_besok_digitala_breakdown_K`."""
    return f"rk_v_{short(f'{figure}.{key}', MOST - len('_rk_v_'))}"


def said_mark(number: int, text: str) -> str:
    """The bookmark around something that the form says."""
    return f"_rk_g_{number}_{_checksum(text)}"


def value_of(name: str) -> str:
    """The name of a value's place in a bookmark or tag; empty for any other."""
    found = _VALUE.fullmatch(name)
    return found[1] if found else ""


def is_as_said(bookmark: str, text: str) -> bool | None:
    """Does the form still say what it said there? None where the bookmark is no mark of something said."""
    found = _SAID.fullmatch(bookmark)
    return found[1] == _checksum(text) if found else None


def _checksum(text: str) -> str:
    return f"{crc32(' '.join(text.split()).encode()):08x}"
