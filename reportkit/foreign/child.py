"""The process that reads a foreign file: limits first, then the file from standard input, JSON to standard output.

It is started by `door` and by nobody else. What it may not do it cannot do: more memory or time than this, a file
written, a process started.
"""

import json
import resource
import sys
from importlib import import_module

from reportkit.messages import ReportkitError

MOST_MEMORY = 2_000_000_000
MOST_SECONDS = 30
TOO_HEAVY = 3
"""How the process ends when the file needs more than that."""


def main() -> int:
    """Read one file. The result is what the kind's reader made of it, or the id and slots of a refusal."""
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
    try:
        answer = _read(sys.stdin.buffer.read(), *sys.argv[1:])
    except MemoryError:
        return TOO_HEAVY
    json.dump(answer, sys.stdout)
    return 0


def _read(content: bytes, program: str, ending: str, reader: str, named: str, file: str) -> dict[str, object]:
    from reportkit.foreign.contents import check_contents  # noqa: PLC0415 - under the limits
    from reportkit.foreign.kind import Kind  # noqa: PLC0415 - under the limits

    module, _, function = reader.partition(":")
    try:
        check_contents(content, file, Kind(program, ending, reader, tuple(filter(None, named.split(",")))))
        return {"read": getattr(import_module(module), function)(content, file)}
    except ReportkitError as error:
        return {"refused": error.told.id, "slots": dict(error.told.args)}


if __name__ == "__main__":
    sys.exit(main())
