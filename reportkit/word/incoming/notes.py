"""What stands beside the text: notes, which come along where they belong, and comments, which are told."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reportkit.model.blocks import Blocks, Footnote, Inline, Inlines, Span
from reportkit.model.regex import regex
from reportkit.model.value import replace
from reportkit.text.contents import changed
from reportkit.word.incoming.source import Source
from reportkit.word.incoming.told import Account
from reportkit.word.incoming.xml import Element, W, tidy, value

BEGINS, ENDS = "\ue0f3", "\ue0f4"
"""What stands around the number of a note while its text is not read yet; no text of a file has these characters."""
_MARK = regex(f"({BEGINS}[0-9]+{ENDS})")


class SideNote(NamedTuple):
    """A footnote or an endnote that the text refers to."""

    mark: str
    source: Source
    element: Element


class SideNotes:
    """The notes and comments of a file by their ids."""

    def __init__(self, main: Source, account: Account) -> None:
        self._account = account
        self.sources = [source for kind in ("comments", "footnotes", "endnotes") for source in main.related(kind)]
        self._notes = {
            (kind, value(each, "id")): (source, each)
            for kind in ("footnote", "endnote")
            for source in self.sources
            for each in source.root.iter(W + kind)
        }
        comments = (each for source in self.sources for each in source.root.iter(W + "comment"))
        self._comments = {value(each, "id"): each for each in comments}
        self._referred: list[SideNote] = []
        self._given = 0

    def mark(self, kind: str, id: str) -> str:
        """The mark that stands in the text for a note, until `placed`; empty where there is no such note."""
        found = self._notes.pop((kind, id), None)
        if found is None:
            return ""
        mark = f"{BEGINS}{len(self._referred) + 1}{ENDS}"
        self._referred.append(SideNote(mark, *found))
        return mark

    def referred(self) -> Iterator[SideNote]:
        """The notes that the text has referred to, in order, also those that come up on the way."""
        while self._given < len(self._referred):
            self._given += 1
            yield self._referred[self._given - 1]

    def tell_comment(self, id: str) -> None:
        """A comment that belongs here."""
        comment = self._comments.pop(id, None)
        if comment is not None:
            author = tidy(value(comment, "author")).strip()
            text = self._account.text_of(comment) or "–"
            self._account.leave("comment", f"{author}: {text}" if author else text)

    def tell_other_comments(self) -> None:
        """The comments that the text does not point to."""
        for id in list(self._comments):
            self.tell_comment(id)


def placed(blocks: Blocks, notes: Mapping[str, Inlines]) -> tuple[Blocks, set[str]]:
    """The blocks with each note where its mark stands, and the marks that were met."""
    met: set[str] = set()

    def inline(piece: str, span: Span) -> Inline:
        if piece in notes:
            met.add(piece)
            return Footnote(notes[piece], piece.strip(BEGINS + ENDS), span.strong, span.emphasis)
        return replace(span, text=piece)

    def parted(content: Inlines) -> Inlines:
        made: list[Inline] = []
        for each in content:
            if isinstance(each, Span) and BEGINS in each.text:
                made += [inline(piece, each) for piece in _MARK.split(each.text) if piece]
            else:
                made.append(each)
        return tuple(made)

    return changed(blocks, parted), met
