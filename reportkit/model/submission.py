"""A submission: the immutable snapshot of a section that is reviewed, approved and assembled."""

from collections.abc import Mapping

from reportkit.model.blocks import Blocks
from reportkit.model.contribution import Answer, Contribution
from reportkit.model.section import SectionDefinition
from reportkit.model.value import Struct


class Submission(Struct, frozen=True):
    """What was handed in, with everything that decides how it reads. Its hash is what is approved."""

    section: str
    number: int
    hash: str
    title: str
    """The section's title that month, its slots filled."""
    definition: SectionDefinition
    """The definition it was made to."""
    contribution: Contribution
    blocks: Blocks
    """The words and what the section's plugin rendered, citations unresolved."""
    cited: Mapping[str, str] = {}
    """Every citation as it was written, with the value it had: `besok.percent` → `−20,9 procent`."""
    answers: tuple[Answer, ...] = ()
