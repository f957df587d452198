"""Bringing home what somebody changed in the assembled document: as a new revision of a section, by a normal save."""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from reportkit.messages import ConflictError, Message, UsageError, render
from reportkit.model.blocks import Block, Blocks, Chart, Citation, Footnote, Heading, Image, PlacedFigures, Span
from reportkit.model.contribution import Contribution
from reportkit.model.journal import SENT, SectionState
from reportkit.model.month import Month
from reportkit.model.policy import Deed
from reportkit.model.value import Struct
from reportkit.store.edit import Edit
from reportkit.text.contents import contents
from reportkit.text.inline_pairs import inline_pairs
from reportkit.text.markdown import format_blocks, parse
from reportkit.text.markdown.syntax import source_of
from reportkit.text.structure import shift
from reportkit.text.words import plain, words, words_of
from reportkit.word.incoming.marks import replaced, stretches
from reportkit.word.names import figure_bookmark
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.pictures import settled
from reportkit.workflow.returned import PartChange, Returned
from reportkit.workflow.returned_words import Piece, matched
from reportkit.workflow.session import Session, allow, may
from reportkit.workflow.write import save

_ALIKE = 0.4
"""How much two blocks must have in common for the one to have become the other."""


class Home(Struct, frozen=True):
    """A section that changes of a document can be brought home to."""

    section: str
    title: str
    state: SectionState
    may: bool
    """Can it be done now, by whoever asks?"""
    returned_first: bool
    """Is the section handed in, so that it has to be returned before anything is changed in it?"""
    newer: bool
    """Has somebody saved it since the document was put together, so that its words would give way to older ones?"""
    figures: int
    """How many values can come home."""
    texts: int
    """In how many places the words differ."""


def homes(view: MonthView, returned: Returned) -> tuple[Home, ...]:
    """The sections that something of a document can be brought home to: those with figures first."""
    figures = Counter(each.owner for each in returned.figures if each.written)
    texts = {each.part.section: len(each.texts) for each in returned.parts if each.texts and each.part.section}
    found = []
    for section in dict.fromkeys([*figures, *texts]):
        definition, state = view.definition(section), view.history(section).state
        unit, sent = view.unit(definition), state in SENT
        allowed = may(view.workspace, view.session.actor, Deed.SAVE, unit, view.month, state, view.published)
        title = view.title(definition)
        found.append(
            Home(
                section=section,
                title=title,
                state=state,
                may=allowed,
                returned_first=sent,
                newer=section in returned.changed_since,
                figures=figures[section],
                texts=texts.get(section, 0),
            )
        )
    return tuple(found)


def take_home(
    session: Session, month: Month, returned: Returned, section: str, *, anyway: bool = False
) -> tuple[Contribution, tuple[Message, ...]]:
    """Save what was changed in a section's words, and the new values of figures that the section gives.

    Citations stay citations where the figure is as it was, or is taken too. Returns what could not be brought. Raises
    UsageError where nothing can be, ConflictError and NotAllowedError as every save does; ConflictError too where
    somebody has saved the section since the document was put together, unless it is wanted `anyway`.
    """
    view = MonthView(session, month)
    definition = view.definition(section)
    state, unit, title = view.history(definition.id).state, view.unit(definition), view.title(definition)
    allow(view.workspace, session.actor, Deed.SAVE, unit, month, state, title, view.published)
    contribution = view.contribution(definition.id)
    if contribution.revision != returned.revisions.get(definition.id):
        raise ConflictError("reconcile.changed_since", section=title, file=returned.file)
    if definition.id in returned.changed_since and not anyway:
        raise ConflictError("reconcile.newer", section=title, id=definition.id, file=returned.file)
    figures: dict[str, dict[str, str]] = {}
    for each in returned.figures:
        if each.owner == definition.id and each.written:
            figures.setdefault(each.figure, {})[each.key] = each.written
    part = returned.part(definition.id)
    text: str | None = None
    left: tuple[Message, ...] = ()
    if part is not None and part.texts:
        text, left = _Homecoming(part, returned, contribution).text()
    if text is None and not figures:
        raise UsageError("reconcile.nothing_to_take", section=definition.id, file=returned.file)
    named = {} if text is None else {name: each for name, each in returned.pictures.items() if f"images/{name}" in text}
    pictures, notes = settled(named)
    how = render(Message("reconcile.how", file=returned.file), view.workspace.settings.language)
    edit = Edit(text=text, figures=figures, pictures=pictures)
    kept = save(session, month, definition.id, edit, contribution.revision, details={"how": how})
    return kept, (*_figures_left(returned, definition.id), *left, *notes)


def _figures_left(returned: Returned, section: str) -> tuple[Message, ...]:
    """The figures of a section that read otherwise and stayed as they were, each with why and what to do."""
    told = [
        Message(
            "reconcile.figure_left_several" if each.several else "reconcile.figure_left",
            label=each.label,
            figure=each.figure if each.key in ("", "value") else f"{each.figure}.{each.key}",
            values=", ".join(each.several) or each.after or "–",
            owner=section,
        )
        for each in returned.figures
        if each.owner == section and not each.written
    ]
    return tuple(dict.fromkeys(told))


class _Homecoming:
    """The new text of one section."""

    def __init__(self, part: PartChange, returned: Returned, contribution: Contribution) -> None:
        self._part, self._settled = part, returned.settled
        self._source = parse(contribution.text)
        self._lines = contribution.text.split("\n")
        self._resolved = _resolved_by_source(self._source, part.part.blocks)
        self._section, self._file = part.part.section, returned.file
        if contribution.nothing is not None or not self._resolved:
            raise UsageError("reconcile.cannot_take", section=self._section, file=self._file)
        self._owners = self._owned()
        self._cited = dict(self._citations())
        self._left: list[Message] = []
        self._out: list[tuple[str, Blocks]] = []
        self._kept: set[int] = set()

    def text(self) -> tuple[str, tuple[Message, ...]]:
        """The text with what was changed, and what of it could not be brought."""
        before, after = self._part.before, self._part.after
        for kind, i, ii, j, jj in matched(before, after, self._settled):
            if kind == "equal":
                for at in range(i, ii):
                    self._keep(self._owners[at])
            else:
                self._change(list(range(i, ii)), after[j:jj])
        blocks = tuple(block for _, some in self._out for block in some)
        if any(isinstance(inline, Footnote) for content in contents(blocks) for inline in content):
            return format_blocks(blocks), tuple(self._left)  # the texts of notes stand at the end, numbered anew
        return "\n\n".join(text for text, _ in self._out if text).rstrip("\n") + "\n", tuple(self._left)

    def _change(self, old: list[int], new: tuple[Piece, ...]) -> None:
        """Blocks that became others. What the program makes itself cannot be changed in a text."""
        made = {at for at in old if self._is_made(at)}
        for number, piece in enumerate(new):
            nearest = max(old, key=lambda at: _alike(self._part.before[at], piece), default=None)
            if nearest is not None and _alike(self._part.before[nearest], piece) < _ALIKE:
                nearest = old[number] if len(old) == len(new) else None
            if nearest is not None and nearest in made:
                self._left.append(Message("reconcile.made", text=piece.text))
                self._keep(self._owners[nearest])
                made.discard(nearest)
            else:
                owner = None if nearest is None else self._owners[nearest]
                self._out.append(self._brought(piece, nearest))
                if owner is not None:
                    self._kept.add(owner)
        gone = (self._part.before[at].text for at in sorted(made) if self._owners[at] is None)
        self._left += [Message("reconcile.made_gone", text=text) for text in gone]

    def _is_made(self, at: int) -> bool:
        """Is a block the section's title, made by a plugin, or a table of figures?"""
        owner = self._owners[at]
        return owner is None or isinstance(self._source[owner], PlacedFigures)

    def _keep(self, owner: int | None) -> None:
        """A block of the text as it was written, once."""
        if owner is None or owner in self._kept:
            return
        self._kept.add(owner)
        starts = [each.line for each in self._source]
        ends = [line - 1 for line in starts[1:]] + [len(self._lines)]
        text = "\n".join(self._lines[starts[owner] - 1 : ends[owner]]).strip("\n")
        self._out.append((text, (self._source[owner],)))

    def _brought(self, piece: Piece, nearest: int | None) -> tuple[str, Blocks]:
        """A block of the document in our Markdown, at the level it has in the section, with its citations."""
        markdown = replaced(piece.markdown, self._citation)
        owner = None if nearest is None else self._owners[nearest]
        if owner is not None and nearest is not None:
            markdown = self._with_words(markdown, owner, self._part.before[nearest])
        part = self._part.part
        up = part.level if part.title else part.level - 1
        blocks = shift(parse(markdown), -up)
        return format_blocks(blocks).strip("\n"), blocks

    def _citation(self, name: str, content: str) -> str:
        written = self._cited.get(name)
        if written is None or name not in self._settled:
            return content
        bare = content.strip()
        stars = next((each for each in ("***", "**", "*") if bare.startswith(each) and bare.endswith(each)), "")
        return f"{stars}{written}{stars}"

    def _with_words(self, markdown: str, owner: int, before: Piece) -> str:
        """References that stand in a document without a mark: words of direction, and appendices."""
        for written, became in inline_pairs(self._source[owner], self._resolved[owner][0]):
            if any(isinstance(each, Span) and each.cites for each in became):
                continue
            source, text = source_of(written), plain(became)
            if markdown.count(text) == 1 and before.text.count(text) == 1:
                markdown = markdown.replace(text, source)
            else:
                self._left.append(Message("reconcile.reference", text=source))
        return markdown

    def _citations(self) -> Iterator[tuple[str, str]]:
        """What is written for each marked figure of the document: figure by figure in the order that they stand."""
        for owner, (block, resolved) in enumerate(zip(self._source, self._resolved, strict=False)):
            cited: dict[str, list[str]] = {}
            for written, became in inline_pairs(block, resolved[0]):
                if isinstance(written, Citation) and any(isinstance(each, Span) and each.cites for each in became):
                    cited.setdefault(_stem(figure_bookmark(written.figure, 1)), []).append(source_of(written))
            marks: dict[str, list[str]] = {}
            for at, piece in enumerate(self._part.before):
                if self._owners[at] == owner:
                    for name, _ in stretches(piece.markdown):
                        marks.setdefault(_stem(name), []).append(name)
            for stem, names in marks.items():
                if len(names) == len(cited.get(stem, ())):
                    yield from zip(names, cited[stem], strict=True)

    def _owned(self) -> list[int | None]:
        """Which block of the text each block of the document comes from; None for what the program makes.

        Raises UsageError where a block of the text is not found: it might be lost.
        """
        titled = (Heading(1, (Span(self._part.part.title),)),) if self._part.part.title else ()
        made = self._part.part.blocks[sum(map(len, self._resolved)) :]
        groups = (titled, *self._resolved, made)
        written = [(word, at) for at, some in enumerate(groups) for block in some for word in _words(block)]
        read = [(word, at) for at, piece in enumerate(self._part.before) for word in _words_of_piece(piece)]
        matches = SequenceMatcher(None, [each for each, _ in read], [each for each, _ in written], autojunk=False)
        counted: dict[int, dict[int, int]] = {}
        for one, other, length in matches.get_matching_blocks():
            for step in range(length):
                owners = counted.setdefault(read[one + step][1], {})
                owner = written[other + step][1] - 1
                owners[owner] = owners.get(owner, 0) + 1
        found: list[int | None] = []
        for at, piece in enumerate(self._part.before):
            shared, nearest = max(((most, each) for each, most in counted.get(at, {}).items()), default=(0, -1))
            sure = shared * 2 >= len(_words_of_piece(piece)) and 0 <= nearest < len(self._source)
            found.append(nearest if sure else None)
        lost = [at for at, some in enumerate(self._resolved) if any(map(_words, some)) and at not in found]
        if lost:
            raise UsageError("reconcile.cannot_take", section=self._section, file=self._file)
        return found


def _resolved_by_source(source: Blocks, resolved: Blocks) -> tuple[Blocks, ...]:
    """What each block of a text became: one block, and of a chart its table too. Nothing where they do not agree."""
    groups: list[Blocks] = []
    at = 0
    for _ in source:
        width = 2 if at < len(resolved) and isinstance(resolved[at], Chart) else 1
        groups.append(resolved[at : at + width])
        at += width
    return tuple(groups) if at <= len(resolved) and all(groups) else ()


def _stem(bookmark: str) -> str:
    """A figure's bookmark without its count."""
    return bookmark.rpartition("_")[0]


def _words(block: Block) -> list[str]:
    return words_of((block,)) or (words(block.alt) if isinstance(block, Image) else [])


def _words_of_piece(piece: Piece) -> list[str]:
    return words(piece.text)


def _alike(one: Piece, other: Piece) -> float:
    return SequenceMatcher(None, words(one.text), words(other.text), autojunk=False).ratio()
