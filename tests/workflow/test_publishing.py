"""Publishing: a version with all it was made of; the month closed on it, and opened again to be corrected."""

import io
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from reportkit.messages import BrokenFile, ConflictError, GateClosedError, NotAllowedError, UsageError
from reportkit.model.identity import content_hash
from reportkit.model.value import replace
from reportkit.store import verify_archive
from reportkit.store.edit import Edit, NewAttachment
from reportkit.store.folder import FolderStore
from reportkit.store.settings_file import written_report_settings
from reportkit.workflow.answers import waive
from reportkit.workflow.assemble import assemble
from reportkit.workflow.board import board
from reportkit.workflow.building import Building
from reportkit.workflow.corrected import says_the_same
from reportkit.workflow.history import history_of
from reportkit.workflow.months import close_month, move_deadline, open_month
from reportkit.workflow.obstacle import NotReadyError
from reportkit.workflow.publish import Office, publish, reopen
from reportkit.workflow.returned import Returned, read_returned
from reportkit.workflow.review import approve, begin_review, excuse, remark, return_section
from reportkit.workflow.submit import submit, withdraw
from reportkit.workflow.taking_home import take_home
from reportkit.workflow.write import save
from tests.word.files import DOCUMENT, changed
from tests.workflow import document
from tests.workflow.layouts import FakeLayout, no_office, restless
from tests.workflow.region import APRIL, MAJA, MARCH, PER, ROLAND, TEXT, YLVA

NAME = "regiondirektorens-rapport-2023-03"
DAY = date(2023, 3, 14)
SCRIPT = Path(verify_archive.__file__)


def fake_pdf(made):
    """Stands in for the PDF of a document."""
    return b"%PDF-1.7 " + content_hash(made.document).encode()


OFFICE = Office(FakeLayout(), fake_pdf)


def published(region, login=PER, **how):
    return publish(region.acting(login), MARCH, **({"on": DAY, "office": OFFICE} | how))


def version(region, number="1.0"):
    return region.root / "reports/2023-03/published" / number


def package(region, number="1.0"):
    return version(region, number) / f"{NAME}-{number}.zip"


@pytest.fixture
def closed(approved):
    """March is published."""
    published(approved)
    return approved


@pytest.fixture
def corrected(closed):
    """March has been opened again, one text changed, and everything approved."""
    reopen(closed.acting(YLVA), MARCH, "Brevsvaren tar tre dagar.")
    return_section(closed.acting(PER), MARCH, "psykiatri", "Rätta dagarna.")
    save(closed.acting(MAJA), MARCH, "psykiatri", Edit(text=TEXT.replace("två dagar", "tre dagar")))
    submit(closed.acting(MAJA), MARCH, "psykiatri")
    approve(closed.acting(PER), MARCH, "psykiatri")
    return closed


class TestAVersion:
    def test_has_the_document_the_pdf_and_the_package_under_its_number(self, approved):
        done = published(approved)
        assert (done.version, done.on) == ("1.0", DAY)
        assert done.documents == (f"{NAME}.docx", f"{NAME}.pdf", f"{NAME}-1.0.zip")
        for name in done.documents:
            assert (version(approved) / name).is_file()

    def test_bears_its_number_and_date_in_the_document_and_in_report_toml(self, closed):
        header = b"".join(document.parts((version(closed) / f"{NAME}.docx").read_bytes()).values()).decode()
        assert ">1.0<" in header
        assert ">2023-03-14<" in header
        settings = (closed.root / "reports/2023-03/report.toml").read_text()
        assert 'version = "1.0"' in settings
        assert "published_on = 2023-03-14" in settings

    def test_is_dated_today_where_no_other_day_is_given(self, approved):
        assert published(approved, on=None).on == approved.now.date()

    def test_bears_the_date_that_an_editor_has_written_in_report_toml(self, approved):
        path = approved.root / "reports/2023-03/report.toml"
        path.write_text(path.read_text().replace("[page_header]", "[page_header]\npublished_on = 2023-03-21"))
        assert published(approved, on=None).on == date(2023, 3, 21)

    @pytest.mark.parametrize("day", [date(2022, 3, 14), date(2023, 12, 1)])
    def test_is_not_dated_far_off(self, approved, day):
        with pytest.raises(UsageError) as error:
            published(approved, on=day)
        assert error.value.told.id == "publishing.far_date"

    def test_is_written_in_the_journal_with_the_hash_of_its_manifest(self, closed):
        last = closed.view().events[-1]
        assert (last.action.value, last.login, last.details["version"]) == ("published", PER, "1.0")
        assert last.content == content_hash((version(closed) / "manifest.txt").read_bytes())

    def test_shows_measured_pages(self, closed):
        assert document.printed_pages((version(closed) / f"{NAME}.docx").read_bytes()) == [3, 4, 5, 6]

    def test_holds_its_appendices_by_their_numbers(self, approved):
        return_section(approved.acting(PER), MARCH, "psykiatri", "Bifoga planen.")
        new = NewAttachment("plan", "Plan för öppenvården", "plan.pdf", b"%PDF")
        text = TEXT + "\nPlanen är {{appendix: plan}}.\n"
        save(approved.acting(MAJA), MARCH, "psykiatri", Edit(text=text, attachment=new))
        submit(approved.acting(MAJA), MARCH, "psykiatri")
        approve(approved.acting(PER), MARCH, "psykiatri")
        assert "appendices/1-plan.pdf" in published(approved).documents
        assert (version(approved) / "appendices/1-plan.pdf").read_bytes() == b"%PDF"
        with zipfile.ZipFile(package(approved)) as opened:
            assert "\n  appendices/ " in opened.read("LASMIG.txt").decode()


class TestNothingIsPublished:
    def refused(self, region, error, **how):
        before = region.files()
        with pytest.raises(error) as told:
            published(region, **how)
        assert region.files() == before
        assert not version(region).exists()
        return told.value

    def test_before_everything_is_approved_and_all_of_it_is_named(self, sent):
        assert len(self.refused(sent, NotReadyError).obstacles) == 2

    def test_with_a_date_that_the_rules_stop_but_a_correction_may_come_later(self, approved):
        late = date(2023, 4, 3)
        told = self.refused(approved, NotReadyError, on=late).obstacles
        assert "rules_plan.H04.month" in [each.message.id for each in told]
        published(approved)
        reopen(approved.acting(PER), MARCH, "Ett fel.")
        assert published(approved, on=late).version == "1.1"

    @pytest.mark.parametrize("login", [MAJA, ROLAND, "okand"])
    def test_by_others_than_editors(self, login, approved):
        self.refused(approved, NotAllowedError, login=login)

    def test_without_libreoffice_which_is_said_in_one_sentence(self, approved):
        assert self.refused(approved, UsageError, office=Office(no_office, fake_pdf)).told.id == "pdf.no_office"

    def test_where_the_pages_never_come_to_rest(self, approved):
        error = self.refused(approved, GateClosedError, office=Office(restless, fake_pdf))
        assert error.told.id == "publishing.not_measured"

    def test_where_the_pdf_cannot_be_made(self, approved):
        def broken(made):
            raise BrokenFile("pdf.failed", code=77)

        self.refused(approved, BrokenFile, office=Office(FakeLayout(), broken))

    def test_where_something_happens_while_the_pdf_is_made(self, approved):
        def meanwhile(made):
            return_section(approved.acting(YLVA), MARCH, "psykiatri", "Vänta.")
            return fake_pdf(made)

        with pytest.raises(ConflictError) as error:
            published(approved, office=Office(FakeLayout(), meanwhile))
        assert error.value.told.id == "publishing.changed_meanwhile"
        assert not version(approved).exists()

    @pytest.mark.parametrize("name", ["sections/psykiatri.toml", "organisation.toml", "reports/2023-03/report.toml"])
    def test_where_a_definition_changes_while_the_pdf_is_made(self, approved, name):
        def meanwhile(made):
            path = approved.root / name
            path.write_text(path.read_text().replace("Psykiatri", "Sinnesvård").replace("Astrid", "Astri"))
            return fake_pdf(made)

        with pytest.raises(ConflictError):
            published(approved, office=Office(FakeLayout(), meanwhile))

    def test_twice(self, closed):
        before = closed.files()
        with pytest.raises(ConflictError) as error:
            published(closed, YLVA)
        assert (error.value.told.id, error.value.told.args["version"]) == ("publishing.month_is_published", "1.0")
        assert closed.files() == before


class TestTheArchivePackage:
    def checked(self, path, folder):
        """What the script says, in an interpreter that knows nothing of reportkit."""
        script = folder / "verify.py"
        with zipfile.ZipFile(path) as opened:
            script.write_bytes(opened.read("verify_archive.py") if folder.name == "own" else SCRIPT.read_bytes())
        return subprocess.run([sys.executable, "-I", "-S", script, path], capture_output=True, text=True, check=False)

    def test_is_found_whole_by_the_script_that_lies_in_it(self, closed, tmp_path):
        (tmp_path / "own").mkdir()
        run = self.checked(package(closed), tmp_path / "own")
        assert run.returncode == 0, run.stdout + run.stderr
        assert closed.view().events[-1].content in run.stdout

    @pytest.mark.parametrize("fault", ["changed", "missing", "unknown"])
    def test_is_found_faulty_whatever_was_done_to_it(self, closed, tmp_path, fault):
        spoilt = tmp_path / "spoilt.zip"
        with zipfile.ZipFile(package(closed)) as whole, zipfile.ZipFile(spoilt, "w") as out:
            for name in whole.namelist():
                content = whole.read(name)
                if name.endswith("text.md") and "psykiatri" in name:
                    if fault == "missing":
                        continue
                    content = content.replace(b"Pite", b"Lule") if fault == "changed" else content
                out.writestr(name, content)
            if fault == "unknown":
                out.writestr("tillagd.txt", "insmuget")
        run = self.checked(spoilt, tmp_path)
        assert run.returncode == 1
        assert f"({fault})" in run.stdout

    def test_that_was_zipped_again_with_its_folders_has_no_faults_but_its_own(self, closed, tmp_path):
        again = tmp_path / "again.zip"
        with zipfile.ZipFile(package(closed)) as whole, zipfile.ZipFile(again, "w") as out:
            for name in whole.namelist():
                folder = name.rpartition("/")[0] + "/"
                if folder != "/" and folder not in out.namelist():
                    out.writestr(folder, b"")
                out.writestr(name, whole.read(name))
            assert any(each.is_dir() for each in out.infolist())
        run = self.checked(again, tmp_path)
        assert run.returncode == 0, run.stdout + run.stderr

    def test_that_was_unpacked_first_is_told_in_a_sentence(self, tmp_path):
        run = subprocess.run([sys.executable, SCRIPT, tmp_path], capture_output=True, text=True, check=False)
        assert (run.returncode, run.stderr) == (1, "")
        assert "inte uppackat" in run.stdout

    def test_says_the_same_to_the_program_that_every_machine_has(self, closed, tmp_path, need_program):
        with zipfile.ZipFile(package(closed)) as opened:
            opened.extractall(tmp_path)
        check = [need_program("sha256sum"), "--quiet", "-c", "manifest.txt"]
        assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 0

    def test_has_a_script_of_some_thirty_lines_that_the_documents_have_too(self):
        assert len(SCRIPT.read_text().splitlines()) < 40
        assert "reportkit" not in SCRIPT.read_text().partition("import")[2]
        copy = Path(__file__).resolve().parents[2] / "docs/tools/verify_archive.py"
        assert copy.read_bytes() == SCRIPT.read_bytes()

    def test_holds_documents_definitions_submissions_and_the_journal(self, closed):
        with zipfile.ZipFile(package(closed)) as opened:
            names = opened.namelist()
            journal = opened.read("journal.jsonl")
            assert opened.read(f"{NAME}.docx") == (version(closed) / f"{NAME}.docx").read_bytes()
            told = opened.read("LASMIG.txt").decode()
            assert "version 1.0" in told
            assert "appendices/" not in told  # it tells of what lies there
        assert journal in (closed.root / "reports/2023-03/journal.jsonl").read_bytes()
        for wanted in (
            "frozen/organisation.toml",
            "frozen/sections/report.toml",
            "frozen/templates/mall.docx",
            "frozen/pages.json",
        ):
            assert wanted in names
        assert any(name.startswith("submissions/psykiatri/0001-") and name.endswith("/text.md") for name in names)
        assert not any(".lock" in name for name in names)

    def test_is_the_same_to_the_byte_for_the_same_input(self, closed):
        with zipfile.ZipFile(package(closed)) as opened:
            assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert opened.namelist()[:-1] == sorted(opened.namelist()[:-1])


CHANGES = {
    "sections/psykiatri.toml": ("Division Psykiatri", "Division Sinnesvård"),
    "sections/report.toml": ("Information från verksamheten", "Något annat"),
    "organisation.toml": ("Division Psykiatri", "Division Sinnesvård"),
    "registers/units.toml": ('id = "besök"', 'id = "möten"'),
    "reportkit.toml": ("Region Norrbotten", "Region Norr"),
    "templates/styles.toml": ("", "trasig = ["),
}


class TestAClosedMonth:
    def deeds(self, region):
        yield lambda: save(region.acting(MAJA), MARCH, "psykiatri", Edit(text="Nytt.\n"))
        yield lambda: save(region.acting(PER), MARCH, "psykiatri", Edit(text="Nytt.\n"))
        yield lambda: submit(region.acting(MAJA), MARCH, "psykiatri")
        yield lambda: withdraw(region.acting(MAJA), MARCH, "psykiatri")
        yield lambda: begin_review(region.acting(PER), MARCH, "psykiatri")
        yield lambda: remark(region.acting(PER), MARCH, "psykiatri", "Varför?")
        yield lambda: return_section(region.acting(PER), MARCH, "psykiatri", "Ändra.")
        yield lambda: approve(region.acting(YLVA), MARCH, "psykiatri")
        yield lambda: excuse(region.acting(PER), MARCH, "psykiatri", "Därför.")
        yield lambda: waive(region.acting(PER), MARCH, "psykiatri", "A01-12345678", "Därför.")
        yield lambda: move_deadline(region.acting(PER), MARCH, date(2023, 3, 20))

    def test_lets_nobody_do_anything_but_read_and_says_how_to_go_on(self, closed):
        before = closed.files()
        for deed in self.deeds(closed):
            with pytest.raises(ConflictError) as error:
                deed()
            assert error.value.told.id == "publishing.month_is_published"
        assert closed.files() == before

    def test_is_opened_again_before_anything_comes_home_from_word(self, closed):
        back = Returned("rapport.docx", Building(closed.view(), draft=True).report(), (), ())
        with pytest.raises(ConflictError) as error:
            take_home(closed.acting(MAJA), MARCH, back, "psykiatri")
        assert error.value.told.id == "publishing.month_is_published"

    def test_says_so_on_the_board(self, closed):
        found = board(closed.view())
        assert (found.published, found.published_on) == ("1.0", DAY)

    @pytest.mark.parametrize("name", CHANGES)
    def test_stays_as_it_was_whatever_becomes_of_the_definitions(self, closed, name):
        before = board(closed.view())
        path = closed.root / name
        old, new = CHANGES[name]
        path.write_text(path.read_text().replace(old, new) if old else new)
        assert board(closed.view()) == before
        made = assemble(closed.acting(PER), MARCH)
        assert made.document == (version(closed) / f"{NAME}.docx").read_bytes()

    def test_compares_with_the_history_that_was_frozen_and_not_with_that_of_today(self, approved):
        file = approved.root / "history/figures.csv"
        file.parent.mkdir()
        file.write_text("figure;period;value\nbesok_digitala;2022-02;8 020\nbesok_digitala;2022-01;okänt\n")
        published(approved)
        file.write_text("figure;period;value\nbesok_digitala;2022-02;9 999\ntrasig\n")
        view = approved.view()
        assert [number.value for _, number in history_of(view, "besok_digitala")] == [8020]
        assert board(view).problems == ()

    def test_is_read_even_where_the_outline_of_today_is_gone(self, closed):
        (closed.root / "sections/report.toml").write_text("trasig = [")
        (closed.root / "sections/psykiatri.toml").unlink()
        assert closed.view().title(closed.view().definition("psykiatri")) == "Division Psykiatri"
        assert closed.view().workspace.problems == ()

    def test_does_not_hold_back_the_next_month_which_follows_the_definitions_of_today(self, closed):
        path = closed.root / "sections/psykiatri.toml"
        path.write_text(path.read_text().replace("Division Psykiatri", "Division Sinnesvård"))
        open_month(closed.acting(PER), APRIL)
        view = closed.view(month=APRIL)
        assert view.title(view.definition("psykiatri")) == "Division Sinnesvård"
        assert closed.view().title(closed.view().definition("psykiatri")) == "Division Psykiatri"

    def test_knows_the_people_of_today_and_not_those_it_was_made_by(self, closed):
        people = closed.root / "people.toml"
        people.write_text(people.read_text().replace('role = "editor"', 'role = "approver"'))
        with pytest.raises(NotAllowedError):
            reopen(closed.acting(PER), MARCH, "Ett fel.")

    def test_runs_the_plugins_that_are_allowed_today_and_no_others(self, closed):
        settings = closed.root / "reportkit.toml"
        settings.write_text(settings.read_text().replace('plugins = ["reportkit"]', "plugins = []"))
        assert closed.view().workspace.settings.plugins == FolderStore(closed.root).workspace().settings.plugins

    @pytest.mark.parametrize("fault", ["changed", "removed", "added", "manifest", "no manifest"])
    def test_names_what_somebody_did_to_its_frozen_files(self, closed, fault):
        frozen = version(closed) / "frozen"
        match fault:
            case "changed":
                (frozen / "organisation.toml").write_bytes((frozen / "organisation.toml").read_bytes() + b"\n")
            case "removed":
                (frozen / "sections/psykiatri.toml").unlink()
            case "added":
                (frozen / "sections/ny.toml").write_text('id = "ny"\n')
            case "manifest":
                path = version(closed) / "manifest.txt"
                path.write_text(path.read_text().replace("a", "b", 1))
            case "no manifest":
                (version(closed) / "manifest.txt").unlink()
        with pytest.raises(BrokenFile) as error:
            closed.view()
        assert error.value.told.id in ("store.published_changed", "store.published_missing")
        assert error.value.told.args["file"].startswith("reports/2023-03/published/1.0/")


class TestACorrection:
    def test_begins_with_the_next_number_and_a_reason(self, closed):
        assert reopen(closed.acting(PER), MARCH, "Brevsvaren tar tre dagar.") == "1.1"
        assert closed.view().published == ""
        settings = (closed.root / "reports/2023-03/report.toml").read_text()
        assert 'version = "1.1"' in settings
        assert "published_on" not in settings
        assert closed.view().events[-1].details["reason"] == "Brevsvaren tar tre dagar."

    def test_says_in_the_document_what_was_corrected_and_when(self, corrected):
        published(corrected, on=date(2023, 3, 20))
        text = document.text((version(corrected, "1.1") / f"{NAME}.docx").read_bytes())
        assert "Detta är en rättad version av rapporten." in text
        assert "Version 1.1, den 20 mars 2023: Brevsvaren tar tre dagar." in text
        assert "inom tre dagar" in text

    def test_is_told_in_the_draft_before_it_has_a_date(self, corrected):
        text = document.text(assemble(corrected.acting(PER), MARCH, draft=True).document)
        assert "Version 1.1: Brevsvaren tar tre dagar." in text

    def test_leaves_every_earlier_file_as_it_was(self, corrected):
        before = {path: path.read_bytes() for path in version(corrected).rglob("*") if path.is_file()}
        published(corrected)
        assert {path: path.read_bytes() for path in version(corrected).rglob("*") if path.is_file()} == before
        assert corrected.view().published == "1.1"

    def test_of_a_correction_tells_of_both(self, corrected):
        published(corrected)
        reopen(corrected.acting(PER), MARCH, "Piteå ska vara Luleå.")
        assert published(corrected, on=date(2023, 3, 28)).version == "1.2"
        text = document.text((version(corrected, "1.2") / f"{NAME}.docx").read_bytes())
        assert text.index("Version 1.1, den 14 mars 2023") < text.index("Version 1.2, den 28 mars 2023: Piteå")

    def test_follows_the_definitions_that_were_frozen_and_brings_in_nothing_else(self, corrected):
        for name in ("sections/psykiatri.toml", "sections/report.toml"):
            (corrected.root / name).write_text("trasig = [")
        published(corrected)
        frozen = "frozen/sections/psykiatri.toml"
        assert (version(corrected, "1.1") / frozen).read_bytes() == (version(corrected) / frozen).read_bytes()

    def test_is_told_with_its_date_before_anything_is_locked(self, corrected):
        heard = []

        def tell(settings):
            assert not (version(corrected, "1.1")).exists()
            heard.append((settings.version, settings.page_header.published_on))

        done = published(corrected, on=None, tell=tell)
        assert heard == [("1.1", done.on)]

    def test_is_no_change_that_somebody_made_in_the_document_before_it(self, corrected, tmp_path):
        """The lines about versions come and go with the program; a line that somebody wrote is told."""
        first = (version(corrected) / f"{NAME}.docx").read_bytes()
        (tmp_path / "r.docx").write_bytes(first)
        assert read_returned(corrected.acting(PER), MARCH, tmp_path / "r.docx").edges == ()
        draft = assemble(corrected.acting(PER), MARCH, draft=True).document
        own = changed(draft, DOCUMENT, lambda text: text.replace("rättad version av rapporten", "ändrad version"))
        (tmp_path / "r.docx").write_bytes(own)
        (edge,) = read_returned(corrected.acting(PER), MARCH, tmp_path / "r.docx").edges
        assert [each.after for each in edge.texts] == ["Detta är en ändrad version."]

    def test_needs_a_reason(self, closed):
        with pytest.raises(UsageError) as error:
            reopen(closed.acting(PER), MARCH, "  ")
        assert error.value.told.id == "publishing.reopen_reason"

    def test_begun_by_mistake_is_taken_back_and_the_month_is_as_it_was(self, closed):
        made = assemble(closed.acting(PER), MARCH).document
        said = (closed.root / "reports/2023-03/report.toml").read_text()
        reopen(closed.acting(PER), MARCH, "Fel månad.")
        close_month(closed.acting(PER), MARCH, "Skulle vara februari.")
        assert (closed.root / "reports/2023-03/report.toml").read_text() == said
        assert board(closed.view()).published == "1.0"
        assert assemble(closed.acting(PER), MARCH).document == made
        assert [each.action.value for each in closed.view().events[-2:]] == ["reopened", "closed"]
        with pytest.raises(ConflictError):
            close_month(closed.acting(PER), MARCH, "En gång till.")

        reopen(closed.acting(PER), MARCH, "Brevsvaren tar tre dagar.")
        assert [each.reason for each in closed.view().reader.publications.corrections] == ["Brevsvaren tar tre dagar."]

    def test_that_somebody_has_begun_to_write_is_not_taken_back(self, corrected):
        with pytest.raises(ConflictError) as error:
            close_month(corrected.acting(PER), MARCH, "Ändrade mig.")
        assert error.value.told.id == "publishing.correction_begun"
        assert error.value.told.args["section"] == "Division Psykiatri"

    def test_of_a_month_that_is_open_is_none(self, approved):
        with pytest.raises(ConflictError) as error:
            reopen(approved.acting(PER), MARCH, "Ett fel.")
        assert error.value.told.id == "publishing.not_published"

    @pytest.mark.parametrize("login", [MAJA, ROLAND])
    def test_is_begun_by_editors_only(self, closed, login):
        with pytest.raises(NotAllowedError):
            reopen(closed.acting(login), MARCH, "Ett fel.")

    def test_has_a_package_of_its_own_that_holds_the_whole_journal_until_then(self, corrected):
        published(corrected)
        with zipfile.ZipFile(io.BytesIO(package(corrected, "1.1").read_bytes())) as opened:
            journal = opened.read("journal.jsonl").decode()
        assert '"reopened"' in journal
        assert journal.count('"published"') == 1

    def test_that_corrects_nothing_is_not_published_and_the_section_that_came_back_the_same_is_none(self, closed):
        reopen(closed.acting(PER), MARCH, "Brevsvaren tar tre dagar.")
        for _ in range(2):
            with pytest.raises(GateClosedError) as error:
                publish(closed.acting(PER), MARCH, office=OFFICE)
            assert error.value.told.id == "publishing.nothing_changed"
            assert error.value.told.args["version"] == "1.0"
            assert not version(closed, "1.1").exists()
            return_section(closed.acting(PER), MARCH, "psykiatri", "Rätta dagarna.")
            submit(closed.acting(MAJA), MARCH, "psykiatri")
            approve(closed.acting(PER), MARCH, "psykiatri", anyway=True)

    def test_of_the_page_header_alone_is_one(self, closed):
        reopen(closed.acting(PER), MARCH, "Diarienumret var fel.")
        assert not says_the_same(closed.view(), date(2023, 3, 15))
        assert says_the_same(closed.view(), None)
        path = closed.root / "reports/2023-03/report.toml"
        header = replace(closed.view().reader.settings.page_header, document_id="DIA 9-2023")
        changed = replace(closed.view().reader.settings, page_header=header)
        path.write_text(written_report_settings(changed))
        assert not says_the_same(closed.view(), None)


class TestAPublishedDocument:
    @pytest.mark.parametrize("kind", ["docx", "pdf"])
    @pytest.mark.parametrize("fault", ["changed", "gone"])
    def test_that_is_not_what_was_published_is_told_by_name(self, closed, kind, fault):
        assert board(closed.view()).problems == ()
        path = version(closed) / f"{NAME}.{kind}"
        if fault == "changed":
            path.write_bytes(path.read_bytes() + b" ")
        else:
            path.unlink()
        (problem,) = board(closed.view()).problems
        assert problem.file == f"reports/2023-03/published/1.0/{NAME}.{kind}"
        for deed in (
            lambda: assemble(closed.acting(PER), MARCH),
            lambda: reopen(closed.acting(PER), MARCH, "Ett fel."),
        ):
            with pytest.raises(BrokenFile) as error:
                deed()
            assert error.value.told.args["file"] == problem.file
