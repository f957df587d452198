"""What screens and the work they start say to each other."""

from dataclasses import dataclass

from textual.message import Message

from reportkit.messages import ReportkitError


@dataclass
class WorkDone(Message):
    """Work in the background came to its end."""

    name: str
    """What the work was called."""
    answer: object


@dataclass
class WorkFailed(Message):
    """Work in the background could not be done."""

    name: str
    error: ReportkitError


@dataclass
class PageStands(Message):
    """A screen has read what it is about; or has failed to, and there is nothing to act upon."""

    failed: bool = False


@dataclass
class DialogStands(Message):
    """A dialog is up and can be typed in."""
