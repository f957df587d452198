"""The names by which a form is known again.

Each place has its name twice: as the tag of a content control, which Word keeps, and as a bookmark, which LibreOffice
keeps too. What the form itself says stands in styles of its own, each paragraph with a bookmark that holds the checksum
of its words: so it is told apart from what somebody has written, also where they changed it.
"""

import re
from typing import NamedTuple
from zlib import crc32

from reportkit.model.month import Month

STYLES = "reportkit "
"""How the names of the form's own styles begin."""
_MOST = 40
_FORM = re.compile(r"_?rk_form_([0-9]{4})([0-9]{2})_(\w+)")
_VALUE = re.compile(r"_?(rk_v_\w+)")
_SAID = re.compile(r"_rk_g_[0-9]+_([0-9a-f]{8})")


class Identity(NamedTuple):
    """Which form it is."""

    month: str
    section: str
    """The section's short name; compare with `short`."""


def short(id: str, most: int) -> str:
    """An id without hyphens and dots, and where it is too long its beginning with a checksum of the whole."""
    name = re.sub(r"\W", "_", id)
    return name if len(name) <= most else f"{name[: most - 9]}_{crc32(id.encode()):08x}"


def section_name(section: str) -> str:
    """A section's short name."""
    return short(section, _MOST - len("_rk_form_202304_"))


def form_mark(section: str, month: Month) -> str:
    """The name of the form itself; a bookmark with an underscore before."""
    return f"rk_form_{month.year:04}{month.number:02}_{section_name(section)}"


def value_mark(figure: str, key: str) -> str:
    """The name of a value's place: `rk_v_besok_digitala_breakdown_K`."""
    return f"rk_v_{short(f'{figure}.{key}', _MOST - len('_rk_v_'))}"


def said_mark(number: int, text: str) -> str:
    """The bookmark around something that the form says."""
    return f"_rk_g_{number}_{_checksum(text)}"


def identity_of(name: str) -> Identity | None:
    """Which form a bookmark or tag names."""
    found = _FORM.fullmatch(name)
    return Identity(f"{found[1]}-{found[2]}", found[3]) if found else None


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
