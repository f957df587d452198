"""The door: a file is looked at from outside, then read in a process that can do no harm."""

import json
import os
import subprocess
import sys
from typing import Any

from reportkit.foreign.guard import check_directory
from reportkit.foreign.kind import Kind
from reportkit.foreign.limits import TOO_HEAVY
from reportkit.messages import UsageError

_PATIENCE = 90
"""Seconds that we wait; the child's own limit counts its work, not a busy machine's."""


def read_foreign(content: bytes, file: str, kind: Kind) -> Any:  # noqa: ANN401 - JSON, of the reader's own shape
    """What the reader of that kind makes of a file. `file` is its name, for what is said about it.

    Raises UsageError for what is refused, and for what cannot be read within the limits.
    """
    check_directory(content, file, kind)
    command = [sys.executable, "-B", "-P", "-s", "-m", "reportkit.foreign.child"]
    environment = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    words = (kind.program, kind.ending, kind.reader, ",".join(kind.named), file)
    try:
        ended = subprocess.run(
            [*command, *words],
            input=content,
            capture_output=True,
            env=environment,
            cwd="/",
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UsageError("foreign.heavy", file=file, program=kind.program) from error
    if ended.returncode == TOO_HEAVY or ended.returncode < 0:
        raise UsageError("foreign.heavy", file=file, program=kind.program)
    try:
        answer = json.loads(ended.stdout)
    except ValueError as error:
        raise UsageError("foreign.damaged", file=file, program=kind.program, ending=kind.ending) from error
    if "refused" in answer:
        raise UsageError(answer["refused"], **answer["slots"])
    return answer["read"]
