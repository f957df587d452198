"""The one family of errors.

    ReportkitError
    ├── UsageError          2  what was asked cannot be asked like that
    ├── GateClosedError     1  findings or missing approvals stop it
    ├── ConflictError       3  somebody else was first
    ├── NotAllowedError     4  the policy says no
    └── BrokenFile          5  the workspace or a file is broken

Each carries a `Message` whose catalogue entry has a title, a message and a hint. Exceptions of libraries are
translated where they enter, with their cause kept.
"""

from enum import IntEnum

from reportkit.messages.catalogue import Language, Rewording, Trouble, render_trouble, unchanged
from reportkit.messages.message import Argument, Message


class ExitCode(IntEnum):
    """What a command answers to the shell."""

    DONE = 0
    GATE_CLOSED = 1
    USAGE = 2
    CONFLICT = 3
    NOT_ALLOWED = 4
    BROKEN = 5


class ReportkitError(Exception):
    """Something a person can be told about. `UsageError("store.unknown_section", section="psyk")`."""

    exit_code = ExitCode.BROKEN

    def __init__(self, id: str, /, **args: Argument) -> None:
        super().__init__(id, args)
        self.told = Message(id, **args)

    def in_words(self, language: Language, reword: Rewording = unchanged) -> Trouble:
        """Title, message and hint in the reader's language."""
        return render_trouble(self.told, language, reword)

    def __str__(self) -> str:
        return repr(self.told)


class UsageError(ReportkitError):
    """What was asked cannot be asked like that."""

    exit_code = ExitCode.USAGE


class GateClosedError(ReportkitError):
    """Findings or missing approvals stop what was asked."""

    exit_code = ExitCode.GATE_CLOSED


class ConflictError(ReportkitError):
    """Somebody else's change came first; nothing was overwritten."""

    exit_code = ExitCode.CONFLICT


class NotAllowedError(ReportkitError):
    """The policy does not let this person do this now."""

    exit_code = ExitCode.NOT_ALLOWED


class BrokenFile(ReportkitError):  # noqa: N818 - reads as what it is: the file is broken
    """A file of the workspace cannot be understood."""

    exit_code = ExitCode.BROKEN
