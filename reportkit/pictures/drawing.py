"""Drawing a picture anew: upright, within limits, with its pixels and nothing else."""

import warnings
from io import BytesIO

from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from reportkit.messages import UsageError
from reportkit.model.value import Struct

MOST_PIXELS = 50_000_000
"""A picture with more is refused before it is unpacked."""
LONGEST_SIDE = 2400
"""Pixels: more than a page prints at 300 dots per inch across its text."""
_QUALITY = 90
_KINDS = ("PNG", "JPEG")


class Redrawn(Struct, frozen=True):
    """A picture as it will stand in the report."""

    content: bytes
    size: tuple[int, int]
    before: tuple[int, int]
    """The size that it came with, upright."""
    told: tuple[str, ...]
    """What was left behind: `place`, where it says where it was taken, or `camera` for other notes of the camera."""


def redrawn(content: bytes, name: str) -> Redrawn:
    """Draw a PNG or JPEG anew. What comes out of it for the second time is the same bytes.

    Raises UsageError for what is no such picture, or too large.
    """
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with Image.open(BytesIO(content), formats=_KINDS) as opened:
            kind, told = str(opened.format), _told(opened)
            upright = ImageOps.exif_transpose(opened)
            before = upright.size
            whole = not told and max(before) <= LONGEST_SIDE and _holds_pixels_only(content, kind)
            upright.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UsageError("pictures.too_many_pixels", file=name, most=MOST_PIXELS // 1_000_000) from error
    except UnidentifiedImageError as error:
        raise UsageError("pictures.no_picture", file=name) from error
    except (OSError, ValueError, SyntaxError) as error:
        raise UsageError("pictures.broken", file=name) from error
    if whole:
        return Redrawn(content, before, before, ())
    return Redrawn(*_written(upright, kind), before, told)


def _told(picture: Image.Image) -> tuple[str, ...]:
    exif = picture.getexif()
    if not exif:
        return ()
    return ("place",) if exif.get_ifd(ExifTags.IFD.GPSInfo) else ("camera",)


def _written(picture: Image.Image, kind: str) -> tuple[bytes, tuple[int, int]]:
    """The pixels in a new file, no larger than a page needs."""
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    profile = picture.info.get("icc_profile")
    bare = picture if picture.mode in ("RGB", "RGBA", "L", "P", "LA", "1") else picture.convert("RGB")
    bare.info = {key: value for key, value in bare.info.items() if key == "transparency"}
    file = BytesIO()
    if kind == "JPEG":
        bare.convert("RGB" if bare.mode != "L" else "L").save(file, "JPEG", quality=_QUALITY, icc_profile=profile)
    else:
        bare.save(file, "PNG", optimize=True, icc_profile=profile)
    return file.getvalue(), bare.size


_PNG_PIXELS = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"sRGB", b"iCCP", b"cHRM", b"pHYs", b"sBIT"}
)
_JPEG_PIXELS = frozenset({0xE0, 0xE2, 0xEE, 0xDB, 0xDD, 0xC4, 0xDA, *range(0xC0, 0xC3)})


def _holds_pixels_only(content: bytes, kind: str) -> bool:
    """Is there nothing in the file but what its pixels need? Such a one stays as it is, byte for byte."""
    return _png_parts(content) if kind == "PNG" else _jpeg_parts(content)


def _png_parts(content: bytes) -> bool:
    at = 8
    while at + 12 <= len(content):
        length, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        if name not in _PNG_PIXELS:
            return False
        at += 12 + length
        if name == b"IEND":
            return at == len(content)
    return False


def _jpeg_parts(content: bytes) -> bool:
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker not in _JPEG_PIXELS:
            return False
        if marker == 0xDA:
            return content.endswith(b"\xff\xd9") and content.count(b"\xff\xd9") == 1
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return False
