"""What a contact does to a section: put words and figures there, attach, say that there is nothing to report."""

from collections.abc import Mapping

from reportkit.hooks.guard import guarded_prepare
from reportkit.hooks.section_plugin import Preparation, SectionPlugin
from reportkit.messages import ReportkitError, UsageError
from reportkit.model.contribution import Contribution
from reportkit.model.figure import Comparison
from reportkit.model.finding import Finding, Fix
from reportkit.model.fulfilment import Fulfilment
from reportkit.model.identity import ATTACHMENT_ID, slug
from reportkit.model.journal import Action, Event
from reportkit.model.measurement import MeasurementUnit
from reportkit.model.month import Month, Period
from reportkit.model.policy import Deed
from reportkit.model.section import SectionDefinition
from reportkit.store.edit import Edit, NewAttachment
from reportkit.text.clean import clean, clean_sentence
from reportkit.text.markdown import parse
from reportkit.text.structure import TitleSplit, split_title
from reportkit.text.values import parse_value
from reportkit.workflow.desks import earlier_month
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.session import Session, allow


def save(
    session: Session,
    month: Month,
    section: str,
    edit: Edit,
    base: str | None = None,
    details: Mapping[str, str] | None = None,
) -> Contribution:
    """Save a change to the working files of a section.

    `base` is the revision it was made from. Raises ConflictError where somebody has saved since (nothing is then
    changed), NotAllowedError, and UsageError for text with control characters.
    """
    with session.store.changing(month) as writer:
        view = MonthView(session, month, reader=writer)
        definition = view.definition(section)
        state = view.history(section).state
        allow(
            view.workspace,
            session.actor,
            Deed.SAVE,
            view.unit(definition),
            month,
            state,
            view.title(definition),
            view.published,
        )
        return writer.save(definition, edit, base, session.event(Action.SAVED, section, details=details))


def save_before(view: MonthView, section: str) -> Event | None:
    """The save that the latest one came upon, where somebody else had made it."""
    saves = [each for each in view.events if each.section == section and each.action is Action.SAVED][-2:]
    return saves[0] if len(saves) > 1 and saves[0].who != saves[1].who else None


def keep_aside(session: Session, month: Month, section: str, text: str) -> str:
    """Keep a text that its writer chose not to use, beside what the section's saves have replaced.

    Returns the file, from the folder of the workspace. Whoever may save may do this.
    """
    with session.store.changing(month) as writer:
        view = MonthView(session, month, reader=writer)
        definition = view.definition(section)
        state = view.history(section).state
        unit, title = view.unit(definition), view.title(definition)
        allow(view.workspace, session.actor, Deed.SAVE, unit, month, state, title, view.published)
        return writer.keep_aside(section, text)


def put_text(
    session: Session,
    month: Month,
    section: str,
    source: str,
    pictures: Mapping[str, bytes] | None = None,
    base: str | None = None,
) -> tuple[Contribution, TitleSplit]:
    """Put a text in the place of a section's words. A heading with the section's own title is taken off first."""
    view = MonthView(session, month)
    split = split_title(clean(source), view.title(view.definition(section)))
    edit = Edit(text=split.text, pictures=pictures or {})
    return save(session, month, section, edit, base), split


def set_figures(
    session: Session,
    month: Month,
    section: str,
    values: Mapping[str, Mapping[str, str]],
    base: str | None = None,
) -> Contribution:
    """Give figures as people write them: `{"besok": {"value": "8 176", "breakdown.K": "4 610"}}`.

    A category may be named as in a citation: `M` is `breakdown.M`. An empty text removes a value. Every value is read
    before anything is saved. Raises UsageError for a figure, key or unit that is not there and for what is no number.
    """
    view = MonthView(session, month)
    definition = view.definition(section)
    keyed = {
        figure: {_whole_key(view, definition, figure, key): text for key, text in written.items()}
        for figure, written in values.items()
    }
    for figure, written in keyed.items():
        for key, text in written.items():
            check_value(view, definition, figure, key, text)
    return save(session, month, section, Edit(figures=keyed), base)


def _whole_key(view: MonthView, definition: SectionDefinition, figure: str, key: str) -> str:
    """The key of a value, where a category may have been named by its code alone, as citations do."""
    found = definition.figure(figure)
    categories = view.workspace.registers.category_set(found.breakdown) if found else None
    return f"breakdown.{key}" if categories and key in categories.codes else key


def check_value(view: MonthView, definition: SectionDefinition, figure: str, key: str, text: str) -> None:
    """Read one value as `set_figures` does. Raises UsageError for what it would refuse."""
    found = definition.figure(figure)
    if found is None:
        _unknown_figure(view, definition, figure)
        return
    if key in ("source", "note"):
        return
    if key == "judgement" and found.measure is not None:
        if text.strip() and text not in (*Fulfilment,):
            raise UsageError("workflow.not_a_judgement", figure=figure, found=text, known=", ".join(Fulfilment))
        return
    if key == "period" and text.strip():
        try:
            Period.parse(text)
        except ValueError as error:
            raise UsageError("workflow.not_a_period", figure=figure, found=text) from error
        return
    inside, _, code = key.partition(".")
    if inside == "breakdown":
        categories = view.workspace.registers.category_set(found.breakdown)
        codes = categories.codes if categories else ()
        standing = view.contribution(definition.id).figures.get(figure)
        is_taken_away = not text.strip() and standing is not None and code in standing.breakdown
        if code not in codes and not is_taken_away:
            known = ", ".join(codes) or "–"
            raise UsageError("workflow.unknown_category", figure=figure, found=code, known=known)
    elif key not in ("value", "period", *(each.value for each in Comparison)):
        of_measure = ["judgement"] if found.measure is not None else []
        known = ", ".join(["value", *(each.value for each in Comparison), "source", "note", "period", *of_measure])
        raise UsageError("workflow.unknown_key", figure=figure, found=key, known=known)
    if text.strip():
        unit = view.workspace.registers.unit(found.unit) or MeasurementUnit(found.unit)
        try:
            parse_value(text, unit, view.workspace.registers, view.workspace.settings.language)
        except ReportkitError as error:
            raise UsageError("workflow.bad_value", figure=figure, label=found.label, reason=error.told) from error


def _unknown_figure(view: MonthView, definition: SectionDefinition, figure: str) -> None:
    """Say whose figure it is, or what figures the section has."""
    owner = view.workspace.owner_of_figure(figure)
    if owner is not None:
        raise UsageError("workflow.figure_elsewhere", figure=figure, section=definition.id, owner=owner.id)
    known = ", ".join(each.id for each in definition.figures) or "–"
    raise UsageError("workflow.unknown_figure", figure=figure, section=definition.id, known=known)


def attach(session: Session, month: Month, section: str, file: str, content: bytes, title: str, id: str = "") -> str:
    """Attach a document that becomes an appendix. Returns the id to cite it by."""
    stem, dot, ending = file.rpartition(".")
    id = id or slug(stem or file)
    if not ATTACHMENT_ID.match(id):
        raise UsageError("workflow.bad_attachment", file=file)
    if not title.strip():
        raise UsageError("workflow.attachment_title", file=file)
    name = id + (f".{slug(ending)}" if dot and stem and slug(ending) else "")
    save(session, month, section, Edit(attachment=NewAttachment(id, title, name, content)))
    return id


def nothing_to_report(session: Session, month: Month, section: str, sentence: str = "") -> Contribution:
    """Say that there is nothing to report this month. Words and figures that stand there are kept beside it."""
    return save(session, month, section, Edit(nothing=clean_sentence(sentence)))


def fixed_text(text: str, findings: tuple[Finding, ...]) -> tuple[str, tuple[Finding, ...]]:
    """The text with every safe fix applied, and the findings that were fixed; from the end, so that places hold."""
    lines = text.split("\n")
    done: list[Finding] = []
    edge = (len(lines) + 1, 0)
    fixes = [(finding.fix, finding) for finding in findings if finding.fix is not None]
    for fix, finding in sorted(fixes, key=lambda pair: (pair[0].line, pair[0].first), reverse=True):
        if (fix.line, fix.last) > edge or not 1 <= fix.line <= len(lines):
            continue
        lines[fix.line - 1] = _fixed_line(lines[fix.line - 1], fix)
        edge = (fix.line, fix.first)
        done.append(finding)
    return "\n".join(lines), tuple(reversed(done))


def _fixed_line(line: str, fix: Fix) -> str:
    return line[: fix.first] + fix.text + line[fix.last :]


def starting_text(view: MonthView, section: str) -> str:
    """What a contact starts from: made by the section's plugin, else the required headings."""
    definition = view.definition(section)
    previous = _previous(view, section)
    preparation = Preparation(
        definition=definition,
        title=view.title(definition),
        month=view.month,
        figures_through=view.figures_through,
        previous=previous,
        previous_blocks=parse(previous.text) if previous else (),
    )
    plugin = view.session.plugins(view.workspace).sections.get(definition.plugin)
    return guarded_prepare(plugin, preparation).value if plugin else SectionPlugin().prepare(preparation)


def _previous(view: MonthView, section: str) -> Contribution | None:
    """What spoke for the section in the report before, if there was one."""
    month = earlier_month(view)
    if month is None:
        return None
    try:
        return MonthView(view.session, month).speaking(section)
    except ReportkitError:  # last month's troubles are told when that month is asked for
        return None
