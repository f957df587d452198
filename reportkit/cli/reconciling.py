"""`reconcile`: what somebody has changed in the document since it was put together, and how it comes home."""

from collections.abc import Sequence
from pathlib import Path

from reportkit.cli.asked import Asked
from reportkit.messages import ExitCode, Message
from reportkit.workflow.month_view import MonthView
from reportkit.workflow.returned import PartChange, Returned, read_returned
from reportkit.workflow.returned_figures import FigureChange
from reportkit.workflow.returned_words import TextChange
from reportkit.workflow.taking_home import homes, take_home


def reconcile(asked: Asked) -> int:
    """Tell every difference, figures first; save those of one section where it is asked."""
    terminal = asked.terminal
    returned = read_returned(asked.session, asked.month, Path(asked.file))
    if asked.take:
        _, left = take_home(asked.session, asked.month, returned, asked.take, anyway=asked.anyway)
        for message in left:
            terminal.say(message.id, **message.args)
        view = MonthView(asked.session, asked.month)
        definition = view.definition(asked.take)
        terminal.say("cli.saved", section=view.title(definition), id=definition.id)
        return ExitCode.DONE
    if returned.out_of_step:
        terminal.say("reconcile.out_of_step", file=returned.file)
    _figures(asked, returned)
    for part in returned.parts:
        if part.texts:
            _part(asked, part)
    for edge in returned.edges:
        terminal.result(terminal.words(f"reconcile.edge_{edge.where}"))
        _texts(asked, edge.texts)
    for message in returned.told:
        terminal.result(terminal.words(message.id, **message.args))
    if returned.is_same:
        terminal.say("reconcile.same", file=returned.file)
        return ExitCode.DONE
    for home in homes(MonthView(asked.session, asked.month), returned):
        if home.returned_first:
            told = Message(f"workflow.state_{home.state.value}")
            terminal.say("reconcile.take_returned", file=asked.file, section=home.section, state=told)
        elif home.newer:
            terminal.say("reconcile.take_newer", file=asked.file, section=home.section)
        else:
            terminal.say("reconcile.take", file=asked.file, section=home.section)
    return ExitCode.GATE_CLOSED


def _figures(asked: Asked, returned: Returned) -> None:
    if returned.figures:
        asked.terminal.result(asked.terminal.words("reconcile.figures"))
    for each in returned.figures:
        if asked.terminal.plain:
            _facts(asked, each)
            continue
        asked.terminal.result("  " + _figure(asked, each))


def _facts(asked: Asked, change: FigureChange) -> None:
    """A figure that was changed plainly, a fact a line."""
    terminal = asked.terminal
    home = terminal.words("cli.yes" if change.written else "cli.no")
    facts = [("before", change.before), ("now", change.after or "–"), ("section", change.where or "–")]
    facts += [("owner", change.owner), ("home", home)]
    title = f"{change.label} ({change.figure})"
    terminal.facts(title, [(terminal.words(f"cli.fact_{name}"), value) for name, value in facts])


def _figure(asked: Asked, change: FigureChange) -> str:
    words = asked.terminal.words
    told = words(
        "reconcile.figure",
        label=change.label,
        figure=change.figure,
        before=change.before,
        after=change.after or "–",
        where=change.where or "–",
        count=len(change.bookmarks),
    )
    if change.several:
        asking = change.figure if change.key == "value" else f"{change.figure}.{change.key}"
        values = ", ".join(change.several)
        return told + words("reconcile.figure_several", values=values, owner=change.owner, figure=asking)
    return told + words("reconcile.figure_home" if change.written else "reconcile.figure_not_home", owner=change.owner)


def _part(asked: Asked, part: PartChange) -> None:
    terminal = asked.terminal
    terminal.result(f"{part.part.title} ({part.part.section})" if part.part.section else part.part.title)
    _texts(asked, part.texts)


def _texts(asked: Asked, texts: Sequence[TextChange]) -> None:
    terminal = asked.terminal
    for each in texts:
        if terminal.plain:
            facts = (("before", each.before, "added"), ("now", each.after, "removed"))
            told = [
                (terminal.words(f"cli.fact_{name}"), _named(asked, each, value) if each.picture else value)
                for name, value, without in facts
                if each.kind != without
            ]
            terminal.facts(terminal.words(f"cli.fact_{each.kind}"), told)
            continue
        before, after = each.named(each.before), each.named(each.after)
        terminal.result("  " + terminal.words(f"reconcile.{each.kind}", before=before, after=after))


def _named(asked: Asked, change: TextChange, text: str) -> str:
    named = change.named(text)
    return asked.terminal.words(named.id, **named.args)
