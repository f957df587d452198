"""A disk that keeps a diary, fails when it is told to, and forgets what nobody asked it to keep."""

import errno
import os
from contextlib import contextmanager
from pathlib import Path

from reportkit.store.place import cache_folder


class Stopped(BaseException):
    """The machine stopped here. No program catches it, so none cleans up after it."""


class Disk:
    """The calls of `os` that change files, counted; the n-th can fail, or be the last before the machine stops.

    It knows what a real disk may forget: bytes that were written but not flushed and synced before their file got its
    name, and names in a folder that was not synced afterwards. `forgotten` lists what a program that says "saved"
    would lose if the power went now. The cache folder is none of its business: what lies there can be found out again.
    """

    def __init__(self, monkeypatch, fail_at=None, stop_at=None, half_written=True):
        self.monkeypatch = monkeypatch
        self.fail_at, self.stop_at, self.half_written = fail_at, stop_at, half_written
        self.calls = []
        self.paths = {}  # open handles
        self.unsynced_bytes = set()
        self.unsynced_names = {}
        self.complaints = []

    @property
    def forgotten(self):
        return [
            *self.complaints,
            *(f"{path}: the folder was not asked to keep the name" for path in sorted(self.unsynced_names)),
            *(f"{path}: the bytes may not be there" for path in sorted(self.unsynced_bytes)),
        ]

    @contextmanager
    def watching(self):
        """From here on, until the block ends, this is the disk."""
        self.real = {name: getattr(os, name) for name in ("open", "fdopen", "fsync", "rename", "unlink", "close")}
        with self.monkeypatch.context() as patch:
            for name in self.real:
                patch.setattr(os, name, getattr(self, name))
            yield self

    def _happens(self, what):
        self.calls.append(what)
        if len(self.calls) == self.stop_at:
            raise Stopped(what)
        if len(self.calls) == self.fail_at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), what)

    def open(self, path, flags, *rest, **more):
        path = str(path)
        if _in_cache(path):
            return self.real["open"](path, flags, *rest, **more)
        writes = flags & (os.O_WRONLY | os.O_RDWR) and not path.endswith(".lock")
        if writes:
            self._happens(f"open {path}")
        handle = self.real["open"](path, flags, *rest, **more)
        self.paths[handle] = path
        if writes and flags & os.O_CREAT:
            self.unsynced_names[path] = True
        return handle

    def fdopen(self, handle, *rest, **more):
        file = self.real["fdopen"](handle, *rest, **more)
        return file if file.mode == "rb" or handle not in self.paths else _Writing(file, self, self.paths[handle])

    def close(self, handle):
        self.real["close"](handle)
        self.paths.pop(handle, None)

    def fsync(self, handle):
        path = self.paths[handle]
        self._happens(f"fsync {path}")
        self.real["fsync"](handle)
        self.unsynced_bytes.discard(path)
        if Path(path).is_dir():
            self.unsynced_names = {each: True for each in self.unsynced_names if str(Path(each).parent) != path}

    def rename(self, source, target, **more):
        source, target = str(source), str(target)
        if _in_cache(target):
            return self.real["rename"](source, target, **more)
        self._happens(f"rename {target}")
        if source in self.unsynced_bytes:
            self.complaints.append(f"{target}: got its name before its bytes were kept")
        self.real["rename"](source, target, **more)
        self.unsynced_names.pop(source, None)
        self.unsynced_names[target] = True
        return None

    def unlink(self, path, **more):
        path = str(path)
        if _in_cache(path):
            return self.real["unlink"](path, **more)
        self.calls.append(f"unlink {path}")  # tidying up may be refused too, but never decides anything
        self.real["unlink"](path, **more)
        self.unsynced_names.pop(path, None)
        return None


def _in_cache(path):
    return Path(path).is_relative_to(cache_folder())


class _Writing:
    """A file that is being written: what is written is nowhere until it is flushed, and lost until it is synced."""

    def __init__(self, file, disk, path):
        self.file, self.disk, self.path = file, disk, path
        self.waiting = b""

    def __enter__(self):
        return self

    def __exit__(self, kind, *rest):
        if kind is None:
            self.flush()
        self.file.close()

    def fileno(self):
        return self.file.fileno()

    def write(self, content):
        self.waiting += content
        self.disk.unsynced_bytes.add(self.path)
        return len(content)

    def flush(self):
        if not self.waiting:
            return
        try:
            self.disk._happens(f"write {self.path}")
        except BaseException:
            if self.disk.half_written:
                self.file.write(self.waiting[: len(self.waiting) // 2])
                self.file.flush()
            self.waiting = b""
            raise
        self.file.write(self.waiting)
        self.file.flush()
        self.disk.unsynced_bytes.add(self.path)
        self.waiting = b""
