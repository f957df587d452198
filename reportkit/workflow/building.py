"""A report as values, ready to be written: parts in the order of the outline, every citation settled."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from reportkit.messages import Message, render
from reportkit.model import blocks as model
from reportkit.model.blocks import Blocks, Inlines, Paragraph, Span
from reportkit.model.contribution import Attachment
from reportkit.model.journal import Action, SectionState
from reportkit.model.known import KnownFigure, KnownFigures
from reportkit.model.month import Period
from reportkit.model.number import Number
from reportkit.model.outline import AppendicesNode, ContainerNode, Placed, SectionNode
from reportkit.model.publication import Correction, standing
from reportkit.model.report import Appendix, Part, Report
from reportkit.model.section import SectionDefinition
from reportkit.model.submission import Submission
from reportkit.model.value import Struct, replace
from reportkit.text.citations import resolve
from reportkit.text.contents import contents, pictures
from reportkit.text.references import settled
from reportkit.text.sentences import ended
from reportkit.text.structure import shift, without_jumps
from reportkit.workflow.history import history_of
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.rendering import rendered

_CONTENT = frozenset(Action) - {
    Action.REVIEW_STARTED,
    Action.REMARKED,
    Action.ANSWERED,
    Action.WORDS_ADDED,
    Action.DEADLINE_MOVED,
    Action.PUBLISHED,
}
"""Events that decide what the report says; the others leave the document as it is, to the byte."""
_NAMED = {
    "report.nothing": "report.nothing_named",
    "report.excused": "report.excused_named",
    "report.missing": "report.missing_named",
}
"""What is said in place of a section's words, where no heading above says whose they are."""
_GAPS = ("report.missing", "report.missing_named")
"""What nobody may take for words of the report: a draft shows it in bold."""


class _Source(Struct, frozen=True):
    """Where the words of one section come from."""

    blocks: Blocks
    attachments: tuple[Attachment, ...]
    pictures: Mapping[str, bytes]
    told: bool = False
    """They are the report's own, and stand in place of the section's."""


class Building:
    """One report being put together: the approved submissions, or in a draft the latest words of every section."""

    def __init__(self, view: MonthView, draft: bool) -> None:
        self.view, self.draft = view, draft
        self.settings = view.settings
        self.language = view.workspace.settings.language
        self.submissions = {each.id: self._submission(each) for each in view.sections}
        self.known = self._known()
        self.titles = {
            each.id: sent.title if sent else view.title(each)
            for each in view.sections
            for sent in [self.submissions[each.id]]
        }
        nodes = [placed.node for placed in view.workspace.outline.walk()]
        self._headed = {
            node.section
            for above, node in zip([None, *nodes], nodes, strict=False)
            if isinstance(node, SectionNode)
            and (node.heading or (isinstance(above, ContainerNode) and above.title == self.titles.get(node.section)))
        }
        """The sections that a heading right above names: their own, or that of a container with the same words."""

    def _submission(self, definition: SectionDefinition) -> Submission | None:
        """The submission that goes into the report; None where the working files do, or nothing."""
        state = self.view.history(definition.id).state
        sent = state is SectionState.APPROVED or (
            self.draft and state in (SectionState.SUBMITTED, SectionState.IN_REVIEW)
        )
        return self.view.submission(definition.id) if sent else None

    def _known(self) -> KnownFigures:
        """Every figure with the value that goes into this report, and no other."""
        found: dict[str, KnownFigure] = {}
        for definition in self.view.workspace.sections.values():
            sent = self.submissions.get(definition.id)
            figures = sent.contribution.figures if sent else {}
            if sent is None and self.draft:
                figures = self.view.contribution(definition.id).figures
            for figure in (sent.definition if sent else definition).figures:
                found[figure.id] = KnownFigure(figure, definition.id, figures.get(figure.id))
        return found

    def report(self) -> Report:
        """The finished report, everything settled."""
        settings, header = self.view.workspace.settings, self.settings.page_header
        sources = {each.id: self._source(each) for each in self.view.sections}
        appendices, numbers = self._appendices(sources)
        images: dict[tuple[str, str], bytes] = {}
        for id, source in sources.items():
            images |= {(id, path): content for path, content in source.pictures.items()}
        last = [event for event in standing(self.view.events) if event.action in _CONTENT][-1:]
        return Report(
            title=settings.title,
            organisation=settings.name,
            month=self.view.month,
            figures_through=self.view.figures_through,
            language=self.language,
            version=self.settings.version,
            page_header=header.filled_from(settings.page_header),
            parts=settled(self._in_order(sources, numbers), self.titles, self.language),
            appendices_title=self._appendices_title() if appendices else "",
            appendices=appendices,
            images=images,
            draft=self.draft,
            practice=settings.practice,
            changed=datetime.fromisoformat(last[0].time) if last else None,
            journal_hash=last[0].hash if last else "",
            corrections=self._corrections(),
        )

    def _corrections(self) -> tuple[Correction, ...]:
        """What was corrected in each version after the first; the one that is published now bears its date."""
        return tuple(
            replace(each, on=self.settings.page_header.published_on) if each.version == self.settings.version else each
            for each in self.view.reader.publications.corrections
        )

    def _source(self, definition: SectionDefinition) -> _Source:
        view, sent = self.view, self.submissions[definition.id]
        contribution = sent.contribution if sent else view.contribution(definition.id)
        state = view.history(definition.id).state
        if state is SectionState.EXCUSED:
            return self._told(definition.id, "report.excused", reason=ended(view.history(definition.id).reason))
        if contribution.nothing is not None:
            return self._told(definition.id, "report.nothing", sentence=ended(contribution.nothing))
        if sent is None and not self.draft:
            return _Source((), (), {})
        if contribution.is_empty:
            return self._told(definition.id, "report.missing") if definition.required else _Source((), (), {})
        blocks = sent.blocks if sent else rendered(view, definition.id)
        has_pictures = any(True for _ in pictures(blocks))  # they lie in files, which most sections have none of
        return _Source(
            blocks, contribution.attachments, view.reader.pictures(definition.id, sent) if has_pictures else {}
        )

    def _told(self, section: str, id: str, **values: str) -> _Source:
        """A sentence in place of a section's words; without a heading above it, it names the section."""
        if section not in self._headed:
            id, values = _NAMED[id], values | {"section": self.titles[section]}
        return _Source(self._sentence(Message(id, **values), strong=id in _GAPS), (), {}, told=True)

    def _sentence(self, message: Message, strong: bool = False) -> Blocks:
        """A paragraph in the report's own language."""
        return (Paragraph((Span(render(message, self.language).strip(), strong=strong),)),)

    def _in_order(self, sources: Mapping[str, _Source], numbers: Mapping[str, int]) -> list[Part]:
        """The parts in the order of the outline, and what is told of sections without headings before their siblings.

        Below the last heading of the section before it, it would be read as that section's own words.
        """
        ordered: list[Part] = []
        at = level = 0
        for part in self._parts(sources, numbers):
            if level not in (0, part.level):
                at = len(ordered)
            level = part.level
            if not part.title and part.section in sources and sources[part.section].told:
                ordered.insert(at, part)
                at += 1
                continue
            ordered.append(part)
            if part.title:
                at, level = len(ordered), 0
        return ordered

    def _parts(self, sources: Mapping[str, _Source], numbers: Mapping[str, int]) -> Iterator[Part]:
        for placed in self.view.workspace.outline.walk():
            match placed.node:
                case ContainerNode(title):
                    yield Part(placed.level, title)
                case AppendicesNode():
                    continue
                case node:
                    if node.section in sources:
                        yield self._section_part(placed, node.section, node.heading, sources, numbers)
                    else:
                        yield Part(placed.level, node.section, "", self._sentence(Message("report.unreadable")))

    def _section_part(
        self,
        placed: Placed,
        section: str,
        heading: bool,
        sources: Mapping[str, _Source],
        numbers: Mapping[str, int],
    ) -> Part:
        source = sources[section]
        own = {attachment.id: numbers[f"{section}/{attachment.id}"] for attachment in source.attachments}
        others = {key.partition("/")[2]: number for key, number in numbers.items()}
        blocks = resolve(
            source.blocks,
            self.known,
            self.view.figures_through,
            self.view.workspace.registers,
            others | own,
            self.language,
            self._history,
        )
        level = placed.level if heading else placed.level - 1
        title = self.titles[section] if heading and blocks else ""
        return Part(placed.level, title, section, without_jumps(shift(blocks, level), level))

    def _history(self, figure: str) -> Sequence[tuple[Period, Number]]:
        """What a figure was before, for charts."""
        return history_of(self.view, figure)

    def _appendices(self, sources: Mapping[str, _Source]) -> tuple[tuple[Appendix, ...], dict[str, int]]:
        """The appendices in the order they are first mentioned, then those that nobody mentions."""
        attached = {
            f"{section}/{each.id}": (section, each)
            for section, source in sources.items()
            for each in source.attachments
        }
        order = list(dict.fromkeys([*self._mentioned(sources, attached), *attached]))
        numbers = {key: number for number, key in enumerate(order, 1)}
        appendices = tuple(
            Appendix(
                number,
                attached[key][1].title,
                attached[key][1].path.rpartition("/")[2],
                self.view.owner_name(self.view.definition(attached[key][0])),
                attached[key][0],
                attached[key][1].path,
            )
            for key, number in numbers.items()
        )
        return appendices, numbers

    def _mentioned(
        self, sources: Mapping[str, _Source], attached: Mapping[str, tuple[str, Attachment]]
    ) -> Iterator[str]:
        """The appendices that texts refer to, in order: a section's own first, else any with that id."""
        for section, source in sources.items():
            for id in _references(source.blocks):
                own = f"{section}/{id}"
                if own in attached:
                    yield own
                else:
                    yield from (key for key in attached if key.partition("/")[2] == id)

    def _appendices_title(self) -> str:
        for placed in self.view.workspace.outline.walk():
            if isinstance(placed.node, AppendicesNode):
                return placed.node.title
        return ""


def _references(blocks: Blocks) -> Iterator[str]:
    """The ids of attachments that some blocks refer to, in order."""
    for content in contents(blocks):
        yield from _references_in(content)


def _references_in(content: Inlines) -> Iterator[str]:
    for inline in content:
        if isinstance(inline, model.AppendixReference):
            yield inline.attachment
        elif isinstance(inline, model.Footnote):
            yield from _references_in(inline.content)
