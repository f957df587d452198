"""Plays what a document tells its reader to do: its files are written, its commands run, in order.

A command stands in a fenced `console` block after `$ `, or after `maja.ek$ ` for somebody else's login. What it
prints stands below it; `…` stands for any words on a line, and alone on a line for any lines. A command with
nothing shown must succeed, and one with a lone `?` below it is waiting for its answer. A fenced block is a file
if the line before it says so:

    `sections/resor.toml`:                                     the whole file
    … sist i `people.toml`:                                    added at its end
    … i `sections/report.toml`, efter raden `section = "x"`:   put in after that line

`python -m tests.docs.consoles README.md docs/…` writes what the commands print today into the documents.
"""

import contextlib
import io
import os
import pwd
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from reportkit.cli.line import main

READER = "anna.berg"
"""The login of whoever follows a document, unless the prompt names another."""
HOME = "/home/anna"
"""Where the scratch folder lies, as documents show it."""

_FENCE = re.compile(r"(?:^(?P<lead>[^\n]+)\n\n)?^```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.M | re.S)
_PROMPT = re.compile(r"^(?P<login>[a-z]+\.[a-z]+)?\$ (?P<line>.*)$")
_WHOLE = re.compile(r"^`([\w./-]+)`:$")
_END = re.compile(r"sist i `([\w./-]+)`:$")
_AFTER = re.compile(r"i `([\w./-]+)`, efter raden `([^`]+)`:$")


@dataclass
class Command:
    """One command of a document and what the document says that it prints."""

    prompt: str
    line: str
    login: str
    shown: str
    printed: str = ""
    code: int = 0

    @property
    def told_truly(self) -> bool:
        if not self.shown:
            return self.code == 0
        return bool(re.fullmatch(_pattern(self.shown), self.printed))


def _pattern(shown: str) -> str:
    lines = []
    for line in shown.splitlines(keepends=True):
        if line.strip() == "…":
            lines.append(r"(?:[^\n]*\n)*?")
        else:
            lines.append(".*".join(re.escape(part) for part in line.split("…")))
    return "".join(lines)


def fences(text: str, kind: str) -> list[str]:
    """The inside of every fenced block of a kind."""
    return [match["body"] for match in _FENCE.finditer(text) if match["kind"] == kind]


def commands_in(block: str) -> list[Command]:
    """The commands of one console block. A line that ends with a backslash goes on below."""
    found: list[Command] = []
    lines = iter(block.splitlines())
    for line in lines:
        match = _PROMPT.match(line)
        if match:
            written = line
            while written.endswith("\\"):
                written += "\n" + next(lines)
            asked = _PROMPT.match(written.replace("\\\n", " "))
            assert asked
            found.append(Command(written, asked["line"], asked["login"] or READER, ""))
        else:
            assert found, f"before the first command: {line}"
            found[-1].shown += line.rstrip() + "\n"
    for each in found:
        each.shown = each.shown.rstrip("\n") + "\n" if each.shown.strip() else ""
    return found


def play(text: str, folder: Path) -> list[Command]:
    """Do everything that a document says, in a folder, and give its commands with what they printed."""
    return [command for _, several in _played(text, folder) for command in several]


def _played(text: str, folder: Path) -> Iterator[tuple[re.Match[str], list[Command]]]:
    here = Path.cwd()
    os.chdir(folder)
    try:
        for match in _FENCE.finditer(text):
            if match["kind"] == "console":
                several = commands_in(match["body"])
                for command in several:
                    _run(command, folder)
                yield match, several
            elif match["lead"]:
                _write(match["lead"], match["body"])
    finally:
        os.chdir(here)


def _write(lead: str, body: str) -> None:
    if whole := _WHOLE.search(lead):
        path = Path(whole[1])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8")
    elif end := _END.search(lead):
        path = Path(end[1])
        path.write_text(path.read_text(encoding="utf-8") + "\n" + body, encoding="utf-8")
    elif after := _AFTER.search(lead):
        path = Path(after[1])
        source = path.read_text(encoding="utf-8")
        line = next((each for each in source.splitlines(keepends=True) if each.strip() == after[2]), None)
        assert line is not None, f"{path} has no line {after[2]}"
        path.write_text(source.replace(line, line + body, 1), encoding="utf-8")


def _run(command: Command, folder: Path) -> None:
    program, *words = shlex.split(command.line)
    if program == "cd":
        os.chdir(words[0])
        return
    assert program == "reportkit", f"only reportkit and cd can be shown: {command.line}"
    printed = io.StringIO()
    person = pwd.struct_passwd((command.login, "x", os.getuid(), 0, "", "", ""))
    with (
        patch.object(pwd, "getpwuid", lambda _: person),
        contextlib.redirect_stdout(printed),
        contextlib.redirect_stderr(printed),
    ):
        try:
            command.code = main(words)
        except SystemExit as end:  # --help
            command.code = int(end.code or 0)
    lines = printed.getvalue().replace(str(folder), HOME).rstrip().splitlines()
    command.printed = "".join(line.rstrip() + "\n" for line in lines)


def rewritten(text: str, folder: Path) -> str:
    """The document with what its commands print today, wherever it shows something else."""
    new, end = "", 0
    for match, several in _played(text, folder):
        block = ""
        for command in several:
            kept = command.told_truly
            block += f"{command.prompt}\n{command.shown if kept else command.printed}"
        new += text[end : match.start("body")] + block
        end = match.end("body")
    return new + text[end:]


if __name__ == "__main__":
    for name in sys.argv[1:]:
        document = Path(name)
        with tempfile.TemporaryDirectory() as scratch:
            before = document.read_text(encoding="utf-8")
            document.write_text(rewritten(before, Path(scratch).resolve()), encoding="utf-8")
