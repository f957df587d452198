"""What a file would bring to a section: words, figures, and what of it stays behind. Nothing of it is saved."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from reportkit.messages import Message
from reportkit.model.regex import regex
from reportkit.model.value import Struct
from reportkit.text.markdown import parse
from reportkit.text.structure import headings
from reportkit.text.words import count_words
from reportkit.word.incoming.arrival import OfferedHeading

_STARS = regex(r"(?<!\\)\*\*")
_DEEPEST = 6


class ArrivedText(Struct, frozen=True):
    """Words that would take the place of those the section has."""

    text: str
    """As they will be kept: without the section's own title."""
    replaced: int
    """How many words stand there now."""
    removed_title: str = ""
    """The heading that was taken off because it is the section's own title."""
    shifted: int = 0
    """By how many levels the other headings were moved."""
    pictures: Mapping[str, bytes] = {}
    """By the name they get in the section's folder for pictures."""
    offered_headings: tuple[OfferedHeading, ...] = ()
    """Bold lines that may be meant as headings; `line` counts in `text`."""

    @property
    def words(self) -> int:
        return count_words(parse(self.text))

    def with_headings(self, lines: Collection[int]) -> str:
        """The text with some of the offered headings made into headings, by their lines.

        Each goes one level below the heading it stands under, and on the first level where there is none.
        """
        written = self.text.split("\n")
        standing = [(each.line, each.level) for each in headings(parse(self.text))]
        for offered in self.offered_headings:
            if offered.line in lines:
                above = [level for line, level in standing if line < offered.line]
                level = min(_DEEPEST, above[-1] + 1) if above else 1
                words = _STARS.sub("", written[offered.line - 1]).strip()
                written[offered.line - 1] = f"{'#' * level} {words}"
        return "\n".join(written)


class ArrivedValue(Struct, frozen=True):
    """One value of a figure, as it is and as it would be."""

    figure: str
    label: str
    key: str
    """`value`, a comparison (`budget`), `breakdown.K`, `source`, `note` or `period`."""
    written: str
    """As people write it; empty where the value goes."""
    before: str
    """What stands there now; empty where nothing does."""
    part: Message | str = ""
    """What the key is called where it is a category or a comparison: `kvinnor`; empty where it has no such name."""

    @property
    def is_new(self) -> bool:
        """Would anything else stand there than now? Spaces inside a number say nothing."""
        return "".join(self.written.split()) != "".join(self.before.split())


class ArrivedFigures(Struct, frozen=True):
    """Values that would be given to figures of the section. Those that the file does not name stay as they are."""

    values: tuple[ArrivedValue, ...]

    @property
    def replaced(self) -> int:
        """How many values that stand there now would be others."""
        return sum(bool(each.before) and each.is_new for each in self.values)

    def changes(self) -> dict[str, dict[str, str]]:
        """The values as `set_figures` takes them."""
        found: dict[str, dict[str, str]] = {}
        for each in self.values:
            found.setdefault(each.figure, {})[each.key] = each.written
        return found


class Settle(StrEnum):
    """What becomes of the places where a form and what has been saved since it was made say different things."""

    FORM = "form"
    SAVED = "saved"
    BOTH = "both"
    """Both stand in the text, each below a line that says whose it is; of a value, what is saved stays."""


class Meeting(Struct, frozen=True):
    """Where a form says other things than what has been saved in the section since the form was made."""

    who: Message | str
    """Who has saved since, by name."""
    time: str
    """When somebody last did; empty where the program does not know."""
    told: tuple[Message, ...]
    """A sentence for each place."""
    texts: Mapping[Settle, ArrivedText] = {}
    """The words as each choice would have them; empty where the words do not meet."""
    values: tuple[ArrivedValue, ...] = ()
    """The form's values that meet another one."""


class Arrival(Struct, frozen=True):
    """A file that has been read for a section. Nothing of it is saved."""

    section: str
    file: str
    """Its name, without folders."""
    base: str
    """The revision of the section that was looked at beside it: what `take_in` compares with."""
    text: ArrivedText | None = None
    figures: ArrivedFigures | None = None
    left_out: tuple[Message, ...] = ()
    """What the file holds that does not come along, a sentence each."""
    notes: tuple[Message, ...] = ()
    """What comes along in another shape."""
    meeting: Meeting | None = None
    """Where it meets what has been saved; `text` then has the words of both, `figures` what goes in anyhow."""
    brought_as: str = ""
    """Of a form: a name for this file from this place, by which it is known if it is brought again."""
