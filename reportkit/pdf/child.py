"""The process that becomes LibreOffice: limits first, then the program named on the line takes its place.

It is started by `office` and by nobody else. Limits are set here and not between fork and exec in the parent, where
a program with threads, such as the screens, may not run Python.
"""

import ctypes
import os
import resource
import signal
import sys
from contextlib import suppress

LIMITS = (
    (resource.RLIMIT_AS, 16_000_000_000),  # it reserves much more than it uses
    (resource.RLIMIT_CPU, 240),
    (resource.RLIMIT_FSIZE, 500_000_000),
    (resource.RLIMIT_CORE, 0),
)
_PARENT_GONE = 1  # PR_SET_PDEATHSIG


def main() -> None:
    """Set the limits, and go when the parent goes."""
    for kind, most in LIMITS:
        highest = resource.getrlimit(kind)[1]
        least = most if highest == resource.RLIM_INFINITY else min(most, highest)
        resource.setrlimit(kind, (least, least))
    with suppress(OSError, AttributeError):  # a system without it: the limit on time ends it
        ctypes.CDLL(None).prctl(_PARENT_GONE, signal.SIGKILL)
    os.execv(sys.argv[1], sys.argv[1:])  # noqa: S606 - a list, and no shell is what we want


if __name__ == "__main__":
    main()
