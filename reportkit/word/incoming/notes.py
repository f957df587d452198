"""What stands beside the text: footnotes and endnotes, which come along at its end, and comments, which are told."""

from collections.abc import Iterator
from typing import NamedTuple

from reportkit.word.incoming.source import Source
from reportkit.word.incoming.told import Account
from reportkit.word.incoming.xml import Element, W, tidy, value


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
        """The mark that stands in the text for a note, `[1]`; empty where there is no such note."""
        found = self._notes.pop((kind, id), None)
        if found is None:
            return ""
        mark = f"[{len(self._referred) + 1}]"
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
