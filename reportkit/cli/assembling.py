"""`assemble`: the DOCX."""

from pathlib import Path

from reportkit.cli.asked import Asked
from reportkit.messages import ExitCode, GateClosedError, UsageError
from reportkit.store.files import write_bytes
from reportkit.workflow.assemble import NotReadyError, document_name
from reportkit.workflow.assemble import assemble as put_together


def assemble(asked: Asked) -> int:
    """Put the report together and say where it lies; name everything that stands in the way."""
    if asked.output and not Path(asked.output).absolute().parent.is_dir():
        raise UsageError("cli.no_such_folder", folder=str(Path(asked.output).parent))
    try:
        assembled = put_together(asked.session, asked.month, draft=asked.draft)
    except NotReadyError as error:
        for obstacle in error.obstacles:
            asked.terminal.say("cli.obstacle", told=obstacle.message)
        raise GateClosedError("cli.not_ready", count=len(error.obstacles)) from error
    if asked.output:
        path = Path(asked.output)
    else:
        path = asked.root / "reports" / str(asked.month) / document_name(asked.month, draft=asked.draft)
    write_bytes(path, assembled.document)
    for problem in asked.store.workspace().problems:
        asked.terminal.say("cli.problem", told=problem.message)
    asked.terminal.result(str(path))
    asked.terminal.say("cli.assembled_draft" if asked.draft else "cli.assembled", words=assembled.words)
    return ExitCode.DONE
