"""`show`, `diff`, `log`: what stands there, what changed, who did what."""

from reportkit.cli.asked import Asked
from reportkit.cli.terminal import Terminal
from reportkit.messages import ExitCode, Message
from reportkit.model.figure import Comparison
from reportkit.model.identity import SHORT
from reportkit.model.measurement import MeasurementUnit
from reportkit.text.dates import local_time
from reportkit.text.markdown import format_to_read
from reportkit.text.values import format_value
from reportkit.workflow.cells import part_in_words
from reportkit.workflow.compare import FigureChange, Passage, since_last_month, since_submission
from reportkit.workflow.event_log import LoggedEvent, logged_events
from reportkit.workflow.heading_places import heading_places
from reportkit.workflow.look import as_read
from reportkit.workflow.month_view import MonthView


def show(asked: Asked) -> int:
    """Print the words of a section as they will read, what is asked of it, and the remarks; or its words as typed."""
    view = MonthView(asked.session, asked.month)
    if asked.source:
        return _show_source(asked, view)
    definition = view.definition(asked.section)
    contribution = view.contribution(definition.id)
    history, terminal = view.history(definition.id), asked.terminal
    state = terminal.words(f"workflow.state_{history.state.value}")
    title, owner, revision = view.title(definition), view.owner_name(definition), contribution.revision[:SHORT]
    if terminal.plain:
        facts = (("section", definition.id), ("owner", owner), ("state", state), ("content", revision))
        terminal.facts(title, [(terminal.words(f"cli.fact_{name}"), value) for name, value in facts])
    else:
        terminal.result(f"{title} ({definition.id}), {owner}: {state}")
        terminal.result(terminal.words("cli.revision", revision=revision))
    if contribution.nothing is not None:
        terminal.result(terminal.words("cli.nothing_shown", sentence=contribution.nothing))
    if not contribution.is_empty and (text := format_to_read(as_read(view, definition.id)).strip("\n")):
        terminal.result()
        terminal.result(text)
    _show_headings(asked, view)
    _show_figures(asked, view)
    for attachment in contribution.attachments:
        terminal.result(terminal.words("cli.attachment", id=attachment.id, title=attachment.title))
    for remark in view.reader.remarks(definition.id):
        terminal.result(
            terminal.words("cli.remark", id=remark.id, by=view.workspace.people.name(remark.by), text=remark.text)
        )
        if remark.quote:
            terminal.result(terminal.words("cli.remark_quote", quote=remark.quote))
        if remark.answer:
            terminal.result(terminal.words("cli.remark_answer", answer=remark.answer))
    for problem in contribution.problems:
        terminal.say("cli.problem", told=problem.message)
    return ExitCode.BROKEN if contribution.problems else ExitCode.DONE


def _show_source(asked: Asked, view: MonthView) -> int:
    """Print the words as they were typed and nothing else, so that they can be changed in a file and put back."""
    contribution = view.contribution(view.definition(asked.section).id)
    if contribution.text:
        asked.terminal.result(contribution.text.rstrip("\n"))
    asked.terminal.say("cli.put_back", id=asked.section, revision=contribution.revision[:SHORT])
    return ExitCode.DONE


def _show_headings(asked: Asked, view: MonthView) -> None:
    """The required headings, and where they stand."""
    terminal, text = asked.terminal, view.contribution(asked.section).text
    places = heading_places(view.definition(asked.section), text)
    required = [each for each in places if each.definition and each.definition.required]
    if not required:
        return
    terminal.result()
    given = sum(each.line > 0 for each in required)
    terminal.result(terminal.words("cli.required_headings", given=given, required=len(required)))
    for each in required:
        where = terminal.words("cli.on_line", line=each.line) if each.line else terminal.words("cli.missing")
        terminal.result(f"  {each.title}: {where}")


def _show_figures(asked: Asked, view: MonthView) -> None:
    """The figures that are asked for this month or have been given."""
    definition = view.definition(asked.section)
    contribution, terminal = view.contribution(definition.id), asked.terminal
    required = definition.owed_figures(view.figures_through)
    language, registers = view.workspace.settings.language, view.workspace.registers
    rows = []
    for figure in definition.figures:
        given = contribution.figures.get(figure.id)
        unit = registers.unit(figure.unit) or MeasurementUnit(figure.unit)
        if given is None and figure not in required:
            continue
        value = given.value if given else None
        shown = format_value(value, unit, language, figure.signed) if value else terminal.words("cli.missing")
        comparisons = [
            f"{terminal.words(f'cli.compare_{each.value}')} {format_value(given.comparisons[each], unit, language)}"
            for each in Comparison
            if given and each in given.comparisons
        ]
        rows.append((figure.id, figure.label, shown, "; ".join(comparisons)))
    if rows:
        terminal.result()
        if required:
            values = [contribution.figures.get(each.id) for each in required]
            has_value = sum(each is not None and each.value is not None for each in values)
            terminal.result(terminal.words("cli.required_figures", given=has_value, required=len(required)))
        names = ("figure", "label", "value", "compared")
        terminal.table([terminal.words(f"cli.column_{name}") for name in names], rows, right=(2,))


def diff(asked: Asked) -> int:
    """Print what changed in a section: its words as they read, or as they were typed, then its figures."""
    view = MonthView(asked.session, asked.month)
    section = view.definition(asked.section).id
    found = since_last_month(view, section) if asked.since else since_submission(view, section)
    passages, figures = found.words(typed=asked.source), found.figures()
    for passage in passages:
        _print_passage(asked.terminal, passage, numbered=asked.source)
    for change in figures:
        figure = view.definition(section).figure(change.figure)
        part = part_in_words(view, figure, change.key) if figure else ""
        part = part if isinstance(part, str) else asked.terminal.words(part.id)
        _print_change(asked.terminal, change, f"{change.label}, {part}" if part else change.label)
    if not passages and not figures:
        asked.terminal.say("cli.no_difference")
    return ExitCode.DONE


def _print_change(terminal: Terminal, change: FigureChange, label: str) -> None:
    before, now = change.before or "–", change.now or "–"
    if terminal.plain:
        terminal.facts(label, [(terminal.words("cli.fact_before"), before), (terminal.words("cli.fact_now"), now)])
    else:
        terminal.result(terminal.words("cli.figure_change", figure=label, before=before, now=now))


def _print_passage(terminal: Terminal, passage: Passage, *, numbered: bool) -> None:
    """Lines that differ, after where they stand: a line of the text as typed, a heading of the text as it reads.

    Plainly, a word says what becomes of each line, where else a sign does.
    """
    if numbered:
        terminal.result(terminal.words("cli.diff_from_line", line=passage.line))
    elif passage.heading:
        terminal.result(terminal.words("cli.diff_under", heading=passage.heading))
    else:
        terminal.result(terminal.words("cli.diff_at_top"))
    for line in passage.lines:
        if not terminal.plain:
            terminal.result(line)
        elif line[1:].strip():
            kind = {"-": "gone", "+": "new"}.get(line[:1], "same")
            terminal.result(f"  {terminal.words(f'cli.fact_{kind}')}: {line[1:].strip()}")


def log(asked: Asked) -> int:
    """Print the journal of the month, or of one section. Reading it proves its chain."""
    view = MonthView(asked.session, asked.month)
    if asked.verify:
        changed = view.reader.changed_documents()
        for problem in changed:
            asked.terminal.say("cli.problem", told=problem.message)
        asked.terminal.result(asked.terminal.words("cli.chain_holds", count=len(view.events)))
        return ExitCode.BROKEN if changed else ExitCode.DONE
    if view.workspace.settings.practice:
        asked.terminal.result(asked.terminal.words("cli.practice"))
    for event in logged_events(view, asked.section or ""):
        _print_event(asked.terminal, event, local_time(event.time, view.workspace.settings.time_zone))
    return ExitCode.DONE


def _print_event(terminal: Terminal, event: LoggedEvent, time: str) -> None:
    who = terminal.words("cli.acted_for", who=event.who, login=event.login) if event.login else event.who
    what = terminal.words(f"cli.event_{event.action.value}")
    reason = event.reason
    told = terminal.words(reason.id, **reason.args) if isinstance(reason, Message) else reason
    if not terminal.plain:
        terminal.result("  ".join(filter(None, (time, who, what, event.section, event.content, told))))
        return
    facts = (("who", who), ("what", what), ("section", event.section), ("content", event.content), ("reason", told))
    terminal.facts(time, [(terminal.words(f"cli.fact_{name}"), value) for name, value in facts if value])
