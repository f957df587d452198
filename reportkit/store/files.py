"""Reading and writing files without losing or half-writing any. No other module of the project opens a file to write.

A write makes a new file with a random name in the same folder, writes everything, flushes, asks the disk to keep it,
renames it over the old one and asks the disk to keep the folder. Only then has anything been saved. Reading refuses
symbolic links, devices and pipes, and files larger than the caller expects.
"""

import errno
import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reportkit.messages import BrokenFile, Message

TOML_LIMIT = 200_000
"""Bytes that a hand-written TOML file may have."""
HISTORY_LIMIT = 5_000_000
"""Bytes that the figures from before the beginning may have."""
TEXT_LIMIT = 2_000_000
"""Bytes that the text of one section may have."""
PICTURE_LIMIT = 10_000_000
"""Bytes that one picture may have."""
ATTACHMENT_LIMIT = 50_000_000
"""Bytes that one attachment may have."""
INTERNAL_LIMIT = 200_000_000
"""Bytes that a file the program keeps itself may have."""


_KNOWN = frozenset(
    {"ENOENT", "ENOSPC", "EROFS", "EACCES", "EPERM", "EDQUOT", "EIO", "ENOTDIR", "EISDIR", "ENAMETOOLONG"}
)


def reason_of(error: OSError) -> Message:
    """Why the system refused, in words of the catalogue where they are known, else by the system's short name."""
    name = errno.errorcode.get(error.errno or 0, "?")
    return Message(f"files.reason_{name}") if name in _KNOWN else Message("files.reason_other", code=name)


def passing_name() -> str:
    """A name that nobody can guess, for what has not got its own yet, or is about to lose it."""
    return f".{os.urandom(6).hex()}.new"


def read_bytes(path: Path, limit: int = INTERNAL_LIMIT) -> bytes:
    """The content of an ordinary file. Raises FileNotFoundError, or BrokenFile for anything else."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        raise
    except NotADirectoryError as error:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path)) from error
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise BrokenFile("files.not_a_file", file=str(path)) from error
        raise BrokenFile("files.unreadable", file=str(path), reason=reason_of(error)) from error
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise BrokenFile("files.not_a_file", file=str(path))
        if status.st_size > limit:
            raise BrokenFile("files.too_large", file=str(path), size=status.st_size, limit=limit)
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read()
    except OSError as error:
        raise BrokenFile("files.unreadable", file=str(path), reason=reason_of(error)) from error
    finally:
        os.close(handle)


def read_text(path: Path, limit: int = TEXT_LIMIT) -> str:
    """The content of a UTF-8 file, newlines as they stand. Raises BrokenFile for other encodings too."""
    return as_text(read_bytes(path, limit), path)


def as_text(content: bytes, path: Path) -> str:
    """What was read from a UTF-8 file. Raises BrokenFile for other encodings."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise BrokenFile("files.not_utf8", file=str(path), line=line) from error


def write_bytes(path: Path, content: bytes) -> None:
    """Replace a file, or make it and its folder, so that readers see the old content or the new and nothing between.

    Raises BrokenFile if it could not be written; the old file is then as it was. Where only the disk's last word is
    missing, that it keeps the name, the new file stands there and the error says so.
    """
    _replace(path, content, 0o664, 0o777, surely=True)
    try:
        keep_folder(path.parent)
    except OSError as error:
        raise BrokenFile("files.not_kept", file=str(path), reason=reason_of(error)) from error


def _replace(path: Path, content: bytes, mode: int, folder_mode: int, *, surely: bool) -> None:
    """Put a file with a random name beside another, and give it its name; `surely` waits until the disk has it."""
    beside = path.with_name(f".{path.name}{passing_name()}")
    try:
        path.parent.mkdir(folder_mode, parents=True, exist_ok=True)
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            if surely:
                file.flush()
                os.fsync(handle)
        beside.rename(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise BrokenFile("files.not_saved", file=str(path), reason=reason_of(error)) from error


def read_private(path: Path) -> bytes | None:
    """The content of a file as `write_private` leaves it; None for one that others may read or write, or that is not
    there.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return None
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(handle)
        mine = status.st_uid == os.geteuid() and not status.st_mode & 0o077
        return file.read() if mine and stat.S_ISREG(status.st_mode) and status.st_size <= INTERNAL_LIMIT else None


def write_private(path: Path, content: bytes) -> None:
    """Replace a file that the user alone may read, in a folder that the user alone may open.

    For what can be found out again: nobody waits for the disk, and a file that the machine lost half of has to be
    known by its reader. Raises BrokenFile if it could not be written.
    """
    _replace(path, content, 0o600, 0o700, surely=False)


def append_line(path: Path, line: bytes) -> None:
    """Add one line to a file that only grows. Raises BrokenFile if the disk did not take it; nothing is then left."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC, 0o664)
        before = os.fstat(handle).st_size
        try:
            with os.fdopen(handle, "wb", closefd=False) as file:
                file.write(line + b"\n")
                file.flush()
                os.fsync(handle)
            keep_folder(path.parent)
        except OSError:
            with suppress(OSError):
                os.ftruncate(handle, before)
            raise
        finally:
            os.close(handle)
    except OSError as error:
        raise BrokenFile("files.not_saved", file=str(path), reason=reason_of(error)) from error


def remove_file(path: Path) -> None:
    """Take a file away for good. Raises BrokenFile if it could not be taken away."""
    try:
        path.unlink()
        keep_folder(path.parent)
    except OSError as error:
        raise BrokenFile("files.not_removed", file=str(path), reason=reason_of(error)) from error


def remove_folder(folder: Path) -> None:
    """Take away a folder that the program made, with all in it; a link is taken away and never followed.

    It loses its name first, so that nobody finds half of it. Raises BrokenFile if it could not be taken away.
    """
    from shutil import rmtree  # noqa: PLC0415 - brings three compressors, and folders are seldom taken away

    going = folder.with_name(passing_name())
    try:
        folder.rename(going)
        if going.is_symlink() or not going.is_dir():
            going.unlink()
        else:
            rmtree(going)
        keep_folder(folder.parent)
    except OSError as error:
        raise BrokenFile("files.not_removed", file=str(folder), reason=reason_of(error)) from error


def keep_folder(folder: Path) -> None:
    """Ask the disk to keep the names in a folder."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def move_folder(source: Path, target: Path) -> None:
    """Give a finished folder its name, and ask the disk to keep it."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        source.rename(target)
        keep_folder(target.parent)
    except OSError as error:
        raise BrokenFile("files.not_saved", file=str(target), reason=reason_of(error)) from error


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Be the only process that changes this folder. Waits for whoever holds the lock.

    Raises BrokenFile where the place cannot lock.
    """
    path = folder / ".lock"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o664)
    except OSError as error:
        raise BrokenFile("files.not_saved", file=str(path), reason=reason_of(error)) from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
        except OSError as error:
            raise BrokenFile("files.no_lock", file=str(path), reason=reason_of(error)) from error
        yield
    finally:
        os.close(handle)
