"""Words inside a paragraph: runs, links, references, footnotes, and a bookmark around every cited figure."""

import re
from collections.abc import Iterable, Mapping

from reportkit.messages import UsageError
from reportkit.model.blocks import Footnote, Inline, Inlines, Span
from reportkit.model.regex import regex
from reportkit.word.fields import field
from reportkit.word.kept_together import kept_together
from reportkit.word.languages import locale
from reportkit.word.markup import escape, paragraph, run, words
from reportkit.word.names import chart_bookmark, figure_bookmark, referred_bookmark

_LINK = regex(r"(?:https?://|mailto:)[^\s]", re.IGNORECASE)
_FORBIDDEN = regex(r"""[^!-~]|[<>"{}|\\^`]""")

_DRESS = {
    (strong, emphasis): f"<w:rPr>{'<w:b/>' * strong}{'<w:i/>' * emphasis}</w:rPr>" if strong or emphasis else ""
    for strong in (False, True)
    for emphasis in (False, True)
}


class InlineWriter:
    """Turns spans into runs, and counts what must be unique in the whole document.

    `where` is the section being written, for messages.
    """

    def __init__(self, styles: Mapping[str, str]) -> None:
        self.where = ""
        self.links: dict[str, int] = {}
        """The numbers of the link relationships, by address."""
        self.notes: list[str] = []
        """The footnotes, each a paragraph."""
        self.note_links: dict[str, int] = {}
        """The links inside footnotes, which are a part of their own."""
        self._hyperlink = styles["hyperlink"]
        self._note = styles["footnote"]
        mark = styles["footnote_mark"]
        self._mark = f'<w:rStyle w:val="{mark}"/>' if mark else '<w:vertAlign w:val="superscript"/>'
        self._bookmarks = 0
        self._cited: dict[str, int] = {}
        self._shown: dict[str, int] = {}

    def runs(self, content: Inlines) -> str:
        """The runs of a paragraph. Raises UsageError for what was not resolved, and for links of other kinds."""
        out = []
        for span in content:
            if type(span) is not Span:
                out.append(self._noted(span))
            elif span.href or span.cites or span.refers or span.lang:
                out.append(self._marked(span))
            elif span.text:
                out.append(f"<w:r>{_DRESS[span.strong, span.emphasis]}{words(kept_together(span.text))}</w:r>")
        return "".join(out)

    def _noted(self, inline: Inline) -> str:
        """The mark of a footnote, whose text is kept for the part that holds them all."""
        if type(inline) is not Footnote:
            raise UsageError("word.unresolved", section=self.where, what=type(inline).__name__)
        number = len(self.notes) + 1
        self.notes.append("")  # its place, before any note inside it takes one
        self.links, self.note_links = self.note_links, self.links
        text = self.runs(_without_notes(inline.content))
        self.links, self.note_links = self.note_links, self.links
        mark = f"<w:r><w:rPr>{self._mark}</w:rPr><w:footnoteRef/></w:r>"
        self.notes[number - 1] = paragraph(f'<w:pStyle w:val="{self._note}"/>', f"{mark}{run(' ')}{text}")
        return f'<w:r><w:rPr>{self._mark}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>'

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
        """A span that is a link, a reference, a cited figure or in another language."""
        text = span.text if span.cites else kept_together(span.text)  # a value has been printed so already
        dress = f"{'<w:b/>' * span.strong}{'<w:i/>' * span.emphasis}"
        dress += f'<w:lang w:val="{escape(locale(span.lang))}"/>' if span.lang else ""
        if span.href:
            style = f'<w:rPr><w:rStyle w:val="{self._hyperlink}"/>{dress}</w:rPr>'
            inside = f'<w:hyperlink r:id="{self._link(span.href)}" w:history="1">{run(text, style)}</w:hyperlink>'
        elif span.refers:
            dress = f"<w:rPr>{dress}</w:rPr>" if dress else ""
            inside = field(f"REF {referred_bookmark(span.refers)} \\h", text, dress)
        else:
            inside = run(text, f"<w:rPr>{dress}</w:rPr>" if dress else "")
        if not span.cites:
            return inside
        time = self._cited[span.cites] = self._cited.get(span.cites, 0) + 1
        return self.bookmarked(figure_bookmark(span.cites, time), inside)

    def chart(self, figures: Iterable[str], inside: str) -> str:
        """A chart with a bookmark for each figure that it shows."""
        for figure in figures:
            time = self._shown[figure] = self._shown.get(figure, 0) + 1
            inside = self.bookmarked(chart_bookmark(figure, time), inside)
        return inside

    def _link(self, href: str) -> str:
        """The id of the relationship for an address."""
        if not _LINK.match(href):
            raise UsageError("word.link", section=self.where, link=href)
        escape(href)  # an address is foreign text like any other, though percent signs would hide it
        address = _FORBIDDEN.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), href)
        return f"rkL{self.links.setdefault(address, len(self.links) + 1)}"


def plain(content: Inlines) -> str:
    """The words alone, on one line."""
    return "".join([span.text for span in content if type(span) is Span]).replace("\n", " ")


def _without_notes(content: Inlines) -> Inlines:
    """The text of a footnote. Word knows none inside another: such a one stands in parentheses."""
    out: list[Inline] = []
    for inline in content:
        out += (Span(" ("), *_without_notes(inline.content), Span(")")) if type(inline) is Footnote else (inline,)
    return tuple(out)
