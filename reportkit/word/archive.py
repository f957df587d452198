"""The zip around a Word file, read and written so that the same parts always give the same bytes.

Parts stay packed: what a template already holds compressed is copied and never packed a second time. The standard
library's zipfile is left out on purpose: importing it takes longer than writing a whole report.
"""

from collections.abc import Iterable, Mapping
from struct import error as StructError  # noqa: N812 - an exception is written as one
from struct import pack, unpack_from
from zlib import DEFLATED, compressobj, crc32, decompressobj
from zlib import error as ZlibError  # noqa: N812 - an exception is written as one

from reportkit.model.value import Struct

STORED, PACKED = 0, DEFLATED
ENCRYPTED = 1
FIRST_DAY = 33  # 1980-01-01, the first date a zip can write: the files inside have no date of their own
MOST_BYTES = 200_000_000


class ArchiveError(ValueError):
    """These bytes are no archive that can be read; the text is for the log, not for people."""


class Part(Struct, frozen=True):
    """One file of the archive, as it lies there."""

    body: bytes
    method: int
    crc: int
    size: int
    """Bytes when unpacked."""

    def unpack(self) -> bytes:
        """The part's content. Raises ArchiveError where it does not agree with its own checksum."""
        content = self.body
        if self.method == PACKED:
            try:
                content = decompressobj(-15).decompress(self.body, self.size + 1)
            except ZlibError as error:
                raise ArchiveError(str(error)) from error
        if len(content) != self.size or crc32(content) != self.crc:
            raise ArchiveError("wrong checksum")
        return content


def packed(content: bytes) -> Part:
    """A part to be compressed."""
    press = compressobj(6, DEFLATED, -15)
    return Part(press.compress(content) + press.flush(), PACKED, crc32(content), len(content))


def stored(content: bytes) -> Part:
    """A part that is compressed in itself, such as a picture."""
    return Part(content, STORED, crc32(content), len(content))


def read_archive(data: bytes) -> dict[str, Part]:
    """The parts of an archive by name, in its own order. Raises ArchiveError."""
    try:
        return _read(data)
    except (StructError, UnicodeDecodeError, ValueError) as error:
        raise ArchiveError(str(error)) from error


def _read(data: bytes) -> dict[str, Part]:
    end = data.rindex(b"PK\5\6")
    count, _, at = unpack_from("<HII", data, end + 10)
    parts: dict[str, Part] = {}
    whole = 0
    for _ in range(count):
        if data[at : at + 4] != b"PK\1\2":
            raise ArchiveError("the directory is torn")
        flags, method = unpack_from("<HH", data, at + 8)
        crc, packed_size, size, name_size, extra, comment = unpack_from("<IIIHHH", data, at + 16)
        (start,) = unpack_from("<I", data, at + 42)
        name = data[at + 46 : at + 46 + name_size].decode()
        at += 46 + name_size + extra + comment
        whole += size
        if flags & ENCRYPTED or method not in (STORED, PACKED) or name in parts or whole > MOST_BYTES:
            raise ArchiveError(name)
        if not name.endswith("/"):
            start += 30 + sum(unpack_from("<HH", data, start + 26))
            parts[name] = Part(data[start : start + packed_size], method, crc, size)
    return parts


def write_archive(parts: Mapping[str, Part] | Iterable[tuple[str, Part]]) -> bytes:
    """The archive's bytes, its parts in the order given."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    for name, part in parts.items() if isinstance(parts, Mapping) else parts:
        raw = name.encode()
        core = pack(
            "<HHHHHIIIHH",
            20, 0x800, part.method, 0, FIRST_DAY, part.crc, len(part.body), part.size, len(raw), 0,
        )  # fmt: skip
        pieces += (b"PK\3\4", core, raw, part.body)
        directory += (b"PK\1\2", pack("<H", 20), core, pack("<HHHII", 0, 0, 0, 0, at), raw)
        at += 30 + len(raw) + len(part.body)
    listing = b"".join(directory)
    count = len(directory) // 5
    pieces += (listing, b"PK\5\6", pack("<HHHHIIH", 0, 0, count, count, len(listing), at, 0))
    return b"".join(pieces)
