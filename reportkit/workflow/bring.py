"""Bringing a file: its kind decides what it becomes, and pictures that a text names come along."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportkit.messages import ReportkitError, UsageError
from reportkit.model import blocks as model
from reportkit.model.blocks import Blocks
from reportkit.model.contribution import Contribution
from reportkit.model.month import Month
from reportkit.store.files import ATTACHMENT_LIMIT, PICTURE_LIMIT, TOML_LIMIT, read_bytes, read_text
from reportkit.text.markdown import parse
from reportkit.text.words import count_words
from reportkit.word.images import image_size
from reportkit.word.incoming.arrival import Incoming
from reportkit.word.incoming.door import read_incoming as read_word_file
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.session import Session
from reportkit.workflow.write import attach, put_figures, put_text

_PICTURE = re.compile(r"!\[[^\]\n]*\]\(([^)\s]+)[^)\n]*\)")
WORD_FILES, WORDS, FIGURES = (".docx",), (".md", ".markdown", ".txt"), (".toml",)


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a file."""

    contribution: Contribution
    kind: str
    """`text` or `figures`."""
    removed_title: str = ""
    """The heading that was taken off because it is the section's own title."""
    shifted: int = 0
    """By how many levels the other headings were moved."""
    pictures: tuple[str, ...] = ()
    incoming: Incoming | None = None
    """What a file from Word held, and what of it did not come along."""
    replaced: int = 0
    """How many words stood there before; they are kept in the section's folder `earlier`."""


def bring(session: Session, month: Month, section: str, path: Path, base: str | None = None) -> Brought:
    """Put a file's words or figures in a section.

    Raises UsageError for a kind of file that cannot be read, a file or picture that is not there, and what the
    section's text or figures may not hold; nothing is then saved.
    """
    kind = path.suffix.lower()
    known = (*WORD_FILES, *WORDS, *FIGURES)
    if kind not in known:
        raise UsageError("workflow.unknown_kind", file=path.name or str(path), known=", ".join(known))
    if kind in WORD_FILES:
        return _bring_word_file(session, month, section, path, base)
    try:
        source = read_text(path) if kind in WORDS else read_text(path, TOML_LIMIT)
    except FileNotFoundError as error:
        raise UsageError("workflow.no_such_file", file=str(path)) from error
    if not source.strip():
        raise UsageError("workflow.empty_file", file=path.name)
    if kind in FIGURES:
        return Brought(put_figures(session, month, section, source, base), "figures")
    blocks = parse(source)
    if stray := next(_stray_pictures(blocks), None):
        raise UsageError("workflow.picture_place", file=stray)
    pictures = {name: _picture(path.parent, name) for name in sorted(set(_picture_paths(blocks)))}
    named = {Path(name).name: content for name, content in pictures.items()}
    replaced = _words_there(session, month, section)
    contribution, split = put_text(session, month, section, source, named, base)
    return Brought(contribution, "text", split.removed, split.shifted, tuple(named), replaced=replaced)


def _words_there(session: Session, month: Month, section: str) -> int:
    view = MonthView(session, month)
    return count_words(parse(view.contribution(view.definition(section).id).text))


def read_incoming(path: Path) -> Incoming:
    """Read a file from Word without saving anything: what it holds, and what of it would not come along.

    Raises UsageError for a file that is not there, that is refused or that cannot be read.
    """
    try:
        content = read_bytes(path, ATTACHMENT_LIMIT)
    except FileNotFoundError as error:
        raise UsageError("workflow.no_such_file", file=str(path)) from error
    return read_word_file(content, path.name)


def _bring_word_file(session: Session, month: Month, section: str, path: Path, base: str | None) -> Brought:
    incoming = read_incoming(path)
    if not incoming.markdown.strip():
        raise UsageError("workflow.empty_file", file=path.name)
    replaced = _words_there(session, month, section)
    contribution, split = put_text(session, month, section, incoming.markdown, incoming.pictures, base)
    return Brought(contribution, "text", split.removed, split.shifted, tuple(incoming.pictures), incoming, replaced)


def bring_attachment(session: Session, month: Month, section: str, path: Path, title: str, id: str = "") -> str:
    """Attach a file. Returns the id to cite it by."""
    try:
        content = read_bytes(path, ATTACHMENT_LIMIT)
    except FileNotFoundError as error:
        raise UsageError("workflow.no_such_file", file=str(path)) from error
    return attach(session, month, section, path.name, content, title, id)


def _picture_paths(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, model.Image):
            yield block.path
        elif isinstance(block, model.List):
            for item in block.items:
                yield from _picture_paths(item.blocks)


def _stray_pictures(blocks: Blocks) -> Iterator[str]:
    """What is written as a picture and is none: one that lies elsewhere would stand in the report as signs."""
    for block in blocks:
        if isinstance(block, model.Paragraph):
            words = "".join(each.text for each in block.content if isinstance(each, model.Span))
            yield from (match[1] for match in _PICTURE.finditer(words))
        elif isinstance(block, model.List):
            for item in block.items:
                yield from _stray_pictures(item.blocks)


def _picture(folder: Path, name: str) -> bytes:
    """A picture beside a text: only `images/NAME` in the text's own folder, and only what is a picture."""
    path = Path(name)
    if len(path.parts) != 2 or path.parts[0] != "images" or path.name.startswith("."):
        raise UsageError("workflow.picture_place", file=name)
    if (folder / "images").is_symlink():
        raise UsageError("workflow.picture_place", file=name)
    try:
        content = read_bytes(folder / path, PICTURE_LIMIT)
    except FileNotFoundError as error:
        raise UsageError("workflow.no_such_picture", file=str(folder / path)) from error
    try:
        image_size(content)
    except ReportkitError as error:
        raise UsageError("workflow.bad_picture", file=name, reason=error.told) from error
    return content
