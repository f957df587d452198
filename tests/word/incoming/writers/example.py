"""What a file by some program is expected to become."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Example:
    """A file, the Markdown it becomes, and what of it does not come along."""

    name: str
    docx: bytes
    markdown: str
    """Pictures are called `images/BILD`: their names come from their contents."""
    left_out: tuple[tuple[str, str], ...] = ()
    """Kind and words."""
    notes: tuple[str, ...] = ()
    """Kinds, in order."""
    offered: tuple[str, ...] = ()
    """Bold lines that are offered as headings."""
