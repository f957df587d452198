"""The door: a file is looked at from outside, then read in a process that can do no harm."""

import json
from typing import Any

from reportkit.foreign.apart import TooHeavyError, answer
from reportkit.foreign.guard import check_directory
from reportkit.foreign.kind import Kind
from reportkit.messages import UsageError


def read_foreign(content: bytes, file: str, kind: Kind) -> Any:  # noqa: ANN401 - JSON, of the reader's own shape
    """What the reader of that kind makes of a file. `file` is its name, for what is said about it.

    Raises UsageError for what is refused, and for what cannot be read within the limits.
    """
    check_directory(content, file, kind)
    words = (kind.program, kind.ending, kind.reader, ",".join(kind.named), file)
    try:
        told = answer("reportkit.foreign.child", words, content)
    except TooHeavyError as error:
        raise UsageError("foreign.heavy", file=file, program=kind.program) from error
    try:
        read = json.loads(told)
    except ValueError as error:
        raise UsageError("foreign.damaged", file=file, program=kind.program, ending=kind.ending) from error
    if "refused" in read:
        raise UsageError(read["refused"], **read["slots"])
    return read["read"]
