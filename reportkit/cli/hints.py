"""The commands that a sentence tells somebody to give: with the workspace and the month of the line they gave.

Followed to the letter, a hint must reach the month that it speaks of.
"""

import re
from argparse import Namespace

from reportkit.cli.commands import COMMANDS
from reportkit.messages.catalogue import Rewording, unchanged
from reportkit.model.regex import regex

_NO_WORKSPACE = ("new", "demo")
_NO_MONTH = (*_NO_WORKSPACE, "open", "close", "reopen", "words", "sections", "plugins")
"""Commands about no month, and those that name theirs after the command."""

_COMMAND = regex(r"\breportkit (?P<word>--month|[a-z]+)\b")


def as_given(line: Namespace) -> Rewording:
    """What puts `-w` and `--month`, as they stand in `line`, into every command that a sentence names."""
    if not line.workspace and not line.month:
        return unchanged

    def named(found: re.Match[str]) -> str:
        word = found["word"]
        if word != "--month" and (word not in COMMANDS or word in _NO_WORKSPACE):
            return found[0]
        month = "" if word == "--month" or word in _NO_MONTH else line.month
        return f"reportkit {_option('-w', line.workspace)}{_option('--month', month)}{word}"

    return lambda sentence: _COMMAND.sub(named, sentence)


def _option(name: str, value: str | None) -> str:
    """An option as the shell reads it, in a sentence whose slots are still to be filled."""
    from shlex import quote  # noqa: PLC0415 - few sentences name a command

    return f"{name} {quote(value)} ".replace("{", "{{").replace("}", "}}") if value else ""
