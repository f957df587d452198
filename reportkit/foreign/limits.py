"""What a process that reads foreign files may not do it cannot do: more memory or time than this, a file written, a
process started, the network asked.
"""

import resource
import sys

MOST_MEMORY = 2_000_000_000
MOST_SECONDS = 30
TOO_HEAVY = 3
"""How the process ends when the file needs more than that."""


def set_limits(seconds: int | None = MOST_SECONDS) -> None:
    """Take from this process what it does not need. Nothing gives it back.

    `seconds` of processor time are left; None for a process that lives as long as somebody asks it.
    """
    limits = {
        resource.RLIMIT_AS: MOST_MEMORY,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: 0,
    }
    if seconds is not None:
        limits[resource.RLIMIT_CPU] = seconds
    for kind, most in limits.items():
        highest = resource.getrlimit(kind)[1]
        least = most if highest == resource.RLIM_INFINITY else min(most, highest)
        resource.setrlimit(kind, (least, least))
    sys.addaudithook(_refuse_network)


def _refuse_network(event: str, _: tuple[object, ...]) -> None:
    """No library that reads a file has a reason to talk to anybody. A hook cannot be taken away again."""
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        raise PermissionError(event)
