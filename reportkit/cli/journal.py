"""`log`: who did what."""

from reportkit.cli.asked import Asked
from reportkit.cli.terminal import Terminal
from reportkit.messages import ExitCode, Message
from reportkit.text.dates import local_time
from reportkit.workflow.event_log import LoggedEvent, logged_events
from reportkit.workflow.month_view import MonthView


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
