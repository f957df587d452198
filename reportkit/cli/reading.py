"""`show`: what stands in a section."""

from reportkit.cli.asked import Asked
from reportkit.messages import ExitCode
from reportkit.model.figure import Comparison
from reportkit.model.identity import SHORT
from reportkit.model.measurement import MeasurementUnit
from reportkit.text.markdown import format_to_read
from reportkit.text.values import format_value
from reportkit.workflow.heading_places import heading_places
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.rendering import as_read


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
