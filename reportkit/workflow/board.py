"""The board of a month: where each section stands, for the editor and for each contact."""

from typing import Any

from reportkit.messages import Language, ReportkitError, render
from reportkit.model.blocks import Blocks
from reportkit.model.board import Board, Row
from reportkit.model.contribution import Contribution, Problem
from reportkit.model.finding import Severity
from reportkit.model.journal import SENT, SectionHistory, SectionState
from reportkit.model.outline import Placed
from reportkit.model.section import SectionDefinition
from reportkit.store.contribution_folder import EMPTY_REVISION
from reportkit.text.structure import headings
from reportkit.text.words import count_words, plain
from reportkit.workflow.check import checked, checked_in_report, unknown_rules
from reportkit.workflow.cited_values import changed_values
from reportkit.workflow.contacts import without_contact
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.same_titles import same_titles
from reportkit.workflow.seen import Checked


def board(view: MonthView) -> Board:
    """The board of a month, everything read and checked anew."""
    problems = [*view.workspace.problems, *view.reader.history().problems, *view.unclear_owners]
    problems.extend((*unknown_rules(view), *view.reader.changed_documents()))
    in_report = checked_in_report(view)
    rows = tuple(
        _row(view, placed, definition, problems, in_report.get(definition.id, ())) for placed, definition in view.placed
    )
    settings = view.workspace.settings
    return Board(
        title=settings.title,
        organisation=settings.name,
        month=view.month,
        figures_through=view.figures_through,
        deadline=view.reader.settings.deadline,
        practice=settings.practice,
        time_zone=settings.time_zone,
        published=view.published,
        published_on=view.reader.settings.page_header.published_on if view.published else None,
        rows=rows,
        problems=tuple(problems),
        without_contact=without_contact(view),
        same_titles=same_titles(view),
    )


def as_data(found: Board, language: Language) -> dict[str, Any]:
    """A board as plain values, as `status --json` prints it; problems are sentences in the reader's language."""
    return {
        "title": found.title,
        "organisation": found.organisation,
        "month": str(found.month),
        "figures_through": str(found.figures_through),
        "deadline": found.deadline.isoformat(),
        "practice": found.practice,
        "published": found.published,
        "published_on": found.published_on.isoformat() if found.published_on else "",
        "done": found.done,
        "sections": [_row_data(row) for row in found.rows],
        "problems": [render(problem.message, language) for problem in found.problems],
        "without_contact": {unit: list(sections) for unit, sections in found.without_contact.items()},
        "same_titles": {title: list(sections) for title, sections in found.same_titles.items()},
    }


def _row_data(row: Row) -> dict[str, Any]:
    return {
        "id": row.id,
        "title": row.title,
        "chapter": row.chapter,
        "owner": row.owner,
        "state": row.state.value,
        "headings": {"given": row.headings_given, "required": row.headings_required},
        "figures": {"given": row.figures_given, "required": row.figures_required},
        "findings": {"error": row.errors, "warning": row.warnings, "note": row.notes},
        "words": row.words,
        "revision": row.revision,
        "since": row.since,
        "required": row.required,
        "nothing_to_report": row.nothing,
        "changed_outside": row.changed_outside,
        "out_of_date": row.out_of_date,
        "broken": row.broken,
        "open_remarks": row.open_remarks,
    }


def required_headings_given(definition: SectionDefinition, blocks: Blocks) -> int:
    """How many of the required headings stand in the text."""
    found = {plain(each.content).strip().casefold() for each in headings(blocks)}
    return sum(each.title.strip().casefold() in found for each in definition.required_headings)


def _row(
    view: MonthView,
    placed: Placed,
    definition: SectionDefinition,
    problems: list[Problem],
    in_report: tuple[Checked, ...],
) -> Row:
    history = view.history(definition.id)
    broken, out_of_date = False, False
    try:
        speaking = view.speaking(definition.id)
        out_of_date = bool(changed_values(view, definition.id))
    except ReportkitError as error:
        problems.append(Problem(definition.id, error.told))
        speaking, broken = view.contribution(definition.id), True
    working = view.contribution(definition.id)
    problems.extend(working.problems)
    owed = definition.owed_figures(view.figures_through)
    asked = history.state not in (*SENT, SectionState.EXCUSED) and speaking.nothing is None
    touched = not speaking.is_empty or history.state is not SectionState.EMPTY
    found = (*checked(view, definition.id), *in_report) if asked and touched else ()
    blocks = view.blocks(speaking)
    severities = [each.finding.severity for each in found if each.stops]
    return Row(
        id=definition.id,
        title=view.title(definition),
        chapter=placed.chapter,
        owner=view.owner_name(definition),
        unit=view.unit(definition),
        state=history.state,
        required=definition.required,
        headings_given=required_headings_given(definition, blocks),
        headings_required=len(definition.required_headings),
        figures_given=sum(_is_given(speaking, figure.id) for figure in owed),
        figures_required=len(owed),
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        notes=sum(each.finding.severity is Severity.NOTE for each in found),
        words=count_words(blocks),
        revision=working.revision,
        since=history.since,
        reason=history.reason,
        submitted_by=view.workspace.people.name(history.submitted_by) if history.submitted_by else "",
        nothing=speaking.nothing is not None,
        changed_outside=_changed_outside(history, working),
        out_of_date=out_of_date,
        broken=broken or bool(working.problems),
        open_remarks=_open_remarks(view, definition.id, problems),
    )


def _is_given(contribution: Contribution, figure: str) -> bool:
    value = contribution.figures.get(figure)
    return value is not None and value.value is not None


def _changed_outside(history: SectionHistory, working: Contribution) -> bool:
    return working.revision != (history.revision or EMPTY_REVISION)


def _open_remarks(view: MonthView, section: str, problems: list[Problem]) -> int:
    try:
        return sum(not remark.answer for remark in view.reader.remarks(section))
    except ReportkitError as error:
        problems.append(Problem(section, error.told))
        return 0
