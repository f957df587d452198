"""The forms that ids may have, and how content is named by its hash."""

import re
from hashlib import sha256

from reportkit.model.regex import regex

SECTION_ID = regex(r"[a-z0-9][a-z0-9-]{0,63}\Z")
FIGURE_ID = regex(r"[a-z][a-z0-9_]{0,63}\Z")
ATTACHMENT_ID = SECTION_ID

_PLAIN = str.maketrans("åäöéèüÅÄÖÉÈÜ", "aaoeeuaaoeeu")


def slug(text: str) -> str:
    """An id made of a title or a file name: `Årsrapport 2022` becomes `arsrapport-2022`. Empty if nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", text.translate(_PLAIN).lower()).strip("-")[:64]


def content_hash(content: bytes) -> str:
    """The SHA-256 of some content in hexadecimal."""
    return sha256(content).hexdigest()


SHORT = 12
"""How many characters of a hash people see."""


def is_revision(written: str, revision: str) -> bool:
    """Does somebody mean this revision? They may write as much of it as people are shown."""
    return written == revision or (len(written) >= SHORT and revision.startswith(written))
