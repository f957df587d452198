"""Bad input: one clear Swedish sentence, the right exit code, nothing lost and nothing half-written."""

import re

import pytest

from reportkit.cli import writing
from tests.store import sample
from tests.workflow.region import FIGURES, HENNING, MAJA, PER, PNG, ROOT, Region


@pytest.fixture
def refused(written, shell):
    """Type a command that cannot be done; see that it is told, and that nothing has changed."""

    def check(code, *line, says):
        before = written.files()
        answer = shell(*line)
        assert answer.code == code
        assert answer.out == ""
        title, *rest = answer.err.splitlines()
        assert re.match(r"[A-ZÅÄÖ][^:]+: \S", title), "a title and what is wrong"
        assert rest[-1].startswith("  "), "and what to do"
        assert rest[-1].strip()
        for words in says:
            assert words in answer.err
        assert written.files() == before
        return answer

    return check


SECTION_COMMANDS = [
    ("show",), ("diff",), ("check",), ("log",), ("put", "text.md"), ("set", "a=1"), ("nothing",), ("fix",),
    ("fill", "a", "text.md"),
    ("answer", "T02-00000000"), ("submit",), ("withdraw",), ("return", "-m", "x"), ("approve",), ("excuse", "-m", "x"),
    ("waive", "T02-00000000", "-m", "Det är rätt."), ("attach", "text.md", "--title", "T"),
]  # fmt: skip


@pytest.mark.parametrize("command", SECTION_COMMANDS, ids=lambda command: command[0])
def test_an_unknown_section(command, refused, desk, shell, monkeypatch):
    monkeypatch.chdir(desk)
    name, *rest = command
    refused(2, name, "psykiatrin", *rest, says=["”psykiatrin”", "psykiatri, resultat"])


def test_an_unknown_figure(refused):
    refused(2, "set", "psykiatri", "besok_video=1", says=["”besok_video”", "besok_totalt, besok_digitala"])


def test_a_figure_of_another_section(refused):
    refused(2, "set", "psykiatri", "periodens_resultat=1", says=["resultat", "{{periodens_resultat}}"])


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("45 000 kilo", ["kilo"]),
        ("45 000 mnkr", ["mnkr"]),
        ("många", ["många"]),
        ("1.000", ["1.000"]),
        ("4,5,6", ["4,5,6"]),
        ("2023-03-01", ["2023-03-01"]),
        ("10-12", ["10-12"]),
        ("13 26o", ["13 26o", "inget tal"]),
    ],
)
def test_an_unknown_unit_and_a_value_that_is_no_number(value, says, refused):
    refused(2, "set", "psykiatri", "besok_digitala=9 000", f"besok_totalt={value}", says=["Besök totalt", *says])


def test_a_value_of_several_that_cannot_be_taken_says_that_none_was_saved(refused):
    refused(2, "set", "psykiatri", "besok_totalt=45 100", "besok_digitala.X=3", says=["”X”", "Inget har sparats"])
    refused(2, "set", "psykiatri", "besok_totalt=45 100", "besok_digitala.breakdown.X=3", says=["Inget har sparats"])
    refused(2, "set", "psykiatri", "besok_totalt=45 100", "besok_video=3", says=["Inget har sparats"])


def test_a_command_that_is_none_is_answered_with_the_nearest(refused, shell):
    refused(2, "stauts", says=["”stauts” är inget kommando", "Menade du ”reportkit status”?"])
    assert "Menade du" not in refused(2, "skicka", says=["”skicka” är inget kommando", "--help"]).err


def test_a_pair_that_is_none(refused):
    refused(2, "set", "psykiatri", "besok_totalt", says=["”besok_totalt”", "="])


def test_a_file_of_figures_with_a_value_that_is_no_number(refused, desk):
    (desk / "siffror.toml").write_text(FIGURES.replace('"45 000"', '"många"'))
    refused(5, "put", "psykiatri", desk / "siffror.toml", says=["rad 2", "”value”", "många"])


def test_a_file_of_figures_that_is_no_toml(refused, desk):
    (desk / "siffror.toml").write_text('[besok_totalt]\nvalue = "1\n')
    refused(5, "put", "psykiatri", desk / "siffror.toml", says=["rad 2", "TOML"])


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("Vi har \x1b[31m öppnat.\n", ["rad 1", "U+001B"]),
        ("Rad ett.\nVi\x00 har öppnat.\n", ["rad 2", "U+0000"]),
        ("Vi har \x9bm öppnat.\n", ["U+009B"]),
    ],
)
def test_text_with_control_characters(content, says, refused, desk):
    (desk / "text.md").write_text(content)
    refused(2, "put", "psykiatri", desk / "text.md", says=says)


@pytest.mark.parametrize(
    "line",
    [
        ("nothing", "psykiatri", "-m", "in\x1bget"),
        ("set", "psykiatri", "besok_totalt.note=a\x1bb"),
        ("set", "psykiatri", "besok_totalt=1\udcff"),
    ],
)
def test_control_characters_in_what_is_typed(line, refused):
    refused(2, *line, says=["U+"])


@pytest.mark.parametrize("name", ["bidrag.doc", "bidrag.DOC"])
def test_a_file_in_words_old_format_is_told_how_it_is_saved_anew(name, refused, desk):
    (desk / name).write_bytes(b"\xd0\xcf\x11\xe0")
    refused(2, "put", "psykiatri", desk / name, says=["gamla format", ".docx"])


def test_an_empty_file_as_an_appendix(refused, desk):
    (desk / "bilaga.pdf").write_bytes(b"")
    refused(2, "attach", "psykiatri", desk / "bilaga.pdf", "--title", "Bilaga", says=["bilaga.pdf", "bifogats"])


@pytest.mark.parametrize("name", ["saknas.md", "saknas.toml", "", "."])
def test_a_file_that_is_not_there_or_is_none(name, refused, desk, monkeypatch):
    monkeypatch.chdir(desk)
    refused(2, "put", "psykiatri", name, says=[])


def test_a_folder_with_the_name_of_a_text(refused, desk):
    (desk / "mapp.md").mkdir()
    refused(2, "put", "psykiatri", desk / "mapp.md", says=["mapp.md", "är en mapp"])


def test_a_picture_that_is_not_there(refused, desk):
    (desk / "text.md").write_text("![Karta](images/karta.png)\n")
    refused(2, "put", "psykiatri", desk / "text.md", says=["karta.png", "Inget har sparats"])


def test_a_revision_that_somebody_else_has_passed(refused, written, shell, desk):
    base = written.view().contribution("psykiatri").revision
    shell.log_in(PER)("set", "psykiatri", "besok_totalt=45 012")
    shell.log_in(MAJA)
    for line in (
        ("put", "psykiatri", desk / "text.md", "--base", base),
        ("set", "psykiatri", "besok_totalt=1", "--base", base),
    ):
        refused(3, *line, says=["Per Hagsjö", "reportkit show psykiatri", "skrivits över"])
    refused(3, "submit", "psykiatri", "--base", base, says=["inte inskickat"])


def test_saving_what_is_sent(refused, shell, desk):
    assert shell("submit", "psykiatri").code == 0
    for line in (
        ("put", "psykiatri", desk / "text.md"),
        ("set", "psykiatri", "besok_totalt=1"),
        ("nothing", "psykiatri"),
    ):
        refused(3, *line, says=["Inskickat", "withdraw"])


def test_what_a_role_does_not_allow(refused, shell):
    refused(4, "approve", "psykiatri", says=["Maja Ek", "people.toml"])
    shell.log_in(HENNING)
    refused(4, "submit", "psykiatri", says=["Henning Brattås", "people.toml"])
    refused(4, "open", "2023-04", says=["people.toml"])
    refused(4, "assemble", says=["people.toml"])


def test_a_report_with_nothing_approved(written, shell):
    before = written.files()
    answer = shell.log_in(PER)("assemble")
    assert (answer.code, answer.out) == (1, "")
    assert "Resultat februari 2023" in answer.err
    assert "Division Psykiatri" in answer.err
    assert written.files() == before


@pytest.mark.parametrize("month", ["mars", "2023-13", "2023", "../2023-03", ""])
def test_a_month_that_is_none(month, refused, shell):
    shell.log_in(PER)
    refused(2, "open", month, says=["2023-04"])
    if month:
        refused(2, "--month", month, "status", says=["2023-04"])


def test_a_month_that_is_not_open(refused):
    refused(2, "--month", "2031-05", "status", says=["2031-05", "reportkit open 2031-05"])


def test_a_date_that_is_none(refused, shell):
    shell.log_in(PER)
    refused(2, "open", "2023-04", "--deadline", "i april", says=["”i april”"])


def test_a_finding_that_is_none(refused):
    refused(2, "answer", "psykiatri", "T02-00000000", says=["T02-00000000", "reportkit check psykiatri"])


def test_a_place_where_the_document_cannot_be_written(refused, tmp_path):
    (tmp_path / "fil").write_text("")
    for folder in (tmp_path / "fil", tmp_path / "saknas"):
        refused(2, "assemble", "--draft", "-o", folder / "rapport.docx", says=[str(folder)])
    assert not (tmp_path / "saknas").exists()
    refused(5, "assemble", "--draft", "-o", tmp_path, says=[str(tmp_path)])


# Workspaces that are none, or broken


@pytest.mark.parametrize(
    "command", [("status",), ("check",), ("sections",), ("plugins",), ("log",), ("assemble", "--draft")]
)
def test_a_workspace_that_is_none(command, shell, tmp_path):
    (tmp_path / "tom").mkdir()
    for folder in (tmp_path / "tom", tmp_path / "saknas"):
        shell.workspace = folder
        answer = shell(*command)
        assert (answer.code, answer.out) == (5, "")
        assert str(folder) in answer.err
        assert "reportkit.toml" in answer.err
    shell.workspace = None
    answer = shell(*command)
    assert (answer.code, "-w MAPP" in answer.err) == (2, True)


SECTION = sample.FILES["sections/psykiatri.toml"]


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("psykiatri", 'label = "Besök totalt"\n', "", ["rad 10", "”label”"]),
        ("psykiatri", "words = { most = 1500 }", 'words = { most = "många" }', ["rad 4", "”most”", "heltal"]),
        ("psykiatri", 'owner = "division-psykiatri"', 'ower = "division-psykiatri"', ["rad 3", "”ower”", "”owner”"]),
        ("psykiatri-kopia", "", "", ["rad 1", "”psykiatri”", "”psykiatri-kopia”"]),
        ("psykiatri", 'title = "Division', 'title = "Div\\u001bision', ["rad 2", "”title”", "U+001B"]),
    ],
)
@pytest.mark.parametrize("command", [("status",), ("check",), ("sections",)])
def test_a_section_file_with_a_fault_is_told_and_the_others_work(name, old, new, says, command, region, shell):
    assert old in SECTION
    (region.root / f"sections/{name}.toml").write_text(SECTION.replace(old, new, 1))
    answer = shell(*command)
    assert answer.code == 5
    told = [line for line in answer.err.splitlines() if f"sections/{name}.toml" in line]
    assert len(told) == 1
    assert all(words in told[0] for words in says)
    if command != ("check",):
        assert "resultat" in answer.out
    assert shell.log_in(HENNING)("nothing", "resultat").code == 0


def test_a_broken_section_is_told_when_it_is_asked_for(region, shell):
    (region.root / "sections/psykiatri.toml").write_text(SECTION.replace('label = "Besök totalt"\n', ""))
    answer = shell("show", "psykiatri")
    assert (answer.code, "sections/psykiatri.toml, rad 10" in answer.err) == (5, True)


def test_a_rule_that_nobody_may_switch_off_stays_on_and_everything_else_works(region, shell):
    path = region.root / "reportkit.toml"
    path.write_text(path.read_text() + '\n[rules.H01]\nseverity = "off"\n')
    answer = shell("sections")
    assert "psykiatri" in answer.out
    assert "regel H01 förblir ett fel, eftersom" in answer.err
    region.folder().mkdir(parents=True, exist_ok=True)
    (region.folder() / "text.md").write_text("# Förbättringsarbete\n\nVi väntade xx dagar.\n")
    assert "H01-" in shell("check", "psykiatri").out


def test_settings_that_cannot_be_read(region, shell):
    (region.root / "reportkit.toml").write_text('name = "Region\n')
    answer = shell("status")
    assert (answer.code, "reportkit.toml, rad 1" in answer.err) == (5, True)


def test_files_of_a_contribution_that_cannot_be_read_are_told_and_the_others_are_shown(written, shell):
    (written.folder() / "figures.toml").write_text('[besok_totalt]\nvalue = "1\n')
    answer = shell("show", "psykiatri")
    assert (answer.code, "figures.toml, rad 2" in answer.err) == (5, True)
    assert "Gällivare" in answer.out
    assert shell("status").code == 5
    assert shell("check", "psykiatri").code == 1
    assert shell("submit", "psykiatri").code == 1


def test_a_link_in_the_place_of_a_text_is_told(written, shell, tmp_path):
    (tmp_path / "hemligt.md").write_text("Lösenord")
    (written.folder() / "text.md").unlink()
    (written.folder() / "text.md").symlink_to(tmp_path / "hemligt.md")
    answer = shell("show", "psykiatri")
    assert answer.code == 5
    assert "Lösenord" not in answer.said


def test_a_submission_that_was_tampered_with_is_named(written, shell):
    shell("submit", "psykiatri")
    (snapshot,) = (written.folder() / "submissions").iterdir()
    (snapshot / "text.md").write_text("Insmuget.\n")
    shell.log_in(PER)
    for line in (("approve", "psykiatri"), ("assemble", "--draft")):
        answer = shell(*line)
        assert (answer.code, snapshot.name in answer.err) == (5, True)
    answer = shell("status")
    assert (answer.code, snapshot.name in answer.err) == (5, True)
    assert shell("return", "psykiatri", "-m", "Lämna in på nytt.").code == 0
    assert shell.log_in(MAJA)("submit", "psykiatri").code == 0


# Templates


def without_style(styles, role):
    return re.sub(rf"(?m)^{role} = .*$", f'{role} = "Finns inte"', styles)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("styles.toml", without_style((ROOT / "templates/styles.toml").read_text(), "heading1"), ["Finns inte"]),
        ("styles.toml", "[styles]\nrubrik = 3\n", ["styles.toml"]),
        ("styles.toml", "[styles\n", ["styles.toml"]),
        ("mall.docx", b"inte en zip", ["mall.docx"]),
        ("mall.docx", None, ["mall.docx"]),
        ("styles.toml", None, ["styles.toml"]),
    ],
)
def test_a_template_that_cannot_be_used(name, content, says, region, shell):
    path = region.root / "templates" / name
    path.unlink()
    if content is not None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    answer = shell("assemble", "--draft")
    assert (answer.code, answer.out) == (5, "")
    assert all(words in answer.err for words in says)
    assert list((region.root / "reports/2023-03").glob("*.docx")) == []


# Faults of the program itself


def test_a_fault_of_the_program_is_one_sentence_and_a_file(region, shell, monkeypatch, own_machine, desk):
    def fail(*args, **options):
        raise RuntimeError("något oväntat med \x1b[31m färg")

    monkeypatch.setattr(writing, "bring", fail)
    answer = shell("put", "psykiatri", desk / "text.md")
    assert (answer.code, answer.out) == (5, "")
    assert len(answer.err.splitlines()) == 1
    (told,) = (own_machine / ".local/state/reportkit").iterdir()
    assert str(told) in answer.err
    assert "RuntimeError" in told.read_text()
    assert told.stat().st_mode & 0o777 == 0o600


def test_words_that_would_steer_a_terminal_are_shown_as_signs(tmp_path, shell):
    """They can only come from files that were changed past the program."""
    people = sample.FILES["people.toml"]
    region = Region(tmp_path / "r", **{"people.toml": people}).open_march()
    shell.workspace = region.root
    region.folder().mkdir()
    (region.folder() / "text.md").write_bytes("Vi\x1b]52;c;aGVq\x07 har \u202eöppnat\u202c [/] [bold]{{x}}.\n".encode())
    (region.folder() / "images").mkdir()
    (region.folder() / "images/a\x1b[31m.png").write_bytes(PNG)
    shown = shell("show", "psykiatri")
    assert "␛]52;c;aGVq␇" in shown.out
    assert "<U+202E>" in shown.out
    assert "[/] [bold]{{x}}" in shown.out
    for command in (("check", "psykiatri"), ("status",), ("log",), ("assemble", "--draft")):
        shell(*command)  # the shell looks at every character
