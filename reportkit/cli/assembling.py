"""`assemble`: the DOCX."""

from pathlib import Path

from reportkit.cli.asked import Asked
from reportkit.messages import ExitCode, GateClosedError, UsageError
from reportkit.workflow.assemble import NotReadyError
from reportkit.workflow.document import write_document


def assemble(asked: Asked) -> int:
    """Put the report together and say where it lies; name everything that stands in the way."""
    if asked.output and not Path(asked.output).absolute().parent.is_dir():
        raise UsageError("cli.no_such_folder", folder=str(Path(asked.output).parent))
    try:
        path = Path(asked.output) if asked.output else None
        written = write_document(asked.session, asked.month, draft=asked.draft, path=path)
    except NotReadyError as error:
        for obstacle in error.obstacles:
            asked.terminal.say("cli.obstacle", told=obstacle.message)
        raise GateClosedError("cli.not_ready", count=len(error.obstacles)) from error
    for problem in asked.store.workspace().problems:
        asked.terminal.say("cli.problem", told=problem.message)
    asked.terminal.result(str(written.path))
    asked.terminal.say("cli.assembled_draft" if asked.draft else "cli.assembled", words=written.words)
    return ExitCode.DONE
