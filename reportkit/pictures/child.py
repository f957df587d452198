"""The process that draws foreign pictures anew: limits first, then pictures from standard input, JSON to its output.

It is started by `door` and by nobody else.
"""

import json
import sys
from base64 import b64decode, b64encode

from reportkit.foreign.limits import TOO_HEAVY, set_limits
from reportkit.messages import ReportkitError


def main() -> int:
    """Draw each picture of a list of names and contents. The answer has the same order."""
    set_limits()
    asked = json.load(sys.stdin)
    try:
        answer = [_answer(name, b64decode(content)) for name, content in asked]
    except MemoryError:
        return TOO_HEAVY
    json.dump(answer, sys.stdout)
    return 0


def _answer(name: str, content: bytes) -> dict[str, object]:
    from reportkit.pictures.drawing import redrawn  # noqa: PLC0415 - under the limits

    try:
        drawn = redrawn(content, name)
    except ReportkitError as error:
        return {"refused": error.told.id, "slots": dict(error.told.args)}
    return {
        "content": b64encode(drawn.content).decode(),
        "size": drawn.size,
        "before": drawn.before,
        "told": drawn.told,
    }


if __name__ == "__main__":
    sys.exit(main())
