"""Words inside a paragraph: runs, links, and a bookmark around every cited figure."""

import re

from reportkit.messages import UsageError
from reportkit.model.blocks import Inlines, Span
from reportkit.word.markup import escape, run, words
from reportkit.word.names import figure_bookmark

_LINK = re.compile(r"(?:https?://|mailto:)[^\s]", re.IGNORECASE)
_FORBIDDEN = re.compile(r"""[^!-~]|[<>"{}|\\^`]""")

_DRESS = {
    (strong, emphasis): f"<w:rPr>{'<w:b/>' * strong}{'<w:i/>' * emphasis}</w:rPr>" if strong or emphasis else ""
    for strong in (False, True)
    for emphasis in (False, True)
}


class InlineWriter:
    """Turns spans into runs, and counts what must be unique in the whole document.

    `where` is the section being written, for messages.
    """

    def __init__(self, hyperlink: str) -> None:
        self.where = ""
        self.links: dict[str, int] = {}
        """The numbers of the link relationships, by address."""
        self._hyperlink = hyperlink
        self._bookmarks = 0
        self._cited: dict[str, int] = {}

    def runs(self, content: Inlines) -> str:
        """The runs of a paragraph. Raises UsageError for what was not resolved, and for links of other kinds."""
        out = []
        for span in content:
            if type(span) is not Span:
                raise UsageError("word.unresolved", section=self.where, what=type(span).__name__)
            if span.href or span.cites:
                out.append(self._marked(span))
            elif span.text:
                out.append(f"<w:r>{_DRESS[span.strong, span.emphasis]}{words(span.text)}</w:r>")
        return "".join(out)

    def bookmarked(self, name: str, inside: str) -> str:
        """Something with a bookmark around it."""
        start, end = self.bookmark(name)
        return f"{start}{inside}{end}"

    def bookmark(self, name: str) -> tuple[str, str]:
        """The start and the end of a bookmark."""
        self._bookmarks += 1
        id = self._bookmarks
        return f'<w:bookmarkStart w:id="{id}" w:name="{escape(name)}"/>', f'<w:bookmarkEnd w:id="{id}"/>'

    def _marked(self, span: Span) -> str:
        """A span that is a link, a cited figure, or both."""
        if span.href:
            strong, emphasis = "<w:b/>" * span.strong, "<w:i/>" * span.emphasis
            style = f'<w:rPr><w:rStyle w:val="{self._hyperlink}"/>{strong}{emphasis}</w:rPr>'
            inside = f'<w:hyperlink r:id="{self._link(span.href)}" w:history="1">{run(span.text, style)}</w:hyperlink>'
        else:
            inside = run(span.text, _DRESS[span.strong, span.emphasis])
        if not span.cites:
            return inside
        time = self._cited[span.cites] = self._cited.get(span.cites, 0) + 1
        return self.bookmarked(figure_bookmark(span.cites, time), inside)

    def _link(self, href: str) -> str:
        """The id of the relationship for an address."""
        if not _LINK.match(href):
            raise UsageError("word.link", section=self.where, link=href)
        escape(href)  # an address is foreign text like any other, though percent signs would hide it
        address = _FORBIDDEN.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), href)
        return f"rkL{self.links.setdefault(address, len(self.links) + 1)}"


def plain(content: Inlines) -> str:
    """The words alone, on one line."""
    return " ".join("".join([span.text for span in content if type(span) is Span]).split("\n"))
