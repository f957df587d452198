"""Pictures: their size read from their first bytes, and the drawing that holds them."""

from struct import unpack_from

from reportkit.messages import UsageError
from reportkit.word.markup import DRAWING, escape

PNG, JPEG = "png", "jpeg"
EMU_PER_PIXEL = 9525
"""Word's unit of length; a pixel is taken to be a 96th of an inch."""
EMU_PER_TWIP = 635
_HIGHEST = 0.7  # of the page's text: a taller picture would leave its heading and its caption behind
_START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset(range(0xD0, 0xDA)) | {0x01}


def image_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG or JPEG. Raises UsageError for anything else."""
    kind = image_kind(data)
    try:
        width, height = unpack_from(">II", data, 16) if kind == PNG else _jpeg_size(data)
    except (LookupError, ValueError) as error:
        raise UsageError("word.image_broken") from error
    if not width or not height:
        raise UsageError("word.image_broken")
    return width, height


def image_kind(data: bytes) -> str:
    """`png` or `jpeg`. Raises UsageError for anything else."""
    if data[:16] == b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" and len(data) >= 33:
        return PNG
    if data[:3] == b"\xff\xd8\xff":
        return JPEG
    raise UsageError("word.image_kind")


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Walk from marker to marker until the one that opens the frame."""
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # padding
            at += 1
        elif marker in _ALONE:
            at += 2
        elif marker in _START_OF_FRAME:
            height, width = data[at + 5] << 8 | data[at + 6], data[at + 7] << 8 | data[at + 8]
            return width, height
        else:
            at += 2 + (data[at + 2] << 8 | data[at + 3])
    raise ValueError("no frame")


def drawn_size(data: bytes, text_width: int, text_height: int) -> tuple[int, int]:
    """The size of a picture on the page in Word's unit, within the room for text (in twentieths of a point)."""
    width, height = image_size(data)
    scale = min(
        EMU_PER_PIXEL,
        text_width * EMU_PER_TWIP / width,
        text_height * EMU_PER_TWIP * _HIGHEST / height,
    )
    return max(1, int(width * scale)), max(1, int(height * scale))


def drawing(number: int, relation: str, size: tuple[int, int], alt: str) -> str:
    """A run with a picture. `number` is unique among the document's drawings."""
    width, height = size
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="Bild {number}" descr="{escape(alt)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{DRAWING}/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="Bild {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
