"""How a form is known again when it comes back: the name that is written in it, whatever kind of file it is."""

import re
from typing import NamedTuple
from zlib import crc32

from reportkit.model.identity import SHORT
from reportkit.model.month import Month
from reportkit.model.regex import regex

MOST = 40
"""How long the name of a bookmark may be in Word."""
_FORM = regex(r"_?rk_form_([0-9]{4})([0-9]{2})_(\w+)")
_BASE = regex(f"_?rk_base_([0-9a-f]{{{SHORT}}})_([0-9a-f]{{8}})_([0-9a-f]{{8}})")


class FormIdentity(NamedTuple):
    """Which form it is."""

    month: str
    """`2023-04`."""
    section: str
    """The section's short name; compare with `section_name`."""


def short(id: str, most: int) -> str:
    """An id without hyphens and dots, and where it is too long its beginning with a checksum of the whole."""
    name = re.sub(r"\W", "_", id)
    return name if len(name) <= most else f"{name[: most - 9]}_{crc32(id.encode()):08x}"


def section_name(section: str) -> str:
    """A section's short name."""
    return short(section, MOST - len("_rk_form_202304_"))


def form_mark(section: str, month: Month) -> str:
    """The name of the form itself; as a bookmark with an underscore before."""
    return f"rk_form_{month.year:04}{month.number:02}_{section_name(section)}"


def identity_of(name: str) -> FormIdentity | None:
    """Which form a name is that of; None for any other."""
    found = _FORM.fullmatch(name)
    return FormIdentity(f"{found[1]}-{found[2]}", found[3]) if found else None


class FormBase(NamedTuple):
    """What a form was made from, by the beginnings of hashes: so it is known what in it somebody has written since."""

    revision: str
    """The section's."""
    text: str
    """Of its words as they were kept."""
    figures: str
    """Of its figures as they were kept."""


def base_mark(base: FormBase) -> str:
    """The name that says what a form was made from; as a bookmark with an underscore before."""
    return f"rk_base_{base.revision[:SHORT]}_{base.text[:8]}_{base.figures[:8]}"


def base_of(name: str) -> FormBase | None:
    """What a name says that a form was made from; None for any other."""
    found = _BASE.fullmatch(name)
    return FormBase(*found.groups()) if found else None
