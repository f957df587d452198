"""Pictures that come in: what a camera wrote about place and owner goes, and what readers see stays."""

import zlib
from io import BytesIO

import pytest
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

from reportkit.messages import UsageError
from reportkit.pictures.door import settle
from reportkit.pictures.drawing import LONGEST_SIDE

SUNDERBYN = {1: "N", 2: (65.0, 40.0, 12.0), 3: "E", 4: (21.0, 56.0, 2.0)}


def photo(size=(40, 20), *, place=True, orientation=1, comment=b""):
    """A photograph as a telephone gives it: left half red, with where it was taken and by whom."""
    picture = Image.new("RGB", size, "blue")
    picture.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Maja Ek"
    exif[ExifTags.Base.Orientation] = orientation
    if place:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(SUNDERBYN)
    file = BytesIO()
    picture.save(file, "JPEG", exif=exif, comment=comment)
    return file.getvalue()


def png(size=(8, 8), **text):
    file, told = BytesIO(), PngInfo()
    for key, value in text.items():
        told.add_text(key, value)
    Image.new("RGBA", size, (10, 20, 30, 128)).save(file, "PNG", pnginfo=told)
    return file.getvalue()


def one(content, name="bild.jpg"):
    return settle({name: content})[name]


def opened(picture):
    return Image.open(BytesIO(picture.content))


def test_where_and_by_whom_a_photograph_was_taken_goes():
    came = photo()
    assert Image.open(BytesIO(came)).getexif().get_ifd(ExifTags.IFD.GPSInfo)
    settled = one(came)
    assert settled.told == ("place",)
    assert not opened(settled).getexif()
    for told in (b"Exif", b"Maja Ek", b"GPS"):
        assert told not in settled.content
    assert opened(settled).size == settled.size == (40, 20)


def test_a_photograph_that_lay_on_its_side_stands_up():
    settled = one(photo((40, 20), orientation=6))
    assert settled.size == (20, 40)
    above, below = opened(settled).convert("RGB").getpixel((10, 2)), opened(settled).convert("RGB").getpixel((10, 37))
    assert above[0] > 200 > 60 > above[2]
    assert below[2] > 200 > 60 > below[0]


@pytest.mark.parametrize("hidden", [b"Maja Ek", b"<script>"])
def test_words_hidden_in_a_picture_go_also_without_a_camera(hidden):
    assert hidden not in one(photo(place=False, comment=hidden)).content
    assert hidden not in one(png(Author=hidden.decode()), "bild.png").content
    assert hidden not in one(png() + hidden, "bild.png").content
    assert hidden not in one(photo(place=False) + hidden).content


def test_a_picture_with_nothing_but_its_pixels_stays_as_it_is():
    for first in (one(photo()), one(png(Author="Maja Ek"), "bild.png")):
        again = one(first.content)
        assert (again.content, again.told) == (first.content, ())


def test_what_can_be_seen_through_stays_so():
    assert opened(one(png(Author="Maja Ek"), "bild.png")).convert("RGBA").getpixel((1, 1)) == (10, 20, 30, 128)


def test_a_picture_is_no_larger_than_a_page_needs():
    settled = one(photo((LONGEST_SIDE * 2, 100)))
    assert (settled.before, settled.size) == ((LONGEST_SIDE * 2, 100), (LONGEST_SIDE, 50))


def bomb():
    """Few bytes that say that they are 65,536 pixels wide and high."""
    head = b"IHDR" + (1 << 16).to_bytes(4, "big") * 2 + b"\x08\2\0\0\0"
    return b"\x89PNG\r\n\x1a\n\0\0\0\r" + head + zlib.crc32(head).to_bytes(4, "big") + png()[33:]


def broken():
    whole = photo()
    return whole[: len(whole) // 2]


@pytest.mark.parametrize(
    ("content", "id"),
    [
        (b"ingen bild", "pictures.no_picture"),
        (b"GIF89a" + bytes(50), "pictures.no_picture"),
        (broken(), "pictures.broken"),
        (png((300, 300))[:-60], "pictures.broken"),
        (bomb(), "pictures.too_many_pixels"),
    ],
)
def test_what_cannot_be_used_is_told_in_a_sentence(content, id):
    with pytest.raises(UsageError) as error:
        one(content)
    assert error.value.told.id == id
