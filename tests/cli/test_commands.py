"""Every command, from a new workspace to the document: what it does, prints and answers."""

import io
import json
import re
import time
import zipfile

import pytest

from reportkit import __version__
from reportkit.cli.terminal import Terminal
from reportkit.messages import Language, Message
from reportkit.model.contribution import Problem
from reportkit.model.spelling import Verdict
from reportkit.store.month_folder import MonthFolder
from reportkit.text.dates import local_time
from reportkit.workflow import word_book
from tests.store import sample
from tests.workflow import document
from tests.workflow.region import ALMA, HENNING, MAJA, PER, ROLAND, YLVA, Region


def state(region, section="psykiatri"):
    return region.state(section)


def key_of(shell, rule, section="psykiatri"):
    findings = json.loads(shell("check", section, "--json").out)
    return next(each["key"] for each in findings if each["rule"] == rule)


# What a contact does


def test_put_takes_the_title_off_and_says_so(region, shell, desk):
    answer = shell("put", "psykiatri", desk / "text.md")
    assert (answer.code, answer.out) == (0, "")
    assert "”Division Psykiatri” togs bort" in answer.err
    assert "flyttades 1 nivå" in answer.err
    assert "Division Psykiatri" in answer.err.splitlines()[-1]
    assert (region.folder() / "text.md").read_text().startswith("# Förbättringsarbete\n")


def test_show_reads_as_the_report_will_and_says_what_is_required_and_given(written, shell):
    shown = shell("show", "psykiatri").out
    assert "de digitala besöken var 8\u00a0176\u00a0besök." in shown
    assert "{{" not in shown
    assert "Rubriker som krävs: 1 av 1 finns\n  Förbättringsarbete: rad 1\n" in shown
    assert "Siffror som krävs: 1 av 1 är given" in shown
    empty = shell("show", "resultat").out
    assert "krävs" not in empty


def test_the_words_as_typed_are_changed_in_a_file_and_put_back_unless_somebody_was_first(written, shell, desk):
    source = shell("show", "psykiatri", "--source")
    assert source.out == (written.folder() / "text.md").read_text()
    revision = re.search(r"--base ([0-9a-f]{12})”", source.err)[1]
    (desk / "mitt.md").write_text(source.out.replace("Kvällstider", "Kvällstider och helgtider"))
    shell.log_in(PER)("put", "psykiatri", desk / "text.md")

    shell.log_in(PER)("set", "psykiatri", "besok_totalt=45 012")
    refused = shell.log_in(MAJA)("put", "psykiatri", desk / "mitt.md", "--base", revision)
    assert (refused.code, "Per Hagsjö" in refused.err) == (3, True)
    now = shell("show", "psykiatri").out.split("revision ")[1][:12]
    kept = shell("put", "psykiatri", desk / "mitt.md", "--base", now)
    assert kept.code == 0
    assert "sparades av Per Hagsjö" in kept.err
    assert "sparades av" not in shell("put", "psykiatri", desk / "text.md").err


def test_put_brings_the_pictures_along(region, shell, desk):
    with (desk / "text.md").open("a") as text:
        text.write("\n![Väntetid i dagar](images/vantan.png)\n")
    answer = shell("put", "psykiatri", desk / "text.md")
    assert (answer.code, "vantan.png" in answer.err) == (0, True)
    assert (region.folder() / "images/vantan.png").exists()


def test_put_of_figures_changes_those_in_the_file_and_leaves_the_others(written, shell, desk):
    (desk / "siffror.toml").write_text('[besok_totalt]\nvalue = "45 012"\nprevious_year = "44 120"\n')
    assert shell("put", "psykiatri", desk / "siffror.toml").code == 0
    kept = (written.folder() / "figures.toml").read_text()
    assert "45 012" in kept
    assert "8 176" in kept
    assert "3 566" in kept


def test_set_gives_figures_and_takes_them_away(written, shell):
    assert (
        shell("set", "psykiatri", "besok_totalt=45 012", "besok_totalt.source=Datalagret", "besok_totalt.budget=").code
        == 0
    )
    assert "45\u00a0012" in shell("show", "psykiatri").out


def test_set_takes_a_category_by_the_name_that_texts_cite_it_by(written, shell):
    assert shell("set", "psykiatri", "besok_digitala.M=3 570").code == 0
    assert 'M = "3 570"' in (written.folder() / "figures.toml").read_text()


def test_a_category_that_the_register_does_not_have_can_be_taken_away(written, shell):
    path = written.folder() / "figures.toml"
    path.write_text(path.read_text().replace('M = "3 566"', 'P = "3 566"'))
    assert shell("set", "psykiatri", "besok_digitala.breakdown.P=12").code == 2
    assert shell("set", "psykiatri", "besok_digitala.breakdown.P=").code == 0
    assert "P =" not in path.read_text()


@pytest.mark.parametrize("value", ["−462", "-462", "ca 5,93", "1 141 358"])
def test_set_takes_figures_as_people_write_them(value, region, shell):
    assert shell.log_in(HENNING)("set", "resultat", f"periodens_resultat={value}").code == 0


def test_attach_says_how_to_cite_the_appendix(region, shell, desk):
    answer = shell("attach", "psykiatri", desk / "Årsrapport 2022.pdf", "--title", "Årsrapport 2022")
    assert (answer.code, "{{appendix: arsrapport-2022}}" in answer.err) == (0, True)
    assert "Årsrapport 2022" in shell("show", "psykiatri").out


def test_nothing_is_kept_and_shown(region, shell):
    assert shell("nothing", "psykiatri", "-m", "Inget nytt sedan februari.").code == 0
    assert "Inget nytt sedan februari." in shell("show", "psykiatri").out


def test_check_answers_one_while_an_error_is_open_and_nought_when_none_is(region, shell, desk):
    shell("put", "psykiatri", desk / "text.md")
    answer = shell("check", "psykiatri")
    assert answer.code == 1
    assert "Besök totalt" in answer.out
    assert "kvar" in answer.err
    shell("set", "psykiatri", "besok_totalt=45 000", "besok_totalt.previous_year=44 120")
    shell(
        "set",
        "psykiatri",
        "besok_digitala=8 176",
        "besok_digitala.breakdown.K=4 610",
        "besok_digitala.breakdown.M=3 566",
    )
    answer = shell("check", "psykiatri")
    assert (answer.code, answer.err) == (0, "Inget kvar att rätta eller besvara.\n")
    assert "fel" not in answer.out
    assert "varning" not in answer.out


FINDING = {
    "key", "rule", "severity", "message", "section", "heading", "figure", "line", "columns", "quote", "expected",
    "computed", "places", "fix", "answer",
}  # fmt: skip


def test_check_as_json_is_one_list_of_findings(region, shell, desk):
    (desk / "text.md").write_text("# Förbättringsarbete\n\nVi har har öppnat öppnat kvällstider för xx mnkr.\n")
    shell("put", "psykiatri", desk / "text.md")
    answer = shell("check", "psykiatri", "--json")
    findings = json.loads(answer.out)
    assert answer.code == 1
    assert all(set(each) >= FINDING for each in findings)
    assert {each["severity"] for each in findings} <= {"error", "warning", "note"}
    assert {"H01", "F01", "T02"} <= {each["rule"] for each in findings}
    assert all(each["message"].endswith((".", "?", "!", "”")) for each in findings)


def test_check_of_everything_looks_at_every_section(written, shell):
    findings = json.loads(shell("check", "--json").out)
    assert {each["section"] for each in findings} >= {"resultat"}


def test_check_of_everything_says_in_one_list_what_is_not_begun(demo, shell):
    told = shell("check").out
    list_of_them = told[told.index("18 avsnitt är inte påbörjade") :].splitlines()
    assert "  Division Länssjukvård 2 (lanssjukvard-2)" in list_of_them
    assert "S02-" not in told
    assert "H01-f21ea653" in told
    assert "S02-7ca6de81" in shell("check", "lanssjukvard-2").out
    assert shell("--plain", "check").out.count("fel S02-") == 18
    assert "30 fel" in shell("check").err


def test_fix_mends_what_is_safe(written, shell, desk):
    (desk / "text.md").write_text("# Förbättringsarbete\n\nVi har öppnat öppnat kvällstider.\n")
    shell("put", "psykiatri", desk / "text.md")
    answer = shell("fix", "psykiatri")
    assert (answer.code, answer.out.startswith("T02-"), answer.err) == (0, True, "1 ställe rättat.\n")
    assert (written.folder() / "text.md").read_text() == "# Förbättringsarbete\n\nVi har öppnat kvällstider.\n"
    assert shell("fix", "psykiatri").err == "0 ställen rättade.\n"


def test_answer_and_waive_by_the_contact_and_the_editor(written, shell, desk):
    (desk / "text.md").write_text("# Förbättringsarbete\n\nVi har öppnat öppnat kvällstider.\n\n# Piteå\n")
    shell("put", "psykiatri", desk / "text.md")
    assert shell("answer", "psykiatri", key_of(shell, "T02"), "-m", "Ska stå så.").code == 0
    error = key_of(shell, "S05")
    assert shell("waive", "psykiatri", error, "-m", "Kommer i april.").code == 4
    assert shell.log_in(PER)("waive", "psykiatri", error, "-m", "Kommer i april.").code == 0
    answers = {each["rule"]: each["answer"] for each in json.loads(shell("check", "psykiatri", "--json").out)}
    assert answers["T02"] == {"by": MAJA, "reason": "Ska stå så.", "waiver": False}
    assert answers["S05"] == {"by": PER, "reason": "Kommer i april.", "waiver": True}
    assert shell("check", "psykiatri").code == 0


def test_submit_names_the_submission_and_withdraw_takes_it_back(written, shell):
    answer = shell("submit", "psykiatri")
    assert (answer.code, answer.out, state(written)) == (0, "", "submitted")
    assert written.view().submission("psykiatri").hash[:12] in answer.err
    assert shell("withdraw", "psykiatri").code == 0
    assert state(written) == "draft"


def test_submit_is_stopped_by_findings_and_says_how_many(region, shell, desk):
    shell("put", "psykiatri", desk / "text.md")
    answer = shell("submit", "psykiatri")
    assert answer.code == 1
    assert "kvar att rätta eller besvara" in answer.err
    assert "reportkit check psykiatri" in answer.err


def test_an_editor_submits_what_came_by_mail(written, shell):
    shell.log_in(PER)
    assert shell("submit", "psykiatri").code == 4
    assert shell("submit", "psykiatri", "--received-from", MAJA).code == 2
    assert shell("submit", "psykiatri", "--received-from", MAJA, "-m", "e-post 9 mars").code == 0
    assert "e-post 9 mars" in shell("log", "psykiatri").out


# What an editor does


def test_return_and_approve(sent, shell):
    answer = shell("return", "psykiatri", "-m", "Skriv ut hur många besöken var.")
    assert (answer.code, state(sent)) == (0, "returned")
    shown = shell("show", "psykiatri")
    assert "Skriv ut hur många besöken var." in shown.out
    remark = sent.view().reader.remarks("psykiatri")[0].id
    assert shell.log_in(MAJA)("answer", "psykiatri", remark, "-m", "Står nu i andra stycket.").code == 0
    assert shell("submit", "psykiatri").code == 0
    assert shell.log_in(YLVA)("approve", "psykiatri").code == 0
    assert state(sent) == "approved"


def test_a_remark_is_a_question_that_the_contact_answers_while_the_section_stays_handed_in(sent, shell):
    asked = shell("remark", "psykiatri", "-m", "Gäller det båda könen?", "--quote", "de digitala besöken")
    id = sent.view().reader.remarks("psykiatri")[0].id
    assert (asked.code, asked.out, state(sent)) == (0, "", "submitted")
    assert f"”reportkit answer psykiatri {id} -m TEXT”" in asked.err
    assert "1 anmärkning" in shell("status").out

    shown = shell.log_in(MAJA)("show", "psykiatri").out
    assert f"Anmärkning {id} av Per Hagsjö: Gäller det båda könen?" in shown
    assert "”de digitala besöken”" in shown
    left = shell("check", "psykiatri")
    assert (left.code, left.err) == (0, f"Anmärkningen {id} saknar svar: Gäller det båda könen?\n")
    assert shell("answer", "psykiatri", id).code == 2
    assert shell("answer", "psykiatri", id, "-m", "Ja, båda.").code == 0
    assert "Svar: Ja, båda." in shell("show", "psykiatri").out
    assert shell("check", "psykiatri").err == "Inget kvar att rätta eller besvara.\n"
    assert "anmärkning" not in shell("status").out
    assert state(sent) == "submitted"


def test_a_remark_needs_words_and_a_section_that_is_handed_in(written, shell):
    shell.log_in(PER)
    assert shell("remark", "psykiatri", "-m", "Gäller det båda könen?").code == 3
    shell.log_in(MAJA)("submit", "psykiatri")
    assert shell("remark", "psykiatri", "-m", "Får jag?").code == 4
    assert shell.log_in(PER)("remark", "psykiatri", "-m", "  ").code == 2


def test_a_section_that_comes_back_unchanged_and_unanswered_is_told_when_it_is_sent_and_approved(sent, shell):
    shell("return", "psykiatri", "-m", "Skriv ut hur många besöken var.")
    id = sent.view().reader.remarks("psykiatri")[0].id
    for login, deed in ((MAJA, "submit"), (YLVA, "approve")):
        told = shell.log_in(login)(deed, "psykiatri", *(["--anyway"] if deed == "approve" else []))
        assert told.code == 0
        assert f"Anmärkningen {id} saknar svar: Skriv ut hur många besöken var." in told.err
        assert "precis som när det returnerades" in told.err


def test_an_excused_section_is_no_error_left_in_check(region, shell):
    shell.log_in(PER)
    assert "S02" in shell("check", "psykiatri").out
    shell("excuse", "psykiatri", "-m", "Kommer i april.")
    answer = shell("check", "psykiatri")
    assert (answer.code, "S02" in answer.out) == (0, False)


def test_nobody_approves_what_they_handed_in(written, shell):
    shell.log_in(PER)("submit", "psykiatri", "--received-from", MAJA, "-m", "e-post 9 mars")
    answer = shell("approve", "psykiatri")
    assert (answer.code, state(written)) == (4, "submitted")
    assert "Fyra ögon" in answer.err


def test_a_whole_month_by_command_ends_in_a_document(sent, shell, tmp_path):
    assert shell("approve", "psykiatri").code == 0
    answer = shell("assemble")
    assert answer.code == 1
    assert "Resultat februari 2023" in answer.err
    assert "reportkit assemble --draft" in answer.err
    assert list((sent.root / "reports/2023-03").glob("*.docx")) == []

    assert shell("excuse", "resultat", "-m", "Bokslutet är inte klart.").code == 0
    answer = shell("assemble")
    path = sent.root / "reports/2023-03/regiondirektorens-rapport-2023-03.docx"
    assert (answer.code, answer.out) == (0, f"{path}\n")
    text = document.text(path.read_bytes())
    assert "8\u00a0176\u00a0besök" in text
    assert "Bokslutet är inte klart." in text
    other = tmp_path / "rapport.docx"
    assert shell("assemble", "-o", other).out == f"{other}\n"
    assert other.read_bytes() == path.read_bytes()


def test_a_draft_is_assembled_by_anybody_at_any_time(region, shell):
    answer = shell("assemble", "--draft")
    assert answer.code == 0
    assert zipfile.is_zipfile(answer.out.strip())
    assert answer.out.strip().endswith("-utkast.docx")


def test_open_a_month(region, shell):
    shell.log_in(PER)
    answer = shell("open", "2023-04", "--figures-through", "2023-02", "--deadline", "2023-04-12")
    assert (answer.code, answer.out) == (0, "")
    assert all(words in answer.err for words in ("april 2023", "februari 2023", "12 april 2023"))
    assert json.loads(shell("status", "--json").out)["month"] == "2023-04"
    assert json.loads(shell("--month", "2023-03", "status", "--json").out)["month"] == "2023-03"
    assert shell("open", "2023-04").code == 3


# What anybody does


def test_status_as_a_table_and_a_fact_a_line(written, shell):
    table = shell("status").out
    assert "mars 2023" in table
    assert "Utkast" in table
    facts = shell("--plain", "status").out
    assert "  läge: Utkast\n" in facts
    assert max(line.count(":") for line in facts.splitlines() if line.startswith("  ")) == 1


SECTION = {"id", "title", "chapter", "owner", "state", "headings", "figures", "findings", "revision"}


def test_sections_without_a_contact_are_named_by_their_unit_until_they_come(written, shell):
    people, unit = written.root / "people.toml", 'unit = "division-psykiatri"'
    people.write_text(people.read_text().replace(unit, f'{unit}\nvalid_to = "2023-02"'))
    shell.log_in(PER)
    line = "Division Psykiatri har ingen kontakt för psykiatri."
    assert line in shell("status").err
    assert line in shell("check").err
    assert json.loads(shell("status", "--json").out)["without_contact"] == {"Division Psykiatri": ["psykiatri"]}
    assert shell("status").code == 0
    shell("excuse", "psykiatri", "-m", "Kommer i april.")
    assert "ingen kontakt" not in shell("status").err


def test_sections_that_a_reader_cannot_tell_apart_are_named(shell, tmp_path):
    resultat = sample.FILES["sections/resultat.toml"].replace("Resultat {figures_through}", "{owner}")
    outline = '[[node]]\ntitle = "Verksamheten"\n'
    outline += "".join(f'  [[node.node]]\n  section = "{id}"\n' for id in ("resultat", "psykiatri"))
    merged = resultat.replace('owner = "ekonomi"', 'owner = "division-psykiatri"')
    changed = {"sections/resultat.toml": merged, "sections/report.toml": outline}
    shell.workspace = Region(tmp_path / "r", **changed).open_march().root
    line = "heter ”Division Psykiatri”: resultat, psykiatri."
    assert line in shell.log_in(PER)("status").err
    assert line in shell("check").err
    own = merged.replace("owner =", 'titles = [{ title = "{owner}, resultat", valid_from = "2023-03" }]\nowner =')
    (shell.workspace / "sections/resultat.toml").write_text(own)
    assert "heter" not in shell("status").err


def test_in_a_new_workspace_open_says_what_to_write_and_the_sections_without_contact_are_one_line(shell, tmp_path):
    shell.workspace = tmp_path / "ny"
    shell("new", shell.workspace)
    refused = shell.log_in(PER)("open", "2023-03")
    assert refused.code == 4
    told = refused.err[refused.err.index("[[person]]") :]
    assert 'login = "per.hagsjo"' in told
    (shell.workspace / "people.toml").write_text(told)
    assert shell("open", "2023-03").code == 0
    lines = [line for line in shell("status").err.splitlines() if "kontakt" in line]
    assert lines == [
        "29 avsnitt hos 21 enheter har ingen kontakt. Ge dem som lämnar rollen contact för sin enhet i people.toml."
    ]


def test_status_as_json_is_one_document_with_the_keys_that_scripts_rest_on(written, shell):
    board = json.loads(shell("status", "--json").out)
    assert set(board) >= {"month", "figures_through", "sections"}
    assert (board["month"], board["figures_through"]) == ("2023-03", "2023-02")
    rows = {row["id"]: row for row in board["sections"]}
    assert all(set(row) >= SECTION for row in rows.values())
    assert rows["psykiatri"]["state"] == "draft"
    assert rows["psykiatri"]["headings"] == {"given": 1, "required": 1}
    assert rows["psykiatri"]["figures"] == {"given": 1, "required": 1}
    assert rows["resultat"]["chapter"] == ""
    assert rows["psykiatri"]["chapter"] == "Information från verksamheten"


def test_status_is_of_now_whatever_was_kept(written, shell, desk):
    """A board that is kept for speed is never an old one."""

    def row():
        return next(each for each in json.loads(shell("status", "--json").out)["sections"] if each["id"] == "psykiatri")

    assert (row()["state"], row()["changed_outside"]) == ("draft", False)
    shell("attach", "psykiatri", desk / "Årsrapport 2022.pdf", "--title", "Plan", "--id", "plan")
    before = row()["revision"]
    for name in ("text.md", "figures.toml", "attachments/plan.pdf"):
        path = written.folder() / name
        kept = path.read_bytes()
        path.write_bytes(kept + b"\n")
        assert (row()["changed_outside"], row()["revision"] == before) == (True, False), name
        path.write_bytes(kept)
        assert row()["revision"] == before
    shell("submit", "psykiatri")
    assert row()["state"] == "submitted"


def test_an_attached_word_file_that_was_changed_outside_is_noticed_too(written, shell, desk):
    (desk / "plan.docx").write_bytes(b"PK en plan")
    shell("attach", "psykiatri", desk / "plan.docx", "--title", "Plan")
    assert not json.loads(shell("status", "--json").out)["sections"][1]["changed_outside"]
    (written.folder() / "attachments/plan.docx").write_bytes(b"PK en annan")
    assert json.loads(shell("status", "--json").out)["sections"][1]["changed_outside"]


def test_show_has_the_words_the_figures_and_the_revision(written, shell):
    shown = shell("show", "psykiatri").out
    revision = written.view().contribution("psykiatri").revision
    assert all(words in shown for words in ("Division Psykiatri", "Utkast", "Gällivare", "45\u00a0000", revision[:12]))


def test_diff_since_the_submission_and_since_last_month(sent, shell, desk):
    shell("return", "psykiatri", "-m", "Mer.")
    shell.log_in(MAJA)("set", "psykiatri", "besok_totalt=45 012")
    assert "Besök totalt: 45\u00a0000 → 45\u00a0012" in shell("diff", "psykiatri").out
    assert shell("diff", "psykiatri", "--since", "last-month").code == 2  # there is none
    assert shell("diff", "resultat").code == 2  # nothing was sent


def test_diff_speaks_of_figures_and_lines_in_words(sent, shell, desk):
    shell("return", "psykiatri", "-m", "Se över siffrorna.")
    shell.log_in(MAJA)
    (desk / "text.md").write_text((sent.folder() / "text.md").read_text() + "\nEn ny rad.\n")
    shell("put", "psykiatri", desk / "text.md")
    shell("set", "psykiatri", "besok_totalt.previous_year=44 121", "besok_digitala.K=4 611")
    told = shell("diff", "psykiatri").out.replace("\u00a0", " ")
    assert "Besök totalt, föregående år: 44 120 → 44 121" in told
    assert "Digitala besök, kvinnor: 4 610 → 4 611" in told
    assert "Under ”Förbättringsarbete”:" in told
    assert "+ En ny rad." in told
    assert not re.search(r"@@|previous_year|breakdown", told)


def test_diff_shows_the_words_as_they_read_and_as_they_were_typed_when_asked(sent, shell):
    shell("return", "psykiatri", "-m", "Se över siffrorna.")
    shell.log_in(MAJA)("set", "psykiatri", "besok_digitala=8 177", "besok_digitala.K=4 611")
    read = shell("diff", "psykiatri").out.replace("\u00a0", " ")
    assert "± " in read
    assert "digitala besöken var [-8 176 besök.-] {+8 177 besök.+}" in read
    assert "{{" not in read
    typed = shell("diff", "psykiatri", "--source").out
    assert typed.splitlines()[0].startswith("Digitala besök: ")  # the text itself is what it was
    (sent.folder() / "text.md").write_text("Nytt: {{besok_digitala}}.\n\n" + (sent.folder() / "text.md").read_text())
    typed = shell("diff", "psykiatri", "--source").out
    assert typed.startswith("Från rad 1:\n+Nytt: {{besok_digitala}}.\n")
    assert shell("diff", "psykiatri").out.startswith("Överst i avsnittet:\n+ Nytt: 8")


def test_an_older_month_that_is_opened_says_which_month_commands_are_about(region, shell):
    answer = shell.log_in(PER)("open", "2022-01")
    assert "2023-03 är en senare månad" in answer.err
    assert "reportkit --month 2022-01" in answer.err


def test_a_last_day_on_a_holiday_stays_and_is_told_with_the_working_day_before(region, shell):
    told = shell.log_in(PER)("open", "2023-04", "--deadline", "2023-04-07").err
    assert "sista inlämningsdag den 7 april 2023" in told
    assert "är långfredagen" in told
    assert "före är den 6 april 2023: reportkit --month 2023-04 deadline 2023-04-06" in told
    moved = shell("--lang", "en", "deadline", "2023-04-15").err
    assert "is a Saturday" in moved
    assert "The nearest working day before is 14 April 2023" in moved
    assert len(shell("deadline", "2023-04-14").err.splitlines()) == 1


def test_diff_since_last_month_in_the_example(demo, shell):
    answer = shell("diff", "psykiatri", "--since", "last-month")
    assert answer.code == 0
    assert "→" in answer.out


def test_remind_writes_a_letter_to_each_who_has_something_left(sent, shell):
    told = shell("--lang", "en", "remind")
    assert told.out.startswith("To: Henning Brattås (henning.brattas)\nSubject: Regiondirektörens rapport, mars 2023")
    assert "\nHej!\n" in told.out
    assert MAJA not in told.out
    assert told.err == "1 person has something left to submit.\n"
    (data,) = json.loads(shell("remind", "resultat", "--json").out)
    assert (data["login"], data["sections"][0]["state"]) == (HENNING, "empty")
    assert data["text"] in told.out
    assert shell("remind", "psykiatri").err == "Ingen behöver påminnas.\n"


def test_log_says_who_did_what_and_for_whom(sent, shell):
    shell.log_in(ROLAND)("--as", YLVA, "approve", "psykiatri")
    lines = shell("log", "psykiatri").out.splitlines()
    assert "Maja Ek" in lines[-2]
    assert "Ylva Tranberg" in lines[-1]
    assert ROLAND in lines[-1]
    assert "öppnade" not in "".join(lines)
    assert "öppnade" in shell("log").out


def test_times_are_those_of_the_workspace_whatever_the_machine_has(sent, shell, monkeypatch):
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    submitted = sent.view().events[-1].time
    assert submitted.endswith("Z")
    told = shell("log", "psykiatri").out.splitlines()[-1]
    assert told.startswith(local_time(submitted, "Europe/Stockholm"))
    settings = sent.root / "reportkit.toml"
    settings.write_text('time_zone = "Europe/Helsinki"\n' + settings.read_text())
    later = shell("log", "psykiatri").out.splitlines()[-1]
    assert later.startswith(local_time(submitted, "Europe/Helsinki"))
    assert later[:16] > told[:16]


def test_log_proves_its_chain(sent, shell):
    answer = shell("log", "--verify")
    assert (answer.code, "kedja håller" in answer.out) == (0, True)
    journal = sent.root / "reports/2023-03/journal.jsonl"
    journal.write_text(journal.read_text().replace(MAJA, PER))
    for command in (("log", "--verify"), ("log",), ("status",)):
        answer = shell(*command)
        assert answer.code == 5
        assert "journal.jsonl, rad" in answer.err


def test_a_published_document_that_was_changed_is_named(sent, shell, monkeypatch):
    name = "reports/2023-03/published/1.0/rapport.pdf"
    changed = (Problem(name, Message("store.published_changed", file=name)),)
    monkeypatch.setattr(MonthFolder, "changed_documents", lambda self: changed)
    for command in (("log", "--verify"), ("check",), ("status",)):
        answer = shell(*command)
        assert answer.code == 5
        assert name in answer.err


def test_sections_and_plugins_are_listed(region, shell):
    answer = shell("sections")
    assert (answer.code, "Division Psykiatri" in answer.out) == (0, True)
    answer = shell("plugins")
    assert (answer.code, "psykiatri" in answer.out) == (0, True)


# Where, who and in which language


def test_a_new_workspace_by_command(shell, tmp_path):
    answer = shell("new", tmp_path / "norrbotten")
    assert (answer.code, answer.out) == (0, f"{tmp_path / 'norrbotten'}\n")
    assert "people.toml" in answer.err
    shell.workspace = tmp_path / "norrbotten"
    assert shell("sections").code == 0
    answer = shell("new", tmp_path / "norrbotten")
    assert answer.code == 3
    assert "inte tom" in answer.err


def test_the_workspace_is_the_one_around_the_folder_then_the_one_of_the_environment(
    region, shell, monkeypatch, tmp_path
):
    shell.workspace = None
    assert shell("status").code == 2
    monkeypatch.setenv("REPORTKIT_WORKSPACE", str(region.root))
    assert shell("status").code == 0
    monkeypatch.chdir(region.root / "reports")
    monkeypatch.setenv("REPORTKIT_WORKSPACE", str(tmp_path / "annan"))
    assert shell("status").code == 0


def test_only_an_administrator_acts_for_somebody_else(written, shell):
    assert shell("--as", HENNING, "nothing", "resultat").code == 4
    assert shell.log_in(ROLAND)("--as", HENNING, "nothing", "resultat").code == 0
    answer = shell("--as", "okand", "nothing", "resultat")
    assert (answer.code, "”okand” finns inte i people.toml" in answer.err) == (2, True)
    assert shell.log_in(MAJA)("status").code == 0
    assert shell("--as", ROLAND, "status").code == 4


def test_what_the_environment_claims_is_not_who_you_are(written, shell, monkeypatch):
    for name in ("USER", "LOGNAME", "REPORTKIT_AS"):
        monkeypatch.setenv(name, ROLAND)
    assert shell.log_in("okand")("submit", "psykiatri").code == 4
    assert ALMA not in shell("log").out


def test_english_can_be_chosen(written, shell):
    assert "Draft" in shell("--lang", "en", "status").out
    assert "Utkast" in shell("--lang", "sv", "status").out
    answer = shell("--lang", "en", "show", "psykiatrin")
    assert (answer.code, "section" in answer.err) == (2, True)
    assert "avsnitt" not in answer.err


def test_the_version_is_told(shell):
    assert shell("--version").out == f"reportkit {__version__}\n"


def test_without_a_command_and_without_a_terminal_the_screens_say_what_to_do(region, shell):
    answer = shell()
    assert answer.code == 2
    assert "reportkit --help" in answer.err


def test_a_column_is_shown_line_by_line_and_then_filled_in(region, shell, tmp_path):
    column = tmp_path / "kolumn.txt"
    column.write_text("45 000\t44 120\n8.176\n")
    shown = shell("fill", "psykiatri", "besok_totalt", column, "--look")
    assert shown.code == 1
    assert "rad 1: Besök totalt får 45 000\nrad 1: Besök totalt, föregående år får 44 120\n" in shown.out
    assert "rad 2: ”8.176” " in shown.out
    stopped = shell("fill", "psykiatri", "besok_totalt", column)
    assert (stopped.code, "1 rad av det" in stopped.err) == (2, True)
    assert "saknas" in shell("show", "psykiatri").out
    assert shell("fill", "psykiatri", "besok_totalt", column, "--partly").code == 0
    assert "45\u00a0000" in shell("show", "psykiatri").out


@pytest.mark.parametrize("width", [70, 80])
def test_the_rows_of_the_board_fit_the_terminal_and_name_each_section_in_full(region, shell, monkeypatch, width):
    wide = shell("status").out.splitlines()
    monkeypatch.setattr("reportkit.cli.terminal.room", lambda: width)
    narrow = shell("status").out.splitlines()
    assert len(narrow) == len(wide)
    rows = range(wide.index("") + 1, len(wide))
    assert max(len(wide[row]) for row in rows) > width >= max(len(narrow[row]) for row in rows)
    assert [narrow[row].split()[0] for row in rows] == [wide[row].split()[0] for row in rows]


def test_a_finding_is_broken_between_words_in_a_narrow_terminal(monkeypatch, capsys):
    monkeypatch.setattr("reportkit.cli.terminal.room", lambda: 30)
    told = "Måluppfyllelsen anges som god, men utfallet säger något annat."
    Terminal(Language.SWEDISH).paragraph(told, 6)
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) > 1
    assert all(len(row) <= 30 and row.startswith("      ") for row in rows)
    assert " ".join(" ".join(rows).split()) == told


def test_a_value_that_stands_there_already_is_said_to_be_unchanged(region, shell, tmp_path):
    column = tmp_path / "kolumn.txt"
    column.write_text("45 000\n")
    assert shell("fill", "psykiatri", "besok_totalt", column).code == 0
    column.write_text("45000\n")
    shown = shell("fill", "psykiatri", "besok_totalt", column, "--look")
    assert shown.out.replace("\u00a0", " ") == "rad 1: Besök totalt är 45 000, oförändrat\n"


def test_a_column_may_come_in_from_another_command(region, shell, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("44 120\n"))
    assert shell("fill", "psykiatri", "besok_totalt.previous_year").code == 0
    assert "44\u00a0120" in shell("show", "psykiatri").out


SLIP = {"mottagnignen": ("mottagningen",), "våder": ("väder", "våden")}


@pytest.fixture
def few_words(monkeypatch):
    """A dictionary that knows every word but two."""

    class Book:
        is_silent = False

        def said(self, words):
            return {word: Verdict(word not in SLIP, SLIP.get(word, ())) for word in words}

        def learn(self, words):
            return False

        def close(self):
            pass

    monkeypatch.setattr(word_book, "open_word_book", lambda named, root: Book())


def test_fix_puts_in_the_word_that_is_meant(written, shell, desk, few_words):
    (desk / "text.md").write_text("# Förbättringsarbete\n\nVi öppnade mottagnignen i vackert våder.\n")
    shell("put", "psykiatri", desk / "text.md")
    assert shell("fix", "psykiatri").err == "0 ställen rättade.\n"
    first, second = dict.fromkeys(re.findall(r"T01-\w+", shell("check", "psykiatri").out))
    assert shell("fix", "psykiatri", first).out == f"{first}  mottagnignen\n"
    asked = shell("fix", "psykiatri", second)
    assert (asked.code, "--word: väder, våden." in asked.err) == (2, True)
    assert shell("fix", "psykiatri", second, "--word", "väder").code == 0
    assert "Vi öppnade mottagningen i vackert väder." in (written.folder() / "text.md").read_text()


def test_fix_says_which_findings_there_are_and_which_it_cannot_mend(written, shell, desk):
    (desk / "text.md").write_text("# Förbättringsarbete\n\nVi öppnade för xx personer.\n")
    shell("put", "psykiatri", desk / "text.md")
    assert "har inget fynd med nyckeln" in shell("fix", "psykiatri", "T01-00000000").err
    assert "har ingen rättelse" in shell("fix", "psykiatri", key_of(shell, "H01")).err
