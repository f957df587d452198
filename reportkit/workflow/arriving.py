"""Reading a file for a section: its kind decides what it may bring."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from reportkit.messages import BrokenFile, Message, UsageError
from reportkit.model.blocks import Heading
from reportkit.model.form_identity import FormBase, FormIdentity, base_of
from reportkit.model.month import Month
from reportkit.model.section import SectionDefinition
from reportkit.model.value import Struct, replace
from reportkit.pictures.door import settle_each
from reportkit.sheets.door import read_book
from reportkit.sheets.finding_figures import Asked, FoundFigures, find_figures, places
from reportkit.sheets.form_marks import form_marks
from reportkit.store.contribution_folder import FIGURES
from reportkit.store.figures_file import figures
from reportkit.store.files import ATTACHMENT_LIMIT, TEXT_LIMIT, TOML_LIMIT, read_bytes, read_text
from reportkit.store.toml_source import parse_toml
from reportkit.text.clean import clean
from reportkit.text.markdown import format_blocks, parse
from reportkit.text.structure import split_title
from reportkit.text.values import written_values
from reportkit.text.words import count_words
from reportkit.word.incoming.arrival import Incoming, IncomingForm, offered_headings
from reportkit.word.incoming.door import read_incoming
from reportkit.workflow.arrival import Arrival, ArrivedFigures, ArrivedText, ArrivedValue, Meeting, Settle
from reportkit.workflow.cells import part_in_words
from reportkit.workflow.form import with_emptied_boxes
from reportkit.workflow.form_back import check_form, filled_in
from reportkit.workflow.form_since import Since, TwoTexts, brought_as, form_since
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.no_longer_cited import no_longer_cited
from reportkit.workflow.pictures import settled, told, unusable_picture
from reportkit.workflow.pictures_beside import pictures_beside, stray_picture
from reportkit.workflow.session import Session
from reportkit.workflow.write import check_value


class Place(Struct, frozen=True):
    """Where a file is brought to: a month, a section, and what stands there now."""

    view: MonthView
    definition: SectionDefinition
    anyway: bool = False
    """Take a form that was made for another section or month."""
    looked_at: bool = False
    """Somebody has looked at what stands there: a form may take its place, whatever has been saved since."""

    def arrival(
        self,
        path: Path,
        text: ArrivedText | None = None,
        figures: ArrivedFigures | None = None,
        left_out: tuple[Message, ...] = (),
        notes: tuple[Message, ...] = (),
    ) -> Arrival:
        """An arrival here, with the revision that was looked at."""
        base = self.view.contribution(self.definition.id).revision
        return Arrival(self.definition.id, path.name, base, text, figures, left_out, notes)

    def since(self, base: FormBase | None, path: Path) -> Since | None:
        """What has been saved since a form was made, where it must not give way unasked."""
        return None if self.looked_at else form_since(self.view, self.definition, base, brought_as(path, base))

    def beside(self, arrival: Arrival, since: Since, met: ArrivedFigures) -> Arrival:
        """A form's arrival beside what has been saved since the form was made. `met` are the values that differ."""
        text, texts = arrival.text, dict[Settle, ArrivedText]()
        differ = {each.figure for each in met.values if each.key != "source"}
        told = [since.met(each) for each in met.values if each.key != "source" or each.figure not in differ]
        if text is not None:
            two = since.texts(self.view, self.definition.id, text.text)
            both = self._settled(two, Settle.BOTH, text)
            told += two.meetings()
            if two.meet:
                texts = {each: self._settled(two, each, text) for each in Settle}
            text = both if two.meet or both.text != two.standing else None
        meeting = Meeting(since.who, since.time, tuple(told), texts, met.values) if told else None
        notes = (*arrival.notes, Message("form.since_kept", who=since.who))
        return replace(arrival, text=texts.get(Settle.BOTH, text), meeting=meeting, notes=notes)

    def _settled(self, two: TwoTexts, settle: Settle, text: ArrivedText) -> ArrivedText:
        """The words of a form and those that have been saved as one text."""
        source = two.settled(settle)
        pictures = {name: each for name, each in text.pictures.items() if f"](images/{name}" in source}
        made = self.words(source, pictures, offer=True)
        return replace(made, removed_title=text.removed_title, shifted=text.shifted)

    def words(self, source: str, pictures: Mapping[str, bytes], *, offer: bool = False) -> ArrivedText:
        """Words as they would be kept here. Raises UsageError for control characters."""
        split = split_title(clean(source), self.view.title(self.definition))
        there = count_words(parse(self.view.contribution(self.definition.id).text))
        offered = offered_headings(parse(split.text)) if offer else ()
        return ArrivedText(split.text, there, split.removed, split.shifted, pictures, offered)

    def values(self, given: Mapping[str, Mapping[str, str]]) -> ArrivedFigures:
        """Values beside those that stand here. Raises UsageError for a figure or key the section has not, or a
        value that is no number.
        """
        found = []
        for id, written in given.items():
            there = self._there(id)
            for key, text in written.items():
                check_value(self.view, self.definition, id, key, text)
                found.append(self._value(id, key, clean(text).strip(), there))
        return ArrivedFigures(tuple(found))

    def figures_file(self, source: str) -> ArrivedFigures:
        """The values of a figures.toml beside those that stand here. Raises BrokenFile for the first thing in it that
        cannot be understood.
        """
        workspace = self.view.workspace
        language = workspace.settings.language
        toml = parse_toml(clean(source), FIGURES)
        read, problems = figures(toml, self.definition, workspace.registers, language)
        for problem in problems:
            raise BrokenFile(problem.message.id, **problem.message.args)
        found: list[ArrivedValue] = []
        for id in read:
            there = self._there(id)
            found += [self._value(id, key, written, there) for key, written in _as_written(toml.data[id])]
        return ArrivedFigures(tuple(found))

    def _there(self, figure: str) -> Mapping[str, str]:
        value = self.view.contribution(self.definition.id).figures.get(figure)
        return written_values(value, self.view.workspace.settings.language) if value else {}

    def _value(self, id: str, key: str, written: str, there: Mapping[str, str]) -> ArrivedValue:
        figure = self.definition.figure(id)
        label, part = (figure.label, part_in_words(self.view, figure, key)) if figure else (id, "")
        return ArrivedValue(id, label, key, written, there.get(key, ""), part)


def _as_written(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The keys of one figure in a figures.toml that has been read without a fault, with what is written there."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from ((f"{key}.{code}", each) for code, each in value.items() if each.strip())
        elif value.strip():
            yield key, value.strip()


def read_arrival(
    session: Session, month: Month, section: str, path: Path, *, anyway: bool = False, looked_at: bool = False
) -> Arrival:
    """Read a file for a section, and say what it would bring and replace; nothing is saved.

    `anyway` takes a form that was made for another section or month, which is otherwise refused; `looked_at` takes a
    form for the newest there is, also where the section has been changed since the form was made.

    Raises OthersForm for such a form; UsageError for a kind of file that cannot be read, a file or picture that is
    not there, and what the section's text or figures may not hold; BrokenFile for figures that cannot be understood.
    """
    kind = path.suffix.lower()
    reader = _READERS.get(kind)
    if path.is_dir():
        raise UsageError("workflow.is_folder", file=str(path))
    if kind == _OLD_WORD:
        raise UsageError("workflow.old_word", file=path.name)
    if reader is None:
        raise UsageError("workflow.unknown_kind", file=path.name or str(path), known=", ".join(kinds_of_file()))
    view = MonthView(session, month)
    definition = view.definition(section)
    try:
        arrival = reader(Place(view, definition, anyway, looked_at), path)
    except FileNotFoundError as error:
        raise UsageError("workflow.no_such_file", file=str(path)) from error
    if arrival.text is None:
        return arrival
    return replace(arrival, notes=(*arrival.notes, *no_longer_cited(view, definition, arrival.text.text)))


def kinds_of_file() -> tuple[str, ...]:
    """The endings of files that can be brought."""
    return tuple(each for each in _READERS if each not in _TOLD_BY_CONTENT)


def _from_word(place: Place, path: Path) -> Arrival:
    incoming = read_incoming(read_bytes(path, ATTACHMENT_LIMIT), path.name)
    left_out = tuple(each.told() for each in incoming.left_out)
    notes = tuple(each.told() for each in incoming.notes)
    if incoming.form is not None:
        return _from_form(place, path, incoming, incoming.form, left_out, notes)
    if not incoming.markdown.strip():
        raise UsageError("workflow.empty_file", file=path.name)
    text, unusable, of_pictures = _drawn_anew(place.words(incoming.markdown, incoming.pictures, offer=True))
    return place.arrival(path, text, left_out=(*left_out, *unusable), notes=(*notes, *of_pictures))


def _from_form(
    place: Place,
    path: Path,
    incoming: Incoming,
    form: IncomingForm,
    left_out: tuple[Message, ...],
    notes: tuple[Message, ...],
) -> Arrival:
    """What a form in Word brings. Where others have saved since it was made, only what its writer has changed."""
    view, definition = place.view, place.definition
    check_form(view, definition, FormIdentity(form.month, form.section), path.name, anyway=place.anyway)
    since = place.since(base_of(form.base), path)
    filled = filled_in(view, definition, form, since.made_from if since else None)
    given, met = since.values(view, definition.id, filled.values) if since else (filled.values, {})
    text, kept = _form_text(place, incoming)
    unusable, of_pictures = tuple[Message, ...](), tuple[Message, ...]()
    if text is not None:
        text, unusable, of_pictures = _drawn_anew(text)
    arrival = place.arrival(
        path,
        text,
        place.values(given) if given else None,
        (*left_out, *unusable, *filled.left_out),
        (*notes, *filled.notes, *kept, *of_pictures),
    )
    arrival = replace(arrival, brought_as=brought_as(path, base_of(form.base)))
    return place.beside(arrival, since, place.values(met)) if since else arrival


def _drawn_anew(text: ArrivedText) -> tuple[ArrivedText, tuple[Message, ...], tuple[Message, ...]]:
    """Words with their pictures drawn anew, the pictures that cannot be used, and what is to be said about others.

    One picture that is too large or broken is no reason to refuse a whole text: it stays behind, and is told.
    """
    drawn, refused = settle_each(text.pictures)
    left = []
    for name, reason in refused.items():
        words = unusable_picture(text.text, name)
        left.append(Message("word.left_picture_because", text=words.said or name, reason=reason))
        text = replace(text, text=words.without)
    pictures = {name: each.content for name, each in drawn.items()}
    return replace(text, pictures=pictures), tuple(left), told(drawn)


def _form_text(place: Place, incoming: Incoming) -> tuple[ArrivedText | None, tuple[Message, ...]]:
    """The words of a form, and which boxes were empty; None where they are those that stand here, or are only headings
    where nothing stands.
    """
    standing = place.view.contribution(place.definition.id).text
    markdown, pictures = _known_pictures(place, incoming)
    markdown, kept = with_emptied_boxes(place.view, place.definition, markdown)
    blocks = parse(markdown)
    only_headings = all(isinstance(each, Heading) for each in blocks)
    if markdown == format_blocks(parse(standing)) or (only_headings and not standing.strip()):
        return None, kept
    return place.words(markdown, pictures, offer=True), kept


def _known_pictures(place: Place, incoming: Incoming) -> tuple[str, Mapping[str, bytes]]:
    """The words with the pictures that the section has already by their own names, and the pictures that are new."""
    standing = {content: path for path, content in place.view.reader.pictures(place.definition.id, None).items()}
    markdown, new = incoming.markdown, {}
    for name, content in incoming.pictures.items():
        if known := standing.get(content):
            markdown = markdown.replace(f"](images/{name}", f"]({known}")
        else:
            new[name] = content
    return markdown, new


def _from_markdown(place: Place, path: Path) -> Arrival:
    written, told = _decoded(read_bytes(path, TEXT_LIMIT), path.name)
    source = _filled(path, written)
    blocks = parse(source)
    if stray := stray_picture(blocks):
        raise UsageError("workflow.picture_place", file=stray)
    pictures, notes = settled(pictures_beside(path.parent, blocks))
    return place.arrival(path, place.words(source, pictures), notes=(*told, *notes))


def _decoded(content: bytes, file: str) -> tuple[str, tuple[Message, ...]]:
    """The text of a file that somebody wrote in an editor: UTF-8, or else what older ones on Windows save, and said."""
    try:
        return content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8-sig"), ()
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace"), (Message("workflow.old_encoding", file=file),)


def _from_toml(place: Place, path: Path) -> Arrival:
    return place.arrival(path, figures=place.figures_file(_filled(path, read_text(path, TOML_LIMIT))))


def _from_sheets(place: Place, path: Path) -> Arrival:
    content = read_bytes(path, ATTACHMENT_LIMIT)
    if not content.strip():
        raise UsageError("workflow.empty_file", file=path.name)
    workspace = place.view.workspace
    through, language = place.view.figures_through, workspace.settings.language
    asked = Asked(place.definition, workspace.registers, through, language)
    marks, book = form_marks(read_book(content, path.name))
    for mark in marks:
        check_form(place.view, place.definition, mark.identity, path.name, anyway=place.anyway)
    base = next((mark.base for mark in marks), None)
    since = place.since(base, path)
    found = find_figures(book, asked, path.name)
    given = {
        figure: {key: each.written for key, each in values.items()} for figure, values in found.values.items() if values
    }
    given, met = since.values(place.view, place.definition.id, given) if since else (given, {})
    figures = _with_sources(place, given, found, path.name)
    arrival = place.arrival(path, figures=figures, left_out=tuple(found.left_out), notes=tuple(found.notes))
    arrival = replace(arrival, brought_as=brought_as(path, base))
    return place.beside(arrival, since, _with_sources(place, met, found, path.name)) if since else arrival


def _with_sources(place: Place, given: dict[str, dict[str, str]], found: FoundFigures, file: str) -> ArrivedFigures:
    """The values, and of those that are new the cell that they came from, where the file names no source itself."""
    changed = {each.figure for each in place.values(given).values if each.is_new}
    for figure, values in found.values.items():
        cell = next(places(values), "")
        if figure in changed and cell and "source" not in values:
            given[figure]["source"] = f"{file}, {cell}"
    return place.values(given)


def _filled(path: Path, source: str) -> str:
    if not source.strip():
        raise UsageError("workflow.empty_file", file=path.name)
    return source


_OLD_WORD = ".doc"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_TOLD_BY_CONTENT = (".xlsm", ".xls")
"""Workbooks that are refused, by a sentence that says why and how they are saved instead."""

Reader = Callable[[Place, Path], Arrival]
"""Reads one kind of file. May let FileNotFoundError out; everything else it raises is one of our errors."""

_READERS: Mapping[str, Reader] = {
    ".docx": _from_word,
    ".md": _from_markdown,
    ".markdown": _from_markdown,
    ".txt": _from_markdown,
    ".toml": _from_toml,
    ".xlsx": _from_sheets,
    ".csv": _from_sheets,
    **dict.fromkeys(_TOLD_BY_CONTENT, _from_sheets),
}
"""Which reader takes a file, by its ending. A file of figures gives `place.values(...)`, and both is possible."""
