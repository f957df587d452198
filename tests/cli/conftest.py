"""Commands as people type them, and what they answer."""

import re
import shlex
import subprocess
from dataclasses import dataclass

import pytest

from reportkit.cli.line import main
from tests.workflow.region import MAJA, PER, PNG, TEXT, Region, demo_copy, with_measure


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def said(self):
        return self.out + self.err


class Shell:
    """Somebody at a terminal. `login` is who the machine says they are; nothing they type can change that."""

    def __init__(self, capsys, monkeypatch):
        self.capsys, self.monkeypatch = capsys, monkeypatch
        self.workspace = None

    def log_in(self, login):
        self.monkeypatch.setattr("reportkit.workflow.session.machine_login", lambda: login)
        return self

    def __call__(self, *words):
        """Type a command; `-w` is given where the shell stands in a workspace.

        The commands that it tells of name the workspace too; what is compared is the rest of them.
        """
        line = [str(word) for word in words]
        if self.workspace is not None:
            line = ["-w", str(self.workspace), *line]
        self.capsys.readouterr()
        try:
            code = main(line)
        except SystemExit as end:  # after help
            code = end.code or 0
        out, err = self.capsys.readouterr()
        if self.workspace is not None:
            named = f"reportkit -w {shlex.quote(str(self.workspace))} "
            out, err = out.replace(named, "reportkit "), err.replace(named, "reportkit ")
        assert "Traceback" not in out + err
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", out + err), "something that steers a terminal"
        return Answer(int(code), out, err)


@pytest.fixture
def shell(capsys, monkeypatch, tmp_path):
    """A terminal in an empty folder, outside every workspace."""
    monkeypatch.delenv("REPORTKIT_LANG", raising=False)
    monkeypatch.chdir(tmp_path)
    return Shell(capsys, monkeypatch)


@pytest.fixture
def region(tmp_path, shell):
    """The small region with March open, and a shell in it for the contact of psykiatri."""
    region = Region(tmp_path / "region").open_march()
    shell.workspace = region.root
    shell.log_in(MAJA)
    return region


@pytest.fixture
def desk(tmp_path):
    """A folder with what the contact brings: words, figures, a picture and a document."""
    folder = tmp_path / "skrivbord"
    (folder / "images").mkdir(parents=True)
    (folder / "images/vantan.png").write_bytes(PNG)
    (folder / "text.md").write_text("# Division Psykiatri\n\n" + re.sub("^# ", "## ", TEXT, flags=re.MULTILINE))
    (folder / "Årsrapport 2022.pdf").write_bytes(b"%PDF-1.7")
    return folder


@pytest.fixture
def written(region, shell, desk):
    """Words and figures are there; nothing is sent."""
    assert shell("put", "psykiatri", desk / "text.md").code == 0
    figures = ("besok_totalt=45 000", "besok_totalt.previous_year=44 120", "besok_digitala=8 176")
    assert shell("set", "psykiatri", *figures, "besok_digitala.breakdown.K=4 610").code == 0
    assert shell("set", "psykiatri", "besok_digitala.breakdown.M=3 566").code == 0
    return region


@pytest.fixture
def sent(written, shell):
    """The contact has handed psykiatri in; the editor is at the terminal."""
    assert shell("submit", "psykiatri").code == 0
    shell.log_in(PER)
    return written


@pytest.fixture(scope="session")
def examples(tmp_path_factory):
    """Where the example is made, once for all tests."""
    base = tmp_path_factory.getbasetemp() / "examples"
    base.mkdir(exist_ok=True)
    return base


@pytest.fixture
def demo(examples, tmp_path, shell):
    """The example, and a shell in it."""
    store = demo_copy(examples, tmp_path / "demo")
    shell.workspace = store.root
    return store.root


@pytest.fixture
def measured(region):
    """The region with a steering measure that Division Psykiatri answers for."""
    return with_measure(region)


@pytest.fixture
def saved_anew(need_program, tmp_path):
    """A file as the program that it was opened in saves it."""

    def save(path, kind):
        if kind == "word":
            return
        profile = f"-env:UserInstallation=file://{tmp_path}/profil"
        command = [
            need_program("soffice"),
            profile,
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            tmp_path / "ut",
            path,
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        path.write_bytes((tmp_path / "ut" / path.name).read_bytes())

    return save
