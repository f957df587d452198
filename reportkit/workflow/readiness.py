"""Is the report ready? Everything that stands between a month and its report, all at once."""

from collections.abc import Iterator

from reportkit.messages import Message
from reportkit.model.finding import Severity
from reportkit.model.journal import SectionState
from reportkit.model.section import SectionDefinition
from reportkit.text.citations import cited, problem
from reportkit.text.markdown.syntax import source_of
from reportkit.text.references import find, references, section_of, targets
from reportkit.workflow.building import Building
from reportkit.workflow.check import checked, report_findings
from reportkit.workflow.cited_values import changed_values
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.obstacle import Obstacle

_UNKNOWN = frozenset({"text.unknown_figure", "text.unknown_figure_near"})


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
    """Citations in approved words that would stand as they were typed, because the report does not have their value.

    While a section file cannot be read, a figure that nobody knows may be its own, and is not asked about.
    """
    building = Building(view, draft=False)
    unread = any(problem.file.startswith("sections/") for problem in view.workspace.problems)
    for definition in view.sections:
        submission = building.submissions[definition.id]
        for place in cited(submission.blocks) if submission else ():
            told = problem(place.citation, building.known, view.workspace.registers, view.figures_through)
            if told is not None and not (unread and told.id in _UNKNOWN):
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
                if now == source:  # it has no value any more, which is a gap and nothing to confirm
                    continue
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
