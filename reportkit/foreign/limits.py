"""What a process that reads foreign files may not do it cannot do: more memory or time than this, a file written, a
process started.
"""

import resource

MOST_MEMORY = 2_000_000_000
MOST_SECONDS = 30
TOO_HEAVY = 3
"""How the process ends when the file needs more than that."""


def set_limits() -> None:
    """Take from this process what it does not need. Nothing gives it back."""
    for kind, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        highest = resource.getrlimit(kind)[1]
        least = most if highest == resource.RLIM_INFINITY else min(most, highest)
        resource.setrlimit(kind, (least, least))
