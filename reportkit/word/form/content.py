"""What a form holds, settled before it is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reportkit.messages import Language
from reportkit.model.blocks import Blocks
from reportkit.model.month import Month


@dataclass(frozen=True, slots=True)
class FormRow:
    """A value to fill in."""

    figure: str
    key: str
    """`value`, a comparison, `breakdown.K` or `source`."""
    label: str
    written: str = ""
    """What stands there now."""
    before: str = ""
    """What was said last time, with its period."""
    guidance: str = ""

    @property
    def begins_figure(self) -> bool:
        return self.key == "value"


@dataclass(frozen=True, slots=True)
class FormPart:
    """A heading and the words below it; the first part may have no heading."""

    heading: Blocks
    """One heading or nothing."""
    name: str
    """What Word calls the place."""
    blocks: Blocks
    guidance: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one section for one month."""

    section: str
    month: Month
    title: str
    """The section's."""
    report: str
    """Which report it is for, in words."""
    guidance: str
    rows: tuple[FormRow, ...]
    parts: tuple[FormPart, ...]
    language: Language
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """By path (`images/karta.png`)."""
