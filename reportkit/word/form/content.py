"""What a form holds, settled before it is written."""

from collections.abc import Mapping

from reportkit.messages import Language
from reportkit.model.blocks import Blocks
from reportkit.model.form_identity import FormBase
from reportkit.model.month import Month
from reportkit.model.value import Struct


class FormRow(Struct, frozen=True):
    """A value to fill in."""

    figure: str
    key: str
    """`value`, a comparison, `breakdown.K`, `judgement` or `source`."""
    label: str
    written: str = ""
    """What stands there now."""
    before: str = ""
    """What was said last time, with its period."""
    guidance: str = ""
    choices: tuple[str, ...] = ()
    """The words to choose among, where it is no number."""
    needed: str = ""
    """Of a figure's value: whether it must be given, in a word."""

    @property
    def begins_figure(self) -> bool:
        return self.key == "value"


class FormPart(Struct, frozen=True):
    """A heading and the words below it; the first part may have no heading."""

    heading: Blocks
    """One heading or nothing."""
    name: str
    """What Word calls the place."""
    blocks: Blocks
    guidance: str = ""


class Form(Struct, frozen=True):
    """The form of one section for one month."""

    section: str
    month: Month
    title: str
    """The section's."""
    report: str
    """Which report it is for, in words."""
    guidance: str
    """The section's; empty where it has none."""
    rows: tuple[FormRow, ...]
    parts: tuple[FormPart, ...]
    language: Language
    pictures: Mapping[str, bytes] = {}
    """By path (`images/karta.png`)."""
    remarks: tuple[str, ...] = ()
    """What the editor has asked and nobody has answered, the first first."""
    base: FormBase | None = None
    """What it is made from."""
