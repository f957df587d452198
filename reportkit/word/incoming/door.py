"""The door for files from Word: looked at from outside, then read in a process that can do no harm."""

import json
import os
import subprocess
import sys
from base64 import b64decode

from reportkit.messages import UsageError
from reportkit.text.markdown import parse
from reportkit.word.incoming.arrival import Incoming, LeftOut, Note
from reportkit.word.incoming.child import TOO_HEAVY
from reportkit.word.incoming.guard import check_directory

_PATIENCE = 90
"""Seconds that we wait; the child's own limit counts its work, not a busy machine's."""


def read_incoming(docx: bytes, file: str) -> Incoming:
    """A file from Word as our own text. `file` is its name, for what is said about it.

    Raises UsageError for what is refused, and for what cannot be read within the limits.
    """
    check_directory(docx, file)
    command = [sys.executable, "-B", "-P", "-s", "-m", "reportkit.word.incoming.child", file]
    environment = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
    try:
        ended = subprocess.run(
            command, input=docx, capture_output=True, env=environment, cwd="/", timeout=_PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UsageError("word.incoming_heavy", file=file) from error
    if ended.returncode == TOO_HEAVY or ended.returncode < 0:
        raise UsageError("word.incoming_heavy", file=file)
    try:
        answer = json.loads(ended.stdout)
    except ValueError as error:
        raise UsageError("word.incoming_damaged", file=file) from error
    if "refused" in answer:
        raise UsageError(answer["refused"], **answer["slots"])
    return Incoming(
        answer["markdown"],
        parse(answer["markdown"]),
        {name: b64decode(content) for name, content in answer["pictures"].items()},
        tuple(LeftOut(*each) for each in answer["left_out"]),
        tuple(Note(*each) for each in answer["notes"]),
    )
