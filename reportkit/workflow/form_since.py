"""A form that comes back to a section that has been changed since it was made: nobody's words give way unasked."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from zlib import crc32

from reportkit.messages import ConflictError, Message, render
from reportkit.model.contribution import Contribution
from reportkit.model.form_identity import FormBase, base_mark
from reportkit.model.identity import SHORT, content_hash, is_revision
from reportkit.model.journal import Action, Event
from reportkit.model.regex import regex
from reportkit.model.section import SectionDefinition
from reportkit.model.value import Struct
from reportkit.store.contribution_folder import EMPTY_REVISION
from reportkit.text.dates import local_time
from reportkit.text.markdown import format_blocks, parse
from reportkit.text.markdown.syntax import LABEL, NOTE
from reportkit.text.merging import Part, in_parts, joined
from reportkit.text.quoting import quoted_apart
from reportkit.text.values import written_values
from reportkit.text.words import texts_of
from reportkit.workflow.arrival import ArrivedValue, Meeting, Settle
from reportkit.workflow.form import text_as_made
from reportkit.workflow.month_view import MonthView

_SAVES = (Action.SAVED, Action.CHANGED_OUTSIDE)
_CALL = regex(rf"(?<!\\)\[\^({LABEL})\]")


class FormMeetsError(ConflictError):
    """A form says other things than what has been saved since it was made. Nothing was saved."""

    def __init__(self, meeting: Meeting, section: str, file: str) -> None:
        told, kind = meeting.told, "form.changed_since" if meeting.time else "form.changed_outside"
        super().__init__(
            kind, who=meeting.who, time=meeting.time, section=section, file=file, count=len(told), first=told[0]
        )
        self.meetings = told
        """A sentence for each place."""


class TwoTexts(Struct, frozen=True):
    """The words of a form and those that have been saved since it was made."""

    parts: tuple[Part, ...]
    standing: str
    """The words that have been saved, as they would be kept."""
    notes: Mapping[str, str]
    """The texts of all footnotes, by names that follow their words."""
    marks: tuple[str, str]
    """The lines above the words of the form and above those that were saved; no check lets them pass."""
    who: Message | str

    @property
    def meet(self) -> bool:
        """Did both change the same words?"""
        return any(each.meets for each in self.parts)

    def settled(self, settle: Settle) -> str:
        """The words of both where they do not meet, and where they do, those that somebody has chosen."""
        paragraphs: list[str] = []
        for each in self.parts:
            chosen = {Settle.FORM: each.mine, Settle.SAVED: each.theirs, Settle.BOTH: each.both(self.marks)}
            paragraphs += chosen[settle]
        text = joined(paragraphs)
        called = [f"[^{label}]: {note}" for label, note in self.notes.items() if f"[^{label}]" in text]
        return format_blocks(parse("\n\n".join([text, *called])))

    def meetings(self) -> Iterator[Message]:
        """A sentence for each place where the words of both meet, with the heading that it stands under."""
        heading = "–"
        for part in self.parts:
            if part.meets:
                kind = "text" if part.mine and part.theirs else "added" if part.mine else "removed"
                mine, theirs = quoted_apart(_words_of(part.mine), _words_of(part.theirs))
                yield Message(f"form.meets_{kind}", heading=heading, mine=mine, theirs=theirs, who=self.who)
            headings = [each.lstrip("# ") for each in part.theirs if each.startswith("#")]
            heading = headings[-1] if headings else heading


class Since(Struct, frozen=True):
    """What has been saved in a section since a form was made."""

    who: Message | str
    """Their names."""
    time: str
    """When somebody last did it, by the clock of the place; empty where the program was not asked."""
    made_from: Contribution | None
    """What the section held when the form was made; None where that is no longer kept."""

    def texts(self, view: MonthView, section: str, form: str) -> "TwoTexts":
        """The form's words and those of the section, paragraph by paragraph."""
        standing = text_as_made(view, section, view.contribution(section).text)
        before = None if self.made_from is None else text_as_made(view, section, self.made_from.text)
        notes: dict[str, str] = {}
        mine, theirs = _without_notes(form, notes), _without_notes(standing, notes)
        parts = in_parts(mine, theirs, None if before is None else _without_notes(before, notes))
        language = view.workspace.settings.language
        named = (Message("form.mark_form"), Message("form.mark_saved", who=self.who))
        first, second = (render(each, language) for each in named)
        return TwoTexts(parts, format_blocks(parse(standing)), notes, (first, second), self.who)

    def values(
        self, view: MonthView, section: str, form: Mapping[str, Mapping[str, str]]
    ) -> tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]]:
        """The form's values that go in without a question, and those that meet another one."""
        language = view.workspace.settings.language
        standing = view.contribution(section).figures
        before = self.made_from.figures if self.made_from else {}
        new: dict[str, dict[str, str]] = {}
        met: dict[str, dict[str, str]] = {}
        for figure, written in form.items():
            there, was = (
                written_values(each[figure], language) if figure in each else {} for each in (standing, before)
            )
            for key, text in written.items():
                mine, theirs, base = ("".join(each.split()) for each in (text, there.get(key, ""), was.get(key, "")))
                if mine == theirs or (self.made_from is not None and mine == base):
                    continue
                meets = theirs != base if self.made_from else bool(theirs)
                (met if meets else new).setdefault(figure, {})[key] = text
        return new, met

    def met(self, value: ArrivedValue) -> Message:
        """A sentence about a value that meets another one."""
        return Message(
            "form.meets_value",
            label=value.label,
            key=value.part or Message(f"desk.key_{value.key}"),
            mine=value.written,
            theirs=value.before or "–",
            who=self.who,
        )


def form_since(view: MonthView, definition: SectionDefinition, base: FormBase | None, brought_as: str) -> Since | None:
    """What has been saved since a form was made; None where nothing has, or the form does not say what it is made from.

    Nor has anything where the same person has only brought the same file before: what it says now is the newer word.
    """
    standing = view.contribution(definition.id)
    if base is None or is_revision(base.revision, standing.revision):
        return None
    events = _saves_since(view, definition.id, base)
    actor = view.session.actor.who
    own = all(each.details.get("form") == brought_as and each.who == actor for each in events)
    if events and own and events[-1].content == standing.revision:
        return None
    names = [view.workspace.people.name(each.who) for each in events if each.action is Action.SAVED]
    who: Message | str = ", ".join(dict.fromkeys(names)) or Message("form.somebody_outside")
    time = local_time(events[-1].time, view.workspace.settings.time_zone) if events else ""
    return Since(who, time, view.reader.as_it_was(definition, base))


def _saves_since(view: MonthView, section: str, base: FormBase) -> list[Event]:
    """The saves after the one that a form was made from; all of them where that one is not known."""
    saves = [each for each in view.events if each.section == section and each.action in _SAVES]
    at = [number for number, each in enumerate(saves, start=1) if is_revision(base.revision, each.content)]
    begun = 0 if is_revision(base.revision, EMPTY_REVISION) or not at else at[-1]
    return saves[begun:]


def brought_as(path: Path, base: FormBase | None) -> str:
    """A name for one file that is brought, the same when it is brought again from the same place; empty for no form."""
    return content_hash(f"{path.absolute()} {base_mark(base)}".encode())[:SHORT] if base else ""


def _without_notes(text: str, notes: dict[str, str]) -> str:
    """A text with its footnotes called by their words, so that two texts call the same note the same; their texts are
    put in `notes`.
    """
    names: dict[str, str] = {}
    kept: list[str] = []
    for paragraph in format_blocks(parse(text)).split("\n\n"):
        found = NOTE.fullmatch(paragraph.strip("\n"))
        if found is None:
            kept.append(paragraph)
            continue
        name = f"n{crc32(found[2].encode()):08x}"
        while name in names.values():
            name += "x"
        names[found[1]], notes[name] = name, found[2]
    return _CALL.sub(lambda found: f"[^{names.get(found[1], found[1])}]", "\n\n".join(kept))


def _words_of(paragraphs: Sequence[str]) -> str:
    """The words of some paragraphs, without their dress."""
    return " ".join(texts_of(parse("\n\n".join(paragraphs))))
