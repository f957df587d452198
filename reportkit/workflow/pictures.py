"""Pictures of a section: drawn anew at the door, named, kept, and written into the text with their words."""

import re
from collections.abc import Mapping
from pathlib import Path

from reportkit.messages import Message, UsageError
from reportkit.model.blocks import Image
from reportkit.model.contribution import Contribution
from reportkit.model.identity import content_hash, slug
from reportkit.model.month import Month
from reportkit.model.value import Struct
from reportkit.pictures.door import Picture, settle
from reportkit.store.edit import Edit
from reportkit.store.files import PICTURE_LIMIT, read_bytes
from reportkit.text.clean import clean
from reportkit.text.markdown import format_blocks, parse
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.session import Session
from reportkit.workflow.write import save

ENDINGS = (".png", ".jpg", ".jpeg")
_LONGEST_NAME = 60


class PictureRead(Struct, frozen=True):
    """A picture that somebody has chosen. Nothing of it is saved."""

    file: str
    """Its name where it came from."""
    picture: Picture
    notes: tuple[Message, ...]
    """What was left behind or changed, a sentence each."""


def read_picture(path: Path) -> PictureRead:
    """Read a picture and draw it anew. Raises UsageError for one that is not there, or cannot be used."""
    try:
        content = read_bytes(path, PICTURE_LIMIT)
    except FileNotFoundError as error:
        raise UsageError("workflow.no_such_file", file=str(path)) from error
    picture = settle({path.name: content})[path.name]
    return PictureRead(path.name, picture, told({path.name: picture}))


def settled(pictures: Mapping[str, bytes]) -> tuple[Mapping[str, bytes], tuple[Message, ...]]:
    """Pictures that come with a text, drawn anew, and what is to be said about them."""
    drawn = settle(pictures)
    return {name: each.content for name, each in drawn.items()}, told(drawn)


class Unusable(Struct, frozen=True):
    """A text whose picture stays behind."""

    without: str
    """The text without it."""
    said: str
    """Its description and its caption."""


def unusable_picture(text: str, name: str) -> Unusable:
    """Take a picture out of a text."""
    said: list[str] = []

    def gone(found: re.Match[str]) -> str:
        said.extend(filter(None, (found[1], found[2])))
        return ""

    place = rf"!\[((?:\\.|[^\]\\])*)\]\(images/{re.escape(name)}(?: \"((?:\\.|[^\"\\])*)\")?\)"
    without = re.sub(place, gone, text)
    return Unusable(format_blocks(parse(without)), ", ".join(said))


def told(pictures: Mapping[str, Picture]) -> tuple[Message, ...]:
    """What was left behind of pictures, and which were made smaller."""
    found = []
    for name, each in pictures.items():
        found += [Message(f"pictures.left_{kind}", file=name) for kind in each.told]
        if each.size != each.before:
            before, size = (f"{width} × {height}" for width, height in (each.before, each.size))
            found.append(Message("pictures.made_smaller", file=name, before=before, size=size))
    return tuple(found)


def add_picture(
    session: Session, month: Month, section: str, read: PictureRead, alt: str, caption: str, base: str | None = None
) -> tuple[Contribution, str]:
    """Keep a picture in a section. Gives the line that places it in the text.

    Raises UsageError where the words are missing that a reader who does not see it needs, and what `save` raises.
    """
    alt, caption = (" ".join(clean(words).split()) for words in (alt, caption))
    if not alt or not caption:
        raise UsageError("workflow.picture_words", file=read.file)
    name = _free_name(session, month, section, read)
    kept = save(session, month, section, Edit(pictures={name: read.picture.content}), base)
    return kept, format_blocks((Image(f"images/{name}", alt, caption),)).strip()


def _free_name(session: Session, month: Month, section: str, read: PictureRead) -> str:
    """A name that no other picture of the section has; the same picture keeps its name."""
    path = Path(read.file)
    stem, ending = slug(path.stem)[:_LONGEST_NAME].strip("-") or "bild", path.suffix.lower()
    taken = {each.path: each.hash for each in MonthView(session, month).contribution(section).images}
    mine, name, number = content_hash(read.picture.content), f"{stem}{ending}", 1
    while taken.get(f"images/{name}", mine) != mine:
        number += 1
        name = f"{stem}-{number}{ending}"
    return name
