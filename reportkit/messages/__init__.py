"""Floor 0: the family of errors, and every sentence the program says, in Swedish and English."""

from reportkit.messages.catalogue import Language, Trouble, render
from reportkit.messages.errors import (
    BrokenFile,
    ConflictError,
    ExitCode,
    GateClosedError,
    NotAllowedError,
    ReportkitError,
    UsageError,
)
from reportkit.messages.message import Message

__all__ = [
    "BrokenFile",
    "ConflictError",
    "ExitCode",
    "GateClosedError",
    "Language",
    "Message",
    "NotAllowedError",
    "ReportkitError",
    "Trouble",
    "UsageError",
    "render",
]
