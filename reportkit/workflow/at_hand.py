"""What the editor has at hand of a section, first at sight and then in full.

Light: the screens show a text before any file of the workspace is understood. `reportkit.workflow.colleague` reads the
rest.
"""

from pathlib import Path

from reportkit.messages import Language, ReportkitError
from reportkit.model.contribution import Contribution, Remark
from reportkit.model.journal import SectionState
from reportkit.model.measurement import Registers
from reportkit.model.month import Month
from reportkit.model.people import Actor, People
from reportkit.model.section import SectionDefinition
from reportkit.model.value import Struct
from reportkit.store.cache import keep, kept
from reportkit.store.files import read_text
from reportkit.store.place import REPORTS
from reportkit.text.clean import with_line_feeds

TEXT = "text.md"


class AtHand(Struct, frozen=True):
    """A section as it was when it was read, and what the screens need of the workspace to show it."""

    definition: SectionDefinition
    contribution: Contribution
    state: SectionState
    title: str
    text: str
    """What stands in the editor: the section's words, or what its plugin prepared."""
    remarks: tuple[Remark, ...]
    may_write: bool
    saved: tuple[str, str]
    """Who saved last, by name, and when; empty where nobody has."""
    people: People
    registers: Registers
    language: Language
    """The report's."""
    figures_through: Month
    practice: bool
    dictionary: str
    """The name of the workspace's dictionary; empty for the installed one."""


class Standing(Struct, frozen=True):
    """How a section stood when it was last seen. It may have changed since, and decides nothing."""

    title: str
    state: SectionState
    may_write: bool
    practice: bool


def text_in_file(place: Path, month: Month, section: str) -> str:
    """The words of a section as its file has them; empty where it has none, or they cannot be read."""
    try:
        return with_line_feeds(read_text(place / REPORTS / str(month) / section / TEXT))
    except (OSError, ReportkitError):  # whoever reads the section in full tells why
        return ""


def kept_standing(place: Path, month: Month, actor: Actor, section: str) -> Standing | None:
    """How a section stood when somebody last opened it; None where they have not."""
    found = kept(_name(month, section), _key(actor), place)
    if found is None:
        return None
    try:
        return Standing(found["title"], SectionState(found["state"]), found["may_write"], found["practice"])
    except (KeyError, TypeError, ValueError):  # another version of the program kept it
        return None


def keep_standing(place: Path, month: Month, actor: Actor, section: str, now: Standing) -> None:
    """Keep how a section stands, in the user's cache folder."""
    told = {"title": now.title, "state": now.state, "may_write": now.may_write, "practice": now.practice}
    keep(_name(month, section), _key(actor), told, place)


def forget_standing(place: Path, month: Month, section: str) -> None:
    """Forget how a section stood, where it cannot be opened any more: the next time its workspace is read first."""
    keep(_name(month, section), "", {}, place)


def is_defined(place: Path, section: str) -> bool:
    """Is there a file that defines a section?"""
    return (place / "sections" / f"{section}.toml").is_file()


def _name(month: Month, section: str) -> str:
    return f"standing-{month}-{section}"


def _key(actor: Actor) -> str:
    return f"{actor.login} {actor.acting_for}"
