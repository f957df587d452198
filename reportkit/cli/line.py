"""One command line: read it, find the workspace and who asks, call the command, answer with an exit code."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

from reportkit import __version__
from reportkit.cli.commands import COMMANDS
from reportkit.cli.parser import chosen_language, read
from reportkit.messages import ExitCode, Language, ReportkitError


def main(arguments: Sequence[str]) -> int:
    """Do what a command line asks and answer with its exit code."""
    language = chosen_language(arguments, os.environ.get("REPORTKIT_LANG", ""))
    _speak_utf8()
    asked = Namespace(workspace=None, month=None)
    try:
        asked = read(arguments, language)
        if asked.version:
            print(f"reportkit {__version__}")
            return ExitCode.DONE
        return _call(asked, language)
    except ReportkitError as error:
        from reportkit.cli.hints import as_given  # noqa: PLC0415 - the help needs none of it
        from reportkit.cli.terminal import Terminal  # noqa: PLC0415 - as above

        Terminal(language, reword=as_given(asked)).trouble(error)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 - nobody reads the rest
        return ExitCode.DONE
    except Exception as error:  # noqa: BLE001 - the very top: a sentence and a file, never a traceback
        from reportkit.cli.crash import tell  # noqa: PLC0415 - only when all else has failed

        return tell(error, language)


def _speak_utf8() -> None:
    """Swedish is printed as UTF-8 also where the environment names no language."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _call(asked: Namespace, language: Language) -> int:
    from reportkit.cli.asked import Asked  # noqa: PLC0415 - the help needs none of it

    request = Asked.of(asked, language)
    if asked.command is None:
        module, function = "screens", "open_screens"
    else:
        module, _, function = COMMANDS[asked.command].does.partition(":")
    call = getattr(import_module(f"reportkit.cli.{module}"), function)
    gc.freeze()
    gc.enable()
    code: int = call(request)
    return code
