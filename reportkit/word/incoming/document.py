"""A whole file: opened with python-docx, its XML walked by ourselves.

python-docx gives the paragraphs of a body without the words that are inserted with tracked changes, that stand in
content controls or are links; so nothing here asks it for text.
"""

from collections.abc import Callable, Mapping
from functools import cache, partial
from io import BytesIO
from typing import NamedTuple

from docx import Document
from docx.opc.exceptions import OpcError
from lxml.etree import XMLSyntaxError

from reportkit.messages import UsageError
from reportkit.model.blocks import Block, Blocks, Inlines
from reportkit.text.markdown import format_blocks
from reportkit.text.words import plain
from reportkit.word.incoming.arrival import LeftOut, Note
from reportkit.word.incoming.by_eye import usual_size
from reportkit.word.incoming.drawings import Drawings
from reportkit.word.incoming.embedded import with_files_as_files, words_at
from reportkit.word.incoming.form import FormReading
from reportkit.word.incoming.notes import SideNotes, placed
from reportkit.word.incoming.numbering import Numbering
from reportkit.word.incoming.runs import Runs
from reportkit.word.incoming.source import Source
from reportkit.word.incoming.story import Story, has_title
from reportkit.word.incoming.styles import Styles
from reportkit.word.incoming.tables import one_paragraph
from reportkit.word.incoming.told import Account
from reportkit.word.incoming.xml import Element, W, child


class Reading(NamedTuple):
    """What was read."""

    markdown: str
    pictures: dict[str, bytes]
    left_out: tuple[LeftOut, ...]
    notes: tuple[Note, ...]
    form: FormReading | None


def read_document(docx: bytes, file: str) -> Reading:
    """Read a file whose contents have been found harmless. Raises UsageError where it is no Word document."""
    return Reader(main_part(docx, file)).read()


def main_part(docx: bytes, file: str) -> Source:
    """The part with the text. Raises UsageError where the file is no Word document."""
    try:
        document = Document(BytesIO(with_files_as_files(docx)))
    except (OpcError, KeyError, ValueError, XMLSyntaxError) as error:
        raise UsageError("foreign.damaged", file=file, program="Word", ending=".docx") from error
    return Source(document.part, document.part.element)


class Reader:
    """Reads one file. `marked` is as `Runs` takes it."""

    def __init__(self, main: Source, marked: str = "") -> None:
        self._main, self._marked = main, marked
        self._account = Account()
        self._styles = Styles(_root(main, "styles"))
        self._numbering = Numbering(_root(main, "numbering"), self._styles)
        self._drawings = Drawings(self._account)
        self._side = SideNotes(main, self._account)
        self._form: FormReading | None = None
        self._usual_size: Callable[[], float] | None = None
        self._margins = {kind: list(main.related(kind)) for kind in ("header", "footer")}

    def read(self) -> Reading:
        body = child(self._main.root, "body")
        self._form = None if body is None else FormReading.of(body)
        blocks: Blocks = ()
        if body is not None:
            self._usual_size = cache(partial(usual_size, body, self._styles))
            blocks = self._story(self._main, deeper=has_title(body, self._styles)).blocks(body)
        blocks = self._with_notes({"": blocks})[""]
        self._tell_the_rest()
        return Reading(
            format_blocks(blocks),
            self._drawings.pictures,
            self._account.entries(),
            tuple(self._account.notes),
            self._form,
        )

    def _story(self, source: Source, deeper: int = 0) -> Story:
        runs = Runs(source, self._styles, self._drawings, self._side, self._account, self._marked)
        return Story(runs, self._styles, self._numbering, self._account, deeper, self._form, self._usual_size)

    def read_stretches(self, stretches: Mapping[str, list[Element]]) -> dict[str, str]:
        """The texts of stretches of the body, as Markdown, by their names."""
        read = self._with_notes({name: self._story(self._main).blocks(some) for name, some in stretches.items()})
        self._account.begin_paragraph()
        self._side.tell_other_comments()
        return {name: format_blocks(blocks) for name, blocks in read.items()}

    @property
    def pictures(self) -> Mapping[str, bytes]:
        """The pictures met so far, by name."""
        return self._drawings.pictures

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What does not come along of what was read so far."""
        return self._account.entries()

    def _with_notes(self, stretches: Mapping[str, Blocks]) -> dict[str, Blocks]:
        """The blocks with their footnotes and endnotes; a note whose mark came nowhere is told."""
        notes: dict[str, Inlines] = {}
        after: list[Block] = []
        for note in self._side.referred():
            notes[note.mark] = one_paragraph(self._story(note.source).blocks(note.element), after)
        made, met = {}, set()
        for name, blocks in stretches.items():
            made[name], of_these = placed(blocks, notes)
            met |= of_these
        for mark in notes.keys() - met:
            self._account.leave("other", plain(notes[mark]))
        if after and made:
            last = next(reversed(made))
            made[last] = (*made[last], *after)
        return made

    def _tell_the_rest(self) -> None:
        """Page headers, comments without a place, and every word that nobody has met."""
        self._account.begin_paragraph()
        self._side.tell_other_comments()
        for kind, sources in self._margins.items():
            for source in sources:
                self._account.leave(kind, self._account.text_of(source.root))
        for source in (self._main, *self._side.sources):
            self._account.leave_over(source.root)
            for each in source.root.iter(W + "altChunk"):
                if not self._account.is_met(each):
                    self._account.leave("embedded", words_at(each, source))


def _root(main: Source, kind: str) -> Element | None:
    return next((source.root for source in main.related(kind)), None)
