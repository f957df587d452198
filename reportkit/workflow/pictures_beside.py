"""Pictures that a text names: they lie in the folder `images` beside it, and come along."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from reportkit.messages import ReportkitError, UsageError
from reportkit.model import blocks as model
from reportkit.model.blocks import Blocks
from reportkit.model.regex import regex
from reportkit.store.files import PICTURE_LIMIT, read_bytes
from reportkit.text.contents import pictures
from reportkit.word.images import image_size

_PICTURE = regex(r"!\[[^\]\n]*\]\(([^)\s]+)[^)\n]*\)")


def pictures_beside(folder: Path, blocks: Blocks) -> Mapping[str, bytes]:
    """The pictures that a text in this folder names, by their file names.

    Raises UsageError for one that is not there, lies elsewhere, or is no picture.
    """
    return {Path(name).name: _picture(folder, name) for name in sorted({each.path for each in pictures(blocks)})}


def stray_picture(blocks: Blocks) -> str:
    """What is written as a picture and is none, since it lies elsewhere; empty where there is nothing such.

    It would stand in the report as signs.
    """
    return next(_stray_pictures(blocks), "")


def _stray_pictures(blocks: Blocks) -> Iterator[str]:
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
