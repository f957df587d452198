"""What is refused by the directory of the file alone, before anything in it is unpacked."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from reportkit.foreign.kind import Kind
from reportkit.messages import UsageError

MOST_BYTES = 100_000_000
MOST_PARTS = 2_000
HIGHEST_RATIO = 200
_SMALL = 1_000_000
"""A part below this may be packed as tightly as it likes: an empty page of settings is."""

_OLD_FORMAT = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG = 1


def check_directory(content: bytes, file: str, kind: Kind) -> None:
    """Refuse what is no such file, is locked with a password, carries macros or grows when it is unpacked.

    Raises UsageError.
    """
    told = {"file": file, "program": kind.program, "ending": kind.ending}
    if content.startswith(_OLD_FORMAT):
        raise UsageError("foreign.locked" if _ENCRYPTED_PACKAGE in content else "foreign.old", **told)
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (BadZipFile, NotImplementedError, ValueError, OverflowError) as error:
        raise UsageError("foreign.other_file", **told) from error
    if len(parts) > MOST_PARTS:
        raise UsageError("foreign.parts", **told, count=len(parts), most=MOST_PARTS)
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise UsageError("foreign.locked", **told)
    _check_sizes(parts, told)
    names = {part.filename.casefold() for part in parts}
    if any("vbaproject" in name or "vbadata" in name for name in names):
        raise UsageError("foreign.macros", **told)
    if len(names) < len(parts) or not any(name == "[content_types].xml" for name in names):
        raise UsageError("foreign.other_file", **told)


def _check_sizes(parts: list[ZipInfo], told: dict[str, str]) -> None:
    whole = sum(part.file_size for part in parts)
    if whole > MOST_BYTES:
        raise UsageError("foreign.large", **told, size=whole // 1_000_000, most=MOST_BYTES // 1_000_000)
    for part in parts:
        if part.file_size > _SMALL and part.file_size > HIGHEST_RATIO * part.compress_size:
            raise UsageError("foreign.ratio", **told, part=part.filename)
