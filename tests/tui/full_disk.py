"""A disk that is full: a small one of its own where the machine lets us have it, else one that only says so."""

import errno
import os
import subprocess
from pathlib import Path

import pytest

SIZE = 24_000_000
CHUNK = 65_536


class Disk:
    """A place where files lie, that can be filled to the last byte, and emptied again."""

    def __init__(self, root, monkeypatch, *, real):
        self.root, self.real, self._monkeypatch = root, real, monkeypatch
        self._filler = root / "fyllt"
        self._fsync = os.fsync

    def fill(self):
        """Leave room for nothing."""
        if not self.real:
            self._monkeypatch.setattr(os, "fsync", self._refuse)
            return
        with self._filler.open("ab", buffering=0) as file:
            for size in (CHUNK, 1):
                while self._takes(file, size):
                    pass

    @staticmethod
    def _takes(file, size):
        try:
            file.write(b"x" * size)
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            return False
        return True

    def make_room(self):
        if self.real:
            self._filler.unlink()
        else:
            self._monkeypatch.setattr(os, "fsync", self._fsync)

    def _refuse(self, handle):
        """What `fsync` says where there is no room for what was written."""
        if Path(f"/proc/self/fd/{handle}").readlink().is_relative_to(self.root):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._fsync(handle)


@pytest.fixture
def disk(tmp_path, monkeypatch):
    """A disk of 24 MB that is nobody else's."""
    root = tmp_path / "disk"
    root.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(root)]
    try:
        real = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except OSError:
        real = False
    try:
        yield Disk(root, monkeypatch, real=real)
    finally:
        if real:
            subprocess.run(["umount", "-l", str(root)], capture_output=True, check=True)
