"""What the README and the guides show is what the program does, command by command."""

import re
from pathlib import Path

import pytest

from reportkit.cli.commands import COMMANDS
from reportkit.store.definitions import read_workspace
from tests.docs.consoles import commands_in, fences, play

ROOT = Path(__file__).resolve().parent.parent.parent
GUIDES = [
    "README.md",
    "docs/kontaktens-guide.md",
    "docs/redaktorens-guide.md",
    "docs/administratorens-guide.md",
]


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", GUIDES)
def test_every_command_of_a_guide_prints_what_the_guide_shows(name, tmp_path, quick_demo):
    wrong = [each for each in play(read(name), tmp_path) if not each.told_truly]
    assert not wrong, "\n\n".join(f"$ {each.line}\n{each.printed}(ended with {each.code})" for each in wrong)


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_shows_commands(name):
    assert sum(len(commands_in(block)) for block in fences(read(name), "console")) > 5


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_shown_or_named_in_some_guide(command):
    named = re.compile(rf"\breportkit\b[^`\n]*\b{command}\b|`{command}\b")
    assert any(named.search(read(name)) for name in GUIDES)


def test_guides_speak_of_no_command_that_is_not_there():
    later = {"serve", "doctor"}
    for name in GUIDES:
        for command in re.findall(r"`reportkit (?:--?\w+(?: [\w-]+)? )*([a-z]+)", read(name)):
            assert command in {*COMMANDS, *later}, f"{name}: reportkit {command}"


def test_a_section_written_after_the_readme_is_found_whole(tmp_path, quick_demo):
    play(read("README.md"), tmp_path)
    assert read_workspace(tmp_path / "ova").problems == ()


class TestThePlayer:
    def test_a_wrong_line_is_seen(self, tmp_path):
        (command,) = play("```console\n$ reportkit --version\nreportkit 99\n```\n", tmp_path)
        assert not command.told_truly

    def test_a_line_too_few_is_seen(self, tmp_path):
        (command,) = play("```console\n$ reportkit --help\nreportkit samlar in\n```\n", tmp_path)
        assert not command.told_truly

    def test_an_ellipsis_stands_for_words_and_for_lines(self, tmp_path):
        shown = "reportkit samlar …\n…\n  --version   …\n…\n"
        (command,) = play(f"```console\n$ reportkit --help\n{shown}```\n", tmp_path)
        assert command.told_truly

    def test_a_command_that_shows_nothing_must_succeed(self, tmp_path):
        (command,) = play("```console\n$ reportkit status\n```\n", tmp_path)
        assert not command.told_truly

    def test_the_prompt_names_the_login(self, tmp_path):
        _, command = play(
            "```console\nmaja.ek$ reportkit new w\n…\nmaja.ek$ reportkit -w w open 2023-05\n?\n```\n", tmp_path
        )
        assert 'login = "maja.ek"' in command.printed
