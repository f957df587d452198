"""What a template must not bring into a published document: comments, tracked changes and hidden text."""

from collections.abc import Mapping

from reportkit.messages import BrokenFile, Message
from reportkit.model.regex import regex
from reportkit.word.archive import ArchiveError, Part

_KEPT = regex(r"(?:^|/)(?:header|footer|comments)[^/]*\.xml\Z")
_LEFT = {
    "comments": regex(r"<w:comment\b"),
    "changes": regex(r"<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange)\b"),
    "hidden": regex(r"<w:vanish(?:\s*/>|\s+w:val=\"(?:1|true|on)\")"),
}


def refuse_leftovers(parts: Mapping[str, Part], file: str) -> None:
    """Raises BrokenFile, naming the part, where headers, footers or comments hold anything of the kind.

    The words of the template itself, but for its cover, are put aside: the report's stand in their place. Source:
    catalogue of rules, H06.
    """
    for name, part in parts.items():
        if not _KEPT.search(name):
            continue
        try:
            text = part.unpack().decode("utf-8", "replace")
        except ArchiveError:  # told where the part is needed
            continue
        refuse_leftovers_in(text, name, file)


def refuse_leftovers_in(xml: str, part: str, file: str) -> None:
    """Raises BrokenFile, naming the part, where some of its XML holds anything of the kind."""
    for kind, pattern in _LEFT.items():
        if count := len(pattern.findall(xml)):
            what = Message(f"word.in_template_{kind}")
            raise BrokenFile("word.template_leftovers", file=file, part=part, count=count, what=what)
