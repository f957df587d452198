"""`assemble`: the report as a document."""

from pathlib import Path

from reportkit.cli.asked import Asked
from reportkit.messages import ExitCode, GateClosedError, UsageError
from reportkit.workflow.document import PDF, document_path, write_document
from reportkit.workflow.obstacle import NotReadyError


def assemble(asked: Asked) -> int:
    """Put the report together and say where it lies; name everything that stands in the way."""
    if asked.output and not Path(asked.output).absolute().parent.is_dir():
        raise UsageError("cli.no_such_folder", folder=str(Path(asked.output).parent))
    try:
        path = Path(asked.output) if asked.output else None
        if asked.pdf:
            path = path or document_path(asked.session, asked.month, draft=asked.draft, kind=PDF)
            if path.suffix.lower() != PDF:
                raise UsageError("cli.not_a_pdf", file=path.name)
        written = write_document(asked.session, asked.month, draft=asked.draft, path=path, measure=asked.measure)
    except NotReadyError as error:
        for obstacle in error.obstacles:
            asked.terminal.say("cli.obstacle", told=obstacle.message)
        raise GateClosedError("cli.not_ready", count=len(error.obstacles)) from error
    for problem in asked.store.workspace().problems:
        asked.terminal.say("cli.problem", told=problem.message)
    asked.terminal.result(str(written.path))
    found = "" if written.pages is not None else "_unproved"
    asked.terminal.say(f"cli.assembled_draft{found}" if asked.draft else f"cli.assembled{found}", words=written.words)
    for message in written.left_behind:
        asked.terminal.say("cli.left_behind", told=message)
    if written.pictures is not None:
        asked.terminal.say("cli.pictures_beside", folder=str(written.pictures))
    if written.unmeasured is not None:
        asked.terminal.say("cli.not_measured", told=written.unmeasured)
    if written.pages is not None:
        asked.terminal.say(f"cli.pages_{written.pages.value}", draft="--draft " if asked.draft else "")
    return ExitCode.DONE
