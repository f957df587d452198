"""`--plain`: one fact a line, for who listens to the screen and for scripts."""

import re

import pytest

from reportkit.cli.commands import COMMANDS
from tests.tui.walk import changed_report
from tests.workflow.region import PER

LISTS = {
    "status": ("status",),
    "show": ("show", "lanssjukvard-1"),
    "diff": ("diff", "funktion", "--since", "last-month"),
    "check": ("check", "lanssjukvard-1"),
    "log": ("log", "funktion"),
    "reconcile": ("reconcile", "rapport.docx"),
    "remind": ("remind", "lanssjukvard-1"),
    "sections": ("sections",),
    "plugins": ("plugins",),
    "fill": ("fill", "lanssjukvard-2", "ls2_besok", "kolumn.txt", "--look"),
    "words": ("words", "suggest", "mottagnig"),
    "assemble": ("assemble",),
}
"""A call of every command that lists things."""
SAY_ONE_THING = {
    "write",
    "put",
    "form",
    "set",
    "attach",
    "picture",
    "nothing",
    "fix",
    "answer",
    "submit",
    "withdraw",
    "remark",
    "return",
    "approve",
    "excuse",
    "waive",
    "publish",
    "reopen",
    "deadline",
    "close",
    "open",
    "new",
    "demo",
}
"""Commands that do something and say what came of it, a sentence a line."""
FACT = re.compile(r"  [^ :][^:]*: \S")
COLUMNS = re.compile(r"\S {2,}\S")


def test_every_command_is_known_to_list_or_not():
    assert set(LISTS) | SAY_ONE_THING == set(COMMANDS)


@pytest.fixture
def listing(demo, shell, tmp_path):
    """A shell in the example, with a column and a report that somebody has changed in Word."""
    shell.workspace = demo
    (tmp_path / "kolumn.txt").write_text("13 260\n7 410\n", encoding="utf-8")
    (tmp_path / "rapport.docx").write_bytes(changed_report(demo))
    return shell.log_in(PER)


@pytest.mark.parametrize("name", LISTS)
def test_one_fact_stands_on_each_line(listing, name):
    told = listing("--plain", *LISTS[name])
    assert told.out or told.err
    text = name in ("show", "diff", "remind")  # the words themselves stand as they were written
    for line in told.out.splitlines():
        assert "\t" not in line
        assert text or not COLUMNS.search(line.strip()), line
        assert not line.startswith("  ") or text or FACT.match(line), line


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("status", ["  månad: april 2023", "Division Funktion", "  läge: Inskickat", "  siffror: 4/4"]),
        ("show", ["Division Länssjukvård 1", "  läge: Utkast", "ls1_akutbesok", "  utfall: 7 034 besök"]),
        ("diff", ["Under ”Operationer”:", "Akuta operationer, föregående år", "  före: 379", "  nu: 410"]),
        ("check", ["fel H01-f21ea653", "  rad: 3", "  citat: xx"]),
        ("log", ["  vad: skickade in", "  avsnitt: funktion"]),
        ("reconcile", ["Besök på akutmottagningarna (ls1_akutbesok)", "  före: 7 034 besök", "  nu: 7 104 besök"]),
        ("sections", ["psykiatri", "  ägare: division-psykiatri", "  rubriker: 1"]),
        ("plugins", ["psykiatri", "  paket: reportkit", "  tillåtet här: ja"]),
    ],
)
def test_each_fact_is_named(listing, name, facts):
    lines = [line.replace("\u00a0", " ") for line in listing("--plain", *LISTS[name]).out.splitlines()]
    assert [each for each in facts if each not in lines] == []
