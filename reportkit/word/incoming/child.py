"""The process that reads a foreign file: limits first, then the file from standard input, JSON to standard output.

It is started by `door` and by nobody else. What it may not do it cannot do: more memory or time than this, a file
written, a process started.
"""

import json
import resource
import sys
from base64 import b64encode

from reportkit.messages import ReportkitError

MOST_MEMORY = 2_000_000_000
MOST_SECONDS = 30
TOO_HEAVY = 3
"""How the process ends when the file needs more than that."""


def main() -> int:
    """Read one file. The result is the text and what was told, or the id and slots of a refusal."""
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
        answer = _read(sys.stdin.buffer.read(), sys.argv[1])
    except MemoryError:
        return TOO_HEAVY
    json.dump(answer, sys.stdout)
    return 0


def _read(docx: bytes, file: str) -> dict[str, object]:
    from reportkit.word.incoming.contents import check_contents  # noqa: PLC0415 - under the limits
    from reportkit.word.incoming.document import read_document  # noqa: PLC0415 - under the limits

    try:
        check_contents(docx, file)
        read = read_document(docx, file)
    except ReportkitError as error:
        return {"refused": error.told.id, "slots": dict(error.told.args)}
    return {
        "markdown": read.markdown,
        "pictures": {name: b64encode(content).decode() for name, content in read.pictures.items()},
        "left_out": read.left_out,
        "notes": read.notes,
    }


if __name__ == "__main__":
    sys.exit(main())
