"""What one unit hands in for one report: words, figures, pictures and attachments."""

from collections.abc import Mapping

from reportkit.messages import Message
from reportkit.model.figure import FigureValue
from reportkit.model.value import Struct


class Problem(Struct, frozen=True):
    """Something in a file that could not be understood. The rest of the file, and every other file, still counts."""

    file: str
    """Relative to the workspace."""
    message: Message
    line: int = 0


class ImageFile(Struct, frozen=True):
    """A picture as the contribution names it (`images/karta.png`) and the hash of its content."""

    path: str
    hash: str


class Attachment(Struct, frozen=True):
    """A document that becomes an appendix of the report. `path` is relative to the contribution."""

    id: str
    title: str
    path: str
    hash: str = ""


class Contribution(Struct, frozen=True):
    """The state of a section's files at one moment."""

    section: str
    text: str = ""
    figures: Mapping[str, FigureValue] = {}
    images: tuple[ImageFile, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    nothing: str | None = None
    """A sentence (possibly empty) where there is nothing to report; None where there is."""
    problems: tuple[Problem, ...] = ()
    revision: str = ""
    """The hash that names this content; a save compares it."""

    @property
    def is_empty(self) -> bool:
        return not (self.text.strip() or self.figures or self.images or self.attachments)

    def attachment(self, id: str) -> Attachment | None:
        return next((each for each in self.attachments if each.id == id), None)


class Remark(Struct, frozen=True):
    """An editor's words to the contact, with the place they speak of and the contact's answer."""

    id: str
    by: str
    time: str
    text: str
    quote: str = ""
    answer: str = ""
    answered_by: str = ""


class Answer(Struct, frozen=True):
    """Somebody has looked at a finding: a contact says that it is right, or an editor waives an error with a reason."""

    key: str
    by: str
    time: str
    reason: str = ""
    waiver: bool = False
