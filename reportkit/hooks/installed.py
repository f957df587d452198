"""The plugins that are installed, as `importlib.metadata` tells them; kept, since asking it costs two starts of Python.

The answer is kept in the user's cache folder, under the names and times of what it was read from. Without the folder
everything is only slower.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import reduce
from importlib import import_module
from pathlib import Path

from reportkit.model.value import Struct
from reportkit.store.cache import keep, kept

GROUP = "reportkit"
"""The group of entry points that plugins come in by."""
_KEPT = "plugins"
_TOLD_BY = "entry_points.txt"
_DESCRIBED = (".dist-info", ".egg-info")


class Entry(Struct, frozen=True):
    """One plugin's way in, and the package and version that it belongs to."""

    name: str
    value: str
    """`module`, or `module:object` with dots."""
    package: str
    version: str

    def load(self) -> object:
        """Import the plugin. Raises whatever it raises, AttributeError for an object that its module does not have."""
        module, _, path = self.value.partition("[")[0].strip().partition(":")
        return reduce(getattr, filter(None, path.strip().split(".")), import_module(module.strip()))


def installed_entries() -> tuple[Entry, ...]:
    """The entry points of our group, in the order in which they are found."""
    key = [sys.version, *_sources()]
    there = kept(_KEPT, key)
    with suppress(TypeError):  # another version of the program kept it
        if there is not None:
            return tuple(Entry(*map(str, each)) for each in there)
    found = tuple(_asked())
    keep(_KEPT, key, [(each.name, each.value, each.package, each.version) for each in found])
    return found


def _sources() -> Iterator[str]:
    """The places that packages are described in, and when each last changed."""
    for place in sys.path:
        folder = place or os.curdir
        if not os.path.isdir(folder):  # noqa: PTH112 - a dozen places, and Path is slower
            yield _when(folder)
            continue
        with suppress(OSError), os.scandir(folder) as found:
            described = sorted(each.path for each in found if each.name.endswith(_DESCRIBED))
            yield from (_when(str(Path(path, _TOLD_BY))) for path in described)


def _when(path: str) -> str:
    try:
        return f"{path} {os.stat(path).st_mtime_ns}"  # noqa: PTH116 - as above
    except OSError:
        return f"{path} -"


def _asked() -> Iterator[Entry]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - it is what is dear

    for entry in entry_points(group=GROUP):
        if entry.dist is not None:
            yield Entry(entry.name, entry.value, entry.dist.name, entry.dist.version)
