"""`assemble`: the DOCX."""

from pathlib import Path

from reportkit.cli.asked import Asked
from reportkit.messages import ExitCode, GateClosedError
from reportkit.store.files import write_bytes
from reportkit.workflow.assemble import assemble as put_together
from reportkit.workflow.assemble import document_name, obstacles
from reportkit.workflow.month_view import MonthView


def assemble(asked: Asked) -> int:
    """Put the report together and say where it lies; name everything that stands in the way."""
    if not asked.draft:
        _name_obstacles(asked)
    assembled = put_together(asked.session, asked.month, draft=asked.draft)
    if asked.output:
        path = Path(asked.output)
    else:
        path = asked.root / "reports" / str(asked.month) / document_name(asked.month, draft=asked.draft)
    write_bytes(path, assembled.document)
    asked.terminal.result(str(path))
    asked.terminal.say("cli.assembled_draft" if asked.draft else "cli.assembled", words=assembled.words)
    return ExitCode.DONE


def _name_obstacles(asked: Asked) -> None:
    standing = obstacles(MonthView(asked.session, asked.month))
    for obstacle in standing:
        asked.terminal.say("cli.obstacle", told=obstacle.message)
    if standing:
        raise GateClosedError("cli.not_ready", count=len(standing))
