"""The command line speaks Swedish, also where argparse speaks by itself; and English where that was chosen."""

import re
import subprocess
import sys

import pytest

from reportkit.cli.commands import COMMANDS
from tests.cli.conftest import Shell
from tests.workflow.region import MAJA, ROLAND

ENGLISH = re.compile(
    r"\b(usage|positional|optional|options|arguments|show this|help message|exit|error|required|following|expected|"
    r"invalid|choice|choose|from|unrecognized|unknown|ambiguous|could|match|allowed|with|one of|default|None|must|is|"
    r"the|of|at least|subcommand|command|value)\b"
)
SWEDISH = re.compile(r"\b(visa|och|eller|inte|måste|följa|här|arbetsytan|avsnitt\w*|månad\w*|hjälpen)\b")


def english_in(said):
    # Names of options, commands and folders are the same in both languages.
    words = re.sub(r"--?[\w-]+|reportkit\s[\w-]+|last-month|”[^”]*”|'[^']*'", " ", said)
    return ENGLISH.findall(words)


@pytest.mark.parametrize(
    "command", [(), *((name,) for name in COMMANDS)], ids=lambda command: " ".join(command) or "all"
)
def test_help_is_swedish_whole(command, shell: Shell):
    answer = shell(*command, "--help")
    assert (answer.code, answer.err) == (0, "")
    assert english_in(answer.out) == []
    assert SWEDISH.search(answer.out)


@pytest.mark.parametrize(
    "line",
    [
        ("statuss",),
        ("put",),
        ("put", "psykiatri"),
        ("put", "psykiatri", "text.md", "en till"),
        ("set", "psykiatri"),
        ("status", "--jason"),
        ("status", "--json=ja"),
        ("diff", "psykiatri", "--since", "igår"),
        ("diff", "psykiatri", "--since"),
        ("return", "psykiatri"),
        ("return", "psykiatri", "-m"),
        ("waive", "psykiatri", "T02-1a2b3c4d"),
        ("attach", "psykiatri", "plan.pdf"),
        ("--lang", "fi", "status"),
        ("--month",),
        ("-w",),
        ("--workspac", "x", "status"),
        ("open",),
        ("demo",),
    ],
    ids=" ".join,
)
def test_a_line_that_cannot_be_understood_is_answered_in_swedish(line, shell: Shell):
    answer = shell(*line)
    assert (answer.code, answer.out) == (2, "")
    assert english_in(answer.err) == []
    assert "--help" in answer.err


@pytest.mark.parametrize(
    "option", [("--month", "2023-03"), ("--lang", "en"), ("--as", MAJA), ("--plain",), ("-w", "region")], ids=" ".join
)
def test_an_option_of_every_command_may_stand_after_it(option, region, shell: Shell, monkeypatch):
    shell.log_in(ROLAND)
    shell.workspace = None if option[0] == "-w" else region.root
    monkeypatch.chdir(region.root.parent)
    before, after = shell(*option, "status"), shell("status", *option)
    assert (after.code, after.out) == (0, before.out)
    assert before.out


def test_help_is_english_where_that_was_chosen_also_after_swedish(shell: Shell):
    assert english_in(shell("put", "--help").out) == []
    english = shell("--lang", "en", "put", "--help").out
    assert english.startswith("usage: ")
    assert not SWEDISH.search(english)
    assert "required" in shell("--lang", "en", "put").err
    assert english_in(shell("put", "--help").out) == []


def test_every_command_stands_in_the_help_once_under_who_uses_it(shell: Shell):
    said = shell("--help").out
    for name in COMMANDS:
        assert len(re.findall(rf"(?m)^  {name} ", said)) == 1


# As a program


def run(*line, cwd, **environment):
    return subprocess.run(
        [sys.executable, "-m", "reportkit", *map(str, line)],
        cwd=cwd, env={"HOME": str(cwd)} | environment, capture_output=True, timeout=60, check=False,
    )  # fmt: skip


def test_swedish_is_printed_as_utf8_where_the_environment_names_no_language(tmp_path):
    for environment in ({}, {"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}):
        answer = run("--help", cwd=tmp_path, **environment)
        assert answer.returncode == 0
        assert "lägg in text" in answer.stdout.decode()


def test_results_and_troubles_have_their_own_streams_and_codes_outside_too(region, tmp_path):
    answer = run("-w", region.root, "show", "psykiatrin", cwd=tmp_path)
    assert (answer.returncode, answer.stdout) == (2, b"")
    assert "”psykiatrin” finns inte" in answer.stderr.decode()
    answer = run("-w", region.root, "status", "--json", cwd=tmp_path)
    assert (answer.returncode, answer.stderr) == (0, b"")


def test_nobody_reading_to_the_end_is_no_fault(region, tmp_path):
    program = subprocess.Popen(
        [sys.executable, "-m", "reportkit", "-w", str(region.root), "log"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path,
    )  # fmt: skip
    program.stdout.close()
    assert program.stderr.read() == b""
    program.stderr.close()
    assert program.wait(60) == 0
