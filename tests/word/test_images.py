"""Sizes of pictures, read from their bytes."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.messages import Language, UsageError
from reportkit.word.images import drawn_size, image_size
from tests.word.sample import png


def jpeg(width, height, *segments, frame=0xC0):
    """The beginning of a JPEG: its segments, then the frame."""
    before = b"".join(bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body for marker, body in segments)
    sizes = struct.pack(">BHHB", 8, height, width, 3)
    return b"\xff\xd8" + before + bytes([0xFF, frame]) + struct.pack(">H", 17) + sizes + b"\0" * 9 + b"\xff\xd9"


@pytest.mark.parametrize(("width", "height"), [(1, 1), (640, 480), (3000, 7)])
def test_the_size_of_a_png_is_read(width, height):
    assert image_size(png(width, height)) == (width, height)


@pytest.mark.parametrize("frame", [0xC0, 0xC1, 0xC2, 0xCF])
def test_the_size_of_a_jpeg_is_read_past_everything_before_its_frame(frame):
    trap = b"\xff\xc0\0\x11\x08\0\1\0\1"  # a small picture inside the data of the large one
    data = jpeg(4000, 3000, (0xE0, b"JFIF\0"), (0xE1, trap * 20), (0xC4, b"\1" * 40), (0xDB, b"\2" * 65), frame=frame)
    assert image_size(data) == (4000, 3000)


@pytest.mark.parametrize(
    "data",
    [b"", b"GIF89a" + b"\0" * 40, b"BM" + b"\0" * 40, b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7"],
)
def test_other_kinds_are_refused_with_what_to_do(data):
    with pytest.raises(UsageError) as caught:
        image_size(data)
    assert caught.value.told.id == "word.image_kind"
    assert "PNG" in caught.value.in_words(Language.SWEDISH).hint


@pytest.mark.parametrize(
    "data",
    [b"\xff\xd8\xff", b"\xff\xd8\xff\xe0\0\x02", jpeg(0, 5), jpeg(9, 9)[:8], png(3, 3)[:16] + b"\0" * 40],
)
def test_a_damaged_picture_is_refused(data):
    with pytest.raises(UsageError) as caught:
        image_size(data)
    assert caught.value.told.id == "word.image_broken"


@given(st.binary(max_size=60))
def test_no_bytes_are_read_without_end_or_crash(tail):
    for head in (b"\xff\xd8\xff", png(5, 5)[:20], b""):
        try:
            width, height = image_size(head + tail)
        except UsageError:
            continue
        assert width > 0
        assert height > 0


@given(st.integers(1, 20000), st.integers(1, 20000))
def test_a_picture_fits_the_page_and_keeps_its_shape(width, height):
    data = png(1, 1)[:16] + struct.pack(">II", width, height) + png(1, 1)[24:]
    wide, high = drawn_size(data, 9070, 13578)
    assert 1 <= wide <= 9070 * 635
    assert 1 <= high <= 13578 * 635
    if min(wide, high) > 10000:
        assert wide / high == pytest.approx(width / height, rel=0.01)
