"""Putting the report together: exactly the approved submissions, or in a draft whatever there is."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reportkit.messages import GateClosedError, Message, UsageError, render
from reportkit.model import blocks as model
from reportkit.model.blocks import Blocks, Inlines, Paragraph, Span
from reportkit.model.contribution import Attachment
from reportkit.model.finding import Severity
from reportkit.model.journal import Action, SectionState
from reportkit.model.known import KnownFigure, KnownFigures
from reportkit.model.month import Month, Period
from reportkit.model.number import Number
from reportkit.model.outline import AppendicesNode, ContainerNode, Placed
from reportkit.model.page_map import PageMap, Pages
from reportkit.model.policy import Deed
from reportkit.model.publication import Correction
from reportkit.model.report import Appendix, Part, Report
from reportkit.model.section import SectionDefinition
from reportkit.model.submission import Submission
from reportkit.text.citations import cited, problem, resolve
from reportkit.text.contents import contents
from reportkit.text.markdown.syntax import source_of
from reportkit.text.references import find, references, section_of, settled, targets
from reportkit.text.structure import shift
from reportkit.text.words import words_of
from reportkit.word.package import ReportFile
from reportkit.word.readback import missing_words
from reportkit.word.style_names import read_style_names
from reportkit.word.template import read_template
from reportkit.workflow.check import checked, rendered, report_findings
from reportkit.workflow.cited_values import changed_values
from reportkit.workflow.history import history_of
from reportkit.workflow.measuring import Layout, libre_office, measured
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.session import Session, allow

_CONTENT = frozenset(Action) - {
    Action.REVIEW_STARTED,
    Action.REMARKED,
    Action.ANSWERED,
    Action.DEADLINE_MOVED,
    Action.PUBLISHED,
}
"""Events that decide what the report says; the others leave the document as it is, to the byte."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """A finished document and what it was made of."""

    report: Report
    document: bytes
    words: int
    pages: Pages = Pages.ESTIMATED
    """Where the page numbers of its contents come from."""
    page_map: PageMap | None = None
    """The pages it shows, where they were measured, now or before."""
    unmeasured: Message | None = None
    """Why the pages were not measured although somebody asked for it."""
    submissions: frozenset[str] = frozenset()
    """The sections whose submission stands in it."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why the report cannot be assembled yet: one section, or a file that cannot be read."""

    section: str
    message: Message


def document_name(month: Month, *, draft: bool = False, kind: str = ".docx") -> str:
    """What the assembled document is called."""
    return f"regiondirektorens-rapport-{month}{'-utkast' if draft else ''}{kind}"


class NotReadyError(GateClosedError):
    """Something stands between a month and its report. `obstacles` has all of it."""

    def __init__(self, month: Month, obstacles: tuple[Obstacle, ...]) -> None:
        super().__init__("workflow.not_ready", month=str(month), count=len(obstacles), first=obstacles[0].message)
        self.obstacles = obstacles


def obstacles(view: MonthView) -> tuple[Obstacle, ...]:
    """Everything that stands between this month and its report, all at once."""
    found = [Obstacle("", problem.message) for problem in (*view.workspace.problems, *view.unclear_owners)]
    found.extend(
        Obstacle("", finding.message) for finding in report_findings(view) if finding.severity is Severity.ERROR
    )
    for definition in view.sections:
        found.extend(_obstacles_of(view, definition))
    found.extend(_gaps(view))
    return tuple(found)


def _gaps(view: MonthView) -> Iterator[Obstacle]:
    """Citations in approved words that would stand as they were typed, because the report does not have their value."""
    building = _Building(view, draft=False)
    for definition in view.sections:
        submission = building.submissions[definition.id]
        for place in cited(submission.blocks) if submission else ():
            told = problem(place.citation, building.known, view.workspace.registers, view.figures_through)
            if told is not None:
                gap = Message("workflow.gap", section=view.title(definition), citation=place.source, problem=told)
                yield Obstacle(definition.id, gap)
        for reference in references(submission.blocks) if submission else ():
            named = section_of(reference, building.titles)
            there = building.submissions.get(named or definition.id)
            if named != reference.target and not find(reference, targets(there.blocks if there else ())):
                told = Message("workflow.gap_reference", section=view.title(definition), citation=source_of(reference))
                yield Obstacle(definition.id, told)


def _obstacles_of(view: MonthView, definition: SectionDefinition) -> Iterator[Obstacle]:
    history = view.history(definition.id)
    title = view.title(definition)
    match history.state:
        case SectionState.EXCUSED:
            return
        case SectionState.EMPTY if not definition.required:
            return
        case SectionState.APPROVED:
            for source, (before, now) in changed_values(view, definition.id).items():
                told = Message(
                    "workflow.out_of_date",
                    section=title,
                    id=definition.id,
                    citation=source,
                    before=before,
                    now=now,
                )
                yield Obstacle(definition.id, told)
            submission = view.submission(definition.id)
            if submission is not None:
                errors = sum(each.is_open_error for each in checked(view, definition.id, submission.contribution))
                if errors:
                    told = Message("workflow.errors_left", section=title, id=definition.id, errors=errors)
                    yield Obstacle(definition.id, told)
            return
    state = Message(f"workflow.state_{history.state.value}")
    owner = view.owner_name(definition)
    told = Message("workflow.not_approved", id=definition.id, section=title, state=state, owner=owner)
    yield Obstacle(definition.id, told)


def assemble(
    session: Session, month: Month, *, draft: bool = False, measure: bool = False, layout: Layout = libre_office
) -> Assembled:
    """The DOCX of a month.

    Without `draft` it holds exactly the approved submissions and says who is excused; raises NotReadyError while
    something required is missing. A draft holds the latest words of every section. After writing, every word of
    every section is found in the document again; raises GateClosedError naming the words that are not.

    The pages in its contents are those that were measured for this very document; with `measure` they are measured
    where nobody has, by `layout`. Without LibreOffice they are estimated, and `unmeasured` says why.
    """
    view = MonthView(session, month)
    if not draft:
        allow(view.workspace, session.actor, Deed.ASSEMBLE, "", month)
        standing = () if view.published else obstacles(view)  # what was published is not asked about again
        if standing:
            raise NotReadyError(month, standing)
    return put_together(view, draft=draft, measure=layout if measure else None)


def put_together(view: MonthView, *, draft: bool = False, measure: Layout | None = None) -> Assembled:
    """The DOCX of a month, whatever may stand in its way."""
    building = _Building(view, draft)
    report = building.report()
    template, styles = view.reader.template()
    file = ReportFile(report, read_template(template, read_style_names(styles, "templates/styles.toml")))
    page_map, pages, unmeasured = _pages(view, file, draft, measure)
    document = file.finished(page_map.pages if page_map else None)
    missing = missing_words(report, document)
    if missing:
        lost = "; ".join(f"{each.section}: {_shortened(each.words)}" for each in missing)
        raise GateClosedError("workflow.words_lost", words=lost)
    sent = frozenset(id for id, submission in building.submissions.items() if submission is not None)
    return Assembled(report, document, _count(report), pages, page_map, unmeasured, sent)


def _pages(
    view: MonthView, file: ReportFile, draft: bool, measure: Layout | None
) -> tuple[PageMap | None, Pages, Message | None]:
    """The pages measured for this very document, now or before; else none, and why."""
    kept = view.reader.page_map(draft=draft)
    if kept is not None and kept.layout == file.layout and len(kept.pages) == len(file.places):
        return kept, Pages.MEASURED, None
    why = Pages.ESTIMATED if kept is None else Pages.OUTGROWN
    if measure is None:
        return None, why, None
    try:
        found = measured(file, measure)
    except UsageError as error:
        return None, why, error.told
    return found, Pages.MEASURED if found else why, None if found else Message("pdf.not_settled")


def _shortened(words: str) -> str:
    return textwrap.shorten(words, 120, placeholder=" …")


def _count(report: Report) -> int:
    return sum(len(words_of(part.blocks)) for part in report.parts)


@dataclass(frozen=True, slots=True)
class _Source:
    """Where the words of one section come from."""

    blocks: Blocks
    attachments: tuple[Attachment, ...]
    pictures: Mapping[str, bytes]


class _Building:
    """One report being put together."""

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
        last = [event for event in self.view.events if event.action in _CONTENT][-1:]
        return Report(
            title=settings.title,
            organisation=settings.name,
            month=self.view.month,
            figures_through=self.view.figures_through,
            language=self.language,
            version=self.settings.version,
            page_header=header.filled_from(settings.page_header),
            parts=settled(self._parts(sources, numbers), self.titles, self.language),
            appendices_title=self._appendices_title(),
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
            told = Message("report.excused", reason=view.history(definition.id).reason)
            return _Source(self._sentence(told), (), {})
        if contribution.nothing is not None:
            told = Message("report.nothing", sentence=contribution.nothing)
            return _Source(self._sentence(told), (), {})
        if sent is None and not self.draft:
            return _Source((), (), {})
        if contribution.is_empty:
            return _Source(self._sentence(Message("report.missing")) if definition.required else (), (), {})
        blocks = sent.blocks if sent else rendered(view, definition.id)
        return _Source(blocks, contribution.attachments, view.reader.pictures(definition.id, sent))

    def _sentence(self, message: Message) -> Blocks:
        """A paragraph in the report's own language."""
        return (Paragraph((Span(render(message, self.language).strip()),)),)

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
        return Part(placed.level, title, section, shift(blocks, level))

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
