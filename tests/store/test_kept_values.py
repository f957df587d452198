"""What was understood is kept, and nobody can tell: with the cache or without it, every file says the same."""

import json
import subprocess
import sys
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.messages import Message, ReportkitError
from reportkit.model.blocks import Blocks
from reportkit.model.contribution import Contribution, Problem
from reportkit.model.figure import FigureValue
from reportkit.model.number import Number, Qualifier
from reportkit.model.section import NotableChange
from reportkit.model.workspace import Workspace
from reportkit.store import kept_values
from reportkit.store.contribution_folder import read_files
from reportkit.store.contribution_reader import Reader
from reportkit.store.definitions import read_workspace
from reportkit.store.folder import FolderStore
from reportkit.store.kept_values import Shelf, keep_value, kept_or_read, kept_value
from reportkit.store.place import cache_folder, definitions_key
from reportkit.text.markdown import parse
from tests.store import sample
from tests.store.sample import MARCH

WORKSPACES = {
    "without faults": {},
    "a relation that names what is not there": {
        "sections/psykiatri.toml": sample.FILES["sections/psykiatri.toml"].replace(">= besok_digitala", ">= besok.X")
    },
    "a section that is no TOML": {"sections/resultat.toml": "id = resultat\n"},
    "a section with bytes that are no text": {"sections/resultat.toml": b'id = "resultat\xff"\n'},
    "no outline": {"sections/report.toml": None},
    "an owner that nobody knows": {"organisation.toml": '[[unit]]\nid = "region"\nname = "Region"\n'},
    "words of its own": {"registers/words.txt": "brevsvar # psykiatri\nkatarakt-\n"},
    "a rule with a limit, and one that nobody knows": {
        "reportkit.toml": sample.FILES["reportkit.toml"] + "\n[rules.F06]\nlimit = 20\n[rules.X9]\nseverity = 'off'\n"
    },
    "figures from before": {
        "history/figures.csv": "figure;period;value\nbesok_digitala;2022-11;8 020\nokänd;2022-11;1\n"
    },
}
CONTRIBUTIONS = {
    "words and figures": {"text.md": sample.TEXT, "figures.toml": sample.FIGURES, "images/vantan.png": sample.PICTURE},
    "words alone": {"text.md": "Ord.\n"},
    "nothing to report": {"nothing.txt": "Inget nytt.\n"},
    "figures that are no TOML": {"figures.toml": "[besok_totalt\n"},
    "a figure that nobody asked for": {"figures.toml": '[besok_video]\nvalue = "1"\n'},
    "a text with bytes that are no letters": {"text.md": b"V\xe4ntan\n"},
    "an attachment without its file": {
        "attachments.toml": '[[attachment]]\nid = "plan"\ntitle = "Plan"\nfile = "attachments/plan.pdf"\n'
    },
}


def exactly(value):
    """A value down to what two equal ones may differ in: the decimals of a number, the word before it."""
    return json.loads(msgspec.json.encode(value, order="deterministic", enc_hook=repr))


def same(one, other):
    return one == other and exactly(one) == exactly(other)


def as_kept(root):
    """What the workspace defines, by a store that has read nothing yet; the error where its settings are broken."""
    return said_by(lambda: FolderStore(root).workspace())


def said_by(read):
    try:
        return read()
    except ReportkitError as error:
        return error.told


def read_anew(store):
    """What the section's files say, whatever is kept."""
    place, workspace = "reports/2023-03/psykiatri", read_workspace(store.root)
    reader = Reader(workspace.sections["psykiatri"], workspace.registers, workspace.settings.language, place)
    return reader.contribution(read_files(store.root / place))


def write(folder, files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def kept_files():
    return sorted(path for path in cache_folder().iterdir() if path.name.endswith((".value", ".values")))


@pytest.fixture
def never_read(monkeypatch):
    """From when it is called, reading a workspace's files anew is a fault."""

    def forbid():
        monkeypatch.setattr("reportkit.store.definitions.read_workspace", lambda root: pytest.fail("read anew"))
        monkeypatch.setattr(Reader, "contribution", lambda reader, files: pytest.fail("read anew"))

    return forbid


@pytest.mark.parametrize("files", WORKSPACES.values(), ids=WORKSPACES)
def test_a_workspace_says_the_same_when_it_is_not_read_again(files, root, never_read):
    sample.make(root, **files)
    anew = read_workspace(root)
    assert same(as_kept(root), anew)
    never_read()
    again = as_kept(root)
    assert same(again, anew)
    assert list(again.sections) == list(anew.sections)
    assert [type(each.message) for each in again.problems] == [Message] * len(anew.problems)


@pytest.mark.parametrize("files", WORKSPACES.values(), ids=WORKSPACES)
def test_the_figures_from_before_say_the_same_when_they_are_not_read_again(files, root, monkeypatch):
    store = sample.make(root, **files)
    sample.open_march(store)
    first = store.month(MARCH).history()
    monkeypatch.setattr("reportkit.store.history_file.read_history", lambda *_: pytest.fail("read anew"))
    assert same(FolderStore(root).month(MARCH).history(), first)


@pytest.mark.parametrize("files", CONTRIBUTIONS.values(), ids=CONTRIBUTIONS)
def test_a_section_says_the_same_when_it_is_not_read_again(files, store, folder, never_read):
    write(folder, files)
    workspace = store.workspace()
    reader = Reader(
        sample.psykiatri(store), workspace.registers, workspace.settings.language, "reports/2023-03/psykiatri"
    )
    anew = reader.contribution(read_files(folder))
    assert same(sample.contribution(store), anew)
    never_read()
    assert same(sample.contribution(FolderStore(store.root)), anew)


@given(st.data())
def test_whatever_is_done_to_the_definitions_what_is_kept_is_never_what_they_said_before(tmp_path_factory, data):
    root = tmp_path_factory.mktemp("region")
    sample.make(root)
    for _ in range(data.draw(st.integers(1, 4))):
        path = root / data.draw(st.sampled_from(sorted(name for name in sample.FILES if "templates" not in name)))
        text = path.read_text() if path.is_file() else ""
        at = data.draw(st.integers(0, len(text)))
        deed = data.draw(st.sampled_from(["cut", "insert", "remove", "link", "as it was"]))
        path.unlink(missing_ok=True)
        if deed == "link":
            path.symlink_to(root / "organisation.toml")
        elif deed != "remove":
            more = data.draw(st.sampled_from(["\n", "#", '"', "x = 1\n", "[[unit]]\n"]))
            told = {"cut": text[:at], "insert": text[:at] + more + text[at:]}
            path.write_text(told.get(deed, sample.FILES[path.relative_to(root).as_posix()]))
        for _ in range(2):
            assert same(as_kept(root), said_by(lambda: read_workspace(root)))


@given(st.lists(st.tuples(st.sampled_from(sorted(CONTRIBUTIONS)), st.booleans()), min_size=1, max_size=6))
def test_whatever_is_put_in_a_section_what_is_kept_is_never_what_it_said_before(tmp_path_factory, steps):
    store = sample.make(tmp_path_factory.mktemp("region"))
    sample.open_march(store)
    folder = store.root / "reports/2023-03/psykiatri"
    folder.mkdir()
    for name, instead in steps:
        for path in [each for each in folder.rglob("*") if each.is_file()] if instead else []:
            path.unlink()
        write(folder, CONTRIBUTIONS[name])
        for _ in range(2):
            found = sample.contribution(FolderStore(store.root))
            assert found.revision == read_files(folder).revision
            assert same(found, read_anew(store))


def test_a_definition_that_changes_changes_what_the_figures_say(store, folder):
    write(folder, {"figures.toml": sample.FIGURES})
    assert sample.contribution(store).problems == ()
    path = store.root / "sections/psykiatri.toml"
    path.write_text(path.read_text().replace('id = "besok_digitala"', 'id = "besok_video"'))
    (problem,) = sample.contribution(store).problems
    assert problem.file == "reports/2023-03/psykiatri/figures.toml"


def test_what_was_changed_while_it_was_read_is_kept_under_no_name(root, monkeypatch):
    sample.make(root)

    def changed_meanwhile(folder):
        found = read_workspace(folder)
        (root / "people.toml").write_text("")
        return found

    before, people = definitions_key(root), (root / "people.toml").read_text()
    monkeypatch.setattr("reportkit.store.definitions.read_workspace", changed_meanwhile)
    as_kept(root)
    (root / "people.toml").write_text(people)
    assert definitions_key(root) == before
    assert kept_value(Workspace, "definitions", f"{root} {before}", str(root)) is None


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda content: b"", id="empty"),
        pytest.param(lambda content: content[: len(content) // 2], id="half"),
        pytest.param(lambda content: content[:-1], id="almost whole"),
        pytest.param(lambda content: content + b"\x00", id="too long"),
        pytest.param(lambda content: content.replace("Förbättring".encode(), "Försämring.".encode()), id="other words"),
        pytest.param(lambda content: b"\x00" * len(content), id="zeros"),
        pytest.param(lambda content: b'{"kept": 1}', id="something else"),
    ],
)
def test_a_file_of_the_cache_that_is_not_as_it_was_kept_is_as_good_as_none(spoil, store, folder):
    write(folder, CONTRIBUTIONS["words and figures"])
    workspace, found = as_kept(store.root), sample.contribution(store)
    files = kept_files()
    assert {path.name.partition("-")[0] for path in files} == {"definitions", "report", "sections"}
    for path in files:
        path.write_bytes(spoil(path.read_bytes()))
    assert same(as_kept(store.root), workspace)
    assert same(sample.contribution(FolderStore(store.root)), found)


def test_what_another_version_of_the_program_kept_is_read_anew(monkeypatch):
    kept_or_read(Contribution, "avsnitt", "nyckel", "här", lambda: Contribution("psykiatri", text="då"))
    monkeypatch.setattr(kept_values, "reading_key", lambda: "en annan version")
    now = Contribution("psykiatri", text="nu")
    assert kept_or_read(Contribution, "avsnitt", "nyckel", "här", lambda: now) == now


def test_what_is_kept_in_another_form_is_as_good_as_none():
    keep_value("avsnitt", "nyckel", Contribution("psykiatri"), "här")
    assert kept_value(Blocks, "avsnitt", "nyckel", "här") is None
    keep_value("avsnitt", "nyckel", {"section": 7}, "här")
    assert kept_value(Contribution, "avsnitt", "nyckel", "här") is None


def test_what_could_not_be_read_is_not_kept():
    def broken():
        raise ReportkitError("files.not_toml")

    with pytest.raises(ReportkitError):
        kept_or_read(Contribution, "avsnitt", "nyckel", "här", broken)
    assert kept_value(Contribution, "avsnitt", "nyckel", "här") is None


@pytest.mark.parametrize(
    "value",
    [
        FigureValue(Number(Decimal("8.0"), Qualifier.ABOUT, "cirka")),
        FigureValue(None, breakdown={"K": Number(Decimal("-1E+3"))}),
        NotableChange(Decimal("Infinity")),
        Problem("text.md", Message("workflow.or", one=Message("workflow.role_editor"), other="x", line=3), 3),
    ],
)
def test_a_value_comes_back_as_it_was_down_to_its_decimals(value):
    keep_value("värde", "nyckel", value, "här")
    again = kept_value(type(value), "värde", "nyckel", "här")
    assert same(again, value)


@pytest.mark.parametrize(
    "text",
    [
        sample.TEXT,
        "# Läget\n\nOrd **starka** *lutande* [länk](https://exempel.se) {{besok.direction:ökat|minskat|lika}}[^1].\n"
        "\n[^1]: En not med {{besok}}.\n\n1. ett\n2. två\n   - inuti\n",
        "| a | b |\n|---|--:|\n| 1 | 2 |\n\n![Karta](images/karta.png)\n\n{{chart: besok}}\n\n"
        "Se {{appendix: plan}} och {{ref: Läget}}.",
    ],
)
def test_the_blocks_of_a_text_come_back_as_they_were(text):
    keep_value("ord", "nyckel", parse(text), "här")
    assert same(kept_value(Blocks, "ord", "nyckel", "här"), parse(text))


def test_two_who_keep_on_one_shelf_at_once_lose_nothing_of_each_other():
    one, other = (Shelf(Contribution, "hylla", "här") for _ in range(2))
    for shelf, name in ((one, "psykiatri"), (other, "resultat")):
        shelf.kept_or_read(name, "nyckel", lambda name=name: Contribution(name))
    del shelf, one, other
    later = Shelf(Contribution, "hylla", "här")
    for name in ("psykiatri", "resultat"):
        assert later.kept_or_read(name, "nyckel", lambda: pytest.fail("read anew")) == Contribution(name)


def test_a_shelf_keeps_what_was_read_last_under_each_name():
    for text in ("då", "nu"):
        found = Contribution("psykiatri", text=text)
        assert Shelf(Contribution, "hylla", "här").kept_or_read("psykiatri", text, lambda found=found: found) == found
    later = Shelf(Contribution, "hylla", "här")
    assert later.kept_or_read("psykiatri", "nu", lambda: pytest.fail("read anew")).text == "nu"
    assert later.kept_or_read("psykiatri", "då", lambda: Contribution("psykiatri", text="åter")).text == "åter"


WRITING = """
import sys
from reportkit.model.contribution import Contribution
from reportkit.store.kept_values import Shelf
for round in range(20):
    shelf = Shelf(Contribution, "hylla", "här")
    found = Contribution("psykiatri", text=f"{sys.argv[1]} {round}" * 1000)
    assert shelf.kept_or_read("psykiatri", found.text, lambda: found) == found
    del shelf
"""


def test_two_processes_that_keep_the_same_at_once_leave_something_whole():
    running = [subprocess.Popen([sys.executable, "-c", WRITING, name]) for name in ("ett", "annat")]
    assert [each.wait(60) for each in running] == [0, 0]
    lying = kept_values._lying("hylla.values", "här")["psykiatri"]
    texts = [f"{name} 19" * 1000 for name in ("ett", "annat")]
    (found,) = filter(None, (kept_values._unsealed(Contribution, text, lying) for text in texts))
    assert found.text in texts
