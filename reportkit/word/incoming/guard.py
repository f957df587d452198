"""What is refused by the directory of the file alone, before anything in it is unpacked."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from reportkit.messages import UsageError

MOST_BYTES = 100_000_000
MOST_PARTS = 2_000
HIGHEST_RATIO = 200
_SMALL = 1_000_000
"""A part below this may be packed as tightly as it likes: an empty page of settings is."""

_OLD_FORMAT = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG = 1


def check_directory(docx: bytes, file: str) -> None:
    """Refuse what is no Word file, is locked with a password, carries macros or grows when it is unpacked.

    Raises UsageError.
    """
    if docx.startswith(_OLD_FORMAT):
        raise UsageError("word.incoming_locked" if _ENCRYPTED_PACKAGE in docx else "word.incoming_old", file=file)
    try:
        with ZipFile(BytesIO(docx)) as archive:
            parts = archive.infolist()
    except (BadZipFile, NotImplementedError, ValueError, OverflowError) as error:
        raise UsageError("word.incoming_no_word_file", file=file) from error
    if len(parts) > MOST_PARTS:
        raise UsageError("word.incoming_parts", file=file, count=len(parts), most=MOST_PARTS)
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise UsageError("word.incoming_locked", file=file)
    _check_sizes(parts, file)
    names = {part.filename.casefold() for part in parts}
    if any("vbaproject" in name or "vbadata" in name for name in names):
        raise UsageError("word.incoming_macros", file=file)
    if len(names) < len(parts) or not any(name == "[content_types].xml" for name in names):
        raise UsageError("word.incoming_no_word_file", file=file)


def _check_sizes(parts: list[ZipInfo], file: str) -> None:
    whole = sum(part.file_size for part in parts)
    if whole > MOST_BYTES:
        raise UsageError("word.incoming_large", file=file, size=whole // 1_000_000, most=MOST_BYTES // 1_000_000)
    for part in parts:
        if part.file_size > _SMALL and part.file_size > HIGHEST_RATIO * part.compress_size:
            raise UsageError("word.incoming_ratio", file=file, part=part.filename)
