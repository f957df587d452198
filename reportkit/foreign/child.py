"""The process that reads a foreign file: limits first, then the file from standard input, JSON to standard output.

It is started by `door` and by nobody else.
"""

import json
import sys
from importlib import import_module

from reportkit.foreign.limits import TOO_HEAVY, set_limits
from reportkit.messages import ReportkitError


def main() -> int:
    """Read one file. The result is what the kind's reader made of it, or the id and slots of a refusal."""
    set_limits()
    try:
        answer = _read(sys.stdin.buffer.read(), *sys.argv[1:])
    except MemoryError:
        return TOO_HEAVY
    json.dump(answer, sys.stdout)
    return 0


def _read(content: bytes, program: str, ending: str, reader: str, named: str, file: str) -> dict[str, object]:
    from reportkit.foreign.contents import check_contents  # noqa: PLC0415 - under the limits
    from reportkit.foreign.kind import Kind  # noqa: PLC0415 - under the limits
    from reportkit.foreign.transitional import transitional  # noqa: PLC0415 - under the limits

    module, _, function = reader.partition(":")
    try:
        check_contents(content, file, Kind(program, ending, reader, tuple(filter(None, named.split(",")))))
        return {"read": getattr(import_module(module), function)(transitional(content), file)}
    except ReportkitError as error:
        return {"refused": error.told.id, "slots": dict(error.told.args)}


if __name__ == "__main__":
    sys.exit(main())
